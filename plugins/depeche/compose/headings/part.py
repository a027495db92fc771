"""What a heading is chosen for: a stretch of the article's body."""

from __future__ import annotations

from dataclasses import dataclass

from ...model import SectionRole, Sentence, Span


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the body that wants a heading; `sentences` are in print order.

    `own` is the copy's own heading over them, standing at `own_span`. `older`: its source is of
    an earlier day than the article, so that no words of it may head it as if they were news.
    `stored`: and of the archive: its title stands above it with its day, whatever came since.
    `yields`: its first sentence may stand above it as its heading, and is then not printed below.
    `must`: it was cut because the text goes on too long, so that what it begins with may head it.
    """

    sentences: tuple[Sentence, ...]
    role: SectionRole = SectionRole.BODY
    own: str = ""
    own_span: Span | None = None
    older: bool = False
    stored: bool = False
    yields: bool = False
    must: bool = False
    level: int = 2
