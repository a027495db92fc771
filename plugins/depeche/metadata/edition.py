"""One build's edition: the site and the articles that it publishes, looked up lazily.

It lives in Pelican's shared context under `depeche_edition`, so that every article,
template and writer of the build finds the same one.
"""

from __future__ import annotations

from collections.abc import MutableMapping, Sequence
from dataclasses import replace
from functools import cached_property
from typing import Any

from pelican.contents import Author

from . import authors
from .contents import Article, Content
from .related import RelatedIndex
from .site import Site, read

KEY = "depeche_edition"


class Edition:
    """What the site publishes. The lists are read when first asked for: after Pelican's
    generators have filled the context."""

    def __init__(self, site: Site, context: MutableMapping[str, Any]) -> None:
        self.site = site
        self._context = context

    @cached_property
    def articles(self) -> Sequence[Article]:
        """Published and listed, newest first."""
        found: Sequence[Article] = self._context.get("articles", ())
        return found

    @cached_property
    def pages(self) -> Sequence[Content]:
        found: Sequence[Content] = self._context.get("pages", ())
        return found

    @cached_property
    def related(self) -> RelatedIndex:
        return RelatedIndex(self.articles)

    def neighbours(self, article: Article) -> tuple[Article | None, Article | None]:
        """The article published before and the one after; both None for a draft."""
        at = self._places.get(id(article))
        if at is None:
            return None, None
        older = self.articles[at + 1] if at + 1 < len(self.articles) else None
        return older, self.articles[at - 1] if at else None

    @cached_property
    def _places(self) -> dict[int, int]:
        return {id(article): at for at, article in enumerate(self.articles)}

    def author_card(self, name: str) -> authors.AuthorCard:
        """The author's card; one with the name alone where the newsroom wrote none."""
        card = self._cards.get(name)
        if card is None or not card.url:
            url = self.site.absolute(Author(name, self.site.pelican).url)
            card = replace(card or authors.AuthorCard(name), url=url)
            self._cards[name] = card
        return card

    @cached_property
    def _cards(self) -> dict[str, authors.AuthorCard]:
        return authors.read(self.site.content / "authors", self.site)


def of(context: MutableMapping[str, Any]) -> Edition:
    """The edition of a Pelican run's context, made on first use."""
    edition = context.get(KEY)
    if not isinstance(edition, Edition):
        edition = context[KEY] = Edition(read(context), context)
    return edition
