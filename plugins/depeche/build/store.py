"""The builder's memory: one SQLite file that may be deleted at any time.

    shelf     what the content files said, and the outputs: their bytes on disk and all that they
              were made from. Each row is a marshalled list of 256 of them.
              Those of kind `state` are read only when asked for.
    body      of each content file: its HTML and stated metadata, read only when asked for
    probe, site, plan, shape   the vocabulary of those dependencies

All rows of a build are written in one transaction at its end. A build that dies before it
leaves the rows of the build before; what it wrote meanwhile is seen by the changed time stamps.
"""

from __future__ import annotations

import contextlib
import logging
import marshal
import os
import sqlite3
import zlib
from array import array
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from operator import attrgetter
from pathlib import Path
from typing import Any, Final

from .asleep import Card
from .tracing import Probe

logger = logging.getLogger(__name__)

_SHELF: Final = 8  # bits of an id that tell the places on a shelf

_STATES: Final = "select rows from shelf where kind='state' and number=?"
_TABLES = """
create table if not exists meta(key text primary key, value blob) without rowid;
create table if not exists shelf(
  kind text, number integer, rows blob, primary key(kind, number)) without rowid;
create table if not exists body(id integer primary key, html text not null, raw blob);
create table if not exists probe(id integer primary key, path blob unique, digest blob);
create table if not exists site(id integer primary key, probes blob unique);
create table if not exists plan(id integer primary key, paths blob unique);
create table if not exists shape(id integer primary key, names blob unique);
create table if not exists memory(name text primary key, data blob not null) without rowid;
"""


@dataclass(slots=True)
class Source:
    """A content file: `digest` of its bytes, `stem` of what it was converted with, b"" where it
    was not. Without a card it can't be revived."""

    id: int
    path: str
    kind: str
    mtime: int
    size: int
    digest: bytes
    stem: bytes
    card: Card | None
    extras: bytes | None  # marshalled digests of what plugins added


@dataclass(slots=True)
class Body:
    """What a content file was converted to; `raw`: marshalled metadata as it states them."""

    html: str
    raw: bytes | None = None


@dataclass(slots=True)
class Artifact:
    """An output file and what it was made from.

    `origin` is the name under which Pelican asked for it: the pages of a list share one.
    `subject` says what it was asked for, and after "/" how many pages were: pages of the same
    subject have the same variables. b"" where only the variables tell. `listed`: the key of a
    list's page (`listed.Listing`).
    """

    path: str
    origin: str
    mtime: int
    size: int
    digest: bytes
    contents: bytes  # array of (content id, shape id)
    site: int  # what it read of the whole site: a set of probes
    plan: int
    local: bytes
    opaque: str
    subject: bytes = b""
    listed: bytes = b""
    id: int = field(default=0, compare=False)


# A state of another layout is made anew.
SCHEMA: Final = zlib.crc32(
    repr((_TABLES, Card._fields, Source.__slots__, Artifact.__slots__)).encode()
) & (2**31 - 1)


class StoreError(Exception):
    """The state can't be read or written; the message names the file and the remedy."""


