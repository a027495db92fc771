"""The articles that stand on disk, found by the raw copy that they come from."""

from __future__ import annotations

import codecs
import os
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import repeat
from operator import attrgetter
from pathlib import Path, PurePosixPath
from typing import Any, NamedTuple

from .. import executors
from . import markers
from .document import Document, parse, serialize

BASES = ".base"
PROPOSALS = ".proposals"
RECORDS = ".relectures"  # reviews by people, one file an article
KEY = "Depeche"
INPUTS = "Inputs"  # in a base only: digests of the raw copy that the text was made from
_SUFFIXES = {"md", "markdown", "mkd", "mdown"}
_AS_WINDOWS = "depeche-cp1252"
_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_CHUNK = 64  # files that a process reads at a time
_ASIDE = re.compile(r"\..+\.(?:md|markdown|mkd|mdown)\.[a-z0-9_]{8}")


USUAL = re.compile(r"\d{4}-\d\d-\d\d(?: \d\d:\d\d)?")  # all but the rarest of dates


def is_past(date: str, present: str) -> bool:
    """Is a usual `Date` line surely no later than now? Such texts sort as their moments do."""
    return date <= present and bool(USUAL.fullmatch(date))


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
        said = {each.key: each.lines[0] for each in document.fields}.get
        return cls(
            path,
            said(KEY.lower(), ""),
            said("slug", "") or PurePosixPath(path).stem,
            said("date", ""),
            said("title", ""),
            said("status", "").lower() or "published",
            said("draft_reason", ""),
            _markers(document),
            tuple(said(INPUTS.lower(), "").split()),
        )


def _markers(document: Document) -> tuple[str, ...]:
    """Those of its text, which is put together only where it may have one."""
    fields = "\n".join([row for each in document.fields for row in (each.name, *each.lines)])
    hinted = markers.may_be_in(document.body) or markers.may_be_in(fields)
    return markers.find(serialize(document)) if hinted else ()


@dataclass(slots=True)
class Drawer:
    """The cards of the files of one folder, by name, each with its file's time stamp (ns) and
    size; `changed` when they are no longer those that were remembered."""

    cards: dict[str, tuple[int, int, tuple[Any, ...]]] = field(default_factory=dict)
    changed: bool = False


Remember = Callable[[str], Drawer]


def read(path: Path) -> Document:
    """An article's file. Bytes that are not UTF-8 don't stop a build here (Pelican says so), and
    no letter is lost: what an old editor saved is read as it was meant."""
    return parse(decoded(path.read_bytes()))


def decoded(data: bytes) -> str:
    """The text of a file in UTF-8 or in UTF-16 with its mark; single bytes that an old editor
    put in, or kept, are read in Windows' encoding."""
    if data[:2] in _UTF16:
        return data.decode("utf-16", errors="replace")
    return data.decode("utf-8", errors=_AS_WINDOWS)


def _as_windows(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeDecodeError):
        raise error
    byte = error.object[error.start : error.start + 1]
    return byte.decode("cp1252", errors="replace"), error.start + 1


codecs.register_error(_AS_WINDOWS, _as_windows)


def _empty(folder: str) -> Drawer:
    return Drawer()


class Shelf:
    """Articles and bases below `root`, by key; keeps slugs unique.

    `remember` gives what is known of a folder: an unchanged file is not read.
    """

    def __init__(self, root: Path, remember: Remember = _empty) -> None:
        self.root = root
        self.articles: dict[str, Card] = {}
        self.bases: dict[str, Card] = {}
        self.by_hand: list[Card] = []
        self._slugs: dict[str, str] = {}
        for card in _below(root / BASES, remember):
            self.bases.setdefault(card.key, card)
            self._slugs.setdefault(card.slug, card.key)
        for card in _below(root, remember):
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
        return frozenset(path[top:].replace(os.sep, "/") for path in _files(str(folder)))

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


def _below(folder: Path, remember: Remember) -> list[Card]:
    """The cards of the Markdown files below `folder`, in order."""
    found: list[_Kept | _Unread] = []
    _look(str(folder), remember, found)
    unread = [each.path for each in found if isinstance(each, _Unread)]
    fresh = _read_all(unread, len(str(folder)) + 1)
    cards = []
    for each in found:
        if isinstance(each, _Unread):
            card = next(fresh)
            each.drawer.cards[each.name] = (*each.stamp, tuple(card))
            each.drawer.changed = True
            cards.append(card)
        else:
            cards.append(Card._make(each))
    return cards


_Kept = tuple[Any, ...]  # a card as a drawer has it


@dataclass(slots=True)
class _Unread:
    name: str
    path: str
    stamp: tuple[int, int]
    drawer: Drawer


def _look(folder: str, remember: Remember, found: list[_Kept | _Unread]) -> None:
    """Put each Markdown file below `folder` into `found`; a drawer forgets those that are gone."""
    drawer = remember(folder)
    known, met = drawer.cards, set()
    for entry in _entries(folder):
        name = entry.name
        if not _is_markdown(name):
            if entry.is_dir():
                _look(entry.path, remember, found)
            continue
        met.add(name)
        stat, kept = entry.stat(), known.get(name)
        if kept is not None and kept[0] == stat.st_mtime_ns and kept[1] == stat.st_size:
            found.append(kept[2])
        else:
            stamp = stat.st_mtime_ns, stat.st_size
            found.append(_Unread(name, entry.path, stamp, drawer))
    for name in known.keys() - met:
        del known[name]
        drawer.changed = True


def _read_all(paths: Sequence[str], top: int) -> Iterator[Card]:
    """The cards of these files, whose paths begin at the sign `top`; of many, by all cores."""
    chunks = [paths[at : at + _CHUNK] for at in range(0, len(paths), _CHUNK)]
    with executors.choose(len(chunks)) as workers:
        for cards in workers.map(_read_some, chunks, repeat(top)):
            yield from cards


def _read_some(paths: Sequence[str], top: int) -> list[Card]:
    return [Card.of(path[top:].replace(os.sep, "/"), read(Path(path))) for path in paths]


def _files(folder: str) -> Iterator[str]:
    """Paths of the Markdown files below `folder`, in order."""
    for entry in _entries(folder):
        if _is_markdown(entry.name):
            yield entry.path
        elif entry.is_dir():
            yield from _files(entry.path)


def _entries(folder: str) -> Iterator[os.DirEntry[str]]:
    """What is no hidden file, in order; what a killed run left aside is removed on the way."""
    try:
        entries = sorted(os.scandir(folder), key=_NAME)
    except FileNotFoundError:
        return
    for entry in entries:
        name = entry.name
        if name[0] != ".":
            yield entry
        elif _ASIDE.fullmatch(name) and entry.is_file(follow_symlinks=False):
            Path(entry.path).unlink(missing_ok=True)


def _is_markdown(name: str) -> bool:
    return name.endswith(".md") or name.rpartition(".")[2].lower() in _SUFFIXES


_NAME = attrgetter("name")
