"""Edit one article five times beside the preview; print the seconds from the saving of the file
until a browser that was told to reload has its new page, those of the processor, and how many
files of the site were written.

usage: reload.py SETTINGS ARTICLE PAGE
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterable
from contextlib import suppress
from io import StringIO
from pathlib import Path
from urllib.request import urlopen

from rich.console import Console

from depeche.preview import Server

REST = 3.0  # seconds between two edits: feeds come after the page


def main(settings: str, article: str, page: str) -> None:
    """`page` is the article's address, without the host."""
    server, file = Server(Path(settings), console=Console(file=StringIO())), Path(article)
    server.start()
    try:
        events = urlopen(f"{server.url}/_depeche/events")
        while _told(events) == 0:  # the first build
            if server.board.status.error:
                sys.exit(server.board.status.error)
        for number in range(5):
            time.sleep(REST)
            before = time.time_ns()
            said = f"Une phrase de plus, qui a le numéro {number}."
            with file.open("a", encoding="utf-8") as text:
                text.write(f"\n{said}\n")
            started, worked = time.perf_counter(), _worked()
            while True:
                _told(events)
                if server.board.status.error:
                    sys.exit(server.board.status.error)
                with urlopen(f"{server.url}{page}") as answer:
                    if said in answer.read().decode():
                        break
            seconds, processor = time.perf_counter() - started, _worked() - worked
            written = sum(path.stat().st_mtime_ns > before for path in server.folder.rglob("*.*"))
            print(f"\nshown {seconds:.4f} {processor:.4f} {written}", flush=True)
    finally:
        server.stop()


def _told(events: Iterable[bytes]) -> int:
    """The number of the next build that the server tells of."""
    for line in events:
        if line.startswith(b"data: "):
            return int(line[6:])
    raise RuntimeError("The preview closed its stream.")


def _worked() -> float:
    """Seconds of processor time of this process and of the one that builds."""
    found: list[str] = []
    for task in Path("/proc/self/task").iterdir():
        with suppress(FileNotFoundError):  # a thread that answered a browser
            found += (task / "children").read_text(encoding="ascii").split()
    ticks = 0
    for child in found:
        fields = Path(f"/proc/{child}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
        ticks += int(fields[11]) + int(fields[12])
    return time.process_time() + ticks / os.sysconf("SC_CLK_TCK")


if __name__ == "__main__":
    main(*sys.argv[1:])
