"""The web manifest.

https://developer.mozilla.org/docs/Web/Progressive_web_apps/Manifest
"""

from __future__ import annotations

import json
from collections.abc import Iterator

from .. import colours
from ..edition import Edition
from ..outputs import Output
from . import icons

FILE = "site.webmanifest"
TOUCH_ICON = f"{icons.FOLDER}/{icons.TOUCH}.png"
_PAPER = "#ffffff"


def render(edition: Edition) -> Iterator[Output]:
    """The manifest, and the files of the newsroom's logo when there is one."""
    site, logo = edition.site, edition.logo_file
    manifest: dict[str, object] = {
        "name": site.name,
        "short_name": site.name[:30],
        "lang": site.language,
        "start_url": "/",
        "display": "browser",
        "background_color": _PAPER,
        "theme_color": colours.by_day(site.pelican),
    }
    if logo is not None:
        manifest["icons"] = [
            {"src": f"/{icons.FOLDER}/{size}.png", "sizes": f"{size}x{size}", "type": "image/png"}
            for size in icons.SIZES
        ]
        yield from icons.render(logo, site.state / "images")
    text = json.dumps(manifest, ensure_ascii=False, indent=1) + "\n"
    yield Output(FILE, text.encode())
