"""A sentence seen by the rules that look for headings: tokens, children, quotations.

The parser errs on news copy, so the rules lean on parts of speech and on quotation
marks first, and take the dependencies as a second opinion.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from ...french import quotemarks
from ...model import Sentence, Token
from .. import lexicon

_SOURCED = re.compile(
    r"\b(?:selon|d['’]après|aux yeux d|à en croire|de l['’]avis d|de source|citant|"
    r"sous couvert d|a-t-on (?:appris|indiqué|précisé)|apprend-on)\b",
    re.IGNORECASE,
)
# "Pour Me Nogueras, …", "impliquerait pour la FEB une hausse"
_FOR = re.compile(
    r"^Pour\s[^,]{2,60},|\bpour (?:la |le |les |l['’])?(?:[A-Z]{2,}\b|MM?\.|Mme\b|Me\s)"
)


@dataclass(frozen=True, slots=True)
class Quote:
    """Tokens `first` to `last` (excluded) inside one pair of marks; the marks are outside."""

    first: int
    last: int
    start: int  # offset of the opening mark in the sentence's text
    end: int  # offset after the closing mark


class View:
    """`sentence` with what its tokens are to one another; indexes are those of its tokens."""

    def __init__(self, sentence: Sentence) -> None:
        self.sentence = sentence
        self.tokens: tuple[Token, ...] = sentence.parse.tokens
        self.low = [token.text.lower().replace("’", "'") for token in self.tokens]
        pairs, alone = quotemarks.pairs(sentence.text)
        self.balanced = not alone
        self.quotes = [
            self._quote(pair)
            for pair in pairs
            if pair.depth == 0 and pair.inner_end > pair.inner_start
        ]
        self.quoted = [-1] * len(self.tokens)
        for number, quote in enumerate(self.quotes):
            for index in range(quote.first, quote.last):
                self.quoted[index] = number

    def _quote(self, pair: quotemarks.Pair) -> Quote:
        inside = [
            index
            for index in range(len(self.tokens))
            if pair.inner_start <= self.start(index) and self.end(index) <= pair.inner_end
        ]
        first, last = (inside[0], inside[-1] + 1) if inside else (0, 0)
        return Quote(first, last, pair.start, pair.end)

    def start(self, index: int) -> int:
        """Offset of a token's first character in the sentence's text."""
        return self.tokens[index].start - self.sentence.parse.start

    def end(self, index: int) -> int:
        """Offset after a token's last character."""
        return self.tokens[index].end - self.sentence.parse.start

    def text(self, first: int, last: int) -> str:
        """The characters of tokens `first` to `last` (excluded)."""
        return self.sentence.text[self.start(first) : self.end(last - 1)]

    @cached_property
    def children(self) -> list[list[int]]:
        found: list[list[int]] = [[] for _ in self.tokens]
        for index, token in enumerate(self.tokens):
            if token.head != index:
                found[token.head].append(index)
        return found

    def finite(self, index: int) -> bool:
        return "VerbForm=Fin" in self.tokens[index].morph

    def narration(self) -> list[int]:
        """Indexes of the tokens outside quotation marks."""
        return [index for index, number in enumerate(self.quoted) if number < 0]

    @cached_property
    def reporting(self) -> list[int]:
        """Verbs outside quotation marks by which somebody says or thinks something."""
        verbs = lexicon.words("reporting_verbs")
        return [
            index
            for index in self.narration()
            if self.tokens[index].pos in ("VERB", "AUX")
            and self.tokens[index].lemma.lower() in verbs
        ]

    @cached_property
    def quoting(self) -> list[int]:
        """Those verbs, and the ones that tell of a speaker only beside a quotation."""
        verbs = lexicon.words("quoting_verbs")
        return sorted(
            {
                *self.reporting,
                *(
                    index
                    for index in self.narration()
                    if self.tokens[index].pos == "VERB"
                    and self.tokens[index].lemma.lower() in verbs
                ),
            }
        )

    @cached_property
    def attributed(self) -> bool:
        """Whether what the sentence says is, or may be, somebody's word."""
        outside = "".join(
            self.sentence.text[a:b] for a, b in _outside(self.quotes, len(self.sentence.text))
        )
        return bool(
            self.sentence.speaker
            or self.reporting
            or _SOURCED.search(outside)
            or _FOR.search(outside)
        )

    @cached_property
    def conditional(self) -> bool:
        """Whether a verb outside quotation marks stands in the conditional."""
        return any(
            "Mood=Cnd" in self.tokens[index].morph or self._is_conditional(index)
            for index in self.narration()
        )

    def _is_conditional(self, index: int) -> bool:
        """By its form, where the tagger errs: "impliquer|ait", "pourr|aient"."""
        token, low = self.tokens[index], self.low[index]
        stem = low[: -len("aient")] if low.endswith("aient") else low.removesuffix("ait")
        if stem == low or token.pos not in ("VERB", "AUX", "ADJ", "NOUN"):
            return False
        lemma = token.lemma.lower()
        return stem in (lemma, lemma.removesuffix("e")) and lemma.endswith(("r", "re"))

    @cached_property
    def negations(self) -> list[int]:
        """Tokens that negate, and verbs that deny."""
        marks = lexicon.words("negations")
        denials = lexicon.words("denying_verbs")
        has_ne = any(low in ("ne", "n'") for low in self.low)
        return [
            index
            for index, low in enumerate(self.low)
            if low in marks
            or (low in ("plus", "que", "qu'", "personne") and has_ne)
            or (self.tokens[index].pos == "VERB" and self.tokens[index].lemma.lower() in denials)
        ]

    @cached_property
    def hedges(self) -> list[int]:
        """Tokens that put what is said in doubt or under a condition."""
        marks = lexicon.words("hedges")
        return [
            index
            for index, low in enumerate(self.low)
            if low in marks
            or (low == "s'" and self.low[index + 1 : index + 2] in (["il"], ["ils"]))
        ]


def _outside(quotes: list[Quote], length: int) -> list[tuple[int, int]]:
    edges = [0, *(edge for quote in quotes for edge in (quote.start, quote.end)), length]
    return list(zip(edges[::2], edges[1::2], strict=True))
