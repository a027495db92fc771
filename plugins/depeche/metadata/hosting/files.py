"""All of the above for one edition: the files of the site, and the servers' snippets."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

from ... import atomic, build
from ...build.orders import card_of
from ..contents import Article
from ..edition import Edition
from ..outputs import Output
from . import addresses, caddy, contact, manifest, mining, netlify, nginx


def render(edition: Edition) -> Iterator[Output]:
    """The files; keeps the journal of addresses and the snippets up to date.

    Raises JournalError when the journal is damaged.
    """
    site = edition.site
    hosting, journal = site.settings.hosting, _journal(edition)
    yield from netlify.render(journal, hosting, site.search, _folders(edition))
    yield from mining.render(hosting)
    yield from contact.render(site)
    yield from manifest.render(edition)
    folder = site.state / "hosting"
    atomic.write(folder / "nginx.conf", nginx.render(journal, hosting, site.search).encode())
    atomic.write(folder / "Caddyfile", caddy.render(journal, hosting, site.search).encode())


def _folders(edition: Edition) -> list[str]:
    """Patterns of the pages' addresses, the search page's left out; the front page's first."""
    pelican = edition.site.pelican
    found = [section.url for section, _ in edition.sections]
    found += [str(pelican.get(f"{name}_URL", "")).partition("{")[0] for name in _LISTS]
    found += [page.url for page in edition.pages]
    first = {f"{url.partition('/')[0]}/*" if "/" in url else url for url in found if url}
    first -= {f"{edition.site.search.partition('/')[0]}/*"}
    return ["/", *(f"/{each}" for each in sorted(first))]


_LISTS = ("TAG", "AUTHOR", "ARCHIVES", "YEAR_ARCHIVE", "CATEGORIES", "TAGS", "AUTHORS")


def _journal(edition: Edition) -> addresses.Journal:
    site = edition.site
    if not site.settings.hosting.redirects:
        return addresses.Journal()
    path = site.content / addresses.FILE
    known = addresses.load(path)
    if edition.is_preview:
        return known
    if known.articles and build.only_texts() and build.recall(_KEPT) == _digest(path):
        return known
    journal = addresses.follow(
        known, {_identity(article, edition): article.url for article in edition.articles}
    )
    if journal.articles and journal != known:
        addresses.save(path, journal)
    build.remember(_KEPT, _digest(path))
    return journal


def _digest(path: Path) -> bytes:
    return hashlib.blake2b(path.read_bytes()).digest() if path.is_file() else b""


_KEPT = "depeche addresses"


def _identity(article: Article, edition: Edition) -> str:
    """The raw source that the article comes from, else its own file."""
    source = edition.notes.of(article).copy
    if source:
        return source
    card = card_of(article)
    if card is not None and card.path:
        return card.path
    return str(getattr(article, "relative_source_path", article.slug))
