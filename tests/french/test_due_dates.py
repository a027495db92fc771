"""The day and hour of an order or an embargo, seen on Saturday, 14 March 2026."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from depeche.french import date_english, date_words, due_dates

SEEN = date(2026, 3, 14)
DAYS = st.dates(date(2020, 1, 1), date(2039, 12, 31))


def _shown(text: str) -> str:
    due = due_dates.read(text)
    if due is None:
        return "none"
    day = due.dated(SEEN) if due.day else due.counted(SEEN)
    clock = due.clock or due.part
    return f"{day or '-'} {clock:%H:%M}" if clock else f"{day or '-'}"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("le mardi 24/03 à 18h", "2026-03-24 18:00"),
        ("22.03.26, 6 h", "2026-03-22 06:00"),
        ("Dimanche 22/3 6 H", "2026-03-22 06:00"),
        ("2026-12-03 08:00", "2026-12-03 08:00"),
        ("1er févr. 2027", "2027-02-01"),
        ("Thursday 3rd December 2026 at 8 pm", "2026-12-03 20:00"),
        ("31 décembre", "2025-12-31"),
        ("lundi 22 mars 2026", "-"),
        ("30 février", "-"),
        ("après-demain 8 h 30", "2026-03-16 08:30"),
        ("demain midi", "2026-03-15 12:00"),
        ("demain soir à 8 heures", "2026-03-15 20:00"),
        ("jeudi après-midi", "2026-03-19 14:00"),
        ("mercredi minuit", "2026-03-18 23:59"),
        ("samedi 24 h", "2026-03-14 23:59"),
        ("15 h", "2026-03-14 15:00"),
        ("le 22 à 6 h", "- 06:00"),
        ("dimanche 22 à 6 h", "- 06:00"),
        ("mardi 25 h", "none"),
        ("à la conférence de presse", "-"),
    ],
)
def test_day_and_hour(text: str, shown: str) -> None:
    assert _shown(text) == shown


@given(DAYS, st.integers(0, 23), st.integers(0, 59), st.booleans())
def test_a_whole_date_is_itself(day: date, hour: int, minute: int, english: bool) -> None:
    months = (
        [name for name in date_english.MONTHS if len(name) > 4 or name in ("june", "july", "may")]
        if english
        else date_words.MONTH_NAMES
    )
    wanted = f"{day} {hour:02}:{minute:02}"
    for written in (
        f"le {day.day} {months[day.month - 1]} {day.year} à {hour} h {minute:02}",
        f"{day:%d/%m/%Y} {hour}:{minute:02}",
        f"{day:%d.%m.%y}, {hour}h{minute:02}",
        f"{day.isoformat()} {hour:02}:{minute:02}",
    ):
        assert _shown(written) == wanted


@given(DAYS, st.integers(-150, 150))
def test_a_date_without_its_year_is_the_nearest(near: date, days: int) -> None:
    day = near + timedelta(days)
    due = due_dates.read(f"{day.day} {date_words.MONTH_NAMES[day.month - 1]}")
    assert due is not None
    leap = (day.month, day.day) == (2, 29)  # in one year of the three only: not sure
    assert due.dated(near) == (None if leap else day)
    coming = due.dated(near, coming=True)
    assert coming is None or (coming >= near and (coming.day, coming.month) == (day.day, day.month))


@given(DAYS, st.integers(0, 6))
def test_a_weekday_is_within_the_week(since: date, weekday: int) -> None:
    due = due_dates.read(f"{date_words.WEEKDAY_NAMES[weekday]} à 9 h")
    found = due.counted(since) if due else None
    assert found is not None
    assert found.weekday() == weekday
    assert since <= found < since + timedelta(7)


@given(st.text(alphabet="0123456789/.:- hmardi", max_size=24))
def test_nothing_that_is_typed_raises(text: str) -> None:
    due = due_dates.read(text)
    if due:
        assert due.dated(SEEN) is None or due.day
        due.counted(SEEN)
