"""Which nodes a page has, and how they are put into HTML."""

from __future__ import annotations

import json
from collections.abc import Callable

from markupsafe import Markup

from ..edition import Edition
from ..page import WebPage
from . import article, breadcrumbs, collection, profile, publisher, webpage, website
from .node import Node


def _front(page: WebPage, edition: Edition) -> list[Node]:
    found = [website.build(edition.site), publisher.build(edition)]
    return [*found, collection.build(page, edition)] if page.items else found


def _listed(page: WebPage, edition: Edition) -> list[Node]:
    return [collection.build(page, edition)]


_MAIN: dict[str, Callable[[WebPage, Edition], list[Node]]] = {
    "article": lambda page, edition: [article.build(page, edition)],
    "home": _front,
    "page": lambda page, edition: [webpage.build(page, edition)],
    "author": lambda page, edition: [profile.build(page, edition), *_listed(page, edition)],
}


# What is built here holds no cycle to look for.
_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), check_circular=False)


def build(page: WebPage, edition: Edition) -> Node:
    """The page's JSON-LD document."""
    nodes = _MAIN.get(page.kind, _listed)(page, edition)
    trail = breadcrumbs.build(page)
    return {"@context": "https://schema.org", "@graph": [*nodes, *([trail] if trail else [])]}


def embed(document: Node) -> Markup:
    """A script element; no text in it can end the script or open a comment."""
    text = _ENCODER.encode(document)
    for character in "<>&\u2028\u2029":
        text = text.replace(character, f"\\u{ord(character):04x}")
    return Markup(f'<script type="application/ld+json">{text}</script>')
