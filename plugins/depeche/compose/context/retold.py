"""What another text of the folder tells again, whatever its words: the same figures of the same
things, the same people, the same quotation. Article, wire and release on one piece of news are not
printed three times.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from ...french import numerals
from ...french.gazetteer import fold
from ...model import Sentence
from .. import lexicon
from ..duplicates import undated
from ..errata import right_words
from ..names.outlets import is_outlet
from ..quotations import is_quoted, outside, spans
from ..terms import content, names, plain, words
from . import answered

COUNTS = 10  # above which a figure tells what is counted: "deux élus" may be any two
QUOTED = 0.8  # share of a quotation's words that one printed sentence has
KNOWN = 1 / 3  # share of a sentence's words that the article has
_NOT = frozenset({"ne", "n'", "n’"})
# Whoever does this says something new, be it of figures that are known.
_NEWS = frozenset().union(
    *map(lexicon.words, ("trial_verbs", "accusing_verbs", "denying_verbs", "answering_verbs"))
)


def is_(sentence: Sentence, text: str, said: Sequence[str]) -> bool:
    """Whether the `sentence`, printed as `text`, tells by its figures or its quotation what `said`
    tells, and names nobody else; no charge, no denial and no demand does."""
    if answered.answers(text) or _denies_or_demands(sentence):
        return False
    quotes, figures = _quotes(text), _figures(text)
    if not quotes and not any(_weighs(number) for number, _ in figures):
        return False
    told = [each for other in said for each in _figures(other)]
    return (
        all(any(_is_said(quote, other) for other in said) for quote in quotes)
        and all(_is_counted(figure, told) for figure in figures)
        and _is_known(text, said)
    )


def _denies_or_demands(sentence: Sentence) -> bool:
    return any(
        each.text.lower() in _NOT or (each.dep == "ROOT" and each.lemma in _NEWS)
        for each in sentence.parse.tokens
        if not is_quoted(sentence, each)
    )


def _weighs(number: str) -> bool:
    return "," in number or (number.isdigit() and int(number) > COUNTS)


def _is_counted(figure: tuple[str, str], told: Sequence[tuple[str, str]]) -> bool:
    """Whether the figure is told, of the same thing where both say of which and it may be another
    one's: "deux ans" and "deux années" are one."""
    number, unit = figure
    any_ = not unit or not _weighs(number)
    return any(number == n and (any_ or not u or unit == u) for n, u in told)


def _is_said(quote: str, other: str) -> bool:
    own = set(content(quote))
    return len(own & set(content(other))) >= QUOTED * len(own)


def _is_known(text: str, said: Sequence[str]) -> bool:
    """Whether all that `text` names is named, and a good part of its words is there."""
    known = {word for each in said for word in _words(each)}
    own = _lemmas((text,))
    named = (each for each in names(outside(plain(text))) if not is_outlet(each))
    return {piece for each in named for piece in fold(each).split()} <= known and len(
        own & _lemmas(tuple(said))
    ) >= KNOWN * len(own)


@lru_cache(maxsize=64)
def _lemmas(said: tuple[str, ...]) -> frozenset[str]:
    return frozenset(word for each in said for word in _content(each))


@lru_cache(maxsize=4096)
def _content(text: str) -> tuple[str, ...]:
    return content(numerals.in_figures(plain(text)))


@lru_cache(maxsize=4096)
def _words(text: str) -> frozenset[str]:
    return frozenset(piece for word in words(text) for piece in fold(word).split())


@lru_cache(maxsize=4096)
def _figures(text: str) -> tuple[tuple[str, str], ...]:
    return right_words.figures(numerals.in_figures(undated(plain(text))))


@lru_cache(maxsize=4096)
def _quotes(text: str) -> tuple[str, ...]:
    return tuple(text[start:end] for start, end in spans(text))
