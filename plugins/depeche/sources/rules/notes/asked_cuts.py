"""What the note above the copy wants cut: its appeal for money, its last sentence or paragraph."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ....french import appeals, sentences
from ....model import Asked, BlockKind, Severity
from ...sheet import Sheet, Unit, trimmed
from . import demand_desk

FEWEST = 2  # units of the copy: it is never cut to nothing
SHOWN = 80


def find(sheet: Sheet) -> Sheet:
    """Cuts and tells it; the last sentence is that of the copy, which may be the appeal's."""
    asked = (
        [each.value for each in sheet.brief.demands if each.kind is Asked.CUT]
        if sheet.brief
        else []
    )
    for value in asked:
        if value != demand_desk.APPEAL:
            sheet = _last(sheet, value)
    return _appeal(sheet) if demand_desk.APPEAL in asked else sheet


def _appeal(sheet: Sheet) -> Sheet:
    for unit in sheet.units[1:]:
        found = [] if unit.settled else appeals.find(sheet.of(unit))
        for start, end in reversed(_runs(found)):
            # Offsets in the unit's text are those in the sheet's: one line, as long.
            sheet = _without(sheet, unit.start + start, unit.start + end)
    return sheet


def _runs(found: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The sentences that follow one another, as one."""
    runs: list[tuple[int, int]] = []
    for start, end in found:
        if runs and start - runs[-1][1] <= 1:
            runs[-1] = runs[-1][0], end
        else:
            runs.append((start, end))
    return runs


def _last(sheet: Sheet, value: str) -> Sheet:
    running = [each for each in sheet.units if each.kind is not BlockKind.HEADING]
    if len(running) < FEWEST:
        return sheet
    last = running[-1]
    start = last.start
    if value == demand_desk.LAST_SENTENCE:
        start += sentences.split(sheet.of(last))[-1][0]
    return _without(sheet, start, last.end)


def _without(sheet: Sheet, start: int, end: int) -> Sheet:
    """The sheet without these characters of one of its units, which they begin or end, or part."""
    unit = next(each for each in sheet.units if each.start <= start < each.end)
    said = sheet.text[start:end].strip()
    kept: list[Unit] = []
    for left, right in ((unit.start, start), (end, unit.end)):
        first, last = trimmed(sheet.text, left, right)
        kept += [replace(unit, start=first, end=last)] if first < last else []
    sheet = sheet.put(unit, *kept)
    return sheet.told(
        Severity.NOTE,
        f"Retiré selon la consigne\u00a0: «\u00a0{said[:SHOWN]}{'…' * (len(said) > SHOWN)}\u00a0».",
        "S’il doit rester, changez la consigne.",
        start,
    )
