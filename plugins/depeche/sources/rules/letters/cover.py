"""The cover of a report: who issued it, what it is, of what and of which years.

    CHAMBRE RÉGIONALE DES COMPTES        Observatoire du littoral de la Morvenne (OLM)
    Rapport d'observations définitives   L'état des plages de la Morvenne - Rapport 2026
    COMMUNE DE LORBEC                    Mars 2026
    Contrôle de la régie du port
    Exercices 2020 et suivants

Its lines are no text: the body is the issuer, the line that says of what the report is its title.
"""

from __future__ import annotations

import re
from dataclasses import replace

from ....french import issuers, lemmas
from ....model import BlockKind
from ...sheet import Sheet, Unit
from ..dating import timestamps
from ..headlines import recased
from . import letterhead, release

MOST = 9  # lines
_REPORT = r"(?:rapports?|étude|audit|diagnostic)(?:\s[^.!?:]{2,60})?"
REPORT = re.compile(_REPORT, re.IGNORECASE)
OF_REPORT = re.compile(rf"\s+[–—-]\s+{_REPORT}$", re.IGNORECASE)
YEARS = re.compile(
    r"(?:exercices?|années?|période|comptes)\s(?:de\s)?(?:19|20)\d\d\b.{0,30}", re.IGNORECASE
)
PART = re.compile(
    r"l['’]essentiel|synthèse|recommandations?|résumé|introduction|sommaire|conclusion|procédure"
    r"|avant-propos|pistes d['’]action|points clés",
    re.IGNORECASE,
)


def find(sheet: Sheet) -> Sheet:
    """Takes such a cover away and tells it: fills the issuer and the title."""
    cover = [] if sheet.title else _cover(sheet)
    if not cover or len(cover) == len(sheet.units):
        return sheet
    body, *others = cover
    kept = [unit for unit in others if _is_day(sheet, unit)]
    told = [unit for unit in others if unit not in kept and not _says_what(sheet, unit)]
    named = next((each for each in told if not _is_body(sheet, each)), None)
    report = next(each for each in others if _is_report(sheet, each))
    title = OF_REPORT.sub("", sheet.of(named or report).strip())
    name = sheet.of(body).strip()
    issuer = recased.find(replace(sheet, title=name)).title
    issuer = recased.name(sheet, name) if issuer.isupper() else issuer
    sheet = sheet.removed(
        [each for each in cover if each not in kept], "Couverture du rapport retirée"
    )
    heads = tuple(
        replace(each, kind=BlockKind.HEADING, settled=True) if _is_head(sheet, each) else each
        for each in sheet.units
    )
    sheet = replace(
        sheet,
        units=heads,
        title=title,
        publisher=sheet.publisher or issuer,
        release=True,
    )
    return recased.find(sheet)


def _cover(sheet: Sheet) -> list[Unit]:
    """The lines above the first sentence, where they are a cover's: the first one names a body, one
    below it a report."""
    top: list[Unit] = []
    for unit in sheet.units[: MOST + 1]:
        line = sheet.of(unit).strip()
        told = line.endswith((".", "!", "?", "…", ":", ";")) or len(line.split()) > 20
        if told or unit.settled or _is_head(sheet, unit):
            break
        top.append(unit)
    if not 2 < len(top) <= MOST or not _is_body(sheet, top[0]):
        return []
    marks = [n for n, each in enumerate(top) if _is_report(sheet, each) or _is_years(sheet, each)]
    reports = any(_is_report(sheet, each) for each in top[1:])
    end = max(marks, default=0) + 1
    if all(_is_body(sheet, each) or _says_what(sheet, each) for each in top[:end]):
        end += not any(_is_day(sheet, each) for each in top[end : end + 1])
    while end < len(top) and (_is_day(sheet, top[end]) or _is_years(sheet, top[end])):
        end += 1
    return top[:end] if reports else []


def _is_body(sheet: Sheet, unit: Unit) -> bool:
    """ "COMMUNE DE LORBEC": a body's noun opens the line, and nobody does anything in it."""
    line = sheet.of(unit).strip()
    first = re.split(r"[ '’]", line)[0].lower()
    known = first in issuers.NOUNS or first in release.ACCENTED
    agency = re.match(r"Agence\s[A-ZÀ-Þ]", line)  # of the press
    return line[:1].isupper() and known and not agency


def _is_report(sheet: Sheet, unit: Unit) -> bool:
    line = sheet.of(unit).strip()
    named = REPORT.fullmatch(line) is not None and not lemmas.may_have_verb(line.partition(" ")[2])
    return named or OF_REPORT.search(line) is not None


def _is_years(sheet: Sheet, unit: Unit) -> bool:
    return YEARS.fullmatch(sheet.of(unit).strip()) is not None


def _is_day(sheet: Sheet, unit: Unit) -> bool:
    line = sheet.of(unit).strip()
    period = letterhead.PERIOD.fullmatch(line) is not None
    return period or timestamps.is_timestamp(line, sheet.zone)


def _says_what(sheet: Sheet, unit: Unit) -> bool:
    line = sheet.of(unit).strip()
    return REPORT.fullmatch(line) is not None or _is_years(sheet, unit)


def _is_head(sheet: Sheet, unit: Unit) -> bool:
    """ "SYNTHÈSE", "L'essentiel": one of a report's parts."""
    return PART.fullmatch(sheet.of(unit).strip()) is not None
