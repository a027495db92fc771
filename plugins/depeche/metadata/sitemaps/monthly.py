"""One sitemap a month of publication, oldest article first.

An old month's bytes change only when one of its articles does.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from .. import dates
from ..edition import Edition
from ..outputs import Output
from . import urlset
from .urlset import Url


def render(edition: Edition) -> Iterator[tuple[Output, datetime]]:
    """The sitemaps, with the moment at which each last changed."""
    months: dict[str, list[Url]] = {}
    for article in reversed(edition.indexed(edition.articles)):
        site = edition.site
        published = dates.local(article.date, site.timezone)
        url = Url(
            site.absolute(article.url),
            edition.changed(article),
            image=edition.image_address(article),
        )
        months.setdefault(f"{published:%Y-%m}", []).append(url)
    for month, urls in sorted(months.items()):
        for start in range(0, len(urls), urlset.MOST_URLS):
            part = urls[start : start + urlset.MOST_URLS]
            number = start // urlset.MOST_URLS + 1
            name = f"sitemap-{month}.xml" if number == 1 else f"sitemap-{month}-{number}.xml"
            changed = max(url.changed for url in part if url.changed)
            yield Output(name, urlset.render(part)), changed
