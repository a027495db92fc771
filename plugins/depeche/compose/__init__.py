"""A dossier becomes a draft: gather its sources, compose the article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .gathering.archive import Archive
from .gathering.gather import gather

if TYPE_CHECKING:
    from .composer import compose

__all__ = ["Archive", "compose", "gather"]


def __getattr__(name: str) -> object:
    """The composer is as much again to load: who only gathers does without."""
    if name == "compose":
        from .composer import compose

        return compose
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
