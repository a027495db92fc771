"""A list inside a sentence, set as bullets; only where the parse leaves no doubt."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ..french import words
from ..model import Token
from .lines import Line
from .quotations import balanced

LEAST_ITEMS = 3
LEAST_WORDS = 24
_JOINT = re.compile(r"[\s,;]+(?:et|ou|ainsi que)?\s*$")


@dataclass(frozen=True, slots=True)
class Enumeration:
    """`intro` ends in a colon; `items` are in order, each verbatim."""

    intro: str
    items: tuple[str, ...]


def find(line: Line) -> Enumeration | None:
    """The enumeration that ends `line`: three or more coordinated noun phrases, each with
    its article, parted by commas and a last "et"; None where there is none or doubt."""
    tokens = line.sentence.parse.tokens
    offset = line.sentence.parse.start
    if line.text != line.sentence.text or not balanced(line.text):
        return None
    for at, token in enumerate(tokens):
        if token.pos != "NOUN" or token.dep == "conj":
            continue
        chain = [at, *_conjuncts(tokens, at)]
        if len(chain) < LEAST_ITEMS:
            continue
        starts = [_opening(tokens, each) for each in chain]
        if any(start is None for start in starts):
            continue
        first = starts[0]
        edges = [start for start in starts if start is not None]
        if first is None or edges != sorted(edges) or not _introduced(tokens, first):
            continue
        end = next((i for i in range(len(tokens) - 1, 0, -1) if tokens[i].text == "."), None)
        if end is None or end != len(tokens) - 1:
            continue
        items = [
            line.text[tokens[a].start - offset : tokens[b - 1].end - offset]
            for a, b in zip(edges, [*edges[1:], end], strict=True)
        ]
        items = [
            re.sub(r"[\s,;]+(?:et|ou|ainsi que)?\s*$|\s+(?:et|ou)$", "", each) for each in items
        ]
        if _alike(items) and words.count(" ".join(items)) >= LEAST_WORDS:
            intro = line.text[: tokens[first].start - offset].rstrip(" :,")
            return Enumeration(f"{intro} :", tuple(items))
    return None


def _conjuncts(tokens: tuple[Token, ...], at: int) -> list[int]:
    found = [i for i, token in enumerate(tokens) if token.dep == "conj" and token.head == at]
    return sorted(found)


def _opening(tokens: tuple[Token, ...], at: int) -> int | None:
    """Where the phrase of noun `at` opens: its article; None when it has none."""
    if tokens[at].pos != "NOUN":
        return None
    articles = [
        i
        for i, token in enumerate(tokens)
        if token.head == at and token.dep == "det" and at - 3 <= i < at
    ]
    return articles[0] if articles else None


def _introduced(tokens: tuple[Token, ...], first: int) -> bool:
    """Whether a finite verb or a colon stands right before the list."""
    before = tokens[first - 1] if first else None
    return before is not None and (
        before.text == ":" or (before.pos in ("VERB", "AUX") and "VerbForm=Fin" in before.morph)
    )


def _alike(items: list[str]) -> bool:
    """Whether no item runs on: none holds a finite clause break or is far longer than the rest."""
    sizes = [words.count(each) for each in items]
    return min(sizes) >= 2 and max(sizes) <= 22 and not any(re.search(r"[;:.!?]", x) for x in items)
