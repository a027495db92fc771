"""The web manifest and its icons, all from the newsroom's one logo.

https://developer.mozilla.org/docs/Web/Progressive_web_apps/Manifest
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from PIL import Image

from ... import atomic
from ..edition import Edition
from ..outputs import Output
from ..pictures.original import Original

FILE = "site.webmanifest"
TOUCH_ICON = "images/icones/180.png"
_SIZES = (192, 512)
_NAMEPLATE = 96  # for the theme, beside the name
_PAPER = "#ffffff"


def render(edition: Edition) -> Iterator[Output]:
    """The manifest and its icons; no icons without a logo."""
    site, logo = edition.site, edition.logo_file
    manifest: dict[str, object] = {
        "name": site.name,
        "short_name": site.name[:30],
        "lang": site.language,
        "start_url": "/",
        "display": "browser",
        "background_color": _PAPER,
        "theme_color": site.settings.images.accent,
    }
    if logo is not None:
        manifest["icons"] = [
            {"src": f"/images/icones/{size}.png", "sizes": f"{size}x{size}", "type": "image/png"}
            for size in _SIZES
        ]
        yield from _icons(logo, site.state / "images")
    text = json.dumps(manifest, ensure_ascii=False, indent=1) + "\n"
    yield Output(FILE, text.encode())


def _icons(logo: Original, store: Path) -> Iterator[Output]:
    """Made once for a logo, then kept in the state's folder."""
    paths = [*(f"images/icones/{size}.png" for size in (_NAMEPLATE, 180, *_SIZES)), "favicon.ico"]
    kept = {path: store / f"{logo.digest}-{path.rpartition('/')[2]}" for path in paths}
    if not all(file.is_file() for file in kept.values()):
        with Image.open(logo.path) as opened:
            square = _square(opened)
        for path, file in kept.items():
            ico = path.endswith(".ico")
            atomic.write(file, _ico(square) if ico else _png(square, int(Path(path).stem)))
    for path, file in kept.items():
        yield Output(path, file.read_bytes())


def _square(image: Image.Image) -> Image.Image:
    """The logo whole, on a white square."""
    image = image.convert("RGBA")
    side = max(image.size)
    square = Image.new("RGBA", (side, side), _PAPER)
    square.alpha_composite(image, ((side - image.width) // 2, (side - image.height) // 2))
    return square.convert("RGB")


def _png(square: Image.Image, size: int) -> bytes:
    written = BytesIO()
    square.resize((size, size), Image.Resampling.LANCZOS).save(written, "PNG", optimize=True)
    return written.getvalue()


def _ico(square: Image.Image) -> bytes:
    written = BytesIO()
    square.resize((48, 48), Image.Resampling.LANCZOS).save(
        written, "ICO", sizes=[(16, 16), (32, 32), (48, 48)]
    )
    return written.getvalue()
