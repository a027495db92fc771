"""The articles that stand on disk, found by the raw copy that they come from."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from . import markers
from .document import Document, parse, serialize

BASES = ".base"
PROPOSALS = ".proposals"
RECORDS = ".relectures"  # reviews by people, one file an article
KEY = "Depeche"
INPUTS = "Inputs"  # in a base only: digests of the raw copy that the text was made from
_SUFFIXES = {"md", "markdown", "mkd", "mdown"}
_ASIDE = re.compile(r"\..+\.(?:md|markdown|mkd|mdown)\.[a-z0-9_]{8}")


class Card(NamedTuple):
    """What the shelf knows of a file; `path` is relative to its folder, POSIX.

    A tuple of plain values: ten thousand of them are kept and found again in no time.
    """

    path: str
    key: str  # of the dossier; "" for a hand-written article
    slug: str
    date: str = ""
    title: str = ""
    status: str = ""
    reason: str = ""
    markers: tuple[str, ...] = ()
    inputs: tuple[str, ...] = ()

    @classmethod
    def of(cls, path: str, document: Document) -> Card:
        return cls(
            path,
            document.get(KEY),
            document.get("Slug") or PurePosixPath(path).stem,
            document.get("Date"),
            document.get("Title"),
            document.get("Status").lower() or "published",
            document.get("Draft_Reason"),
            markers.find(serialize(document)),
            tuple(document.get(INPUTS).split()),
        )


Remember = Callable[[str, os.stat_result, Callable[[], Card]], Card]


def read(path: Path) -> Document:
    """An article's file; bytes that are not UTF-8 don't stop a build here: Pelican says so."""
    return parse(path.read_text(encoding="utf-8", errors="replace"))


def _read_each_time(path: str, stat: os.stat_result, make: Callable[[], Card]) -> Card:
    return make()


class Shelf:
    """Articles and bases below `root`, by key; keeps slugs unique.

    `remember` may give the card of an unchanged file without reading it.
    """

    def __init__(self, root: Path, remember: Remember = _read_each_time) -> None:
        self.root = root
        self.articles: dict[str, Card] = {}
        self.bases: dict[str, Card] = {}
        self.by_hand: list[Card] = []
        self._slugs: dict[str, str] = {}
        for card in _cards(root / BASES, remember):
            self.bases.setdefault(card.key, card)
            self._slugs.setdefault(card.slug, card.key)
        for card in _cards(root, remember):
            self._slugs.setdefault(card.slug, card.key or card.path)
            if not card.key:
                self.by_hand.append(card)
                continue
            # Of a file and its copy, the one beside its base is the article.
            other, base = self.articles.get(card.key), self.bases.get(card.key)
            if other is not None and (base is None or card.path != base.path):
                self.by_hand.append(card)
                continue
            if other is not None:
                self.by_hand.append(other)
            self.articles[card.key] = card

    def proposals(self) -> frozenset[str]:
        """Articles, by path, beside which a proposal waits."""
        folder = self.root / PROPOSALS
        top = len(str(folder)) + 1
        return frozenset(path[top:].replace(os.sep, "/") for path, _ in _files(str(folder)))

    def add(self, card: Card, base: Card) -> None:
        self.articles[card.key] = card
        self.bases[card.key] = base
        self._slugs.setdefault(card.slug, card.key)
        self._slugs.setdefault(base.slug, card.key)

    def rename(self, old: str, new: str) -> None:
        """Lets the article of the raw copy `old` be found under its new name."""
        for cards in (self.articles, self.bases):
            if old in cards:
                cards[new] = cards.pop(old)._replace(key=new)
        self._slugs = {slug: new if key == old else key for slug, key in self._slugs.items()}

    def free_slug(self, wanted: str, key: str) -> str:
        """The slug, with the first free number from 2 on when another article has it."""
        slug, number = wanted, 2
        while self._slugs.get(slug, key) != key:
            slug, number = f"{wanted}-{number}", number + 1
        self._slugs[slug] = key
        return slug


def _cards(folder: Path, remember: Remember) -> Iterator[Card]:
    top = len(str(folder)) + 1
    for path, stat in _files(str(folder)):
        yield remember(path, stat, partial(_read_card, path, path[top:].replace(os.sep, "/")))


def _read_card(path: str, name: str) -> Card:
    return Card.of(name, read(Path(path)))


def _files(folder: str) -> Iterator[tuple[str, os.stat_result]]:
    """Markdown files in order; what a killed run left aside is removed on the way."""
    try:
        entries = sorted(os.scandir(folder), key=lambda each: each.name)
    except FileNotFoundError:
        return
    for entry in entries:
        name = entry.name
        if name.startswith("."):
            if _ASIDE.fullmatch(name) and entry.is_file(follow_symlinks=False):
                Path(entry.path).unlink(missing_ok=True)
        elif name.rpartition(".")[2].lower() in _SUFFIXES:
            yield entry.path, entry.stat()
        elif entry.is_dir():
            yield from _files(entry.path)
