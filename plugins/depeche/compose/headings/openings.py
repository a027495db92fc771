"""The short sentence with which a paragraph says what it is about: "La mairie soutient le
mouvement." Whole and word for word, it stands above the paragraph as an editor's heading would."""

from __future__ import annotations

from collections.abc import Iterator

from .candidate import Candidate, Form
from .gates_extent import OPENING
from .statements import states
from .view import View

_BEGINS = ("DET", "NOUN", "PROPN", "NUM", "ADJ", "ADP", "ADV")
_CONTRAST = frozenset(("eux", "elles", "lui", "elle"))
_AGAIN = frozenset(("aussi", "également"))
BESIDE = _CONTRAST | _AGAIN
_REMAINS = ("reste", "restent")  # "Reste la question du propriétaire."
_MARKS = frozenset((":", ";", "–", "-"))


def find(view: View, order: int) -> Iterator[Candidate]:
    """The sentence, less its full stop, when it is nobody's word or says itself whose. As it
    loses nothing, the parser's errors do not matter."""
    text = view.sentence.text
    if len(text) > OPENING or len(view.tokens) < 4 or view.start(0) or not text.endswith("."):
        return
    if view.quotes or _MARKS & set(view.low):
        return
    said = view.attributed or view.sentence.attributed  # "La mairie soutient le mouvement."
    if said and not states(view):
        return
    if view.tokens[0].pos in _BEGINS or view.low[0] in _REMAINS:
        gaps = tuple(_beside(view))
        yield Candidate(view, 0, len(view.tokens) - 1, Form.OPENING, 0.9, order=order, gaps=gaps)


def _beside(view: View) -> Iterator[tuple[int, int]]:
    """What sets the sentence beside the one before, and says nothing over a part of its own:
    "Les écoles sont *aussi* touchées", "Les éleveurs*, eux,* attendent"."""
    for index, low in enumerate(view.low[:-1]):
        around = (view.low[index - 1], view.low[index + 1])
        if low in _CONTRAST and around == (",", ","):
            yield index - 1, index + 2
        elif low in _AGAIN and view.tokens[index - 1].pos in ("VERB", "AUX"):
            yield index, index + 1
