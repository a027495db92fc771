"""Every sitemap of the site and the index that names them.

The news sitemap stands beside the index, in robots.txt: Search Console takes it apart.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from pathlib import Path

from ..edition import Edition
from ..outputs import Listing, Output
from . import fresh, lists, monthly, urlset

INDEX, LISTS, NEWS = "sitemap.xml", "sitemap-pages.xml", "sitemap-news.xml"


def render(edition: Edition) -> Iterator[Output | Sequence[Listing]]:
    """The files; none is empty, since Search Console refuses an empty one."""
    site = edition.site
    listings = [*lists.listings(edition, LISTS), *monthly.listings(edition)]
    yield listings  # they stand now
    named = [(site.absolute(each.path), _changed(site.output / each.path)) for each in listings]
    if named:
        yield Output(INDEX, urlset.index(named))
    stories = list(fresh.urls(edition))
    if stories:
        yield Output(NEWS, urlset.render(stories))


def _changed(sitemap: Path) -> datetime | None:
    return urlset.changed(sitemap.read_text("utf-8"))
