"""The files that are made of the whole edition, beside Pelican's pages."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path

from .. import atomic
from .edition import Edition


@dataclass(frozen=True, slots=True)
class Output:
    """A file of the site: its path below the output folder, POSIX, and its bytes."""

    path: str
    data: bytes


Step = Callable[[Edition], Iterator[Output]]


def write(edition: Edition, steps: Iterable[tuple[str, Step]], owned: Iterable[str]) -> list[Path]:
    """Write what the steps make of the edition; returns the files, changed or not.

    `owned` are patterns of paths that only these steps write: what stands there from an
    earlier build and was not made by this one is removed (a news sitemap of last week).
    """
    root = edition.site.output
    made = {output.path: output for _, step in steps for output in step(edition)}
    for output in made.values():
        atomic.write(root / output.path, output.data)
    for stale in _stale(root, owned, made.keys()):
        stale.unlink()
        _prune(stale.parent, root)
    return [root / path for path in made]


def _stale(root: Path, owned: Iterable[str], made: Iterable[str]) -> list[Path]:
    kept = set(made)
    found = []
    for pattern in owned:
        folder = root / pattern.partition("/")[0] if "/" in pattern else root
        files = folder.rglob("*") if "/" in pattern else folder.glob("*")
        for file in files:
            path = file.relative_to(root).as_posix()
            if fnmatchcase(path, pattern) and path not in kept and file.is_file():
                found.append(file)
    return found


def _prune(folder: Path, root: Path) -> None:
    while folder != root and not any(folder.iterdir()):
        folder.rmdir()
        folder = folder.parent
