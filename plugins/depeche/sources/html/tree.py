"""The source of a page, or of a part of one, to a tree: no network, no entities but HTML's own.

What is broken is mended first, where a browser would swallow words: an attribute whose quote is
not closed, a comment that never ends, an address between angles (`<presse@ville.example>`). No
line end is added or lost, so that the tree's line numbers are the file's.
"""

from __future__ import annotations

import html as entities
import re
from collections.abc import Callable
from dataclasses import dataclass

from lxml import html
from lxml.etree import ParserError
from lxml.html import defs

_BLOCKS = r"p|h[1-6]|li|div|ul|ol|blockquote|section|article|figure|figcaption|dt|dd|pre|main"
CLOSED = re.compile(rf"<({_BLOCKS})(?:\s[^<>]{{0,600}})?>|</({_BLOCKS})\s*>", re.IGNORECASE)
BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
PAGE = re.compile(
    r"^\s*(?:<!doctype\s+html\b|<html\b[^<>]*>|<head>|<body\b[^<>]*>)", re.I | re.MULTILINE
)
FEWEST = 3  # closed blocks, or line breaks, that no plain text has
# Where a page or a part of one begins: what stands above is a colleague's note.
BEGINS = re.compile(
    rf"<(?:!doctype\s+html|!--|\?xml|html|head|body|meta|title|link|style|script|header|nav|aside"
    rf"|table|details|dl|center|font|{_BLOCKS})\b[^<>]*>?|<!--",
    re.IGNORECASE,
)
TAG = re.compile(r"</?[a-z][^<>]{0,600}>", re.IGNORECASE)
ENDS = re.compile(r"</(?:html|body)\s*>", re.IGNORECASE)
WHOLE = re.compile(r"<(?:html|body)\b", re.IGNORECASE)

OFFICE = re.compile(r"</?(?:[ovwmx]|st1):\w[^<>]{0,400}>|<!\[(?:if|endif)[^<>]{0,200}\]>", re.I)
SUBSET = re.compile(r"<!doctype\b[^<>\[]{0,300}\[.{0,5000}?\]\s*>", re.IGNORECASE | re.DOTALL)
DECLARED = re.compile(r"<\?xml\b[^<>]{0,300}\?>", re.IGNORECASE)
# <a href="http://site.example/a>le mot</a>: no quote stands before the next tag.
UNQUOTED = re.compile(r"(<[a-z][^<>\"]{0,300}(?:\"[^<>\"]{0,300}\"[^<>\"]{0,100}){0,12}?"
                      r"=\s?\"[^<>\"\s]{0,300})>(?=[^<>\"]{0,2000}</)", re.I)  # fmt: skip
# "&#150;" is a dash of Windows' page (HTML, 13.2.5.80)
NUMBERED = re.compile(r"&#(?:x[0-9a-f]{1,8}|\d{1,8});?", re.IGNORECASE)
NO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
ANGLE = re.compile(r"<(/?)([A-Za-z][^\s/<>]{0,80})(?=[\s/>])")
_NEWER = """
    svg math main picture source template dialog hgroup search slot center font xml noindex details
    summary time mark wbr nobr ruby rt rp data output meter progress
"""
KNOWN = frozenset(defs.tags) | frozenset(_NEWER.split())
SWALLOWED = re.compile(r"<\s*/?[a-z]", re.IGNORECASE)
PLAIN_VALUES = ("href", "src", "class", "id", "style", "title", "target", "rel")


class TooDeepError(Exception):
    """The elements are nested more deeply than those of any page."""


@dataclass(frozen=True, slots=True)
class Tree:
    """`root` is the body, or what stands for it; `fragment` whether no page is around it."""

    root: html.HtmlElement
    page: html.HtmlElement
    fragment: bool
    broken: int | None = None  # line of a tag that swallowed words


def is_html(text: str) -> bool:
    """Whether `text`, the beginning of a file of plain text, is HTML: a page's head, or three
    blocks that are closed, or three line breaks."""
    if PAGE.search(text):
        return True
    opened: list[str] = []
    closed = 0
    for match in CLOSED.finditer(text):
        if match[1]:
            opened.append(match[1].lower())
        elif match[2].lower() in opened:
            opened.remove(match[2].lower())
            closed += 1
    return closed >= FEWEST or len(BREAK.findall(text)) >= FEWEST


def parts(text: str) -> tuple[str, str, str]:
    """`text` as the note above the markup, the markup, and what stands below the page."""
    start = BEGINS.search(text)
    at = start.start() if start else 0
    at = 0 if TAG.search(text[:at]) else at
    end = max((each.end() for each in ENDS.finditer(text, at)), default=len(text))
    end = len(text) if TAG.search(text[end:]) else end
    return text[:at], text[at:end], text[end:]


def parse(source: str, line: int = 1) -> Tree | None:
    """The tree of `source`, whose first line is number `line`; None for markup without elements.
    Raises TooDeepError."""
    source = _mended(source)
    fragment = WHOLE.search(source) is None
    wrapped = f"<html><body><div>{source}" if fragment else source
    data = ("\n" * (line - 1) + wrapped).encode("utf-8", "replace")
    parser = html.HTMLParser(
        encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True
    )
    try:
        page = html.document_fromstring(data, parser=parser)
    except ParserError:
        return None
    if any("Excessive depth" in error.message for error in parser.error_log):
        raise TooDeepError
    body = page.find("body")
    if body is None:
        return None
    return Tree(body, page, fragment, _swallowed(page))


def _mended(source: str) -> str:
    for pattern in (DECLARED, SUBSET, OFFICE):
        source = pattern.sub(lambda match: "\n" * match[0].count("\n"), source)
    if source.rfind("<!--") > source.rfind("-->"):
        at = source.rfind("<!--")
        source = source[:at] + source[at + 4 :]
    source = NO_XML.sub("", NUMBERED.sub(_numbered, source))
    source = UNQUOTED.sub(r'\1">', source)
    return ANGLE.sub(_angle(source.lower()), source)


def _numbered(match: re.Match[str]) -> str:
    """The character that a browser shows for a number; markup's own signs stay written out."""
    sign = entities.unescape(match[0])
    return match[0] if sign in "<>&\"'" else sign


def _angle(lowered: str) -> Callable[[re.Match[str]], str]:
    """A program's own element is closed somewhere; an address or a word between angles is not."""
    closed = {name.lower() for name in re.findall(r"</([a-z][^\s/<>]{0,80})\s*>", lowered)}

    def replaced(match: re.Match[str]) -> str:
        name = match[2].lower()
        element = name in KNOWN or name in closed or re.fullmatch(r"[a-z]+(?:-[a-z0-9]+)+", name)
        return match[0] if element else f"&lt;{match[0][1:]}"

    return replaced


def _swallowed(page: html.HtmlElement) -> int | None:
    for each in page.iter():
        if any(SWALLOWED.search(each.get(name) or "") for name in PLAIN_VALUES):
            return int(each.sourceline or 1)
    return None
