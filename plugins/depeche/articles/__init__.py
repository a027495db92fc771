"""Articles as Markdown files: drafts in, files on disk with the desk's edits kept."""

from .shelf import Shelf
from .writing import Order, Outcome, Written, follow, write

__all__ = ["Order", "Outcome", "Shelf", "Written", "follow", "write"]
