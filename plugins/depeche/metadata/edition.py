"""One build's edition: the site and the articles that it publishes, looked up lazily.

It lives in Pelican's shared context under `depeche_edition`, so that every article,
template and writer of the build finds the same one.
"""

from __future__ import annotations

from collections.abc import Mapping, MutableMapping, Sequence
from dataclasses import replace
from datetime import datetime
from functools import cached_property
from typing import Any

from pelican.contents import Author

from . import dates, fields
from .authors import AuthorCard
from .authors import read as read_authors
from .contents import Article, Content, Term
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

    @property
    def sections(self) -> Sequence[tuple[Term, Sequence[Article]]]:
        """Each section with its articles."""
        found: Sequence[tuple[Term, Sequence[Article]]] = self._context.get("categories", ())
        return found

    @property
    def authors(self) -> Sequence[tuple[Term, Sequence[Article]]]:
        found: Sequence[tuple[Term, Sequence[Article]]] = self._context.get("authors", ())
        return [pair for pair in found if pair[0].name]

    @property
    def topics(self) -> Sequence[tuple[Term, Sequence[Article]]]:
        found: Mapping[Term, Sequence[Article]] = self._context.get("tags", {})
        return list(dict(found).items())

    def indexed(self, articles: Sequence[Article]) -> list[Article]:
        """Those that search engines and feeds may have: published by now, not noindex."""
        now = self.site.now
        return [
            article
            for article in articles
            if "noindex" not in str(article.metadata.get("robots", ""))
            and dates.local(article.date, self.site.timezone) <= now
        ]

    def changed(self, article: Article) -> datetime:
        """When the article's text last changed; cheaper than its NewsItem."""
        stamp = max(article.date, getattr(article, "modified", article.date))
        return dates.local(stamp, self.site.timezone)

    def image_address(self, article: Article) -> str:
        """The absolute URL of the article's image file, "" without one."""
        path = fields.text(article.metadata, "image").removeprefix("{static}").lstrip("/")
        return self.site.absolute(path) if path and path in self._images else ""

    @cached_property
    def _images(self) -> frozenset[str]:
        root = self.site.content
        folders = (root / str(path) for path in self.site.pelican.get("STATIC_PATHS", ()))
        files = (file for folder in folders for file in folder.rglob("*"))
        return frozenset(file.relative_to(root).as_posix() for file in files)

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

    def author_card(self, name: str) -> AuthorCard:
        """The author's card; one with the name alone where the newsroom wrote none."""
        card = self._cards.get(name)
        if card is None or not card.url:
            url = self.site.absolute(Author(name, self.site.pelican).url)
            card = replace(card or AuthorCard(name), url=url)
            self._cards[name] = card
        return card

    @cached_property
    def _cards(self) -> dict[str, AuthorCard]:
        return read_authors(self.site.content / "authors", self.site)


def of(context: MutableMapping[str, Any]) -> Edition:
    """The edition of a Pelican run's context, made on first use."""
    edition = context.get(KEY)
    if not isinstance(edition, Edition):
        edition = context[KEY] = Edition(read(context), context)
    return edition
