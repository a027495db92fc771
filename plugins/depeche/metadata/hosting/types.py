"""The media types of the site's files, for servers whose own lists differ or lack some.

https://www.iana.org/assignments/media-types/, https://www.jsonfeed.org/version/1.1/
"""

from __future__ import annotations

BY_ENDING: tuple[tuple[str, str], ...] = (
    ("avif", "image/avif"),
    ("css", "text/css"),
    ("gif", "image/gif"),
    ("html", "text/html"),
    ("ico", "image/x-icon"),
    ("jpeg", "image/jpeg"),
    ("jpg", "image/jpeg"),
    ("js", "text/javascript"),
    ("json", "application/json"),
    ("mp3", "audio/mpeg"),
    ("mp4", "video/mp4"),
    ("pdf", "application/pdf"),
    ("png", "image/png"),
    ("svg", "image/svg+xml"),
    ("txt", "text/plain"),
    ("wasm", "application/wasm"),
    ("webmanifest", "application/manifest+json"),
    ("webp", "image/webp"),
    ("woff2", "font/woff2"),
    ("xml", "application/xml"),
)
FEEDS: tuple[tuple[str, str], ...] = (
    ("atom.xml", "application/atom+xml"),
    ("feed.json", "application/feed+json"),
    ("rss.xml", "application/rss+xml"),
)


def is_text(kind: str) -> bool:
    """Whether files of the type gain by compression and are written in UTF-8."""
    return kind.startswith("text/") or kind.endswith(("+xml", "/xml", "+json", "/json"))


TEXTS = tuple(sorted({kind for _, kind in (*BY_ENDING, *FEEDS) if is_text(kind)}))
