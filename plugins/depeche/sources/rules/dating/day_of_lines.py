"""The day of publication on a line that is no text, where no date line says one: "[Traduction
automatique du néerlandais — Le Phare, 19 novembre 2026]", "Article paru dans le journal du 20
novembre 2026".

Beside the day such a line has names, a page, an hour, who translated: nothing happens on it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta, tzinfo

from ....french import dates
from ....french.date_words import MONTH, WEEKDAY
from ....model import Moment, Precision
from ...sheet import Sheet, Unit
from ..letters import letterhead
from ..papers import papers
from ..text import several_texts
from ..wires import agencies
from . import date_lines, timestamps

LONGEST = 140
HEAD = 8  # lines
FOOT = 6  # units
DAY = re.compile(
    rf"(?:(?:{WEEKDAY})\s+)?\d{{1,2}}(?:er)?\s+{MONTH}\s+(?:1[89]|20)\d\d|(?<![\d/.])\d{{1,2}}[/.]\d{{1,2}}[/.](?:1[89]|20)\d\d",
    re.IGNORECASE,
)
BARE_DAY = re.compile(
    rf"(?:(?:{WEEKDAY})\s+)?\d{{1,2}}(?:er)?\s+{MONTH}(?!\w|\s+\d)", re.IGNORECASE
)
BETWEEN = re.compile(r"\s*[,;:|•·()\[\]]\s*|\s+[–—-]+\s+|\s{3,}|\s+(?=(?:du|le)\s*$)")
BESIDE = re.compile(
    r"(?:texte |article )?(?:tradu\w+|trad\.?)\b.{0,60}|(?:non |pas )?relue?|page \d+|p\. ?\d+"
    r"|n[°o] ?\d+|(?:édition|éd\.)(?: (?:de|du|des|d['’])? ?.{2,30})?|sources?|paru(?: le| dans)?"
    r"|publié(?: le| dans| par)?|d['’]après|du|le|par|via|à?\s?\d{1,2} ?[h:] ?(?:\d\d)?|site|web"
    r"|version (?:papier|web|numérique)|article \d|de notre .{3,40}|envoyée? spéciale?",
    re.IGNORECASE,
)
APPEARED = re.compile(
    r"(?:(?:une|la) version |(?:(?:cet|l['’]|ce) ?)?(?:article|papier|texte|entretien|tribune"
    r"|interview|dossier|reportage|enquête|portrait|chronique|récit)\b)"
    r".{0,60}?\b(?:parue?|publiée?|diffusée?|imprimée?)s?\b.{0,60}?"
    rf"\b(?:du|le) (?P<day>{DAY.pattern}).{{0,40}}",
    re.IGNORECASE,
)
# "Page 14 – édition du 20 novembre", on a line of that kind
EDITION = re.compile(
    r"(?:^|[–—|,;-]\s*)(?:édition|numéro|parution) (?:du|de) "
    rf"(?P<day>(?:(?:{WEEKDAY})\s+)?\d{{1,2}}(?:er)?\s+{MONTH})\W*$",
    re.IGNORECASE,
)
# "Sel & Rivages — N° 88 — Octobre 2026", "… pour « Sel & Rivages », numéro d'octobre 2026"
NUMBERED = re.compile(
    r"(?:\b(?:numéro|mensuel|parution)\b|(?<!\w)n[°º]\s?\d+)[^.!?:\n]{0,20}?(?<!\d )(?<!\der )"
    rf"(?<![\w'])(?P<month>{MONTH}\s+(?:1[89]|20)\d\d)",
    re.IGNORECASE,
)
FRESH = timedelta(days=15)
AHEAD = timedelta(days=62)  # a monthly is out before the month on its cover


def find(sheet: Sheet) -> Sheet:
    """Fills `published` from such a line; takes away the one that ends the copy."""
    told = [unit for unit in sheet.units[-FOOT:] if _tells(sheet, unit)]
    if told and len(told) < len(sheet.units):
        sheet = sheet.without(told)
    if sheet.published or several_texts.are_in(sheet):
        return sheet
    kept = {line.strip() for unit in sheet.units for line in _lines(sheet, unit)}
    gone = [line.strip() for line in _copy(sheet).splitlines() if line.strip() not in kept]
    days = [day for line in gone if (day := _day(line, sheet.zone))]
    days += [day for line in gone if (day := _appeared(line, sheet.zone))]
    if days:
        return replace(sheet, published=days[0])
    sheet = _of_edition(sheet, gone)
    return sheet if sheet.published else _of_issue(sheet, gone)


def _of_edition(sheet: Sheet, gone: Sequence[str]) -> Sheet:
    """The sheet with the day of its edition, or beside its paper's name, whose year is left out: of
    the days just before the file was seen."""
    for line in gone:
        match = EDITION.search(line) if len(line) <= LONGEST else None
        day = match["day"] if match else _of_paper(line)
        if day:
            dated, moment = timestamps.supposed(sheet, day, sheet.text.index(line))
            if moment and sheet.seen - moment.value <= FRESH:
                return replace(dated, published=moment)
    return sheet


def _of_issue(sheet: Sheet, gone: Sequence[str]) -> Sheet:
    """The sheet with the month of its issue, as a line at its head says it."""
    head = [line.strip() for line in sheet.text.splitlines() if line.strip()][:HEAD]
    for line in gone:
        match = NUMBERED.search(line) if line in head and len(line) <= LONGEST else None
        if match:
            moment = dates.parse_timestamp(match["month"], sheet.zone)
            if moment and (out := of_month(moment, sheet.seen)):
                return replace(sheet, published=out)
    return sheet


def of_month(moment: Moment, seen: datetime) -> Moment | None:
    """When an issue of that month or year was out, by its precision: one of a month to come, by
    the month in which its copy was there; None where it is further off."""
    if moment.precision is Precision.YEAR:
        return moment if moment.value.year < seen.year else None
    month = seen.replace(day=1, hour=0, minute=0, second=0, microsecond=0)
    if moment.value <= month:
        return moment
    return replace(moment, value=month) if moment.value - month <= AHEAD else None


def _tells(sheet: Sheet, unit: Unit) -> bool:
    return not unit.settled and APPEARED.fullmatch(sheet.of(unit).strip()) is not None


def _appeared(line: str, zone: tzinfo) -> Moment | None:
    match = APPEARED.fullmatch(line)
    return dates.parse_timestamp(match["day"], zone) if match else None


def _copy(sheet: Sheet) -> str:
    """The text without the lines that speak to the writer: their days are of the order."""
    told = set(sheet.brief.text.split("\n")) if sheet.brief else set()
    lines = sheet.text.splitlines()
    return "\n".join(line for line in lines if " ".join(line.split()) not in told)


def _lines(sheet: Sheet, unit: Unit) -> list[str]:
    return sheet.text[unit.start : unit.end].splitlines()


def _day(line: str, zone: tzinfo) -> Moment | None:
    """The one day of a line that has nothing else but what may stand beside it."""
    day, _ = _day_and_parts(line, DAY)
    moment = dates.parse_timestamp(date_lines.in_french(day), zone) if day else None
    known = moment and moment.precision in (Precision.DAY, Precision.MINUTE)
    return moment if known else None


def _of_paper(line: str) -> str:
    """The one day, without its year, of such a line that names a paper; "" for any other."""
    day, parts = _day_and_parts(line, BARE_DAY)
    return day if any(map(papers.is_paper, parts)) else ""


def _day_and_parts(line: str, pattern: re.Pattern[str]) -> tuple[str, list[str]]:
    """The one day of a line, and all that stands beside it; "" where something else does."""
    found = list(pattern.finditer(line)) if 0 < len(line) <= LONGEST else []
    if len(found) != 1 or line.endswith(("?", "!")):
        return "", []
    rest = f"{line[: found[0].start()]}|{line[found[0].end() :]}"
    parts = [part.strip(" .*_–—-") for part in BETWEEN.split(rest)]
    parts = [part for part in parts if part]
    fit = parts and all(map(_may_stand_beside, parts))
    return (found[0][0], parts) if fit else ("", [])


def _may_stand_beside(part: str) -> bool:
    named = letterhead.NAME.fullmatch(part) is not None
    return (
        BESIDE.fullmatch(part) is not None
        or named
        or papers.is_paper(part)
        or agencies.is_agency_line(part)
    )
