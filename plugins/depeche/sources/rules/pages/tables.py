"""Tables of figures: accounts, standings, results. An article has no place for their columns.

    Année   Ventes     Effectif      | Année | Ventes |      Année
    2024    42,5 M€    219           |-------|--------|      Ventes
    2025    36,1 M€    212           | 2024  | 42,5   |      2024 …

Their rows are parted by tabs, bars or two spaces, or have a cell a line. Without its headings no
row says what it counts: a table goes whole, with its title, its headings and its source, and the
editor is told to say it in a sentence.
"""

from __future__ import annotations

import re

from ....model import Severity
from ...sheet import Sheet, Unit

CELL = re.compile(r"\t+|\s{2,}|\s*[|;]\s*")
PARTED = re.compile(r"\t|\|")  # by signs that no sentence has
FIGURE = re.compile(
    r"[+−–-]?\s?\d[\d\s.,:]*(?:\s?(?:%|€|\$|£|°|[^\W\d]{1,3}€?|euros?|points?|voix|heures?|millions?"
    r"|milliards?)){0,3}"
)
FEWEST_FIGURES, FEWEST_ROWS = 3, 2
FEWEST_CELLS = 8  # of a table with a cell a line
MOST_TITLE_WORDS, MOST_CELL_WORDS = 10, 6
SOURCE = re.compile(r"\(?(?:sources?|champ|lecture|note)s?\s*:\s.*", re.IGNORECASE)


def find(sheet: Sheet) -> Sheet:
    """Takes the tables away and tells where they stood."""
    rows = [_is_row(sheet, unit) for unit in sheet.units]
    taken: list[Unit] = []
    index = 0
    while index < len(rows):
        end = index
        while end < len(rows) and rows[end]:
            end += 1
        if end - index < FEWEST_ROWS:
            end = _end_of_cells(sheet, index)
        if end > index:
            taken += sheet.units[_first(sheet, index) : _last(sheet, end)]
        index = max(end, index + 1)
    if not taken or len(taken) == len(sheet.units):
        return sheet
    return sheet.without(taken).told(
        Severity.WARNING,
        f"Tableau non repris ({len(taken)}\u00a0lignes)\u00a0: {sheet.shown(taken)}.",
        "Dites l’essentiel en une phrase, ou ajoutez le tableau à l’article.",
        taken[0].start,
    )


def _cells(sheet: Sheet, unit: Unit) -> list[str]:
    raw = sheet.text[unit.start : unit.end].strip().strip("|")
    return [each.strip() for each in CELL.split(raw) if each.strip()]


def _is_row(sheet: Sheet, unit: Unit) -> bool:
    raw = sheet.text[unit.start : unit.end].strip()
    if "\n" in raw:
        return False
    cells = _cells(sheet, unit)
    figures = sum(bool(FIGURE.fullmatch(each)) for each in cells)
    timed = any(":" in each for each in cells)  # "Économie | 20:06", what a page says of itself
    parted = bool(PARTED.search(raw)) and len(cells) > 1 and figures > 0 and not timed
    return figures >= FEWEST_FIGURES or parted


def _end_of_cells(sheet: Sheet, index: int) -> int:
    """Where the lines from `index` on end that have a cell each, half of them a figure; `index`
    where they are no table."""
    end = index
    while end < len(sheet.units) and _is_cell(sheet.of(sheet.units[end]).strip()):
        end += 1
    figures = [bool(FIGURE.fullmatch(sheet.of(each).strip())) for each in sheet.units[index:end]]
    half = 2 * sum(figures) >= len(figures) >= FEWEST_CELLS
    return end if index and half else index


def _is_cell(line: str) -> bool:
    return len(line.split()) <= MOST_CELL_WORDS and not line.endswith((".", "!", "?", "…", ";"))


def _first(sheet: Sheet, index: int) -> int:
    """Where a table begins whose rows begin at `index`: with its headings and its title."""
    first = index
    if first > 1 and _is_head(sheet, sheet.units[first - 1], sheet.units[index]):
        first -= 1
    if first > 1 and _is_title(sheet.of(sheet.units[first - 1]).strip()):
        first -= 1
    return first


def _last(sheet: Sheet, end: int) -> int:
    """Where a table ends whose rows end before `end`: with where it comes from."""
    below = sheet.units[end : end + 1]
    return end + (bool(below) and SOURCE.fullmatch(sheet.of(below[0]).strip()) is not None)


def _is_head(sheet: Sheet, unit: Unit, row: Unit) -> bool:
    """Whether the line has the headings of the columns, of which the first may have none."""
    cells = len(_cells(sheet, unit))
    return cells > 1 and abs(cells - len(_cells(sheet, row))) <= 1


def _is_title(line: str) -> bool:
    """Whether the line announces the table: it would head what is below."""
    return len(line.split()) <= MOST_TITLE_WORDS and not line.endswith((".", "!", "?", "…"))
