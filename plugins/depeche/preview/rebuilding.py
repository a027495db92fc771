"""One build of the preview in a process of its own: whatever happens there, we live on."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

from .board import Hidden, Status

MARK = "depeche-preview:"  # what the child prints before its result
_CHILD = f"{__package__}.child"


def rebuild(settings_file: Path, output: Path, site_url: str) -> tuple[Status, bool]:
    """The build's result, and whether any file of the site changed; never raises."""
    command = [sys.executable, "-m", _CHILD, str(settings_file), str(output), site_url]
    done = subprocess.run(
        command,
        capture_output=True,
        text=True,
        errors="replace",
        cwd=settings_file.parent,
        env=_environment(),
    )
    said, _, found = done.stdout.rpartition(MARK)
    messages = f"{said}{done.stderr}".strip()
    if done.returncode or not found:
        how = f"Le processus s’est arrêté (code {done.returncode})."
        return Status(error=f"{messages}\n{how}".strip()), True
    given = json.loads(found)
    if given["error"]:
        return Status(error=f"{given['error']}\n\n{said}{done.stderr}".strip()), True
    status = Status(
        hidden=tuple(Hidden(**each) for each in given["hidden"]), lines=tuple(given["lines"])
    )
    return status, bool(given["changed"])


def _environment() -> dict[str, str]:
    """Ours, in which the child finds the plugin also where it isn't installed."""
    places = [str(Path(__file__).parents[2]), os.environ.get("PYTHONPATH", "")]
    return {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, places))}
