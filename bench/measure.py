"""One run of a program: time, processor time, memory, and the files that it wrote."""

from __future__ import annotations

import os
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Measured:
    """`memory` is that of the largest process, in MB; `files` were written or removed."""

    seconds: float
    processor: float
    memory: float
    files: int


def run(command: list[str], folder: Path, output: Path, bytecode: Path) -> Measured:
    """Run to the end; raises RuntimeError with the program's last words when it fails."""
    before = stamps(output)
    environment = {
        name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"
    }
    environment["PYTHONPYCACHEPREFIX"] = str(bytecode)
    log = folder / "last.log"
    started = time.perf_counter()
    with log.open("wb") as out:
        process = subprocess.Popen(
            command, cwd=folder, env=environment, stdout=out, stderr=subprocess.STDOUT
        )
        _, status, used = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - started
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise RuntimeError(f"{' '.join(command)}\n{log.read_text(errors='replace')[-2000:]}")
    after = stamps(output)
    changed = {path for path in before.keys() | after.keys() if before.get(path) != after.get(path)}
    return Measured(seconds, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024, len(changed))


def stamps(folder: Path) -> dict[str, tuple[int, int]]:
    found = {}
    for place, _, names in os.walk(folder):
        for name in names:
            path = f"{place}/{name}"
            status = Path(path).stat()
            found[path] = (status.st_mtime_ns, status.st_ino)
    return found
