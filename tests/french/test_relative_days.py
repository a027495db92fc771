"""Weekdays of copy published on Thursday, 8 October 2026: resolved where certain, else not."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from depeche.french import dates, tense
from depeche.model import Moment, Precision

ANCHOR = Moment(datetime(2026, 10, 8, 12, 5, tzinfo=ZoneInfo("Europe/Paris")), Precision.MINUTE)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("La ville a voté jeudi soir un budget.", ["2026-10-08"]),
        ("Le pont est fermé depuis lundi matin.", ["2026-10-05"]),
        ("Le patron a dit vendredi espérer redémarrer l'usine.", ["2026-10-02"]),
        ("Une inspection aura lieu samedi.", ["2026-10-10"]),
        # The verb looks ahead, the participle beside the day looks back.
        ("Le pivot doit être remplacé, conclut le rapport, remis mercredi.", ["2026-10-07"]),
        ("Le ministre, en visite mardi, doit annoncer un plan.", [None]),
        # Every such day, not one.
        ("Les heures du dimanche seront payées double.", [None]),
        ("Les halles ouvriront du mardi au dimanche.", [None, None]),
        ("Elle circulera jusqu'à 23 heures le vendredi et le samedi.", [None, None]),
        ("Il pourrait renforcer ce service le samedi, jour de marché.", [None]),
        ("Le feu a pris dans la nuit de jeudi à vendredi.", [None, None, None]),
        ("Le club s'est réuni mardi dernier.", ["2026-10-06"]),
    ],
)
def test_weekdays(text: str, found: list[str | None]) -> None:
    resolved = [
        mention.moment and mention.moment.value.date().isoformat()
        for mention in dates.find(text, ANCHOR)
    ]
    assert resolved == found


@pytest.mark.parametrize(
    "text",
    [
        "La ligne pourrait rouvrir en 2029",
        "Le salaire minimum augmentera de 2 %",
        "Les dons ne seront pas défiscalisés",
        "Le groupe va supprimer 520 postes",
        "La flèche doit-elle être reconstruite ?",
        "Des experts doivent bientôt rendre leur rapport",
    ],
)
def test_a_line_that_looks_ahead(text: str) -> None:
    assert tense.looks_ahead(text)


@pytest.mark.parametrize(
    "text",
    [
        "La région repousse la réouverture à 2030",
        "Portrait d'une ville en retrait",
        "Un opéra à la mer",
        "Le groupe a supprimé 520 postes",
        "Le train va bien",
        "Le conseil doit deux millions",
    ],
)
def test_a_line_that_does_not_look_ahead(text: str) -> None:
    assert not tense.looks_ahead(text)
