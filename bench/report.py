"""The table: measured values, ratios, and the bars that the project sets itself."""

from __future__ import annotations

import os
import platform
from datetime import UTC, datetime

from .cases import CASES
from .measure import Measured
from .peers import PEERS

Results = dict[str, dict[str, Measured]]

# case, bar in seconds, bar in files (None: not set)
BARS = (
    ("nothing", 1.0, 0),
    ("body", 1.2, None),
    ("new", 1.5, 40),
    ("raw", 3.5, None),
    ("warm", 0.2, None),
    ("reload", 0.2, None),
)
WARM = (
    ("warm", "warm edit, to page written"),
    ("reload", "warm edit in the preview, file saved to page reloaded"),
)


def markdown(results: Results, count: int, load: tuple[float, float, float]) -> str:
    """The whole report."""
    cores = len(os.sched_getaffinity(0))
    lines = [
        f"## {count} articles, {datetime.now(UTC):%Y-%m-%d %H:%M} UTC",
        "",
        f"`python -m bench --articles {count}` on {cores} cores, Python "
        f"{platform.python_version()}; load when it began: {load[0]:.1f}.",
        "",
        "Seconds of wall time, seconds of processor time, memory of the largest process (MB), "
        "files written or removed.",
        "",
        "| case | " + " | ".join(each.label for each in PEERS if each.name in results) + " |",
        "|---|" + "---|" * len(results),
    ]
    names = [*((name, label) for name, label, _ in CASES), *WARM]
    for name, label in names:
        cells = [_cell(results[each.name].get(name)) for each in PEERS if each.name in results]
        if any(cell != "–" for cell in cells):
            lines.append(f"| {label} | " + " | ".join(cells) + " |")
    return "\n".join([*lines, "", *_bars(results), ""])


def growth(sizes: dict[int, Results]) -> str:
    """What each size costs an article, and what one edit costs at each size."""
    counts = sorted(sizes)
    head = " | ".join(f"{count} articles" for count in counts)
    lines = [
        f"## Growth, {datetime.now(UTC):%Y-%m-%d %H:%M} UTC",
        "",
        "Cold: milliseconds an article (wall, processor) and memory. Other cases: seconds of wall "
        "and of processor time, and how many times those of the smallest size.",
        "",
        f"| | {head} |",
        "|---|" + "---|" * len(counts),
    ]
    for peer in PEERS:
        found = [sizes[count].get(peer.name, {}) for count in counts]
        for case in (*(name for name, _, _ in CASES), *(name for name, _ in WARM)):
            if not any(case in each for each in found):
                continue
            first = next(each[case] for each in found if case in each)
            cells = [
                "–"
                if case not in each
                else _per_article(each[case], count)
                if case == "cold"
                else _times(each[case], first)
                for count, each in zip(counts, found, strict=True)
            ]
            lines.append(f"| {peer.name}, {case} | " + " | ".join(cells) + " |")
    return "\n".join([*lines, ""])


def _per_article(found: Measured, count: int) -> str:
    wall, processor = found.seconds / count * 1000, found.processor / count * 1000
    return f"{wall:.2f} ms, {processor:.2f} ms, {found.memory:.0f} MB"


def _times(found: Measured, first: Measured) -> str:
    ratio = found.processor / first.processor
    return f"{found.seconds:.2f} s, {found.processor:.2f} s, × {ratio:.1f}"


def _cell(found: Measured | None) -> str:
    if found is None:
        return "–"
    times = f"{found.seconds:.2f} s, {found.processor:.2f} s"
    return f"{times}, {found.memory:.0f} MB, {found.files} files"


def _bars(results: Results) -> list[str]:
    lines = ["| bar | " + " | ".join(name for name in results if _is_ours(name)) + " |"]
    lines.append("|---|" + "---|" * (lines[0].count("|") - 2))
    ours = [name for name in results if _is_ours(name)]
    for peer, most in (("pelican", 0.25), ("hugo", 1.0), ("hugo-related", 1.0)):
        if peer in results:
            cells = [_ratio(results[name], results[peer], most) for name in ours]
            lines.append(f"| cold ≤ {most} × {peer} | " + " | ".join(cells) + " |")
    for case, seconds, files in BARS:
        cells = [_against(results[name].get(case), seconds, files) for name in ours]
        told = f"{case} ≤ {seconds} s" + (f", ≤ {files} files" if files is not None else "")
        lines.append(f"| {told} | " + " | ".join(cells) + " |")
    memory = [results[name]["cold"].memory for name in ours]
    cells = [f"{_mark(each <= 400)} {each:.0f} MB" for each in memory]
    lines.append("| cold, largest process ≤ 400 MB | " + " | ".join(cells) + " |")
    return lines


def _is_ours(name: str) -> bool:
    return any(each.name == name and each.incremental for each in PEERS)


def _ratio(ours: dict[str, Measured], peer: dict[str, Measured], most: float) -> str:
    ratio = ours["cold"].seconds / peer["cold"].seconds
    return f"{_mark(ratio <= most)} {ratio:.2f}"


def _against(found: Measured | None, seconds: float, files: int | None) -> str:
    if found is None:
        return "–"
    met = found.seconds <= seconds and (files is None or found.files <= files)
    return f"{_mark(met)} {found.seconds:.2f} s, {found.files} files"


def _mark(met: bool) -> str:
    return "met:" if met else "**missed:**"
