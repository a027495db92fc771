"""WebSite: the name that search engines show above a result.

https://developers.google.com/search/docs/appearance/site-names
"""

from __future__ import annotations

from ..site import Site
from . import publisher
from .node import Node, node

FRAGMENT = "#site"


def build(site: Site) -> Node:
    return node(
        "WebSite",
        id=site.absolute(FRAGMENT),
        name=site.name,
        url=site.absolute(""),
        description=site.subtitle,
        inLanguage=site.language,
        publisher={"@id": site.absolute(publisher.FRAGMENT)},
    )
