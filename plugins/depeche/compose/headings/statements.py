"""Whole short sentences of the narration: a question of the text, or what the source states."""

from __future__ import annotations

from collections.abc import Iterator

from .candidate import Candidate, Form
from .view import View

QUESTION_CHARACTERS = 80


def find(view: View, order: int) -> Iterator[Candidate]:
    """The sentence itself, when it is short and says itself whose word it is."""
    text = view.sentence.text
    if view.quotes or len(view.tokens) < 4:
        return
    if text.endswith("?") and len(text) <= QUESTION_CHARACTERS and not view.sentence.speaker:
        yield Candidate(view, 0, len(view.tokens), Form.QUESTION, 2.0, order=order)
    elif text.endswith(".") and _states(view):
        yield Candidate(view, 0, len(view.tokens) - 1, Form.STATEMENT, 0.9, order=order)


def _states(view: View) -> bool:
    """Whether the sentence has a verb with its noun for a subject before it; an attributed
    one must name there who says it ("La majorité des experts plaide pour…")."""
    root = next((i for i, token in enumerate(view.tokens) if token.head == i), 0)
    subject = any(
        view.tokens[child].dep.startswith("nsubj")
        and view.tokens[child].pos in ("NOUN", "PROPN")
        and child < root
        for child in view.children[root]
    )
    finite = any(view.finite(index) for index in (root, *view.children[root]))
    return subject and finite and (not view.attributed or root in view.reporting)
