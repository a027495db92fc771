"""A live report: entries under their hours, the newest first or the oldest.

    13h40                        13:40 – Le quai rouvert      Le quai rouvert
    Le quai rouvert              La préfecture annonce …      13h40
    La préfecture annonce …                                   La préfecture annonce …

An entry's hour and its heading become one heading over its text, whose units bear its turn: read
as an article, the first entry would be the standfirst and hours would head what is not theirs.
The entries keep the copy's order, in which French sites leave a live that is over: what an entry
says leans on its hour and on those beside it. Where their hours don't follow one another, or it
is not sure what stands under which, the article stays a draft.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from ....model import BlockKind, Severity, Turn
from ...layout import BULLET
from ...sheet import Sheet, Unit
from ..dating import timestamps
from ..pages import furniture
from ..signing import people
from ..text import headings
from . import live_box, live_hours, live_messages
from .live_hours import Stamp

FEWEST, FEWEST_INLINE = 2, 3  # hours alone on their lines, hours before their text
MOST_TITLE_WORDS, LONGEST_TITLE = 30, 200  # of an entry
SENTENCE_WORDS = 5
_HOURED = re.compile(r"\d\s?[h:]")
SAYS = re.compile(r"\b(?:en|le|ce|notre)\s+direct\b|^\W*direct\b|\blive\b", re.I | re.M)
ORDER = "direct\u00a0: ses heures ne se suivent pas, une entrée est peut-être déplacée"
AGO = "direct\u00a0: des heures se comptent du moment de la copie (« il y a … », « hier »)"
PLACES = "direct\u00a0: ce qui est de chaque heure n’est pas sûr"


@dataclass(frozen=True, slots=True)
class Entry:
    hour: str
    head: Unit  # its heading, or the line of its hour
    titled: bool
    texts: tuple[Unit, ...]


def find(sheet: Sheet) -> Sheet:
    """Gives each entry its heading and the turn of its text."""
    sheet = _without_own_hour(sheet)
    stamps = _stamps(sheet)
    if not stamps:
        return sheet
    over = _titled_above(sheet, stamps)
    starts = [each.index - bool(over) for each in stamps]
    ends = [*starts[1:], len(sheet.units)]
    entries, day = [], _day_above(sheet, starts[0])
    first = starts[0] - bool(day)
    for stamp, start, end in zip(stamps, starts, ends, strict=True):
        below = _day_above(sheet, end) if end < len(sheet.units) else ""
        entries.append(_entry(sheet, stamp, start, end - bool(below), day, over=bool(over)))
        day = below
    if not _is_live(sheet, stamps, entries):
        return sheet
    for reason in _doubts(stamps, over):
        sheet = sheet.doubting(reason)
    above = live_box.marked(sheet, sheet.units[:first])
    sheet, entries = _spared(sheet, entries)
    if not entries:
        return sheet.without(sheet.units[first:])
    sheet = _told(sheet, entries)
    units = [*above, *(unit for each in entries for unit in _units(sheet, each))]
    return replace(sheet, units=tuple(units))


def _stamps(sheet: Sheet) -> list[Stamp]:
    """The hours that may head entries; [] where there are too few."""
    alone, inline = [], []
    for index, unit in enumerate(sheet.units):
        line = sheet.text[unit.start : unit.end]
        if unit.kind not in (BlockKind.PARAGRAPH, BlockKind.HEADING) or BULLET.match(line):
            continue
        if match := live_hours.ALONE.fullmatch(line):
            alone.append(Stamp(index, unit.end, match))
        elif match := live_hours.INLINE.match(line):
            inline.append(Stamp(index, unit.start + match.end(), match))
    dated = [bool(each.match["year"] or each.match["slashed"]) for each in alone]
    if not all(dated):  # a full date is the page's own
        alone = [each for each, own in zip(alone, dated, strict=True) if not own]
    if len(alone) >= FEWEST:
        return alone
    return inline if len(inline) >= FEWEST_INLINE else []


def _is_live(sheet: Sheet, stamps: Sequence[Stamp], entries: Sequence[Entry]) -> bool:
    """Whether these are entries: a programme has no sentences, and a story that tells a night hour
    by hour sets no headings behind its hours, which rise."""
    if 2 * sum(_tells(sheet, each) for each in entries) < len(entries):
        return False
    first = sheet.units[stamps[0].index]
    titled = 2 * sum(each.titled for each in entries) > len(entries)
    above = sheet.title + "\n" + sheet.text[: first.start]
    return (
        stamps[0].end == first.end or titled or live_hours.falls(stamps) or bool(SAYS.search(above))
    )


def _without_own_hour(sheet: Sheet) -> Sheet:
    """The sheet without the hour right under its date: when the copy was published."""
    for above, unit in pairwise(sheet.units[: sheet.top(0) + 1]):
        day = sheet.of(above).strip()
        dated = timestamps.is_timestamp(day, sheet.zone) and not _HOURED.search(day)
        if dated and not unit.after_blank and live_hours.is_hour(sheet.of(unit)):
            return sheet.without([unit]).told(
                Severity.NOTE,
                f"Heure de la page retirée\u00a0: «\u00a0{sheet.of(unit).strip()}\u00a0».",
                "Donnez-la avec la date si elle compte (date: 2026-03-14 08:30 dans l’en-tête).",
                unit.start,
            )
    return sheet


def _doubts(stamps: Sequence[Stamp], over: bool | None) -> list[str]:
    falls = live_hours.falls(stamps)
    found = (
        [ORDER] if any(each > 0 if falls else each < 0 for each in live_hours.steps(stamps)) else []
    )
    found += [AGO] if any(each.floats for each in stamps) else []
    return found + ([PLACES] if over is None else [])


def _titled_above(sheet: Sheet, stamps: Sequence[Stamp]) -> bool | None:
    """Whether the heading of an entry stands over its hour; None where that is not sure."""
    hours = {each.index for each in stamps}
    over = [
        each.index > 1
        and not {each.index - 1, each.index - 2} & hours
        and _may_title(sheet, sheet.units[each.index - 1])
        for each in stamps
    ]
    if all(over):
        return True
    return None if 2 * sum(over) > len(over) else False


def _day_above(sheet: Sheet, index: int) -> str:
    """The day that stands alone on the line above the entry that begins at `index`."""
    line = sheet.of(sheet.units[index - 1]).strip() if index else ""
    day = live_hours.DAY_LINE.fullmatch(line)
    return day["day"] if day and not day["year"] else ""


def _entry(sheet: Sheet, stamp: Stamp, start: int, end: int, day: str, *, over: bool) -> Entry:
    line = sheet.units[stamp.index]
    below = list(sheet.units[stamp.index + 1 : end])
    if stamp.end < line.end:
        below.insert(0, replace(line, start=stamp.end, kind=BlockKind.PARAGRAPH, settled=False))
    hour = ", ".join(filter(None, (day or stamp.match["day"], stamp.told)))
    if over:
        return Entry(hour, sheet.units[start], True, tuple(below))
    said = [each for each in below if not furniture.is_furniture(sheet.of(each))]
    said = [each for each in said if not people.is_person_name(sheet.of(each).strip())]
    if len(said) > 1 and _may_title(sheet, said[0]) and any(_is_told(sheet, u) for u in said[1:]):
        rest = tuple(each for each in below if each is not said[0])
        return Entry(hour, said[0], True, rest)
    return Entry(hour, replace(line, end=stamp.end), False, tuple(below))


def _tells(sheet: Sheet, entry: Entry) -> bool:
    return any(_is_told(sheet, each) for each in entry.texts)


def _is_told(sheet: Sheet, unit: Unit) -> bool:
    """Whether the unit is text: a sentence with its stop."""
    line = sheet.of(unit).strip()
    return len(line.split()) >= SENTENCE_WORDS and headings.CLOSED.search(line) is not None


def _may_title(sheet: Sheet, unit: Unit) -> bool:
    line = sheet.of(unit).strip()
    plain = unit.kind in (BlockKind.PARAGRAPH, BlockKind.HEADING) and not BULLET.match(line)
    short = len(line) <= LONGEST_TITLE and len(line.split()) <= MOST_TITLE_WORDS
    open_ = line.endswith("!") or not headings.CLOSED.search(line)
    return plain and short and open_ and not furniture.is_furniture(line)


def _spared(sheet: Sheet, entries: Sequence[Entry]) -> tuple[Sheet, list[Entry]]:
    """The entries without what they say to their readers, and without those that say nothing
    else; the desk is told."""
    kept: list[Entry] = []
    gone: list[Unit] = []
    for entry in entries:
        lines = [entry.head, *entry.texts] if entry.titled else list(entry.texts)
        left, taken = live_messages.without(sheet, lines)
        gone += taken or ([] if left else [entry.head])
        if not left:
            continue
        # A heading by itself is all that the entry says.
        titled = entry.titled and left[0] == entry.head and len(left) > 1
        bare = replace(entry.head, end=entry.head.start) if entry.titled else entry.head
        kept.append(Entry(entry.hour, entry.head if titled else bare, titled, tuple(left[titled:])))
    if gone:
        sheet = sheet.told(
            Severity.NOTE,
            f"Messages du direct à ses lecteurs retirés\u00a0: {sheet.shown(gone)}.",
            "Si l’un d’eux est une information, formez-en une phrase.",
            gone[0].start,
        )
    return sheet, kept


def _units(sheet: Sheet, entry: Entry) -> list[Unit]:
    shown = f"{entry.hour} – {sheet.of(entry.head).strip()}" if entry.titled else entry.hour
    head = replace(
        entry.head,
        kind=BlockKind.HEADING,
        settled=True,
        turn=Turn.HOUR,
        text=shown,
        after_blank=True,
    )
    # All that an entry says may be one line without a stop: no heading of what is below.
    bare = not _tells(sheet, entry)
    texts = [
        replace(each, turn=Turn.ENTRY, settled=each.settled or (bare and _may_title(sheet, each)))
        for each in entry.texts
    ]
    return [head, *texts]


def _told(sheet: Sheet, entries: Sequence[Entry]) -> Sheet:
    first, last = entries[0], entries[-1]
    return sheet.told(
        Severity.NOTE,
        f"Direct\u00a0: {len(entries)}\u00a0entrées, de {first.hour} à {last.hour}, imprimées dans "
        "l’ordre de la copie.",
        "Relisez ce qui les précède\u00a0: une entrée plus récente a pu le démentir.",
        first.head.start,
    )
