"""What a text quotes: nested, over several paragraphs, and the marks without a partner."""

from __future__ import annotations

import re
from dataclasses import dataclass

from . import quotemarks

_PARAGRAPH = re.compile(r"\S(?:.*?\S)?(?=\s*\n[^\S\n]*\n|\s*\Z)", re.DOTALL)
_OPENING = '«“"'
_LONGEST = 8  # paragraphs that one quotation may run over


@dataclass(frozen=True, slots=True)
class Quotation:
    """Characters `start` to `end` (end excluded), marks included; `text` is without them."""

    start: int
    end: int
    text: str
    depth: int = 0  # 0: in no other quotation
    paragraphs: int = 1


@dataclass(frozen=True, slots=True)
class Quotations:
    found: tuple[Quotation, ...]  # in the order of their opening marks
    unpaired: tuple[int, ...]  # offsets of marks that open or close nothing


def find(text: str) -> Quotations:
    """The quotations of `text`; paragraphs are parted by blank lines.

    A quotation goes over paragraphs when one leaves its mark open and the next ones begin
    with an opening mark, or the next closes it.
    """
    pairs, alone = quotemarks.pairs(text)
    found = [
        Quotation(pair.start, pair.end, text[pair.inner_start : pair.inner_end].strip(), pair.depth)
        for pair in pairs
    ]
    left = set(alone)
    paragraphs = [match.span() for match in _PARAGRAPH.finditer(text)]
    for number, (start, end) in enumerate(paragraphs):
        opened = [at for at in left if start <= at < end and text[at] in _OPENING]
        if len(opened) != 1:
            continue
        whole = _over_paragraphs(text, opened[0], paragraphs[number:], left, found)
        if whole:
            found = [each for each in found if not whole.start <= each.start < whole.end]
            found.append(whole)
            left -= {at for at in left if whole.start <= at < whole.end}
    return Quotations(tuple(sorted(found, key=lambda each: each.start)), tuple(sorted(left)))


def _over_paragraphs(
    text: str,
    opened: int,
    paragraphs: list[tuple[int, int]],
    left: set[int],
    found: list[Quotation],
) -> Quotation | None:
    parts = [text[opened + 1 : paragraphs[0][1]]]
    for count, (start, end) in enumerate(paragraphs[1:_LONGEST], start=2):
        closing = [at for at in left if start <= at < end and text[at] in "»”"]
        if len(closing) == 1:
            parts.append(text[start : closing[0]])
            return _joined(opened, closing[0] + 1, parts, count)
        if text[start] not in _OPENING:
            return None
        closed = next((each for each in found if each.start == start), None)
        if closed:
            parts.append(closed.text)
            return _joined(opened, closed.end, parts, count)
        parts.append(text[start + 1 : end])
    return None


def _joined(start: int, end: int, parts: list[str], paragraphs: int) -> Quotation:
    inner = "\n\n".join(part.strip('«»“”" \u00a0\u202f\n\t') for part in parts)
    return Quotation(start, end, inner, 0, paragraphs)
