"""The short sentence with which a paragraph says what it is about: "La mairie soutient le
mouvement." Whole and word for word, it stands above the paragraph as an editor's heading would."""

from __future__ import annotations

from collections.abc import Iterator

from .candidate import Candidate, Form
from .gates_extent import OPENING
from .statements import states
from .view import View

_BEGINS = ("DET", "NOUN", "PROPN", "NUM", "ADJ", "ADP", "ADV")
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
        yield Candidate(view, 0, len(view.tokens) - 1, Form.OPENING, 0.9, order=order)
