"""NewsArticle: everything that Google's Article page recommends and schema.org knows.

https://developers.google.com/search/docs/appearance/structured-data/article
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from ...french.words import count
from .. import fields
from ..dates import iso
from ..edition import Edition
from ..news import NewsItem
from ..page import WebPage
from . import picture, profile, publisher, website
from .node import Node, node

if TYPE_CHECKING:
    from ...model import CitedSource, Name

_ABOUT = 3  # the entities that a story is about, at most; the others are mentioned
_SPOKEN = ["h1", ".standfirst"]  # what an assistant reads aloud
_TYPES = {"person": "Person", "organization": "Organization", "place": "Place"}  # of `NameKind`
_LENGTHS = {"year": 4, "month": 7, "day": 10}  # of ISO 8601, by `Precision`


def build(page: WebPage, edition: Edition) -> Node:
    """The article that `page.subject` is."""
    news: NewsItem = page.subject.news
    site = edition.site
    spoken = fields.text(page.subject.metadata, "summary")  # the theme shows it as standfirst
    url, headline, seo_title, cited = news.url, news.headline, news.seo_title, news.cited
    published = news.published
    changed = news.modified or published
    names = [*news.persons, *news.organizations, *news.places]
    sites = {
        each.text: each.same_as for each in names if each.kind == "organization" and each.same_as
    }
    about, mentions = _entities(f"{headline} {news.standfirst}", names, cited)
    return node(
        "NewsArticle",
        id=f"{url}#article",
        mainEntityOfPage={"@type": "WebPage", "@id": url},
        url=url,
        headline=headline,  # as the page's h1, however long: both must say the same
        alternativeHeadline=seo_title if seo_title != headline else "",
        description=news.description,
        image=picture.build(page.image) if page.image else None,
        datePublished=iso(published),
        dateModified=iso(changed),
        author=_authors(news, cited, edition),
        creditText=news.credit,
        publisher=publisher.build(edition),
        isPartOf={"@id": site.absolute(website.FRAGMENT)},
        articleSection=news.section,
        keywords=news.keywords,
        speakable=node("SpeakableSpecification", cssSelector=_SPOKEN) if spoken else None,
        wordCount=news.words + _beside(news, cited),
        inLanguage=site.language,
        isAccessibleForFree=True,
        dateline=news.dateline,
        locationCreated=node("Place", name=news.dateline) if news.dateline else None,
        about=[_entity(each) for each in about],
        mentions=[_entity(each) for each in mentions],
        citation=[_citation(each, sites) for each in cited],
        isBasedOn=[each.url for each in cited if each.url],
        correction=[
            node("CorrectionComment", text=text, datePublished=day.isoformat())
            for day, text in news.corrections
        ],
    )


def _entities(
    top: str, names: Sequence[Name], cited: Sequence[CitedSource]
) -> tuple[list[Name], list[Name]]:
    """What the story is about (its headline or standfirst, `top`, says so), and what it mentions;
    who published a source is mentioned only."""
    top = top.casefold()
    publishers = {each.publisher for each in cited}
    leading = [
        name
        for name in names
        if name.text not in publishers
        and (name.text if name.kind != "person" else name.text.split()[-1]).casefold() in top
    ][:_ABOUT]
    return leading, [name for name in names if name not in leading]


def _authors(news: NewsItem, cited: Sequence[CitedSource], edition: Edition) -> list[Node]:
    issuer, bylines = cited[0].publisher if cited and news.credit else "", news.bylines
    if issuer and not bylines:
        sites = {each.text: each.same_as for each in news.organizations}
        return [node("Organization", name=issuer, url=sites.get(issuer))]
    names = bylines or ("La rédaction",)
    return [profile.byline(name, edition) for name in names]


def _beside(news: NewsItem, cited: Sequence[CitedSource]) -> int:
    """The words of the article that are not its text: the caption, the box of sources."""
    image = news.image
    caption = count(image.caption) if image else 0
    return caption + sum([count(f"{each.title} {each.publisher} {each.author}") for each in cited])


def _entity(name: Name) -> Node:
    return node(
        _TYPES[name.kind],
        name=name.text,
        jobTitle=name.role if name.kind == "person" else "",
        sameAs=name.same_as,
    )


def _citation(cited: CitedSource, sites: Mapping[str, str]) -> Node:
    published = ""
    if cited.published is not None:
        length = _LENGTHS.get(cited.published.precision)
        published = cited.published.value.isoformat(timespec="seconds")[:length]
        if cited.published.precision in ("year", "month"):
            published = ""  # schema.org dates name a day
    return node(
        "CreativeWork",
        name=cited.title,
        publisher=(
            node("Organization", name=cited.publisher, url=sites.get(cited.publisher))
            if cited.publisher
            else None
        ),
        author=[node("Person", name=each) for each in cited.author.split(", ") if each],
        datePublished=published,
        url=cited.url,
    )
