"""A list inside a sentence, set as bullets; only where its form leaves no doubt.

The parser often misses a long coordination, so the form decides: a verb that announces a
list, then noun phrases that each open with their article, parted by commas and one last
"et", to the end of the sentence.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from ...french import words
from ...model import Token
from .. import lexicon
from ..lines import Line
from ..quotations import balanced

LEAST_ITEMS = 3
LEAST_WORDS = 22
LONGEST_ITEM = 24
_JOINT = re.compile(r",?\s+et\s+$|,\s+$|[,\s]+$")
_ARTICLES = frozenset({"le", "la", "l'", "les", "un", "une", "des", "du", "deux", "trois"})


@dataclass(frozen=True, slots=True)
class Enumeration:
    """`intro` ends in a colon; `items` are in order, each verbatim."""

    intro: str
    items: tuple[str, ...]


def find(line: Line) -> Enumeration | None:
    """The enumeration that ends `line`, of three or more items; None where there is doubt."""
    tokens = line.sentence.parse.tokens
    if line.text != line.sentence.text or not balanced(line.text):
        return None
    if len(tokens) < 12 or tokens[-1].text != ".":
        return None
    for at, token in enumerate(tokens[:-8]):
        if token.lemma not in lexicon.words("listing_verbs") or token.pos != "VERB":
            continue
        starts = _starts(tokens, at + 1)
        if not starts:
            continue
        offset = line.sentence.parse.start
        edges = [tokens[i].start - offset for i in starts] + [tokens[-1].start - offset]
        items = [_JOINT.sub("", line.text[a:b]) for a, b in pairwise(edges)]
        if _plausible(items):
            return Enumeration(line.text[: edges[0]].rstrip(" :") + " :", tuple(items))
    return None


def _starts(tokens: tuple[Token, ...], first: int) -> list[int]:
    """Where the items open, from the token after the verb; [] where the form isn't certain."""
    if tokens[first].text == ":":
        first += 1
    if not _opens_item(tokens, first):
        return []
    starts = [first]
    last_joint = 0
    for at in range(first + 1, len(tokens) - 1):
        token = tokens[at]
        if token.text == ",":
            after = at + 2 if tokens[at + 1].text == "et" else at + 1
            if not _opens_item(tokens, after):
                return []
            starts.append(after)
            last_joint = 0
        elif token.text in ("et", "ou") and _opens_item(tokens, at + 1):
            if tokens[at - 1].text == ",":
                last_joint = at
                continue
            if last_joint:
                return []  # which of two "et" closes the list?
            last_joint = at
            starts.append(at + 1)
        elif "VerbForm=Fin" in token.morph or token.text in (";", "(", ":", "?"):
            return []
    return starts if last_joint and len(starts) >= LEAST_ITEMS else []


def _opens_item(tokens: tuple[Token, ...], at: int) -> bool:
    if at + 1 >= len(tokens) or tokens[at].text.lower().replace("’", "'") not in _ARTICLES:
        return False
    noun = tokens[at + 1]
    return noun.pos == "NOUN" or (
        noun.pos == "ADJ" and at + 2 < len(tokens) and tokens[at + 2].pos == "NOUN"
    )


def _plausible(items: list[str]) -> bool:
    sizes = [words.count(each) for each in items]
    return min(sizes) >= 2 and max(sizes) <= LONGEST_ITEM and sum(sizes) >= LEAST_WORDS
