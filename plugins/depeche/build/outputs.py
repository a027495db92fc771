"""Files of the output: written aside and moved, only when their bytes change, pruned when dead."""

from __future__ import annotations

import contextlib
import os
import re
from collections.abc import Iterable
from pathlib import Path

from ..atomic import write
from .converter import digest_of

# What `atomic.write` leaves when the process is killed between writing and moving.
_ASIDE = re.compile(r"^\.(?P<name>.+)\.[a-z0-9_]{8}$")


class OutputError(Exception):
    """A page can't be written; the message names the file and the remedy."""


def put(path: str, data: bytes) -> bool:
    """Write `data` at `path` if it differs from what stands there; raises OutputError."""
    try:
        return write(Path(path), data)
    except OSError as error:
        raise OutputError(
            f"{path}: the page can't be written ({error.strerror or error}); "
            "free some space or give the folder back its rights, then build again: "
            "the pages that stand are whole."
        ) from error


def stamp(path: str) -> tuple[int, int] | None:
    """Time stamp (ns) and size of `path`; None when no file stands there."""
    try:
        status = os.stat(path)
    except OSError:
        return None
    return status.st_mtime_ns, status.st_size


def holds(path: str, digest: bytes) -> bool:
    """The file at `path` has these bytes."""
    try:
        return digest_of(Path(path).read_bytes()) == digest
    except OSError:
        return False


def remove(root: str, paths: Iterable[str]) -> int:
    """Delete files and the folders that this empties, never `root`; how many files went."""
    gone = 0
    folders = set()
    for path in paths:
        with contextlib.suppress(FileNotFoundError, IsADirectoryError, NotADirectoryError):
            Path(path).unlink()
            gone += 1
        folders.add(os.path.dirname(path))
    for folder in sorted(folders, key=len, reverse=True):
        while folder.startswith(root + os.sep):
            try:
                Path(folder).rmdir()
            except OSError:
                break
            folder = os.path.dirname(folder)
    return gone


def sweep_asides(root: str) -> int:
    """Delete what a killed build left half-written below `root`; how many files went."""
    gone = 0
    for folder, _, names in os.walk(root):
        for name in names:
            match = _ASIDE.match(name)
            if match:
                Path(folder, name).unlink(missing_ok=True)
                gone += 1
    return gone
