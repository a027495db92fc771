"""The headline that stands on the second line: under the story that it goes on with, or a score.

    Téléphérique de la Roche-Noire      Lorbec – Valbrune : 23-26 (mi-temps : 13-9)
    L'audit qui change tout
                                        Valbrune arrache la victoire

The story stays before its headline, which says little without it; the score opens the text.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import takewhile

from ....model import BlockKind, Severity
from ...layout import BULLET
from ...sheet import Sheet, Unit
from . import recased

FEWEST_WORDS, MOST_WORDS = 4, 24
TEXT_WORDS = 12
# A noun and what of it, without a verb: "Téléphérique de la Roche-Noire".
STORY = re.compile(
    r"[A-ZÀ-Þ][\w-]{3,}"
    r"(?: (?:de la |de l['’]|du |des |de |d['’]|à la |à l['’]|au |aux |à )[\w-]{3,}){1,2}"
)
_TEAM = r"[A-ZÀ-Þ][\w .'’-]{2,40}"
SCORE = re.compile(
    rf"{_TEAM}\s[–—-]\s{_TEAM}\s?:?\s\d{{1,3}}\s?[-–]\s?\d{{1,3}}(?:\s\([^()]{{3,40}}\))?"
)
FIRST_WORD = re.compile(r"(?P<word>[A-ZÀ-Þ]\w*)(?=[ '’])")
LOWERED = recased.SMALL | {"comment", "pourquoi", "ce", "cette", "ces", "cet", "quand", "deux"}


def find(sheet: Sheet) -> Sheet:
    """Joins the story and its headline, or sets the score below the headline."""
    sheet = _apart(sheet)
    if sheet.title or len(sheet.units) < 3:
        return sheet
    sheet = _below_record(sheet)
    first, second, third = sheet.units[:3]
    line, below = sheet.of(first).strip(), sheet.of(second).strip()
    plain = not (first.settled or second.settled or "\n" in line + below)
    text = len(sheet.of(third).split()) >= TEXT_WORDS
    loud = line.isupper() and below.isupper() and not second.after_blank
    if plain and loud and line.endswith(":") and not below.endswith((":", ".")):
        title = f"{line.rstrip(' :')}\u00a0: {below}"  # a headline over two lines
        return replace(sheet.without([first, second]), title=title)
    if not (plain and text and _is_headline(below) and first.kind is second.kind):
        return sheet
    if SCORE.fullmatch(line) and not SCORE.fullmatch(below):
        listed = replace(first, kind=BlockKind.LIST_ITEM, settled=True)
        return replace(sheet, units=(second, listed, *sheet.units[2:]))
    if STORY.fullmatch(line) and not second.after_blank:
        return _joined(sheet, first, second)
    return sheet


def _below_record(sheet: Sheet) -> Sheet:
    """The sheet with the headline that stands below a match's score and teams above them."""
    record = list(takewhile(lambda unit: unit.kind is BlockKind.LIST_ITEM, sheet.units))
    below = sheet.units[len(record) :]
    if not record or len(below) < 2 or not SCORE.fullmatch(sheet.of(record[0]).strip()):
        return sheet
    headline = below[0]
    if headline.settled or not headline.after_blank or not _is_headline(sheet.of(headline).strip()):
        return sheet
    listed = (replace(each, settled=True) for each in record)
    return replace(sheet, units=(headline, *listed, *below[1:]))


def _apart(sheet: Sheet) -> Sheet:
    """The sheet with its first two lines as two units, where the first is a story."""
    top = sheet.units[0] if sheet.units else None
    if sheet.title or not top or top.settled or top.kind is not BlockKind.PARAGRAPH:
        return sheet
    line, _, below = sheet.text[top.start : top.end].partition("\n")
    if not (STORY.fullmatch(line.strip()) and FIRST_WORD.match(below) and _is_headline(below)):
        return sheet
    cut = top.start + len(line)
    return sheet.put(top, replace(top, end=cut), replace(top, start=cut + 1, after_blank=False))


def _joined(sheet: Sheet, first: Unit, second: Unit) -> Sheet:
    below = sheet.of(second).strip()
    opens = FIRST_WORD.match(below)
    if opens and opens["word"].lower() in LOWERED:
        below = below[0].lower() + below[1:]
    title = f"{sheet.of(first).strip()}\u00a0: {below}"
    return replace(sheet.without([first, second]), title=title).told(
        Severity.NOTE,
        f"Surtitre joint au titre\u00a0: «\u00a0{title}\u00a0».",
        "S’il n’en est pas, donnez le titre dans l’en-tête (title:).",
        first.start,
    )


def _is_headline(line: str) -> bool:
    words = re.findall(r"[\w-]+", line)
    return (
        FEWEST_WORDS <= len(words) <= MOST_WORDS
        and not line.endswith((".", ":", ";", ","))
        and ":" not in line
        and not BULLET.match(line)
        and not line.isupper()
    )
