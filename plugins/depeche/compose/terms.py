"""Content words and proper names of a text, for comparing texts; nothing here is printed."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from ..french import forms
from ..french.gazetteer import fold
from . import lexicon

FUNCTION_WORDS = lexicon.words("function_words")
STEM = 5  # letters
_WORD = re.compile(r"\b[dljmnstc]'(?=\w)|\bqu'(?=\w)|\w+(?:-\w+)*", re.IGNORECASE)
_NAME = re.compile(
    r"[A-ZÀ-ÖØ-Þ][\w]*(?:[-'][A-ZÀ-ÖØ-Þa-zà-ÿ][\w]*)*"
    r"(?:\s+(?:de\s+|du\s+|von\s+|van\s+|al-)?[A-ZÀ-ÖØ-Þ][\w]*(?:[-'][A-ZÀ-ÖØ-Þa-zà-ÿ][\w]*)*)*"
)
_ELIDED = re.compile(r"^(?:[dljmnstc]|qu)'(?=\w)", re.IGNORECASE)
_OPENS = re.compile(r"(?:^|[.!?…:»\"“(\n]\s*)$")


def plain(text: str) -> str:
    """`text` with typewriter apostrophes and ordinary spaces, of the same length."""
    return text.replace("’", "'").replace("\u00a0", " ").replace("\u202f", " ")


@lru_cache(maxsize=65536)
def lemma(word: str) -> str:
    return forms.lemmatize(word).lower()


def words(text: str) -> list[str]:
    """The words of `text` in lower case, elided articles apart."""
    return [each.lower() for each in _WORD.findall(plain(text))]


@lru_cache(maxsize=16384)
def content(text: str) -> tuple[str, ...]:
    """Lemmas of the content words of `text`, in order, repeats kept."""
    found = []
    for word in words(text):
        if word in FUNCTION_WORDS or (len(word) < 3 and not word.isdigit()):
            continue
        base = lemma(word)
        if base not in FUNCTION_WORDS:
            found.append(base)
    return tuple(found)


def stems(found: Iterable[str]) -> set[str]:
    """The beginnings that the forms of a word share: "fermé" and "fermera"."""
    return {fold(word)[:STEM] for word in found}


@lru_cache(maxsize=16384)
def numbers(text: str) -> frozenset[str]:
    """Figures in `text`, thousands joined: "9.050 tonnes" gives 9050."""
    joined = re.sub(r"(?<=\d)[. \u00a0\u202f](?=\d{3}\b)", "", text)
    return frozenset(re.findall(r"\d+(?:,\d+)?", joined))


_CURRENCIES = frozenset({"CFA", "FCFA", "CHF", "USD", "EUR"})  # "415 millions de francs CFA"


@lru_cache(maxsize=16384)
def names(text: str) -> tuple[str, ...]:
    """Capitalised words and groups that are not capitalised by their place, repeats kept.

    A name that opens a sentence counts only when it stands elsewhere too or has
    several words. "Notre-Dame-des-Landes" is one name, other than "Notre-Dame".
    """
    flat = plain(text)
    inside: list[str] = []
    opening: list[str] = []
    for match in _NAME.finditer(flat):
        name = _ELIDED.sub("", match.group())
        if name.lower() in FUNCTION_WORDS or len(name) < 3 or name in _CURRENCIES:
            continue
        first, _, rest = name.partition(" ")
        opens = bool(_OPENS.search(flat[: match.start()][-3:]))
        if opens and first.lower() in FUNCTION_WORDS and rest:
            inside.append(rest)
        elif opens and not rest and "-" not in name:
            opening.append(name)
        else:
            inside.append(name)
    known = set(inside)
    return tuple(inside + [name for name in opening if name in known])
