"""BreadcrumbList: the way from the front page.

https://developers.google.com/search/docs/appearance/structured-data/breadcrumb
"""

from __future__ import annotations

from ..page import WebPage
from .node import Node, node


def build(page: WebPage) -> Node | None:
    """The page's trail, its last step without an address; None for the front page."""
    if len(page.trail) < 2:
        return None
    last = len(page.trail)
    return node(
        "BreadcrumbList",
        itemListElement=[
            node("ListItem", position=at, name=name, item=None if at == last else url)
            for at, (name, url) in enumerate(page.trail, start=1)
        ],
    )
