"""robots.txt (RFC 9309): who may read what, and where the sitemaps are."""

from __future__ import annotations

from collections.abc import Iterator

from .edition import Edition
from .hosting import mining
from .outputs import Output
from .sitemaps.index import INDEX, NEWS

_PRIVATE = ("/brouillons/",)


def render(edition: Edition) -> Iterator[Output]:
    site = edition.site
    lines = mining.robots(site.settings.hosting)
    lines += ["User-agent: *", *(f"Disallow: {path}" for path in _PRIVATE), "Allow: /", ""]
    if edition.articles or edition.pages:
        lines.append(f"Sitemap: {site.absolute(INDEX)}")
    if edition.articles:
        lines.append(f"Sitemap: {site.absolute(NEWS)}")
    yield Output("robots.txt", ("\n".join(lines) + "\n").encode())
