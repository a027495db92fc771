"""A snippet for nginx: `include` it in the site's `server` block."""

from __future__ import annotations

import re
from urllib.parse import quote

from ...settings import HostingSettings
from . import caching, security
from .addresses import Journal

_PLAIN = re.compile(r"[\w./~%-]*")


def render(journal: Journal, settings: HostingSettings) -> str:
    """The snippet; addresses are percent-encoded, so that none can end its line."""
    lines = ["# Made by Dépêche: a build writes it anew.", "error_page 404 /404.html;", ""]
    shared = [f'add_header {name} "{value}" always;' for name, value in security.headers(settings)]
    lines += [*shared, f'add_header Cache-Control "{caching.PAGES}";', ""]
    for path, rule in caching.RULES:
        # add_header is inherited only where a location has none of its own.
        lines.append(f"location ^~ {path.rstrip('*')} {{")
        lines += [f"    {each}" for each in shared]
        lines += [f'    add_header Cache-Control "{rule}";', "}"]
    for old, new in journal.redirects():
        lines.append(f"location = {_path(old)} {{ return 301 {_path(new)}; }}")
    lines += [f"location = {_path(old)} {{ return 410; }}" for old in sorted(journal.gone)]
    return "\n".join(lines) + "\n"


def _path(address: str) -> str:
    path = "/" + quote(address)
    assert _PLAIN.fullmatch(path), f"{address!r} is no address that nginx can take"
    return path
