"""What speaks to the writer beside the copy, as a machine-readable brief: the instruction above it,
to which the story may be glued, and the lines below it or between its headline and its text.

"Rédige un article en français, SEO, avec des intertitres, 700 mots minimum". Where such a part
ends is for `brief_ends` to say, and which whole lines speak to the writer for `note`.
"""

from __future__ import annotations

import re
from dataclasses import replace

from ....french.flattened import flat
from ....model import Severity
from ...sheet import Sheet, trimmed
from ..text import several_texts
from . import (
    address,
    answer,
    bare_order,
    brief_ends,
    cover_letter,
    covering_note,
    glue,
    note,
    partings,
    prescribing,
    requests,
    writing_order,
)
from .briefing import briefed, of_letter, of_note

EDGE = 3  # units at the top and at the foot
ASIDE = 3  # kinds of demands in brackets below the headline; "(700 mots, en anglais)" is copy
_HEADLINE = re.compile(r"[«\"“]\s*(?P<title>[^«»\"“”\n]+?)\s*[»\"”][ \t]*(?=\n|$)")


def take(sheet: Sheet, start: int = 0) -> tuple[Sheet, int]:
    """The sheet with the brief above its copy, and where the copy goes on after it; `start` is
    where the copy begins, and comes back when it has no brief.
    """
    text = sheet.text
    while start < len(text) and text[start].isspace():
        start += 1
    if answer.opens(text, start):
        return sheet, start
    if letter := cover_letter.find(text, start):
        return of_letter(sheet, letter), letter.end
    begun = sheet.brief is not None
    stop = brief_ends.glued(sheet, start)
    if start < stop and "\n" not in text[stop : sheet.headline or stop].strip():
        stop = max(stop, sheet.headline or stop)  # no story is glued above its headline
    if not start < stop < brief_ends.line_end(text, start):  # no story goes on in the line
        stop = max(stop, brief_ends.block(text, start, begun))
        stop = max(stop, brief_ends.block(text, stop, True)) if stop > start else stop
    if stop > start:
        sheet = _supposed(briefed(sheet, start, stop), text[start:stop], begun)
        return _headlined(sheet, stop)
    if (noted := covering_note.end(text, start, sheet.mailed)) > start:
        return of_note(sheet, start, noted), noted
    return sheet, start


def find(sheet: Sheet) -> Sheet:
    """Takes away what speaks to the writer below the copy, or between its headline and its text."""
    lines = [sheet.of(unit) for unit in sheet.units]
    first = note.closing(lines, sheet.brief is not None)
    if 0 < first < len(lines):
        block = sheet.units[first:]
        sheet = briefed(sheet.without(block), block[0].start, block[-1].end)
    sheet = _glued_below(sheet)
    sheet = _bracketed(sheet)
    edges = {*sheet.units[:EDGE], *sheet.units[-EDGE:]}
    aside = False
    above = True  # nothing but fields and greetings stands above the line
    for unit in sheet.units:
        line = sheet.of(unit)
        closes_it = aside and address.read(line).plain  # "Merci !"
        aside = not unit.settled and (closes_it or note.aside(line, sheet.brief is not None))
        aside = aside or (not unit.settled and unit in edges and bare_order.closes(line))
        aside = aside or (above and not address.read(line).story and writing_order.opens(line))
        supposed = not aside and unit in edges and _may_request(line, unit is sheet.units[-1])
        aside |= supposed
        above &= aside or writing_order.may_stand_above(line)
        if aside and len(sheet.units) > 1:
            begun = sheet.brief is not None or not supposed
            sheet = briefed(sheet.without([unit]), unit.start, unit.end)
            sheet = _supposed(sheet, line, begun)
            if partings.NEXT.match(flat(line)):
                sheet = sheet.told(
                    Severity.WARNING,
                    f"Le fichier réunit plusieurs textes\u00a0: «\u00a0{line[:40]}\u00a0».",
                    "Si ce sont plusieurs articles, déposez-les dans plusieurs fichiers.",
                    unit.start,
                ).doubting(several_texts.REASON)
    return sheet


def _supposed(sheet: Sheet, said: str, begun: bool) -> Sheet:
    """The sheet, in doubt where what it does not print is a request by its likely form alone."""
    form = max(requests.of(said, closes=True), prescribing.form(said))
    if begun or form is not requests.Form.DOUBTFUL or address.read(said.strip()).sure:
        return sheet
    return sheet.doubting(f"consigne supposée, qui n’est pas imprimée : « {said.strip()} »")


def _may_request(line: str, closes: bool) -> bool:
    """Whether a paragraph that begins or ends the file may be a request: then it is no copy."""
    found = requests.of(line, closes) is requests.Form.DOUBTFUL
    return found and not (address.read(line).story or address.read(line).item)


_BRACKETS = re.compile(r"\s*[\[(](?P<said>[^\[\]()\n]{10,400})[\])]\s*$", re.MULTILINE)


def _bracketed(sheet: Sheet) -> Sheet:
    """The sheet without the orders that stand in brackets beside its copy: "… (500 mots, deux
    inters, ne pas nommer la victime)"."""
    for index, unit in enumerate(sheet.units):
        match = _BRACKETS.search(sheet.text, unit.start, unit.end)
        if match is None or unit.settled or match.start() == unit.start:
            continue
        told = address.read(match["said"])
        if told.orders and (index == 0 or len(told.note.kinds) >= ASIDE):
            sheet = _unsaid(briefed(sheet, *match.span("said")), *match.span())
    return sheet


def _unsaid(sheet: Sheet, start: int, end: int) -> Sheet:
    """The sheet with blanks in place of what its text has there."""
    text = f"{sheet.text[:start]}{' ' * (end - start)}{sheet.text[end:]}"
    unit = next(each for each in sheet.units if each.start <= start < each.end)
    first, last = trimmed(text, unit.start, unit.end)
    return replace(sheet, text=text).put(unit, replace(unit, start=first, end=last))


def _glued_below(sheet: Sheet) -> Sheet:
    """The sheet without the order to which the last sentence of its copy is glued."""
    if not sheet.units or sheet.units[-1].settled:
        return sheet
    last = sheet.units[-1]
    if at := glue.order(sheet.of(last), sheet.brief is not None):
        start, end = trimmed(sheet.text, last.start, last.start + at)
        below = sheet.text[last.start + at : last.end]
        begun = sheet.brief is not None
        sheet = sheet.put(last, replace(last, start=start, end=end))
        return _supposed(briefed(sheet, last.start + at, last.end), below, begun)
    return sheet


def _headlined(sheet: Sheet, at: int) -> tuple[Sheet, int]:
    """The sheet with the headline that stands in quotation marks behind "Texte :"."""
    match = _HEADLINE.match(sheet.text, at)
    if match is None or sheet.title or sheet.text[at - 1] == "\n":
        return sheet, at
    return replace(sheet, title=match["title"]), match.end()


def is_instruction(line: str) -> bool:
    """Whether the whole line tells the writer what to do."""
    return note.opening([line.strip()]).lines == 1
