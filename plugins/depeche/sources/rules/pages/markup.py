"""Lines of a page's source that were pasted with its text: its <title>, its <meta>, its <link>.

    <title>La halle rouvre - La Gazette de Valbrune</title>
    <meta name="date" content="2026-09-21T07:00:00+02:00">

What they say of the copy fills its fields; the lines themselves are nobody's words.
"""

from __future__ import annotations

import html
import re
from dataclasses import replace

from ....french.dates import parse_timestamp
from ....model import Severity
from ...sheet import Sheet, Unit
from ..papers import papers
from ..signing import people

DEEPEST = 30  # units from the top among which a page's head stands
HEAD = re.compile(
    r"(?:\s*(?:<!doctype\b[^<>]*>|<!--.{0,400}?-->|</?(?:html|head|body)\b[^<>]*>"
    r"|<(?:meta|link|base)\b[^<>]*>|<title\b[^<>]*>(?P<title>[^<>]*)</title>"
    r"|<(?P<script>script|style)\b[^<>]*>[^<>]*</(?P=script)>))+\s*",
    re.IGNORECASE,
)
META = re.compile(r"<meta\b(?P<inside>[^<>]*)>", re.IGNORECASE)
ATTRIBUTE = re.compile(r"([\w:.-]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)')")
DATE = re.compile(
    r"(?:date|dc\.date\S*|pubdate|article:published_time|datepublished)", re.IGNORECASE
)
UPDATED = re.compile(r"(?:article:modified_time|last-modified|datemodified)", re.IGNORECASE)
AUTHOR = re.compile(r"(?:author|article:author|dc\.creator)", re.IGNORECASE)
SITE = re.compile(r"(?:og:site_name|publisher|dc\.publisher)", re.IGNORECASE)
TITLE = re.compile(r"(?:og:title|twitter:title|dc\.title)", re.IGNORECASE)
BETWEEN = re.compile(r"\s+[-–—|•·]\s+")
MOST_SITE_WORDS = 5


def find(sheet: Sheet) -> Sheet:
    """Takes such lines away and tells them; fills the date, the author, the paper and, where no
    line of the copy has the page's title, the title."""
    taken: list[Unit] = []
    title = ""
    for unit in sheet.units[:DEEPEST]:
        text = sheet.text[unit.start : unit.end]
        if unit.settled or not (match := HEAD.fullmatch(text)):
            continue
        taken.append(unit)
        title = title or html.unescape(match["title"] or "")
        for meta in META.finditer(text):
            sheet, named = said(sheet, *_given(meta["inside"]))
            title = title or named
    if not taken or len(taken) == len(sheet.units):
        return sheet
    sheet = _titled(sheet.without(taken), title)
    return sheet.told(
        Severity.NOTE,
        f"Balises de la page retirées\u00a0: {sheet.shown(taken)}.",
        "Ne collez que le texte de l’article.",
        taken[0].start,
    )


def _given(inside: str) -> tuple[str, str]:
    """The name and the value of a <meta>."""
    given = {name.lower(): html.unescape(a or b) for name, a, b in ATTRIBUTE.findall(inside)}
    name = given.get("name") or given.get("property") or given.get("itemprop") or ""
    return name, given.get("content", "").strip()


def said(sheet: Sheet, name: str, value: str) -> tuple[Sheet, str]:
    """The sheet with what a <meta> says of the copy, and the title that it gives."""
    if not value:
        return sheet, ""
    moment = parse_timestamp(value, sheet.zone) if DATE.fullmatch(name) else None
    if moment:
        return replace(sheet, published=sheet.published or moment), ""
    if UPDATED.fullmatch(name):
        return replace(sheet, updated=sheet.updated or parse_timestamp(value, sheet.zone)), ""
    if AUTHOR.fullmatch(name) and not value.startswith("http"):
        new = tuple(each for each in people.parse(value) if each not in sheet.bylines)
        return replace(sheet, bylines=(*sheet.bylines, *new)), ""
    if SITE.fullmatch(name):
        return replace(sheet, publisher=sheet.publisher or value), ""
    return sheet, value if TITLE.fullmatch(name) else ""


def _titled(sheet: Sheet, title: str) -> Sheet:
    """The sheet with the paper that ends the page's title; with the title itself where no line
    of the copy repeats it or begins with its words."""
    parts = BETWEEN.split(title.strip())
    if len(parts) > 1 and len(parts[-1].split()) <= MOST_SITE_WORDS:
        paper = parts[-1]
        title = title.strip()[: -len(paper)].rstrip(" -–—|•·")
        if papers.is_paper(paper) or any(paper in sheet.of(unit) for unit in sheet.units):
            sheet = replace(sheet, publisher=sheet.publisher or paper)
    letters = _letters(title)
    lines = [_letters(sheet.of(unit)) for unit in sheet.units[:DEEPEST]]
    if not letters or any(line.startswith(letters) for line in lines):
        return sheet
    return replace(sheet, title=sheet.title or title)


def _letters(text: str) -> str:
    return re.sub(r"[\W_]+", "", text).casefold()
