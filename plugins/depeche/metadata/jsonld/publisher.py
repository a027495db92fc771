"""NewsMediaOrganization: the newsroom and its policies.

https://schema.org/NewsMediaOrganization, and the Trust Project's policies in it.
"""

from __future__ import annotations

from weakref import WeakKeyDictionary

from ..edition import Edition
from . import picture
from .node import Node, node

FRAGMENT = "#redaction"


_made: WeakKeyDictionary[Edition, Node] = WeakKeyDictionary()  # the same on every page


def build(edition: Edition) -> Node:
    """The newsroom; policies that it has no page for are left out. Not to be changed."""
    known = _made.get(edition)
    if known is None:
        known = _made[edition] = _build(edition)
    return known


def _build(edition: Edition) -> Node:
    site, logo = edition.site, edition.logo
    given = site.settings.publisher

    def page(address: str) -> str:
        return site.absolute(address) if address else ""

    return node(
        "NewsMediaOrganization",
        id=site.absolute(FRAGMENT),
        name=given.name or site.name,
        url=site.absolute(""),
        logo=picture.single(logo) if logo else None,
        email=given.email,
        foundingDate=given.founded,
        publishingPrinciples=page(given.publishing_principles),
        correctionsPolicy=page(given.corrections_policy),
        ownershipFundingInfo=page(given.ownership),
        masthead=page(given.masthead),
        sameAs=given.social,
    )
