"""ProfilePage: an author, and the one node for an author's name elsewhere.

https://developers.google.com/search/docs/appearance/structured-data/profile-page
"""

from __future__ import annotations

from ..authors import AuthorCard
from ..edition import Edition
from ..page import WebPage
from ..words import plain
from . import picture, publisher
from .node import Node, node


def byline(name: str, edition: Edition) -> Node:
    """Who signs: a person, an agency, or the newsroom itself for "La rédaction", but another paper
    for "La rédaction du Phare"."""
    card, site = edition.author_card(name), edition.site
    if card.is_desk:
        newsroom = site.settings.publisher.name or site.name
        if card.newsroom_of.casefold() not in newsroom.casefold():
            return node("NewsMediaOrganization", name=card.newsroom_of)
        return node("NewsMediaOrganization", name=newsroom, url=site.absolute(""))
    kind = "Organization" if card.is_organization else "Person"
    return node(kind, id=f"{card.url}#auteur", name=card.name, url=card.url, sameAs=_links(card))


def build(page: WebPage, edition: Edition) -> Node:
    """The page of the author that `page.subject` is."""
    card, site = edition.author_card(page.subject.name), edition.site
    who = byline(card.name, edition)
    if card.is_desk:
        who["url"] = card.url
    who |= node(
        str(who["@type"]),
        jobTitle=card.role if who["@type"] == "Person" else "",
        description=plain(str(card.bio)).replace("\n", " "),
        image=picture.build(card.image) if card.image else None,
        email=card.email,
        worksFor={"@id": site.absolute(publisher.FRAGMENT)} if who["@type"] == "Person" else None,
    )
    return node(
        "ProfilePage",
        url=page.url,
        name=page.title,
        inLanguage=site.language,
        mainEntity=who,
    )


def _links(card: AuthorCard) -> tuple[str, ...]:
    return (*filter(None, [card.website]), *card.same_as)
