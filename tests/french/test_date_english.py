"""English dates of a page's own lines, and what they give as moments."""

from __future__ import annotations

from zoneinfo import ZoneInfo

import pytest

from depeche.french import date_english, dates

PARIS = ZoneInfo("Europe/Paris")


@pytest.mark.parametrize(
    ("line", "moment"),
    [
        ("May 21, 2024", "2024-05-21T00:00:00+02:00"),
        ("Tuesday, 21st May 2024", "2024-05-21T00:00:00+02:00"),
        ("Sept. 3, 2025 12:05 a.m.", "2025-09-03T00:05:00+02:00"),
        ("Published 21 May 2024, 14:35 CET", "2024-05-21T14:35:00+01:00"),
        ("Last updated on Jan 2nd, 2026 at 4:00 PM EST", "2026-01-02T16:00:00-05:00"),
        # which of two offsets ET is depends on the day: the hour is not kept
        ("May 21, 2024 at 9:14 AM ET", "2024-05-21T00:00:00+02:00"),
    ],
)
def test_a_line_that_is_an_english_date(line: str, moment: str) -> None:
    found = dates.parse_timestamp(line, PARIS)
    assert found is not None
    assert found.value.isoformat() == moment


@pytest.mark.parametrize(
    "line", ["May 2024", "Theresa May 12 contre 3", "le 3 mars 2026", "12 mai, 14:35"]
)
def test_other_lines_stay_as_they_are(line: str) -> None:
    assert date_english.in_french(line) == line
