"""The articles on disk that came from raw copy, newest first, and what was written last.

A preview looks while a build may be writing: nothing is removed here.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from operator import attrgetter
from pathlib import Path

from ..articles.document import Document, serialize
from ..articles.shelf import BASES, KEY, Card, read

_SUFFIXES = (".md", ".markdown", ".mkd", ".mdown")


class Catalogue:
    """Cards of the articles below `root`; a file is read again only when it has changed."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self._known: dict[str, tuple[tuple[int, int], Card]] = {}

    def cards(self) -> list[Card]:
        """The articles that came from raw copy, newest first."""
        found = {}
        top = len(str(self.root)) + 1
        for entry in _files(str(self.root)):
            name = entry.path[top:].replace(os.sep, "/")
            try:
                stat = entry.stat()
                signature = (stat.st_mtime_ns, stat.st_size)
                known = self._known.get(name)
                if known is None or known[0] != signature:
                    known = (signature, Card.of(name, read(Path(entry.path))))
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
        paths = (Path(entry.path) for entry in _files(str(folder)))
        for path in [beside] if beside.is_file() else paths:
            document = read(path)
            if document.get(KEY) == card.key:
                return document
        return None


def _files(folder: str) -> Iterator[os.DirEntry[str]]:
    """The Markdown files below `folder`, hidden ones left out."""
    try:
        entries = sorted(os.scandir(folder), key=attrgetter("name"))
    except OSError:
        return
    for entry in entries:
        if entry.name.startswith("."):
            continue
        if entry.is_dir():
            if not entry.is_symlink():
                yield from _files(entry.path)
        elif entry.name.lower().endswith(_SUFFIXES):
            yield entry


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
