"""What a host is told about each file: type, lifetime, and when it travels.

A page must never name what is not there yet: assets go first, then articles, then the
lists that name them, then feeds and sitemaps. Deletions come last.
"""

from __future__ import annotations

import mimetypes
import re
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
    ".pagefind": "application/octet-stream",
    ".wasm": "application/wasm",
}
_COMPRESSED = {".br": "br", ".gz": "gzip", ".zst": "zstd"}
# A name that carries its content's digest never changes.
_HASHED = re.compile(r"[._-][0-9a-f]{8,}\.[a-z0-9]+$")
_ARTICLE = re.compile(r"/\d{4}/\d{2}/[^/]+/index\.html$")


@dataclass(frozen=True, slots=True, order=True)
class Headers:
    """Files of one group are sent together; groups go in the order of `rank`."""

    rank: int
    content_type: str
    cache_control: str
    content_encoding: str = ""


def describe(path: str, encoding: str = "") -> Headers:
    """The headers of the file at `path`; `encoding` when its bytes are sent compressed."""
    name = PurePosixPath(path)
    inner = name.with_suffix("") if name.suffix in _COMPRESSED else name
    content_type = (
        _TYPES.get(inner.suffix)
        or mimetypes.guess_type(inner.name)[0]
        or "application/octet-stream"
    )
    if inner.suffix == ".xml" and "feeds" in inner.parts:
        content_type = (
            "application/rss+xml; charset=utf-8"
            if "rss" in inner.name
            else "application/atom+xml; charset=utf-8"
        )
    if inner.suffix == ".html":
        rank = 1 if _ARTICLE.search("/" + str(inner)) else 2
        cache = "public, max-age=300"
    elif inner.suffix in (".xml", ".txt") or "feeds" in inner.parts or len(inner.parts) == 1:
        rank, cache = 3, "public, max-age=300"
    elif _HASHED.search(inner.name):
        rank, cache = 0, "public, max-age=31536000, immutable"
    else:
        rank, cache = 0, "public, max-age=86400"
    return Headers(rank, content_type, cache, encoding)


def is_text(path: str) -> bool:
    """Whether the file is worth compressing."""
    kind = describe(path).content_type
    return kind.startswith("text/") or "xml" in kind or "json" in kind
