"""Build the same articles with this project and its peers: `python -m bench --help`."""

from __future__ import annotations

import argparse
import os
import shutil
import tempfile
from pathlib import Path

from . import cases, report
from .peers import HERE, PEERS


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("--articles", type=int, default=1000)
    parser.add_argument("--peers", default=",".join(each.name for each in PEERS))
    parser.add_argument("--cases", default="cold,nothing,body,title,new,raw,warm")
    parser.add_argument("--folder", type=Path, help="where the sites are made")
    parser.add_argument("--keep", action="store_true", help="leave the sites there")
    parser.add_argument("--no-results", action="store_true", help="only print the table")
    given = parser.parse_args()
    folder = given.folder or Path(tempfile.mkdtemp(prefix="bench-"))
    load = os.getloadavg()
    results: report.Results = {}
    try:
        for peer in PEERS:
            if peer.name in given.peers.split(","):
                place = folder / f"{peer.name}-{given.articles}"
                shutil.rmtree(place, ignore_errors=True)
                place.mkdir(parents=True)
                peer.prepare(place, given.articles)
                results[peer.name] = cases.measure(
                    peer, place, given.articles, set(given.cases.split(","))
                )
    finally:
        if not given.keep:
            shutil.rmtree(folder, ignore_errors=True)
    text = report.markdown(results, given.articles, load)
    print(text)
    if not given.no_results:
        with (HERE / "RESULTS.md").open("a", encoding="utf-8") as file:
            file.write(text + "\n")


if __name__ == "__main__":
    main()
