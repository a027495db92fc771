"""The sitemap of everything that is no article: front page, sections, topics, authors, pages.

A list last changed when its newest article did.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from .. import dates, fields
from ..contents import Content, Term
from ..edition import Edition
from ..page import THIN
from .urlset import Url


def urls(edition: Edition) -> Iterator[Url]:
    """The addresses, in a fixed order."""
    site = edition.site
    changed = {id(article): edition.changed(article) for article in edition.articles}
    if edition.articles:
        yield Url(site.absolute(""), max(changed.values()))
    for page in sorted(edition.pages, key=lambda page: page.slug):
        if page.status == "published" and not _hidden(page):
            yield Url(site.absolute(page.url), _changed(page, edition))
    for terms, least in ((edition.sections, 1), (edition.topics, THIN), (edition.authors, 1)):
        for term, articles in sorted(terms, key=lambda pair: pair[0].slug):
            if len(articles) >= least and _written(term):
                newest = max(changed.get(id(each)) or edition.changed(each) for each in articles)
                yield Url(site.absolute(term.url), newest)


def _changed(page: Content, edition: Edition) -> datetime | None:
    stamp = getattr(page, "modified", None) or getattr(page, "date", None)
    return dates.local(stamp, edition.site.timezone) if stamp else None


def _hidden(page: Content) -> bool:
    return "noindex" in fields.text(page.metadata, "robots")


def _written(term: Term) -> bool:
    return bool(getattr(term, "save_as", "")) and bool(term.slug)
