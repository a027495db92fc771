"""Tables of figures: standings, results. An article has no place for their columns.

Rows have three columns of figures or more, parted by two spaces, tabs or bars. They are taken
away, with the line of their headings, and the editor is told to say them in a sentence.
"""

from __future__ import annotations

import re

from ...model import Severity
from ..sheet import Sheet, Unit

CELL = re.compile(r"\t+|\s{2,}|\s*[|;]\s*")
FIGURE = re.compile(r"[+−–-]?\d+(?:[.,:]\d+)*\s*(?:%|pts?|h|€)?")
FEWEST_FIGURES, FEWEST_ROWS = 3, 2
CAPTION = re.compile(r"(?:classements?|résultats?|tableau|poule)\b[^.!?]{0,60}", re.IGNORECASE)


def find(sheet: Sheet) -> Sheet:
    """Takes the rows of tables away and tells where they stood."""
    rows = [_is_row(sheet, unit) for unit in sheet.units]
    taken: list[Unit] = []
    index = 0
    while index < len(rows):
        end = index
        while end < len(rows) and rows[end]:
            end += 1
        if end - index >= FEWEST_ROWS:
            first = index
            while first > 1 and first > index - 2 and _is_head(sheet, sheet.units[first - 1]):
                first -= 1
            taken += sheet.units[first:end]
        index = max(end, index + 1)
    if not taken or len(taken) == len(sheet.units):
        return sheet
    return sheet.without(taken).told(
        Severity.WARNING,
        f"Tableau non repris ({len(taken)}\u00a0lignes).",
        "Dites l’essentiel en une phrase, ou ajoutez le tableau à l’article.",
        taken[0].start,
    )


def _cells(sheet: Sheet, unit: Unit) -> list[str]:
    raw = sheet.text[unit.start : unit.end].strip().strip("|")
    return [each for each in CELL.split(raw) if each]


def _is_row(sheet: Sheet, unit: Unit) -> bool:
    if "\n" in sheet.text[unit.start : unit.end].strip():
        return False
    cells = _cells(sheet, unit)
    return sum(bool(FIGURE.fullmatch(each)) for each in cells) >= FEWEST_FIGURES


def _is_head(sheet: Sheet, unit: Unit) -> bool:
    """The headings of the columns, or the table's title."""
    line = sheet.of(unit).strip()
    cells = _cells(sheet, unit)
    short = len(cells) >= FEWEST_FIGURES and all(len(each) <= 14 for each in cells)
    return short or CAPTION.fullmatch(line) is not None
