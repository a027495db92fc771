"""The files that are made of the whole edition, beside Pelican's pages."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Protocol

from .. import atomic
from .contents import Article
from .edition import Edition


@dataclass(frozen=True, slots=True)
class Output:
    """A file of the site: its path below the output folder, POSIX, and its bytes."""

    path: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Listing:
    """A file that tells of articles, made by the form of that name (`forms.FORMS`).

    It goes through Pelican's writer like a page, so that a builder makes it again only when
    something changed that the form read of the articles, or one of the `facts` (plain values).
    """

    path: str
    form: str
    facts: tuple[object, ...]
    articles: Sequence[Article]


Step = Callable[[Edition], Iterator[Output | Sequence[Listing]]]


class Press(Protocol):
    """Makes these listings now, or leaves them as they stand."""

    def __call__(self, listings: Sequence[Listing]) -> None: ...


def write(
    edition: Edition, steps: Iterable[tuple[str, Step]], owned: Iterable[str], press: Press
) -> list[Path]:
    """Write what the steps make of the edition; returns the files made here, changed or not.

    The files of one `yield` stand before the step goes on. `owned` are patterns of paths that
    only these steps write: what stands there from an earlier build and was not made by this one
    is removed (a news sitemap of last week).
    """
    root = edition.site.output
    made: list[str] = []
    listed: set[str] = set()
    for _, step in steps:
        for output in step(edition):
            if isinstance(output, Output):
                atomic.write(root / output.path, output.data)
                made.append(output.path)
            else:
                press(output)
                listed.update(listing.path for listing in output)
    for stale in _stale(root, owned, listed.union(made)):
        stale.unlink()
        _prune(stale.parent, root)
    return [root / path for path in made]


def _stale(root: Path, owned: Iterable[str], made: set[str]) -> list[Path]:
    patterns: dict[str, list[str]] = {}
    for pattern in owned:
        folder = pattern.partition("/")[0] if "/" in pattern else ""
        patterns.setdefault(folder, []).append(pattern)
    return [
        root / path
        for folder, known in patterns.items()
        for path in _files(root, folder)
        if path not in made and any(fnmatchcase(path, pattern) for pattern in known)
    ]


def _files(root: Path, folder: str) -> Iterator[str]:
    """Paths below `root` of the files in `folder`; of `root` itself, without its folders."""
    top = len(str(root)) + 1
    for place, folders, names in os.walk(root / folder):
        below = place[top:].replace(os.sep, "/")
        for name in names:
            yield f"{below}/{name}" if below else name
        if not folder:
            folders.clear()


def _prune(folder: Path, root: Path) -> None:
    while folder != root and not any(folder.iterdir()):
        folder.rmdir()
        folder = folder.parent
