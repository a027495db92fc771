"""Build the same articles with this project and its peers: `python -m bench --help`."""

from __future__ import annotations

import argparse
import os
import shutil
import tempfile
from pathlib import Path

from . import cases, report
from .peers import HERE, PEERS, Peer


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument(
        "--articles", default="1000", help="how many; several numbers, with commas, show growth"
    )
    parser.add_argument("--peers", default=",".join(each.name for each in PEERS))
    parser.add_argument(
        "--cases",
        default="cold,nothing,body,title,new,first,raw,warm,reload",
        help="cold is always timed",
    )
    parser.add_argument("--folder", type=Path, help="where the sites are made")
    parser.add_argument("--keep", action="store_true", help="leave the sites there")
    parser.add_argument("--no-results", action="store_true", help="only print the tables")
    given = parser.parse_args()
    folder = (given.folder or Path(tempfile.mkdtemp(prefix="bench-"))).resolve()
    peers = _peers(given.peers.split(","))
    sizes: dict[int, report.Results] = {}
    try:
        for count in map(int, given.articles.split(",")):
            load = os.getloadavg()
            sizes[count] = _measure(peers, folder, count, set(given.cases.split(",")))
            _tell(report.markdown(sizes[count], count, load), given.no_results)
    finally:
        if not given.keep:
            shutil.rmtree(folder, ignore_errors=True)
    if len(sizes) > 1:
        _tell(report.growth(sizes), given.no_results)


def _peers(names: list[str]) -> list[Peer]:
    """The peers asked for whose program is here."""
    chosen = [each for each in PEERS if each.name in names]
    for each in chosen:
        if shutil.which(each.command[0]) is None:
            print(f"{each.name}: {each.command[0]} is missing; pip install -e '.[bench]'")
    return [each for each in chosen if shutil.which(each.command[0])]


def _measure(peers: list[Peer], folder: Path, count: int, wanted: set[str]) -> report.Results:
    """What each peer takes. Their sites stay until all are measured: the file system still works
    on a large deletion while the next one builds."""
    results: report.Results = {}
    for peer in peers:
        place = folder / f"{peer.name}-{count}"
        shutil.rmtree(place, ignore_errors=True)
        place.mkdir(parents=True)
        peer.prepare(place, count)
        results[peer.name] = cases.measure(peer, place, count, wanted)
    return results


def _tell(text: str, only_here: bool) -> None:
    print(text, flush=True)
    if not only_here:
        with (HERE / "RESULTS.md").open("a", encoding="utf-8") as file:
            file.write(text + "\n")


if __name__ == "__main__":
    main()
