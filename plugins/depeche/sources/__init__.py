"""Raw copy read: bytes in a known or guessed format become a `model.Source`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .discovery import discover

if TYPE_CHECKING:
    from .reading import read

__all__ = ["discover", "read"]


def __getattr__(name: str) -> object:
    """Reading loads every format's library: a build without new copy does without."""
    if name == "read":
        from . import reading

        return reading.read
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
