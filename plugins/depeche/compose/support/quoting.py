"""Quotations: word for word, between marks where the source has marks, and only there."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...french import quotemarks
from .comparison import Comparison
from .evidence import folded
from .finding import Kind

_GAP = re.compile(r"\[[^\]]*\]|\(\s*(?:…|\.\.\.)\s*\)|…|\.\.\.")


def find(c: Comparison) -> Iterator[tuple[Kind, str]]:
    """Quotations that differ from the source's, and marks put on or taken off."""
    printed, source = quoted(c.printed), quoted(c.witness.text)
    if not (printed or source):
        return
    theirs = [f" {folded(text)} " for text in source]
    whole = f" {folded(c.witness.text)} "
    balanced = not quotemarks.pairs(c.witness.text)[1]
    for text in printed:
        for piece in _GAP.split(text):
            words = f" {folded(piece)} "
            if not words.strip():
                continue
            if words not in whole and words.replace(" ", "") not in whole.replace(" ", ""):
                yield Kind.QUOTATION, f"« {piece.strip()} » : la source ne cite pas ces mots"
            elif balanced and not any(
                words.replace(" ", "") in each.replace(" ", "") for each in theirs
            ):
                yield (
                    Kind.QUOTATION,
                    f"« {piece.strip()} » n'est pas entre guillemets dans la source",
                )
    bare = f" {folded(_outside(c.printed))} "
    unmarked = f" {folded(_outside(c.witness.text))} "
    for words in theirs:
        # what the source also says without marks may stand without them as often
        if words.strip() and bare.count(words) > unmarked.count(words):
            yield Kind.QUOTATION, f"guillemets retirés : «{words}»"


def quoted(text: str) -> list[str]:
    """What stands between the outermost quotation marks of `text`."""
    pairs = quotemarks.pairs(text)[0]
    return [text[pair.inner_start : pair.inner_end] for pair in pairs if pair.depth == 0]


def _outside(text: str) -> str:
    for pair in quotemarks.pairs(text)[0]:
        if pair.depth == 0:
            # a word that is nowhere keeps what stands on both sides apart
            text = text[: pair.start] + " 0 ".center(pair.end - pair.start) + text[pair.end :]
    return text
