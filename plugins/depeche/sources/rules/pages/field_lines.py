"""Lines that hold several fields of the copy, with bars, dots or dashes between them.

"Publié le 2 mars 2026 à 6:00 | Lecture : 4 min | Article réservé aux abonnés",
"Camille Orveau - Hier à 06:30 - Temps de lecture : 5 min", and the running head of a printed page:
"LA VOIX DU CANTON — Jeudi 12 juin 1986 — Page 3".
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import tzinfo

from ....french.dates import parse_timestamp
from ....model import Byline, Moment, NameKind, Precision
from ...sheet import Sheet, Unit
from ..dating import timestamps
from ..headlines import section_names
from ..papers import papers
from ..signing import people, signed_lines
from ..wires import agencies
from . import furniture

LONGEST = 160
TOP = 14  # units among which such a line may stand
BETWEEN = re.compile(
    r"\s+[|•·–—-]\s+|\s*[|•·]\s*|\s{3,}|(?<=[\w\d]{2})\.\s+(?=[A-ZÀ-Þ])"
    r"|(?<=[\dh)])[\s,]*(?=(?i:mise?\s+à\s+jour|modifiée?|actualisée?|temps\s+de\s+lecture|lecture)\b)"
)
PAGE = re.compile(r"(?:page|p\.)\s*\d{1,3}|n[°o]\s*\d+", re.IGNORECASE)
GENRE = re.compile(r"compte[ -]rendu(?:\s+d['’]audience)?|reportage|portrait|récit", re.IGNORECASE)
NUMBER = re.compile(r"\d{1,3}")  # a page's, beside its date
# A day that only the page's own clock can tell.
_HOUR = r"(?:à\s+)?\d{1,2}\s?[h:]\s?(?:\d\d)?"
RELATIVE = re.compile(
    r"(?P<says>(?:publiée?|mise?\s+à\s+jour|postée?|modifiée?|actualisée?)\s+)?"
    rf"(?:(?:hier|aujourd['’]hui|avant-hier|il\s+y\s+a\s+\d+\s*\w+)(?:,?\s+{_HOUR})?|(?(says){_HOUR}|(?!)))"
    r"(?:\s*\((?:heure\s+[^()]{2,20}|[A-ZÀ-Þ]\w+)\))?",
    re.IGNORECASE,
)
READING = re.compile(
    r"(?:durée|temps|lecture)?\s*:?\s*\d+\s*min(?:utes?)?\.?(?:\s+de\s+lecture)?|temps\s+de\s+lecture\s*:?"
    r"|\d{1,2}\s?[h:]\s?\d{2}(?:\s?[ap]m)?(?:\s(?:gmt|utc|cet|cest|hne|hae|est|edt))?",
    re.IGNORECASE,
)
WALL = re.compile(
    r"(?:article\s+)?(?:réservé\s+(?:aux|à\s+nos)\s+)?abonnée?s?|gratuit|premium|exclusif",
    re.IGNORECASE,
)


def tells(sheet: Sheet, line: str) -> bool:
    """Whether the line is one of them."""
    parts = [part.strip() for part in BETWEEN.split(line.strip()) if part.strip()]
    return len(line) <= LONGEST and len(parts) > 1 and _filled(sheet, parts) is not None


def dates(sheet: Sheet, line: str) -> bool:
    """Whether the line says when the copy was published, were it only the hour."""
    return (
        timestamps.is_timestamp(line, sheet.zone)
        or RELATIVE.fullmatch(line) is not None
        or tells(sheet, line)
    )


def find(sheet: Sheet) -> Sheet:
    """Takes such lines away; fills the dates, the bylines and the section."""
    taken: list[Unit] = []
    for unit in sheet.units[:TOP]:
        line = sheet.text[unit.start : unit.end].strip()
        if unit.settled or "\n" in line or len(line) > LONGEST:
            continue
        if timestamps.is_timestamp(line, sheet.zone):
            continue
        paper, moment = papers.dated(line, sheet.zone)
        if paper:
            sheet = replace(
                sheet,
                publisher=sheet.publisher or papers.whose(sheet, paper),
                published=sheet.published or moment,
                bylines=tuple(dict.fromkeys((*sheet.bylines, *_below(sheet, unit, taken)))),
            )
            taken.append(unit)
            continue
        parts = [part.strip() for part in BETWEEN.split(line.rstrip(".")) if part.strip()]
        named = line.split(", ")
        if len(named) == len(parts) + 2 and papers.is_paper(named[1]) and _who(named[0]):
            parts = named  # "Camille Orveau, La Gazette de Valbrune, samedi 24 octobre 2026"
        alone = len(parts) == 1 and RELATIVE.fullmatch(line) is not None
        filled = _filled(sheet, parts) if len(parts) > 1 or alone else None
        if filled:
            sheet = filled
            taken.append(unit)
            if not sheet.bylines:
                sheet = replace(sheet, bylines=_beside(sheet, unit, taken))
    return sheet if len(taken) == len(sheet.units) else sheet.without(taken)


def _filled(sheet: Sheet, parts: list[str]) -> Sheet | None:
    """The sheet with what the parts say; None when one of them is no field, or none a date."""
    dated = 0
    for part in parts:
        moment, changed = _moment(part, sheet.zone)
        if moment:
            dated += 1
            if changed:
                sheet = replace(sheet, updated=sheet.updated or moment)
            else:
                sheet = replace(sheet, published=sheet.published or moment)
        elif NUMBER.fullmatch(part):
            continue
        elif RELATIVE.fullmatch(part) or READING.fullmatch(part) or PAGE.fullmatch(part):
            dated += 1
        elif who := _who(part):
            new = tuple(each for each in who if each not in sheet.bylines)
            sheet = replace(sheet, bylines=(*sheet.bylines, *new))
        elif GENRE.fullmatch(part):
            continue
        elif section_names.SECTIONS.fullmatch(part):
            sheet = replace(sheet, section=sheet.section or part.capitalize())
        elif papers.is_paper(part):
            sheet = replace(sheet, publisher=sheet.publisher or papers.whose(sheet, part))
        elif not (
            furniture.is_furniture(part)
            or WALL.fullmatch(part)
            or agencies.is_agency_line(part)
            or _is_paper(part)
        ):
            return None
        if named := agencies.named(part):
            sheet = replace(sheet, agencies=tuple(dict.fromkeys((*sheet.agencies, *named))))
    return sheet if dated else None


def _beside(sheet: Sheet, unit: Unit, taken: list[Unit]) -> tuple[Byline, ...]:
    """Who signs by a name alone above the line, under the headline, or below it."""
    at = sheet.units.index(unit)
    if at > 1 and (signed := signed_lines.signature(sheet.of(sheet.units[at - 1]).strip())):
        taken.append(sheet.units[at - 1])
        return signed
    return _below(sheet, unit, taken)


def _below(sheet: Sheet, unit: Unit, taken: list[Unit]) -> tuple[Byline, ...]:
    """Who signs by a name alone under the paper's line, which is then `taken` too."""
    below = sheet.units[sheet.units.index(unit) + 1 :][:1]
    signed = signed_lines.signature(sheet.of(below[0]).strip()) if below else ()
    taken += below if signed else ()
    return signed


def _moment(part: str, zone: tzinfo) -> tuple[Moment | None, bool]:
    moment = parse_timestamp(part, zone)
    if moment and moment.precision not in (Precision.DAY, Precision.MINUTE):
        return None, False
    return moment, re.match(r"(?:mise?\s+à\s+jour|modifi|actualis)", part, re.I) is not None


def _who(part: str) -> tuple[Byline, ...]:
    if signed := signed_lines.signature(part):
        return signed
    named = people.parse(part)
    person = len(named) == 1 and named[0].kind is NameKind.PERSON
    return named if person and people.is_person_name(named[0].name) else ()


def _is_paper(part: str) -> bool:
    """The name of a newspaper in capitals, or of a page of it."""
    return len(part.split()) <= 5 and part.isupper()
