"""A folder on a server, by OpenSSH's own sftp: what writes goes in one batch, in order.

Each session is a login; a release takes half a dozen, however many files it has. A batch
ends at its first command that fails, so what comes later relies on what came before.
"""

from __future__ import annotations

import shlex
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path

from . import explain
from .model import DeployError

_PROMPT = "sftp> "


class SftpDisk:
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
        self._options = ["-o", "LogLevel=ERROR", "-o", "BatchMode=yes", "-o", "ConnectTimeout=20"]
        self._options += ["-o", "ServerAliveInterval=20", "-o", "ServerAliveCountMax=3"]
        if known_hosts:
            self._options += ["-o", f"UserKnownHostsFile={known_hosts}"]
        if port:
            self._options += ["-o", f"Port={port}"]
        if key_file:
            self._options += ["-i", key_file, "-o", "IdentitiesOnly=yes"]
        self._address = f"{user}@{host}" if user else host
        self._waiting: list[str] = []
        self._needed = 0  # bytes that wait to be sent
        self._scratch = tempfile.TemporaryDirectory(prefix="depeche-")

    def make_folders(self, paths: Sequence[str]) -> None:
        # A leading "-" lets the batch go on where the folder is there already.
        parents = [""] if self.folder else []
        self._waiting += [f"-mkdir {self._name(path)}" for path in [*parents, *paths]]

    def link(self, pairs: Sequence[tuple[str, str]]) -> None:
        self._waiting += [f"ln {self._name(old)} {self._name(new)}" for old, new in pairs]

    def put(self, pairs: Sequence[tuple[Path, str]]) -> None:
        self._waiting += [
            f"put -p {_quote(str(local))} {self._name(path)}" for local, path in pairs
        ]
        self._needed += sum(local.stat().st_size for local, _ in pairs)

    def write(self, path: str, data: bytes) -> None:
        with tempfile.NamedTemporaryFile(dir=self._scratch.name, delete=False) as file:
            file.write(data)
        aside = self._name(f"{path}.new")
        self._waiting += [
            f"put {_quote(file.name)} {aside}",
            f"chmod 644 {aside}",
            f"rename {aside} {self._name(path)}",
        ]

    def commit(self) -> None:
        self._answers([])

    def read(self, path: str) -> bytes:
        return self.look(path)[0]

    def look(self, path: str, *folders: str) -> tuple[bytes, list[list[str]]]:
        place = Path(self._scratch.name) / "read"
        place.unlink(missing_ok=True)
        get = f"-get {self._name(path)} {_quote(str(place))}"
        _, *listed = self._answers([get, *(f"-ls -1 {self._name(each)}" for each in folders)])
        data = place.read_bytes() if place.exists() else b""
        return data, [sorted(line.rsplit("/", 1)[-1] for line in lines) for lines in listed]

    def sizes(self, folder: str) -> dict[str, int]:
        return {
            path.removeprefix(f"{folder}/"): size
            for path, size in self._walk([folder]).items()
            if size >= 0
        }

    def point(self, link: str, path: str) -> None:
        aside = self._name(f"{link}.new")
        self._waiting += [
            f"-rm {aside}",
            f"ln -s {_quote(path)} {aside}",
            f"rename {aside} {self._name(link)}",
        ]

    def rename(self, old: str, new: str) -> None:
        self._waiting.append(f"rename {self._name(old)} {self._name(new)}")

    def remove_files(self, paths: Sequence[str]) -> None:
        self._waiting += [f"-rm {self._name(path)}" for path in paths]

    def remove_folder(self, path: str, known: Sequence[str]) -> None:
        below = known or [path, *(each for each, size in self._walk([path]).items() if size < 0)]
        self._waiting += [
            f"-rm {self._name(each)}/{names}" for each in below for names in ("*", ".*")
        ]
        self._waiting += [f"-rmdir {self._name(each)}" for each in sorted(below, reverse=True)]

    def run(self, command: str) -> str:
        self.commit()
        there = f"cd {shlex.quote(self.folder)} && {command}" if self.folder else command
        done = self._call(["ssh", *self._options, self._address, there], "")
        return explain.last_line(done.stderr or done.stdout) if done.returncode else ""

    def _walk(self, folders: Sequence[str]) -> dict[str, int]:
        """Everything below `folders`: bytes of a file, -1 for a folder."""
        found: dict[str, int] = {}
        level = list(folders)
        while level:
            listed = self._answers([f"-ls -ln {self._name(each)}" for each in level])
            nested = []
            for folder, lines in zip(level, listed, strict=True):
                for line in lines:
                    columns = line.split(None, 8)  # rights, links, owner, group, size, date, name
                    path = f"{folder}/{columns[8].rsplit('/', 1)[-1]}"
                    if line.startswith("d"):
                        nested.append(path)
                    found[path] = -1 if line.startswith("d") else int(columns[4])
            level = nested
        return found

    def _name(self, path: str) -> str:
        return _quote(f"{self.folder}/{path}" if path else self.folder)

    def _answers(self, questions: Sequence[str]) -> list[list[str]]:
        """Do what waits, then ask: the lines that each of `questions` brings."""
        commands, self._waiting = [*self._waiting, *questions], []
        needed, self._needed = self._needed, 0
        if not commands:
            return []
        batch = ["sftp", *self._options, "-b", "-", self._address]
        done = self._call(batch, "\n".join(commands) + "\n")
        if done.returncode:
            raise DeployError(self._explain(done, needed))
        told: list[list[str]] = []
        for line in done.stdout.splitlines():
            if line.startswith(_PROMPT):
                told.append([])
            elif told and line.strip():
                told[-1].append(line.strip())
        return told[len(told) - len(questions) :]

    def _explain(self, done: subprocess.CompletedProcess[str], needed: int) -> str:
        # The cause is the last line, but for the one that only says that this was the end.
        said = done.stderr.strip().removesuffix("\nConnection closed")
        cause = explain.last_line(said)
        means = explain.meaning(cause)
        # The server says "Failure" when its disk is full.
        if not means and needed and 0 <= self._free() < needed:
            means = explain.FULL
        means = means or "the server refused: check host, user, key_file and rights"
        asked = [line for line in done.stdout.splitlines() if line.startswith(f"{_PROMPT}put ")]
        puts = f"\n{max(0, len(asked) - 1)} files had been sent." if needed else ""
        return f"{self.target}: {means}. sftp said: {cause}{puts}"

    def _free(self) -> int:
        """Bytes left where the folder is, -1 when the server can't tell."""
        batch = ["sftp", *self._options, "-b", "-", self._address]
        said = self._call(batch, f"df {self._name('')}\n").stdout.splitlines()
        columns = said[-1].split() if said else []  # size, used, available: KiB
        return int(columns[2]) * 1024 if len(columns) > 2 and columns[2].isdigit() else -1

    def _call(self, command: Sequence[str], given: str) -> subprocess.CompletedProcess[str]:
        try:
            return subprocess.run(command, input=given, capture_output=True, text=True, check=False)
        except FileNotFoundError as error:
            raise DeployError(f"{command[0]} is missing: install OpenSSH's client.") from error


def _quote(path: str) -> str:
    """A path as one word of sftp's batch language; in quotation marks nothing is a pattern."""
    escaped = path.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
