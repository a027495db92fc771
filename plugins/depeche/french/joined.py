"""The text of a run of tokens, with the spaces that stood between them."""

from __future__ import annotations

from collections.abc import Sequence

from ..model import Token


def text(tokens: Sequence[Token]) -> str:
    parts: list[str] = []
    for index, token in enumerate(tokens):
        if index and token.start > tokens[index - 1].end:
            parts.append(" ")
        parts.append(token.text)
    return "".join(parts)


def beginnings(tokens: Sequence[Token]) -> list[str]:
    """The texts of the runs that begin with the first token, the shortest first."""
    found: list[str] = []
    for index, token in enumerate(tokens):
        gap = " " if index and token.start > tokens[index - 1].end else ""
        found.append(f"{found[-1] if found else ''}{gap}{token.text}")
    return found
