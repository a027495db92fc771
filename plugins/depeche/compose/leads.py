"""An agency's urgent, its leads, its general story and its corrected version: each replaces what
was sent before it."""

from __future__ import annotations

import re
from datetime import timedelta
from functools import lru_cache

from ..model import Source
from ..precedence import dated, when
from . import naming
from .identity import Same
from .terms import content, plain

WINDOW = timedelta(hours=24)  # an event's day and the night after it
HEAD = 400  # characters in which the desk's marks stand
SHARED = 5  # content words of the titles and openings of two dispatches on one event
SHARED_SLUG = 3  # …where their slug lines are one
_URGENT = re.compile(r"(?m)^\W*(?:URGENT|ALERTE|FLASH|BULLETIN)\b|\((?:URGENT|ALERTE|FLASH)\)")
_LEAD = re.compile(
    r"\b(?:LEAD(?: GENERAL| GÉNÉRAL)?|PAPIER[ -]G[EÉ]N[EÉ]RAL|SYNTH[EÈ]SE|PR[EÉ]CISIONS?)\b"
    r"|\((?:\d+(?:er|e|ème|nd)? ?lead|lead|papier g[ée]n[ée]ral|synthèse|précisions?)\b",
)
_RANK = re.compile(r"\b(\d+)(?:er|e|ème|nd)? ?LEAD\b", re.IGNORECASE)
# "CORRECTION - accident-transport-train", "accident-transport-train  2E LEAD (actualise)"
_SLUG = re.compile(
    r"(?m)^(?:[A-ZÀ-Þ]{4,}(?:[ /]\d)?\s*[-–—:]?\s+)?(?P<slug>[a-zà-ÿ]{3,}(?:-[a-zà-ÿ]{2,})+)"
    r"(?=$|\s+(?:\d+(?:E|ER|EME|ÈME)?\s)?[A-ZÀ-Þ]{4,}(?:[ /]\w+)?(?:\s*\(|\s*$))"
)


def replaces(later: Source, earlier: Source) -> bool:
    """Whether `later` tells again what its agency had told of the event in `earlier`, which an
    urgent, a lead or a correction of the same day or night is known by."""
    gap = when(later) - when(earlier)
    if not 0 <= gap <= WINDOW.total_seconds() or not (dated(later) and dated(earlier)):
        return False
    if naming.kind(later) is not naming.DISPATCH or naming.kind(earlier) is not naming.DISPATCH:
        return False
    if naming.publisher(later) != naming.publisher(earlier):
        return False
    after, before = _read(Same(later)), _read(Same(earlier))
    if after.urgent and not before.urgent:
        return False  # a new event, or a turn of it that is not told yet
    corrected = bool(later.corrects) and not earlier.corrects
    told_again = before.urgent or corrected or (after.lead and after.rank >= before.rank)
    sure = before.urgent or corrected
    if not told_again or (gap == 0 and after.rank <= before.rank and not sure):
        return False
    shared = len(after.told & before.told)
    return shared >= (SHARED_SLUG if after.slug and after.slug == before.slug else SHARED)


class _Marks:
    """The desk's marks on a dispatch, and what it is about."""

    __slots__ = ("lead", "rank", "slug", "told", "urgent")

    def __init__(self, source: Source) -> None:
        head = plain(f"{source.title}\n{source.text[:HEAD]}")
        self.urgent = bool(_URGENT.search(head)) and not _LEAD.search(head)
        self.lead = bool(_LEAD.search(head))
        numbers = [int(each) for each in _RANK.findall(head)]
        self.rank = max(numbers, default=1) if self.lead else 0
        slug = _SLUG.search(source.text[:HEAD])
        self.slug = set(slug["slug"].split("-")[:2]) if slug else set[str]()
        opening = source.blocks[0].text if source.blocks else ""
        self.told = frozenset(content(f"{source.title}. {opening}"))


@lru_cache(maxsize=512)
def _read(key: Same[Source]) -> _Marks:
    return _Marks(key.value)
