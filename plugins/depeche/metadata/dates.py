"""Moments as readers and as machines read them."""

from __future__ import annotations

from datetime import date, datetime
from functools import lru_cache
from zoneinfo import ZoneInfo

from babel import Locale
from babel.dates import format_date


def iso(moment: datetime) -> str:
    """ISO 8601 to the second with its offset; raises ValueError for a naive moment."""
    if moment.tzinfo is None:
        raise ValueError(f"{moment!r} has no time zone: Pelican's TIMEZONE gives one.")
    return moment.isoformat(timespec="seconds")


def local(moment: datetime, timezone: ZoneInfo) -> datetime:
    """The moment in the site's time zone; a naive one is taken to be there already."""
    if moment.tzinfo is timezone:
        return moment
    if moment.tzinfo is None:
        return moment.replace(tzinfo=timezone)
    return moment.astimezone(timezone)


@lru_cache(maxsize=4096)
def in_words(moment: datetime, style: str, language: str = "fr") -> str:
    """The moment for readers. `style`: "long" (14 mars 2026 à 8 h 30), "day", "short"
    (14/03/2026), "month" (mars 2026), "time" (8 h 30). Raises ValueError for another.
    """
    locale = _locale(language)
    if style == "time":
        return _time(moment, locale)
    if style == "short":
        return format_date(moment, "dd/MM/yyyy", locale)
    if style == "month":
        return format_date(moment, "MMMM yyyy", locale)
    if style not in ("long", "day"):
        raise ValueError(f"{style!r} is no style of date: long, day, short, month or time.")
    day = _day(moment.date(), language)
    if style == "day" or (moment.hour, moment.minute) == (0, 0):
        return day
    joint = "à" if locale.language == "fr" else "·"
    return f"{day} {joint} {_time(moment, locale)}"


@lru_cache(maxsize=16)
def _locale(language: str) -> Locale:
    return Locale.parse(language.replace("-", "_"))


@lru_cache(maxsize=4096)  # of which thousands of articles have each a moment
def _day(day: date, language: str) -> str:
    locale = _locale(language)
    words = format_date(day, "long", locale)
    if locale.language != "fr":
        return words
    # Imprimerie nationale: only the first is an ordinal; a day is not cut from its month.
    return words.replace("1 ", "1ᵉʳ ", words.startswith("1 ")).replace(" ", "\u00a0", 1)


def _time(moment: datetime, locale: Locale) -> str:
    """8 h, 8 h 30 (Imprimerie nationale: no-break spaces, minutes on two digits)."""
    if locale.language != "fr":
        return f"{moment:%H:%M}"
    minutes = f"\u00a0{moment.minute:02d}" if moment.minute else ""
    return f"{moment.hour}\u00a0h{minutes}"


def month_in_words(day: date, language: str = "fr") -> str:
    """The month of a day: mars 2026."""
    return format_date(day, "MMMM yyyy", _locale(language))
