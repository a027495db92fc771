"""One sitemap a month of publication, oldest article first.

An old month's bytes change only when one of its articles does.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from .. import dates
from ..contents import Article
from ..edition import Edition
from ..outputs import Listing
from . import urlset
from .urlset import Url

FORM = "sitemap of a month"


def listings(edition: Edition) -> Iterator[Listing]:
    """The sitemaps, the oldest month first; none is empty."""
    months: dict[tuple[int, int], list[Article]] = {}
    for article in reversed(edition.articles):
        published = dates.local(article.date, edition.site.timezone)
        months.setdefault((published.year, published.month), []).append(article)
    for (year, month), articles in sorted(months.items()):
        for start in range(0, len(articles), urlset.MOST_URLS):
            part = articles[start : start + urlset.MOST_URLS]
            if any(map(edition.is_listed, part)):
                number = start // urlset.MOST_URLS + 1
                name = f"sitemap-{year}-{month:02}" + (f"-{number}" if number > 1 else "")
                yield Listing(f"{name}.xml", FORM, (), part)


def text(edition: Edition, facts: tuple[()], articles: Sequence[Article]) -> bytes:
    """The sitemap of these articles."""
    site = edition.site
    return urlset.render(
        Url(
            site.absolute(article.url),
            edition.changed(article),
            image=edition.image_address(article),
        )
        for article in articles
        if edition.is_indexed(article)
    )
