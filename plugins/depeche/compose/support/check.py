"""The support check: each printed sentence against its sources."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import replace

from . import (
    attribution,
    bounds,
    certainty,
    exchanges,
    figures,
    naming,
    polarity,
    quoting,
    wording,
)
from .comparison import Comparison, best
from .evidence import FUNCTION, Evidence, Witness, folded, read
from .finding import Finding, Kind
from .introduction import reduced

_RULES: tuple[Callable[[Comparison], Iterator[tuple[Kind, str]]], ...] = (
    quoting.find,
    figures.find,
    bounds.find,
    naming.find,
    exchanges.find,
    polarity.find,
    attribution.find,
    certainty.find,
    wording.find,
)
_QUOTED = re.compile(r"« ([^«»]+) »")
_BRACKETS = re.compile(r"\[([^\]]*)\]")
_SETTLED = (Kind.NUMBER, Kind.DATE, Kind.ENTITY, Kind.SPEAKER, Kind.SUBJECT, Kind.AGENCY)


def check(
    sentences: Sequence[str], evidence: Evidence, known: Collection[str] = ()
) -> list[Finding]:
    """What in `sentences` the evidence does not support, in order.

    `sentences` are plain text. `known` are texts that the composer's fixed forms made: they
    need no support, and what follows one in its sentence is checked without it.
    """
    allowed = {folded(text) for text in known}
    texts = [_without_known(text, known) for text in sentences]
    found = [
        [] if folded(text) in allowed else _found(index, text, evidence)
        for index, text in enumerate(texts)
    ]
    for index in range(len(texts) - 1):
        if (found[index] or found[index + 1]) and _is_one(index, texts, evidence):
            found[index] = found[index + 1] = []
    return [finding for each in found for finding in each]


def _found(index: int, text: str, evidence: Evidence) -> list[Finding]:
    if text not in evidence.findings:
        evidence.findings[text] = tuple(_alone(text, evidence))
    return [replace(each, index=index) for each in evidence.findings[text]]


def _alone(text: str, evidence: Evidence) -> list[Finding]:
    """The findings on `text`, as if it were the only sentence."""
    if not read(text)[0]:
        return []
    findings = _findings(0, text, evidence)
    if not findings:
        return []
    whole = _unbracketed(text)
    others = (*([whole] if whole != text else []), *reduced(whole, evidence))
    if any(not _findings(0, each, evidence) for each in others):
        return []
    return findings


def _unbracketed(text: str) -> str:
    """An excerpt's sentence with what its brackets put in: "mardi [16 avril]"."""
    return _BRACKETS.sub(r"\1", text.replace("[…]", ""))


def _is_one(index: int, texts: Sequence[str], evidence: Evidence) -> bool:
    """Whether the sentence and the next one are one of the source's, cut in two."""
    pair = [read(text)[0] for text in texts[index : index + 2]]
    one, two = (best(texts[index + at], evidence.nearest(pair[at])) for at in (0, 1))
    if one is None or two is None or not _overlap(one.witness, two.witness):
        return False
    joined = f"{texts[index]} {texts[index + 1]}"
    whole = best(joined, evidence.nearest(read(joined)[0]))
    if whole is None:
        return False
    again = [word for word in set(pair[0]) & set(pair[1]) - FUNCTION if len(word) > 2]
    said_twice = [word for word in again if whole.witness.words.count(word) < 2]
    return len(said_twice) < 3 and not _findings(index, joined, evidence)


def _overlap(one: Witness, two: Witness) -> bool:
    return one.span.source == two.span.source and (
        one.span.start < two.span.end and two.span.start < one.span.end
    )


def _findings(index: int, text: str, evidence: Evidence) -> list[Finding]:
    words = read(text)[0]
    whole = evidence.whole(words)
    compared = best(text, [whole] if whole else evidence.nearest(words))
    if compared is None:
        return [Finding(index, Kind.UNSUPPORTED, "aucune source ne dit cette phrase")]
    return [
        Finding(
            index,
            kind,
            _as_written(message, compared),
            compared.witness.span,
            compared.witness.text,
        )
        for kind, message in _judged(compared)
    ]


def _as_written(message: str, compared: Comparison) -> str:
    """The message with its words as the sentences have them: "quatorze", not "14"."""

    def spelt(match: re.Match[str]) -> str:
        words = [compared.spelling.get(word, word) for word in match[1].split()]
        return f"« {' '.join(words).replace('’ ', '’').replace(chr(39) + ' ', chr(39))} »"

    return _QUOTED.sub(spelt, message)


def _judged(compared: Comparison) -> Iterator[tuple[Kind, str]]:
    """The findings of all rules; new words are not told again when another rule told them."""
    told: list[tuple[Kind, str]] = []
    # where no word differs, only the quotation marks can
    for rule in _RULES if compared.changes else (quoting.find,):
        for found in rule(compared):
            if found[0] is Kind.WORDING and any(kind in _SETTLED for kind, _ in told):
                continue
            if found not in told:
                told.append(found)
    yield from told


def _without_known(text: str, known: Collection[str]) -> str:
    opening = max((each for each in known if text.startswith(each)), key=len, default="")
    return text[len(opening) :].lstrip(" ,")
