"""The column that copy was wrapped to, and whether a line of it was broken or ended by itself.

What begins the next line says nothing: a name, a figure and a new sentence look alike. The width
of the lines that are certainly broken does, and a sentence that the line above left open.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

NARROWEST, WIDEST = 26, 120  # a column of print, copied, to a wide terminal
SLACK = 3  # columns that a wrapping program may leave unused
FEWEST = 2  # broken lines by which a block shows a column of its own
LOOSEST = 0.8  # of the width: the least that a line of uneven ones fills
STOP = re.compile(r"[.!?…:;][\"'”’»)\]]{0,3}\s{0,2}[\"”»)]{0,2}$")
# What a line of a sentence may end with, and no paragraph does.
LEADS_ON = re.compile(
    r"(?:^|[\s'’])(?:de|du|des|d['’]|le|la|les|l['’]|à|au|aux|en|par|pour|sur|sous|dans|entre|avec"
    r"|ces|ses|leurs|nos|vos|et|que|qu['’]|les|un|une|[«“]|(?-i:MM?\.|Mmes?|Mlle))$",
    re.IGNORECASE,
)
_ENDED = re.compile(r"[.!?…][\s»”\")]*\s(?=[A-ZÀ-Þ«\"“(\d])")


@dataclass(frozen=True, slots=True)
class Column:
    """`width`: characters of the widest line that was broken, 0 in copy that is not wrapped.
    `least`: what the emptiest of them would have had with the word that follows it."""

    width: int = 0
    least: int = 0

    def was_full(self, line: str, after: str) -> bool:
        """Whether the first word of `after` did not fit behind `line`."""
        return bool(self.width) and _with_next(line, after) > self.width - SLACK

    def broke(self, line: str, after: str) -> bool:
        """Whether `line`, which ends without a stop, is as full as those that were broken."""
        return bool(self.width) and _with_next(line, after) >= self.least

    def is_within(self, line: str) -> bool:
        """Whether a line of this length may be one of a running sentence."""
        return 2 * len(line) > self.width > 0


def of(lines: Sequence[str]) -> list[Column]:
    """The column of each line: that of its block where the block shows one, else that of the
    copy."""
    whole = _column(lines) or Column()
    found: list[Column] = []
    for blank, block in groupby(lines, key=lambda line: not line.strip()):
        rows = list(block)
        own = None if blank else _column(rows, FEWEST)
        found += [own or whole] * len(rows)
    return found


def close_up(lines: Sequence[str]) -> list[int]:
    """The blank lines that part nothing: copy from a page that was set apart line by line has one
    between any two lines, sentences or not."""
    full = [index for index, line in enumerate(lines) if line.strip()]
    parted = [(a, b) for a, b in pairwise(full) if b == a + 2]
    amid = [
        (a, b)
        for a, b in parted
        if begins_lower(lines[b].strip()) and not STOP.search(lines[a].strip())
    ]
    if (
        len(amid) < FEWEST
        or 3 * len(amid) < len(full)
        or any(b == a + 1 for a, b in pairwise(full))
    ):
        return []
    return [a + 1 for a, b in parted]


def begins_lower(text: str) -> bool:
    first = next((each for each in text if each.isalpha()), "")
    return first.islower() and (text[0] == first or text[0] in "(«\"'“")


def runs(lines: Sequence[str]) -> bool:
    """Whether the last of the lines ends amid a sentence that began above it or within it."""
    if STOP.search(lines[-1]):
        return False
    return _ENDED.search(lines[-1]) is not None or (len(lines) > 1 and not STOP.search(lines[-2]))


def _column(lines: Sequence[str], fewest: int = 1) -> Column | None:
    """Wrapped lines end amid a sentence: a small letter follows, or a word leads on, or a sentence
    has ended within the line. Where each line is a paragraph, hardly any does."""
    pairs = [
        (before.strip(), after.strip())
        for before, after in pairwise(lines)
        if before.strip() and after.strip()
    ]
    opened = [(before, after) for before, after in pairs if not STOP.search(before)]
    broken = [each for each in opened if _goes_on(each[1]) or LEADS_ON.search(each[0])]
    # Heads and feet of pages may be wider than the text between them.
    width = max((len(before) for before, _ in broken), default=0)
    likely = [
        (before, after)
        for before, after in opened
        if (before, after) in broken
        or (len(before) <= width < _with_next(before, after) + SLACK)
        or (_ENDED.search(before) and LOOSEST * len(after) <= len(before))
    ]
    wrapped = 2 * len(likely) >= len(opened) and 2 * len(opened) >= len(pairs)
    if not (wrapped and len(broken) >= fewest and NARROWEST <= width <= WIDEST):
        return None
    emptiest = min(_with_next(*each) for each in broken)
    return Column(width, max(min(emptiest, width - SLACK + 1), round(LOOSEST * width)))


def _goes_on(line: str) -> bool:
    """Whether the line goes on a sentence by its small letter: a mailbox has one too, and stands
    below a name that no column broke."""
    return begins_lower(line) and "@" not in line.split(maxsplit=1)[0]


def _with_next(line: str, after: str) -> int:
    """Characters of `line` with the first word of `after`; a no-break space parts no words."""
    return len(line) + 1 + len(re.split(r"[ \t]", after, maxsplit=1)[0])
