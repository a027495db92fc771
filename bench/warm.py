"""Edit one article five times in a process that stays; print the seconds until its pages stand,
those of the processor, and how many files were written.

usage: warm.py SETTINGS ARTICLE
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

from depeche.build.resident import Resident


def main(settings: str, article: str) -> None:
    site, file = Resident(Path(settings)), Path(article)
    site.build()
    for _ in range(5):
        with file.open("a", encoding="utf-8") as text:
            text.write("\nEncore une phrase.\n")
        started, worked = time.perf_counter(), time.process_time()

        def shown(names: list[str], started: float = started, worked: float = worked) -> None:
            seconds, processor = time.perf_counter() - started, time.process_time() - worked
            print(f"\nshown {seconds:.4f} {processor:.4f} {len(names)}", flush=True)

        site.refresh([file], shown)
        print(f"\nwhole {time.perf_counter() - started:.4f}", flush=True)
    site.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
