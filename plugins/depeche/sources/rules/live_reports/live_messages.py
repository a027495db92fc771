"""What a live report says to its readers, and is no news: its welcome, its calls for photographs,
its answers to what they ask, its end.

    Bonjour et bienvenue dans ce direct.       Vous avez des photos ? Envoyez-les-nous à …
    « Le collège rouvre-t-il ? » (Sandrine)    Merci de nous avoir suivis.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ....french import sentences
from ...sheet import Sheet, Unit, trimmed

HOUSE = re.compile(
    r"""\W*(?:
      (?:nous\s+)?(?:mettons|c['’]est\s+la)\s+fin\s+(?:à|de)\s+(?:ce|notre)\s+(?:direct|live|suivi)
    | (?:[cs]e|notre|le)\s+(?:direct|live)\s+(?:est\s+(?:\w+\s+)?(?:terminé|fini)|s['’]arrête
      |touche\s+à\s+sa\s+fin)
    | fin\s+(?:de\s+(?:ce|notre)|du)\s+(?:direct|live|suivi)
    | merci\s+(?:de\s+nous\s+avoir\s+suivis|(?:de|pour)\s+votre\s+fidélité|à\s+tous)
    | bienvenue\s+(?:à\s+tous\s+)?(?:dans|sur)\s+(?:ce|notre)\s+(?:direct|live)
    | (?:bonjour|bonsoir)\b | (?:nous\s+)?(?:vous\s+)?tiendrons?\s+informés
    | (?:revivez|revoyez|retrouvez|suivez|posez)\b )
    """,
    re.IGNORECASE | re.VERBOSE,
)
ASKED = re.compile(r"(?=.*\?)[«\"“]?.*[?»\"”]\s*\(?[-–—]?\s*@?[A-ZÀ-Þ][\w'’.-]+\)?\.?|@\w+\s.*\?")
GREETING = re.compile(r"\W*(?:bonjour|bonsoir)\b", re.IGNORECASE)
CALL = re.compile(r"\b\w+ez-(?:l(?:es?|a)-|en-)?nous\b", re.IGNORECASE)  # "envoyez-les-nous"
READER = re.compile(r"\b(?:vous|vos|votre)\b|-vous\b", re.IGNORECASE)
ASKS = re.compile(r"\?\s*$|@|\bnous\b", re.IGNORECASE)  # of them, or what it does with it
_QUOTE = re.compile(r"[«»“”\"]")


def without(sheet: Sheet, units: Sequence[Unit]) -> tuple[list[Unit], list[Unit]]:
    """The units of an entry without what speaks to its readers, and that: whole units, and the
    first and the last sentences of others. A reader's question goes with its answer."""
    lines = [sheet.of(each).strip() for each in units]
    greeted = len(units) > 1 and "?" in lines[0] and GREETING.match(lines[1])
    if len(units) > 1 and (greeted or ASKED.fullmatch(lines[0])):
        return [], list(units)
    kept: list[Unit] = []
    gone: list[Unit] = []
    for unit in units:
        said = [
            replace(unit, start=unit.start + start, end=unit.start + end)
            for start, end in sentences.split(sheet.of(unit))
        ]
        news = [at for at, each in enumerate(said) if not _speaks_to_readers(sheet.of(each))]
        if not news:
            gone.append(unit)
            continue
        first, last = news[0], news[-1]
        gone += [*said[:first], *said[last + 1 :]]
        start, end = trimmed(sheet.text, said[first].start, said[last].end)
        whole = (first, last) == (0, len(said) - 1)
        kept.append(unit if whole else replace(unit, start=start, end=end))
    return kept, gone


def _speaks_to_readers(text: str) -> bool:
    if _QUOTE.search(text):
        return False
    asks = READER.search(text) and ASKS.search(text)
    return bool(HOUSE.match(text) or CALL.search(text) or asks)
