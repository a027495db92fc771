"""Quotations that the copy sets off from its paragraphs, or spreads over several.

    "
    La digue a tenu.
    "

Without their marks, or cut from them, they would read as the newsroom's own words.
"""

from __future__ import annotations

import re
from dataclasses import replace

from ....french import quotemarks
from ....model import BlockKind
from ...sheet import Sheet, Unit

MARKS = frozenset('"«»“”')
MOST = 8  # paragraphs of a quotation
LONGEST = 4000  # characters
# "… à notre poids.Noé Talvasà Radio Estran": a pull quote and who said it, run together.
SIGNED = re.compile(
    r"(?P<quote>.{30,}[.!?…])(?P<who>[A-ZÀ-Þ][\w'’-]+ [A-ZÀ-Þ][^.!?:]{2,80}?)\s?à\s[\w .'’-]{2,25}",
    re.DOTALL,
)


def find(sheet: Sheet) -> Sheet:
    """Joins the paragraphs from one mark without a partner to the other in one, and makes
    signed pull quotes quotations."""
    units: list[Unit] = []
    index = 0
    while index < len(sheet.units):
        unit, last = sheet.units[index], index
        text = sheet.of(unit).strip()
        plain = unit.kind is BlockKind.PARAGRAPH and not unit.settled and len(text) <= LONGEST
        if plain and (signed := SIGNED.fullmatch(text)):
            units += _signed(unit, sheet.of(unit), signed)
        elif plain and index and _lost_its_opening(sheet.of(sheet.units[index - 1]), text):
            end = unit.start + len(sheet.of(unit).rstrip(' \u00a0\u202f"»”'))
            units.append(replace(unit, end=end, kind=BlockKind.QUOTE))
        else:
            last = _end(sheet, index) if plain and _opens(text) else index
            units.append(replace(unit, end=sheet.units[last].end))
        index = last + 1
    return replace(sheet, units=tuple(units))


def _signed(unit: Unit, text: str, match: re.Match[str]) -> list[Unit]:
    """The quotation, and who said it, below."""
    start = unit.start + len(text) - len(text.lstrip())
    middle = start + match.end("quote")
    quote = replace(unit, start=start, end=middle, kind=BlockKind.QUOTE)
    return [quote, replace(quote, start=middle, end=start + match.end("who"), after_blank=False)]


def _lost_its_opening(above: str, text: str) -> bool:
    """Whether a mark ends the paragraph under a colon that opens nowhere: the page's style
    sheet had set it."""
    if len(text) < 3 or text[-1] not in '"»”' or not above.rstrip().endswith(":"):
        return False
    return quotemarks.pairs(text)[1] == [len(text) - 1]


def _end(sheet: Sheet, first: int) -> int:
    """The place of the unit in which the quotation that opens in unit `first` closes, or
    `first`."""
    below = enumerate(sheet.units[first + 1 : first + 1 + MOST], first + 1)
    for index, unit in below:
        text = sheet.of(unit).strip()
        if unit.settled or unit.end - sheet.units[first].start > LONGEST:
            return first
        if _closes(text):
            return index if index - first > 1 or text not in MARKS else first
        if text in MARKS or quotemarks.pairs(text)[1]:
            return first
    return first


def _opens(text: str) -> bool:
    """Whether a quotation opens in the paragraph and does not close."""
    alone = quotemarks.pairs(text)[1]
    if len(alone) != 1 or text[alone[0]] in "»”":
        return False
    at = alone[0]
    straight = text[at] == '"' and (at == 0 or text[at - 1].isspace())
    return text[at] in "«“" or (straight and not text[at + 1 : at + 2].isspace())


def _closes(text: str) -> bool:
    """Whether a quotation closes in the paragraph that did not open in it."""
    if text in ('"', "»", "”"):
        return True
    first = text.find('"')
    if first > 0 and text.count('"') % 2 and not text[first - 1].isspace():
        return re.match(r"[\s,.;:]|$", text[first + 1 :]) is not None
    alone = quotemarks.pairs(text)[1]
    return len(alone) == 1 and text[alone[0]] in "»”"
