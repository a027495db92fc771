"""The sitemap of everything that is no article: front page, sections, topics, authors, pages.

A list last changed when one of the articles at its top did.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime

from .. import dates, fields
from ..contents import Article, Content, Term
from ..edition import Edition
from ..outputs import Listing
from ..page import THIN
from . import urlset
from .urlset import Url

FORM = "sitemap of the lists"
_TOP = 20  # articles of a list, the newest, whose changes count as its own

Facts = tuple[tuple[str, datetime | None], ...]  # address, when it last changed


def listings(edition: Edition, path: str) -> Iterator[Listing]:
    """The sitemap, none when there is nothing to name."""
    facts = tuple(_addresses(edition))
    if facts:
        yield Listing(path, FORM, facts, ())


def text(edition: Edition, facts: Facts, articles: Sequence[Article]) -> bytes:
    """The sitemap of these addresses."""
    return urlset.render(Url(address, changed) for address, changed in facts)


def _addresses(edition: Edition) -> Iterator[tuple[str, datetime | None]]:
    """The addresses, in a fixed order."""
    site = edition.site
    changes: dict[int, datetime] = {}  # of articles, by which several lists are known

    def changed(articles: Sequence[Article]) -> datetime:
        for each in articles[:_TOP]:
            if id(each) not in changes:
                changes[id(each)] = edition.listed_change(each)
        return max(changes[id(each)] for each in articles[:_TOP])

    if edition.articles:
        yield site.absolute(""), changed(edition.articles)
    for page in sorted(edition.pages, key=lambda page: page.slug):
        if page.status == "published" and not _hidden(page):
            yield site.absolute(page.url), _changed(page, edition)
    for terms, least in ((edition.sections, 1), (edition.topics, THIN), (edition.authors, 1)):
        for term, articles in sorted(terms, key=lambda pair: pair[0].slug):
            if len(articles) >= least and _written(term):
                yield site.absolute(term.url), changed(articles)


def _changed(page: Content, edition: Edition) -> datetime | None:
    stamp = getattr(page, "modified", None) or getattr(page, "date", None)
    return dates.local(stamp, edition.site.timezone) if stamp else None


def _hidden(page: Content) -> bool:
    return "noindex" in fields.text(page.metadata, "robots")


def _written(term: Term) -> bool:
    return bool(getattr(term, "save_as", "")) and bool(term.slug)
