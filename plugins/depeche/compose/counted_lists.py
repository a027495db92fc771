"""Lists that say how many lines they have: "En cinq dates", "Trois chiffres". Without one of them
the page would promise more than it gives: such a list is printed whole, or not at all."""

from __future__ import annotations

import re
from collections.abc import Set
from itertools import count, takewhile

from ..french import numerals
from ..model import BlockKind, Source

REASON = "liste dont une ligne est retenue"


def broken(source: Source, without: Set[int]) -> frozenset[int]:
    """The blocks of such lists of `source` that lack one of those that are `without` a line."""
    lists = (below(source, each) for each in range(len(source.blocks)))
    return frozenset(place for each in lists if not without.isdisjoint(each) for place in each)


def below(source: Source, heading: int) -> range:
    """The blocks of the list whose lines the heading at this place counts; empty for any other."""
    first = heading + 1
    kinds = [each.kind for each in source.blocks]
    items = takewhile(lambda at: kinds[at : at + 1] == [BlockKind.LIST_ITEM], count(first))
    lines = len(list(items)) if kinds[heading] is BlockKind.HEADING else 0
    said = re.findall(r"\d+", numerals.in_figures(source.blocks[heading].text.lower()))
    return range(first, first + lines if str(lines) in said else first)
