"""What is kept of a page for the rules that compare pages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any
from urllib.parse import unquote, urljoin, urlsplit

from .document import Document
from .similarity import signature

_ADDRESSES = ("href", "src", "poster", "data", "cite")
_SETS = ("srcset", "imagesrcset")


@dataclass(frozen=True, slots=True)
class Facts:
    """One page, small enough to keep ten thousand of them.

    `targets` are the site's own addresses that it names, `path` or `path#fragment`;
    `linked` the pages that a reader can follow from it. `passages` sketches an article's
    text (see `similarity`).
    """

    path: str
    url: str
    title: str
    headline: str
    description: str
    canonical: str
    language: str
    alternates: tuple[tuple[str, str], ...]  # hreflang, address: its translations
    noindex: bool
    is_article: bool
    kind: str
    published: str
    changed: str
    items: int  # articles that a list names
    anchors: tuple[str, ...]
    targets: tuple[str, ...]
    linked: tuple[str, ...]
    passages: tuple[int, ...]
    size: int  # bytes


def of(document: Document, site_url: str) -> Facts:
    """The facts of a page of the site at `site_url` (no final slash)."""
    targets = _of_site(addresses(document), document.url, site_url)
    links = (link.get("href") or "#" for link in document.tree.iter("a"))
    article = document.article
    types = [str(node.get("@type", "")) for node in document.json_ld[0]]
    return Facts(
        path=document.path,
        url=document.url,
        title=document.title,
        headline=document.headline,
        description=document.meta("description"),
        canonical=document.canonicals[0] if document.canonicals else "",
        language=document.tree.get("lang") or "",
        alternates=tuple(
            (link.get("hreflang") or "", link.get("href") or "")
            for link in document.links("alternate")
            if link.get("hreflang") and not link.get("type")
        ),
        noindex=document.noindex,
        is_article=document.is_article,
        kind=types[0] if types else "",
        published=str(article.get("datePublished", "")),
        changed=str(article.get("dateModified", "")),
        items=_items(document),
        anchors=tuple(_anchors(document)),
        targets=targets,
        linked=tuple(
            dict.fromkeys(
                target.partition("#")[0] for target in _of_site(links, document.url, site_url)
            )
        ),
        passages=signature(document.prose) if document.is_article else (),
        size=len(document.data),
    )


def addresses(document: Document) -> Iterator[str]:
    """Every address that the page names: links, resources, social tags, JSON-LD."""
    for name in _ADDRESSES:
        yield from document.values(name)
    for name in _SETS:
        for candidates in document.values(name):
            for candidate in candidates.split(","):
                if candidate.strip():
                    yield candidate.split()[0]
    for name in ("og:image", "og:url", "twitter:image", "article:author"):
        yield from document.head.get(name, ())
    for node in document.json_ld[0]:
        yield from _named(node)


def _of_site(given: Iterable[str], page: str, site_url: str) -> tuple[str, ...]:
    """Those of the addresses that are the site's, as its paths, each once."""
    found = (internal(address, page, site_url) for address in dict.fromkeys(given))
    return tuple(dict.fromkeys(target for target in found if target is not None))


def internal(address: str, page: str, site_url: str) -> str | None:
    """The address as a path of the site, with its fragment; None when it is not the site's."""
    if address[:1] == "/" and address[:2] != "//":
        return _path(address, "/", site_url)
    if address.startswith(("https:", "http:")):
        return _path(address, "/", site_url)
    return _path(address, page, site_url)


@lru_cache(maxsize=65536)
def _path(address: str, page: str, site_url: str) -> str | None:
    address = address.strip()
    if address.startswith(site_url + "/") or address == site_url:
        address = address[len(site_url) :] or "/"
    parts = urlsplit(address)
    if parts.scheme or parts.netloc:
        return None
    path = unquote(urlsplit(urljoin(page, parts.path or page)).path)
    fragment = unquote(parts.fragment)
    return f"{path}#{fragment}" if fragment else path


def _named(value: Any) -> Iterator[str]:
    """The URLs of a JSON-LD value; an `@id` names a node, not a place on a page."""
    if isinstance(value, dict):
        for name, each in value.items():
            if not name.startswith("@"):
                yield from _named(each)
    elif isinstance(value, list):
        for each in value:
            yield from _named(each)
    elif isinstance(value, str) and value.startswith(("https://", "http://")):
        yield value


def _anchors(document: Document) -> Iterator[str]:
    yield from filter(None, document.values("id"))
    yield from filter(None, (link.get("name") for link in document.tree.iter("a")))


def _items(document: Document) -> int:
    for node in document.json_ld[0]:
        listed = node.get("mainEntity")
        if isinstance(listed, dict) and isinstance(listed.get("numberOfItems"), int):
            return int(listed["numberOfItems"])
    return 0
