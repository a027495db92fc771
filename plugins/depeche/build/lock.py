"""One build at a time for one output: a lock that ends with its process."""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


class LockedError(RuntimeError):
    """Another build writes to the same output; the message names its process."""


@contextmanager
def held(path: Path, output: str) -> Iterator[None]:
    """Hold the lock file `path` while building `output`; raises LockedError at once if it is taken.

    The system drops the lock when the process ends, however it ends.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("a+", encoding="ascii") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            file.seek(0)
            holder = file.read().strip() or "unknown"
            raise LockedError(
                f"Another build (process {holder}) is writing to {output}; "
                "wait until it ends, or stop it, then build again."
            ) from None
        file.truncate(0)
        file.write(str(os.getpid()))
        file.flush()
        yield
