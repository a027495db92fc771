"""Subheadings that the copy numbers: "1. Un réseau plus simple", "2/ Le calendrier", "I – Le …".

They are numbered from the first on, each above text of its own. The numbers of a list follow each
other, its items end in marks or stand in a sentence: it stays a list.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from ....model import BlockKind
from ...sheet import Sheet, Unit
from . import headings

FEWEST = 2
_ROMANS = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
_LETTERS = "ABCDEFGHIJKL"
_NUMBER = re.compile(
    r"(?:(?P<figure>\d{1,2})|(?P<roman>[IVX]{1,4})|(?P<letter>[A-L]))"
    r"(?P<mark>\s?(?:[.)/°:]|°\)|\.[-–])|\s?[-–—](?=\s))\s*(?=[A-ZÀ-Þ«\"])"
)


@dataclass(frozen=True, slots=True)
class _Number:
    way: str  # of numbering: the kind of figure, and its mark
    number: int
    unit: Unit
    end: int  # where the words of the line begin


def find(sheet: Sheet) -> Sheet:
    """Gives such lines their kind, without their numbers."""
    found = [each for unit in sheet.units for each in _numbers(sheet, unit)]
    found.sort(key=lambda each: each.way)
    for _, group in groupby(found, key=lambda each: each.way):
        for run in _runs(sheet, list(group)):
            for each in run if len(run) >= FEWEST else ():
                heading = replace(each.unit, start=each.end, kind=BlockKind.HEADING)
                if each.unit in sheet.units:  # "I" may be a letter as well
                    sheet = sheet.put(each.unit, heading)
    return sheet


def _runs(sheet: Sheet, found: Sequence[_Number]) -> list[list[_Number]]:
    """Lines numbered one way that may be headings, from each "1" on."""
    runs: list[list[_Number]] = [[]]
    for each in found:
        if not _heads(sheet, each):
            continue
        if each.number == 1:
            runs.append([])
        if each.number == len(runs[-1]) + 1:
            runs[-1].append(each)
    return runs


def _numbers(sheet: Sheet, unit: Unit) -> list[_Number]:
    """What the line may be numbered: "I" twofold."""
    match = _NUMBER.match(sheet.text, unit.start, unit.end)
    if not match or not headings.may_head(sheet.text[match.end() : unit.end]):
        return []
    found = {"figure": int(match["figure"] or 0)}
    if match["roman"] in _ROMANS:
        found["roman"] = _ROMANS.index(match["roman"]) + 1
    if (letter := match["letter"] or match["roman"]) and letter in _LETTERS:
        found["letter"] = _LETTERS.index(letter) + 1
    mark = match["mark"].strip()
    return [_Number(f"{way}{mark}", n, unit, match.end()) for way, n in found.items() if n]


def _heads(sheet: Sheet, numbered: _Number) -> bool:
    """Whether the line may be a heading: by the format's markup, or above a line of text that is no
    item of the same list."""
    if numbered.unit.settled:
        return numbered.unit.kind is BlockKind.HEADING
    at = sheet.units.index(numbered.unit)
    below = sheet.units[at + 1 : at + 2]
    return numbered.unit.kind is BlockKind.PARAGRAPH and any(
        numbered.way not in [other.way for other in _numbers(sheet, each)] for each in below
    )
