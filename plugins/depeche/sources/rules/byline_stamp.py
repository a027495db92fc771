"""The day and hour in brackets behind a reporter's name: "De notre correspondant, Noé Talvas
(20/11, 23h02)".

Such a day mostly has no year; it is that in which the copy's own days fall on the weekdays that it
names ("vendredi 27 novembre").
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime, timedelta

from ...french import dates
from ...french.date_words import MONTH_NAMES, WEEKDAY, WEEKDAYS
from ...model import Moment, Origin, Severity
from ..sheet import Sheet, trimmed
from . import bylines

TOP = 8  # units
LONGEST = 140
YEARS = 6  # before the file was seen
NEAR = timedelta(days=45)  # of the day, for one that proves its year
_MONTH = "|".join(MONTH_NAMES)
STAMP = re.compile(
    rf"\s*[(\[](?:le )?(?P<day>\d{{1,2}})(?:er)?(?:[/.](?P<number>\d{{1,2}})| (?P<month>{_MONTH}))"
    r"(?:[/. ](?P<year>20\d\d))?(?P<time>,? (?:à )?\d{1,2}\s?[h:]\s?(?:\d\d)?)?[)\]]",
    re.IGNORECASE,
)
NAMED = re.compile(
    rf"(?P<weekday>{WEEKDAY})\s+(?P<day>\d{{1,2}})(?:er)?\s+(?P<month>{_MONTH})(?!\s+\d{{4}})",
    re.IGNORECASE,
)


def is_stamped(line: str) -> bool:
    """Whether the whole line is a byline with such a day behind it."""
    match = STAMP.search(line.strip()) if len(line) <= LONGEST else None
    if not match or line.strip()[match.end() :]:
        return False
    return bylines.is_byline(line.strip()[: match.start()])


def find(sheet: Sheet) -> Sheet:
    """The sheet with the day of the first such line; the line keeps its name alone."""
    for unit in sheet.units[:TOP]:
        line = sheet.of(unit)
        match = STAMP.search(line) if is_stamped(line) and not unit.settled else None
        month = match and (match["month"] or _month(int(match["number"])))
        if not match or not month:
            continue
        start, end = trimmed(sheet.text, unit.start, unit.start + match.start())
        sheet = sheet.put(unit, replace(unit, start=start, end=end))
        hour = (match["time"] or "").replace(",", "")
        moment = _of_year(sheet, f"{match['day']} {month}", hour, match["year"])
        if sheet.published or moment is None:
            return sheet
        sheet = replace(sheet, published=moment)
        if match["year"]:
            return sheet
        return sheet.told(
            Severity.NOTE,
            f"La date n’a pas d’année («\u00a0{match[0].strip()}\u00a0»)\u00a0: les jours de la "
            f"semaine que dit le texte sont de {moment.value.year}.",
            "",
            unit.start,
        )
    return sheet


def _month(number: int) -> str:
    return MONTH_NAMES[number - 1] if 1 <= number <= len(MONTH_NAMES) else ""


def _of_year(sheet: Sheet, day: str, hour: str, year: str | None) -> Moment | None:
    """The moment of `day`, in its year or in the last one that the copy's weekdays prove."""
    if year:
        return dates.parse_timestamp(f"{day} {year}{hour}", sheet.zone)
    for number in range(sheet.seen.year, sheet.seen.year - YEARS, -1):
        moment = dates.parse_timestamp(f"{day} {number}{hour}", sheet.zone)
        if moment and moment.value <= sheet.seen and _is_proven(sheet, moment.value):
            return replace(moment, origin=Origin.INFERRED)
    return None


def _is_proven(sheet: Sheet, value: datetime) -> bool:
    """Whether the days near it that the copy names fall on their weekdays, and one does."""
    found = []
    for match in NAMED.finditer(sheet.text):
        for year in (value.year - 1, value.year, value.year + 1):
            moment = dates.parse_timestamp(f"{match['day']} {match['month']} {year}", sheet.zone)
            if moment and abs(moment.value - value) <= NEAR:
                found.append(moment.value.weekday() == WEEKDAYS[match["weekday"].lower()])
    return bool(found) and all(found)
