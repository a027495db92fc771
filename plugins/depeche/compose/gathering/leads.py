"""An agency's urgent, its leads, its general story and its corrected version: each replaces what
was sent before it. Of two takes without a mark the titles and openings say that they are of one
event."""

from __future__ import annotations

import re
from datetime import timedelta
from functools import lru_cache

from ...identity import Same
from ...model import Precision, Source
from ...precedence import dated, when
from .. import kinds, naming
from ..terms import content, plain, stems

WINDOW = timedelta(hours=24)  # an event's day and the night after it
HEAD = 400  # characters in which the desk's marks stand
SHARED = 5  # content words of the titles and openings of two dispatches on one event
SHARED_SLUG = 3  # …where their slug lines are one
ALIKE = 0.5  # share of the shorter title's words, and of the shorter opening's, in the other's
_URGENT = re.compile(r"(?m)^\W*(?:URGENT|ALERTE|FLASH|BULLETIN)\b|\((?:URGENT|ALERTE|FLASH)\)")
_LEAD = re.compile(
    r"\b(?:LEAD(?: GENERAL| GÉNÉRAL)?|PAPIER[ -]G[EÉ]N[EÉ]RAL|SYNTH[EÈ]SE|PR[EÉ]CISIONS?"
    r"|ACTUALIS(?:ATION|[EÉ]E?))\b"
    r"|\((?:\d+(?:er|e|ème|nd)? ?lead|lead|papier g[ée]n[ée]ral|synthèse|précisions?"
    r"|[Aa]ctualis(?:ation|ée?))\b",
)
_RANK = re.compile(r"\b(\d+)(?:er|e|ème|nd)? ?LEAD\b", re.IGNORECASE)
# "CORRECTION - accident-transport-train", "accident-transport-train  2E LEAD (actualise)"
_SLUG = re.compile(
    r"(?m)^(?:[A-ZÀ-Þ]{4,}(?:[ /]\d)?\s*[-–—:]?\s+)?(?P<slug>[a-zà-ÿ]{3,}(?:-[a-zà-ÿ]{2,})+)"
    r"(?=$|\s+(?:\d+(?:E|ER|EME|ÈME)?\s)?[A-ZÀ-Þ]{4,}(?:[ /]\w+)?(?:\s*\(|\s*$))"
)


def replaces(later: Source, earlier: Source) -> bool:
    """Whether `later` tells again what its agency had told of the event in `earlier`, which an
    urgent, a lead or a correction of the same day or night is known by, or its page before it was
    brought up to date."""
    if _is_updated(later, earlier):
        return True
    if not _of_one_agency(later, earlier):
        return False
    gap = when(later) - when(earlier)
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


def _is_updated(later: Source, earlier: Source) -> bool:
    """Whether both are states of one page: they came out in one minute, `later` says that it was
    brought up to date since, and both are of one event."""
    out = later.published
    if out is None or out != earlier.published or out.precision is not Precision.MINUTE:
        return False
    shared = _read(Same(later)).told & _read(Same(earlier)).told
    return later.updated is not None and earlier.updated is None and len(shared) >= SHARED


def retells(later: Source, earlier: Source) -> bool:
    """Whether the agency of both tells one event in both, of one day and place, under titles and in
    openings that have most of their words in common.

    Measured: other dispatches of one agency, day and event share four tenths of their openings at
    most, or less than half of their titles.
    """
    after, before = _read(Same(later)), _read(Same(earlier))
    return (
        _of_one_agency(later, earlier)
        and later.place == earlier.place
        and not (after.urgent and not before.urgent)
        and _are_alike(after.titled, before.titled)
        and _are_alike(after.opening, before.opening)
    )


def outranks(one: Source, other: Source) -> bool:
    """Whether the desk's marks say that `one` was sent after `other`, which no hour tells."""
    return when(one) == when(other) and _read(Same(one)).rank > _read(Same(other)).rank


def _of_one_agency(later: Source, earlier: Source) -> bool:
    """Whether one agency sent both, `later` no more than a day and no earlier than the other."""
    return (
        0 <= when(later) - when(earlier) <= WINDOW.total_seconds()
        and dated(later)
        and dated(earlier)
        and kinds.kind(later) is kinds.DISPATCH
        and kinds.kind(earlier) is kinds.DISPATCH
        and naming.publisher(later) == naming.publisher(earlier)
    )


def _are_alike(one: frozenset[str], other: frozenset[str]) -> bool:
    least = min(len(one), len(other))
    return least > 0 and len(one & other) >= ALIKE * least


class _Marks:
    """The desk's marks on a dispatch, and what it is about."""

    __slots__ = ("lead", "opening", "rank", "slug", "titled", "told", "urgent")

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
        self.titled = frozenset(stems(content(source.title)))
        self.opening = frozenset(stems(content(opening)))


@lru_cache(maxsize=512)
def _read(key: Same[Source]) -> _Marks:
    return _Marks(key.value)
