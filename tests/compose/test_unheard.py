"""An excerpt never has somebody speak whom nothing before it names."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from depeche.compose import compose, gather
from depeche.compose.printed import passages_of
from depeche.model import Source
from depeche.settings import Settings

Make = Callable[..., Source]
ARTICLE = """Un troisième mort dans l'incendie de la halle de Lorbec

Par Camille Orveau

Publié le 14 mars 2026

Un troisième mareyeur est mort jeudi, ce qui porte à trois morts et douze blessés le bilan de \
l'incendie de la halle de Lorbec. Le quai reste fermé.
"""
OLDER = """Lorbec: deux morts dans un incendie

LORBEC, 12 mars 2026 (Agence Nord) - Deux mareyeurs sont morts et onze personnes ont été blessées \
mercredi dans l'incendie de la halle de Lorbec, a annoncé la procureure, Maëlle Tual.

Une enquête pour "homicide involontaire" a été ouverte par le parquet de Lorbec. {said}

Des renforts de Kerval et de Port-Sauvry ont lutté sept heures contre les flammes.
"""


@pytest.mark.parametrize(
    ("said", "printed"),
    [
        ("Les analyses des compresseurs prendront six semaines, a-t-elle dit.", False),
        ("Les compresseurs avaient été révisés en mars, a indiqué la magistrate.", False),
        ("Les compresseurs avaient été révisés en mars, a indiqué Maëlle Tual.", True),
        ("Odile Mével, mareyeuse, avait vu la fumée. Le feu couvait, a-t-elle dit.", True),
    ],
)
def test_who_speaks_is_named_before(said: str, printed: bool, source: Make) -> None:
    main = source(ARTICLE, "depeches/halle/0.txt")
    other = source(OLDER.format(said=said), "depeches/halle/1.txt")
    draft = compose(gather("depeches/halle", main, [other], None, Settings()), Settings())
    text = " ".join(each.text for each in passages_of(draft)).replace("’", "'")
    last = said.rpartition(". ")[2]
    assert "Une enquête pour" in text
    assert (last in text) == printed
    assert printed or any(last in each.text for each in draft.held_back)


def test_who_is_named_further_up_an_unbroken_excerpt_may_speak(source: Make) -> None:
    main = source(ARTICLE, "depeches/halle/0.txt")
    said = (
        "La halle abritait les filets de douze bateaux de Lorbec. Elle datait de 1931 et n'avait "
        "jamais brûlé. Le feu couvait depuis minuit, a indiqué la magistrate."
    )
    older = OLDER.format(said=said).replace("Deux mareyeurs sont", "Trois mareyeurs sont")
    other = source(older.replace("onze", "douze"), "depeches/halle/1.txt")
    draft = compose(gather("depeches/halle", main, [other], None, Settings()), Settings())
    assert "a indiqué la magistrate" in " ".join(each.text for each in passages_of(draft))
