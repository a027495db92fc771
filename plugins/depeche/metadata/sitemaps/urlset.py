"""The XML of a sitemap: https://www.sitemaps.org/protocol.html

`changefreq` and `priority` are left out: search engines ignore them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from xml.sax.saxutils import escape

from ..dates import iso

MOST_URLS = 50_000  # of one file
_SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"
_IMAGE = "http://www.google.com/schemas/sitemap-image/1.1"
_NEWS = "http://www.google.com/schemas/sitemap-news/0.9"
_LASTMOD = re.compile(r"<lastmod>([^<]+)</lastmod>")
_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'


@dataclass(frozen=True, slots=True)
class Url:
    """A page of a sitemap. `news` is (publication, language, published, title)."""

    loc: str
    changed: datetime | None = None
    image: str = ""
    news: tuple[str, str, datetime, str] | None = None


def render(urls: Iterable[Url]) -> bytes:
    """A `<urlset>`; the namespaces of images and news only where they are used."""
    listed = list(urls)
    spaces = f' xmlns="{_SITEMAP}"'
    if any(url.image for url in listed):
        spaces += f' xmlns:image="{_IMAGE}"'
    if any(url.news for url in listed):
        spaces += f' xmlns:news="{_NEWS}"'
    body = "".join(map(_url, listed))
    return f"{_HEAD}<urlset{spaces}>\n{body}</urlset>\n".encode()


def index(sitemaps: Iterable[tuple[str, datetime | None]]) -> bytes:
    """A `<sitemapindex>` of (address, when its pages last changed)."""
    rows = "".join(
        f"<sitemap><loc>{escape(loc)}</loc>{_lastmod(changed)}</sitemap>\n"
        for loc, changed in sitemaps
    )
    return f'{_HEAD}<sitemapindex xmlns="{_SITEMAP}">\n{rows}</sitemapindex>\n'.encode()


def changed(sitemap: str) -> datetime | None:
    """When the newest page of a sitemap last changed; None where none says so."""
    return max(map(datetime.fromisoformat, set(_LASTMOD.findall(sitemap))), default=None)


def _url(url: Url) -> str:
    row = f"<url><loc>{escape(url.loc)}</loc>{_lastmod(url.changed)}"
    if url.news:
        publication, language, published, title = url.news
        row += (
            f"<news:news><news:publication><news:name>{escape(publication)}</news:name>"
            f"<news:language>{escape(language)}</news:language></news:publication>"
            f"<news:publication_date>{iso(published)}</news:publication_date>"
            f"<news:title>{escape(title)}</news:title></news:news>"
        )
    if url.image:
        row += f"<image:image><image:loc>{escape(url.image)}</image:loc></image:image>"
    return row + "</url>\n"


def _lastmod(changed: datetime | None) -> str:
    return f"<lastmod>{iso(changed)}</lastmod>" if changed else ""
