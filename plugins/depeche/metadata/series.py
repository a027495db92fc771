"""The articles of one series: those whose `Series:` field has the same words.

A newsroom calls it a dossier or a serial: the first article opens it, each leads to the others.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from functools import cached_property

from .contents import Article


class SeriesIndex:
    """The published articles of each series, the first published first.

    `name_of` gives the name of an article's series, "" for most articles.
    """

    def __init__(self, articles: Iterable[Article], name_of: Callable[[Article], str]) -> None:
        self._articles = articles
        self._name_of = name_of

    @cached_property
    def _found(self) -> dict[str, list[Article]]:
        found: defaultdict[str, list[Article]] = defaultdict(list)
        for article in self._articles:
            name = self._name_of(article)
            if name:
                found[name.casefold()].append(article)
        for listed in found.values():
            listed.sort(key=lambda article: (article.date, article.slug))
        return found

    def find(self, article: Article) -> tuple[Article, ...]:
        """The series that the article belongs to, itself among them; () where it stands alone."""
        name = self._name_of(article)
        listed = self._found.get(name.casefold(), []) if name else []
        return tuple(listed) if any(each is not article for each in listed) else ()
