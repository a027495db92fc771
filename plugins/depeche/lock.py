"""One build at a time in one folder: a lock that ends with its process."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path


class LockedError(RuntimeError):
    """Another build is at work; the message, in French, says which process."""


@contextmanager
def held(folder: Path) -> Iterator[None]:
    """Hold the folder's lock; LockedError at once when another process has it.

    SQLite's exclusive transaction is the lock: it works on every system and the kernel
    releases it even when the process is killed. `lock.pid` only names the holder.
    """
    folder.mkdir(parents=True, exist_ok=True)
    name = folder / "lock.pid"
    with closing(sqlite3.connect(folder / "lock.sqlite", timeout=0, isolation_level=None)) as lock:
        try:
            lock.execute("BEGIN EXCLUSIVE")
        except sqlite3.OperationalError as error:
            if "locked" not in str(error):
                raise
            raise LockedError(_explanation(name)) from None
        name.write_text(str(os.getpid()))
        try:
            yield
        finally:
            with suppress(OSError):
                name.unlink()


def _explanation(name: Path) -> str:
    try:
        pid = name.read_text().strip()
    except OSError:
        pid = ""
    who = f" (processus {pid})" if pid else ""
    return (
        f"Une autre construction est en cours{who} : attendez qu’elle se termine, "
        "ou arrêtez-la, puis relancez la commande."
    )
