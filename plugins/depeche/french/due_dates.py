"""The day and the hour for which copy is meant, as desks and senders write them: "mardi 24/11 à
18h", "Thursday 3 December at 8 am", "demain midi", "2026-12-03 08:00".

What leans on another day is told as such: who asks knows from which one it counts. Patterns read
small letters without accents.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, time, timedelta

from . import date_english, date_words
from .flattened import flat

_MONTHS = {flat(name): number for name, number in date_words.MONTHS.items()} | {
    name: date_words.MONTHS[month] for name, month in date_english.MONTHS.items()
}
MONTHS = "|".join(sorted(_MONTHS, key=len, reverse=True))
_DATE = re.compile(
    r"\b(?:(?P<iso>\d{4}-\d\d-\d\d)|(?P<day>\d{1,2})(?:er|st|nd|rd|th)?"
    rf"(?:[\s/.-]+(?P<name>{MONTHS})\b\.?|(?:\s?[/.]\s?|-)(?P<month>\d{{1,2}})\b(?!\s?[h:]))"
    r"(?:[\s/.-]+(?P<year>(?:20)?\d\d)\b(?!\s?(?:[h:]|[ap]\.?m\b)|\.\d))?)"
)
_CLOCK = re.compile(
    r"\b(?P<hour>\d{1,2})\s?(?:(?P<half>[ap])\.?m\b|(?:h|:|heures?\b)\s?(?P<minute>\d\d)?"
    r"(?:\s?(?P<later>[ap])\.?m\b|(?!\w)))"
)
_WEEKDAYS = {
    name: number
    for names in (date_words.WEEKDAY_NAMES, date_english.WEEKDAY_NAMES)
    for number, name in enumerate(names)
}
_WEEKDAY = re.compile(rf"\b(?:{'|'.join(_WEEKDAYS)})\b")
ANY_WEEKDAY = "|".join(_WEEKDAYS)
# A sign of a time: a comma only where a day or an hour goes on behind it ("24 mars 2026, 18 h").
SIGN = (
    r"(?:[^;,.!?\n\]]|(?<=[ap])\.(?=\s?m\b)|,(?=\s*(?:(?:a|au|le|la|des|vers|jusqu'a|en|dans la"
    rf"|avant|apres|at|on) )*(?:heures?\b|\d{{1,2}}(?:er|st|nd|rd|th)?\s?(?:h\b|h\d|:\s?\d"
    rf"|heures?\b|[ap]\.?m\b|/\s?\d|(?:{MONTHS})\b)|20\d\d\b|(?:{MONTHS})\.? \d|midi\b"
    rf"|minuit\b|noon\b|midnight\b|matin|soir|fin d|debut d|milieu d|apres-midi|{ANY_WEEKDAY})))"
)
_AHEAD = {
    "apres-demain": 2, "demain": 1, "tomorrow": 1, "aujourd'hui": 0, "today": 0, "tonight": 0,
    "ce jour": 0, "ce matin": 0, "ce soir": 0,
}  # fmt: skip
_IN_DAYS = re.compile(rf"\b(?:{'|'.join(_AHEAD)})\b")
_PARTS = {"apres-midi": 14, "matin": 6, "soir": 18}  # the hour at which each begins
_PART = re.compile(rf"\b(?:{'|'.join(_PARTS)})\b")
_NOON, _MIDNIGHT = time(12), time(23, 59)  # midnight ends its day
# What may stand beside the name of one day.
_BESIDE = re.compile(
    r"\b(?:midi|prochaine?|pas|avant|not|before|partir|des|de|du|le|la|au|a|vers|dans|ce|heures?)\b"
)


@dataclass(frozen=True, slots=True)
class Due:
    """What the words say; None for what they don't. `clock` is an hour, `part` when the part of
    the day begins that is named without one; `beside` is what else they say."""

    clock: time | None
    part: time | None
    day: int | None
    month: int
    year: int | None
    weekday: int | None
    ahead: int | None
    beside: str

    def dated(self, near: date, *, coming: bool = False) -> date | None:
        """The day of a date: of the nearest year in which it falls on its weekday; where it tells
        neither and is to be `coming`, of the first one from `near` on."""
        years = [self.year] if self.year else range(near.year - 1, near.year + 2)
        try:
            days = [date(year, self.month, self.day or 0) for year in years]
        except ValueError:
            return None
        if coming and self.year is None and self.weekday is None:
            days = [each for each in days if each >= near]
        agreeing = [each for each in days if self.weekday in (None, each.weekday())]
        return min(agreeing, key=lambda each: abs(each - near), default=None)

    def counted(self, since: date) -> date | None:
        """The day that counts from `since`, which may be it: of that name, so many days ahead, or
        that of an hour alone. None where another word or number is that of another day."""
        if self.ahead is None and self.weekday is None and self.clock is None:
            return None
        ahead = self.ahead
        if ahead is None:
            ahead = 0 if self.weekday is None else (self.weekday - since.weekday()) % 7
        found = since + timedelta(ahead)
        numbers = map(int, re.findall(r"\d+", self.beside))
        agrees = self.weekday in (None, found.weekday()) and all(n == found.day for n in numbers)
        return found if agrees else None


def read(text: str) -> Due | None:
    """What `text` says of a day and an hour; None for an hour that is none."""
    low = flat(text).replace("apres midi", "apres-midi")
    match = _DATE.search(low)
    rest = _DATE.sub(" ", low)
    at = _CLOCK.search(rest)
    clock, rest = _clock(rest, at), _CLOCK.sub(" ", rest)
    if at and clock is None:
        return None
    part, weekday, ahead = _PART.search(rest), _WEEKDAY.search(rest), _IN_DAYS.search(rest)
    for words in (_IN_DAYS, _PART, _WEEKDAY, _BESIDE):
        rest = words.sub(" ", rest)
    return Due(
        clock,
        time(_PARTS[part[0]]) if part and clock is None else None,
        *_written(match),
        _WEEKDAYS[weekday[0]] if weekday else None,
        _AHEAD[ahead[0]] if ahead else None,
        rest.strip(),
    )


def _written(match: re.Match[str] | None) -> tuple[int | None, int, int | None]:
    """Day, month and year of a date."""
    if match is None:
        return None, 0, None
    if match["iso"]:
        on = [int(each) for each in match["iso"].split("-")]
        return on[2], on[1], on[0]
    month = int(match["month"] or _MONTHS[match["name"]])
    year = int(match["year"]) % 100 + 2000 if match["year"] else None
    return int(match["day"]), month, year


def _clock(text: str, at: re.Match[str] | None) -> time | None:
    if re.search(r"\bminuit\b", text):
        return _MIDNIGHT
    if re.search(r"(?<!-)\bmidi\b", text):
        return _NOON
    if at is None:
        return None
    hour, minute = int(at["hour"]), int(at["minute"] or 0)
    if (hour, minute) == (24, 0):
        return _MIDNIGHT
    half = at["half"] or at["later"]
    later = half == "p" or re.search(r"\b(?:soir|apres-midi)\b", text)
    if half or later:
        hour = hour % 12 + 12 * bool(later) if hour <= 12 else hour
    return time(hour, minute) if hour < 24 and minute < 60 else None
