"""Where the parts of a text begin: there where each gets a heading that says something.

Length decides where an agency sets its headings (research: a change of speaker does not),
but within a paragraph or two any place will do: of all cuts that keep the parts short, the
one is taken whose parts have the best headings, which leave the fewest of their words untold.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import pairwise

from ...model import SectionRole
from ..terms import words
from .outline import LEAST, Stretch
from .paragraphs import count

LONGEST = 285  # words under one heading
LONGEST_LEAD = 296  # words before the first, the standfirst's included
WISHED = 140  # words of a part, about
WISHED_LEAD = 110
BRIEFEST = 45  # words of a part with a heading made for it

# The heading that a part would have below others, and what it is worth, 1 at most; None: no span
# of its text may stand above it.
Rate = Callable[[Stretch, Sequence[str]], tuple[float, str] | None]

_BARE = 2.0  # what a part costs that has nothing but a label
_HEADING = 0.3  # what a heading costs, less what it is worth
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
    told = tuple(each.own.text for each in stretches if each.own)
    parts: list[Stretch] = []
    for first, last in pairwise(edges):
        cut, told = _cut_anew(stretches[first:last], rate, above, most, told)
        parts += cut
    return parts


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


def _cut_anew(
    run: Sequence[Stretch], rate: Rate, above: int, most: int, told: tuple[str, ...]
) -> tuple[list[Stretch], tuple[str, ...]]:
    """The parts of the run whose lengths and headings cost least together; `told` with these."""
    if not run or run[0].asked:
        return list(run), told
    blocks = tuple(block for stretch in run for block in stretch.paragraphs)
    sizes = [count(block) for block in blocks]
    rest = replace(run[-1], own=None, opens=False)
    if run[0].role is SectionRole.LEAD:
        rest = replace(rest, role=SectionRole.BODY)
    ways: list[tuple[float, tuple[Stretch, ...], tuple[str, ...]]] = [(0.0, (), told)]
    for end in range(1, len(blocks) + 1):
        found: tuple[float, tuple[Stretch, ...], tuple[str, ...]] = (float("inf"), (), told)
        for start in reversed(range(end)):
            size = sum(sizes[start:end])
            if start < end - 1 and size > LONGEST_LEAD:
                break
            before, parts, above_it = ways[start]
            part = replace(rest if start else run[0], paragraphs=blocks[start:end])
            alone = start == 0 and end == len(blocks)
            cost = before + _shape(part, size, above, most, alone=alone)
            if cost + _HEADING - 1 >= found[0]:
                continue  # no heading could make up for it
            price, text = _price(part, rate, above_it)
            if cost + price < found[0]:
                found = cost + price, (*parts, part), (*above_it, text) if text else above_it
        ways.append(found)
    return list(ways[-1][1]), ways[-1][2]


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
    if opening.text[:1] in '"«“':
        cost += _QUOTED
    return cost


def _price(part: Stretch, rate: Rate, told: Sequence[str]) -> tuple[float, str]:
    """What its heading costs, less what that is worth, and the heading made for it."""
    if part.role is SectionRole.LEAD:
        return 0.0, ""
    if part.own or part.opens:
        return _HEADING - 1 + _LEANS * part.lines[0].leans, ""
    opening = part.lines[0]
    found = rate(part, told)
    if found is None:
        return _BARE + _LEANS * opening.leans, ""
    value, text = found
    # The sentence that gives way to its heading still stands where it leans on the one before.
    leans = opening.leans and words(opening.text)[: len(words(text))] != words(text)
    return _HEADING - value + _LEANS * leans, text
