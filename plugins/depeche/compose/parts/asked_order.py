"""What the brief wants the text to begin or to end with: its whole paragraph changes its place.

Only where one paragraph alone speaks of it, and where nothing is understood by the place that it
leaves or takes: no pronoun, no day, no article that means what stands before it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from ...model import Asked, BlockKind, Brief, Source
from .. import alone
from ..lines import Line
from ..quotations import balanced, outside, spans
from ..terms import content, plain

Paragraph = list[Line]
# "la réaction des salariés": they are quoted, or said to do something; the word is not theirs.
_SPEECH = frozenset(
    ("réaction", "réagir", "citation", "parole", "propos", "témoignage", "mot", "phrase", "voix")
)
_HOURS = frozenset(("horaire", "heure", "pratique", "infos", "info", "information"))
_FIGURES = frozenset(("chiffre", "nombre", "donnée", "statistique"))
_PRICES = frozenset(("tarif", "prix", "coût", "billetterie"))
_HOUR = re.compile(r"\b\d{1,2} ?(?:h\b|h\d\d|heures?\b)|\b(?:midi|minuit)\b", re.IGNORECASE)
_PRICE = re.compile(r"\d ?(?:€|euros?\b)|\b(?:gratuite?s?|entrée libre)\b", re.IGNORECASE)
_SEVERAL = 2  # hours or figures of a paragraph that gives them


def arranged(body: Sequence[Line], main: Source, brief: Brief, lead: str) -> list[Line]:
    """`body` with the paragraph first, and the one last, that the brief asks for, as far as they
    can leave their places. `lead`: what stands above it, headline and standfirst."""
    paragraphs = [list(group) for _, group in groupby(body, key=lambda x: x.sentence.paragraph)]
    if any(each.kind is BlockKind.HEADING or each.turn for each in main.blocks):
        return list(body)  # a paragraph would stand under another's heading
    subject = set(content(lead))
    for demand in brief.demands:
        if demand.kind in (Asked.OPENS, Asked.CLOSES):
            first = demand.kind is Asked.OPENS
            paragraphs = _moved(paragraphs, demand.value, first, subject)
    return [line for each in paragraphs for line in each]


def about(texts: Sequence[str], value: str) -> list[int]:
    """Which of the paragraphs `texts` speak of what a demand calls `value`."""
    return [place for place, text in enumerate(texts) if _speaks(text, value)]


def _speaks(text: str, value: str) -> bool:
    asked = set(content(plain(value).lower()))
    if not asked:
        return False
    flat, told = plain(text), outside(plain(text))
    measured = (
        (_HOURS, len(_HOUR.findall(told)) >= _SEVERAL),
        (_PRICES, _PRICE.search(told) is not None),
        (_FIGURES, len(re.findall(r"\d+", told)) >= _SEVERAL),
        (_SPEECH, bool(spans(flat))),
    )
    for words, has in measured:
        if asked & words and not has:
            return False
        asked -= words
    return asked <= set(content(told.lower()))


def _moved(
    paragraphs: list[Paragraph], value: str, first: bool, subject: set[str]
) -> list[Paragraph]:
    found = about([" ".join(line.text for line in each) for each in paragraphs], value)
    if len(found) != 1 or found[0] == (0 if first else len(paragraphs) - 1):
        return paragraphs
    (place,) = found
    moved, rest = paragraphs[place], [*paragraphs[:place], *paragraphs[place + 1 :]]
    passed = paragraphs[:place] if first else paragraphs[place + 1 :]
    if not _may_leave(moved, paragraphs, place, passed, first, subject):
        return paragraphs
    return [moved, *rest] if first else [*rest, moved]


def _may_leave(
    moved: Paragraph,
    paragraphs: Sequence[Paragraph],
    place: int,
    passed: Sequence[Paragraph],
    first: bool,
    subject: set[str],
) -> bool:
    """Whether the paragraph means the same at its new place, and what it passes without it."""
    opening = moved[0]
    if any(line.listed or line.answers or line.quoted for line in moved):
        return False
    if not (alone.stands_alone(opening.sentence) and balanced(" ".join(x.text for x in moved))):
        return False
    # Who follows it now follows another; what stood first stands below it.
    followers = [*paragraphs[place + 1 : place + 2], *(paragraphs[:1] if first else [])]
    if any(_leans(each[0]) for each in followers):
        return False
    before, after = (passed, [moved]) if first else ([moved], passed)
    return not any(
        alone.takes_up(late.sentence, early.sentence, subject)
        for late in _lines(after)
        for early in _lines(before)
    )


def _leans(line: Line) -> bool:
    return line.leans or line.needs or alone.lacks(line.sentence)


def _lines(paragraphs: Sequence[Paragraph]) -> Iterator[Line]:
    return (line for each in paragraphs for line in each)
