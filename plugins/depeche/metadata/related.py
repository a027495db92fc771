"""Which articles to read next: shared subjects, section, nearness in time.

An inverted index keeps each term's articles in order of time. Only the nearest few of
each term are weighed, so that an article costs the same in a site of ten as in one of
ten thousand, and a new article reaches only its neighbours' pages. A term's weight moves
only when its number of articles doubles, for the same reason.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from .contents import Article, Term, tags

_SHOWN = 4
_TERMS = 4  # of an article, the rarest first
_REACH = 4  # articles weighed on each side of it, for each term
_SECTION_WEIGHT = 0.5
_HALF_LIFE = 90 * 86400.0  # seconds after which nearness counts half


class RelatedIndex:
    """The published articles, newest first, by their terms; made once for a build."""

    def __init__(self, articles: Sequence[Article]) -> None:
        self._articles = articles
        self._at = {id(article): at for at, article in enumerate(articles)}
        self._moments = [article.date.timestamp() for article in articles]
        self._holders: dict[str, list[int]] = {}  # of each term, ascending
        # Thousands of articles share a few hundred terms: a key is made once for each.
        self._keys: dict[int, tuple[Term, str]] = {}
        for at, article in enumerate(articles):
            for key in (self._section(article), *self._subjects_of(article)):
                held = self._holders.setdefault(key, [])
                if not held or held[-1] != at:
                    held.append(at)
        self._weights = {term: _weight(len(held)) for term, held in self._holders.items()}

    def find(self, article: Article) -> tuple[Article, ...]:
        """At most four articles, the nearest first; never the article itself."""
        at = self._at.get(id(article), -1)  # a draft stands before the newest
        weights, moments = self._weights, self._moments
        subjects = [(-weights.get(each, 0.0), each) for each in set(self._subjects_of(article))]
        subjects.sort()
        scores: dict[int, float] = {}
        for weight, term in subjects[:_TERMS]:
            for other in self._around(term, at):
                scores[other] = scores.get(other, 0.0) + weight
        for other in self._around(self._section(article), at):
            scores[other] = scores.get(other, 0.0) - _SECTION_WEIGHT
        moment = article.date.timestamp()
        ranked = sorted(
            [
                (score / (1 + abs(moments[other] - moment) / _HALF_LIFE), other)
                for other, score in scores.items()
            ]
        )
        return tuple(self._articles[other] for _, other in ranked[:_SHOWN])

    def _section(self, article: Article) -> str:
        section = article.category
        known = self._keys.get(id(section))
        if known is None:
            known = self._keys[id(section)] = (section, "\0" + section.name)
        return known[1]

    def _subjects_of(self, article: Article) -> list[str]:
        keys, found = self._keys, []
        for tag in tags(article):
            known = keys.get(id(tag))
            if known is None:
                known = keys[id(tag)] = (tag, tag.name.casefold())
            found.append(known[1])
        return found

    def _around(self, term: str, at: int) -> list[int]:
        held = self._holders.get(term)
        if held is None:
            return []
        place = bisect_left(held, at)
        found = held[max(0, place - _REACH) : place]
        after = place + 1 if place < len(held) and held[place] == at else place
        return found + held[after : after + _REACH]


def _weight(number: int) -> float:
    return 8.0 / (1 + number.bit_length())