class _LayoutError(Exception):
    pass


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
        self._forget()
        self.meta: dict[str, bytes] = dict(self._connection.execute("select key, value from meta"))

    def _forget(self) -> None:
        self.sources: dict[str, Source] = {}
        self.artifacts: dict[str, Artifact] = {}
        self.probes: dict[int, tuple[Probe, bytes]] = {}
        self.sites: dict[int, frozenset[int]] = {}
        self.plans: dict[int, tuple[Probe, ...]] = {}
        self.shapes: dict[int, frozenset[str]] = {}
        self._next = {"source": 1, "artifact": 1}
        self._changed_sources: dict[str, Source] = {}
        self._bodies: dict[int, Body] = {}
        self._states: dict[int, bytes] = {}  # of this build
        self._shelves: dict[int, dict[int, bytes]] = {}  # states of the last one
        self._remembered: dict[str, bytes] = {}
        self._forgets = False
        self._is_loaded = False

    def stamps(self) -> dict[str, tuple[int, int]]:
        """Time stamp (ns) and size of every output of the last build."""
        return {row[0]: (row[2], row[3]) for row in self._shelved("artifact")}

    def load(self) -> None:
        """Bring all rows but bodies and states into memory; start over where they are damaged.

        Done again, it does nothing.
        """
        if self._is_loaded:
            return
        self._is_loaded = True
        try:
            self._load()
        except (EOFError, TypeError, ValueError, sqlite3.DatabaseError) as error:
            logger.warning(
                "%s: the build's state is damaged (%s); everything is made again.", self.path, error
            )
            self._connection.close()
            self.delete()
            self._connection = self._open()
            self._forget()
            self.meta = {}

    def _load(self) -> None:
        rows = self._connection.execute
        self.sources = {row[1]: Source(*row) for row in self._shelved("source")}
        for source in self.sources.values():
            if source.card is not None:
                source.card = Card._make(source.card)
        self.artifacts = {row[0]: Artifact(*row) for row in self._shelved("artifact")}
        for kind, known in (("source", self.sources), ("artifact", self.artifacts)):
            self._next[kind] = max((each.id for each in known.values()), default=0) + 1
        self.probes = {
            key: (marshal.loads(path), value)
            for key, path, value in rows("select id, path, digest from probe")
        }
        self.sites = {
            key: frozenset(array("I", found)) for key, found in rows("select id, probes from site")
        }
        self.plans = {
            key: tuple(marshal.loads(paths)) for key, paths in rows("select id, paths from plan")
        }
        self.shapes = {
            key: frozenset(marshal.loads(names))
            for key, names in rows("select id, names from shape")
        }

    def _shelved(self, kind: str) -> Iterator[tuple[Any, ...]]:
        for (rows,) in self._connection.execute("select rows from shelf where kind=?", (kind,)):
            yield from marshal.loads(rows)

    def _open(self) -> sqlite3.Connection:
        connection = sqlite3.connect(self.path, isolation_level=None)
        try:
            # Of a new file: a row is a body or a shelf, and pages of 4 KB cut each to pieces.
            connection.execute("pragma page_size=32768")
            connection.execute("pragma journal_mode=wal")
            connection.execute("pragma synchronous=normal")
            connection.executescript(_TABLES)
            if connection.execute("pragma user_version").fetchone()[0] not in (0, SCHEMA):
                raise _LayoutError("another version wrote this")
            connection.execute(f"pragma user_version={SCHEMA:d}")
            for table in ("meta", "shelf"):
                connection.execute(f"select count(*) from {table}").fetchone()
        except sqlite3.OperationalError:
            connection.close()
            raise
        except (_LayoutError, sqlite3.DatabaseError) as error:
            # Damaged or of another version: it only costs time to make it again.
            level = logging.INFO if isinstance(error, _LayoutError) else logging.WARNING
            logger.log(level, "%s: %s; the build's state is made again.", self.path, error)
            connection.close()
            self.delete()
            return self._open()
        return connection

    def delete(self) -> None:
        """Remove the state file; the next build renders everything."""
        for suffix in ("", "-wal", "-shm"):
            Path(f"{self.path}{suffix}").unlink(missing_ok=True)

    # --------------------------------------------------------------- sources

    def new_id(self, kind: str = "source") -> int:
        self._next[kind] += 1
        return self._next[kind] - 1

    def put(self, source: Source, body: Body | None = None, state: bytes | None = None) -> None:
        """Remember `source`, and what was made anew of it."""
        self.sources[source.path] = source
        self._changed_sources[source.path] = source
        if body is not None:
            self._bodies[source.id] = body
        if state is not None:
            self._states[source.id] = state

    def state(self, key: int) -> bytes:
        """The state of source `key`; safe in a forked process. Raises KeyError."""
        fresh = self._states.get(key)
        return self.stored_state(key) if fresh is None else fresh

    def stored_state(self, key: int) -> bytes:
        """The state that source `key` had in the last build. Raises KeyError."""
        return self._state_shelf(key >> _SHELF)[key]

    def _state_shelf(self, number: int) -> dict[int, bytes]:
        shelf = self._shelves.get(number)
        if shelf is None:
            row = self._reader().execute(_STATES, (number,)).fetchone()
            shelf = self._shelves[number] = dict(marshal.loads(row[0])) if row else {}
        return shelf

    def body(self, key: int) -> str:
        """The HTML of source `key`; safe in a forked process. Raises KeyError."""
        fresh = self._bodies.get(key)
        return self.stored_body(key).html if fresh is None else fresh.html

    def stored_body(self, key: int) -> Body:
        """What source `key` was converted to in the last build. Raises KeyError."""
        row = self._reader().execute("select html, raw from body where id=?", (key,)).fetchone()
        if row is None:
            raise KeyError(key)
        return Body(*row)

    def _reader(self) -> sqlite3.Connection:
        # SQLite connections must not cross a fork.
        process = os.getpid()
        connection = self._readers.get(process)
        if connection is None:
            connection = sqlite3.connect(f"file:{self.path}?mode=ro", uri=True)
            self._readers[process] = connection
        return connection

    # ---------------------------------------------------------------- memory

    def recall(self, name: str) -> bytes | None:
        """What was remembered under `name` up to the last build."""
        query = "select data from memory where name=?"
        row = self._reader().execute(query, (name,)).fetchone()
        return None if row is None else bytes(row[0])

    def forget(self) -> None:
        """Nothing that was remembered up to the last build outlives this one."""
        self._forgets = True

    def remember(self, name: str, data: bytes) -> None:
        """Keep `data` with what this build learned."""
        self._remembered[name] = data

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
        sites: dict[int, frozenset[int]],
    ) -> None:
        """Write what this build learned, all or nothing; raises StoreError."""
        run = self._connection
        try:
            run.execute("begin immediate")
            run.executemany(
                "insert or replace into body values(?,?,?)",
                [(key, body.html, body.raw) for key, body in self._bodies.items()],
            )
            gone = [self.sources.pop(path) for path in dead_sources]
            run.executemany("delete from body where id=?", [(each.id,) for each in gone])
            self._shelve("source", self.sources, [*gone, *self._changed_sources.values()])
            self._shelve_states(gone)
            fresh = list(artifacts)
            for each in fresh:
                self._place(each)
            lost = [self.artifacts.pop(path) for path in dead_artifacts if path in self.artifacts]
            self._shelve("artifact", self.artifacts, [*lost, *fresh])
            run.executemany(
                "insert or replace into probe values(?,?,?)",
                [(key, marshal.dumps(path, 2), value) for key, (path, value) in probes.items()],
            )
            run.executemany(
                "insert or replace into site values(?,?)",
                [(key, array("I", sorted(found)).tobytes()) for key, found in sites.items()],
            )
            run.executemany(
                "insert or replace into plan values(?,?)",
                [(key, marshal.dumps(paths, 2)) for key, paths in plans.items()],
            )
            run.executemany(
                "insert or replace into shape values(?,?)",
                [(key, marshal.dumps(sorted(names), 2)) for key, names in shapes.items()],
            )
            if self._forgets:
                run.execute("delete from memory")
            run.executemany("insert or replace into memory values(?,?)", self._remembered.items())
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
        self.sites.update(sites)
        self.plans.update(plans)
        self.shapes.update(shapes)
        self._changed_sources = {}
        self._bodies = {}
        self._states = {}
        self._remembered = {}
        self._forgets = False

    def _place(self, artifact: Artifact) -> None:
        """Keep the artifact where the one before it stood."""
        before = self.artifacts.get(artifact.path)
        artifact.id = before.id if before is not None else self.new_id("artifact")
        self.artifacts[artifact.path] = artifact

    def _shelve(
        self, kind: str, known: Mapping[str, Source | Artifact], changed: list[Source | Artifact]
    ) -> None:
        """Write the shelves anew on which something changed."""
        shelves: dict[int, list[tuple[Any, ...]]] = {each.id >> _SHELF: [] for each in changed}
        same: dict[Any, Any] = {}
        fields = attrgetter(*(Source if kind == "source" else Artifact).__slots__)
        for each in known.values():
            shelf = shelves.get(each.id >> _SHELF)
            if shelf is not None:
                shelf.append(_shared(fields(each), same.setdefault))
        for number, rows in shelves.items():
            self._write_shelf(kind, number, rows)

    def _shelve_states(self, gone: list[Source]) -> None:
        changed: dict[int, dict[int, bytes]] = {source.id >> _SHELF: {} for source in gone}
        for key, state in self._states.items():
            changed.setdefault(key >> _SHELF, {})[key] = state
        for number, states in changed.items():
            shelf = self._state_shelf(number)
            shelf |= states
            for source in gone:
                shelf.pop(source.id, None)
            self._write_shelf("state", number, list(shelf.items()))

    def _write_shelf(self, kind: str, number: int, rows: list[tuple[Any, ...]]) -> None:
        if rows:
            self._connection.execute(
                "insert or replace into shelf values(?,?,?)", (kind, number, marshal.dumps(rows))
            )
        else:
            self._connection.execute("delete from shelf where kind=? and number=?", (kind, number))

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


def _shared(values: tuple[Any, ...], same: Callable[[Any, Any], Any]) -> tuple[Any, ...]:
    """What a shelf keeps; texts that many rows have, at any depth, are one object, and are loaded
    as one."""
    return tuple(
        [
            same(each, each)
            if type(each) in _TEXTS
            else _shared(each, same)
            if isinstance(each, tuple)  # of a card
            else each
            for each in values
        ]
    )


_TEXTS: Final = frozenset({str, bytes})
