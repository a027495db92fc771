"""Whether two sentences tell the same fact, and whether one adds to many."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from ..french import tense
from ..french.date_words import ANY_MONTH
from .terms import content, names, numbers, words

SAME = 0.35  # Jaccard of lemmas from which two sentences tell one fact, figures agreeing
NEARLY_VERBATIM = 0.6
CONTAINED = 0.8
NEW = 0.25  # of a sentence's words that must be new to an article for it to add something
MORE = 0.4  # the same of a sentence that otherwise tells a fact again
VERBATIM = 6  # words from which a sentence that another one has whole is no chance likeness
_STEM = 5  # letters that "discuter" and "discussions" share
_DATE = re.compile(rf"\b\d{{1,2}}(?:er)?\s(?:{ANY_MONTH})(?:\s\d{{4}})?\b", re.IGNORECASE)
# What is to be done: "doit être signalée à un vétérinaire".
_BINDS = re.compile(r"\b(?:doi(?:t|vent)|devr(?:a|ont)|il faut|il faudra)\b")


def repeats(text: str, other: str) -> bool:
    """Whether `text` says what `other` has said: nothing is lost when it is left out. What was done
    once doesn't say what is to be done."""
    a, b = _said(text), _said(other)
    shared = len(a & b)
    if not shared:
        return False
    contained = len(a) >= 5 and shared / len(a) >= CONTAINED
    likeness = shared / len(a | b)
    if not (contained or likeness >= SAME) or not numbers(text) <= numbers(other):
        return False
    if _BINDS.search(text) and not (_BINDS.search(other) or tense.looks_ahead(other)):
        return False
    if contained or likeness >= NEARLY_VERBATIM:
        return True
    return set(names(text)) <= set(names(other)) | _parts(other)


@lru_cache(maxsize=16384)
def _said(text: str) -> frozenset[str]:
    return frozenset(content(text))


def is_within(text: str, other: str) -> bool:
    """Whether `other` has all the words of `text` in a row."""
    own, theirs = words(text), words(other)
    last = len(theirs) - len(own)
    return len(own) >= VERBATIM and any(theirs[at : at + len(own)] == own for at in range(last + 1))


def told(text: str, printed: Iterable[str]) -> bool:
    """Whether one of the `printed` sentences already says `text`."""
    return any(repeats(text, other) for other in printed)


class Said:
    """What an article says so far, as words and figures."""

    def __init__(self, texts: Iterable[str] = ()) -> None:
        self._words: set[str] = set()
        self._figures: set[str] = set()
        for text in texts:
            self.add(text)

    def add(self, text: str) -> None:
        self._words |= _said(text)
        self._figures |= numbers(text)

    def has(self, word: str) -> bool:
        """Whether the lemma `word`, or one of its family, stands in what was said."""
        stem = word[:_STEM]
        return any(each.startswith(stem) for each in self._words)

    def lacks(self, text: str, share: float = NEW) -> bool:
        """Whether `text` adds a figure, or a `share` of its words; dates are no figures."""
        own = _said(text)
        if numbers(undated(text)) - self._figures:
            return True
        return bool(own) and len(own - self._words) >= max(1, share * len(own))


def undated(text: str) -> str:
    """`text` without its dates."""
    return _DATE.sub(" ", text)


def _parts(text: str) -> set[str]:
    """Names of `text` with their last word alone: "Macron" for "Emmanuel Macron"."""
    return {part for name in names(text) for part in name.split()}
