"""Whom "À propos de …" below a release presents: the one who issued it, unless it tells a life, an
artist's or a founder's.

    À propos de Courants Vifs                 À propos d'Odile Talvas
    Née en 2010, l'entreprise emploie …       Née à Valbrune en 1851, elle a exposé …
"""

from __future__ import annotations

import re

from ....french import lists
from ...sheet import Sheet

ABOUT = re.compile(
    r"\s*[*_#]*[ÀA]\s+propos\s+(?P<of>de\s+la\s|de\s+l['’]|de\s|du\s|des\s|d['’])(?P<who>[^.:!?\n]{2,60}?)\s*[:*_]*"
)
# A firm is born in a year, a person in a town or on a day too.
LIVED = re.compile(
    r"[^.!?]{0,60}\b(?:née?\s(?:à|au|le)|mort[es]?\s(?:à|en|au|le)|décédée?)\b", re.I
)
BORN = re.compile(r"[^.!?]{0,60}\bnée?\sen\b", re.I)
HEAD = 6  # units
READ = 120  # characters below the line, enough for both


def find(sheet: Sheet) -> str:
    """The name that such a line has below the head of the release; "" where none issued it."""
    for unit in sheet.units[HEAD:]:
        head = sheet.text[unit.start : unit.end].partition("\n")[0]
        match = ABOUT.fullmatch(head)
        if match and match["who"][0].isupper():
            at = unit.start + len(head)
            if not _is_life(match["who"], sheet.text[at : at + READ].strip()):
                return match["who"].strip()
    return ""


def _is_life(who: str, below: str) -> bool:
    given = re.split(r"[\s-]", who, maxsplit=1)[0] in lists.words("given_names")
    return LIVED.match(below) is not None or (given and BORN.match(below) is not None)
