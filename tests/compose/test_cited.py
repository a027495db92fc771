"""How the Sources box names a source that has no title."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from depeche.compose.boxes.cited import cite
from depeche.model import Block, BlockKind, Source


@pytest.mark.parametrize(
    ("text", "named"),
    [
        (
            "Le port de Valbrune reconnaît la perte de sole pour 2,4 millions d'euros.",
            "Le port de Valbrune reconnaît la perte de sole…",
        ),
        (
            "Les mareyeurs de Lorbec vendront lundi toute leur pêche aux grossistes.",
            "Les mareyeurs de Lorbec vendront lundi toute leur pêche…",
        ),
        ("La criée de Valbrune ferme.", "La criée de Valbrune ferme."),
    ],
)
def test_first_words_are_cut_where_they_stand(
    text: str, named: str, source: Callable[..., Source]
) -> None:
    main = source("Un titre\n\nLa criée de Valbrune ferme lundi.\n")
    block = Block(BlockKind.PARAGRAPH, text, 0, len(text))
    other = Source(path="depeches/note.txt", digest="", text=text, blocks=(block,))
    assert [each.title for each in cite([main, other])] == [named]
