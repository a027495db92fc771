"""Moments in words, in the Imprimerie nationale's form."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from depeche.metadata import dates

PARIS = ZoneInfo("Europe/Paris")


@pytest.mark.parametrize(
    ("moment", "style", "expected"),
    [
        (
            datetime(2026, 3, 14, 8, 30, tzinfo=PARIS),
            "long",
            "14\u00a0mars 2026 à 8\u00a0h\u00a030",
        ),
        (datetime(2026, 8, 1, 9, 0, tzinfo=PARIS), "long", "1ᵉʳ\u00a0août 2026 à 9\u00a0h"),
        (datetime(2026, 8, 1, 9, 5, tzinfo=PARIS), "time", "9\u00a0h\u00a005"),
        (datetime(2026, 8, 1, tzinfo=PARIS), "long", "1ᵉʳ\u00a0août 2026"),
        (datetime(2026, 2, 3, 9, 5, tzinfo=PARIS), "short", "03/02/2026"),
        (datetime(2026, 2, 3, 9, 5, tzinfo=PARIS), "month", "février 2026"),
        (datetime(2026, 2, 3, 9, 5, tzinfo=PARIS), "day", "3\u00a0février 2026"),
    ],
)
def test_moment_in_french(moment, style, expected):
    assert dates.in_words(moment, style, "fr") == expected


def test_moment_is_shown_in_the_site_s_time_zone():
    moment = dates.local(datetime(2026, 3, 14, 23, 30, tzinfo=UTC), PARIS)
    assert dates.in_words(moment, "long") == "15\u00a0mars 2026 à 0\u00a0h\u00a030"


def test_unknown_style_names_the_known_ones():
    with pytest.raises(ValueError, match="long, day, short"):
        dates.in_words(datetime(2026, 3, 14, tzinfo=UTC), "longue")


def test_naive_moment_has_no_offset_to_write():
    with pytest.raises(ValueError, match="TIMEZONE"):
        dates.iso(datetime(2026, 3, 14))
