"""Lemmas, by simplemma's table, with the word class where the table can't tell.

Of two measured ways spaCy's own lemmatizer is right a little more often and doubles the
time that loading takes; the rules below mend what simplemma takes for the wrong class.
"""

from __future__ import annotations

import re
from functools import lru_cache

from . import forms, lists

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_ELIDED = {
    "l": "le", "d": "de", "qu": "que", "n": "ne", "s": "se", "j": "je", "c": "ce", "m": "me",
    "t": "te", "jusqu": "jusque", "lorsqu": "lorsque", "puisqu": "puisque", "aux": "à", "au": "à",
    "du": "de", "des": "un",
}  # fmt: skip
_INFINITIVE = ("er", "ir", "re")
# The table lists the forms that differ from their lemma, and few of those that do not.
_INVARIABLE = frozenset(("pays", "temps", "corps", "voix", "choix", "accès", "succès", "os"))
_KEPT = ("PROPN", "PUNCT", "NUM", "X", "SYM")


def of(text: str) -> frozenset[str]:
    """The lemmas of the words of `text` that carry meaning, in lower case.

    For similarity: |a ∩ b| / |a ∪ b| of two sentences from 0.35 on, they say the same.
    """
    found = (lemma(word) for word in _WORD.findall(text.lower().replace("’", "'")))
    return frozenset(found) - _empty()


def jaccard(one: frozenset[str], other: frozenset[str]) -> float:
    """Share of common members, 0 to 1; 0 for two empty sets."""
    return len(one & other) / len(one | other) if one or other else 0.0


@lru_cache(maxsize=100_000)
def lemma(word: str, pos: str = "") -> str:
    """The lemma of `word`; `pos` is its Universal Dependencies class, "" when unknown."""
    if pos in _KEPT:
        return word
    low = word.lower().rstrip("'’") or word
    if low in _ELIDED:
        return _ELIDED[low]
    found = forms.lemmatize(low)
    if pos in ("VERB", "AUX") and not found.endswith(_INFINITIVE):
        return _infinitive(low) or found
    if pos == "NOUN" and found.endswith("er") and not low.endswith(("er", "ers")):
        return low.rstrip("s") or low  # "sondes" is no form of "sonder" here
    return found


def known(word: str) -> bool:
    """Whether the table of French forms has `word`, in lower case and with its accents."""
    return word in _INVARIABLE or forms.is_known(word)


def may_have_verb(line: str) -> bool:
    """Whether a word in small letters may be a verb that says something; nouns that have the form
    of one too ("garde") count."""
    return any(map(may_be_verb, re.findall(r"(?<![\w-])[a-zà-ÿ]{3,}(?![\w-])", line)))


def may_be_verb(word: str) -> bool:
    """Whether `word`, in small letters, has the form of a verb that some noun or person governs."""
    if lemma(word) != word and lemma(word).endswith(("er", "ir", "re", "oir")):
        return True
    stem = word.removesuffix("nt") if word.endswith("ent") else word
    forms_ = (
        f"{stem}r",
        f"{stem[:-1]}ir",
        f"{stem}ir",
        f"{stem}re",
        f"{stem[:-1]}dre",
        f"{stem[:-1]}r",
    )
    return any(map(known, forms_)) and not known(f"{stem[:-1]}r" * (word == stem) or "-")


def _infinitive(low: str) -> str:
    """The infinitive of a form that is also a noun ("note", "écrit")."""
    if participle := re.fullmatch(r"(.{2,}?i)(t?)e?s?", low):
        return participle[1] + ("re" if participle[2] else "r")  # "démenti", "écrit"
    stem = re.fullmatch(r"(.{2,}?)(?:e|es|ent|é|ée|és|ées|a|ait|aient|ant)", low)
    return f"{stem[1]}er" if stem else ""


@lru_cache(maxsize=1)
def _empty() -> frozenset[str]:
    return frozenset(lemma(word) for word in lists.words("empty_words"))
