"""A built page, parsed once and read by every rule."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from functools import cached_property
from typing import Any

from lxml import etree

# The element that holds an article's text, the surest first.
_BODIES: tuple[Callable[[etree._Element], Any], ...] = tuple(
    etree.XPath(path)
    for path in (
        '//@itemprop[.="articleBody"]/..',
        '//@class[contains(concat(" ",normalize-space(.)," ")," article-body ")]/..',
        "//article",
        "//main",
    )
)
# Leaf blocks of text, and what stands in an article without being its text.
_BLOCKS = frozenset(
    ("h2", "h3", "h4", "h5", "h6", "p", "li", "blockquote", "figcaption", "td", "th", "dt", "dd")
)
_FURNITURE = frozenset(
    ("script", "style", "noscript", "template", "nav", "aside", "footer", "form", "button", "h1")
)
_AROUND = re.compile(  # classes of what stands in the article and is none of its prose
    r"(?:^|\s)(?:by-?line|meta|sources?|share|related|tags?|corrections?|credit|toc)(?:$|[\s_-])"
)
_SPACES = re.compile(r"[ \t\r\n]+")
_UNEVEN = re.compile(r"[\t\r\n]|  ")
_TEXT = etree.XPath("string()", smart_strings=False)


class Document:
    """`path` is the file below the output folder, POSIX; `url` the address it answers."""

    def __init__(self, path: str, data: bytes) -> None:
        self.path = path
        self.data = data
        self.url = "/" + path.removesuffix("index.html")
        parser = etree.HTMLParser(encoding="utf-8")
        text = data if data.strip() else b"<html></html>"
        self.tree = etree.fromstring(text, parser)
        # lxml makes an element anew each time that it is asked for, unless somebody keeps it.
        self._elements = list(self.tree.iter(etree.Element))
        self.errors = [
            (error.line, error.message)
            for error in parser.error_log
            if error.type_name != "HTML_UNKNOWN_TAG"  # libxml2 knows HTML 4's only
        ]

    @cached_property
    def head(self) -> dict[str, list[str]]:
        """The contents of the meta elements by name or property."""
        found: dict[str, list[str]] = {}
        for meta in self.tree.iter("meta"):
            name = meta.get("name") or meta.get("property")
            if name:
                found.setdefault(name.lower(), []).append((meta.get("content") or "").strip())
        return found

    def meta(self, name: str) -> str:
        """The first content of that meta element, "" when there is none."""
        return self.head.get(name, [""])[0]

    @cached_property
    def title(self) -> str:
        found = self.tree.find(".//head/title")
        return "" if found is None else text_of(found)

    @cached_property
    def canonicals(self) -> list[str]:
        return [link.get("href") or "" for link in self.links("canonical")]

    def links(self, relation: str) -> Iterator[etree._Element]:
        """The link elements of that relation."""
        for link in self.tree.iter("link"):
            if relation in (link.get("rel") or "").lower().split():
                yield link

    @cached_property
    def attributes(self) -> dict[str, list[str]]:
        """The values of each attribute, in the page's order."""
        found: dict[str, list[str]] = {}
        for element in self._elements:
            for name, value in element.items():
                if name in found:
                    found[name].append(value)
                else:
                    found[name] = [value]
        return found

    def values(self, attribute: str) -> list[str]:
        """All that the page gives the attribute."""
        return self.attributes.get(attribute, [])

    @cached_property
    def noindex(self) -> bool:
        return "noindex" in self.meta("robots").lower()

    @cached_property
    def headings(self) -> list[tuple[int, str]]:
        """(level, text) of each heading, in order."""
        found = self.tree.iter("h1", "h2", "h3", "h4", "h5", "h6")
        return [(int(heading.tag[1]), text_of(heading)) for heading in found]

    @property
    def headline(self) -> str:
        return next((text for level, text in self.headings if level == 1), "")

    @cached_property
    def json_ld(self) -> tuple[list[dict[str, Any]], list[str]]:
        """The nodes of the page's JSON-LD, and what does not parse."""
        nodes: list[dict[str, Any]] = []
        errors = []
        for script in self.tree.iter("script"):
            if script.get("type") != "application/ld+json":
                continue
            try:
                data = json.loads(script.text or "")
            except ValueError as error:
                errors.append(str(error))
                continue
            for each in data if isinstance(data, list) else [data]:
                if isinstance(each, dict):
                    graph = each.get("@graph", [each])
                    nodes += [node for node in graph if isinstance(node, dict)]
        return nodes, errors

    @cached_property
    def article(self) -> dict[str, Any]:
        """The NewsArticle node, {} when the page describes none."""
        for node in self.json_ld[0]:
            types = node.get("@type", "")
            if "NewsArticle" in (types if isinstance(types, list) else [types]):
                return node
        return {}

    @cached_property
    def is_article(self) -> bool:
        return bool(self.article) or self.meta("og:type") == "article"

    @cached_property
    def body(self) -> etree._Element | None:
        """The element that holds the article's text."""
        for path in _BODIES:
            found: list[etree._Element] = path(self.tree)
            if found:
                return found[0]
        return None

    @cached_property
    def blocks(self) -> list[tuple[str, str]]:
        """(tag, text) of each block of the article's text; no-break spaces stay."""
        if self.body is None:
            return []
        found: list[tuple[str, str]] = []
        _collect(self.body, found)
        return found

    @cached_property
    def prose(self) -> list[str]:
        """The article's paragraphs, quotations and list items."""
        return [text for tag, text in self.blocks if tag in ("p", "li", "blockquote")]


def text_of(element: etree._Element) -> str:
    """The element's text on one line, ordinary spaces joined."""
    # Most elements asked about are links of words alone.
    text = str(_TEXT(element)) if len(element) else element.text or ""
    return (_SPACES.sub(" ", text) if _UNEVEN.search(text) else text).strip(" ")


def _collect(element: etree._Element, found: list[tuple[str, str]]) -> None:
    for child in element:
        if not isinstance(child.tag, str) or child.tag in _FURNITURE:
            continue
        if child.get("hidden") is not None or child.get("aria-hidden") == "true":
            continue
        if _AROUND.search(child.get("class") or ""):
            continue
        inner = child.tag in _BLOCKS and next(child.iterdescendants(*_BLOCKS), None) is None
        if inner:
            text = text_of(child)
            if text:
                found.append((child.tag, text))
        else:
            _collect(child, found)
