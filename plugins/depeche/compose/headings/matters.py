"""What most sentences of a part are about, as an editor's label: "L'enquête", "Les réactions"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache

from ...french import dates, tense
from ...model import Sentence
from .. import lexicon
from ..quotations import outside
from ..terms import content, numbers, plain

_NAMED = re.compile(r"(?!L['’]|L[ae]s?\s|Une?\s|Des\s)[A-ZÀ-Þ]")
# "Il aurait quitté le port lundi": said of him, not to come.
_ALLEGED = re.compile(
    r"\b(?:aurait|auraient|serait|seraient)\s(?:\w+\s)?(?:été\s)?\w+(?:é|i|u|is|it)e?s?\b"
)
_LEAST = 3  # sentences of a part that a label can sum up
_NAMED_MOST = 3  # people whom a label names
_LONGEST = 80  # characters of it


def of(sentences: Sequence[Sentence], title: str) -> str:
    """The label that is true of at least half of the `sentences`, "" where none is; a matter
    that `title` names is what the whole article is about."""
    if len(sentences) < _LEAST:
        return ""
    for label, holds in (
        ("Le calendrier", _is_to_come),
        ("Les chiffres", _counts),
    ):
        if 2 * sum(map(holds, sentences)) > len(sentences):
            return label
    return _matter(sentences, frozenset(content(title))) or _voices(sentences)


def _matter(sentences: Sequence[Sentence], title: frozenset[str]) -> str:
    """The matter that half of the sentences touch more than any other, or the two that most of
    them do between them."""
    told = [frozenset(content(each.text)) for each in sentences]
    touched = [
        (frozenset(at for at, each in enumerate(told) if words & each), label)
        for label, words in _matters()
        if not title & frozenset(content(label))
    ]
    (most, label), (second, other) = sorted(touched, key=lambda each: -len(each[0]))[:2]
    if 2 * len(most) >= len(sentences) and len(most) > len(second):
        return label
    shared = len(second) > 1 and 3 * len(second) >= len(sentences)
    if shared and 3 * len(most | second) >= 2 * len(sentences):
        first, last = (label, other) if min(most) <= min(second) else (other, label)
        return f"{first} et {last[:1].lower()}{last[1:]}"
    return ""


@cache
def _matters() -> tuple[tuple[str, frozenset[str]], ...]:
    lines = (line.partition(" : ") for line in sorted(lexicon.phrases("matters")))
    return tuple((label, frozenset(words.split())) for label, _, words in lines)


def _voices(sentences: Sequence[Sentence]) -> str:
    """ "Les réactions" where three people at least speak in most of the part, by words, and half of
    what they say reacts; else what the two or three say by name who speak in half of it."""
    said = [each for each in sentences if each.speaker]
    heard = list(dict.fromkeys(each.speaker for each in said))
    reacting = [each for each in said if _verbs(each) & lexicon.words("reacting_verbs")]
    total = _length(sentences)
    if len(heard) > 2 and 2 * len(reacting) >= len(said) and 3 * _length(said) >= 2 * total:
        return "Les réactions"
    named = [each for each in heard if _is_named(each)]
    theirs = _length(each for each in said if each.speaker in named)
    if len(named) < 2 or 2 * theirs < total:
        return ""
    told = f"Ce que disent {', '.join(named[:-1])} et {named[-1]}"
    return told if len(named) <= _NAMED_MOST and len(told) <= _LONGEST else ""


def _length(sentences: Iterable[Sentence]) -> int:
    return sum(len(each.text.split()) for each in sentences)


def _verbs(sentence: Sentence) -> set[str]:
    return {token.lemma for token in sentence.parse.tokens if token.pos == "VERB"}


def _is_named(speaker: str) -> bool:
    return _NAMED.match(speaker) is not None


def _is_to_come(sentence: Sentence) -> bool:
    """ "La séance aura lieu le 3 mars": a day, and a verb that looks ahead."""
    text = outside(plain(sentence.text))
    return tense.looks_ahead(text) and not _ALLEGED.search(text) and bool(dates.find(text, None))


def _counts(sentence: Sentence) -> bool:
    """Two figures and more, days and years apart."""
    text = plain(sentence.text)
    for mention in reversed(dates.find(text, None)):
        text = text[: mention.start] + text[mention.end :]
    return len(numbers(text)) >= 2
