"""The issue in which the copy stood, where it says no day: "Le Phare de Lorbec, été 2003",
"Bulletin municipal, novembre 1987", "Archives, 1998".

Such a line has nothing else but the paper's name, a number, who signs. A month that has passed or
goes on is that of the copy; a season tells its year. A year that goes on says less than the day of
arrival.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from ....french import date_forms
from ....french.date_forms import Written
from ....model import BlockKind, Moment, NameKind, Severity
from ...sheet import Sheet, Unit
from ..papers import papers
from ..signing import signed_lines
from . import day_of_lines

TOP = 5  # units
LONGEST = 100
YEAR = re.compile(r"(?<!\d)(?:1[89]|20)\d\d$")
SEPARATORS = re.compile(r"\s*[,;|•·()]\s*|\s+[–—-]+\s+|\s+(?:du mois )?(?:de|d['’]|du|des)?\s*$")
PRINTED = re.compile(
    r"(?:les? |la |l['’])?(?:archives?|bulletin|magazine|journal|lettre|gazette|revue|cahiers?"
    r"|annales|almanach|hors-série|supplément|numéro|mensuel|trimestriel|dossier de presse)"
    r"\b[^.!?:]{0,60}",
    re.IGNORECASE,
)


def find(sheet: Sheet) -> Sheet:
    """Takes such a line away, fills `published` and `publisher` from it and tells it."""
    if sheet.published:
        return sheet
    found = [unit for unit in sheet.units if len(sheet.of(unit)) <= LONGEST and _said(sheet, unit)]
    head = list(takewhile(lambda unit: not _is_told(sheet.of(unit)), sheet.units[:TOP]))
    top = [unit for unit in found if unit in head]
    alone = [unit for unit in found if not _beside(sheet.of(unit))]
    unit = next(iter(top), None)
    if unit is None or (unit in alone and len(alone) > 1):  # what the text tells, year by year
        return sheet
    said = _said(sheet, unit)
    moment = day_of_lines.of_month(said, sheet.seen) if said else None
    if moment is None:
        return sheet
    parts = _beside(sheet.of(unit))
    signed = [each for part in parts for each in signed_lines.signature(part)]
    persons = [each for each in signed if each.kind is NameKind.PERSON]
    paper = next((each for each in parts if papers.is_paper(each)), "")
    told = sheet.without([unit]).told(
        Severity.NOTE,
        f"Date de parution lue, sans le jour\u00a0: «\u00a0{sheet.of(unit).strip()}\u00a0».",
        "Si la ligne est le titre, donnez-le dans l’en-tête (title:).",
        unit.start,
    )
    return replace(
        told,
        published=moment,
        publisher=sheet.publisher or papers.written(paper),
        bylines=(*sheet.bylines, *(each for each in persons if each not in sheet.bylines)),
    )


def _is_told(line: str) -> bool:
    """Whether the line is a sentence: the text has begun."""
    return line.endswith((".", "!", "?", "…", "»"))


def _said(sheet: Sheet, unit: Unit) -> Moment | None:
    """The month or the year of the line; None for any line that says more."""
    line = sheet.of(unit).strip(" *_.")
    written = _written(line)
    if written is None or (unit.settled and unit.kind is BlockKind.HEADING):
        return None
    beside = _beside(line)
    bare_year = written.month is None and YEAR.fullmatch(line[written.start : written.end])
    if not all(map(_may_stand_beside, beside)) or (bare_year and not beside):
        return None
    return date_forms.moment(written, sheet.zone)


def _written(line: str) -> Written | None:
    """The one month, season or year of the line, at its beginning or end."""
    found = [each for each in date_forms.find(line) if each.year]
    year = YEAR.search(line)
    if not found and year:
        found = [Written(*year.span(), int(year[0]), None, None, None)]
    whole = len(found) == 1 and not found[0].day
    return found[0] if whole and (found[0].start == 0 or found[0].end == len(line)) else None


def _beside(line: str) -> Sequence[str]:
    """What the line says beside its date."""
    line = line.strip(" *_.")
    written = _written(line)
    if written is None:
        return []
    rest = (line[: written.start], line[written.end :])
    parts = [part for each in rest for part in SEPARATORS.split(each)]
    return [part.strip(" *_–—-") for part in parts if part.strip(" *_–—-")]


def _may_stand_beside(part: str) -> bool:
    named = any(each.kind is NameKind.PERSON for each in signed_lines.signature(part))
    printed = PRINTED.fullmatch(part) or day_of_lines.BESIDE.fullmatch(part)
    return bool(printed) or named or papers.is_paper(part)
