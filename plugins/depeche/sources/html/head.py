"""What a page says of itself: its title, its day, its author, its paper, its address.

JSON-LD (https://schema.org/NewsArticle) goes before Open Graph and the other `<meta>`, those before
a `<time>` (https://html.spec.whatwg.org/#the-time-element).
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from lxml import html

from ..rules.pages import markup
from ..rules.papers import papers
from ..rules.signing import people
from ..sheet import Sheet

ARTICLE = re.compile(r"(?:News|Reportage\w*|AnalysisNews|Report|Blog)?Article|BlogPosting|Posting")
PUBLISHED_CLASS = re.compile(r"publish|posted|pubdate|entry-date", re.IGNORECASE)
MOST_LINKED = 200_000  # characters of JSON-LD
DEEPEST = 6


@dataclass(frozen=True, slots=True)
class Head:
    """`said` are the names and values of `<meta>`, the surest first."""

    title: str = ""
    window: str = ""  # `<title>`, to which sites add their name
    url: str = ""
    paper: str = ""  # told by a news article's JSON-LD
    said: tuple[tuple[str, str], ...] = ()

    def fill(self, sheet: Sheet) -> Sheet:
        """The sheet with what the page says of its article."""
        for name, value in self.said:
            if markup.AUTHOR.fullmatch(name) and not _is_name(value):
                continue
            if markup.AUTHOR.fullmatch(name) and sheet.bylines and name != "author":
                continue
            if markup.SITE.fullmatch(name) and not papers.is_paper(value):
                continue
            sheet, _ = markup.said(sheet, name, value)
        return replace(sheet, url=sheet.url or self.url, publisher=sheet.publisher or self.paper)


def read(page: html.HtmlElement) -> Head:
    """The head of a page; of a fragment, what it has of one."""
    linked = [each for each in _linked(page) if _is_article(each)]
    said: list[tuple[str, str]] = []
    title = paper = ""
    for each in linked:
        title = title or _text(each.get("headline"))
        paper = paper or _named(each.get("publisher"))
        said += [("date", _text(each.get("datePublished")))]
        said += [("article:modified_time", _text(each.get("dateModified")))]
        said += [("author", name) for name in _authors(each.get("author"))]
    signed = any(name == "author" and value for name, value in said)
    for meta in page.iter("meta"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop") or ""
        value = " ".join((meta.get("content") or "").split())
        if markup.TITLE.fullmatch(name):
            title = title or value
        elif not (signed and markup.AUTHOR.fullmatch(name)):
            said.append((name, value))
    said += [("date", value) for value in _times(page)]
    return Head(
        title, _window(page), _address(page), paper, tuple(each for each in said if each[1])
    )


def _window(page: html.HtmlElement) -> str:
    title = page.find(".//head/title")
    return " ".join((title.text or "").split()) if title is not None else ""


def _address(page: html.HtmlElement) -> str:
    for each in page.iter("link"):
        href = each.get("href") or ""
        if (each.get("rel") or "").lower() == "canonical" and re.match(r"https?://\S+$", href):
            return href
    return ""


def _times(page: html.HtmlElement) -> Iterator[str]:
    for each in page.iter("time"):
        names = f"{each.get('class') or ''} {each.get('itemprop') or ''}"
        if each.get("pubdate") is not None or PUBLISHED_CLASS.search(names):
            yield each.get("datetime") or ""


def _linked(page: html.HtmlElement) -> Iterator[dict[str, object]]:
    for each in page.iter("script"):
        text = each.text or ""
        if "ld+json" in (each.get("type") or "") and len(text) < MOST_LINKED:
            try:
                yield from _objects(json.loads(text), DEEPEST)
            except (ValueError, RecursionError):
                continue


def _objects(value: object, deep: int) -> Iterator[dict[str, object]]:
    if isinstance(value, list) and deep:
        for each in value:
            yield from _objects(each, deep - 1)
    elif isinstance(value, dict) and deep:
        yield value
        for name in ("@graph", "mainEntity"):
            yield from _objects(value.get(name), deep - 1)


def _is_article(linked: dict[str, object]) -> bool:
    kinds = linked.get("@type")
    several = kinds if isinstance(kinds, list) else [kinds]
    return any(isinstance(each, str) and ARTICLE.fullmatch(each) for each in several)


def _text(value: object) -> str:
    return " ".join(value.split()) if isinstance(value, str) else ""


def _named(value: object) -> str:
    return _text(value.get("name")) if isinstance(value, dict) else ""


def _authors(value: object) -> Iterator[str]:
    for each in value if isinstance(value, list) else [value]:
        if name := _text(each) or _named(each):
            yield name


def _is_name(value: str) -> bool:
    """Whether a page's author is a person: programs write "admin", or the name of the site."""
    named = people.parse(value)
    return bool(named) and all(people.is_person_name(each.name) for each in named)
