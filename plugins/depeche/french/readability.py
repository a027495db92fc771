"""How easily a text reads, by Yoast's seven measures for French, without a language model.

Thresholds: Yoast SEO 26, readability analysis (https://yoast.com/features/readability/): sentences
over 20 words, transition words, passive voice, openings, paragraphs, words between subheadings.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from ..model import BlockKind
from . import lists, sentences, words

_LONG = 20  # words
_MARKS = re.compile(r"[«»“”\"]")
_TRANSITION = re.compile(
    r"(?<![\w-])(?:"
    + "|".join(sorted(map(re.escape, lists.lines("transitions")), key=len, reverse=True))
    + r")(?![\w-])",
    re.IGNORECASE,
)
_ADVERB = (
    r"(?:\s+(?:pas|plus|déjà|ainsi|aussi|alors|encore|toujours|bien|également|[a-zà-ÿ]+ment))?"
)
_PASSIVE = re.compile(
    r"(?<![\w'-])(?:est|sont|était|étaient|sera|seront|serait|seraient|fut|furent|soit|soient|être"
    rf"|été|étant){_ADVERB}\s+"
    r"(?!(?:all|arriv|entr|rentr|mont|remont|rest|retourn|tomb|retomb|n|décéd|pass)[ée]+s?\b)"
    r"(?!(?:venu|devenu|revenu|parvenu|intervenu|survenu|parti|reparti|sorti|descendu|mort)e?s?\b)"
    r"[a-zà-ÿ]{2,}(?:é|ée|és|ées|ie|is|ies|it|ite|its|ites|u|ue|us|ues|ert|erte|erts|ertes|i)(?!\w)",
    re.IGNORECASE,
)
_REFLEXIVE = re.compile(r"(?<!\w)(?:se|s'|me|m'|nous|vous)\s*\Z", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Readability:
    """Shares are 0 to 1, of sentences; lengths in words."""

    words: int
    sentences: int
    long_sentences: float  # more than 20 words; green to 0.25
    transitions: float  # with a transition; green from 0.30
    passives: float  # with a passive; green to 0.10
    same_opening: int  # longest run of sentences that begin with one word; green to 2
    longest_paragraph: int  # green to 150
    longest_stretch: int  # between two subheadings; green to 300
    score: int  # 90 green, 60 orange, 30 red


def measure(parts: Iterable[tuple[BlockKind, str]]) -> Readability:
    """The readability of a text, given as headings, paragraphs, list items and quotes."""
    total = longest = stretch = widest = 0
    told: list[str] = []
    for kind, text in parts:
        if kind is BlockKind.HEADING:
            widest, stretch = max(widest, stretch), 0
            continue
        length = words.count(text)
        total += length
        stretch += length
        longest = max(longest, length)
        plain = _MARKS.sub("", text.replace("’", "'"))
        told += [plain[start:end] for start, end in sentences.split(plain)]
    widest = max(widest, stretch)
    long, transitions, passives = (
        sum(map(test, told)) / len(told) if told else 0.0
        for test in (_is_long, _has_transition, _is_passive)
    )
    same = _same_opening(told)
    score = _score(total, long, transitions, passives, same, longest, widest)
    return Readability(total, len(told), long, transitions, passives, same, longest, widest, score)


def _is_long(sentence: str) -> bool:
    return words.count(sentence) > _LONG


def _has_transition(sentence: str) -> bool:
    return bool(_TRANSITION.search(sentence))


def _is_passive(sentence: str) -> bool:
    return any(
        not _REFLEXIVE.search(sentence[: match.start()]) for match in _PASSIVE.finditer(sentence)
    )


def _same_opening(told: list[str]) -> int:
    longest = run = 0
    before = ""
    for sentence in told:
        first = re.search(r"\w+", sentence.lower())
        opening = first[0] if first else ""
        run = run + 1 if opening and opening == before else 1
        before = opening
        longest = max(longest, run)
    return longest


def _score(
    total: int,
    long: float,
    transitions: float,
    passives: float,
    same: int,
    longest: int,
    widest: int,
) -> int:
    """Yoast's sum of penalties: 2 for an orange, 3 for a red measure; to 4 green, to 6 orange."""
    measures = (
        (long, 0.25, 0.30),
        (-transitions if total > 200 else -1.0, -0.30, -0.20),
        (passives, 0.10, 0.15),
        (same, 2, 2),
        (longest, 150, 200),
        (widest, 300, 350),
    )
    penalty = sum(3 if value > red else 2 if value > green else 0 for value, green, red in measures)
    return 90 if penalty <= 4 else 60 if penalty <= 6 else 30
