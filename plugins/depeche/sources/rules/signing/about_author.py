"""Who wrote the copy, told in a paragraph at its end: "Camille Orveau est journaliste à L'Écho.
Elle suit les affaires maritimes."

The page of the author says it; in the article it would be one more person of the story.
"""

from __future__ import annotations

import re

from ....model import NameKind, Severity
from ...sheet import Sheet, Unit

BOTTOM = 3  # units from the end
_TELLS = re.compile(
    r"\s(?:,[^,.]{2,60},\s)?(?:est|était|a\s+été|travaille|écrit|couvre|suit|collabore|a\s+rejoint"
    r"|dirige|tient)\s(?=[^.]*(?:journaliste|rédact(?:eur|rice)|correspondante?|reporter"
    r"|éditorialiste"
    r"|chroniqueu(?:r|se)|autrice|auteure?|spécialisée?|spécialiste|pour\s|l['’]actualité)"
    r"|.*\bSuivez-(?:le|la|les)\b|.*\s@\w{3})"
    r"|\s(?:couvre|écrit\s+sur|enquête\s+sur|chronique|traite)\s"
    r"|\s(?:peut\s+être|est)\s+(?:jointe?|contactée?|joignable)\b",
    re.IGNORECASE,
)
_HELPED = re.compile(
    r"(?:(?:Le|La|Notre)\s(?i:journaliste|reporter|correspondante?|rédact(?:eur|rice)|photographe)\b.{0,40}\s)?"
    r"[A-ZÀ-Þ][\w'’.-]*(?:\s[A-ZÀ-Þ][\w'’.-]*|\set(?=\s[A-ZÀ-Þ])){1,6}(?:,[^,.]{2,40},)?"
    r"\s(?:a|ont)\s(?:contribué|participé|collaboré)\sà\s(?:cet?|cette|ce)\s"
    r"(?:reportage|article|enquête|récit|papier|dossier|texte|dépêche)[^.]{0,60}\."
)
_REACH = re.compile(
    r"(?:Contactez|Joignez|Écrivez|Suivez|Retrouvez)[- ](?:le|la|les|lui|leur|à)\b.{0,120}"
    r"(?:[\w.+-]+@[\w.-]+\w|\s@\w{3,}|\d\d(?:[ .]\d\d){4}).{0,40}",
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
    if unit.settled:
        return False
    if _HELPED.fullmatch(line) or _REACH.fullmatch(line):
        return True
    return any(line.startswith(name) and _TELLS.match(line, len(name)) for name in names)
