"""SQLite files that are only caches: what can't be read of them is made anew."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from pathlib import Path


def opened(
    path: Path | None, schema: str, tables: Sequence[str], number: int
) -> sqlite3.Connection:
    """The cache in the file `path`, in memory without one, with the `tables` of `schema`.

    A damaged file is replaced, as far as the first of the tables shows it; tables of another
    format than `number` are emptied. A file that can't be used now is left alone: OSError or
    sqlite3.OperationalError says why.
    """
    if path is None:
        return _prepared(":memory:", schema, tables, number)
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        return _prepared(str(path), schema, tables, number)
    except sqlite3.OperationalError:
        raise  # another program holds it, the disk is full: no damage
    except sqlite3.DatabaseError:
        for suffix in ("", "-wal", "-shm"):
            Path(f"{path}{suffix}").unlink(missing_ok=True)
        return _prepared(str(path), schema, tables, number)


def _prepared(path: str, schema: str, tables: Sequence[str], number: int) -> sqlite3.Connection:
    connection = sqlite3.connect(path)
    try:
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("PRAGMA synchronous=NORMAL")
        (found,) = connection.execute("PRAGMA user_version").fetchone()
        if found not in (0, number):
            for table in tables:
                connection.execute(f"DROP TABLE IF EXISTS {table}")
        connection.executescript(schema)
        if found != number:  # else nothing is written: who only reads waits for nobody
            connection.execute(f"PRAGMA user_version={number}")
        connection.execute(f"SELECT count(*) FROM {tables[0]}").fetchone()
    except BaseException:
        connection.close()
        raise
    return connection
