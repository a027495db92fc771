"""Who mailed the copy signs it, where the mail's head, the name under it and the credit of its
photos or the office in the head agree: a colleague's.

    De : Nora Talvas (agence de Lorbec)        …        Bon bouclage. / Nora
"""

from __future__ import annotations

import re
from dataclasses import replace

from ...sheet import Sheet
from . import people

_OFFICE = re.compile(
    r"^\W*(?:De|From|Exp[ée]diteur)\s*:\s*(?P<who>[^\n(<]+?)\s*[(<][^\n]{0,80}?"
    r"\b(?:agence|correspondant|r[ée]daction|locale|bureau|pigiste|reporter|desk)",
    re.MULTILINE,
)


def find(sheet: Sheet) -> Sheet:
    """Fills `bylines` from the mail."""
    if sheet.bylines or sheet.release or sheet.sender or not people.is_person_name(sheet.mailed):
        return sheet
    first, *_, last = sheet.mailed.split()
    signed = sheet.text.rstrip().rpartition("\n")[2].strip(" .–—-")
    initials = f"{first[0]}{last[0]}"
    own = signed in (first, sheet.mailed) or signed.replace(".", "").replace(" ", "") == initials
    office = _OFFICE.search(sheet.text)
    credited = any(re.search(rf"\b{re.escape(last)}\b", each.credit) for each in sheet.credits)
    if not own or not (credited or (office and office["who"].strip() == sheet.mailed)):
        return sheet
    return replace(sheet, bylines=people.parse(sheet.mailed))
