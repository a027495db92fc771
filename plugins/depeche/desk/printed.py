"""An article's Markdown as readers see it: plain text, block by block."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

import markdown
from lxml import etree, html

from ..articles.document import Document
from ..french import words
from ..model import BlockKind

_EXTENSIONS = ("extra", "sane_lists")
_SPACE = re.compile(r"[ \t\r\n\f\v]+")
_UNSEEN = ("script", "style", "template")


class Place(StrEnum):
    """What a block is in the article."""

    TITLE = "title"
    STANDFIRST = "standfirst"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    QUOTE = "quote"
    SEARCH_TITLE = "search title"
    DESCRIPTION = "description"
    CAPTION = "caption"


BESIDE = {
    Place.SEARCH_TITLE: "Seo_Title",
    Place.DESCRIPTION: "Description",
    Place.CAPTION: "Image_Caption",
}


@dataclass(frozen=True, slots=True)
class Block:
    """`text` is plain; `level` is a heading's, 0 for others."""

    place: Place
    text: str
    level: int = 0


def blocks(document: Document) -> tuple[Block, ...]:
    """Title, standfirst and body, empty ones left out."""
    found = [
        Block(Place.TITLE, _flat(document.get("Title"))),
        Block(Place.STANDFIRST, _flat(" ".join(document.lines("Summary")))),
        *_body(document.body),
    ]
    return tuple(each for each in found if each.text)


def beside(document: Document) -> tuple[Block, ...]:
    """What readers see apart from the text: in search results, on networks, under the image."""
    found = (Block(place, _flat(document.get(field))) for place, field in BESIDE.items())
    return tuple(each for each in found if each.text)


def count(printed: tuple[Block, ...]) -> int:
    """Words as the brief counts them: standfirst, headings and body."""
    return sum(words.count(each.text) for each in printed if each.place is not Place.TITLE)


def for_measure(printed: tuple[Block, ...]) -> Iterator[tuple[BlockKind, str]]:
    """The blocks as `french.readability` takes them."""
    kinds = {
        Place.HEADING: BlockKind.HEADING,
        Place.ITEM: BlockKind.LIST_ITEM,
        Place.QUOTE: BlockKind.QUOTE,
    }
    for each in printed:
        if each.place is not Place.TITLE:
            yield kinds.get(each.place, BlockKind.PARAGRAPH), each.text


def _body(text: str) -> Iterator[Block]:
    rendered = markdown.markdown(text, extensions=list(_EXTENSIONS))
    root = html.fragment_fromstring(rendered, create_parent="div")
    etree.strip_elements(root, *_UNSEEN, etree.Comment, with_tail=False)
    if root.text and root.text.strip():
        yield Block(Place.PARAGRAPH, _flat(root.text))
    for element in root:
        yield from _blocks(element)


def _blocks(element: html.HtmlElement) -> Iterator[Block]:
    tag = element.tag if isinstance(element.tag, str) else ""
    heading = re.fullmatch(r"h([1-6])", tag)
    if heading:
        yield Block(Place.HEADING, _text(element), int(heading[1]))
    elif tag in ("ul", "ol", "dl"):
        for item in element:
            yield Block(Place.ITEM, _text(item))
    elif tag == "blockquote":
        for part in element if len(element) else [element]:
            yield Block(Place.QUOTE, _text(part))
    else:
        yield Block(Place.PARAGRAPH, _text(element))
    if element.tail and element.tail.strip():
        yield Block(Place.PARAGRAPH, _flat(element.tail))


def _text(element: html.HtmlElement) -> str:
    return _flat(str(element.text_content()))


def _flat(text: str) -> str:
    return _SPACE.sub(" ", text).strip()
