"""The tags of a page's head: canonical, robots, Open Graph, Twitter, feeds."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from markupsafe import Markup

from .dates import iso
from .edition import Edition
from .hosting import manifest, mining
from .image import Crop
from .page import WebPage
from .site import Site

_FEEDS = (
    ("rss.xml", "application/rss+xml", "RSS"),
    ("atom.xml", "application/atom+xml", "Atom"),
    ("feed.json", "application/feed+json", "JSON"),
)


def build(page: WebPage, edition: Edition) -> Markup:
    """The tags, one a line."""
    return Markup("\n".join(_tags(page, edition)))


def _tags(page: WebPage, edition: Edition) -> Iterator[str]:
    site = edition.site
    if "noindex" not in page.robots:
        yield _link("canonical", page.url)
    yield _name("robots", page.robots)
    if page.kind == "article" and page.subject.news.status == "draft":
        # `invoke deploy` refuses a page that says so.
        yield _name("depeche:status", "scheduled" if page.subject.news.scheduled else "draft")
    yield from _open_graph(page, site)
    if page.kind == "article":
        yield from _article(page, edition)
    yield _name("twitter:card", "summary_large_image" if page.image else "summary")
    for name, content in mining.metas(site.settings.hosting):
        yield _name(name, content)
    yield _link("manifest", f"/{manifest.FILE}")
    if edition.logo_file is not None:
        yield _link("apple-touch-icon", f"/{manifest.TOUCH_ICON}")
    for folder, title in dict.fromkeys((("", site.name), (page.feeds, page.title))):
        if folder or title == site.name:
            yield from _feeds(site, folder, title)


def _open_graph(page: WebPage, site: Site) -> Iterator[str]:
    kinds = {"article": "article", "author": "profile"}
    yield _property("og:type", kinds.get(page.kind, "website"))
    yield _property("og:site_name", site.name)
    yield _property("og:locale", site.locale)
    yield _property("og:title", page.title)
    yield _property("og:description", page.description)
    yield _property("og:url", page.url)
    if page.image:
        crops = page.image.crops or (Crop(page.image.url, page.image.width, page.image.height),)
        yield _property("og:image", crops[0].url)
        yield _property("og:image:width", str(crops[0].width))
        yield _property("og:image:height", str(crops[0].height))
        yield _property("og:image:alt", page.image.alt or page.title)


def _article(page: WebPage, edition: Edition) -> Iterator[str]:
    news = page.subject.news
    modified, keywords = news.modified, news.keywords
    yield _property("article:published_time", iso(news.published))
    if modified:
        yield _property("article:modified_time", iso(modified))
    yield _property("article:section", news.section)
    for name in news.bylines:
        yield _property("article:author", edition.author_card(name).url)
    for word in keywords:
        yield _property("article:tag", word)
    if keywords:
        yield _name("news_keywords", ", ".join(keywords))


def _feeds(site: Site, folder: str, title: str) -> Iterator[str]:
    for file, kind, form in _FEEDS:
        address = escape(site.absolute("/".join(filter(None, ("feeds", folder, file)))))
        named = escape(f"{title} ({form})")
        yield f'<link rel="alternate" type="{kind}" href="{address}" title="{named}">'


def _link(relation: str, address: str) -> str:
    return f'<link rel="{relation}" href="{escape(address)}">'


def _name(name: str, content: str) -> str:
    return f'<meta name="{name}" content="{escape(content)}">'


def _property(name: str, content: str) -> str:
    return f'<meta property="{name}" content="{escape(content)}">'
