"""How alike two texts are: bottom-k sketches of runs of five words (Broder 1997)."""

from __future__ import annotations

import re
import zlib
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from heapq import nsmallest
from itertools import accumulate, combinations

_RUN = 5  # words
_OPENS = 6  # letters of the word that a run begins with: the text itself chooses a third of them
_KEPT = 64  # runs of a sketch
_CROWD = 20  # a run that more texts have is a formula of the house, or one text many times
_MEETINGS = 8  # runs in common that make two texts worth comparing
_WORD = re.compile(r"\w+")

Sketch = tuple[int, ...]


def signature(texts: Iterable[str]) -> Sketch:
    """The 64 smallest digests of the text's runs, ascending; () below five words."""
    words = [word for text in texts for word in _WORD.findall(text.lower())]
    if len(words) < _RUN:
        return ()
    told = " ".join(words).encode()
    ends = [*accumulate([len(word) + 1 for word in told.split(b" ")])]  # with the space after it
    runs = [*zip(words, [0, *ends], ends[_RUN - 1 :], strict=False)]
    chosen = [each for each in runs if len(each[0]) >= _OPENS] or runs
    digests = {zlib.crc32(told[start : end - 1]) for _, start, end in chosen}
    return tuple(nsmallest(_KEPT, digests))


def likeness(one: Sketch, other: Sketch) -> float:
    """The share of runs that both texts have, 0 to 1, within about 0.06."""
    union = sorted({*one, *other})[:_KEPT]
    return len({*one} & {*other} & {*union}) / len(union) if union else 0.0


def alike(sketches: Mapping[str, Sketch], least: float) -> list[tuple[str, str, float]]:
    """Pairs of keys whose texts are at least so alike, the most alike first.

    Only texts that share runs meet: the cost follows the texts, not their square.
    """
    holders: dict[int, list[str]] = {}
    for key, sketch in sketches.items():
        for run in sketch:
            holders.setdefault(run, []).append(key)
    meetings = Counter(pair for keys in holders.values() if len(keys) > 1 for pair in _pairs(keys))
    found = [
        (one, other, likeness(sketches[one], sketches[other]))
        for (one, other), number in meetings.items()
        if number >= min(_MEETINGS, len(sketches[one]), len(sketches[other]))
    ]
    return sorted((pair for pair in found if pair[2] >= least), key=lambda p: (-p[2], p[:2]))


def _pairs(keys: Sequence[str]) -> Iterable[tuple[str, str]]:
    return combinations(sorted(keys)[:_CROWD], 2)
