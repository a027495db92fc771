"""Articles as Markdown files: drafts in, files on disk with the desk's edits kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .shelf import Shelf

if TYPE_CHECKING:
    from .orders import Order, Outcome, Written
    from .writing import follow, write

__all__ = ["Order", "Outcome", "Shelf", "Written", "follow", "write"]


def __getattr__(name: str) -> object:
    """Writing loads word lists: a build without new copy does without, and without orders."""
    if name in ("Order", "Outcome", "Written"):
        from . import orders

        return getattr(orders, name)
    if name in ("follow", "write"):
        from . import writing

        return getattr(writing, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
