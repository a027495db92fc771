"""The drafts as they were written, for the review: which sentence came from where.

A cache in one SQLite file. A draft is known by the base that it was written as: another
program, a colleague's machine or a killed run leave a base that is not its own, and then it
is no longer given. A file that is damaged or of another format is emptied.
"""

from __future__ import annotations

import hashlib
import sqlite3
import zlib
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from pathlib import Path
from types import TracebackType

from .. import caches, values
from ..model import Brief, Dossier, Draft, Relation
from .document import Document, serialize
from .shelf import BASES, INPUTS, Shelf, read

FILE = "drafts.sqlite"  # in the folder of the state
FORMAT = 4  # raised when what is kept, or how, changes
_SCHEMA = """
CREATE TABLE IF NOT EXISTS draft (
    key TEXT PRIMARY KEY, base TEXT NOT NULL, data BLOB NOT NULL
) WITHOUT ROWID;
"""


@dataclass(frozen=True, slots=True)
class Member:
    """A source of the dossier: the text with this digest. `relation` None: the main one."""

    path: str
    digest: str
    relation: Relation | None = None
    score: float = 0.0


@dataclass(frozen=True, slots=True)
class Kept:
    """A draft, what it was made from, and the text that the plugin had written before it."""

    draft: Draft
    members: tuple[Member, ...]
    brief: Brief
    previous: str = ""  # an article's Markdown; "" for the first version


def members(dossier: Dossier) -> tuple[Member, ...]:
    """The sources of the dossier, by name and digest."""
    related = dossier.related
    return (
        Member(dossier.main.path, dossier.main.digest),
        *(Member(x.source.path, x.source.digest, x.relation, x.score) for x in related),
    )


def name_of(base: Document | None) -> str:
    """Names the text of a base, whatever it was made from; "" without one."""
    if base is None:
        return ""
    return hashlib.blake2b(serialize(base.having(INPUTS)).encode(), digest_size=16).hexdigest()


def base_of(shelf: Shelf, key: str) -> Document | None:
    """What the plugin wrote last for the dossier `key`; None when that can't be read."""
    card = shelf.bases.get(key)
    if card is None:
        return None
    try:
        return read(shelf.root / BASES / card.path)
    except OSError:
        return None


class Drafts:
    """Drafts by key, in the file `path`. Nothing here raises: a draft that can't be kept or
    found again is composed once more by whoever asks for it."""

    def __init__(self, path: Path) -> None:
        self._connection = _opened(path)

    def __enter__(self) -> Drafts:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._connection is not None:
            self._connection.close()

    @contextmanager
    def writing(self, draft: Draft, dossier: Dossier, shelf: Shelf) -> Iterator[None]:
        """Round the writing of `draft`: keeps it with the base that it has become."""
        before = base_of(shelf, draft.key)
        yield
        kept = Kept(draft, members(dossier), dossier.brief)
        self.keep(draft.key, base_of(shelf, draft.key), kept, before)

    def keep(self, key: str, base: Document | None, kept: Kept, before: Document | None) -> None:
        """Keeps what was written as `base` in the place of `before`.

        The text before stays known until another one is written over this one.
        """
        name, earlier = name_of(base), name_of(before)
        if self._connection is None or not name:
            return
        if earlier == name:
            known = self.find(key, base)
            kept = replace(kept, previous=known.previous if known else "")
        elif before is not None:
            kept = replace(kept, previous=serialize(before.having(INPUTS)))
        data = zlib.compress(values.dump(kept).encode(), 3)
        with suppress(sqlite3.Error), self._connection as connection:
            connection.execute("REPLACE INTO draft VALUES (?, ?, ?)", (key, name, data))

    def find(self, key: str, base: Document | None) -> Kept | None:
        """The draft that was written as `base`; a damaged one is forgotten."""
        if self._connection is None:
            return None
        query = "SELECT data FROM draft WHERE key = ? AND base = ?"
        try:
            row = self._connection.execute(query, (key, name_of(base))).fetchone()
            return values.load(Kept, zlib.decompress(row[0]).decode()) if row else None
        except (sqlite3.Error, zlib.error, ValueError, TypeError, KeyError):
            with suppress(sqlite3.Error), self._connection as connection:
                connection.execute("DELETE FROM draft WHERE key = ?", (key,))
            return None


def _opened(path: Path) -> sqlite3.Connection | None:
    try:
        return caches.opened(path, _SCHEMA, ("draft",), FORMAT)
    except (sqlite3.Error, OSError):
        return None
