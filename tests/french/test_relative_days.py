"""Weekdays of copy published on Thursday, 8 October 2026: resolved where certain, else not."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from depeche.french import dates
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
