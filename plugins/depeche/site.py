"""The whole site built through Pelican's API, aside, then moved into the output folder."""

from __future__ import annotations

import filecmp
import logging
import os
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from . import atomic, hooks, pelican_settings
from .lock import LockedError
from .report import Report
from .settings import SettingsError

KEPT = {".git", ".gitkeep", ".nojekyll"}  # never removed from an output folder


class BuildError(Exception):
    """The site could not be built; the message, in French, says why and what to do."""


@dataclass(frozen=True, slots=True)
class Built:
    """The newsroom's report, and how many files of the site changed."""

    report: Report
    output: Path
    written: int
    removed: int


def build(
    settings_file: Path, overrides: Mapping[str, object] | None = None, *, fatal: str = "errors"
) -> Built:
    """Build the site that `settings_file` describes; raises BuildError only.

    Pelican writes into a folder aside. What differs is then moved into the output folder
    file by file, what has no source any more is removed: readers never see half a page,
    and unchanged files keep their times.
    """
    try:
        settings = pelican_settings.read(settings_file, overrides)
    except pelican_settings.PelicanSettingsError as error:
        raise BuildError(str(error)) from None
    output = Path(settings["OUTPUT_PATH"])
    _check(settings, settings_file, output)
    aside = hooks.state_folder(settings) / f"site-{os.getpid()}"
    try:
        report = _run({**settings, "OUTPUT_PATH": str(aside)}, fatal)
        written, removed = _publish(aside, output, settings["OUTPUT_RETENTION"])
    except (LockedError, SettingsError) as error:
        raise BuildError(str(error)) from None
    except OSError as error:
        place = f" ({error.filename})" if error.filename else ""
        raise BuildError(
            f"Écriture impossible{place} : {error.strerror or error}. "
            "Vérifiez les droits du dossier et la place sur le disque."
        ) from error
    finally:
        shutil.rmtree(aside, ignore_errors=True)
    return Built(report, output, written, removed)


def _check(settings: Mapping[str, Any], settings_file: Path, output: Path) -> None:
    content = Path(settings["PATH"])
    place = output.resolve()
    for name, folder in (("PATH", content), ("THEME", Path(settings["THEME"])), (".", Path.cwd())):
        if folder.resolve().is_relative_to(place):
            raise BuildError(
                f"Le dossier de sortie {output} contient {name} ({folder}) : "
                f"donnez-lui un dossier à lui, OUTPUT_PATH dans {settings_file.name}."
            )
    try:
        output.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise BuildError(f"Le dossier de sortie {output} : {error.strerror}.") from error
    if not os.access(output, os.W_OK | os.X_OK):
        raise BuildError(f"Le dossier de sortie {output} n’est pas accessible en écriture.")


def _run(settings: dict[str, Any], fatal: str) -> Report:
    from pelican import Pelican

    with _fatal(fatal):
        try:
            pelican = Pelican(settings)
            pelican.run()
        except RuntimeError as error:
            if isinstance(error, LockedError):
                raise
            raise BuildError(
                f"La construction s’est arrêtée ({error}) : voyez le message ci-dessus."
            ) from error
        except (OSError, SettingsError):
            raise
        except Exception as error:  # a template, a plugin: anything may be raised there
            raise BuildError(f"{type(error).__name__}: {error}") from error
    return hooks.latest(pelican)


@contextmanager
def _fatal(level: str) -> Iterator[None]:
    """Pelican's `--fatal`: without it a plugin or an article that fails is only logged."""
    from pelican.log import FatalLogger, console

    before = FatalLogger.fatal_lvl
    quiet, console.quiet = console.quiet, True  # our own report says what was done
    FatalLogger.fatal_lvl = logging.WARNING if level == "warnings" else logging.ERROR
    handler = logging.StreamHandler()
    handler.setFormatter(logging.Formatter("%(levelname)s %(message)s"))
    root = logging.getLogger()
    root.addHandler(handler)
    try:
        yield
    finally:
        root.removeHandler(handler)
        FatalLogger.fatal_lvl = before
        console.quiet = quiet


def _publish(aside: Path, output: Path, retained: list[str]) -> tuple[int, int]:
    """Make `output` hold the files of `aside`; how many were written and removed.

    New files come before the pages that may name them: pages are moved last.
    """
    made = sorted(_files(aside), key=lambda each: (each.endswith(".html"), each))
    written = 0
    for name in made:
        source, target = aside / name, output / name
        if target.is_file() and filecmp.cmp(source, target, shallow=False):
            continue
        if target.is_dir() and not target.is_symlink():
            shutil.rmtree(target)
        atomic.write(target, source.read_bytes())
        written += 1
    keep = KEPT | set(retained)
    stale = [each for each in set(_files(output)) - set(made) if not keep & set(Path(each).parts)]
    for name in stale:
        (output / name).unlink()
    _prune(output, keep)
    return written, len(stale)


def _files(folder: Path) -> Iterator[str]:
    for place, _, names in os.walk(folder):
        for name in names:
            yield Path(place, name).relative_to(folder).as_posix()


def _prune(output: Path, keep: set[str]) -> None:
    """Removes the folders that have become empty."""
    for place, _, _ in os.walk(output, topdown=False):
        path = Path(place)
        if path != output and not keep & set(path.parts) and not any(path.iterdir()):
            path.rmdir()
