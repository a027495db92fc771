"""Whether the steps before Pelican have anything to do: what they look at is as they saw it last.

Light, since most builds find nothing new here. Whatever it can't be sure of, it leaves to them.
"""

from __future__ import annotations

import hashlib
import marshal
import os
import sys
from collections.abc import Iterable
from dataclasses import replace
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from . import atomic, clock, report
from . import state as states
from .articles import shelf
from .articles.shelf import Card
from .build.sweep import Stamp, Sweep
from .report import Report, Result
from .settings import Settings

STATE = "state.sqlite"  # in the folder of the state
_SEEN = "seen"  # there too: the files of the content as they were before the last run
_REPORT = "report.json"

_FEW = 20  # articles that are looked at again each time, rather than all written down

# Scheduled articles wait for the clock, and what failed is tried again.
_RESTLESS = frozenset({Result.REFUSED, Result.SCHEDULED})


def epoch(settings: Settings) -> str:
    """Names the program that reads raw copy, and the settings that it reads it by."""
    try:
        number = version("pelican-depeche")
    except PackageNotFoundError:
        number = ""
    parts = [number, str(sys.implementation.cache_tag), repr(settings)]
    for path in sorted((Path(__file__).parent / "sources").rglob("*.py")):
        stat = path.stat()
        parts.append(f"{path.name}:{stat.st_mtime_ns}:{stat.st_size}")
    return hashlib.blake2b("\n".join(parts).encode(), digest_size=16).hexdigest()


def last_report(folder: Path) -> Report | None:
    """What the last run told; None when it is not known. `folder` is that of the state."""
    try:
        return report.load((folder / _REPORT).read_bytes())
    except OSError:
        return None


def told_again(
    folder: Path, content: Path, settings: Settings, timezone: str, swept: Sweep
) -> Report | None:
    """The report of the last run, if another one would tell the same, and of a few new articles
    by hand that they are there; else None.

    `swept` is the content folder as it stands, `folder` that of the state.
    """
    if not all(_is_inside(each) for each in (settings.sources, settings.articles)):
        return None
    try:
        name, seen = marshal.loads((folder / _SEEN).read_bytes())
    except (OSError, ValueError, EOFError, TypeError):
        return None
    if name != _name(content, settings, timezone):
        return None
    files = _looked_at(content, settings, swept)
    changed: list[Path] = []
    new: list[Path] = []
    if files != seen:
        if seen.keys() - files.keys():
            return None
        for path, stamp in files.items():
            if seen.get(path) != stamp:
                (changed if path in seen else new).append(Path(path))
        root = content / settings.articles
        if len(new) > _FEW or not all(
            _decides_nothing(each, root, files, timezone) for each in new
        ):
            return None
        if not know_already(changed, root, folder):
            return None
    last = last_report(folder)
    if last is None or any(each.result in _RESTLESS for each in last.outcomes):
        return None
    if len(changed) > _FEW and not new:
        remember(folder, content, settings, timezone, swept)
    return replace(last, unchanged=last.unchanged + len(new))


def remember(folder: Path, content: Path, settings: Settings, timezone: str, swept: Sweep) -> None:
    """The last run found the content folder as `swept` before it began."""
    files = _looked_at(content, settings, swept)
    said: Any = (_name(content, settings, timezone), files)
    atomic.write(folder / _SEEN, marshal.dumps(said))


def keep_report(folder: Path, told: Report) -> None:
    atomic.write(folder / _REPORT, report.dump(told))


def know_already(changed: Iterable[Path], root: Path, folder: Path) -> bool:
    """Are these articles below `root`, whose changes decide nothing in the steps?

    `folder` is that of the state: all that the steps look at is as the last run saw it, and
    only what readers read has changed.
    """
    real = root.resolve()
    for path in changed:
        if not path.is_relative_to(real):
            return False
        name = path.relative_to(real).as_posix()
        known = states.card(folder / STATE, str(root / name))
        try:
            if known is None or known != Card.of(name, shelf.read(path)):
                return False
        except OSError:
            return False  # it has gone
    return True


def _decides_nothing(path: Path, root: Path, files: dict[str, Stamp], timezone: str) -> bool:
    """Is this new file below `root` an article by hand that is published as it stands?"""
    real = root.resolve()
    if path.suffix != ".md" or not path.is_relative_to(real):
        return False
    name = path.relative_to(real).as_posix()
    if name.startswith(".") or "/." in name:
        return False
    beside = (root.absolute() / each / name for each in (shelf.BASES, shelf.PROPOSALS))
    if any(str(each) in files for each in beside):
        return False  # of an article that the desk deleted, or lost
    try:
        card = Card.of(name, shelf.read(path))
    except OSError:
        return False
    present = f"{clock.now(ZoneInfo(timezone)):%Y-%m-%d %H:%M}"
    plain = card.status == "published" and not card.key and not card.markers and not card.inputs
    return plain and shelf.is_past(card.date, present)


def _name(content: Path, settings: Settings, timezone: str) -> str:
    return f"{content.absolute()}\n{timezone}\n{epoch(settings)}"


def _looked_at(content: Path, settings: Settings, swept: Sweep) -> dict[str, Stamp]:
    """The files that the steps look at: raw copy, articles and what goes with them."""
    folders = tuple(
        f"{(content / each).absolute()}{os.sep}" for each in (settings.sources, settings.articles)
    )
    names = settings.names_file(content)
    apart = str(names.absolute()) if names else ""
    return {
        path: stamp
        for path, stamp in swept.files.items()
        if path.startswith(folders) or path == apart
    }


def _is_inside(folder: str) -> bool:
    path = Path(folder)
    return not path.is_absolute() and ".." not in path.parts
