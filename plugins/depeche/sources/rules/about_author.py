"""Who wrote the copy, told in a paragraph at its end: "Camille Orveau est journaliste à L'Écho.
Elle suit les affaires maritimes."

The page of the author says it; in the article it would be one more person of the story.
"""

from __future__ import annotations

import re

from ...model import NameKind, Severity
from ..sheet import Sheet, Unit

BOTTOM = 3  # units from the end
_TELLS = re.compile(
    r"\s(?:,[^,.]{2,60},\s)?(?:est|était|a\s+été|travaille|écrit|couvre|suit|collabore|a\s+rejoint"
    r"|dirige|tient)\s(?=[^.]*(?:journaliste|rédact(?:eur|rice)|correspondante?|reporter"
    r"|éditorialiste"
    r"|chroniqueu(?:r|se)|autrice|auteure?|spécialisée?|spécialiste|pour\s|l['’]actualité)"
    r"|.*\bSuivez-(?:le|la|les)\b|.*\s@\w{3})",
    re.IGNORECASE,
)


def find(sheet: Sheet) -> Sheet:
    """Takes such a paragraph away and tells it."""
    names = [each.name for each in sheet.bylines if each.kind is NameKind.PERSON]
    told = [unit for unit in sheet.units[1:][-BOTTOM:] if _is_notice(sheet.of(unit), names, unit)]
    if not told:
        return sheet
    return sheet.without(told).told(
        Severity.NOTE,
        f"Présentation de l’auteur retirée\u00a0: «\u00a0{sheet.of(told[0]).strip()[:60]}…\u00a0».",
        "Placez-la dans la page de l’auteur (content/authors/).",
        told[0].start,
    )


def _is_notice(line: str, names: list[str], unit: Unit) -> bool:
    line = line.strip()
    return not unit.settled and any(
        line.startswith(name) and _TELLS.match(line, len(name)) for name in names
    )
