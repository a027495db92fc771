"""Caches in SQLite files: what is damaged or of another format is made anew, nothing else is."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from depeche import caches

SCHEMA = "CREATE TABLE IF NOT EXISTS kept (name TEXT PRIMARY KEY);"


def opened(path: Path | None, number: int = 1) -> sqlite3.Connection:
    return caches.opened(path, SCHEMA, ("kept",), number)


def put(path: Path, name: str) -> None:
    with closing(opened(path)) as connection, connection:
        connection.execute("INSERT INTO kept VALUES (?)", (name,))


def names(connection: sqlite3.Connection) -> list[str]:
    with closing(connection):
        return [name for (name,) in connection.execute("SELECT name FROM kept")]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "state" / "cache.sqlite"


def test_what_is_kept_is_found_again(path: Path) -> None:
    put(path, "un")
    assert names(opened(path)) == ["un"]


def test_without_a_file_it_stands_in_memory() -> None:
    assert names(opened(None)) == []


def test_another_format_is_emptied(path: Path) -> None:
    put(path, "un")
    assert names(opened(path, 2)) == []


def test_a_damaged_file_is_replaced(path: Path) -> None:
    path.parent.mkdir()
    path.write_bytes(b"no database" * 400)
    assert names(opened(path)) == []


def test_what_another_program_fills_is_read_at_once_and_left_alone(path: Path) -> None:
    put(path, "un")
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        other.execute("INSERT INTO kept VALUES ('deux')")
        assert names(opened(path)) == ["un"]
        other.execute("COMMIT")
    assert names(opened(path)) == ["un", "deux"]


def test_a_file_that_can_not_be_opened_is_left_alone(path: Path) -> None:
    (path / "folder").mkdir(parents=True)
    with pytest.raises(sqlite3.OperationalError):
        opened(path)
    assert (path / "folder").is_dir()
