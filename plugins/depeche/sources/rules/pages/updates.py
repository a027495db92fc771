"""What a page says of its own changes: "[Mise à jour 15 h 10 : ajout de la réaction du maire.]".

It is a line or the end of a paragraph. "Mise à jour à 18 heures : le bilan s'alourdit" is news.
"""

from __future__ import annotations

import re
from dataclasses import replace

from ....model import Severity
from ...sheet import Sheet

_CHANGE = (
    r"(?:ajouts?|précisions?|corrections?|avec\s+(?:l['’]|la\s|le\s|les\s|des\s|une?\s|de\s)?"
    r"(?:ajouts?|réactions?|réponses?|précisions?|déclarations?|communiqué|détails|dernières?|nouveaux?"
    r"|nouvelles?|commentaires?))"
)
_NOTE = (
    r"(?:(?:cet\s+)?article\s+)?(?:(?:mise?|actualisée?|complétée?)(?:\s+à\s+jour)?|m[àa]j)\b"
    rf"[^.!?:«]{{0,40}}(?:[:,–—-]\s|\s){_CHANGE}\b[^.!?«]{{0,160}}"
)
_LINE = re.compile(rf"\W*(?=.{{0,60}}\d){_NOTE}\W*|[\[(]\s*{_NOTE}\.?\s*[\])]", re.IGNORECASE)
_TAIL = re.compile(rf"\s*[\[(]\s*{_NOTE}\.?\s*[\])]\s*$", re.IGNORECASE)


def is_note(line: str) -> bool:
    """Whether the whole line is such a note."""
    return _LINE.fullmatch(line.strip()) is not None


def cut(sheet: Sheet) -> Sheet:
    """The sheet whose paragraphs end without such notes; tells them."""
    for unit in sheet.units:
        note = None if unit.settled else _TAIL.search(sheet.of(unit))
        if note and note.start():
            sheet = sheet.put(unit, replace(unit, end=unit.start + note.start())).told(
                Severity.NOTE,
                f"Note de mise à jour de la page retirée\u00a0: «\u00a0{note[0].strip()}\u00a0».",
                "Si les lecteurs doivent la lire, écrivez-la dans une phrase.",
                unit.start + note.start(),
            )
    return sheet
