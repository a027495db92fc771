"""What a listed company's release writes behind its name for the markets' machines.

    Belfonte (Euronext Paris – FR0000999999 – BLF), l'un des leaders …
    Lorbec (ISIN : FR0000888888, mnémonique : LRB) publie …       Talvas (NYSE: TLV) annonce …

Brackets that hold an ISIN (ISO 6166: two letters, nine signs, a digit) or an exchange with its
symbol, and no word of French beside. A line of codes alone goes too.
"""

from __future__ import annotations

import re
from dataclasses import replace

from ....model import Severity
from ...sheet import Sheet, Unit, trimmed

_ISIN = r"[A-Z]{2}[A-Z\d]{9}\d"
_EXCHANGE = (
    r"(?:Euronext(?:\s(?:Growth|Access|Paris|Brussels|Bruxelles|Amsterdam))*|NYSE|Nasdaq|NASDAQ|Bourse"
    r" de [A-ZÀ-Þ]\w+|SIX|LSE|TSX|Alternext|Eurolist|SBF ?120|CAC ?(?:40|All[- ]\w+|Mid ?60))"
)
_WORD = (
    rf"(?:{_EXCHANGE}|{_ISIN}|(?:[Cc]ode\s)?ISIN|(?:[Cc]ode\s)?(?:[Mm]némo(?:nique)?|MNEMO|ticker|Ticker|symbole"
    r"|Reuters|Bloomberg|Code)|[Cc]ompartiment\s[A-C]|[A-Z]{2,6}(?:[.:][A-Z]{2,4}|\sFP)?)"
)
_CODES = rf"{_WORD}(?:[\s\u00a0,;:/|–—-]+{_WORD})*"
_SURE = re.compile(
    rf"\b{_ISIN}\b|\b{_EXCHANGE}\s*[:–—,-]\s*[A-Z]{{2,6}}\b|\bISIN\b|mn[ée]mo|ticker", re.I
)
_BRACKETS = re.compile(rf"[ \u00a0]?\(\s*{_CODES}\s*\)")
_LINE = re.compile(rf"\W*{_CODES}\W*")


def find(sheet: Sheet) -> Sheet:
    """Takes the codes away and tells them."""
    said: list[str] = []
    first: int | None = None
    for unit in sheet.units:
        if unit.settled:
            continue
        line = sheet.of(unit)
        if _LINE.fullmatch(line) and _SURE.search(line):
            said.append(line.strip())
            first = unit.start if first is None else first
            sheet = sheet.without([unit])
            continue
        told = len(said)
        for match in reversed(list(_BRACKETS.finditer(line))):
            if _SURE.search(match[0]):
                said.insert(told, match[0].strip())
                first = unit.start if first is None else first
                sheet, unit = _blanked(sheet, unit, match.start(), match.end())
    if first is None:
        return sheet
    shown = ", ".join(f"«\u00a0{each}\u00a0»" for each in said)
    return sheet.told(
        Severity.NOTE,
        f"Codes de Bourse retirés\u00a0: {shown}.",
        "S’ils sont de l’information, dites-les dans une phrase.",
        first,
    )


def _blanked(sheet: Sheet, unit: Unit, start: int, end: int) -> tuple[Sheet, Unit]:
    """The sheet with blanks in place of what stands at `start` to `end` of the unit."""
    one, other = unit.start + start, unit.start + end
    text = f"{sheet.text[:one]}{' ' * (other - one)}{sheet.text[other:]}"
    first, last = trimmed(text, unit.start, unit.end)
    left = replace(unit, start=first, end=last)
    return replace(sheet, text=text).put(unit, left), left
