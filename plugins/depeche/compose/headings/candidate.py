"""A span that could head a part, before the gates."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from .view import Quote, View


class Form(StrEnum):
    """What the span is; the rules and the scores differ by it."""

    QUOTED_CLAUSE = "proposition citée"
    QUOTED_PHRASE = "citation partielle"
    QUOTED_MODIFIER = "nom et citation"
    NOUN_PHRASE = "groupe nominal"
    TOPIC = "thème"
    INFINITIVE = "but"
    QUESTION = "question du texte"
    STATEMENT = "phrase du texte"
    OPENING = "phrase qui ouvre un paragraphe"
    CLAUSE = "proposition du texte"
    PARTICIPLE = "proposition sans son auxiliaire"


NOMINAL = (Form.NOUN_PHRASE, Form.TOPIC)
STATED = (Form.STATEMENT, Form.OPENING, Form.CLAUSE, Form.PARTICIPLE)


@dataclass(frozen=True, slots=True)
class Candidate:
    """Tokens `first` to `last` (excluded) of a sentence, less those of `gaps`: what stands
    between two commas after the subject, the day, an auxiliary."""

    view: View
    first: int
    last: int
    form: Form
    bonus: float = 0.0
    speaker: str = ""  # printed after "selon", when the reporting verb touches the quotation
    order: int = 0  # rank of the sentence in its part
    passing: bool = False  # neither subject nor object: named in passing
    gaps: tuple[tuple[int, int], ...] = ()  # tokens left out, commas included, in order

    @property
    def text(self) -> str:
        return " ".join(self.view.text(first, last) for first, last in self.runs)

    @property
    def runs(self) -> tuple[tuple[int, int], ...]:
        """The candidate's stretches of tokens: several when something is left out inside."""
        edges = [self.first, *(edge for gap in self.gaps for edge in gap), self.last]
        return tuple(
            (first, last)
            for first, last in zip(edges[::2], edges[1::2], strict=True)
            if first < last
        )

    @property
    def indexes(self) -> Sequence[int]:
        """The candidate's tokens."""
        if not self.gaps:
            return range(self.first, self.last)
        return [i for first, last in self.runs for i in range(first, last)]

    @property
    def quote(self) -> Quote:
        """The quotation in which the candidate begins; raises IndexError outside of one."""
        number = self.view.quoted[self.first]
        if number < 0:
            raise IndexError(f"no quotation at {self.text!r}")
        return self.view.quotes[number]

    @property
    def bare_quotation(self) -> bool:
        return self.form in (Form.QUOTED_CLAUSE, Form.QUOTED_PHRASE)
