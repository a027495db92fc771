"""Where the parts of a text begin: there where each gets a heading that says something.

Length decides where an agency sets its headings (research: a change of speaker does not),
but within a paragraph or two any place will do: of all cuts that keep the parts short, the
one is taken whose parts have the best headings.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import pairwise

from ...model import SectionRole
from .. import headings
from .outline import LEAST, Stretch
from .paragraphs import count

LONGEST = 285  # words under one heading
LONGEST_LEAD = 296  # words before the first, the standfirst's included
WISHED = 140  # words of a part, about
WISHED_LEAD = 110
BRIEFEST = 45  # words of a part with a heading made for it

Rate = Callable[[Stretch], float]  # how well a heading of its own text says what is in it, 0 to 1

_BARE = 1.8  # what a part costs that has nothing but a label
_FAIR = 0.9  # one whose heading says only what it begins with
_HEADING = 0.45  # what a heading costs, less what it is worth
_WORTH = 1.0
_UNEVEN = 0.25  # for a part twice as long as wished
_SHORT = 0.6
_BRIEF = 3.0
_LONG = 20.0
_ROOM = 1.3  # of an even share of the text
_LEANS = 3.0
_IN_LIST = 60.0  # an item parted from what introduces it
_QUOTED = 0.25


def with_headings(
    stretches: Sequence[Stretch], rate: Rate, above: int = 0, wanted: int = 0
) -> list[Stretch]:
    """The paragraphs of `stretches` in parts: those of one source, under one of its own
    headings, are cut anew. `above`: words of the standfirst. `wanted`: headings that the brief
    asks for, which shorter parts make room for."""
    most = _most(stretches, wanted)
    edges = [0]
    for index, (before, after) in enumerate(pairwise(stretches), 1):
        if not _goes_on(before, after):
            edges.append(index)
    edges.append(len(stretches))
    return [
        part
        for first, last in pairwise(edges)
        for part in _cut_anew(stretches[first:last], rate, above, most)
    ]


def _most(stretches: Sequence[Stretch], wanted: int) -> int:
    """Words of a part of the article's own text, at most, so that there are `wanted` headings."""
    given = sum(each.own is not None or each.opens for each in stretches)
    own = [each for each in stretches if each.role is not SectionRole.CONTEXT]
    if any(each.replies for each in stretches):  # stands where the text takes up under a heading
        wanted = max(wanted, given + 1)
    if wanted <= given:
        return LONGEST_LEAD
    length = sum(count(each.lines) for each in own)
    return max(LEAST, round(_ROOM * length / (wanted - given + 1)))


def _goes_on(first: Stretch, second: Stretch) -> bool:
    """Whether the second is the rest of what the first begins: one source, one heading."""
    roles = (first.role, second.role)
    same = first.role is second.role or roles == (SectionRole.LEAD, SectionRole.BODY)
    return same and second.own is None and not second.opens


def _cut_anew(run: Sequence[Stretch], rate: Rate, above: int, most: int) -> list[Stretch]:
    if not run:
        return []
    if run[0].asked:
        return list(run)
    blocks = tuple(block for stretch in run for block in stretch.paragraphs)
    sizes = [count(block) for block in blocks]
    rest = replace(run[-1], own=None, opens=False)
    if run[0].role is SectionRole.LEAD:
        rest = replace(rest, role=SectionRole.BODY)
    best: list[tuple[float, tuple[Stretch, ...]]] = [(0.0, ())]
    for end in range(1, len(blocks) + 1):
        least = float("inf")
        way: tuple[Stretch, ...] = ()
        for start in reversed(range(end)):
            words = sum(sizes[start:end])
            if start < end - 1 and words > LONGEST_LEAD:
                break
            part = replace(rest if start else run[0], paragraphs=blocks[start:end])
            alone = start == 0 and end == len(blocks)
            shape = best[start][0] + _shape(part, words, above, most, alone=alone)
            if shape + _HEADING - _WORTH >= least:
                continue  # no heading could make up for it
            cost = shape + _price(part, rate)
            if cost < least:
                least, way = cost, (*best[start][1], part)
        best.append((least, way))
    return list(best[-1][1])


def _shape(part: Stretch, words: int, above: int, most: int, *, alone: bool) -> float:
    """What the length and the opening of the part cost."""
    lead = part.role is SectionRole.LEAD
    wished, longest = (WISHED_LEAD, LONGEST_LEAD - above) if lead else (WISHED, LONGEST)
    if part.role is not SectionRole.CONTEXT:
        longest = min(longest, most)
    cost = _UNEVEN * ((words - wished) / wished) ** 2 + _LONG * (words > longest)
    if words < LEAST and not alone:
        cost += _SHORT if words >= BRIEFEST else _BRIEF
    if lead:
        return cost
    opening = part.lines[0]
    if opening.listed:
        cost += _IN_LIST
    if opening.leans:
        cost += _LEANS
    if opening.text[:1] in '"«“':
        cost += _QUOTED
    return cost


def _price(part: Stretch, rate: Rate) -> float:
    """What its heading costs, less what that is worth."""
    if part.role is SectionRole.LEAD:
        return 0.0
    worth = rate(part)
    if worth > headings.FAIR:
        return _HEADING - _WORTH * worth
    return _BARE - (_BARE - _FAIR) * worth / headings.FAIR
