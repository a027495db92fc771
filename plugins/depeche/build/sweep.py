"""The files that a build is made of, seen once: time stamps, sizes and folders."""

from __future__ import annotations

import hashlib
import marshal
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

_SKIPPED = frozenset({".git", ".depeche", "__pycache__"})

Stamp = tuple[int, int]  # time stamp (ns) and size
Folder = tuple[int, list[str], list[str]]  # time stamp, names of folders, names of files


@dataclass(slots=True)
class Sweep:
    """`files` by path; `folders` as they stood just before their files were looked at."""

    files: dict[str, Stamp] = field(default_factory=dict)
    folders: dict[str, Folder] = field(default_factory=dict)
    _digested: tuple[dict[str, Stamp], bytes] | None = None

    def digest(self) -> bytes:
        """16 bytes for names, time stamps and sizes."""
        # Asked at the beginning of a build and at its end, when nearly always nothing has moved.
        if self._digested is None or self._digested[0] != self.files:
            # Version 2 writes equal values in equal bytes.
            said = marshal.dumps(sorted(self.files.items()), 2)
            self._digested = dict(self.files), hashlib.blake2b(said, digest_size=16).digest()
        return self._digested[1]

    def walk(self, root: str) -> Iterator[tuple[str, list[str], list[str]]]:
        """What `os.walk(root, followlinks=True)` gives; a folder that changed is read again.

        A link to a folder that it lies in leads nowhere.
        """
        waiting = [root]
        while waiting:
            folder = waiting.pop()
            known = self.folders.get(folder)
            if known is not None and known[0] == _stamp(folder):
                folders, names = list(known[1]), list(known[2])
            else:
                _, folders, names = next(os.walk(folder, followlinks=True), (folder, [], []))
                folders = [name for name in folders if not _is_loop(os.path.join(folder, name))]
            yield folder, folders, names
            waiting += [os.path.join(folder, name) for name in reversed(folders)]


def look(folder: Path, output: Path) -> Sweep:
    """The files below `folder`, as a build into `output` sees them."""
    return sweep([os.path.abspath(folder)], os.path.abspath(output))


def sweep(folders: Iterable[str], skipped: str) -> Sweep:
    """All files below `folders`, `skipped` left out."""
    found = Sweep()
    for folder in folders:
        _sweep(folder, skipped, found)
    return found


def _sweep(root: str, skipped: str, found: Sweep) -> None:
    waiting = [root]
    while waiting:
        folder = waiting.pop()
        folders: list[str] = []
        names: list[str] = []
        stamp = _stamp(folder)
        try:
            entries = os.scandir(folder)
        except OSError:
            continue
        with entries:
            for entry in entries:
                if _is_folder(entry):
                    if entry.is_symlink() and _is_loop(entry.path):
                        continue
                    folders.append(entry.name)
                    if entry.path != skipped and entry.name not in _SKIPPED:
                        waiting.append(entry.path)
                    continue
                names.append(entry.name)
                if entry.name in _SKIPPED:
                    continue
                try:
                    status = entry.stat()
                except OSError:
                    continue
                found.files[entry.path] = (status.st_mtime_ns, status.st_size)
        found.folders[folder] = (stamp, folders, names)


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:  # a link to itself
        return False


def _is_loop(path: str) -> bool:
    """Whether `path` is a link to a folder that it lies in, which a walk would never leave."""
    if not os.path.islink(path):
        return False
    aim, place = os.path.realpath(path), os.path.realpath(os.path.dirname(path))
    return place == aim or place.startswith(os.path.join(aim, ""))


def _stamp(folder: str) -> int:
    try:
        return os.stat(folder).st_mtime_ns
    except OSError:
        return -1
