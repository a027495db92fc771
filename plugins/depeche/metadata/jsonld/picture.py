"""ImageObject: Google wants several formats, each with size, words and credit."""

from __future__ import annotations

from ..image import Crop, NewsImage
from .node import Node, node


def build(image: NewsImage) -> list[Node]:
    """One ImageObject for each crop of the image, or one for the image itself."""
    crops = image.crops or (Crop(image.url, image.width, image.height),)
    return [
        node(
            "ImageObject",
            url=crop.url,
            contentUrl=crop.url,
            width=crop.width,
            height=crop.height,
            caption=image.caption or image.alt,
            creditText=image.credit,
            copyrightNotice=image.credit if "©" in image.credit else "",
            license=image.licence,
        )
        for crop in crops
    ]
