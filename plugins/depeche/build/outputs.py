"""Files of the output: written aside and moved, only when their bytes change, pruned when dead."""

from __future__ import annotations

import contextlib
import itertools
import os
import re
from collections.abc import Iterable
from pathlib import Path

from .converter import digest_of

# What `write` leaves when the process is killed between writing and moving.
_ASIDE = re.compile(r"^\.(?P<name>.+)\.[a-z0-9_]{8}$")


class OutputError(Exception):
    """A page can't be written; the message names the file and the remedy."""


Stamp = tuple[int, int]  # time stamp (ns) and size of a file


def put(path: str, data: bytes) -> tuple[bool, Stamp]:
    """Write `data` at `path` if it differs from what stands there: was it written, and the stamp
    of the file. Raises OutputError."""
    try:
        return write(path, data)
    except OSError as error:
        raise OutputError(
            f"{path}: the page can't be written ({error.strerror or error}); "
            "free some space or give the folder back its rights, then build again: "
            "the pages that stand are whole."
        ) from error


def write(path: str, data: bytes) -> tuple[bool, Stamp]:
    """What `atomic.write` does, in as few calls as a build of many pages needs; raises OSError."""
    folder, name = os.path.split(path)
    if not _make_folder(folder):
        with contextlib.suppress(FileNotFoundError):
            status = os.stat(path)
            if status.st_size == len(data) and Path(path).read_bytes() == data:
                return False, _stamp(status)
    aside = f"{folder}/.{name[:64]}.{os.getpid() & 0xFFFFF:05x}{next(_numbers) & 0xFFF:03x}"
    try:
        handle = os.open(aside, _NEW, 0o644)
    except FileExistsError:  # of a killed build
        Path(aside).unlink()
        handle = os.open(aside, _NEW, 0o644)
    try:
        try:
            left = memoryview(data)
            while left:
                left = left[os.write(handle, left) :]
            status = os.fstat(handle)
            if status.st_mode & 0o777 != 0o644:  # the user's mask took something away
                os.chmod(handle if _BY_HANDLE else aside, 0o644)
        finally:
            os.close(handle)
        os.replace(aside, path)
    except BaseException:
        with contextlib.suppress(FileNotFoundError):
            os.unlink(aside)
        raise
    return True, _stamp(status)


_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
_BY_HANDLE = os.chmod in os.supports_fd
_numbers = itertools.count()


def _make_folder(folder: str) -> bool:
    """Was it missing? Nearly every page has a folder of its own below one that stands."""
    try:
        os.mkdir(folder)
    except FileExistsError:
        return False
    except FileNotFoundError:
        os.makedirs(folder, exist_ok=True)
    return True


def stamp(path: str) -> Stamp | None:
    """None when no file stands at `path`."""
    try:
        return _stamp(os.stat(path))
    except OSError:
        return None


def _stamp(status: os.stat_result) -> Stamp:
    return status.st_mtime_ns, status.st_size


def holds(path: str, digest: bytes) -> bool:
    """The file at `path` has these bytes."""
    try:
        return digest_of(Path(path).read_bytes()) == digest
    except OSError:
        return False


def is_older(path: str, moment: int) -> bool:
    """Whether nobody wrote the file at `path` since `moment` (ns)."""
    try:
        return os.stat(path).st_ctime_ns < moment
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
