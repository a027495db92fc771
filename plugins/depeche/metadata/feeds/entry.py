"""An article as feeds carry it: addresses absolute, text whole, nothing that XML refuses."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from html import escape
from urllib.parse import urlsplit

from ..contents import Article, tags
from ..edition import Edition
from ..image import NewsImage
from ..site import Site

_ADDRESS = re.compile(r"""(<[a-z][^<>]*?\s(?:href|src|poster)=)(["'])(/(?!/)[^"']*|\#[^"']*)\2""")
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Entry:
    id: str  # a tag URI (RFC 4151), which survives a change of address of the site's pages
    url: str
    title: str
    summary: str
    html: str
    published: datetime
    changed: datetime
    authors: tuple[tuple[str, str], ...]  # (name, address of the author's page)
    subjects: tuple[str, ...]
    image: NewsImage | None


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed's own facts; `folder` is its place below /feeds/, "" for the site's."""

    title: str
    folder: str
    home: str  # absolute URL of the page that it follows
    description: str
    entries: tuple[Entry, ...] = ()

    @property
    def changed(self) -> datetime:
        return max(entry.changed for entry in self.entries)

    def address(self, file: str) -> str:
        """The path of one of its files, below the site's root."""
        return "/".join(filter(None, ("feeds", self.folder, file)))


def of(article: Article, edition: Edition) -> Entry:
    """The entry of an article."""
    news, site = article.news, edition.site
    return Entry(
        id=f"tag:{urlsplit(site.url).hostname},{news.published:%Y-%m-%d}:{article.slug}",
        url=news.url,
        title=_clean(news.headline),
        summary=_clean(news.standfirst),
        html=_clean(
            _credit(news.credit) + _absolute(edition.body(article, site.absolute), news.url, site)
        ),
        published=news.published,
        changed=news.changed,
        authors=tuple((name, edition.author_card(name).url) for name in news.bylines),
        subjects=(news.section, *(tag.name for tag in tags(article))),
        image=news.image,
    )


def _credit(credit: str) -> str:
    """Whose words the text is, above it: a feed's reader sees no byline of ours."""
    return f"<p>{escape(credit)}</p>\n" if credit else ""


def _absolute(html: str, page: str, site: Site) -> str:
    """A feed is read away from the site: its links need the whole address."""

    def whole(found: re.Match[str]) -> str:
        start, quote, address = found.groups()
        base = page if address.startswith("#") else site.url
        return f"{start}{quote}{base}{address}{quote}"

    return _ADDRESS.sub(whole, html)


def _clean(text: str) -> str:
    """Without the characters that XML 1.0 can't hold, not even escaped."""
    return _CONTROL.sub("", text)
