"""Which texts are reprints of one dispatch, which are versions of one story."""

from __future__ import annotations

from datetime import timedelta
from functools import lru_cache

from ...french import sentences
from ...model import Relation, Source
from ...precedence import when
from ..terms import words
from . import leads

SHINGLE = 5
COPY_CONTAINMENT = 0.75  # of the shorter text's shingles in the longer
VERSION_CONTAINMENT = 0.25
NEWS = 0.2  # of a text's runs that must be new for it to be more than a reprint
VERSION_WINDOW = timedelta(hours=48)


@lru_cache(maxsize=1024)
def shingles(text: str) -> frozenset[tuple[str, ...]]:
    """The runs of five words of `text`."""
    run = words(text)
    return frozenset(tuple(run[i : i + SHINGLE]) for i in range(max(1, len(run) - SHINGLE + 1)))


def relation(later: Source, earlier: Source) -> Relation:
    """COPY, VERSION or BACKGROUND: what `earlier` is to `later`, by shared runs of words.

    The thresholds follow reprints and rewrites of agency copy: a reprint keeps three
    quarters of its runs, a version at least a quarter, and comes within two days. A
    dispatch that is sent again with paragraphs added is no copy, though it holds the first
    one whole. An agency's lead is a version of its urgent, in whatever words. Two texts
    under one title may be two stories: the title has no say. An answer that quotes what it
    answers is neither.
    """
    if bool(later.reply) != bool(earlier.reply):
        return Relation.BACKGROUND
    told, before = shingles(body(later)), shingles(body(earlier))
    shared = contained(later, earlier)
    if shared < VERSION_CONTAINMENT:
        return Relation.VERSION if leads.replaces(later, earlier) else Relation.BACKGROUND
    if shared >= COPY_CONTAINMENT and len(told - before) < NEWS * len(told):
        return Relation.COPY
    if abs(when(later) - when(earlier)) <= VERSION_WINDOW.total_seconds():
        return Relation.VERSION
    return Relation.COPY if shared >= COPY_CONTAINMENT else Relation.BACKGROUND


def contained(one: Source, other: Source) -> float:
    """The share of the shorter text's runs that the longer one has."""
    told, before = shingles(body(one)), shingles(body(other))
    return len(told & before) / max(1, min(len(told), len(before)))


def body(source: Source) -> str:
    """The running text of `source`, a paragraph a line."""
    return "\n".join(block.text for block in source.blocks)


def said(source: Source) -> list[str]:
    """The sentences of `source`, of its subheadings too."""
    return [each for block in source.blocks for each in sentences.texts(block.text)]
