"""The line with which a desk files copy that came in: "Copie correspondant Lorbec (N. Talvas) –
reçue mardi 17/11 17h48". It dates the copy and may name its reporter; it is none of its words.
"""

from __future__ import annotations

import re
from dataclasses import replace

from ....french.date_words import MONTH, MONTH_NAMES, WEEKDAY
from ....french.dates import parse_timestamp
from ....model import Byline, Moment, Severity
from ...sheet import Sheet
from ..dating import timestamps
from ..signing import people

TOP = 8  # units among which it stands
LONGEST = 140
DATE = (
    rf"(?P<date>\d{{1,2}}/\d{{1,2}}(?:/(?:20)?\d\d)?|\d{{1,2}}(?:er)?\s+{MONTH}(?:\s+20\d\d)?)"
    r"(?P<hour>,?\s+(?:à\s+)?\d{1,2}\s?[h:]\s?(?:\d\d)?)?"
)
LINE = re.compile(
    r"(?:copie|papier|texte|article|correspondance|reportage|envoi|dépêche)\b(?P<who>[^:!?«]{0,80}?)"
    r"\W+(?:bien\s+)?(?:reçue?|arrivée?|transmise?|envoyée?|déposée?)\s+(?:ce\s+|le\s+)?"
    rf"(?P<day>(?:{WEEKDAY})\s+)?{DATE}\W*",
    re.IGNORECASE,
)
CORRESPONDENT = re.compile(
    r"(?P<role>correspondante?)\s+(?:(?:à|de)\s+)?(?P<place>[A-ZÀ-Þ][^()]{1,40}?)\s*\((?P<who>[^()]+)\)?"
)


def find(sheet: Sheet) -> Sheet:
    """Takes the line away and tells it; fills the date, and the reporter with role and place."""
    for unit in sheet.units[:TOP]:
        line = sheet.of(unit).strip()
        match = LINE.fullmatch(line) if len(line) <= LONGEST and not unit.settled else None
        if not match:
            continue
        sheet, moment = when(sheet, match, unit.start)
        if not moment:
            continue
        sheet = _filled(sheet, match, moment)
        return sheet.without([unit]).told(
            Severity.NOTE,
            f"Ligne d’arrivée de la copie retirée\u00a0: «\u00a0{line}\u00a0».",
            "Si elle est du texte, formez-en une phrase.",
            unit.start,
        )
    return sheet


def noted(sheet: Sheet, end: int) -> Sheet:
    """The sheet with what such a line says in the brief above the copy, which ends at `end`."""
    brief = sheet.brief
    for line in sheet.text[:end].splitlines() if brief else ():
        match = LINE.fullmatch(line.strip()) if len(line) <= LONGEST else None
        if not match or not brief:
            continue
        sheet, moment = when(sheet, match, sheet.text.index(line))
        if moment:
            unknown = tuple(each for each in brief.not_understood if each not in line)
            return _filled(
                replace(sheet, brief=replace(brief, not_understood=unknown)), match, moment
            )
    return sheet


def _filled(sheet: Sheet, match: re.Match[str], moment: Moment) -> Sheet:
    """The sheet with the date of the line, and its reporter."""
    reporter = CORRESPONDENT.search(match["who"])
    signed = tuple(
        replace(each, role=reporter["role"].lower(), place=reporter["place"].strip())
        for each in (people.parse(reporter["who"]) if reporter else ())
        if reporter
    )
    return replace(sheet, published=sheet.published or moment, bylines=_new(sheet, signed))


def when(sheet: Sheet, match: re.Match[str], offset: int) -> tuple[Sheet, Moment | None]:
    """The sheet and when the copy came; told where the year had to be supposed."""
    date, hour = match["date"], match["hour"] or ""
    numbers = date.split("/")
    if len(numbers) == 2 and 1 <= int(numbers[1]) <= len(MONTH_NAMES):
        date = f"{int(numbers[0])} {MONTH_NAMES[int(numbers[1]) - 1]}"
    moment = parse_timestamp(f"{date}{hour}", sheet.zone)
    if moment or not timestamps.YEARLESS.fullmatch(f"{match['day'] or ''}{date}{hour}"):
        return sheet, moment
    return timestamps.supposed(sheet, f"{match['day'] or ''}{date}{hour}", offset)


def _new(sheet: Sheet, signed: tuple[Byline, ...]) -> tuple[Byline, ...]:
    return (*sheet.bylines, *(each for each in signed if each not in sheet.bylines))
