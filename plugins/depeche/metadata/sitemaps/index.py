"""Every sitemap of the site and the index that names them.

The news sitemap stands beside the index, in robots.txt: Search Console takes it apart.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..edition import Edition
from ..outputs import Output
from . import fresh, lists, monthly, urlset

INDEX, LISTS, NEWS = "sitemap.xml", "sitemap-pages.xml", "sitemap-news.xml"


def render(edition: Edition) -> Iterator[Output]:
    """The files; none is empty, since Search Console refuses an empty one."""
    site = edition.site
    named = []
    pages = list(lists.urls(edition))
    if pages:
        yield Output(LISTS, urlset.render(pages))
        changed = [url.changed for url in pages if url.changed]
        named.append((site.absolute(LISTS), max(changed, default=None)))
    for output, moment in monthly.render(edition):
        yield output
        named.append((site.absolute(output.path), moment))
    if named:
        yield Output(INDEX, urlset.index(named))
    stories = list(fresh.urls(edition))
    if stories:
        yield Output(NEWS, urlset.render(stories))
