"""Items of lists, and paragraphs that are one quotation.

A dash alone does not tell an item from a line of dialogue or of AFP's heading: two items
in a row, or one that follows a line ending in a colon, do.
"""

from __future__ import annotations

import re
from dataclasses import replace
from operator import or_

from ....model import BlockKind
from ...layout import BULLET
from ...sheet import Sheet, Unit
from ..dating import timestamps
from ..headlines import kickers
from ..pages import captions, furniture
from ..signing import signed_lines

FEWEST_QUOTED_WORDS, MOST_HEADING_WORDS, PARAGRAPH_WORDS = 4, 9, 15
# "Arbitres : …", "VALBRUNE : Orvel 8, Talvas 6", "À Lorbec (salle Orveau) : …": a few words.
LABELLED = re.compile(
    r"(?:[A-ZÀ-Þ][^.!?:«\"]{1,30}(?:\([^()]{3,40}\))?\s?:|(?:1\d|20)\d\d(?:\s?[.:–—-]|(?=\s+[A-ZÀ-Þ])))\s+(?![«\"“])\S"
)
DIALOGUE = re.compile(r"[-–—]\s+(?=[«“\"])")  # before its first words
TURN = re.compile(r"[.!?…]\s+[-–—]\s")  # where another speaks
FEWEST_LINES, FEWEST_LABELS, SHORT = 3, 2, 90
SUNG = re.compile(
    r"\b(?:chant|scand|récit|fredonn|slogan|poème|refrain|paroles)\w*\s*:$", re.IGNORECASE
)
FEWEST_ITEMS, MOST_ITEM_WORDS = 2, 30
MOST_SAID_WORDS = 22  # of a subheading in quotation marks
MOST_BELOW = 12  # paragraphs under it that may say it again


def find(sheet: Sheet) -> Sheet:
    """Gives list items and whole quotations their kind, items without their bullet."""
    items = [
        index
        for index, unit in enumerate(sheet.units)
        if not unit.settled
        and unit.kind is BlockKind.PARAGRAPH
        and BULLET.match(sheet.text, unit.start, unit.end)
    ]
    for index in items:
        unit = sheet.units[index]
        beside = index - 1 in items or index + 1 in items
        introduced = index > 0 and sheet.of(sheet.units[index - 1]).rstrip().endswith(":")
        if beside or introduced:
            match = BULLET.match(sheet.text, unit.start, unit.end)
            assert match is not None
            item = replace(unit, start=match.end(), kind=BlockKind.LIST_ITEM)
            sheet = sheet.put(unit, item)
        elif TURN.search(sheet.of(unit)) and (
            match := DIALOGUE.match(sheet.text, unit.start, unit.end)
        ):
            sheet = sheet.put(unit, replace(unit, start=match.end()))
    for index, unit in enumerate(sheet.units):
        if _said_below(sheet, index):
            sheet = sheet.put(unit, replace(unit, kind=BlockKind.HEADING))
            continue
        if _heads(sheet, index):
            continue
        if unit.kind is BlockKind.PARAGRAPH and not unit.settled and _is_quotation(sheet, unit):
            sheet = sheet.put(unit, replace(unit, kind=BlockKind.QUOTE))
    return sheet


def unmarked(sheet: Sheet) -> Sheet:
    """Gives the lines of lists that have no bullets their kind: those under a paragraph that
    ends in a colon, as a page's list is copied, and the lines of a record. Comes before
    `page`, which takes such lines for links."""
    for index, unit in enumerate(sheet.units):
        if not _introduces(sheet, unit):
            continue
        run = _items(sheet, index + 1)
        if len(run) >= FEWEST_ITEMS:
            for each in run:
                sheet = sheet.put(each, replace(each, kind=BlockKind.LIST_ITEM))
    return _records(sheet)


def _introduces(sheet: Sheet, unit: Unit) -> bool:
    line = sheet.of(unit).strip()
    plain = unit.kind is BlockKind.PARAGRAPH and not unit.settled
    several = len(line.split()) > 1 and not SUNG.search(line)
    return plain and line.endswith(":") and several and not _is_field(sheet, line)


def _items(sheet: Sheet, first: int) -> list[Unit]:
    """The lines from unit `first` on, to the next blank line or sentence, that may be items."""
    found: list[Unit] = []
    for unit in sheet.units[first:]:
        line = sheet.of(unit).strip()
        if (found and unit.after_blank) or unit.settled or unit.kind is not BlockKind.PARAGRAPH:
            break
        if line[:1] in '«"“' or len(line.split()) > MOST_ITEM_WORDS or _is_field(sheet, line):
            break
        if BULLET.match(line) or line.endswith((":", "?", "!")):
            break
        ends = line.endswith(".")
        if ends and not (found and sheet.of(found[-1]).rstrip().endswith((";", ","))):
            break
        found.append(unit)
        if ends:
            break
    return found


