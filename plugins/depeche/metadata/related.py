"""Which articles to read next: shared subjects, section, nearness in time.

An inverted index keeps each term's articles in order of time. Only the nearest few of
each term are weighed, so that an article costs the same in a site of ten as in one of
ten thousand, and a new article reaches only its neighbours' pages. A term's weight moves
only when its number of articles doubles, for the same reason.
"""

from __future__ import annotations

from collections.abc import Sequence

from .contents import Article, tags

_SHOWN = 4
_TERMS = 6  # of an article, the rarest first
_REACH = 6  # articles weighed on each side of it, for each term
_SECTION_WEIGHT = 0.5
_HALF_LIFE = 90.0  # days after which nearness counts half


class RelatedIndex:
    """The published articles by their terms; made once for a build."""

    def __init__(self, articles: Sequence[Article]) -> None:
        self._by_term: dict[str, list[Article]] = {}
        self._place: dict[str, dict[int, int]] = {}
        for article in articles:
            for term in (*_subjects(article), _section(article)):
                self._by_term.setdefault(term, []).append(article)

    def find(self, article: Article) -> tuple[Article, ...]:
        """At most four articles, the nearest first; never the article itself."""
        subjects = sorted(_subjects(article), key=lambda term: (self._weight(term) * -1, term))
        scores: dict[int, float] = {}
        found: dict[int, Article] = {}
        section = _section(article)
        for term in (*subjects[:_TERMS], section):
            weight = _SECTION_WEIGHT if term == section else self._weight(term)
            for other in self._around(term, article):
                scores[id(other)] = scores.get(id(other), 0.0) + weight
                found[id(other)] = other
        moment = article.date.timestamp()

        def rank(key: int) -> tuple[float, float, str]:
            other = found[key]
            days = abs(other.date.timestamp() - moment) / 86400
            return (-scores[key] / (1 + days / _HALF_LIFE), days, other.slug)

        return tuple(found[key] for key in sorted(found, key=rank)[:_SHOWN])

    def _weight(self, term: str) -> float:
        return 8.0 / (1 + len(self._by_term.get(term, ())).bit_length())

    def _around(self, term: str, article: Article) -> list[Article]:
        listed = self._by_term.get(term, [])
        places = self._place.get(term)
        if places is None:
            places = self._place[term] = {id(each): at for at, each in enumerate(listed)}
        at = places.get(id(article))
        if at is None:  # a draft: beside the newest
            return listed[: 2 * _REACH]
        return listed[max(0, at - _REACH) : at] + listed[at + 1 : at + 1 + _REACH]


def _subjects(article: Article) -> list[str]:
    return list({tag.name.casefold(): None for tag in tags(article)})


def _section(article: Article) -> str:
    return "\0" + article.category.name
