"""One sitemap a month of publication, oldest article first.

An old month's bytes change only when one of its articles does.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from zoneinfo import ZoneInfo

from ...build.orders import card_of
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
    zone = edition.site.timezone
    for article in reversed(edition.articles):
        months.setdefault(_month(article, zone), []).append(article)
    for (year, month), articles in sorted(months.items()):
        for start in range(0, len(articles), urlset.MOST_URLS):
            part = articles[start : start + urlset.MOST_URLS]
            if any(map(edition.is_listed, part)):
                number = start // urlset.MOST_URLS + 1
                name = f"sitemap-{year}-{month:02}" + (f"-{number}" if number > 1 else "")
                yield Listing(f"{name}.xml", FORM, (), part)


def _month(article: Article, zone: ZoneInfo) -> tuple[int, int]:
    card = card_of(article)
    if card is not None and card.date is not None and card.date[3] == zone.key:
        year, month = card.date[2][:2]  # told without waking the article
    else:
        published = dates.local(article.date, zone)
        year, month = published.year, published.month
    return year, month


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
