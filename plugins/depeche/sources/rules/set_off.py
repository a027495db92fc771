"""Quotations set off from the text, their marks on lines of their own.

    "
    La digue a tenu.
    "

Without the marks they would read as the newsroom's own words.
"""

from __future__ import annotations

from dataclasses import replace

from ..sheet import Sheet

MARKS = frozenset('"«»“”')
MOST = 4  # paragraphs of such a quotation


def find(sheet: Sheet) -> Sheet:
    """Joins the paragraphs between two such lines, marks included, in one; a mark whose
    partner ends a paragraph counts too."""
    opened: int | None = None
    for index, unit in enumerate(sheet.units):
        if unit.settled:
            opened = None
            continue
        text = sheet.of(unit).strip()
        marks = text in MARKS
        if opened is None or index - opened > MOST + 1:
            opened = index if marks else None
        elif marks and index - opened == 1:
            opened = index
        elif marks or _closes(text):
            whole = replace(sheet.units[opened], end=unit.end)
            units = (*sheet.units[:opened], whole, *sheet.units[index + 1 :])
            return find(replace(sheet, units=units))
    return sheet


def _closes(text: str) -> bool:
    """Whether a mark ends the paragraph whose partner is not in it."""
    opening = {'"': '"', "»": "«", "”": "“"}.get(text[-1:])
    if opening is None:
        return False
    if opening == text[-1]:
        return text.count(opening) % 2 == 1
    return text.count(opening) < text.count(text[-1])
