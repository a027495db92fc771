"""The bytes of renditions: upright, in sRGB's three channels, without the camera's notes.

Nothing of the original's metadata is kept: place, camera and owner stay in the newsroom.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

from PIL import Image, ImageOps

from .renditions import Rendition

_BACKGROUND = "#ffffff"  # under what was transparent
_OPTIONS: dict[str, dict[str, Any]] = {
    "jpg": {"format": "JPEG", "quality": 78, "progressive": True, "optimize": True},
    "webp": {"format": "WEBP", "quality": 74, "method": 4},
    "avif": {"format": "AVIF", "quality": 58, "speed": 8, "max_threads": 1},
}


def render(path: Path, renditions: Iterable[Rendition]) -> Iterator[tuple[Rendition, bytes]]:
    """Each rendition's bytes, the original opened once. Raises OSError for a broken file."""
    with Image.open(path) as opened:
        opened.seek(0)  # the first picture of an animated file
        upright = _flat(ImageOps.exif_transpose(opened))
    for rendition in renditions:
        picture = upright.resize(
            (rendition.width, rendition.height), Image.Resampling.LANCZOS, box=rendition.box
        )
        yield rendition, encoded(picture, rendition.format)


def encoded(picture: Image.Image, form: str) -> bytes:
    """A picture's bytes in that format."""
    written = BytesIO()
    picture.save(written, **_OPTIONS[form])
    return written.getvalue()


def _flat(image: Image.Image) -> Image.Image:
    """In RGB; CMYK, palettes, 16 bits and transparency have no place in a JPEG."""
    if image.mode in ("RGBA", "LA", "PA") or "transparency" in image.info:
        image = image.convert("RGBA")
        flat = Image.new("RGB", image.size, _BACKGROUND)
        flat.paste(image, mask=image.getchannel("A"))
        return flat
    if image.mode.startswith("I;16"):
        image = image.point(lambda value: value / 256).convert("L")
    made = image.convert("RGB")
    made.info.clear()
    return made
