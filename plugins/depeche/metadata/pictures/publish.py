"""When renditions and cards are made: after the pages, for the images that pages use.

They are kept in the state's folder under names that hold a digest of what they show, and
linked into the output from there: a second build encodes nothing.
"""

from __future__ import annotations

import os
import shutil
from concurrent.futures import Executor, ProcessPoolExecutor
from contextlib import nullcontext
from pathlib import Path

from ... import atomic
from ..edition import Edition
from . import card as cards
from . import encode, renditions
from .original import Original

_FEW = 3  # images that one process encodes sooner than two are started


def write(edition: Edition) -> list[Path]:
    """Make what is missing and put everything into the output; returns its files."""
    store = edition.site.state / "images"
    found = (edition.original(path) for path in dict.fromkeys(edition.pictured))
    originals = [original for original in found if original]
    missing = [original for original in originals if not _complete(original, store)]
    parallel = len(missing) > _FEW and (os.cpu_count() or 1) > 1
    with ProcessPoolExecutor() if parallel else nullcontext() as pool:
        _encode(missing, store, pool)
    paths = [each.path for original in originals for each in renditions.every(original)]
    for card, name in edition.carded:
        paths += _draw(card, name, store)
    edition.remember()
    return [file for path in paths if (file := _place(store / path, edition.site.output / path))]


def _complete(original: Original, store: Path) -> bool:
    return all((store / each.path).is_file() for each in renditions.every(original))


def _encode(missing: list[Original], store: Path, pool: Executor | None) -> None:
    make = pool.map if pool else map
    for _made in make(_make, missing, [store] * len(missing)):
        pass


def _make(original: Original, store: Path) -> int:
    """The number of files made; a file that breaks off makes none, and the audit says so."""
    wanted = [each for each in renditions.every(original) if not (store / each.path).is_file()]
    try:
        for rendition, data in encode.render(original.path, wanted):
            atomic.write(store / rendition.path, data)
    except (OSError, SyntaxError, ValueError):
        return 0
    return len(wanted)


def _draw(card: cards.Card, name: str, store: Path) -> list[str]:
    made = cards.files(card, name)
    for file in made:
        if not (store / file.path).is_file():
            atomic.write(store / file.path, cards.draw(card, file.width, file.height))
    return [file.path for file in made]


def _place(kept: Path, target: Path) -> Path | None:
    if not kept.is_file():
        return None
    if not target.is_file():
        target.parent.mkdir(parents=True, exist_ok=True)
        try:
            os.link(kept, target)
        except OSError:  # another disk, or one without hard links
            shutil.copy2(kept, target)
    return target
