"""What the text opens and closes with, as the brief wants."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from depeche.compose.printed import passages_of
from depeche.model import (
    Asked,
    Demand,
    Draft,
)

HOURS = "La piscine est ouverte lundi de 9 heures à 12 heures et mercredi de 14 heures à 18 heures."


def test_the_text_opens_with_what_the_brief_wants_first(made: Callable[..., Draft]) -> None:
    asked = Demand(Asked.OPENS, "les horaires", "commence par les horaires")
    draft = made(asked, more=HOURS)
    first = draft.sections[0].blocks[0].passages[0].text
    assert first.startswith("La piscine est ouverte")
    assert draft.outcomes[0].met is True and not draft.shortfalls
    # Nothing else changed its place, and nothing is lost.
    texts = [each.text for each in passages_of(draft)]
    plain = [each.text for each in passages_of(made(more=HOURS))]
    assert sorted(texts) == sorted(plain)
    assert [each for each in texts if each != first] == [each for each in plain if each != first]


def test_the_text_closes_with_what_the_brief_wants_last(made: Callable[..., Draft]) -> None:
    draft = made(Demand(Asked.CLOSES, "l'opposante", "termine par l'opposante"))
    assert draft.sections[-1].blocks[-1].passages[-1].text.startswith("L’opposante Claire")
    assert draft.outcomes[0].met is True


@pytest.mark.parametrize(
    ("more", "value", "result"),
    [
        (f"{HOURS}\n\nIl rouvrira aussi le dimanche.", "l'harmonie", "aucun paragraphe n’en"),
        ("Son harmonie jouera à l'entrée.", "l'harmonie", "le paragraphe « Son harmonie"),
        (
            "La facture du bassin a doublé depuis 2019.",
            "la facture",
            "plusieurs paragraphes en parlent",
        ),
    ],
)
def test_a_paragraph_that_leans_on_its_place_stays_there(
    made: Callable[..., Draft], more: str, value: str, result: str
) -> None:
    draft = made(Demand(Asked.OPENS, value, f"commence par {value}"), more=more)
    assert [each.text for each in passages_of(draft)] == [
        each.text for each in passages_of(made(more=more))
    ]
    (outcome,) = draft.outcomes
    assert outcome.result.startswith(result) and not outcome.met
    assert bool(draft.shortfalls) is (outcome.met is False)
