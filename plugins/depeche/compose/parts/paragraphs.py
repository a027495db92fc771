"""How lines are cut into paragraphs and paragraphs into parts, by length."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby, pairwise

from ...french import words
from ..lines import Line
from ..runs import is_nominal

LONG = 90  # words from which a paragraph is cut
WISHED = 65
PART = 200  # words of a part, about; AFP's median between two headings is 185
SHORTEST_PART = 80
LONGEST_PART = 270  # readers and Yoast want a heading at least every 300 words


def count(lines: Sequence[Line]) -> int:
    return sum(words.count(line.text) for line in lines)


def cut(lines: Sequence[Line]) -> list[list[Line]]:
    """`lines` in the paragraphs of their source, the long ones cut where no line leans."""
    found: list[list[Line]] = []
    for _, group in groupby(lines, key=lambda line: line.sentence.paragraph):
        found += _shorter(list(group))
    return found


def _shorter(lines: list[Line]) -> list[list[Line]]:
    total = count(lines)
    if total <= LONG:
        return [lines]
    wished = total / max(2, round(total / WISHED))
    found: list[list[Line]] = [[]]
    length = 0
    for line in lines:
        own = words.count(line.text)
        if found[-1] and not line.leans and length + own / 2 > wished:
            found.append([])
            length = 0
        found[-1].append(line)
        length += own
    return found


def parts(paragraphs: Sequence[list[Line]]) -> list[list[list[Line]]]:
    """`paragraphs` in parts of even length, of about PART words each.

    No part opens with a line that leans, nor with a quotation, nor with the speaker who
    ended the part before, where another cut is near (research: an even split by words
    falls within a paragraph of the agency's own boundary in two cases of three).
    """
    sizes = [count(each) for each in paragraphs]
    total = sum(sizes)
    if total <= LONGEST_PART or len(paragraphs) < 2:
        return [list(paragraphs)] if paragraphs else []
    number = max(2, round(total / PART))
    edges = [0]
    for index in range(1, number):
        places = [
            at
            for at in range(edges[-1] + 1, len(paragraphs))
            if sum(sizes[edges[-1] : at]) >= SHORTEST_PART and sum(sizes[at:]) >= SHORTEST_PART
        ]
        if places:
            wished = total * index / number
            costs = {
                at: abs(sum(sizes[:at]) - wished) + _reluctance(paragraphs, at) for at in places
            }
            edges.append(min(places, key=costs.__getitem__))
    return [list(paragraphs[a:b]) for a, b in pairwise([*edges, len(paragraphs)])]


def _reluctance(paragraphs: Sequence[list[Line]], at: int) -> float:
    line, before = paragraphs[at][0], paragraphs[at - 1][-1]
    cost = 0.0
    if line.leans or line.needs:
        cost += 120
    if is_nominal(line.sentence):
        cost += 240  # "Une version que contestent …": which one, the part before says
    if line.text[:1] in '"«“':
        cost += 60
    if line.sentence.speaker and before.sentence.speaker:
        cost += 40 if line.sentence.speaker == before.sentence.speaker else -30
    return cost
