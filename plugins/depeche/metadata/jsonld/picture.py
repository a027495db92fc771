"""ImageObject: Google wants several formats, each with size, words and credit."""

from __future__ import annotations

from ..authors import is_body
from ..image import Crop, NewsImage
from .node import Node, node


def build(image: NewsImage) -> list[Node]:
    """One ImageObject for each crop of the image, or one for the image itself."""
    crops = image.crops or (Crop(image.url, image.width, image.height),)
    return [_object(crop, image) for crop in crops]


def single(image: NewsImage) -> Node:
    """One ImageObject, uncut: a logo loses its sense when it is cropped."""
    return _object(Crop(image.url, image.width, image.height), image)


def _object(crop: Crop, image: NewsImage) -> Node:
    notice = image.copyright or (image.credit if "©" in image.credit else "")
    return node(
        "ImageObject",
        url=crop.url,
        contentUrl=crop.url,
        width=crop.width,
        height=crop.height,
        caption=image.caption or image.alt,
        creditText=image.credit,
        copyrightNotice=notice,
        creator=_creator(image.creator) if image.creator else None,
        license=image.licence,
    )


def _creator(name: str) -> Node:
    return node("Organization" if is_body(name) else "Person", name=name)
