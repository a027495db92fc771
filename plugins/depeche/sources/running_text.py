"""Which lines run on in a paragraph that was wrapped: such a line is no field of the copy.

"par le département, la bibliothèque en compte aujourd'hui" reads as a byline and is the middle of
a sentence. Taken away it would leave a stub above, or an end without its beginning below: what
stands around a line goes before what its words say.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from .columns import LEADS_ON, STOP, Column, begins_lower

_ENDS_WITHIN = re.compile(r"[^\W\d_]{3,}[.!?…]\s?[»”\"]?\s+[A-ZÀ-Þ«“\"]")


def find(lines: Sequence[str], widths: Sequence[Column]) -> frozenset[int]:
    """The places of such lines among the lines of the copy; a blank line ends a paragraph."""
    rows = [line.strip() for line in lines]
    told = _with_sentences(rows, widths)
    found: set[int] = set()
    for at, line in enumerate(rows):
        above, below = (rows[at - 1] if at else ""), "".join(rows[at + 1 : at + 2])
        broken_above = bool(above) and widths[at].was_full(above, line)
        broken_below = at + 1 in told and widths[at].was_full(line, below)
        goes_on, led_to = _leads(line, below), _leads(above, line)
        amid = led_to or at - 1 in found or _begins_one(above) or _ENDS_WITHIN.search(line)
        if (
            (broken_below and goes_on)
            or (broken_above and amid and (broken_below or STOP.search(line)))
            # Of lines of any length
            or (led_to and goes_on and at + 1 in told and begins_lower(below))
        ):
            found.add(at)
    return frozenset(found)


def _with_sentences(rows: Sequence[str], widths: Sequence[Column]) -> frozenset[int]:
    """The places of lines from which a paragraph goes on to the end of a sentence: fields that
    stand one below the other have none."""
    found: set[int] = set()
    for at in reversed(range(len(rows))):
        broken = at + 1 in found and widths[at].was_full(rows[at], rows[at + 1])
        if STOP.search(rows[at]) or _ENDS_WITHIN.search(rows[at]) or broken:
            found.add(at)
    return frozenset(found)


def _begins_one(line: str) -> bool:
    """Whether a sentence begins within the line, and does not end there."""
    return _ENDS_WITHIN.search(line) is not None and not STOP.search(line)


def _leads(above: str, below: str) -> bool:
    """Whether a sentence goes over the line end, by the words on its two sides."""
    if not (above and below) or STOP.search(above):
        return False
    return begins_lower(below) or below[0].isdigit() or LEADS_ON.search(above) is not None
