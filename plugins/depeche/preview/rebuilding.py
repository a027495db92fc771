"""The builds of the preview, in a process of their own: whatever happens there, we live on."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from .board import Hidden, Status

_CHILD = f"{__package__}.child"


class Rebuilder:
    """Has the site built, by one process that keeps it in memory; for one thread at a time.

    `close` may be called from another one, and ends the build that is under way.
    """

    def __init__(self, settings_file: Path, output: Path, site_url: str) -> None:
        self._command = [
            *(sys.executable, "-m", _CHILD),
            *(str(settings_file), str(output), site_url),
        ]
        self._folder = settings_file.parent
        self._said = output.parent / "preview.log"
        self._said.write_bytes(b"")
        self._process: subprocess.Popen[str] | None = None

    def rebuild(self, changed: Iterable[Path], shown: Callable[[], None]) -> tuple[Status, bool]:
        """The build's result, and whether any file of the site changed; never raises.

        `shown` is called as soon as the pages stand.
        """
        start = self._said.stat().st_size
        try:
            found = self._ask([str(each) for each in changed], shown)
        except (OSError, ValueError):  # it ended, or broke off in a word
            found = {}
        if not found:
            code = self.restart()
            how = f"Le processus s’est arrêté (code {code})."
            return Status(error=f"{self._messages(start)}\n{how}".strip()), True
        if "error" in found:
            return Status(error=f"{found['error']}\n\n{self._messages(start)}".strip()), True
        status = Status(
            hidden=tuple(Hidden(**each) for each in found["hidden"]),
            copied=found["copied"],
            lines=tuple(found["lines"]),
        )
        return status, bool(found["changed"])

    def close(self) -> None:
        """End the process; the next build starts another one."""
        process = self._process
        if process is not None:
            process.kill()
            process.wait()

    def restart(self) -> int | None:
        """The next build is made by a new process; how the old one ended."""
        process = self._process
        self.close()
        self._process = None
        return process.returncode if process else None

    def _ask(self, changed: list[str], shown: Callable[[], None]) -> dict[str, Any]:
        if self._process is None or self._process.poll() is not None:
            self._process = self._start()
        process = self._process
        assert process.stdin is not None and process.stdout is not None
        process.stdin.write(json.dumps(changed) + "\n")
        process.stdin.flush()
        for line in process.stdout:
            found: dict[str, Any] = json.loads(line)
            if "shown" not in found:
                return found
            shown()
        return {}

    def _start(self) -> subprocess.Popen[str]:
        with self._said.open("ab") as said:
            return subprocess.Popen(
                self._command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=said,
                text=True,
                encoding="utf-8",
                cwd=self._folder,
                env=_environment(),
            )

    def _messages(self, start: int) -> str:
        return self._said.read_bytes()[start:].decode("utf-8", "replace").strip()


def _environment() -> dict[str, str]:
    """Ours, in which the child finds the plugin also where it isn't installed."""
    places = [str(Path(__file__).parents[2]), os.environ.get("PYTHONPATH", "")]
    return {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, places))}
