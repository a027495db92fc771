"""One file with all that an agency sent on an event, take after take: its last lead is the copy.

    URGENT - Incendie …   VALBRUNE, 3 mars 2026 (ANF) -    2e LEAD   VALBRUNE, 3 mars 2026 (ANF) -

Each lead tells the event anew in place of what was sent before it, so nothing of the earlier takes
is printed: their tolls are overtaken.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from ....model import Severity
from ...sheet import Sheet, Unit
from . import agencies, ranks

# "3e LEAD (version de la soirée)", "2E LEAD - Incendie …", "LEAD GENERAL", "PAPIER GÉNÉRAL"
MARK = re.compile(
    r"\W*(?:(?P<rank>\d{1,2})(?:er|e|E|è|ème|EME|ÈME|nd)?\s+LEAD\b|(?P<first>LEAD)\b"
    r"|(?P<whole>(?:LEAD|PAPIER)[ -]G[EÉ]N[EÉ]RAL|SYNTH[EÈ]SE)\b).{0,160}"
)
URGENT = re.compile(r"\W*(?:URGENT|ALERTE|FLASH|BULLETIN)\b.{0,160}")
_ENDS = re.compile(r"[.!?…»\"]$|^[a-z]{2,4}(?:[/-][a-z]{2,4})+$")
WHOLE = 99  # the rank of what sums up all leads
DEEPEST = 6  # units of a take among which its dateline stands
LEAST = 40  # words of a lead that replaces others


@dataclass(frozen=True, slots=True)
class _Take:
    rank: int
    units: tuple[Unit, ...]
    agency: str = ""  # of its dateline


def find(sheet: Sheet) -> Sheet:
    """The sheet with its last lead alone, where each take of the file has the dateline of the same
    agency; tells what it left out."""
    takes = [_dated(sheet, each) for each in _parted(sheet)]
    found = [each.rank for each in takes]
    last = max(takes, key=lambda each: each.rank, default=None)
    if last is None or len(takes) < 2 or found.count(last.rank) > 1:
        return sheet
    agency = {each.agency for each in takes}
    long = sum(len(sheet.of(unit).split()) for unit in last.units) >= LEAST
    if len(agency) > 1 or "" in agency or not long:
        return sheet
    gone = [unit for each in takes if each is not last for unit in each.units]
    mark = sheet.of(last.units[0]).strip()[:40]
    return replace(sheet, units=last.units).told(
        Severity.WARNING,
        f"Plusieurs prises d’une même dépêche dans le fichier\u00a0: la dernière "
        f"(«\u00a0{mark}\u00a0») est seule publiée. Retirées\u00a0: {sheet.shown(gone)}.",
        "Si une phrase d’une prise antérieure tient toujours, recopiez-la dans la dernière.",
        gone[0].start,
    )


def _parted(sheet: Sheet) -> list[_Take]:
    """The copy cut above each mark of a lead; what stands above the first is an urgent or the
    first take, of rank 0."""
    found = [_Take(0, ())]
    for unit in sheet.units:
        line = sheet.of(unit).strip()
        match = None if unit.settled else MARK.fullmatch(line)
        if match or (URGENT.fullmatch(line) and found[-1].rank):
            above = _headed(sheet, found[-1].units) if ranks.NOTE.fullmatch(line) else ()
            found[-1] = replace(found[-1], units=found[-1].units[: -len(above) or None])
            found.append(_Take(_rank(match) if match else 0, above))
        found[-1] = replace(found[-1], units=(*found[-1].units, unit))
    return [each for each in found if each.units]


def _headed(sheet: Sheet, units: tuple[Unit, ...]) -> tuple[Unit, ...]:
    """The codes and the title above a rank in brackets: the end of `units`, above which a sentence
    or a signature ends the take before."""
    first = len(units)
    while first and not _ENDS.search(sheet.of(units[first - 1]).strip()):
        first -= 1
    return units[first:]


def _rank(match: re.Match[str]) -> int:
    return WHOLE if match["whole"] else int(match["rank"] or 1)


def _dated(sheet: Sheet, take: _Take) -> _Take:
    for unit in take.units[:DEEPEST]:
        if match := agencies.DATELINE.match(sheet.text, unit.start, unit.end):
            named = match["agency"] or match["other"] or match["other2"] or ""
            return replace(take, agency=named.casefold())
    return take
