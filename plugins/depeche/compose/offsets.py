"""Where the characters of a block stand in its source's text."""

from __future__ import annotations

from ..model import Block


def places(block: Block, text: str) -> list[int]:
    """For each character of `block.text`, and for its end, its offset in `text`.

    White space may differ (hard-wrapped lines are joined) and marks may be missing from
    the block (list bullets); a character that can't be found stands where the last one did.
    """
    found: list[int] = []
    at = block.start
    for sign in block.text:
        if sign.isspace():
            found.append(min(at, block.end))
            continue
        here = text.find(sign, at, block.end)
        if here >= 0:
            at = here
        found.append(min(at, block.end))
        if here >= 0:
            at += 1
    found.append(min(at, block.end))
    return found
