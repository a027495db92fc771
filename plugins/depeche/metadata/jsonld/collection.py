"""CollectionPage with its ItemList: sections, topics, archives, the front page."""

from __future__ import annotations

from ..edition import Edition
from ..page import WebPage
from . import website
from .node import Node, node


def build(page: WebPage, edition: Edition) -> Node:
    return node(
        "CollectionPage",
        url=page.url,
        name=page.title,
        description=page.description,
        inLanguage=edition.site.language,
        isPartOf={"@id": edition.site.absolute(website.FRAGMENT)},
        mainEntity=items(page),
    )


def items(page: WebPage) -> Node | None:
    """The articles that the page lists, in order; None when it lists none."""
    if not page.items:
        return None
    return node(
        "ItemList",
        numberOfItems=len(page.items),
        itemListElement=[
            node("ListItem", position=at, url=news.url, name=news.headline)
            for at, news in enumerate([article.news for article in page.items], start=1)
        ],
    )
