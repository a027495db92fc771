"""Headlines from leads, and titles for search results."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from depeche.compose.headline import WISHED, from_lead
from depeche.compose.readings import read
from depeche.compose.search_title import LEAST
from depeche.compose.title_cuts import cut
from depeche.model import Block, BlockKind, Passage, Source

_LEADS, _TITLES = [
    [case.strip().split("\n") for case in part.split("\n## ")[1:]]
    for part in Path(__file__)
    .with_name("headline_cases.md")
    .read_text(encoding="utf-8")
    .split("\n# Titres pour les moteurs de recherche\n")
]
LEADS = [
    pytest.param(lead, lead.rstrip(".") if made == "= =" else made[2:], id=name)
    for name, lead, made in _LEADS
]
TITLES = [(title, "" if short == "= aucun" else short[2:]) for title, short in _TITLES]


def headline(text: str) -> Passage:
    block = Block(BlockKind.PARAGRAPH, text, 0, len(text))
    reading = read(Source(path="depeches/copie.txt", digest="", text=text, blocks=(block,)))
    return from_lead(reading, reading.sentences[0])


@pytest.mark.parametrize(("lead", "expected"), LEADS)
def test_a_headline_from_a_lead(lead: str, expected: str) -> None:
    made = headline(lead)
    assert made.text == expected
    assert made.spans
    assert bool(made.edits) == (len(expected) < len(lead) - 1)


def test_a_long_lead_gives_way_to_a_quotation_with_its_speaker() -> None:
    made = headline(
        "Au lendemain d'une réunion de près de six heures dont rien n'avait filtré jusqu'à "
        "ce matin dans les bureaux de la préfecture de Malvaux, la maire a parlé à la presse. "
        "« Le port de pêche rouvrira avant Pâques », a déclaré Camille Orveau."
    )
    assert made.text == "« Le port de pêche rouvrira avant Pâques », selon Camille Orveau"
    assert made.speaker == "Camille Orveau"
    assert len(made.text) <= WISHED


@pytest.mark.parametrize(("title", "short"), TITLES)
def test_a_title_for_search(title: str, short: str) -> None:
    assert cut(title, LEAST) == short


@given(st.text(alphabet="abcé LleÀ.?!«»:\"', ", max_size=120))
def test_a_search_title_is_short_and_part_of_the_headline(title: str) -> None:
    short = cut(title, LEAST)
    assert len(short) <= LEAST
    assert short.casefold() in " ".join(title.split()).casefold()
