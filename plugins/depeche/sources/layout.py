"""Lines to units: which lines are one paragraph, hard-wrapped, and which stand alone.

A line goes on the paragraph before it when that one was full: its first word would not
have fitted. Short lines that were not full are verse, addresses, lists or fields of the
copy, and stay apart.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from itertools import pairwise
from types import MappingProxyType

from ..model import BlockKind
from .sheet import Unit, trimmed

BULLET = re.compile(r"(?:[-–—•*▪◦‣·►]|\(?\d{1,2}[.)°]|[a-h]\))[ \t\u00a0]+(?=\S)")
COLUMNS = re.compile(r"\S {4,}\S|\t\S")  # "LE PHARE          Jeudi 12 mars 2026 - 7"
RULED = re.compile(r"[ \t]*(?:[-–—_=*~][ \t]*){3,}")
STOP = re.compile(r"[.!?…:;][\"'”’»)\]]{0,3}\s{0,2}[\"”»)]{0,2}$")
# What a line of a sentence may end with, and no paragraph does.
_LEADS_ON = re.compile(
    r"(?:^|[\s'’])(?:de|du|des|d['’]|le|la|les|l['’]|à|au|aux|en|par|pour|sur|sous|dans|entre|avec"
    r"|ces|ses|leurs|nos|vos|et|que|qu['’]|les|un|une|[«“])$",
    re.IGNORECASE,
)
NARROWEST, WIDEST = 26, 120  # a column of print, copied, to a wide terminal
SLACK = 3  # columns that a wrapping program may leave unused


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
    are never joined to others. `marks` gives the kind of lines, by offset, where the format
    says it; such a line begins a unit.
    """
    found: list[Unit] = []
    rows = lines(text, start)
    width = _width(rows)
    dense = not any(not row.text.strip() for row in rows[:-1] if row.start > start)
    group: list[Line] = []
    after_blank = unit_after_blank = True
    listing = False  # under a colon, in copy whose lines are not wrapped

    def close() -> None:
        if group:
            found.append(_unit(text, group, unit_after_blank, marks.get(group[0].start)))
            group.clear()

    for row in rows:
        if not row.text.strip() or RULED.fullmatch(row.text):
            after_blank = True
            continue
        kind = marks.get(group[0].start) if group else None
        apart = after_blank and not (group and not kind and _cut(group, row, stands_alone))
        fresh = apart or row.start in marks or kind is BlockKind.HEADING
        if dense and len(group) == 1 and not found and not _begins_lower(row.text.strip()):
            fresh = True  # a headline above copy that has no blank lines
        cut = after_blank and not apart
        if group and group[-1].text.rstrip().endswith(":"):
            listing = not width and not row.text.lstrip().startswith(("«", '"', "“"))
        elif group and (after_blank or STOP.search(group[-1].text)):
            listing = False
        fresh = fresh or (listing and bool(group) and not _LEADS_ON.search(group[-1].text.strip()))
        if fresh or (group and not (cut or _goes_on(group, row, width, stands_alone, kind))):
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


def _width(rows: list[Line]) -> int:
    """Columns that the copy was wrapped to, or 0 when it was not.

    Wrapped lines end in the middle of a sentence, and most of the lines after them begin with
    a small letter; where each line is a paragraph, hardly any does.
    """
    pairs = [
        (row.text.strip(), after.text.strip())
        for row, after in pairwise(rows)
        if row.text.strip() and after.text.strip()
    ]
    broken = [(before, after) for before, after in pairs if not STOP.search(before)]
    # Heads and feet of pages may be wider than the text between them.
    wide = [len(before) for before, after in broken if _begins_lower(after)]
    width, lower = max(wide, default=0), len(wide)
    wrapped = lower > 0 and 2 * lower >= len(broken) and 2 * len(broken) >= len(pairs)
    return width if wrapped and NARROWEST <= width <= WIDEST else 0


def _cut(group: list[Line], row: Line, stands_alone: Callable[[str], bool]) -> bool:
    """Whether a blank line cut a sentence in two: "… « Les" + "pertes sont lourdes », estime …"."""
    before, text = group[-1].text.rstrip(), row.text.strip()
    if STOP.search(before) or not _begins_lower(text) or BULLET.match(text) or row.indented:
        return False
    if BULLET.match(group[0].text.strip()) or stands_alone(before.strip()) or stands_alone(text):
        return False
    return bool(_LEADS_ON.search(before) or re.search(r"[.!?]\s.*[«\"“,]", before))


def _goes_on(
    group: list[Line],
    row: Line,
    width: int,
    stands_alone: Callable[[str], bool],
    kind: BlockKind | None,
) -> bool:
    """Whether `row` belongs to the unit that `group` began, whose markup says `kind`."""
    before, text = group[-1], row.text.strip()
    if BULLET.match(text) or stands_alone(text) or stands_alone(before.text.strip()):
        return False
    in_list = kind is BlockKind.LIST_ITEM or BULLET.match(group[0].text.strip()) is not None
    if in_list and row.indented:
        return True
    if row.indented and not group[0].indented:
        return False
    left = before.text.strip()  # a centred line is no fuller than its words
    if COLUMNS.search(left) or COLUMNS.search(text):
        return False
    if (_begins_lower(text) and not STOP.search(left)) or _LEADS_ON.search(left):
        return True
    if not width:
        return False
    # "… interdit la baignade pendant" + "36 heures.", in a column of uneven lines; a heading, which
    # ends without a stop too, is a line by itself.
    if len(group) > 1 and text[0].isdigit() and left[-1].isalpha() and 2 * len(left) > width:
        return True
    full = len(left) + 1 + len(text.split()[0]) > width - SLACK
    return full and not (text[0] in "-–—" and STOP.search(left))


def _begins_lower(text: str) -> bool:
    first = next((each for each in text if each.isalpha()), "")
    return first.islower() and (text[0] == first or text[0] in "(«\"'“")
