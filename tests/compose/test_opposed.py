"""Parties that say the contrary of one another are each told whole, under their own name."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from depeche import dossiers
from depeche.compose import compose, gather
from depeche.compose.context import replies
from depeche.compose.printed import passages_of
from depeche.model import Dossier, Source
from depeche.settings import Settings

Make = Callable[..., Source]
ARTICLE = """Lorbec : la criée du matin a tourné au ralenti

12.03.2026 18:00

Par Camille Orveau

Une quarantaine de mareyeurs ont occupé jeudi le quai Sud de Lorbec, devant le hangar des \
glacières. La criée a commencé avec deux heures de retard, et sept bateaux sur vingt ont vendu \
leur pêche.

Le maire, Malo Sévignac, a reçu une délégation à midi. Une seconde rencontre aura lieu lundi, \
selon son cabinet, avec les patrons des bateaux et la capitainerie du port.
"""
LEAFLET = """date: 2026-03-10
auteur: Syndicat des mareyeurs de Lorbec

La mairie veut supprimer la criée du matin pendant les travaux. Depuis janvier, nous avons perdu \
douze acheteurs.

Le 2 mars, la mairie nous a promis une réunion sous huit jours. Nous attendons toujours.

NOUS EXIGEONS :
- le maintien de la criée du matin ;
- un hangar chauffé ;
- une aide de 90 euros par mois pour chaque étal.

Imprimé par nos soins – Ne pas jeter sur la voie publique
"""
RELEASE = """COMMUNIQUÉ DE PRESSE
MAIRIE DE LORBEC
Lorbec, le 11 mars 2026

Travaux de la halle de Lorbec

La mairie de Lorbec rénove la halle à partir du 6 avril, pour un an. La criée du matin {is_not} \
supprimée pendant les travaux. Le projet prévoit de déplacer la criée sous le hangar du quai Sud \
pour dix-huit mareyeurs.

Une réunion avait bien été proposée le 2 mars.

Contact presse : Claire Danto
"""


def _dossier(source: Make, *texts: str) -> Dossier:
    sources = [source(text, f"depeches/criee/{n}.txt") for n, text in enumerate(texts)]
    main = dossiers.main_source(sources)
    others = [each for each in sources if each is not main]
    return gather("depeches/criee", main, others, None, Settings())


def _printed(source: Make, *texts: str) -> str:
    draft = compose(_dossier(source, *texts), Settings())
    return " ".join(each.text for each in passages_of(draft)).replace("\u00a0", " ")


@pytest.mark.parametrize(
    "answer",
    [
        "La criée du matin n’est pas supprimée",
        "Le projet prévoit de déplacer la criée",
        "Une réunion avait bien été proposée le 2 mars.",
    ],
)
def test_what_a_party_answers_is_printed_though_its_opponent_tells_the_same_fact(
    answer: str, source: Make
) -> None:
    assert answer in _printed(source, ARTICLE, LEAFLET, RELEASE.format(is_not="n'est pas"))


def test_the_demands_of_a_leaflet_stay_below_the_capitals_that_introduce_them(
    source: Make,
) -> None:
    text = _printed(source, ARTICLE, LEAFLET, RELEASE.format(is_not="n'est pas"))
    assert "NOUS EXIGEONS : le maintien de la criée du matin" in text


@pytest.mark.parametrize(
    ("is_not", "opposed"),
    [("n'est pas", ["depeches/criee/1.txt", "depeches/criee/2.txt"]), ("sera", [])],
)
def test_parties_are_opposed_where_one_negates_what_the_other_states(
    is_not: str, opposed: list[str], source: Make
) -> None:
    dossier = _dossier(source, ARTICLE, LEAFLET, RELEASE.format(is_not=is_not))
    assert [each.path for each in replies.opposed(dossier)] == opposed
