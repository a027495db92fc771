"""What makes a claim somebody's word: left out, the claim becomes a fact."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from .. import lexicon
from .comparison import Change, Comparison
from .evidence import FUNCTION, listed
from .finding import Kind

_CONDITIONAL = re.compile(r"(?:rait|raient|rais|rions|riez)$")
_FUTURE = re.compile(r"(?:[^r]ra|ront|[^r]rai|ras|rons|rez)$")
_ENDINGS = frozenset(("e", "es", "ee", "ees", "ent", "a", "ait", "aient", "it", "u", "ue"))
_DETERMINERS = listed("determiners")
_LIMIT_OPENS = frozenset(("si", "s'", "sauf", "sinon", "condition", "moins", "hormis", "excepte"))


def find(c: Comparison) -> Iterator[tuple[Kind, str]]:
    """Attributions, conditionals and limits of the source that the printed sentence drops."""
    item = c.printed[:1].islower()
    for change in c.changes:
        told = not item and not _elsewhere(c, change) and not _told(change, printed=True)
        if told and (gone := _told(change)):
            yield Kind.ATTRIBUTION, f"attribution retirée : « {gone} »"
        yield from _mood(change)
        yield from _limits(change)


def _elsewhere(c: Comparison, change: Change) -> bool:
    """Whether all that the change leaves out is printed in another place of the sentence."""
    out = {word for word in change.out if word not in FUNCTION}
    return any(out and out <= set(other.put) for other in c.changes if other is not change)


def _told(change: Change, *, printed: bool = False) -> str:
    """The words of the change that attribute what is kept; "" when none do.

    A participle ("soulignant que…") and a relative clause attribute what they hold, and
    go with it.
    """
    words = change.put if printed else change.out
    lemmas = change.put_lemmas if printed else change.out_lemmas
    for index, (word, base) in enumerate(zip(words, lemmas, strict=True)):
        if word == "selon" or (word == "apres" and index and words[index - 1] == "d'"):
            return " ".join(words[index - (word == "apres") :][:8])
        if not _reports(word, base) or word.endswith("ant") or "qui" in words[:index]:
            continue
        if index and words[index - 1] in _DETERMINERS:
            continue  # « plusieurs analyses », « l'annonce »
        telling = words[max(0, index - 2) : index + 1]
        if "vous" in telling:
            continue  # « nous avons le plaisir de vous informer que »: a release to its readers
        infinitive = {"avoir", "etre"} & set(words[index:])
        that = {"que", "qu'"} & set(words[index:])
        if printed or change.closes or change.opens or that or infinitive:
            return " ".join([*telling, *words[index + 1 : index + 6]])
    return ""


def _mood(change: Change) -> Iterator[tuple[Kind, str]]:
    theirs = [word for word in change.out if _CONDITIONAL.search(word) and len(word) > 5]
    ours = [word for word in change.put if _CONDITIONAL.search(word) and len(word) > 5]
    if theirs and change.put and not ours:
        yield Kind.ATTRIBUTION, f"conditionnel abandonné : « {theirs[0]} »"
        return
    for word, base in zip(change.put, change.put_lemmas, strict=True):
        if not _FUTURE.search(word):
            continue
        for other, its_base in zip(change.out, change.out_lemmas, strict=True):
            if base == its_base and word != other and not _FUTURE.search(other):
                yield Kind.WORDING, f"temps changé : « {other} » → « {word} »"


def _limits(change: Change) -> Iterator[tuple[Kind, str]]:
    limits = [word for word in change.out if word in lexicon.words("limiting_words")]
    carried = [w for w in change.out if w not in FUNCTION and w not in limits and len(w) > 2]
    if limits and not change.put and not carried:
        yield Kind.ATTRIBUTION, f"réserve retirée : « {' '.join(change.out)} »"
    elif change.out and change.out[0] in _LIMIT_OPENS and carried and not change.opens:
        yield Kind.ATTRIBUTION, f"condition retirée : « {' '.join(change.out[:8])} »"


@cache
def _reports(word: str, base: str) -> bool:
    """Whether the word is a form of a reporting verb; participles pass for adjectives."""
    if base in listed("reporting_verbs"):
        return True
    return any(word.startswith(stem) and word[len(stem) :] in _ENDINGS for stem in _stems())


@cache
def _stems() -> tuple[str, ...]:
    stems = (re.sub(r"(?:oir|er|ir|re)$", "", word) for word in listed("reporting_verbs"))
    return tuple(stem for stem in stems if len(stem) > 4)
