"""A dossier becomes a draft: gather its sources, compose the article."""

from .archive import Archive
from .composer import compose
from .gather import gather

__all__ = ["Archive", "compose", "gather"]
