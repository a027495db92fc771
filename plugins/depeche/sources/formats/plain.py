"""Plain text, as it is pasted from a wire, a mail or a web page."""

from __future__ import annotations

from ...model import Source
from ..copy_text import read_copy
from ..registry import Format, Raw

SUFFIXES = (".txt", ".text", "")


def recognise(suffix: str, head: bytes) -> bool:
    """Any file with the suffix of plain text, or with none."""
    return suffix in SUFFIXES


def read(raw: Raw) -> Source:
    """The Source of plain copy; SourceError when the bytes are no text."""
    return read_copy(raw)


FORMAT = Format("texte simple", SUFFIXES, recognise, read, rank=0)
