"""The articles of one series: those whose `Series:` field has the same words.

A newsroom calls it a dossier or a serial: the first article opens it, each leads to the others.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from typing import Any

from .contents import Article


class SeriesIndex:
    """The published articles of each series, the first published first.

    `name_of` gives the name of an article's series, "" for most articles.
    """

    def __init__(self, articles: Iterable[Article], name_of: Callable[[Article], str]) -> None:
        self._name_of = name_of
        self._found: defaultdict[str, list[Article]] = defaultdict(list)
        for article in articles:
            name = name_of(article)
            if name:
                self._found[name.casefold()].append(article)
        for listed in self._found.values():
            listed.sort(key=lambda article: (article.date, article.slug))

    def find(self, article: Article) -> tuple[Article, ...]:
        """The series that the article belongs to, itself among them; () where it stands alone."""
        name = self._name_of(article)
        listed: list[Any] = self._found.get(name.casefold(), []) if name else []
        return tuple(listed) if any(each is not article for each in listed) else ()
