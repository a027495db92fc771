"""An interview in questions and answers: each question is the heading of its answer.

Three questions that somebody answers make one, where the copy says that it is an interview or
the questions speak to somebody ("vous"). A dash before question and answer is taken off.
"""

from __future__ import annotations

import re
from dataclasses import replace

from ...model import BlockKind
from ..sheet import Sheet, Unit, trimmed

FEWEST, MOST_WORDS = 3, 70
TOLD = re.compile(
    r"\b(?:entretien|interview|recueillis?\s+par|répond\w*\s+(?:à|aux)\s+(?:nos|vos|questions))",
    re.IGNORECASE,
)
ADDRESSED = re.compile(r"\b(?:vous|votre|vos|toi|ton|tes)\b|-(?:vous|tu|nous|moi)\b", re.IGNORECASE)
ASKED = re.compile(r"\?[\s\"”»)]*$")
# "Radio Estran : …", where the answer names who gives it too.
SPEAKER = re.compile(r"[A-ZÀ-Þ][\w'’-]*(?:\s[\w'’-]+){0,4}\s?:\s+(?=\S)")
DASH = re.compile(r"[-–—]\s+(?=\S)")
# "Le Courrier : ", "Q. : ", "LE COURRIER. – ": who asks.
ASKING = re.compile(
    r"(?:Q(?:uestion)?\.?|L[ae]s?\s[A-ZÀ-Þ][\w'’ -]{2,30}|L['’][A-ZÀ-Þ][\w'’ -]{2,30})\s?:\s"
    r"|[A-ZÀ-Þ][A-ZÀ-Þ'’ -]{2,30}(?:\.\s?[–—-]|\s?:)\s"
)


def find(sheet: Sheet) -> Sheet:
    """Gives the questions their kind."""
    questions = [
        index
        for index in range(1, len(sheet.units) - 1)
        if _asks(sheet, sheet.units[index]) and _answers(sheet, sheet.units[index + 1])
    ]
    if len(questions) < FEWEST:
        return sheet
    addressed = sum(bool(ADDRESSED.search(sheet.of(sheet.units[each]))) for each in questions)
    labelled = any(ASKING.match(sheet.of(sheet.units[each])) for each in questions)
    if 2 * addressed < len(questions) and not (labelled or TOLD.search(sheet.text)):
        return sheet
    units = list(sheet.units)
    for index in questions:
        named = SPEAKER.match(sheet.text, units[index].start, units[index].end)
        if named and SPEAKER.match(sheet.text, units[index + 1].start, units[index + 1].end):
            units[index] = replace(units[index], start=named.end())
        units[index] = replace(_bare(sheet, units[index]), kind=BlockKind.HEADING)
        units[index + 1] = _bare(sheet, units[index + 1])
    return replace(sheet, units=tuple(units))


def _asks(sheet: Sheet, unit: Unit) -> bool:
    line = sheet.of(unit).strip()
    if unit.settled or unit.kind not in (BlockKind.PARAGRAPH, BlockKind.QUOTE):
        return False
    return len(line.split()) <= MOST_WORDS and bool(ASKED.search(line))


def _answers(sheet: Sheet, unit: Unit) -> bool:
    return unit.kind in (BlockKind.PARAGRAPH, BlockKind.QUOTE) and not _asks(sheet, unit)


def _bare(sheet: Sheet, unit: Unit) -> Unit:
    """The unit without its dash, or the name of the paper that asks."""
    match = DASH.match(sheet.text, unit.start, unit.end)
    match = match or (
        ASKING.match(sheet.text, unit.start, unit.end) if _asks(sheet, unit) else None
    )
    start, end = trimmed(sheet.text, match.end() if match else unit.start, unit.end)
    return replace(unit, start=start, end=end)
