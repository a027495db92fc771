"""One build at a time for one output: a lock that ends with its process."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path


class LockedError(RuntimeError):
    """Another build writes to the same output; the message names its process."""


@contextmanager
def held(path: Path, output: str) -> Iterator[None]:
    """Hold the lock file `path` while building `output`; raises LockedError at once if it is taken.

    It is an exclusive transaction of SQLite, on every system: the kernel drops it when the
    process ends, however it ends. The file beside it only names the holder.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    name = path.with_suffix(".pid")
    with closing(sqlite3.connect(path, timeout=0, isolation_level=None)) as connection:
        try:
            connection.execute("begin exclusive")
        except sqlite3.OperationalError as error:
            if "locked" not in str(error):
                raise
            try:
                holder = name.read_text(encoding="ascii").strip()
            except OSError:
                holder = "unknown"
            raise LockedError(
                f"Another build (process {holder}) is writing to {output}; "
                "wait until it ends, or stop it, then build again."
            ) from None
        name.write_text(str(os.getpid()), encoding="ascii")
        try:
            yield
        finally:
            with suppress(OSError):
                name.unlink()
