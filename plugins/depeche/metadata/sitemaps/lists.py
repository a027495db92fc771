"""The sitemap of everything that is no article: front page, sections, topics, authors, pages.

A list last changed when one of the articles at its top did.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from itertools import islice

from .. import dates, fields
from ..contents import Article, Content, Term
from ..edition import Edition
from ..outputs import Listing
from ..page import THIN
from . import urlset
from .urlset import Url

FORM = "sitemap of the lists"
_TOP = 20  # articles of a list, the newest, whose changes count as its own

# (address, when it last changed), or how many of the articles stand for that
Facts = tuple[tuple[str, datetime | int | None], ...]


def listings(edition: Edition, path: str) -> Iterator[Listing]:
    """The sitemap, none when there is nothing to name."""
    facts: list[tuple[str, datetime | int | None]] = []
    shown: list[Article] = []
    for address, found in _addresses(edition):
        if found is None or isinstance(found, datetime):
            facts.append((address, found))
        else:
            facts.append((address, len(found)))
            shown += found
    if facts:
        yield Listing(path, FORM, tuple(facts), shown)


def text(edition: Edition, facts: Facts, articles: Sequence[Article]) -> bytes:
    """The sitemap; `articles` are those that stand for each list, one list after the other."""
    return urlset.render(_urls(edition, facts, iter(articles)))


def _urls(edition: Edition, facts: Facts, articles: Iterator[Article]) -> Iterator[Url]:
    for address, known in facts:
        if isinstance(known, int):
            known = max(map(edition.changed, islice(articles, known)))
        yield Url(address, known)


def _addresses(edition: Edition) -> Iterator[tuple[str, Sequence[Article] | datetime | None]]:
    """The addresses, in a fixed order."""
    site = edition.site
    if edition.articles:
        yield site.absolute(""), edition.articles[:_TOP]
    for page in sorted(edition.pages, key=lambda page: page.slug):
        if page.status == "published" and not _hidden(page):
            yield site.absolute(page.url), _changed(page, edition)
    for terms, least in ((edition.sections, 1), (edition.topics, THIN), (edition.authors, 1)):
        for term, articles in sorted(terms, key=lambda pair: pair[0].slug):
            if len(articles) >= least and _written(term):
                yield site.absolute(term.url), articles[:_TOP]


def _changed(page: Content, edition: Edition) -> datetime | None:
    stamp = getattr(page, "modified", None) or getattr(page, "date", None)
    return dates.local(stamp, edition.site.timezone) if stamp else None


def _hidden(page: Content) -> bool:
    return "noindex" in fields.text(page.metadata, "robots")


def _written(term: Term) -> bool:
    return bool(getattr(term, "save_as", "")) and bool(term.slug)
