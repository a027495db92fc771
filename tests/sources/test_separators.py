"""A number put into French form says what it said; a French one is never touched."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from depeche.model import Source
from depeche.sources.rules.text import separators

GROUPED = st.integers(1_000, 999_999_999).map(lambda each: f"{each:,}")
LARGE = st.integers(1_000_000, 99_999_999).map(lambda each: f"{each:,}")
BOTH = st.tuples(st.integers(1_000, 9_999_999), st.integers(0, 99)).map(
    lambda each: f"{each[0]:,}.{each[1]:02}"
)
POINTED = st.tuples(st.integers(0, 9_999), st.integers(0, 9)).map(
    lambda each: f"{each[0]}.{each[1]}"
)
UNITS = st.sampled_from(["dollars", "%", "GW", "millions d'euros", "milliards", "tonnes", "km"])
# Three decimals as French copy has them, hours, days, versions, articles, scores.
FRENCH = st.sampled_from(
    """1,789 euro le litre|1,789 € le litre|3,875 %|1,375 million|0,125 %|4,32 hryvnias|6,4%
    |à 14.30|le 12.05.2026|le 12.05|l'article 3.2 du code|la version 17.4 du logiciel|iOS 17.4
    |12 500 euros|12.500 euros|2.419,50 livres|58,123 s|1,085 dollar|10.30 heures|n° 3.14|4-3
    |une hausse de 1,675 enfant par femme|192.168.1.10|1er|art. 12,345|6.3, 6.4|GPT-4.5"""
    .replace("\n    ", "").split("|")
)  # fmt: skip


def _judged(text: str) -> tuple[str, int]:
    proven, _ = separators.judge(text, [(0, len(text))])
    made = text
    for each in proven:
        made = made[: each.start] + separators.french(each.text) + made[each.end :]
    return made, len(proven)


@given(st.lists(FRENCH, min_size=1, max_size=8))
def test_french_numbers_are_never_changed(numbers: list[str]) -> None:
    text = f"Camille Orveau a cité {', '.join(numbers)} mardi."
    assert _judged(text) == (text, 0)


@given(st.one_of(LARGE, BOTH), UNITS)
def test_what_english_alone_writes_is_put_right(number: str, unit: str) -> None:
    made, count = _judged(f"La criée a vendu {number} {unit} en mars.")
    assert count == 1
    written = re.search(r"vendu (\S+) ", made.replace("\u202f", ""))
    assert written and written[1] == number.replace(",", "").replace(".", ",")


@given(POINTED, UNITS)
def test_a_point_before_a_unit_is_a_decimal_comma(number: str, unit: str) -> None:
    made, count = _judged(f"La criée a vendu {number} {unit} en mars.")
    assert count == 1 and f"vendu {number.replace('.', ',')} {unit}" in made


@given(GROUPED, st.lists(FRENCH, max_size=4))
def test_a_number_written_both_ways_is_proven(number: str, others: list[str]) -> None:
    spaced = number.replace(",", " ")
    text = f"Des {number} poissons, soit {spaced} poissons, il reste {', '.join(others)} mardi."
    made, count = _judged(text)
    assert count == 1 and made == text.replace(number, number.replace(",", "\u202f"))


@given(st.lists(st.one_of(GROUPED, BOTH, POINTED, FRENCH, st.text(max_size=9)), max_size=12))
def test_no_figure_and_no_place_is_lost(pieces: list[str]) -> None:
    text = " ".join(pieces)
    made, _ = _judged(text)
    assert len(made) == len(text)
    assert re.sub(r"\D", "", made) == re.sub(r"\D", "", text)
    assert _judged(made)[0] == made


@settings(suppress_health_check=list(HealthCheck), max_examples=25)
@given(st.lists(st.one_of(BOTH, POINTED, FRENCH), min_size=1, max_size=5))
def test_offsets_stay(read: Callable[..., Source], pieces: list[str]) -> None:
    source = read(
        f"La criée de Valbrune\n\nLe maire de Valbrune a cité {', '.join(pieces)} mardi.\n"
    )
    for each in source.blocks:
        assert source.text[each.start : each.end] == each.text


@pytest.mark.parametrize("text", ["", "1,000", "12.5", "5,631.28", "101,102,103 et 104"])
def test_numbers_alone(text: str) -> None:
    assert _judged(text)[1] == (text == "5,631.28")
