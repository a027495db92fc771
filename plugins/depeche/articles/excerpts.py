"""The quotation marks around what the draft marks as another source's words.

Each paragraph, and each item of a list, has its own pair: a paragraph that an editor moves or
cuts stays a quotation. Marks within become those of the second and third level (Imprimerie
nationale, "Guillemets").
"""

from __future__ import annotations

import re

from ..model import DraftBlock, DraftBlockKind

_SECOND = str.maketrans("“”", "‘’")


def texts(block: DraftBlock) -> tuple[str, ...]:
    """The text of each passage of `block` as readers see it."""
    said = [each.text for each in block.passages]
    if not block.quoted:
        return tuple(said)
    said = [_nested(each) for each in said]
    if block.kind is DraftBlockKind.BULLETS:
        return tuple(_marked(each) for each in said)
    said[0] = f"«\u00a0{said[0]}"
    said[-1] = f"{said[-1]}\u00a0»"
    return tuple(said)


def _marked(text: str) -> str:
    return f"«\u00a0{text}\u00a0»"


def _nested(text: str) -> str:
    text = re.sub("«[ \u00a0\u202f]?", "“", text.translate(_SECOND))
    return re.sub("[ \u00a0\u202f]?»", "”", text)


def bare(text: str) -> str:
    """A sentence without the mark of a quotation that opens or closes in another sentence of its
    paragraph, and its own marks as they were; any other as it is."""
    if text.count("«") == text.count("»") and "“" not in text:
        return text
    text = re.sub("^«[ \u00a0\u202f]?", "", text)
    text = re.sub("[ \u00a0\u202f]?»$", "", text)
    return text.replace("“", "«\u00a0").replace("”", "\u00a0»")
