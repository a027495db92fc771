"""Article, wire and release on one piece of news: each gives what the others do not say."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from depeche.compose import compose, gather
from depeche.compose.context import retold
from depeche.compose.printed import passages_of
from depeche.model import Relation, Sentence, Source
from depeche.settings import Settings

Make = Callable[..., Source]
HALL = """La halle couverte de Kerval inaugurée samedi

Par Odile Jaminet
17 septembre 2026

La halle couverte de Kerval sera inaugurée samedi à 11 heures, après deux ans de chantier. \
Trente-quatre commerçants y prendront place chaque mercredi et chaque samedi.

Le bâtiment, long de 62 mètres, a été dessiné par l'architecte Paul Fersen. Il a coûté 3,9 \
millions d'euros, dont 1,2 million apporté par le département. « On voulait un lieu où l'on \
reste », explique la maire, Nadine Courtal.
"""
WIRE = """Kerval: une halle couverte inaugurée samedi

DIJON, 17 septembre 2026 (AFP) - Une halle couverte de 62 mètres de long, qui doit accueillir 34 \
commerçants, sera inaugurée samedi à Kerval après deux années de travaux, a annoncé la mairie.

Le bâtiment, signé de l'architecte Paul Fersen, a coûté 3,9 millions d'euros, selon la \
municipalité, qui a reçu un soutien du département à hauteur de 1,2 million d'euros.

Le conseil municipal de Kerval avait lancé en 2023 un concours ouvert à 28 agences d'architecture \
de la région, et dont le jury a retenu un projet tout en bois local de la forêt de Lorbec.
"""
SAID = [
    "Trente-quatre commerçants prendront place dans la halle de Kerval, qui a coûté 3,9 millions.",
    "« On voulait un lieu où l'on reste », explique la maire, Nadine Courtal.",
    "Le chantier de la halle a duré deux ans.",
]


def test_what_the_article_tells_is_quoted_from_no_wire_and_the_desk_is_told(
    source: Make,
) -> None:
    main, wire = source(HALL, "depeches/h/a.txt"), source(WIRE, "depeches/h/b.txt")
    dossier = gather("depeches/h", main, [wire], None, Settings())
    assert [each.relation for each in dossier.related] == [Relation.SAME_DOSSIER]
    draft = compose(dossier, Settings())
    text = " ".join(each.text for each in passages_of(draft))
    assert "28 agences d’architecture" in text
    assert "signé de l’architecte" not in text
    assert "doit accueillir" not in text
    held = [each.text for each in draft.held_back]
    assert any("doit accueillir" in each for each in held)
    assert any("signé de l'architecte" in each for each in held)


def test_two_takes_of_one_hand_are_versions(source: Make) -> None:
    earlier = source(HALL.replace("17 septembre", "16 septembre"), "depeches/h/a.txt")
    added = WIRE.splitlines()[-1]
    later = source(f"{HALL}\n{added}\n", "depeches/h/b.txt")
    dossier = gather("depeches/h", later, [earlier], None, Settings())
    assert [each.relation for each in dossier.related] == [Relation.VERSION]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("La nouvelle halle de Kerval accueillera 34 commerçants après deux années.", True),
        ("« On voulait un lieu où l'on reste », a dit Nadine Courtal.", True),
        ("La nouvelle halle de Kerval accueillera 36 commerçants après deux années.", False),
        ("La nouvelle halle de Kerval accueillera 34 exposants après deux années.", False),
        ("La nouvelle halle de Kerval accueillera 34 commerçants de Lorbec.", False),
        ("« On voulait un toit pour tous », a dit Nadine Courtal.", False),
        ("La maire dément que la halle de Kerval ait coûté 3,9 millions.", False),
        ("La halle de Kerval n'a pas coûté 3,9 millions.", False),
        ("Deux élus attendent la halle de Kerval.", False),
    ],
)
def test_what_is_told_again(sentence: Callable[[str], Sentence], text: str, wanted: bool) -> None:
    assert retold.is_(sentence(text), text, SAID) is wanted
