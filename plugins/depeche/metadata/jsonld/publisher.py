"""NewsMediaOrganization: the newsroom and its policies.

https://schema.org/NewsMediaOrganization, and the Trust Project's policies in it.
"""

from __future__ import annotations

from .. import image
from ..site import Site
from . import picture
from .node import Node, node

FRAGMENT = "#redaction"


def build(site: Site) -> Node:
    """The newsroom; policies that it has no page for are left out."""
    given = site.settings.publisher
    logo = image.named(given.logo, site, alt=given.name or site.name)

    def page(address: str) -> str:
        return site.absolute(address) if address else ""

    return node(
        "NewsMediaOrganization",
        id=site.absolute(FRAGMENT),
        name=given.name or site.name,
        url=site.absolute(""),
        logo=picture.build(logo)[0] if logo else None,
        email=given.email,
        foundingDate=given.founded,
        publishingPrinciples=page(given.publishing_principles),
        correctionsPolicy=page(given.corrections_policy),
        ownershipFundingInfo=page(given.ownership),
        masthead=page(given.masthead),
        sameAs=given.social,
    )
