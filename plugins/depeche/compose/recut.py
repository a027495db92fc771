"""Parts cut elsewhere where that gives each of them a heading that says something.

Length decides where a part begins (research: a change of speaker does not), so the even
cut is a proposal: a paragraph may go to the neighbour which has nothing to stand under.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from ..model import Heading, HeadingOrigin, SectionRole
from .outline import LEAST, Stretch
from .paragraphs import count

LONGEST = 285  # words under one heading
LONGEST_LEAD = 245  # words before the first, under the standfirst

Choose = Callable[[Sequence[Stretch]], Sequence[Heading | None]]


def with_headings(stretches: Sequence[Stretch], choose: Choose) -> list[Stretch]:
    """`stretches`, those without a heading of their own cut anew, or joined to a neighbour
    of the same source, so that fewer stand under a mere label."""
    found = list(stretches)
    for index in range(len(found) - 1):
        found[index : index + 2] = _cut_anew(found[index], found[index + 1], choose)
    index = 0
    while index < len(found) - 1:
        first, second = found[index : index + 2]
        one = _both(first, second)
        if (
            _goes_on(first, second)
            and _fits(one)
            and _lacks([one], choose) < _lacks([first, second], choose)
        ):
            found[index : index + 2] = [one]
        else:
            index += 1
    return found


def _cut_anew(first: Stretch, second: Stretch, choose: Choose) -> list[Stretch]:
    best = [first, second]
    if not _goes_on(first, second) or not (lacks := _lacks(best, choose)):
        return best
    blocks = first.paragraphs + second.paragraphs
    at = len(first.paragraphs)
    places = [i for i in range(1, len(blocks)) if i != at and not blocks[i][0].leans]
    for place in sorted(places, key=lambda i: (abs(i - at), i)):
        cut = [
            replace(first, paragraphs=blocks[:place]),
            replace(second, paragraphs=blocks[place:]),
        ]
        if all(map(_fits, cut)) and _lacks(cut, choose) < lacks:
            return cut
    return best


def _lacks(stretches: Sequence[Stretch], choose: Choose) -> int:
    """How many of them have no heading but a label."""
    return sum(
        heading is None or heading.origin is HeadingOrigin.LABEL
        for stretch, heading in zip(stretches, choose(stretches), strict=True)
        if stretch.role is not SectionRole.LEAD
    )


def _goes_on(first: Stretch, second: Stretch) -> bool:
    """Whether the second is the rest of what the first begins: one source, one heading."""
    roles = (first.role, second.role)
    same = first.role is second.role or roles == (SectionRole.LEAD, SectionRole.BODY)
    return same and second.own is None and second.opening is None


def _fits(stretch: Stretch) -> bool:
    most = LONGEST_LEAD if stretch.role is SectionRole.LEAD else LONGEST
    return LEAST <= count(stretch.lines) <= most


def _both(first: Stretch, second: Stretch) -> Stretch:
    return replace(first, paragraphs=first.paragraphs + second.paragraphs)
