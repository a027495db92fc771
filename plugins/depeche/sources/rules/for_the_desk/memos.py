"""What is written beside translated copy for the desk, and serves no reader: the rate of exchange
and the clock of a place at its end, a translator's note.

    (1 euro = 0,86 livre sterling. Heure de Lisbonne : -1 h par rapport à Paris)
    … les baldios [NDT : équivalent approximatif de nos sections de commune].
"""

from __future__ import annotations

import re

from ...sheet import Sheet, Unit
from . import confidential

FOOT = 6  # units
_CURRENCY = r"(?:euros?|€|dollars?|\$|livres?|£|francs?|yens?|yuans?|roubles?|couronnes?|[A-Z]{3})"
RATE = re.compile(
    rf"\b\d+(?:[,.]\d+)?\s?{_CURRENCY}(?:\s\w+){{0,2}}\s?(?:=|vaut|équivaut à)"
    r"\s?(?:environ\s)?\d",
    re.IGNORECASE,
)
CLOCK = re.compile(
    r"\bheures?\s(?:de\s|d['’]|locale)[^.;:]{0,30}:?\s?[+-−–]\s?\d{1,2}\s?h\b|\b(?:GMT|UTC)\s?[+-−]\s?\d"
    r"|\bdécalage\shoraire\b",
    re.IGNORECASE,
)
NOTE = re.compile(
    r"\s?[\[(]\s*(?:ndt|n\.\s?d\.\s?t\.?|note d[ue] (?:la )?traduct(?:eur|rice))\b"
    r"[^\[\]()]{0,300}[\])]",
    re.IGNORECASE,
)
LINE = re.compile(
    r"\W*(?:ndt|n\.d\.t\.|note d[ue] (?:la )?traduct(?:eur|rice))\s?:.*", re.IGNORECASE
)


def find(sheet: Sheet) -> Sheet:
    """Takes such memos away and tells them."""
    lines = [
        unit
        for unit in sheet.units
        if not unit.settled and (LINE.fullmatch(sheet.of(unit).strip()) or _is_memo(sheet, unit))
    ]
    if 0 < len(lines) < len(sheet.units):
        sheet = sheet.removed(
            lines,
            "Notes de service retirées",
            "Si les lecteurs en ont besoin, formez-en une phrase.",
        )
    for unit in reversed(sheet.units):
        for match in reversed(list(NOTE.finditer(sheet.text, unit.start, unit.end))):
            sheet = confidential.remarked(sheet, match.start(), match.end())
    return sheet


def _is_memo(sheet: Sheet, unit: Unit) -> bool:
    """Whether a line near the foot, in brackets, is of money or of clocks alone."""
    line = sheet.of(unit).strip()
    bracketed = line[:1] + line[-1:] in ("()", "[]") and not set(line[1:-1]) & set("()[]")
    said = RATE.search(line) or CLOCK.search(line)
    return unit in sheet.units[-FOOT:] and bracketed and said is not None
