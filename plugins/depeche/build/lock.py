"""One build at a time for one output: a lock that ends with its process."""

from __future__ import annotations

import logging
import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

from .store import StoreError

logger = logging.getLogger(__name__)


class LockedError(RuntimeError):
    """Another build writes to the same output; the message names its process."""


@contextmanager
def held(path: Path, output: str) -> Iterator[None]:
    """Hold the lock file `path` while building `output`; raises LockedError at once if it is taken,
    StoreError where no lock can be made.

    It is an exclusive transaction of SQLite, on every system: the kernel drops it when the
    process ends, however it ends. The file beside it only names the holder.
    """
    with closing(_opened(path)) as connection:
        name = path.with_suffix(".pid")
        try:
            connection.execute("begin exclusive")
        except sqlite3.OperationalError as error:
            if "locked" not in str(error):
                raise _unusable(path, error) from error
            try:
                holder = name.read_text(encoding="ascii").strip()
            except OSError:
                holder = "unknown"
            raise LockedError(
                f"Another build (process {holder}) is writing to {output}; "
                "wait until it ends, or stop it, then build again."
            ) from None
        with suppress(OSError):
            name.write_text(str(os.getpid()), encoding="ascii")
        try:
            yield
        finally:
            with suppress(OSError):
                name.unlink()


def _opened(path: Path) -> sqlite3.Connection:
    """A connection to the lock file, made anew when something else stands in its place."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        connection = sqlite3.connect(path, timeout=0, isolation_level=None)
        try:
            connection.execute("pragma schema_version").fetchone()
        except sqlite3.OperationalError as error:
            if "locked" not in str(error):
                connection.close()
                raise
        except sqlite3.DatabaseError as error:
            connection.close()
            logger.warning("%s: %s; the lock is made again.", path, error)
            path.unlink()
            connection = sqlite3.connect(path, timeout=0, isolation_level=None)
    except (OSError, sqlite3.OperationalError) as error:
        raise _unusable(path, error) from error
    return connection


def _unusable(path: Path, error: Exception) -> StoreError:
    return StoreError(
        f"{path}: the lock can't be opened ({error}); "
        "free some space or set BUILD_STATE to a folder that can be written."
    )
