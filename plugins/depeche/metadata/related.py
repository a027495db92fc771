"""Which articles to read next: shared subjects, then section, nearness in time. A section alone
makes no two stories kin.

An inverted index keeps each term's articles in order of time. Only the nearest few of
each term are weighed, so that an article costs the same in a site of ten as in one of
ten thousand, and a new article reaches only its neighbours' pages. A term's weight moves
only when its number of articles doubles, for the same reason.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import NamedTuple

_SHOWN = 4
_TERMS = 4  # of those that an article shares, the rarest first
_REACH = 4  # articles weighed on each side of it, for each term
_SECTION_WEIGHT = 0.5
_HALF_LIFE = 90 * 86400.0  # seconds after which nearness counts half


class Facts(NamedTuple):
    """What decides to whom an article is related."""

    name: str  # its source, below the content folder
    moment: float  # seconds since 1970
    section: str
    subjects: tuple[str, ...]

    @property
    def terms(self) -> frozenset[str]:
        """The section and the subjects, as `RelatedIndex.holders` knows them."""
        return frozenset(("\0" + self.section, *self.subjects))


class RelatedIndex:
    """The published articles, newest first, by their terms."""

    def __init__(self, facts: Sequence[Facts]) -> None:
        self.facts = facts
        self.at = {each.name: at for at, each in enumerate(facts)}

    @cached_property
    def _holders(self) -> dict[str, list[int]]:
        """Where the articles of each term stand, ascending."""
        holders: dict[str, list[int]] = {}
        for at, (_, _, section, subjects) in enumerate(self.facts):
            for key in ("\0" + section, *subjects):
                held = holders.get(key)
                if held is None:
                    holders[key] = [at]
                elif held[-1] != at:
                    held.append(at)
        return holders

    @cached_property
    def _weights(self) -> dict[str, float]:
        return {term: weight(len(held)) for term, held in self._holders.items()}

    def find(self, article: Facts) -> list[str]:
        """At most four articles by name, the nearest first; never the article itself."""
        at = self.at.get(article.name, -1)  # a draft stands before the newest
        weights, facts = self._weights, self.facts
        around = {each: self._around(each, at) for each in set(article.subjects)}
        subjects = [(-weights.get(each, 0.0), each) for each, found in around.items() if found]
        subjects.sort()
        scores: dict[int, float] = {}
        for weight, term in subjects[:_TERMS]:
            for other in around[term]:
                scores[other] = scores.get(other, 0.0) + weight
        for other in self._around("\0" + article.section, at):
            if other in scores:
                scores[other] -= _SECTION_WEIGHT
        moment = article.moment
        ranked = sorted(
            [
                (score / (1 + abs(facts[other].moment - moment) / _HALF_LIFE), other)
                for other, score in scores.items()
            ]
        )
        return [facts[other].name for _, other in ranked[:_SHOWN]]

    def weighing(self, name: str) -> Iterator[str]:
        """The articles that weigh this one, and those published just before and after it."""
        at = self.at.get(name)
        if at is None:
            return
        for term in self.facts[at].terms:
            for other in self._around(term, at):
                yield self.facts[other].name
        for beside in self.facts[max(0, at - 1) : at + 2]:
            yield beside.name

    def holders(self, term: str) -> list[str]:
        """The articles of a term, the newest first."""
        return [self.facts[at].name for at in self._holders.get(term, ())]

    def _around(self, term: str, at: int) -> list[int]:
        held = self._holders.get(term)
        if held is None:
            return []
        place = bisect_left(held, at)
        found = held[max(0, place - _REACH) : place]
        after = place + 1 if place < len(held) and held[place] == at else place
        return found + held[after : after + _REACH]


def weight(number: int) -> float:
    """What a term counts that so many articles hold."""
    return 8.0 / (1 + number.bit_length())
