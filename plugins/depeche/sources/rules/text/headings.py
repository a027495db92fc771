"""Which lines are subheadings that the copy already has.

AFP's "- Notre présidente -"; a short line without a final stop; a question that stands
alone. A dateline, a list item, a quotation that ends in a stop and the last line are none.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from ....french import lemmas, quotemarks
from ....french.date_words import ANY_WEEKDAY, MONTH
from ....model import BlockKind
from ...layout import BULLET
from ...sheet import Sheet, Unit
from ..signing import people

LONGEST = 90
MOST_WORDS = 14
DASHED = re.compile(r"[-–—]{1,2}\s*(?P<text>[^\s-].*?)\s*[-–—]{1,2}")
STARRED = re.compile(
    r"(?:\*{1,3}|_{1,3}|={1,3}|#{1,4})\s*(?P<text>\w.*?|[«\"].*?)\s*(?:\*{1,3}|_{1,3}|={1,3}|#{0,4})"
)
# "8h41 - Le Premier ministre …": an entry of a live report, as long as a headline may be.
FEWEST_QUESTIONS = 2
MOST_SIGNED_WORDS = 60
TOLD_WORDS = 15
SCORE = re.compile(r"[A-ZÀ-Þ][\w .'’-]{1,30}\s\d{1,3}\s?[-–]\s?\d{1,3}\s[A-ZÀ-Þ][\w .'’-]{1,30}")
LIVE = re.compile(r"\d{1,2}\s?[hH:]\s?\d{2}\s*[-–—:|]\s+(?=[A-ZÀ-Þ«\"])")
LONGEST_LIVE = 160
CLOSED = re.compile(r"[.!…:;,](?:\s*[\"”»)\]])?$|[\"”»]\s*[.!…;,]$")
# "● Des dépenses en hausse": a mark that pages set before their subheadings.
DOTTED = re.compile(r"[●■►▶◆★]\s*(?P<text>[^\W_].*)")
# "Encadré – Ce que dit la loi": the desk's word for the box, not the heading's.
BOXED = re.compile(
    r"[\[(<]\s*inter(?:-?titre)?\s*[\])>]\s*[:–-]?\s*(?=\S)"
    r"|inter\s*:\s*(?=\S)|(?:encadré|inter-?titre|hors-texte)(?:\s*(?:n[°o]\s*)?\d{1,2})?\s*(?::|\s[–—-]|\|)\s+(?=\S)",
    re.IGNORECASE,
)
# A sentence that breaks off; "À la une", "Vivre avec", "Qui est qui" head what is below.
CUT = re.compile(
    r"(?:^|[\s'’])(?:de|du|des|d['’]|le|la|les|l['’]|à|au|aux|par|sur|dans|ces|ses|que|qu['’]|dont|et"
    r"|depuis|malgré)$",
    re.IGNORECASE,
)
WEEKDAY_LAST = re.compile(rf"\b(?:{ANY_WEEKDAY})$", re.IGNORECASE)
DAY_FIRST = re.compile(rf"\d{{1,2}}(?:er)?\s+{MONTH}\b", re.IGNORECASE)
COUNTED = re.compile(r"\d[\d\s.,]*[a-zà-ÿ%€]")
# "Photo d'illustration. Source : Agence Varenne": two statements, the second a field.
STOPPED = re.compile(r"\w{3}\.\s+(?:sources?|crédits?|photos?|©)\s*[:©]?\s", re.IGNORECASE)
NUMBERED = re.compile(r"\d{1,2}\s*[.)/-]\s+(?=[A-ZÀ-Þ«\"])")


def find(sheet: Sheet) -> Sheet:
    """Gives the units that are subheadings their kind, without the marks around them.

    Short lines in a row are verse, an address or a list: none of them is a heading, unless
    dashes say so.
    """
    sheet = _joined(_running_on(sheet))
    candidates = [_heading(sheet, unit) for unit in sheet.units]
    marked = [
        inner is not None and inner != unit
        for inner, unit in zip(candidates, sheet.units, strict=True)
    ]
    marked = [each or _scores(sheet, index) for index, each in enumerate(marked)]
    for index, (unit, inner) in enumerate(zip(sheet.units[:-1], candidates, strict=False)):
        beside = candidates[index + 1] or (index > 0 and candidates[index - 1])
        if index and _said(sheet, index - 1) and _names(sheet.of(unit)):
            continue  # who said it
        if inner and (marked[index] or not beside or _parts(sheet, index, candidates)):
            sheet = sheet.put(unit, replace(inner, kind=BlockKind.HEADING))
    return _asked(sheet)


def _parts(sheet: Sheet, index: int, candidates: Sequence[Unit | None]) -> bool:
    """Whether the line of a page stands between blank lines right above a paragraph, and one short
    line alone between it and a paragraph above: what the page left there."""
    unit, below = sheet.units[index : index + 2]
    if not sheet.page or index < 2 or candidates[index + 1] or candidates[index - 2]:
        return False
    told = [len(sheet.of(sheet.units[at]).split()) for at in (index - 2, index + 1)]
    return unit.after_blank and below.after_blank and min(told) >= TOLD_WORDS


def _running_on(sheet: Sheet) -> Sheet:
    """The sheet whose lines that a figure goes on are one with it: "… le samedi" + "21 novembre",
    and in wrapped copy a clause above a figure whose sentence has no verb of its own."""
    wrapped = any("\n" in sheet.text[unit.start : unit.end] for unit in sheet.units)
    for above, below in reversed(list(pairwise(sheet.units))):
        plain = {above.kind, below.kind} == {BlockKind.PARAGRAPH}
        gone = below not in sheet.units  # one with the line under it already
        if gone or below.after_blank or not plain or above.settled or below.settled:
            continue
        line, text = sheet.of(above).strip(), sheet.of(below)
        clause = wrapped and COUNTED.match(text) and lemmas.may_have_verb(line)
        ended = re.split(r"[.!?…]", text, maxsplit=1)[0]
        open_ = clause and not lemmas.may_have_verb(ended)
        if not CLOSED.search(line) and not line.endswith("?") and (_is_day(line, text) or open_):
            sheet = sheet.put(above, replace(above, end=below.end)).without([below])
    return sheet


def _is_day(line: str, below: str) -> bool:
    """Whether a line ends in a weekday whose day and month begin the one below."""
    return bool(WEEKDAY_LAST.search(line) and DAY_FIRST.match(below))


def _joined(sheet: Sheet) -> Sheet:
    """The sheet whose subheadings in capitals over two lines are one each: above a paragraph, with
    blank lines around both."""
    for above, first, second, below in zip(
        sheet.units, sheet.units[1:], sheet.units[2:], sheet.units[3:], strict=False
    ):
        lines = [sheet.of(each).strip() for each in (first, second)]
        apart = first.after_blank and not second.after_blank and below.after_blank
        plain = not (first.settled or second.settled) and all(map(str.isupper, lines))
        if not (apart and plain and len(" ".join(lines).split()) <= MOST_WORDS):
            continue
        told = [len(sheet.of(each).split()) >= TOLD_WORDS for each in (above, below)]
        if all(told) and not any(map(CLOSED.search, lines)):
            heading = replace(first, end=second.end, kind=BlockKind.HEADING)
            sheet = sheet.without([second]).put(first, heading)
    return sheet


def _said(sheet: Sheet, index: int) -> bool:
    """Whether the unit is a quotation set off, short enough to be signed below."""
    unit = sheet.units[index]
    return unit.kind is BlockKind.QUOTE and len(sheet.of(unit).split()) <= MOST_SIGNED_WORDS


def _names(line: str) -> bool:
    """Whether the line is a person's name and function: "Camille Orveau, mairesse"."""
    signed = people.parse(line)
    return len(signed) == 1 and people.is_person_name(signed[0].name) and bool(signed[0].role)


