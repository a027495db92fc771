"""The image of an article: its file's size, its words, and the crops that exist of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path, PurePosixPath
from typing import Any

from PIL import Image, UnidentifiedImageError

from . import fields
from .site import Site


@dataclass(frozen=True, slots=True)
class Crop:
    """One rendering of an image; `url` is absolute, sizes are in pixels."""

    url: str
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class NewsImage:
    """An image with its words. `sources` are (media type, srcset) for `<picture>`;
    `crops` are those of search engines and of shares, the widest format first."""

    url: str
    width: int
    height: int
    alt: str = ""
    caption: str = ""
    credit: str = ""
    sources: tuple[tuple[str, str], ...] = ()
    sizes: str = ""
    crops: tuple[Crop, ...] = ()
    licence: str = ""  # URL


def of(metadata: Mapping[str, Any], site: Site) -> NewsImage | None:
    """The image that an article's or a page's metadata name; None when there is none, or
    when its file is missing or unreadable (the check reports it)."""
    return named(
        fields.text(metadata, "image"),
        site,
        alt=fields.text(metadata, "image_alt"),
        caption=fields.text(metadata, "image_caption"),
        credit=fields.text(metadata, "image_credit"),
        licence=fields.web(fields.text(metadata, "image_license")),
    )


def named(
    path: str, site: Site, alt: str = "", caption: str = "", credit: str = "", licence: str = ""
) -> NewsImage | None:
    """The image at `path`, relative to the content folder."""
    path = path.removeprefix("{static}").lstrip("/")
    if not path or ".." in PurePosixPath(path).parts:
        return None
    size = measure(site.content / path)
    if size is None:
        return None
    return NewsImage(
        site.absolute(path), *size, alt=alt or caption, caption=caption, credit=credit,
        licence=licence,
    )  # fmt: skip


def measure(path: Path) -> tuple[int, int] | None:
    """Width and height in pixels as they are shown; None when it is no image."""
    try:
        return _measure(path, path.stat().st_mtime_ns)
    except (OSError, UnidentifiedImageError, Image.DecompressionBombError):
        return None


@lru_cache(maxsize=1024)
def _measure(path: Path, _modified: int) -> tuple[int, int]:
    with Image.open(path) as image:
        turned = image.getexif().get(0x0112, 1) >= 5  # orientation: a quarter turn
        return (image.height, image.width) if turned else image.size
