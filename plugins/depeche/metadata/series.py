"""The articles of one series: those whose `Series:` field has the same words.

A newsroom calls it a dossier or a serial: the first article opens it, each leads to the others.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from . import fields
from .contents import Article

FIELD = "series"


def name_of(article: Article) -> str:
    """The name of the article's series, "" for most articles."""
    return fields.text(article.metadata, FIELD)


class SeriesIndex:
    """The published articles of each series, the first published first."""

    def __init__(self, articles: Iterable[Article]) -> None:
        self._found: defaultdict[str, list[Article]] = defaultdict(list)
        for article in articles:
            name = name_of(article)
            if name:
                self._found[name.casefold()].append(article)
        for listed in self._found.values():
            listed.sort(key=lambda article: (article.date, article.slug))

    def find(self, article: Article) -> tuple[Article, ...]:
        """The series that the article belongs to, itself among them; () where it stands alone."""
        name = name_of(article)
        listed: list[Any] = self._found.get(name.casefold(), []) if name else []
        return tuple(listed) if any(each is not article for each in listed) else ()
