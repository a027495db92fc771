"""What earlier runs found out, in one SQLite file that may be deleted at any time.

Nothing in it decides what is published: it only spares reading what hasn't changed. A
file that is damaged or comes from another version is put aside, and filled again.
"""

from __future__ import annotations

import dataclasses
import json
import marshal
import os
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any

from .articles.shelf import Card, Drawer

if TYPE_CHECKING:
    from .model import Notice

_SCHEMA = """
CREATE TABLE IF NOT EXISTS raw (
    path TEXT PRIMARY KEY, signature TEXT NOT NULL, digest TEXT NOT NULL,
    seen TEXT NOT NULL, refused TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS drawer (
    folder TEXT PRIMARY KEY, cards BLOB NOT NULL
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS copy (
    key TEXT PRIMARY KEY, digest TEXT NOT NULL, title TEXT NOT NULL, copy_of TEXT NOT NULL
) WITHOUT ROWID;
"""


@dataclass(frozen=True, slots=True)
class Raw:
    """A raw file as last read. `seen`: ISO 8601 with offset; `refused`: why it wasn't read."""

    signature: str
    digest: str
    seen: str
    refused: Notice | None = None


@dataclass(frozen=True, slots=True)
class Copy:
    """A raw file that repeats the one at `of`, as long as its digest is this one."""

    digest: str
    title: str
    of: str


class State:
    """The state file. `epoch` names the program's version and the settings.

    Under another epoch what was found out counts as unknown, except for the days on which
    files were first seen. `notices` tells of a file that was put aside.
    """

    def __init__(self, path: Path, epoch: str) -> None:
        self.notices: list[Notice] = []
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            self._connection = _open(path)
        except sqlite3.DatabaseError:
            from .model import Notice, Severity

            aside = path.with_suffix(".damaged")
            path.replace(aside)
            for suffix in ("-wal", "-shm"):
                Path(f"{path}{suffix}").unlink(missing_ok=True)
            self.notices.append(
                Notice(
                    Severity.NOTE,
                    path.name,
                    f"État des constructions précédentes illisible, mis de côté sous {aside.name}.",
                    "Rien à faire : il vient d’être recréé, et le site est le même.",
                )
            )
            self._connection = _open(path)
        self._drawers: dict[str, Drawer] = {}
        (known,) = self._connection.execute("PRAGMA user_version").fetchone()
        number = int(epoch[:7], 16)
        if known != number:
            self._connection.execute("UPDATE raw SET signature = ''")
            self._connection.execute("DELETE FROM copy")
            self._connection.execute(f"PRAGMA user_version={number}")
            self._connection.execute("DELETE FROM drawer")

    def __enter__(self) -> State:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if kind is None:
            self._keep_drawers()
            self._connection.commit()
        self._connection.close()

    # -------------------------------------------------------------- raw files

    def raw(self) -> dict[str, Raw]:
        return {
            path: Raw(signature, digest, seen, _notice(refused))
            for path, signature, digest, seen, refused in self._connection.execute(
                "SELECT path, signature, digest, seen, refused FROM raw"
            )
        }

    def keep_raw(self, path: str, raw: Raw) -> None:
        refused = json.dumps(dataclasses.asdict(raw.refused)) if raw.refused else ""
        self._connection.execute(
            "REPLACE INTO raw VALUES (?, ?, ?, ?, ?)",
            (path, raw.signature, raw.digest, raw.seen, refused),
        )

    def forget_raw(self, path: str) -> None:
        self._connection.execute("DELETE FROM raw WHERE path = ?", (path,))

    # ----------------------------------------------------------------- copies

    def copies(self) -> dict[str, Copy]:
        """Raw files that were found to repeat another one, by path."""
        rows = self._connection.execute("SELECT key, digest, title, copy_of FROM copy")
        return {key: Copy(*row) for key, *row in rows}

    def keep_copy(self, key: str, copy: Copy) -> None:
        self._connection.execute(
            "REPLACE INTO copy VALUES (?, ?, ?, ?)", (key, copy.digest, copy.title, copy.of)
        )

    # --------------------------------------------------------------- articles

    def remember(self, folder: str) -> Drawer:
        """The cards of the articles in one folder, to be brought up to date."""
        drawer = self._drawers.get(folder)
        if drawer is None:
            drawer = self._drawers[folder] = Drawer(_cards_in(self._connection, folder))
        return drawer

    def _keep_drawers(self) -> None:
        write = self._connection.execute
        for folder, drawer in self._drawers.items():
            if drawer.changed:
                write("REPLACE INTO drawer VALUES (?, ?)", (folder, marshal.dumps(drawer.cards)))
        known = [folder for (folder,) in write("SELECT folder FROM drawer")]
        for folder in known:
            if folder not in self._drawers:
                write("DELETE FROM drawer WHERE folder = ?", (folder,))


def card(place: Path, path: str) -> Card | None:
    """What the last run knew of the article's file at `path`; `place` is the state file."""
    folder, _, name = path.rpartition(os.sep)
    try:
        with closing(sqlite3.connect(f"{place.as_uri()}?mode=ro", uri=True)) as connection:
            kept = _cards_in(connection, folder).get(name)
    except sqlite3.Error:
        return None
    return Card._make(kept[2]) if kept else None


def _cards_in(connection: sqlite3.Connection, folder: str) -> dict[str, Any]:
    query = "SELECT cards FROM drawer WHERE folder = ?"
    row = connection.execute(query, (folder,)).fetchone()
    return dict(marshal.loads(row[0])) if row else {}


def _open(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path)
    try:
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("PRAGMA synchronous=NORMAL")
        connection.executescript(_SCHEMA)
        connection.execute("SELECT path, signature, digest, seen, refused FROM raw LIMIT 1")
        connection.execute("SELECT folder, cards FROM drawer LIMIT 1")
        connection.execute("SELECT key, digest, title, copy_of FROM copy LIMIT 1")
    except BaseException:
        connection.close()
        raise
    return connection


def _notice(text: str) -> Notice | None:
    if not text:
        return None
    from .model import Notice, Severity

    given = json.loads(text)
    return Notice(**{**given, "severity": Severity(given["severity"])})
