"""Every sitemap of the site and the index that names them.

The news sitemap stands beside the index, in robots.txt: Search Console takes it apart.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from ..edition import Edition
from ..outputs import Listing, Output
from . import fresh, lists, monthly, urlset

INDEX, LISTS, NEWS = "sitemap.xml", "sitemap-pages.xml", "sitemap-news.xml"


def render(edition: Edition) -> Iterator[Output | Listing]:
    """The files; none is empty, since Search Console refuses an empty one."""
    site = edition.site
    named: list[tuple[str, datetime | None]] = []
    for listings in (lists.listings(edition, LISTS), monthly.listings(edition)):
        for listing in listings:
            yield listing  # it stands now
            changed = urlset.changed((site.output / listing.path).read_text("utf-8"))
            named.append((site.absolute(listing.path), changed))
    if named:
        yield Output(INDEX, urlset.index(named))
    stories = list(fresh.urls(edition))
    if stories:
        yield Output(NEWS, urlset.render(stories))
