"""The image of an article as pages use it: its address, its words, its renditions."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any

from . import fields
from .pictures import card as cards
from .pictures import renditions
from .pictures.original import Original
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
    copyright: str = ""
    creator: str = ""


def path_of(metadata: Mapping[str, Any]) -> str:
    """The path of the image that the fields name, relative to the content folder; "" when
    there is none or it leads elsewhere."""
    path = fields.text(metadata, "image")
    if not path:
        return ""
    path = path.removeprefix("{static}").lstrip("/")
    return "" if ".." in PurePosixPath(path).parts or "\\" in path else path


def of(metadata: Mapping[str, Any], original: Original | None, site: Site) -> NewsImage | None:
    """The image with the words of the article's fields, else of the file's own."""
    if original is None:
        return None
    return made(
        original,
        site,
        alt=fields.text(metadata, "image_alt"),
        caption=fields.text(metadata, "image_caption"),
        credit=fields.text(metadata, "image_credit"),
        licence=fields.web(fields.text(metadata, "image_license")),
    )


def made(
    original: Original,
    site: Site,
    alt: str = "",
    caption: str = "",
    credit: str = "",
    licence: str = "",
) -> NewsImage:
    """The image with its renditions; words that are not given come from its IPTC fields."""
    shown = renditions.fallback(original)
    caption = caption or original.caption
    return NewsImage(
        site.absolute(shown.path),
        shown.width,
        shown.height,
        alt=alt or caption,
        caption=caption,
        credit=credit or original.credit or original.copyright or original.creator,
        sources=tuple(
            (media, ", ".join(f"{site.absolute(each.path)} {each.width}w" for each in listed))
            for media, listed in renditions.responsive(original).items()
        ),
        crops=tuple(
            Crop(site.absolute(each.path), each.width, each.height)
            for each in renditions.crops(original)
        ),
        licence=licence,
        copyright=original.copyright,
        creator=original.creator,
    )


def of_card(card: cards.Card, slug: str, site: Site) -> NewsImage:
    """The drawn card as an image; its words say that it is one."""
    crops = tuple(
        Crop(site.absolute(each.path), each.width, each.height) for each in cards.files(card, slug)
    )
    return NewsImage(
        crops[0].url,
        crops[0].width,
        crops[0].height,
        alt=f"Carte : {card.headline}",
        credit=cards.CREDIT,
        crops=crops,
    )
