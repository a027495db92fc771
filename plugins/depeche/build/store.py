"""The builder's memory: one SQLite file that may be deleted at any time.

    source    what each content file said, and the state of the article made from it
    body      its HTML, read only when a page needs it
    artifact  each output: its bytes on disk, and all that it was made from
    probe, plan, shape   the vocabulary of those dependencies

All rows of a build are written in one transaction at its end. A build that dies before it
leaves the rows of the build before; what it wrote meanwhile is seen by the changed time stamps.
"""

from __future__ import annotations

import contextlib
import marshal
import os
import sqlite3
from array import array
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from .tracing import Probe

SCHEMA = 2

_TABLES = """
create table if not exists meta(key text primary key, value blob) without rowid;
create table if not exists source(
  id integer primary key, path text unique not null, kind text not null,
  mtime integer, size integer, digest blob, stem blob, raw blob, state blob, extras blob);
create table if not exists body(id integer primary key, html text not null);
create table if not exists artifact(
  path text primary key, origin text, mtime integer, size integer, digest blob,
  contents blob, probes blob, plan integer, local blob, opaque text) without rowid;
create table if not exists probe(id integer primary key, path blob unique, digest blob);
create table if not exists plan(id integer primary key, paths blob unique);
create table if not exists shape(id integer primary key, names blob unique);
"""


@dataclass(slots=True)
class Source:
    """A content file: `digest` of its bytes, `stem` of what it was converted with."""

    id: int
    path: str
    kind: str
    mtime: int
    size: int
    digest: bytes
    stem: bytes
    raw: bytes | None  # marshalled metadata as the Markdown file states it
    state: bytes | None  # marshalled state of the Article or Page; None: can't be revived
    extras: bytes | None  # marshalled digests of what plugins added


@dataclass(slots=True)
class Artifact:
    """An output file and what it was made from.

    `origin` is the name under which Pelican asked for it: the pages of a list share one.
    """

    path: str
    origin: str
    mtime: int
    size: int
    digest: bytes
    contents: bytes  # array of (content id, shape id)
    probes: bytes  # array of probe ids
    plan: int
    local: bytes
    opaque: str

    def content_ids(self) -> array[int]:
        return array("I", self.contents)[::2]


class StoreError(Exception):
    """The state can't be read or written; the message names the file and the remedy."""


