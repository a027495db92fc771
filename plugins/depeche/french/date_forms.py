"""Dates that say their day, month or year: "05.12.2024 15:40", "14 juin", "mi-novembre"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone, tzinfo

from ..model import Moment, Origin, Precision
from .date_words import MONTH, MONTHS, WEEKDAY, WEEKDAYS, YEAR, month

_S = r"[ \t\u00a0\u202f]+"
_TIME = (
    rf"(?:(?:,?{_S}|,|T|{_S}-{_S})(?:(?:à|vers){_S})?"
    r"(?P<hour>[01]?\d|2[0-3])"
    r"(?:[ \u00a0\u202f]?h(?:eures?)?(?![^\W\d])"
    r"(?:[ \u00a0\u202f]?(?P<minute_h>[0-5]\d(?!\d)))?"
    rf"|:(?P<minute>[0-5]\d)(?::[0-5]\d(?:\.\d+)?)?)"
    rf"(?:(?:{_S})?(?P<zone>Z(?!\w)|(?:UTC|GMT)[+-]\d{{1,2}}(?!\d)|UTC|GMT|[+-]\d\d:?\d\d)(?!\w))?(?!\w))?"
)
_DAY_NAME = rf"(?:(?:le{_S})?(?P<weekday>{WEEKDAY}),?{_S})?"
_FIGURES = ""
_ANY_MONTH = " ".join(MONTHS)
# What a form needs in the text to be worth a try, figures or one of these words, and the form.
_FORMS = (
    (
        _FIGURES,
        rf"(?<![\w./-])(?P<year>\d{{4}})-(?P<monthnum>\d\d)-(?P<day>\d\d)(?![\d-]){_TIME}",
    ),
    (
        _FIGURES,
        rf"(?<![\w./-]){_DAY_NAME}(?P<day>\d\d?)(?P<sep>[./-])(?P<monthnum>\d\d?)(?P=sep)"
        rf"(?P<year>\d{{4}}|\d\d)(?![\d./-]*\d|\w){_TIME}",
    ),
    (
        _FIGURES,
        rf"(?<![\w/]){_DAY_NAME}(?:le{_S})?(?P<day>[0-3]?\d)(?:er|ER)?{_S}(?P<month>{MONTH})"
        rf"(?:{_S}(?P<year>{YEAR}))?{_TIME}",
    ),
    (
        "mi",
        rf"(?<!\w)(?:(?:à{_S}la|de{_S}la|la){_S})?(?P<part>mi-|mi{_S})(?P<month>{MONTH})(?:{_S}(?P<year>{YEAR}))?",
    ),
    (
        "fin début courant",
        rf"(?<!\w)(?:(?:en|au|dès|d['’]ici(?:{_S}à)?|de|depuis|jusqu['’]à|avant|après|vers){_S}(?:la{_S})?)?"
        rf"(?P<part>fin|début|courant){_S}(?P<month>{MONTH})(?:{_S}(?P<year>{YEAR}))?",
    ),
    (
        _FIGURES,
        rf"(?<!\w)(?P<month>{MONTH}){_S}(?P<year>{YEAR})",
    ),
    (
        _ANY_MONTH,
        rf"(?<!\w)(?:en|au{_S}mois{_S}(?:de{_S}|d['’])|dès{_S}(?:le{_S}mois{_S}(?:de{_S}|d['’]))?"
        rf"|depuis|jusqu['’]en|d['’]ici(?:{_S}à)?|avant|après)(?:{_S})?"
        rf"(?P<month>{MONTH})(?:{_S}(?P<shift>dernier|prochain)(?!\w))?",
    ),
    (
        "dernier prochain",
        rf"(?<!\w)(?P<month>{MONTH}){_S}(?P<shift>dernier|prochain)(?!\w)",
    ),
    (
        _FIGURES,
        rf"(?<!\w)(?P<season>printemps|été|automne|hiver){_S}(?P<year>{YEAR})",
    ),
    (
        _FIGURES,
        rf"(?<!\w)(?:en|dès|depuis|d['’]ici(?:{_S}à)?|jusqu['’]en|jusqu['’]à|avant|après|vers|fin|début|courant"
        rf"|mi|l['’]année|l['’]an|années?){_S}(?P<year>{YEAR})",
    ),
    (
        _FIGURES,
        rf"(?<!\w)mi-(?P<year>{YEAR})",
    ),
)
FORMS = tuple(re.compile(pattern, re.IGNORECASE) for _, pattern in _FORMS)
_NEEDED = tuple(tuple(needed.split()) for needed, _ in _FORMS)
_FIGURE = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class Written:
    """A date as its words say it: missing parts are None."""

    start: int
    end: int
    year: int | None
    month: int | None
    day: int | None
    weekday: int | None
    hour: int | None = None
    minute: int | None = None
    zone: tzinfo | None = None
    shift: str = ""  # "dernier", "prochain" after a month


def find(text: str) -> list[Written]:
    """Every date that FORMS know, in order, none overlapping; impossible ones left out."""
    found: list[Written] = []
    taken: list[tuple[int, int]] = []
    for form in forms(text):
        for match in form.finditer(text):
            if any(start < match.end() and match.start() < end for start, end in taken):
                continue
            if written := _written(match):
                found.append(written)
                taken.append(match.span())
    return sorted(found, key=lambda each: each.start)


def forms(text: str) -> Iterator[re.Pattern[str]]:
    """Those of FORMS that may be found in `text`."""
    low, figures = text.casefold(), _FIGURE.search(text) is not None
    for needed, form in zip(_NEEDED, FORMS, strict=True):
        if any(word in low for word in needed) if needed else figures:
            yield form


def moment(written: Written, zone: tzinfo, origin: Origin = Origin.STATED) -> Moment | None:
    """The moment of a date whose year is known; None for a day that doesn't exist."""
    if written.year is None:
        return None
    precision = Precision.YEAR
    if written.month:
        precision = Precision.DAY if written.day else Precision.MONTH
    if written.day and written.hour is not None:
        precision = Precision.MINUTE
    minute = precision is Precision.MINUTE
    try:
        value = datetime(
            written.year,
            written.month or 1,
            written.day or 1,
            (written.hour or 0) if minute else 0,
            (written.minute or 0) if minute else 0,
            tzinfo=(written.zone if minute else None) or zone,
        )
    except ValueError:
        return None
    return Moment(value, precision, origin)


