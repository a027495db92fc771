"""Formats of raw copy: each is one module of `formats/` that ends in `FORMAT = Format(…)`.

A new module there is found by itself; nothing else changes.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from pathlib import PurePosixPath

from ..model import Notice, Severity, Source, SourceError
from ..settings import Settings
from . import formats

MEGABYTE = 1_000_000
HEAD = 4096  # bytes that a format may look at to recognise its own


@dataclass(frozen=True, slots=True)
class Raw:
    """A raw file as it came. `path` is relative to the content folder, POSIX.

    Dates without an offset are read in the time zone of `seen`.
    """

    path: str
    data: bytes
    seen: datetime
    settings: Settings

    @property
    def suffix(self) -> str:
        return PurePosixPath(self.path).suffix.lower()


@dataclass(frozen=True, slots=True)
class Format:
    """A format of raw copy.

    `recognise(suffix, head)` says whether a file is of this format from its suffix (lower
    case, with its dot) and its first 4096 bytes; formats are asked by falling `rank`.
    `read` returns a Source without digest, and raises SourceError. `limit` is in bytes:
    larger files are refused before they are read.
    """

    name: str
    suffixes: tuple[str, ...]
    recognise: Callable[[str, bytes], bool]
    read: Callable[[Raw], Source]
    rank: int = 50
    limit: int = 5 * MEGABYTE


@cache
def known() -> tuple[Format, ...]:
    """All formats, in the order in which they are asked."""
    found: list[Format] = []
    for module in pkgutil.iter_modules(formats.__path__):
        declared = importlib.import_module(f"{formats.__name__}.{module.name}").FORMAT
        if not isinstance(declared, Format):
            raise TypeError(f"{module.name}.FORMAT must be a Format, not {type(declared)}.")
        found.append(declared)
    return tuple(sorted(found, key=lambda each: (-each.rank, each.name)))


def choose(path: str, head: bytes) -> Format:
    """The format of the file at `path` that begins with `head`; SourceError when none is."""
    suffix = PurePosixPath(path).suffix.lower()
    for each in known():
        if each.recognise(suffix, head):
            return each
    suffixes = sorted({suffix for each in known() for suffix in each.suffixes if suffix})
    raise SourceError(
        Notice(
            Severity.ERROR,
            path,
            f"Format inconnu\u00a0: «\u00a0{suffix or 'sans extension'}\u00a0».",
            f"Formats lus\u00a0: {', '.join(suffixes)}. Enregistrez la dépêche en texte (.txt).",
        )
    )
