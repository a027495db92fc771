"""Lines to units: which lines are one paragraph, hard-wrapped, and which stand alone.

A line goes on the paragraph before it when that one was full: its first word would not
have fitted. Short lines that were not full are verse, addresses, lists or fields of the
copy, and stay apart.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from ..model import BlockKind
from . import columns, running_text
from .columns import LEADS_ON, STOP, Column, begins_lower
from .sheet import Unit, trimmed

BULLET = re.compile(r"(?:[-–—•*▪◦‣·►]|\(?\d{1,2}[.)°]|[a-h]\))[ \t\u00a0]+(?=\S)")
OF_A_YEAR = re.compile(r"(?:1\d|20)\d\d(?:\s?[.:–—-]\s+|\s+(?=[A-ZÀ-Þ]))\S")
COLUMNS = re.compile(r"\S {4,}\S|\t\S")  # "LE PHARE          Jeudi 12 mars 2026 - 7"
RULED = re.compile(r"[ \t]*(?:[-–—_=*~][ \t]*){3,}")


@dataclass(frozen=True, slots=True)
class Line:
    start: int
    end: int
    text: str

    @property
    def indented(self) -> bool:
        return self.text[:2].isspace() or self.text[:1] == "\t"


def lines(text: str, start: int = 0) -> list[Line]:
    """The lines of `text` from character `start` on, without their line ends."""
    found, at = [], start
    for each in text[start:].split("\n"):
        found.append(Line(at, at + len(each), each))
        at += len(each) + 1
    return found


def units(
    text: str,
    start: int,
    stands_alone: Callable[[str], bool],
    marks: Mapping[int, BlockKind] = MappingProxyType({}),
) -> tuple[Unit, ...]:
    """The units of `text` from `start` on.

    `stands_alone` knows lines that are a field of the copy (a date, a byline, a credit): they
    are never joined to others, but amid running text. `marks` gives the kind of lines, by offset,
    where the format says it; such a line begins a unit.
    """
    found: list[Unit] = []
    rows = lines(text, start)
    void = columns.close_up([row.text for row in rows])
    rows = [row for index, row in enumerate(rows) if index not in void]
    widths = columns.of([row.text for row in rows])
    wrapped = any(each.width for each in widths)
    places = running_text.find([row.text for row in rows], widths)
    running = {rows[at].start for at in places}

    @cache
    def is_field(row: Line) -> bool:
        return row.start not in running and stands_alone(row.text.strip())

    dense = not any(not row.text.strip() for row in rows[:-1] if row.start > start)
    group: list[Line] = []
    after_blank = unit_after_blank = True
    listing = False  # under a colon, in copy whose lines are not wrapped

    def close() -> None:
        if group:
            found.append(_unit(text, group, unit_after_blank, marks.get(group[0].start)))
            group.clear()

    for row, column in zip(rows, widths, strict=True):
        if not row.text.strip() or RULED.fullmatch(row.text):
            after_blank = True
            continue
        kind = marks.get(group[0].start) if group else None
        apart = after_blank and not (group and not kind and _cut(group, row, is_field))
        fresh = apart or row.start in marks or kind is BlockKind.HEADING
        if dense and len(group) == 1 and not found and not begins_lower(row.text.strip()):
            fresh = True  # a headline above copy that has no blank lines
        cut = after_blank and not apart
        if group and group[-1].text.rstrip().endswith(":"):
            listing = not wrapped and not row.text.lstrip().startswith(("«", '"', "“"))
        elif group and (after_blank or STOP.search(group[-1].text)):
            listing = False
        fresh = fresh or (listing and bool(group) and not LEADS_ON.search(group[-1].text.strip()))
        if fresh or (group and not (cut or _goes_on(group, row, column, is_field, kind))):
            close()
        if not group:
            unit_after_blank = after_blank
        group.append(row)
        after_blank = False
    close()
    return tuple(found)


def _unit(text: str, group: list[Line], after_blank: bool, kind: BlockKind | None) -> Unit:
    start, end = trimmed(text, group[0].start, group[-1].end)
    return Unit(start, end, kind or BlockKind.PARAGRAPH, after_blank, settled=kind is not None)


def _cut(group: list[Line], row: Line, is_field: Callable[[Line], bool]) -> bool:
    """Whether a blank line cut a sentence in two: "… « Les" + "pertes sont lourdes », estime …"."""
    before, text = group[-1].text.rstrip(), row.text.strip()
    if STOP.search(before) or not begins_lower(text) or BULLET.match(text) or row.indented:
        return False
    if BULLET.match(group[0].text.strip()) or is_field(group[-1]) or is_field(row):
        return False
    return bool(LEADS_ON.search(before) or re.search(r"[.!?]\s.*[«\"“,]", before))


def _is_loud(line: str) -> bool:
    """Whether the whole line is two words or more in capitals."""
    words = [each for each in line.split() if any(map(str.isalpha, each))]
    return line.isupper() and len(words) > 1


def _goes_on(
    group: list[Line],
    row: Line,
    column: Column,
    is_field: Callable[[Line], bool],
    kind: BlockKind | None,
) -> bool:
    """Whether `row` belongs to the unit that `group` began, whose markup says `kind`."""
    before, text = group[-1], row.text.strip()
    left = before.text.strip()  # a centred line is no fuller than its words
    in_list = kind is BlockKind.LIST_ITEM or BULLET.match(group[0].text.strip()) is not None
    running = not in_list and columns.runs([each.text.strip() for each in group])
    full = column.was_full(left, text)
    # "… jusqu'au mercredi" + "12. Les travaux …"
    numbered = text[0].isdigit() and running and full
    if (BULLET.match(text) and not numbered) or is_field(row) or is_field(before):
        return False
    if in_list and row.indented:
        return True
    if row.indented and not group[0].indented:
        return False
    if COLUMNS.search(left) or COLUMNS.search(text):
        return False
    if OF_A_YEAR.match(group[0].text.strip()) and OF_A_YEAR.match(text):
        return False  # the lines of a box: "1968 Naissance à Lorbec", "1988 Entrée au port"
    if (begins_lower(text) and not STOP.search(left)) or LEADS_ON.search(left):
        return True
    if STOP.search(left):
        return full and text[0] not in "-–—"
    if len(group) == 1 and _is_loud(left) and not text.isupper():
        return False  # a line in capitals above the headline, or an office's name
    # A heading, which ends without a stop too, is a line by itself.
    return column.broke(left, text) or (running and column.is_within(left))
