"""What a host is told about each file: type, lifetime, and when it travels.

A page must never name what is not there yet: assets go first, then articles, then the
lists that name them, then feeds and sitemaps. Deletions come last.
"""

from __future__ import annotations

import mimetypes
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

_TYPES = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json; charset=utf-8",
    ".txt": "text/plain; charset=utf-8",
    ".xml": "application/xml; charset=utf-8",
    ".webmanifest": "application/manifest+json",
    ".woff2": "font/woff2",
    ".avif": "image/avif",
    ".webp": "image/webp",
    ".svg": "image/svg+xml",
    ".ico": "image/x-icon",
    ".pagefind": "application/octet-stream",
    ".wasm": "application/wasm",
}
_COMPRESSED = {".br", ".gz", ".zst"}
# A name that carries its content's digest never changes.
_HASHED = re.compile(r"[._-][0-9a-f]{8,}\.[a-z0-9]+$")
_ARTICLE = re.compile(r"/\d{4}/\d{2}/[^/]+/index\.html$")
_PAGE = "public, max-age=60, stale-while-revalidate=600"
_SOON, _DAY = "public, max-age=300", "public, max-age=86400"
_FOREVER = "public, max-age=31536000, immutable"

Lifetimes = Sequence[tuple[str, str]]  # (path or its beginning with *, Cache-Control)


@dataclass(frozen=True, slots=True, order=True)
class Headers:
    """Files of one group are sent together; groups go in the order of `rank`."""

    rank: int
    content_type: str = ""
    cache_control: str = ""
    content_encoding: str = ""

    def fields(self) -> list[str]:
        """The lines of an HTTP header; none for hosts that keep none."""
        named = (
            ("Content-Type", self.content_type),
            ("Cache-Control", self.cache_control),
            ("Content-Encoding", self.content_encoding),
        )
        return [f"{name}: {value}" for name, value in named if value]


def describe(path: str, encoding: str = "", lifetimes: Lifetimes = ()) -> Headers:
    """The headers of the file at `path`; `encoding` when its bytes are sent compressed.

    `lifetimes` are the site's own, from its `_headers`; the first that meets the path counts.
    """
    inner = _inner(path)
    rank, cache = _rank_and_lifetime(inner)
    said = next((value for pattern, value in lifetimes if _meets(str(inner), pattern)), cache)
    return Headers(rank, _content_type(inner), said, encoding)


def lifetimes(text: str) -> Lifetimes:
    """The Cache-Control lines of a `_headers` file.

    https://docs.netlify.com/manage/routing/headers/
    """
    found, path = [], ""
    for line in text.splitlines():
        name, _, value = line.partition(":")
        if line.startswith("/"):
            path = line.strip()
        elif name.strip().lower() == "cache-control":
            found.append((path, value.strip()))
    return found


def is_text(path: str) -> bool:
    """Whether the file is worth compressing."""
    kind = describe(path).content_type
    return kind.startswith("text/") or "xml" in kind or "json" in kind


def is_page(path: str) -> bool:
    return _inner(path).suffix == ".html"


def _inner(path: str) -> PurePosixPath:
    """The name without the ending of a compressed copy."""
    name = PurePosixPath(path)
    return name.with_suffix("") if name.suffix in _COMPRESSED else name


def _content_type(name: PurePosixPath) -> str:
    if "feeds" in name.parts:
        if name.suffix == ".json":
            return "application/feed+json; charset=utf-8"
        if name.suffix == ".xml":
            kind = "rss" if "rss" in name.name else "atom"
            return f"application/{kind}+xml; charset=utf-8"
    return (
        _TYPES.get(name.suffix) or mimetypes.guess_type(name.name)[0] or "application/octet-stream"
    )


def _rank_and_lifetime(name: PurePosixPath) -> tuple[int, str]:
    if name.suffix == ".html":
        return (1 if _ARTICLE.search(f"/{name}") else 2), _PAGE
    if "pagefind" in name.parts and name.suffix == ".json":
        return 2, _SOON  # it names the index's other files, and they the articles
    if name.suffix in (".xml", ".txt") or "feeds" in name.parts:
        return 3, _SOON
    if _HASHED.search(name.name):
        return 0, _FOREVER
    # Beside the front page stand files whose address can't change: icons, the manifest.
    return 0, _SOON if len(name.parts) == 1 else _DAY


def _meets(path: str, pattern: str) -> bool:
    wanted = pattern.removeprefix("/")
    return path.startswith(wanted[:-1]) if wanted.endswith("*") else path == wanted
