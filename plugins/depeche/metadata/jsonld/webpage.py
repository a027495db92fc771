"""WebPage and its kinds: about, contact, and the rest."""

from __future__ import annotations

from ..edition import Edition
from ..page import WebPage
from . import picture, website
from .node import Node, node

_KINDS = {"a-propos": "AboutPage", "contact": "ContactPage"}  # by slug


def build(page: WebPage, edition: Edition) -> Node:
    return node(
        _KINDS.get(str(getattr(page.subject, "slug", "")), "WebPage"),
        url=page.url,
        name=page.title,
        description=page.description,
        inLanguage=edition.site.language,
        isPartOf={"@id": edition.site.absolute(website.FRAGMENT)},
        primaryImageOfPage=picture.single(page.image) if page.image else None,
    )