class Store:
    """An open state file. Rows are loaded at once; bodies one by one."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._readers: dict[int, sqlite3.Connection] = {}
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            self._connection = self._open()
        except (OSError, sqlite3.OperationalError) as error:
            raise StoreError(
                f"{path}: the build's state can't be opened ({error}); "
                "free some space or set BUILD_STATE to a folder that can be written."
            ) from error
        self.meta: dict[str, bytes] = dict(self._connection.execute("select key, value from meta"))
        self.sources: dict[str, Source] = {}
        self.artifacts: dict[str, Artifact] = {}
        self.probes: dict[int, tuple[Probe, bytes]] = {}
        self.plans: dict[int, tuple[Probe, ...]] = {}
        self.shapes: dict[int, frozenset[str]] = {}
        self._next = 1
        self._changed_sources: dict[str, Source] = {}
        self._bodies: dict[int, str] = {}

    def stamps(self) -> dict[str, tuple[int, int]]:
        """Time stamp (ns) and size of every output of the last build."""
        rows = self._connection.execute("select path, mtime, size from artifact")
        return {path: (mtime, size) for path, mtime, size in rows}

    def load(self) -> None:
        """Bring all rows but the bodies into memory."""
        rows = self._connection.execute
        self.sources = {row[1]: Source(*row) for row in rows("select * from source")}
        self._next = max((each.id for each in self.sources.values()), default=0) + 1
        self.artifacts = {row[0]: Artifact(*row) for row in rows("select * from artifact")}
        self.probes = {
            key: (marshal.loads(path), value)
            for key, path, value in rows("select id, path, digest from probe")
        }
        self.plans = {
            key: tuple(marshal.loads(paths)) for key, paths in rows("select id, paths from plan")
        }
        self.shapes = {
            key: frozenset(marshal.loads(names))
            for key, names in rows("select id, names from shape")
        }

    def _open(self) -> sqlite3.Connection:
        connection = sqlite3.connect(self.path, isolation_level=None)
        try:
            connection.execute("pragma journal_mode=wal")
            connection.execute("pragma synchronous=normal")
            connection.executescript(_TABLES)
            if connection.execute("pragma user_version").fetchone()[0] not in (0, SCHEMA):
                raise sqlite3.DatabaseError("an older schema")
            connection.execute(f"pragma user_version={SCHEMA:d}")
            connection.execute("select count(*) from artifact").fetchone()
        except sqlite3.OperationalError:
            connection.close()
            raise
        except sqlite3.DatabaseError:
            # Damaged or of another version: it only costs time to make it again.
            connection.close()
            self.delete()
            return self._open()
        return connection

    def delete(self) -> None:
        """Remove the state file; the next build renders everything."""
        for suffix in ("", "-wal", "-shm"):
            Path(f"{self.path}{suffix}").unlink(missing_ok=True)

    # --------------------------------------------------------------- sources

    def new_id(self) -> int:
        self._next += 1
        return self._next - 1

    def put(self, source: Source, body: str | None = None) -> None:
        """Remember `source`, and its body when that was converted anew."""
        self.sources[source.path] = source
        self._changed_sources[source.path] = source
        if body is not None:
            self._bodies[source.id] = body

    def body(self, key: int) -> str:
        """The HTML of source `key`; safe in a forked process. Raises KeyError."""
        fresh = self._bodies.get(key)
        if fresh is not None:
            return fresh
        return self.stored_body(key)

    def stored_body(self, key: int) -> str:
        """The HTML that source `key` had in the last build. Raises KeyError."""
        connection = self._reader()
        row = connection.execute("select html from body where id=?", (key,)).fetchone()
        if row is None:
            raise KeyError(key)
        return str(row[0])

    def _reader(self) -> sqlite3.Connection:
        # SQLite connections must not cross a fork.
        process = os.getpid()
        connection = self._readers.get(process)
        if connection is None:
            connection = sqlite3.connect(f"file:{self.path}?mode=ro", uri=True)
            self._readers[process] = connection
        return connection

    # ---------------------------------------------------------------- commit

    def commit(
        self,
        *,
        meta: dict[str, bytes],
        artifacts: Iterable[Artifact],
        dead_artifacts: Iterable[str],
        dead_sources: Iterable[str],
        probes: dict[int, tuple[Probe, bytes]],
        plans: dict[int, tuple[Probe, ...]],
        shapes: dict[int, frozenset[str]],
    ) -> None:
        """Write what this build learned, all or nothing; raises StoreError."""
        run = self._connection
        try:
            run.execute("begin immediate")
            run.executemany(
                "insert or replace into source values(?,?,?,?,?,?,?,?,?,?)",
                [_row(each) for each in self._changed_sources.values()],
            )
            run.executemany("insert or replace into body values(?,?)", self._bodies.items())
            for path in dead_sources:
                source = self.sources.pop(path)
                run.execute("delete from body where id=?", (source.id,))
                run.execute("delete from source where id=?", (source.id,))
            for each in artifacts:
                self.artifacts[each.path] = each
                run.execute(
                    "insert or replace into artifact values(?,?,?,?,?,?,?,?,?,?)", _row(each)
                )
            for path in dead_artifacts:
                self.artifacts.pop(path, None)
                run.execute("delete from artifact where path=?", (path,))
            run.executemany(
                "insert or replace into probe values(?,?,?)",
                [(key, marshal.dumps(path, 2), value) for key, (path, value) in probes.items()],
            )
            run.executemany(
                "insert or replace into plan values(?,?)",
                [(key, marshal.dumps(paths, 2)) for key, paths in plans.items()],
            )
            run.executemany(
                "insert or replace into shape values(?,?)",
                [(key, marshal.dumps(sorted(names), 2)) for key, names in shapes.items()],
            )
            run.executemany("insert or replace into meta values(?,?)", meta.items())
            run.execute("commit")
        except (sqlite3.Error, OSError) as error:
            with contextlib.suppress(sqlite3.Error):
                run.execute("rollback")
            raise StoreError(
                f"{self.path}: the build's state can't be written ({error}); free some space "
                "and build again. The pages are whole, the next build checks them anew."
            ) from error
        self.meta.update(meta)
        self.probes.update(probes)
        self.plans.update(plans)
        self.shapes.update(shapes)
        self._changed_sources = {}
        self._bodies = {}

    def is_current(self) -> bool:
        """Nobody else has built since these rows were loaded or written."""
        row = self._connection.execute("select value from meta where key='build'").fetchone()
        return row is not None and row[0] == self.meta.get("build")

    def set_meta(self, key: str, value: bytes) -> None:
        """Remember one fact at once, apart from the build's own transaction."""
        self._connection.execute("insert or replace into meta values(?,?)", (key, value))
        self.meta[key] = value

    def close(self) -> None:
        for process, connection in self._readers.items():
            if process == os.getpid():
                connection.close()
        self._readers = {}
        self._connection.close()


def _row(value: Source | Artifact) -> tuple[Any, ...]:
    return tuple(getattr(value, name) for name in value.__slots__)
