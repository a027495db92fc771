"""How long browsers and caches may keep a file.

Renditions and cards hold a digest in their name and never change; pages may change at any
minute, and are asked for again. No two patterns meet: some hosts would join their values.
"""

from __future__ import annotations

FOREVER = "public, max-age=31536000, immutable"
RULES: tuple[tuple[str, str], ...] = (
    ("/images/r/*", FOREVER),
    ("/images/cartes/*", FOREVER),
    ("/theme/*", "public, max-age=86400, stale-while-revalidate=604800"),
    ("/pagefind/*", "public, max-age=3600, stale-while-revalidate=86400"),
    ("/feeds/*", "public, max-age=300"),
    ("/sitemap*", "public, max-age=300"),
)
PAGES = "public, max-age=60, stale-while-revalidate=600"
