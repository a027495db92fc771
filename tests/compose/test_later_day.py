"""Copy of one day that comes out on another: the days written out, and what is told."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from depeche.compose import compose, gather
from depeche.model import Source
from depeche.settings import Settings

COPY = """Article de 300 mots. {order}

{day} mars 2026

Valbrune : la halle sera rachetée

Le conseil municipal de Valbrune a voté {told} le rachat de la halle, fermée depuis dix ans. Les \
travaux coûteront 40 000 euros.

« Hier encore, on n'y croyait plus », a dit le maire, Luc Orveau.
"""


@pytest.mark.parametrize(
    ("order", "day", "told", "wanted", "notices"),
    [
        (
            "Parution vendredi matin.",  # seen on Wednesday 1 April: the 3rd
            "Mardi 24",
            "lundi soir",
            "a voté lundi 23 mars au soir",
            [
                "La copie est du 24/03/2026 et paraîtra le 03/04/2026\u00a0: ses « lundi » et ses "
                "« demain » sont ceux de la copie, et datés dans l’article."
            ],
        ),
        ("Parution mercredi 25 mars.", "Mardi 24", "lundi soir", "a voté lundi soir", []),
        ("Ton factuel.", "Mardi 24", "lundi soir", "a voté lundi soir", []),
    ],
)
def test_a_weekday_is_that_of_the_copy(
    order: str,
    day: str,
    told: str,
    wanted: str,
    notices: list[str],
    source: Callable[..., Source],
) -> None:
    main = source(COPY.format(order=order, day=day, told=told))
    draft = compose(gather(main.path, main, (), None, Settings()), Settings())
    blocks = [block for section in draft.sections for block in section.blocks]
    passages = [*draft.standfirst, *(each for block in blocks for each in block.passages)]
    text = " ".join(each.text for each in passages).replace("\u00a0", " ")
    assert wanted in text
    assert "Hier encore" in text
    assert [each.message for each in draft.notices if "paraîtra" in each.message] == notices
