"""Which texts are reprints of one dispatch, which are versions of one story."""

from __future__ import annotations

from datetime import timedelta
from functools import lru_cache

from ..model import Relation, Source
from .terms import content, words

SHINGLE = 5
COPY_CONTAINMENT = 0.75  # of the shorter text's shingles in the longer
VERSION_CONTAINMENT = 0.25
VERSION_WINDOW = timedelta(hours=48)


@lru_cache(maxsize=1024)
def shingles(text: str) -> frozenset[tuple[str, ...]]:
    """The runs of five words of `text`."""
    run = words(text)
    return frozenset(tuple(run[i : i + SHINGLE]) for i in range(max(1, len(run) - SHINGLE + 1)))


def relation(main: Source, other: Source) -> Relation:
    """COPY, VERSION or BACKGROUND: what `other` is to `main`, by shared runs of words.

    The thresholds follow reprints and rewrites of agency copy: a reprint keeps three
    quarters of its runs, a version at least a quarter, and comes within two days.
    """
    a, b = shingles(body(main)), shingles(body(other))
    shared = len(a & b) / max(1, min(len(a), len(b)))
    if shared >= COPY_CONTAINMENT:
        return Relation.COPY
    if main.published and other.published:
        near = abs(main.published.value - other.published.value) <= VERSION_WINDOW
        if near and (shared >= VERSION_CONTAINMENT or _same_title(main.title, other.title)):
            return Relation.VERSION
    return Relation.BACKGROUND


def body(source: Source) -> str:
    """The running text of `source`, a paragraph a line."""
    return "\n".join(block.text for block in source.blocks)


def _same_title(one: str, two: str) -> bool:
    a, b = set(content(one)), set(content(two))
    return len(a | b) > 2 and len(a & b) / len(a | b) >= 0.6
