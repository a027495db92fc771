"""A snippet for nginx: `include` it in the site's `server` block."""

from __future__ import annotations

from urllib.parse import quote

from ...settings import HostingSettings
from . import caching, security, types
from .addresses import Journal


def render(journal: Journal, settings: HostingSettings, search: str = "") -> str:
    """The snippet; no address can end its line.

    An address with a character that can't be printed is left out: no page has one.
    """
    shared, searching = _always(settings), _always(settings, searching=True)
    lines = ["# Made by Dépêche: a build writes it anew.", *_SERVING, *_types()]
    lines += [*shared, f'add_header Cache-Control "{caching.PAGES}";', ""]
    for path, rule in caching.RULES:
        # add_header is inherited only where a location has none of its own.
        lines.append(f"location ^~ {path.rstrip('*')} {{")
        wide = search and path.startswith(f"/{security.SEARCHED}")
        lines += [f"    {each}" for each in (searching if wide else shared)]
        lines += [f'    add_header Cache-Control "{rule}";']
        if path == "/feeds/*":
            lines += [f"    {each}" for each in _feeds()]
        lines.append("}")
    if search:
        lines += [f"location ^~ /{search} {{", *(f"    {each}" for each in searching)]
        lines += [f'    add_header Cache-Control "{caching.PAGES}";', "}"]
    for old, new in journal.redirects():
        if old.isprintable():
            lines.append(f"location = {_location(old)} {{ return 301 /{quote(new)}; }}")
    lines += [
        f"location = {_location(old)} {{ return 410; }}"
        for old in sorted(journal.gone)
        if old.isprintable()
    ]
    return "\n".join(lines) + "\n"


# A relative redirect keeps https:// where something before nginx ends the encryption.
_SERVING = (
    "index index.html;",
    "absolute_redirect off;",
    "error_page 404 410 /404.html;",
    "location = /404.html { internal; }",
    "gzip_static on;",
    "gzip on;",
    "gzip_vary on;",
    "gzip_types " + " ".join(each for each in types.TEXTS if each != "text/html") + ";",
    "charset utf-8;",
    "charset_types " + " ".join(each for each in types.TEXTS if each != "text/html") + ";",
)


def _always(settings: HostingSettings, searching: bool = False) -> list[str]:
    given = security.headers(settings, searching)
    return [f'add_header {name} "{value}" always;' for name, value in given]


def _types() -> list[str]:
    listed = [f"    {kind} {ending};" for ending, kind in types.BY_ENDING]
    return ["types {", *listed, "}", "default_type application/octet-stream;"]


def _feeds() -> list[str]:
    """Feeds share their endings with other files: their names tell the type."""
    return [
        f"location ~ /{name.replace('.', '[.]')}$ {{ types {{ }} default_type {kind}; }}"
        for name, kind in types.FEEDS
    ]


def _location(address: str) -> str:
    """In quotation marks and not percent-encoded: nginx compares with the decoded path."""
    escaped = address.replace("\\", "\\\\").replace('"', '\\"')
    return f'"/{escaped}"'
