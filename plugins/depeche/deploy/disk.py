"""A folder to release into: on this machine, or on a server by OpenSSH's sftp."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from pathlib import Path
from typing import Protocol, TypeVar

from .. import atomic
from .model import DeployError

T = TypeVar("T")


class Disk(Protocol):
    """Paths are relative to the target's folder, POSIX. Every method raises DeployError."""

    def make_folders(self, paths: Sequence[str]) -> None: ...
    def link(self, pairs: Sequence[tuple[str, str]]) -> None: ...
    def put(self, pairs: Sequence[tuple[Path, str]]) -> None: ...
    def write(self, path: str, data: bytes) -> None: ...
    def read(self, path: str) -> bytes:
        """b"" when there is no such file."""

    def names(self, path: str) -> list[str]:
        """[] when there is no such folder."""

    def point(self, link: str, path: str) -> None:
        """Replace `link` by a relative link to `path` in one rename."""

    def remove_file(self, path: str) -> None: ...
    def remove_folder(self, path: str) -> None: ...


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
            self._try(partial(shutil.copy2, local, self.root / path))

    def write(self, path: str, data: bytes) -> None:
        self._try(lambda: atomic.write(self.root / path, data))

    def read(self, path: str) -> bytes:
        place = self.root / path
        return self._try(place.read_bytes) if place.is_file() else b""

    def names(self, path: str) -> list[str]:
        folder = self.root / path
        return sorted(each.name for each in folder.iterdir()) if folder.is_dir() else []

    def point(self, link: str, path: str) -> None:
        aside = self.root / f".{link}.new"
        aside.unlink(missing_ok=True)
        self._try(lambda: aside.symlink_to(path))
        self._try(lambda: aside.replace(self.root / link))

    def remove_file(self, path: str) -> None:
        (self.root / path).unlink(missing_ok=True)

    def remove_folder(self, path: str) -> None:
        shutil.rmtree(self.root / path, ignore_errors=True)

    def _try(self, action: Callable[[], T]) -> T:
        try:
            return action()
        except OSError as error:
            raise DeployError(
                f"{error.filename or self.root}: {error.strerror}: check the folder, its rights "
                f"and the free space."
            ) from error


class SftpDisk:
    """One sftp session a method: hundreds of commands go in one batch."""

    def __init__(
        self,
        target: str,
        *,
        host: str,
        folder: str,
        user: str = "",
        port: str = "",
        key_file: str = "",
        known_hosts: str = "",
    ) -> None:
        self.target, self.folder = target, folder.rstrip("/")
        self._command = ["sftp", "-q", "-o", "BatchMode=yes", "-o", "ConnectTimeout=20"]
        if known_hosts:
            self._command += ["-o", f"UserKnownHostsFile={known_hosts}"]
        if port:
            self._command += ["-P", port]
        if key_file:
            self._command += ["-i", key_file, "-o", "IdentitiesOnly=yes"]
        self._command += ["-b", "-", f"{user}@{host}" if user else host]

    def make_folders(self, paths: Sequence[str]) -> None:
        # A leading "-" lets the batch go on where the folder is there already.
        parents = [""] if self.folder else []
        self._batch([f"-mkdir {self._name(path)}" for path in [*parents, *paths]])

    def link(self, pairs: Sequence[tuple[str, str]]) -> None:
        self._batch([f"ln {self._name(old)} {self._name(new)}" for old, new in pairs])

    def put(self, pairs: Sequence[tuple[Path, str]]) -> None:
        self._batch([f"put -p {_quote(str(local))} {self._name(path)}" for local, path in pairs])

    def write(self, path: str, data: bytes) -> None:
        with tempfile.NamedTemporaryFile() as file:
            file.write(data)
            file.flush()
            aside = f"{path}.new"
            self._batch(
                [
                    f"put {_quote(file.name)} {self._name(aside)}",
                    f"chmod 644 {self._name(aside)}",
                    f"rename {self._name(aside)} {self._name(path)}",
                ]
            )

    def read(self, path: str) -> bytes:
        with tempfile.TemporaryDirectory() as folder:
            place = Path(folder) / "read"
            self._batch([f"-get {self._name(path)} {_quote(str(place))}"])
            return place.read_bytes() if place.exists() else b""

    def names(self, path: str) -> list[str]:
        said = self._batch([f"-ls -1 {self._name(path)}"])
        lines = (line.strip() for line in said.splitlines() if not line.startswith("sftp>"))
        return sorted(line.rsplit("/", 1)[-1] for line in lines if line)

    def point(self, link: str, path: str) -> None:
        aside = self._name(f".{link}.new")
        self._batch(
            [f"-rm {aside}", f"ln -s {_quote(path)} {aside}", f"rename {aside} {self._name(link)}"]
        )

    def remove_file(self, path: str) -> None:
        self._batch([f"-rm {self._name(path)}"])

    def remove_folder(self, path: str) -> None:
        folders = self._walk(path)
        commands = [f"-rm {self._name(each)}/*" for each in folders]
        commands += [f"-rmdir {self._name(each)}" for each in reversed(folders)]
        self._batch(commands)

    def _walk(self, path: str) -> list[str]:
        found, level = [path], [path]
        while level:
            said = self._batch([f"-ls -l {self._name(each)}" for each in level])
            nested, index = [], -1
            for line in said.splitlines():
                if line.startswith("sftp>"):
                    index += 1
                elif line.startswith("d"):
                    nested.append(f"{level[index]}/{line.split(None, 8)[8].rsplit('/', 1)[-1]}")
            found += nested
            level = nested
        return found

    def _name(self, path: str) -> str:
        return _quote(f"{self.folder}/{path}" if path else self.folder)

    def _batch(self, commands: Iterable[str]) -> str:
        given = "\n".join(commands)
        if not given:
            return ""
        try:
            done = subprocess.run(
                self._command, input=given + "\n", capture_output=True, text=True, check=False
            )
        except FileNotFoundError as error:
            raise DeployError("sftp is missing: install OpenSSH's client.") from error
        if done.returncode:
            last = (done.stderr.strip().splitlines() or ["no message"])[-1][:300]
            raise DeployError(
                f"{self.target}: the server refused or hung up: check host, user, key_file, "
                f"known hosts and free space. sftp said: {last}"
            )
        return done.stdout


def _quote(path: str) -> str:
    """A path as one word of sftp's batch language; in quotation marks nothing is a pattern."""
    escaped = path.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
