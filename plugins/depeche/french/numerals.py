"""Numbers written in letters, put in figures: "trente-quatre concerts" is "34 concerts"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from . import lists
from .date_words import NUMBERS

_ONES = {word: value for word, value in NUMBERS.items() if 2 <= value <= 16}
_TENS = {
    "vingt": 20,
    "vingts": 20,
    "trente": 30,
    "quarante": 40,
    "cinquante": 50,
    "soixante": 60,
    "septante": 70,
    "octante": 80,
    "huitante": 80,
    "nonante": 90,
}
_HUNDRED, _THOUSAND = ("cent", "cents"), "mille"
_ALL = "|".join(sorted([*_ONES, *_TENS, *_HUNDRED, _THOUSAND], key=len, reverse=True))
# A hyphen between spaces parts two: "TRENTE - Trois renvois".
SPELT = re.compile(
    rf"\b(?:{_ALL})(?:(?:\s+|-)(?:{_ALL})|(?:\s+|-)et(?:\s+|-)(?:une?|onze)|-une?)*\b",
    re.IGNORECASE,
)
_SPELT = frozenset((*_ONES, *_TENS, *_HUNDRED, _THOUSAND))
_WORDS = re.compile(r"[a-zè]+")
_ORDINALS = dict(line.split() for line in lists.lines("ordinals"))
_ORDINAL = re.compile(r"\b(" + "|".join(_ORDINALS) + r")\b", re.IGNORECASE)


def in_figures(text: str) -> str:
    """`text` with its numbers in figures; "un" alone stays, being an article as well."""
    words = set(_WORDS.findall(text.lower()))
    if not words.isdisjoint(_ORDINALS):
        text = _ORDINAL.sub(lambda match: _ORDINALS[match[0].lower()], text)
    if words.isdisjoint(_SPELT):
        return text
    return SPELT.sub(lambda match: " ".join(_numbers(match[0].lower())), text)


def _numbers(run: str) -> Iterator[str]:
    """The numbers that stand side by side: "deux cents" is one, "deux trois" are two."""
    words = re.split(r"[\s-]+", run)
    at = 0
    while at < len(words):
        for end in range(len(words), at, -1):
            value = _value([word for word in words[at:end] if word != "et"])
            if value is not None:
                yield str(value)
                at = end
                break
        else:
            yield words[at]
            at += 1


def _value(words: Sequence[str]) -> int | None:
    """The number that `words` spell; None when they spell none or more than one."""
    if _THOUSAND in words:
        at = words.index(_THOUSAND)
        many = _below_thousand(words[:at]) if at else 1
        rest = _below_thousand(words[at + 1 :]) if words[at + 1 :] else 0
        return None if many is None or rest is None else many * 1000 + rest
    return _below_thousand(words)


def _below_thousand(words: Sequence[str]) -> int | None:
    for at, word in enumerate(words):
        if word in _HUNDRED:
            if at > 1:
                return None
            many = _ONES.get(words[0], 10) if at else 1
            rest = _below_hundred(words[at + 1 :]) if words[at + 1 :] else 0
            return None if many > 9 or rest is None else many * 100 + rest
    return _below_hundred(words)


def _below_hundred(words: Sequence[str]) -> int | None:
    if list(words[:1]) == ["quatre"] and words[1:2] and words[1] in ("vingt", "vingts"):
        return _added(80, words[2:], 19)
    if words and words[0] in _TENS:
        return _added(_TENS[words[0]], words[1:], 19 if words[0] == "soixante" else 9)
    return _added(0, words, 19) if words else None


def _added(tens: int, words: Sequence[str], most: int) -> int | None:
    if not words:
        return tens or None
    if words[0] == "dix" and len(words) == 2 and _ONES.get(words[1], 0) in (7, 8, 9):
        ones = 10 + _ONES[words[1]]
    elif len(words) == 1:
        ones = 1 if tens and words[0] in ("un", "une") else _ONES.get(words[0], 0)
    else:
        return None
    return tens + ones if 0 < ones <= most else None
