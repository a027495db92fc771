"""Whole short sentences of the narration: a question of the text, or what the source states."""

from __future__ import annotations

from collections.abc import Iterator

from .candidate import Candidate, Form
from .view import View

QUESTION_CHARACTERS = 80


def find(view: View, order: int) -> Iterator[Candidate]:
    """The sentence itself, when it is short, whole and nobody's word but the source's."""
    if view.quotes or view.sentence.speaker or len(view.tokens) < 4:
        return
    text = view.sentence.text
    if text.endswith("?") and len(text) <= QUESTION_CHARACTERS:
        yield Candidate(view, 0, len(view.tokens), Form.QUESTION, 2.0, order=order)
    elif text.endswith(".") and not view.attributed and not view.conditional:
        root = next((i for i, token in enumerate(view.tokens) if token.head == i), 0)
        has_subject = any(
            view.tokens[child].dep.startswith(("nsubj", "expl")) and child < root
            for child in view.children[root]
        )
        finite = any(view.finite(index) for index in (root, *view.children[root]))
        if has_subject and finite:
            yield Candidate(view, 0, len(view.tokens) - 1, Form.STATEMENT, 0.9, order=order)