def _written(match: re.Match[str]) -> Written | None:
    got = match.groupdict()
    year = _year(got.get("year"))
    number = month(got["month"]) if got.get("month") else None
    if got.get("monthnum"):
        number = int(got["monthnum"])
        if not 1 <= number <= 12:
            return None
    day = int(got["day"]) if got.get("day") else None
    if day is not None and not 1 <= day <= 31:
        return None
    if day and year is None and number and match.re is not FORMS[2]:
        return None
    hour = int(got["hour"]) if got.get("hour") else None
    minute = got.get("minute") or got.get("minute_h")
    weekday = got.get("weekday")
    return Written(
        match.start(),
        match.end(),
        year,
        number,
        day,
        WEEKDAYS[weekday.lower()] if weekday else None,
        hour,
        int(minute) if minute else None,
        _zone(got.get("zone")),
        (got.get("shift") or "").lower(),
    )


def _year(text: str | None) -> int | None:
    if not text:
        return None
    year = int(text)
    if len(text) == 4:
        return year
    # Two figures: POSIX's rule (strptime %y), 69–99 are 19xx.
    return year + (1900 if year >= 69 else 2000)


def _zone(text: str | None) -> tzinfo | None:
    if not text:
        return None
    text = re.sub(r"^(?:UTC|GMT)(?=[+-])", "", text, flags=re.IGNORECASE)
    if text.upper() in ("Z", "UTC", "GMT"):
        return UTC
    sign = -1 if text[0] == "-" else 1
    figures = text[1:].replace(":", "")
    return timezone(sign * timedelta(hours=int(figures[:2]), minutes=int(figures[2:] or 0)))
