"""A printed sentence laid beside the source's: which words were left out, which put in."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cached_property
from itertools import pairwise

from ...french.numerals import SPELT, in_figures
from .evidence import FUNCTION, Witness, read, stripped

_WRITTEN = re.compile(r"[^\W\d_]+(?:['’](?=\w))?")


@dataclass(frozen=True)
class Change:
    """Words `out` of the witness stand where the printed sentence has words `put`."""

    out: tuple[str, ...]
    put: tuple[str, ...]
    out_lemmas: tuple[str, ...]
    put_lemmas: tuple[str, ...]
    at: int  # of the first printed word
    source_at: int  # of the first word of the witness
    opens: bool  # before the first printed word of the witness
    closes: bool  # after the last one


@dataclass(frozen=True)
class Comparison:
    """A printed sentence against the witness that is nearest to it."""

    printed: str
    witness: Witness

    @cached_property
    def words(self) -> tuple[str, ...]:
        return read(self.printed)[0]

    @cached_property
    def lemmas(self) -> tuple[str, ...]:
        return read(self.printed)[1]

    @cached_property
    def changes(self) -> tuple[Change, ...]:
        """Where the two differ, in order."""
        theirs, ours = self.witness.words, self.words
        if theirs == ours:
            return ()
        matcher = SequenceMatcher(None, theirs, ours, autojunk=False)
        return tuple(
            Change(
                theirs[a:b],
                ours[c:d],
                self.witness.lemmas[a:b],
                self.lemmas[c:d],
                c,
                a,
                opens=a == 0,
                closes=b == len(theirs),
            )
            for tag, a, b, c, d in matcher.get_opcodes()
            if tag != "equal"
        )

    @cached_property
    def new(self) -> tuple[str, ...]:
        """Printed words that the witness has nowhere: by form, by lemma, apart or joined."""
        theirs = self.witness.words
        joined = {f"{one}{two}" for one, two in pairwise(theirs)}
        for one, two in pairwise(self.words):
            if f"{one}{two}" in theirs:
                joined |= {one, two}
        return tuple(
            word
            for word, base in zip(self.words, self.lemmas, strict=True)
            if word not in theirs and base not in self.witness.lemmas and word not in joined
        )

    @cached_property
    def missing(self) -> frozenset[str]:
        """Lemmas and words of the witness that are printed nowhere."""
        pairs = zip(self.witness.words, self.witness.lemmas, strict=True)
        gone = [pair for pair in pairs if pair[0] not in self.words and pair[1] not in self.lemmas]
        return frozenset(each for pair in gone for each in pair)

    @cached_property
    def spelling(self) -> dict[str, str]:
        """How compared words are written in the two sentences, the printed one's first."""
        found = {"pourcent": "%"}
        for text in (self.witness.text, self.printed):
            found |= {stripped(match[0]): match[0] for match in _WRITTEN.finditer(text)}
            found |= {in_figures(match[0]): match[0] for match in SPELT.finditer(text)}
        return found

    @cached_property
    def coverage(self) -> float:
        """What part of the printed content words the witness has."""
        content = [word for word in self.words if word not in FUNCTION and len(word) > 2]
        absent = [word for word in content if word in self.new]
        return 1.0 - len(absent) / len(content) if content else 1.0


def best(printed: str, witnesses: Sequence[Witness]) -> Comparison | None:
    """The comparison with the witness that supports most; the shorter one on a tie."""
    compared = [Comparison(printed, each) for each in witnesses]
    if len(compared) == 1:
        return compared[0]
    return max(
        compared,
        key=lambda each: (
            each.coverage
            - 0.3 * each.witness.pair
            - 0.01 * sum(len(c.out) + len(c.put) for c in each.changes)
        ),
        default=None,
    )
