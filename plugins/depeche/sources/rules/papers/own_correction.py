"""The note with which the paper of origin says that it corrected its article.

"Dans une version antérieure de ce texte, il était dit que … Nous avons corrigé ce passage." On the
page of another site it would own up to an error that this one never made.
"""

from __future__ import annotations

import re

from ....model import Severity
from ...sheet import Sheet

LONGEST = 700
FEWEST = 40  # words of copy beside it: a file that is nothing but a correction is an erratum
_TEXT = r"(?:ce\s+texte|cet\s+article|ce\s+papier|cette\s+(?:dépêche|page|histoire)|l['’]article)"
_VERSION = r"version\s+(?:antérieure|précédente|initiale|originale|première)"
NOTE = re.compile(
    r"[*_(\[\s]*(?:(?:note\s+de\s+(?:la\s+rédaction|l['’]éditeur)|ndlr|correction|rectificatif|erratum"
    r"|mise\s+au\s+point|mise\s+à\s+jour|clarification)\s*[:.–-]\s*)?"
    rf"(?:(?:dans\s+)?(?:une|la|notre)\s+(?:{_VERSION}|première\s+version)\s+(?:de\s+{_TEXT}|du\s+texte)"
    rf"|{_TEXT}\s+a\s+(?:d['’]abord\s+|depuis\s+)?été\s+(?:corrigée?|modifiée?|rectifiée?|mise?\s+à\s+jour"
    r"|amendée?)\b(?=.*\b(?:pour|afin|après|erreur|indiqu|précis|préciser|corrig))"
    rf"|nous\s+avons\s+(?:corrigé|rectifié|modifié)\s+(?:ce\s+passage|cette\s+(?:erreur|phrase)|{_TEXT}))",
    re.IGNORECASE | re.DOTALL,
)


def find(sheet: Sheet) -> Sheet:
    """Takes such notes away and tells them: what was wrong may stand in other copy."""
    taken = [
        unit
        for unit in sheet.units[1:]
        if not unit.settled
        and unit.end - unit.start <= LONGEST
        and NOTE.match(sheet.of(unit).strip())
    ]
    kept = sum(len(sheet.of(unit).split()) for unit in sheet.units if unit not in taken)
    if not taken or kept < FEWEST:
        return sheet
    notes = " ".join(sheet.of(unit).strip() for unit in taken)
    return sheet.without(taken).told(
        Severity.WARNING,
        f"Note de correction du journal d’origine retirée\u00a0: «\u00a0{notes}\u00a0».",
        "Vérifiez que la copie est la version corrigée.",
        taken[0].start,
    )
