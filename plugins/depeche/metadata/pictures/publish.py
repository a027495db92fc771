"""When renditions and cards are made: after the pages, for the images that pages use.

They are kept in the state's folder under names that hold a digest of what they show, and
linked into the output from there: a second build encodes nothing.
"""

from __future__ import annotations

import marshal
import os
import shutil
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import TYPE_CHECKING

from ... import atomic, build
from ..edition import Edition
from . import card as cards
from . import renditions
from .original import Original
from .renditions import Rendition

if TYPE_CHECKING:
    from concurrent.futures import Executor

_FEW = 3  # images that one process encodes sooner than two are started


def write(edition: Edition) -> list[Path]:
    """Make what is missing and put everything into the output; returns its files."""
    store = edition.site.state / "images"
    wanted = _wanted(edition)
    missing = {
        original: [each for each in listed if not (store / each.path).is_file()]
        for original, listed in wanted.items()
    }
    missing = {original: listed for original, listed in missing.items() if listed}
    if missing:
        with _pool(len(missing)) as pool:
            _encode(missing, store, pool)
    paths = [each.path for listed in wanted.values() for each in listed]
    for card, name in edition.carded:
        paths += _draw(card, name, store)
    edition.remember()
    return [file for path in paths if (file := _place(store / path, edition.site.output / path))]


def _pool(images: int) -> AbstractContextManager[Executor | None]:
    if images <= _FEW or (os.cpu_count() or 1) < 2:
        return nullcontext()
    from concurrent.futures import ProcessPoolExecutor

    return ProcessPoolExecutor()


def _wanted(edition: Edition) -> dict[Original, list[Rendition]]:
    """The renditions that pages and search engines are told of, by original."""
    found: dict[Original, list[Rendition]] = {}
    for paths, of in zip(
        _paths(edition), (renditions.every, renditions.shown_in_text), strict=True
    ):
        for original in map(edition.original, paths):
            if original and original not in found:
                found[original] = list(of(original))
    return found


def _paths(edition: Edition) -> tuple[list[str], list[str]]:
    """The images of articles, pages and authors, and those inside texts, each once."""
    key = f"{edition.authors_signature}\n{edition.is_preview}"
    kept = build.recall(_KEPT)
    if kept is not None and build.only_texts() and not edition.notes.changed:
        told, *known = marshal.loads(kept)
        if told == key:
            return known[0], known[1]
    found = list(dict.fromkeys(edition.pictured)), list(dict.fromkeys(edition.inset))
    build.remember(_KEPT, marshal.dumps((key, *found)))
    return found


_KEPT = "depeche pictures"


def _encode(missing: dict[Original, list[Rendition]], store: Path, pool: Executor | None) -> None:
    make = pool.map if pool else map
    for _made in make(_make, missing, missing.values(), [store] * len(missing)):
        pass


def _make(original: Original, wanted: list[Rendition], store: Path) -> int:
    """The number of files made; a file that breaks off makes none, and the audit says so."""
    from . import encode  # for a picture that has no renditions yet

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
