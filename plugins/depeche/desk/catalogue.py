"""The articles on disk that came from raw copy, newest first, and what was written last.

A preview looks while a build may be writing: nothing is removed here.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from ..articles.document import Document, serialize
from ..articles.shelf import BASES, KEY, Card, read

_SUFFIXES = {".md", ".markdown", ".mkd", ".mdown"}


class Catalogue:
    """Cards of the articles below `root`; a file is read again only when it has changed."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self._known: dict[str, tuple[tuple[int, int], Card]] = {}

    def cards(self) -> list[Card]:
        """The articles that came from raw copy, newest first."""
        found = {}
        for path in _files(self.root):
            try:
                stat = path.stat()
                signature = (stat.st_mtime_ns, stat.st_size)
                name = path.relative_to(self.root).as_posix()
                known = self._known.get(name)
                if known is None or known[0] != signature:
                    known = (signature, Card.of(name, read(path)))
            except OSError:
                continue  # renamed or deleted since it was listed
            found[name] = known
        self._known = found
        cards = [card for _, card in found.values() if card.key]
        return sorted(cards, key=lambda each: (each.date, each.path), reverse=True)

    def find(self, slug: str) -> Card | None:
        """The article under an address of the review; None when there is none."""
        return next((each for each in self.cards() if each.slug == slug), None)

    def text(self, card: Card) -> Document:
        """The article as it stands on disk; raises OSError when it has gone."""
        return read(self.root / card.path)

    def base(self, card: Card) -> Document | None:
        """What the plugin wrote last for this article; None when it wrote nothing."""
        folder = self.root / BASES
        beside = folder / card.path
        for path in [beside] if beside.is_file() else _files(folder):
            document = read(path)
            if document.get(KEY) == card.key:
                return document
        return None


def _files(folder: Path) -> Iterator[Path]:
    for place, names, files in os.walk(folder):
        names[:] = sorted(each for each in names if not each.startswith("."))
        for name in sorted(files):
            if not name.startswith(".") and Path(name).suffix.lower() in _SUFFIXES:
                yield Path(place, name)


def content(document: Document) -> str:
    """What readers see of an article, as text: a review's digest is made from it.

    Left out is what the newsroom changes around the text: its status, its dates.
    """
    kept = tuple(each for each in document.fields if each.key in _READ)
    return serialize(Document(kept, document.body))


_READ = frozenset(
    (
        "title",
        "seo_title",
        "description",
        "summary",
        "authors",
        "image",
        "image_alt",
        "image_caption",
        "image_credit",
        "sources",
        "corrections",
    )
)
