"""The line on which an agency says which version of a dispatch it sends, and how urgent it is.

    ANP – 2e LEAD – Prioritaire        AFP / PAPIER GÉNÉRAL        INT - URGENT - P2

It is made of nothing but the agency's name, the rank of the dispatch, its priority and codes. A
code may be a word in capitals: only above a dateline, between dashes or bars, is it one for sure.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ....model import Severity
from ...sheet import Sheet, Unit
from . import agencies, correction_notice

_ORDINAL = r"(?:\d{1,2}(?:er|e|[eè]me|nde?)?|nouve(?:au|lle)|derni(?:er|[eè]re)|deuxi[eè]me)"
_RANK = rf"""(?i:
    (?:{_ORDINAL}\s+)? LEAD (?:\s+G[ÉE]N[ÉE]RAL|[ /]?\d)?
  | (?:FLASH | URGENTE? | ALERTE | BULLETIN) (?:\s?/?\s?\d)?
  | AVANT-PAPIER | PAPIER (?:\s+(?:G[ÉE]N[ÉE]RAL|D['’]ANGLE|VERDICT))? | SYNTH[ÈE]SE
  | ENCADR[ÉE] | REPORTAGE | PR[ÉE]CISIONS?
  | (?:{_ORDINAL}\s+)? VERSION (?:\s+(?:CORRIG[ÉE]E|ACTUALIS[ÉE]E|COMPL[ÉE]T[ÉE]E|\d))?
  | CORRECTIF | RECTIFICATIF | CORRECTION | R[ÉE]P[ÉE]TITION
  | PRIORITAIRE | PRIORIT[ÉE] (?:\s+(?:HAUTE|\d))? | P[1-5]
)"""
_AGENCY = "|".join(
    sorted({re.escape(form) for name in agencies.AGENCIES for form in (name, name.upper())})[::-1]
).replace(" ", r"\s")
_CODE = r"[A-Z]{2,5}(?:-?\d{1,5})? | [A-Za-zÀ-ÿ]{3,}(?:-[a-zà-ÿ\d]{2,}){1,6}"
_BREAK = r"\s*[-–—/|·•,:]+\s*"
_EDGES = r"[\s()\[\]*]*"
_PARTS = rf"(?:{_RANK}|{_AGENCY})(?!\w)"
LINE = re.compile(
    rf"{_EDGES}{_PARTS}(?:(?:{_BREAK}|{_EDGES}\s{_EDGES}){_PARTS})+{_EDGES}", re.VERBOSE
)
CODED = re.compile(
    rf"{_EDGES}(?:{_PARTS}|{_CODE})(?:{_BREAK}(?:{_PARTS}|{_CODE}))+{_EDGES}", re.VERBOSE
)
RANK = re.compile(rf"(?<![\w-]){_RANK}(?![\w-])", re.VERBOSE)
CORRECTS = re.compile(r"\b(?:CORRECTIF|RECTIFICATIF|CORRECTION|CORRIG[ÉE]E)\b", re.IGNORECASE)
# "… jusqu'à samedi (2e LEAD)", below the title
TAIL = re.compile(
    r"\s*\((?P<mark>(?:\d{1,2}(?:er|e|E|[eè]me|[EÈ]ME)\s+)?LEAD(?:\s+G[ÉE]N[ÉE]RAL|\s\d)?"
    r"|PAPIER\s+G[ÉE]N[ÉE]RAL|AVANT-PAPIER)\)$"
)
# "(LEAD, avec nouveau bilan. Remplace la précédente version)", "(Actualisé avec l'avis du maire)"
NOTE = re.compile(
    rf"""[(\[] (?:{_RANK} | actualis(?:ée?|ation) | mise?\sà\sjour)
    (?:[\s,;:.–-]+ (?:avec|ajoute|actualise|remplace|précise|version|nouve(?:au|lle)s?)\b
    [^()\[\]]{{0,140}})+ [)\]]""",
    re.VERBOSE | re.IGNORECASE,
)
LONGEST = 100
ABOVE = 8  # units among which the dateline stands


def is_line(line: str) -> bool:
    """Whether the line is such a one wherever it stands: ranks, and agencies that are known."""
    if NOTE.fullmatch(line):
        return True
    return len(line) <= LONGEST and bool(LINE.fullmatch(line) and RANK.search(line))


def speaks(line: str) -> bool:
    """Whether a line above the dateline is such a one: its codes are any agency's."""
    coded = LINE.fullmatch(line) or CODED.fullmatch(line)
    return len(line) <= LONGEST and bool(coded and RANK.search(line))


def lines(sheet: Sheet, units: Sequence[Unit]) -> list[Unit]:
    """Those of `units` that are such lines."""
    filed = (unit.start for unit in sheet.units[:ABOVE] if _is_filed(sheet, unit))
    dateline = next(filed, 0)
    return [
        unit
        for unit in dict.fromkeys(units)
        if not unit.settled
        and (speaks if unit.start < dateline else is_line)(sheet.of(unit).strip())
    ]


def read(sheet: Sheet, units: Sequence[Unit]) -> Sheet:
    """The sheet with what such lines say: which agency, and that it corrects what it sent."""
    for unit in units:
        line = sheet.of(unit).strip()
        found = dict.fromkeys((*sheet.agencies, *agencies.named(line)))
        sheet = replace(sheet, agencies=tuple(found))
        if CORRECTS.search(line):
            sheet = correction_notice.told(sheet, line, unit.start)
    return sheet


def below_title(sheet: Sheet) -> Sheet:
    """The sheet without the rank that ends a line between the title and the text, told."""
    for unit in sheet.units[:ABOVE]:
        tail = TAIL.search(sheet.of(unit))
        if tail and tail.start():
            sheet = sheet.put(unit, replace(unit, end=unit.start + tail.start())).told(
                Severity.NOTE,
                f"Mentions d’agence retirées\u00a0: «\u00a0({tail['mark']})\u00a0».",
                "Si ces mots sont du texte, formez-en une phrase.",
                unit.start,
            )
    return sheet


def _is_filed(sheet: Sheet, unit: Unit) -> bool:
    return any(
        each.match(sheet.text, unit.start, unit.end)
        for each in (agencies.DATELINE, agencies.PLAIN, agencies.DATED)
    )