def _is_field(sheet: Sheet, line: str) -> bool:
    """A line that another rule takes."""
    return (
        furniture.is_furniture(line)
        or timestamps.is_timestamp(line, sheet.zone)
        or signed_lines.is_byline(line)
        or captions.read(line) is not None
    )


def _records(sheet: Sheet) -> Sheet:
    """Gives the lines of a record their kind: a match's score, teams and referees, a show's
    place, hours and prices. They stand together, short or with a label, no blank line between."""
    units = sheet.units
    start = 0
    while start < len(units):
        end = start + 1
        while end < len(units) and not units[end].after_blank:
            end += 1
        top = sheet.of(units[start]).strip()
        # "Son palmarès :", "HANDBALL - Starligue (11e journée)"
        first = start + (top.endswith(":") or (start == 0 and kickers.is_rubric(top)))
        run = units[first:end]
        labels = [bool(LABELLED.match(sheet.of(each))) for each in run]
        lines = [_is_line(sheet, each) for each in run]
        short = [len(sheet.of(each)) <= SHORT for each in run]  # "A Valbrune, 1.850 spectateurs."
        if (
            len(run) >= FEWEST_LINES
            and sum(labels) >= FEWEST_LABELS
            and (all(lines) or (2 * sum(labels) > len(run) and all(map(or_, lines, short))))
            and not any(_is_field(sheet, sheet.of(each).strip()) for each in run)
            and not any(sheet.of(each).rstrip().endswith("?") for each in run)  # an interview
        ):
            names = len(run) > FEWEST_LINES or all(labels[1:])  # "AGENDA" above two dates
            if not labels[0] and names and _names(sheet, run[0]):
                sheet = sheet.put(run[0], replace(run[0], kind=BlockKind.HEADING))
                run = run[1:]
            for each in run:
                sheet = sheet.put(each, replace(each, kind=BlockKind.LIST_ITEM))
        start = end
    return sheet


def _names(sheet: Sheet, unit: Unit) -> bool:
    """Whether the first line of a record says what it is of: "Le port en bref"."""
    line = sheet.of(unit).strip()
    return unit.after_blank and not any(map(str.isdigit, line)) and line[-1].isalpha()


def _is_line(sheet: Sheet, unit: Unit) -> bool:
    line = sheet.of(unit).strip()
    if unit.settled or unit.kind is not BlockKind.PARAGRAPH or line[:1] in '«"“':
        return False
    return bool(LABELLED.match(line)) or (
        len(line) <= SHORT and not line.endswith((".", "!", "?", "…", ":"))
    )


def _said_below(sheet: Sheet, index: int) -> bool:
    """Whether a quotation without a stop is the copy's subheading: its words stand, with who
    said them, in the text under it."""
    unit = sheet.units[index]
    text = sheet.of(unit).strip()
    if unit.settled or unit.kind is not BlockKind.PARAGRAPH or not _is_quotation(sheet, unit):
        return False
    inner = _letters(text)
    stopped = text.rstrip('»”" \u00a0\u202f').endswith((".", "!", "…"))
    if stopped or not index or len(text.split()) > MOST_SAID_WORDS:
        return False
    return any(
        inner in _letters(sheet.of(each)) and len(sheet.of(each)) > len(text)
        for each in sheet.units[index + 1 : index + 1 + MOST_BELOW]
    )


def _letters(text: str) -> str:
    return re.sub(r"[\W_]+", "", text).casefold()


def _heads(sheet: Sheet, index: int) -> bool:
    """Whether a quotation without a stop, above a paragraph, is the subheading of it."""
    if not 0 < index < len(sheet.units) - 1:
        return False
    words = sheet.of(sheet.units[index]).strip(' «»“”"').split()
    below, above = sheet.of(sheet.units[index + 1]), sheet.of(sheet.units[index - 1])
    stopped = bool(words) and words[-1].endswith((".", "!", "…"))
    long = min(len(below.split()), len(above.split())) >= PARAGRAPH_WORDS
    return len(words) <= MOST_HEADING_WORDS and not stopped and long


def _is_quotation(sheet: Sheet, unit: Unit) -> bool:
    """One pair of quotation marks around the whole paragraph, nothing outside it, of one voice."""
    text = sheet.of(unit).rstrip(" .")
    inner = text[1:-1]
    if TURN.search(inner):
        return False
    pairs = (("«", "»"), ("“", "”"), ('"', '"'))
    return (
        any(
            text[:1] == opening
            and text[-1:] == closing
            and opening not in inner
            and closing not in inner
            for opening, closing in pairs
        )
        and len(inner.split()) >= FEWEST_QUOTED_WORDS
    )
