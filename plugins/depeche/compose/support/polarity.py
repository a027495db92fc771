"""Negations, opposites, and verbs that turn a claim round."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from .. import lexicon
from .comparison import Change, Comparison
from .evidence import FUNCTION, listed, stripped
from .finding import Kind

_NEGATIONS = listed("negations") | {"hors", "hormis", "excepte"}


def find(c: Comparison) -> Iterator[tuple[Kind, str]]:
    """What makes the printed sentence say the contrary of the source's, or nearly."""
    for change in c.changes:
        yield from _negation(c, change)
        yield from _opposites(c, change)
        yield from _saying(change)


def _negation(c: Comparison, change: Change) -> Iterator[tuple[Kind, str]]:
    ours = [word for word in change.put if word in _NEGATIONS]
    theirs = [word for word in change.out if word in _NEGATIONS]
    if len(ours) > len(theirs):
        yield Kind.POLARITY, f"« {' '.join(ours)} » : la source ne nie pas cela"
    elif len(theirs) > len(ours):
        carried = [w for w in change.out if w not in FUNCTION and w not in _NEGATIONS]
        if change.put or not carried:
            yield Kind.POLARITY, f"négation retirée : « {' '.join(theirs)} »"


def _opposites(c: Comparison, change: Change) -> Iterator[tuple[Kind, str]]:
    for word, base in zip(change.put, change.put_lemmas, strict=True):
        for kind, group, side in _places(word, base):
            for other in sorted(c.missing):
                places = _places(other, other)
                if any(g == group and k == kind and s != side for k, g, s in places):
                    yield kind, f"« {word} » : la source dit « {other} »"
                    return


def _saying(change: Change) -> Iterator[tuple[Kind, str]]:
    verbs = listed("reporting_verbs")
    neutral = listed("neutral_saying")
    ours = [word for word in change.put_lemmas if word in verbs]
    theirs = [word for word in change.out_lemmas if word in verbs]
    if ours and theirs and set(ours) != set(theirs) and not {*ours, *theirs} <= neutral:
        yield Kind.STANCE, f"« {ours[0]} » : la source dit « {theirs[0]} »"


@cache
def _places(word: str, base: str) -> tuple[tuple[Kind, int, int], ...]:
    """The lists, groups and sides in which a word stands, under its form, its lemma or, for a
    verb, its stem: lemmatisers take many participles for adjectives."""
    found = []
    for kind, group, side, entry, stem in _sides():
        if entry in (word, base) or (stem and word.startswith(stem)):
            found.append((kind, group, side))
    return tuple(found)


@cache
def _sides() -> tuple[tuple[Kind, int, int, str, str], ...]:
    found = []
    for name, kind in (("stance_pairs", Kind.STANCE), ("opposites", Kind.POLARITY)):
        for group, line in enumerate(sorted(lexicon.phrases(name))):
            for side, part in enumerate(line.split("|")):
                for entry in map(stripped, part.split()):
                    stem = re.sub(r"(?:oir|er|ir|re)$", "", entry) if kind is Kind.STANCE else ""
                    found.append((kind, group, side, entry, stem if len(stem) > 4 else ""))
    return tuple(found)
