"""Which characters of a sentence stand between quotation marks."""

from __future__ import annotations

from functools import lru_cache

from ..french import quotemarks
from ..model import Sentence, Token


@lru_cache(maxsize=16384)
def spans(text: str) -> tuple[tuple[int, int], ...]:
    """Offsets of the outermost quotations of `text`, marks included."""
    return tuple((pair.start, pair.end) for pair in quotemarks.pairs(text)[0] if pair.depth == 0)


def is_quoted(sentence: Sentence, token: Token) -> bool:
    """Whether `token` of `sentence` stands inside a quotation."""
    at = token.start - sentence.parse.start
    return any(start <= at < end for start, end in spans(sentence.text))


def outside(text: str) -> str:
    """`text` with its quotations blanked out, offsets kept."""
    for start, end in spans(text):
        text = text[:start] + " " * (end - start) + text[end:]
    return text


@lru_cache(maxsize=16384)
def balanced(text: str) -> bool:
    """Whether every quotation mark of `text` has its partner."""
    return not quotemarks.pairs(text)[1]
