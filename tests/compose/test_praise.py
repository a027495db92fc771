"""A release that opens on who issues it: no standfirst, and the article waits for one."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from depeche.compose import compose, gather
from depeche.model import Draft, Source
from depeche.settings import Settings

RELEASE = """Communiqué de presse

18 mars 2026

Lorbec : deux ateliers à Valbrune

{}

Deux ateliers ouvriront le 4 mai au port de Valbrune. Quarante personnes y travailleront.
"""
WAITS = "chapô à écrire : le communiqué s’ouvre sur qui l’émet, sans nouvelle"


def _composed(source: Callable[..., Source], opening: str) -> Draft:
    main = source(RELEASE.format(opening))
    return compose(gather(main.path, main, (), None, Settings()), Settings())


@pytest.mark.parametrize(
    "opening",
    [
        "Lorbec, l'un des leaders européens du bois de marine, publie ce jour ses résultats du "
        "troisième trimestre.",
        "Lorbec, acteur majeur de la construction navale, annonce aujourd'hui son projet "
        "industriel.",
        "Le groupe Lorbec, spécialiste français des coques en bois, présente ses ambitions.",
        "Lorbec, numéro un du mât en France, dévoile sa nouvelle stratégie de croissance.",
        "Talvas, pionnier de la voile recyclée, communique son chiffre d'affaires annuel.",
    ],
)
def test_what_only_presents_the_issuer_is_no_standfirst(
    source: Callable[..., Source], opening: str
) -> None:
    draft = _composed(source, opening)
    assert draft.standfirst[0].text.startswith("Deux ateliers ouvriront")
    assert WAITS in [each.message for each in draft.shortfalls]


@pytest.mark.parametrize(
    "opening",
    [
        "Lorbec, l'un des leaders européens du bois de marine, annonce l'ouverture de 2 ateliers.",
        "Lorbec, spécialiste français des coques en bois, ferme son usine de Valbrune.",
        "Lorbec publie ce jour ses résultats du troisième trimestre.",
    ],
)
def test_news_of_the_issuer_is_one(source: Callable[..., Source], opening: str) -> None:
    draft = _composed(source, opening)
    assert draft.standfirst[0].text.replace("’", "'").startswith(opening[:20])
    assert WAITS not in [each.message for each in draft.shortfalls]
