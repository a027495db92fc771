"""The box above a live report: what it wants remembered, line by line, under its own heading.

Its lines hold at their hour only, as the entries do: a later entry may say otherwise.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ....model import BlockKind, Turn
from ...layout import BULLET
from ...sheet import Sheet, Unit

MOST_WORDS = 30  # of a point without its mark
BOX = re.compile(
    r"\W*(?:l['’]essentiel(?:\s.{0,40})?|(?:les\s+)?points?[\s-]clés?(?:\s.{0,40})?"
    r"|(?:ce\s+qu['’]il\s+faut|(?:les\s+.{3,30}\s)?à)\s+(?:en\s+)?(?:retenir|savoir)(?:\s.{0,40})?"
    r"|ce\s+(?:que\s+(?:l['’])?)?on\s+sait(?:\s.{0,40})?|(?:en\s+)?résumé)\W*",
    re.IGNORECASE,
)


def marked(sheet: Sheet, above: Sequence[Unit]) -> list[Unit]:
    """The units `above` the entries, with the box's heading and its items as such."""
    units = list(above)
    at = next((i for i, each in enumerate(units) if _is_heading(sheet, each)), len(units))
    if at >= len(units) - 2:
        return units
    units[at] = replace(units[at], kind=BlockKind.HEADING, settled=True)
    for index in range(at + 1, len(units)):
        apart = index > at + 1 and units[index].after_blank
        if not _is_item(sheet, units[index]) and (apart or not _is_point(sheet, units[index])):
            break
        match = BULLET.match(sheet.text, units[index].start, units[index].end)
        start = match.end() if match else units[index].start
        units[index] = replace(
            units[index], start=start, kind=BlockKind.LIST_ITEM, settled=True, turn=Turn.ENTRY
        )
    return units


def _is_heading(sheet: Sheet, unit: Unit) -> bool:
    plain = unit.kind in (BlockKind.PARAGRAPH, BlockKind.HEADING)
    return plain and BOX.fullmatch(sheet.of(unit).strip()) is not None


def _is_point(sheet: Sheet, unit: Unit) -> bool:
    """Whether a line without a mark may be one of its points."""
    line = sheet.of(unit).strip()
    return len(line.split()) <= MOST_WORDS and not re.search(r"[.!?…]\s+[A-ZÀ-Þ«]", line)


def _is_item(sheet: Sheet, unit: Unit) -> bool:
    return unit.kind is BlockKind.LIST_ITEM or BULLET.match(sheet.of(unit)) is not None
