"""What answers a charge: it is printed with the charge, or neither is."""

from __future__ import annotations

import pytest

from depeche.compose.context.answered import answers


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("La société Goémon proteste.", True),
        ("L'office dément toute facturation indue.", True),
        ("« Je sers de fusible », nous a répondu M. Tual.", True),
        ("« Nous protestons », dit une banderole accrochée à la halle.", False),
        ("Elle reconnaît une partie des faits seulement.", True),
        ("Le gérant plaide non coupable.", True),
        ("Le gérant plaide pour la glace.", False),
        ("Le conseil a voté une aide.", False),
    ],
)
def test_what_answers(text: str, wanted: bool) -> None:
    assert answers(text) == wanted
