"""The quotation marks around what the draft marks as another source's words.

As French printers do, each paragraph opens with a mark and the last one closes; the items of a list
have a pair each. Marks within become those of the second and third level (Imprimerie nationale,
"Guillemets").
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import zip_longest

from ..model import DraftBlock, DraftBlockKind

_SECOND = str.maketrans("“”", "‘’")


def texts(blocks: Sequence[DraftBlock]) -> Iterator[tuple[str, ...]]:
    """Of each of a section's `blocks`, the text of each passage as readers see it."""
    for block, following in zip_longest(blocks, blocks[1:]):
        goes_on = following is not None and following.quoted and _is_paragraph(following)
        yield _texts(block, closes=not goes_on)


def _is_paragraph(block: DraftBlock) -> bool:
    return block.kind is DraftBlockKind.PARAGRAPH


def _texts(block: DraftBlock, *, closes: bool) -> tuple[str, ...]:
    said = [each.text for each in block.passages]
    if not block.quoted:
        return tuple(said)
    said = [_nested(each) for each in said]
    if block.kind is DraftBlockKind.BULLETS:
        return tuple(_marked(each) for each in said)
    said[0] = f"«\u202f{said[0]}"
    if closes or not _is_paragraph(block):
        said[-1] = f"{said[-1]}\u202f»"
    return tuple(said)


def _marked(text: str) -> str:
    return f"«\u202f{text}\u202f»"


def _nested(text: str) -> str:
    text = re.sub("«[ \u00a0\u202f]?", "“", text.translate(_SECOND))
    return re.sub("[ \u00a0\u202f]?»", "”", text)


def bare(text: str) -> str:
    """A sentence without the mark of a quotation that opens or closes in another one, and its own
    marks as they were; any other as it is."""
    if text.count("«") == text.count("»") and "“" not in text:
        return text
    text = re.sub("^«[ \u00a0\u202f]?", "", text)
    text = re.sub("[ \u00a0\u202f]?»$", "", text)
    return text.replace("“", "«\u202f").replace("”", "\u202f»")
