"""A folder to release into, and the one on this machine (`sftp` has the one on a server)."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Protocol, TypeVar

from .. import atomic
from . import explain
from .model import DeployError

T = TypeVar("T")


class Disk(Protocol):
    """Paths are relative to the target's folder, POSIX. Every method raises DeployError.

    What writes may be put off until `commit` or the next method that reads.
    """

    def make_folders(self, paths: Sequence[str]) -> None: ...
    def link(self, pairs: Sequence[tuple[str, str]]) -> None: ...
    def put(self, pairs: Sequence[tuple[Path, str]]) -> None: ...
    def write(self, path: str, data: bytes) -> None: ...
    def commit(self) -> None: ...
    def read(self, path: str) -> bytes:
        """b"" when there is no such file."""

    def look(self, path: str, *folders: str) -> tuple[bytes, list[list[str]]]:
        """The file at `path`, and what each folder holds, sorted; [] for one not there."""

    def sizes(self, folder: str) -> dict[str, int]:
        """Bytes of each file below `folder`."""

    def point(self, link: str, path: str) -> None:
        """Replace `link` by a relative link to `path` in one rename."""

    def rename(self, old: str, new: str) -> None: ...
    def remove_files(self, paths: Sequence[str]) -> None: ...
    def remove_folder(self, path: str, known: Sequence[str]) -> None:
        """With all that it holds; `known`: it and the folders below it, if one knows them."""

    def run(self, command: str) -> str:
        """Run it where the folder is; what went wrong, "" when all is well."""


class LocalDisk:
    def __init__(self, folder: str) -> None:
        self.root = Path(folder)

    def make_folders(self, paths: Sequence[str]) -> None:
        for path in paths:
            self._try(partial((self.root / path).mkdir, parents=True, exist_ok=True))

    def link(self, pairs: Sequence[tuple[str, str]]) -> None:
        for old, new in pairs:
            self._try(partial((self.root / new).hardlink_to, self.root / old))

    def put(self, pairs: Sequence[tuple[Path, str]]) -> None:
        for local, path in pairs:
            self._try(partial(shutil.copy2, local, self.root / path), self.root / path)

    def write(self, path: str, data: bytes) -> None:
        self._try(lambda: atomic.write(self.root / path, data))

    def commit(self) -> None:
        """Everything was done at once."""

    def read(self, path: str) -> bytes:
        place = self.root / path
        return self._try(place.read_bytes) if place.is_file() else b""

    def look(self, path: str, *folders: str) -> tuple[bytes, list[list[str]]]:
        places = [self.root / folder for folder in folders]
        return self.read(path), [
            sorted(each.name for each in place.iterdir()) if place.is_dir() else []
            for place in places
        ]

    def sizes(self, folder: str) -> dict[str, int]:
        root = self.root / folder
        files = (each for each in root.rglob("*") if each.is_file())
        return {each.relative_to(root).as_posix(): each.stat().st_size for each in files}

    def point(self, link: str, path: str) -> None:
        aside = self.root / f"{link}.new"
        aside.unlink(missing_ok=True)
        self._try(lambda: aside.symlink_to(path))
        self._try(lambda: aside.replace(self.root / link))

    def rename(self, old: str, new: str) -> None:
        self._try(lambda: (self.root / old).rename(self.root / new))

    def remove_files(self, paths: Sequence[str]) -> None:
        for path in paths:
            self._try(partial((self.root / path).unlink, missing_ok=True))

    def remove_folder(self, path: str, known: Sequence[str]) -> None:
        shutil.rmtree(self.root / path, ignore_errors=True)

    def run(self, command: str) -> str:
        return run(command, self.root)

    def _try(self, action: Callable[[], T], written: Path | None = None) -> T:
        try:
            return action()
        except OSError as error:
            place = written or error.filename or self.root
            said = error.strerror or str(error)
            means = explain.meaning(said) or "check the folder, its rights and the free space"
            raise DeployError(f"{place}: {said}: {means}.") from error


def run(command: str, folder: Path | None = None) -> str:
    """Run a shell command on this machine; what went wrong, "" when all is well."""
    done = subprocess.run(
        command, shell=True, cwd=folder, capture_output=True, text=True, check=False
    )
    return explain.last_line(done.stderr or done.stdout) if done.returncode else ""