def _scores(sheet: Sheet, index: int) -> bool:
    """Whether the line is a match's score above what is told of it, and no line of results."""
    lines = [sheet.of(each).strip() for each in sheet.units[index : index + 3]]
    beside = [*lines[1:2], sheet.of(sheet.units[index - 1]).strip() if index else ""]
    if not SCORE.fullmatch(lines[0]) or any(map(SCORE.fullmatch, beside)):
        return False
    return any(len(line.split()) >= TOLD_WORDS for line in lines[1:])


def _asked(sheet: Sheet) -> Sheet:
    """The sheet whose questions without a question mark ("La météo s'annonce difficile…") are
    headings too, in an interview: copy whose headings are mostly questions."""
    heads = [unit for unit in sheet.units if unit.kind is BlockKind.HEADING]
    questions = sum(sheet.of(unit).rstrip().endswith("?") for unit in heads)
    if questions < FEWEST_QUESTIONS or 2 * questions < len(heads):
        return sheet
    for before, unit, after in zip(sheet.units, sheet.units[1:], sheet.units[2:], strict=False):
        line = sheet.of(unit).strip()
        answered = {before.kind, unit.kind, after.kind} == {BlockKind.PARAGRAPH}
        alone = answered and not unit.settled and unit.after_blank and after.after_blank
        short = len(line.split()) <= MOST_WORDS and line[0].isupper()
        if alone and short and line.endswith(("…", "...")):
            sheet = sheet.put(unit, replace(unit, kind=BlockKind.HEADING))
    return sheet


def _heading(sheet: Sheet, unit: Unit) -> Unit | None:
    """The unit without its dashes when it may be a subheading, else None."""
    text = sheet.text[unit.start : unit.end]
    if unit.settled or unit.kind is not BlockKind.PARAGRAPH or "\n" in text:
        return None
    if box := BOXED.match(text):
        return _heading(sheet, replace(unit, start=unit.start + box.end()))
    if LIVE.match(text) and len(text) <= LONGEST_LIVE and not CLOSED.search(text):
        return unit
    if len(text) > LONGEST or len(text.split()) > MOST_WORDS:
        return None
    for pattern in (DASHED, STARRED, DOTTED):
        if match := pattern.fullmatch(text):
            start, end = unit.start + match.start("text"), unit.start + match.end("text")
            return replace(unit, start=start, end=end)
    return unit if _stands_as_heading(text) else None


def may_head(text: str) -> bool:
    """Whether the words of one line have the length and the form of a heading."""
    short = len(text) <= LONGEST and len(text.split()) <= MOST_WORDS and "\n" not in text
    return short and _stands_as_heading(text)


def _stands_as_heading(text: str) -> bool:
    if quotemarks.pairs(text)[1]:
        return False  # a line of a quotation over several
    if (
        CLOSED.search(text)
        or CUT.search(text)
        or STOPPED.search(text)
        or (BULLET.match(text) and not NUMBERED.match(text))
    ):
        return False
    first = next((each for each in text if each.isalnum()), "")
    return bool(first) and (first.isupper() or first.isdigit()) and _has_words(text)


def _has_words(text: str) -> bool:
    """A line of figures, an address or a telephone number is no heading."""
    letters = sum(each.isalpha() for each in text)
    return (
        letters >= 3
        and sum(each.isdigit() for each in text) <= letters + 1
        and "@" not in text
        and "://" not in text
    )
