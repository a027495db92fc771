"""Raw copy read: bytes in a known or guessed format become a `model.Source`."""

from .discovery import discover
from .reading import read

__all__ = ["discover", "read"]
