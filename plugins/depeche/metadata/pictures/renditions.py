"""Which renditions an image has. Their names hold a digest: they never change.

Widths are those of the layout at one and two pixels a point; nothing is enlarged. The
crops are the three formats that Google asks for, 1,200 pixels wide where the image allows
(https://developers.google.com/search/docs/appearance/structured-data/article#images).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from .original import Original

FOLDER = "images/r"
RECIPE = "1"  # in the digest's place of a name: another encoding makes another name
_WIDTHS = (480, 832, 1248, 1664)
WIDEST = _WIDTHS[-1]
_MODERN = ("avif", "webp")
_FALLBACK = 1248
_CROPS = ((16, 9), (4, 3), (1, 1))
_CROP_WIDTH = 1200
_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
MEDIA = {"avif": "image/avif", "webp": "image/webp", "jpg": "image/jpeg"}


@dataclass(frozen=True, slots=True)
class Rendition:
    """A file to make: its path below the output folder, the part of the original that it
    shows (left, top, right, bottom), its size and format."""

    path: str
    box: tuple[int, int, int, int]
    width: int
    height: int
    format: str


def fallback(original: Original) -> Rendition:
    """The JPEG that every browser reads."""
    return _whole(original, min(_FALLBACK, original.width), "jpg")


def responsive(original: Original) -> dict[str, list[Rendition]]:
    """The same picture in several widths, by media type, the lightest format first."""
    widths = [width for width in _WIDTHS if width < original.width]
    if not widths or len(widths) < len(_WIDTHS):
        widths.append(original.width)
    return {MEDIA[form]: [_whole(original, width, form) for width in widths] for form in _MODERN}


def crops(original: Original) -> list[Rendition]:
    """16:9, 4:3 and 1:1, cut from the middle, a little above it: heads are up there."""
    found = []
    for across, down in _CROPS:
        width = min(original.width, original.height * across // down)
        height = min(original.height, width * down // across)
        left, top = (original.width - width) // 2, (original.height - height) * 2 // 5
        shown = min(width, _CROP_WIDTH)
        size = (shown, max(1, round(shown * down / across)))
        box = (left, top, left + width, top + height)
        found.append(_made(original, box, size, "jpg"))
    return found


def every(original: Original) -> Iterator[Rendition]:
    """All that is published of the image, each once."""
    found = [fallback(original), *crops(original)]
    for listed in responsive(original).values():
        found += listed
    yield from {rendition.path: rendition for rendition in found}.values()


def within_text(original: Original) -> dict[str, list[Rendition]]:
    """Those of `responsive` that a column of text can use."""
    return {
        media: [each for each in listed if each.width <= _FALLBACK]
        for media, listed in responsive(original).items()
    }


def shown_in_text(original: Original) -> Iterator[Rendition]:
    """All that a text needs to show the image; it has no crops for search engines."""
    yield fallback(original)
    for listed in within_text(original).values():
        yield from listed


def _whole(original: Original, width: int, form: str) -> Rendition:
    height = max(1, round(original.height * width / original.width))
    return _made(original, (0, 0, original.width, original.height), (width, height), form)


def _made(
    original: Original, box: tuple[int, int, int, int], size: tuple[int, int], form: str
) -> Rendition:
    stem = _slug(original.path.stem)[:60] or "image"
    name = f"{stem}-{size[0]}x{size[1]}-{original.digest}{RECIPE}.{form}"
    return Rendition(f"{FOLDER}/{name}", box, *size, form)


def _slug(name: str) -> str:
    if _SLUG.fullmatch(name):
        return name
    from ...french.slugs import slugify  # with its tables, which most names do without

    return slugify(name)
