"""A live report: entries under their hours. What it says to its readers is no news.

"11:48 / Nous mettons fin à ce direct.", a reader's question and the answer to it, "Revivez la nuit
en images." go, with the hour above them.
"""

from __future__ import annotations

import re
from dataclasses import replace

from ...model import BlockKind, Severity
from ..sheet import Sheet, Unit
from . import headings

FEWEST = 3  # hours that make a live report
MOST_TITLE_WORDS = 14  # of an entry
HOUSE = re.compile(
    r"""
      (?:nous\s+)?(?:mettons|c['’]est\s+la)\s+fin\s+(?:à|de)\s+(?:ce|notre)\s+(?:direct|live|suivi)
    | (?:ce|notre)\s+(?:direct|live)\s+(?:est\s+(?:terminé|fini)|s['’]arrête|touche\s+à\s+sa\s+fin)
    | merci\s+(?:de\s+nous\s+avoir\s+suivis|(?:de|pour)\s+votre\s+fidélité|à\s+tous)
    | bienvenue\s+(?:dans|sur)\s+(?:ce|notre)\s+(?:direct|live)
    | (?:bonjour|bonsoir)\b | (?:nous\s+)?(?:vous\s+)?tiendrons?\s+informés
    | (?:revivez|revoyez|retrouvez|suivez|posez)\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
ASKED = re.compile(
    r"(?:[«\"“].*[»\"”]|.*\?)\s*\(?[-–—]?\s*@?[A-ZÀ-Þ][\w'’.-]+(?:\s[\w.]+)?\)?\.?|@\w+\s.*"
)


def find(sheet: Sheet) -> Sheet:
    """Takes such entries away and tells the first of them."""
    starts = [index for index, unit in enumerate(sheet.units) if _is_hour(sheet, unit)]
    if len(starts) < FEWEST:
        return sheet
    taken: list[Unit] = []
    titles: list[tuple[Unit, Unit]] = []
    for start, end in zip(starts, [*starts[1:], len(sheet.units)], strict=True):
        entry = sheet.units[start:end]
        said = [_said(sheet, each) for each in entry]
        said = [each for each in said if each]
        if not said or HOUSE.match(said[0]) or (ASKED.fullmatch(said[0]) and len(said) > 1):
            taken += entry
        elif len(said) > 1 and len(said) < len(entry) and _is_title(said[0]):
            titles.append((entry[0], entry[1]))
    if len(taken) == len(sheet.units):
        return sheet
    for hour, title in titles:
        # "11:20 61 000 foyers …": the hour would be read with the figure.
        start = title.start if sheet.of(title)[:1].isdigit() else hour.start
        heading = replace(title, start=start, kind=BlockKind.HEADING)
        sheet = sheet.put(title, heading).without([hour])
    return _told(sheet.without(taken), sheet.of(taken[0]), taken[0].start) if taken else sheet


def _is_title(line: str) -> bool:
    return len(line.split()) <= MOST_TITLE_WORDS and not line.endswith((".", ":", ";", "…", "»"))


def _told(sheet: Sheet, shown: str, offset: int) -> Sheet:
    return sheet.told(
        Severity.NOTE,
        f"Messages du direct à ses lecteurs retirés, à partir de «\u00a0{shown[:40]}\u00a0».",
        "Si l’un d’eux est une information, formez-en une phrase.",
        offset,
    )


def _is_hour(sheet: Sheet, unit: Unit) -> bool:
    line = sheet.of(unit).strip()
    return not unit.settled and bool(headings.HOUR.fullmatch(line) or headings.LIVE.match(line))


def _said(sheet: Sheet, unit: Unit) -> str:
    """The unit's text without its hour."""
    line = sheet.of(unit).strip()
    if headings.HOUR.fullmatch(line):
        return ""
    match = headings.LIVE.match(line)
    return line[match.end() :] if match else line
