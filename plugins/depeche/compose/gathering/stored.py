"""A Source as JSON text and back, for the archive's cache."""

from __future__ import annotations

from ... import values
from ...model import Source

FORMAT = 9  # raised when the text of a stored source, or what is indexed of it, changes


def dump(source: Source) -> str:
    return values.dump(source)


def load(text: str) -> Source:
    """The source of `text`; ValueError, TypeError or KeyError when it isn't one."""
    return values.load(Source, text)
