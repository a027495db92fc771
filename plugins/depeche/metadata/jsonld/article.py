"""NewsArticle: everything that Google's Article page recommends and schema.org knows.

https://developers.google.com/search/docs/appearance/structured-data/article
"""

from __future__ import annotations

from ...french.words import count
from ...model import CitedSource, Name, NameKind, Precision
from ..dates import iso
from ..edition import Edition
from ..news import NewsItem
from ..page import WebPage
from . import picture, profile, publisher, website
from .node import Node, node

_LONGEST_HEADLINE = 110  # characters
_ABOUT = 3  # the entities that a story is about; the others are mentioned
_TYPES = {
    NameKind.PERSON: "Person",
    NameKind.ORGANIZATION: "Organization",
    NameKind.PLACE: "Place",
}


def build(page: WebPage, edition: Edition) -> Node:
    """The article that `page.subject` is."""
    news: NewsItem = page.subject.news
    site = edition.site
    entities = [*news.persons, *news.organizations, *news.places]
    return node(
        "NewsArticle",
        id=f"{news.url}#article",
        mainEntityOfPage={"@type": "WebPage", "@id": news.url},
        url=news.url,
        headline=_headline(news),
        description=news.description,
        image=picture.build(page.image) if page.image else None,
        datePublished=iso(news.published),
        dateModified=iso(news.changed),
        author=_authors(news, edition),
        publisher=publisher.build(edition),
        isPartOf={"@id": site.absolute(website.FRAGMENT)},
        articleSection=news.section,
        keywords=news.keywords,
        wordCount=news.words + sum(map(_words, news.cited)),
        inLanguage=site.language,
        isAccessibleForFree=True,
        dateline=news.dateline,
        locationCreated=node("Place", name=news.dateline) if news.dateline else None,
        about=[_entity(each) for each in entities[:_ABOUT]],
        mentions=[_entity(each) for each in entities[_ABOUT:]],
        citation=[_citation(each) for each in news.cited],
        isBasedOn=[each.url for each in news.cited if each.url],
        correction=[
            node("CorrectionComment", text=text, datePublished=day.isoformat())
            for day, text in news.corrections
        ],
    )


def _headline(news: NewsItem) -> str:
    """The page's own title; Google cuts after 110 characters, so the short title then."""
    if len(news.headline) > _LONGEST_HEADLINE and len(news.seo_title) < len(news.headline):
        return news.seo_title
    return news.headline


def _authors(news: NewsItem, edition: Edition) -> list[Node]:
    names = news.bylines or ("La rédaction",)
    return [profile.byline(name, edition) for name in names]


def _words(cited: CitedSource) -> int:
    """Those of a line of the Sources box, which is part of the article."""
    return count(f"{cited.title} {cited.publisher}")


def _entity(name: Name) -> Node:
    return node(
        _TYPES[name.kind],
        name=name.text,
        jobTitle=name.role if name.kind is NameKind.PERSON else "",
        sameAs=name.same_as,
    )


def _citation(cited: CitedSource) -> Node:
    published = ""
    if cited.published is not None:
        size = {Precision.YEAR: 4, Precision.MONTH: 7, Precision.DAY: 10}
        length = size.get(cited.published.precision)
        published = cited.published.value.isoformat(timespec="seconds")[:length]
        if cited.published.precision in (Precision.YEAR, Precision.MONTH):
            published = ""  # schema.org dates name a day
    return node(
        "CreativeWork",
        name=cited.title,
        publisher=node("Organization", name=cited.publisher) if cited.publisher else None,
        datePublished=published,
        url=cited.url,
    )
