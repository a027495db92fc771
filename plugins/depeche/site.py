"""The whole site built by Pelican with the incremental builder, once or again and again."""

from __future__ import annotations

import logging
import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from . import hooks, pelican_settings, still
from . import settings as depeche_settings
from .build import options, runs
from .build.lock import LockedError as OutputLockedError
from .build.outputs import OutputError
from .build.session import Counts, state_path
from .build.store import StoreError
from .lock import LockedError
from .report import Report
from .settings import SettingsError

if TYPE_CHECKING:
    from .build.resident import Resident

Shown = Callable[[list[str]], None]
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

    Files are written whole and only when they differ, so that unchanged ones keep their
    times; those that no longer have a source are removed.
    """
    with _told():
        settings = _prepared(settings_file, overrides)
        from pelican import Pelican

        with _fatal(fatal):
            pelican = Pelican(settings)
            outcome = pelican.run()
            counts = outcome.counts if outcome else Counts()
            output = Path(settings["OUTPUT_PATH"])
            return Built(hooks.finish(pelican), output, counts.written, counts.removed)


class LiveSite:
    """A site kept in memory, for a preview: an edited text costs its page. One thread only."""

    def __init__(self, settings_file: Path, overrides: Mapping[str, object] | None = None) -> None:
        self._file = settings_file
        self._overrides = dict(overrides or {})
        self._resident: Resident | None = None
        self._state = self._articles = Path()

    def refresh(self, changed: Sequence[Path] = (), shown: Shown | None = None) -> Built:
        """Bring the site up to date after these files changed; raises BuildError only.

        `shown` is told of the pages written, if there are any and much is still to be done:
        feeds and other files that are made of all articles come after it.
        """
        with _told(), _fatal("errors"):
            if self._resident is None or not self._are_texts(changed):
                self._resident = self._begin()
                outcome = self._resident.build()
            else:
                before = runs.last

                def tell(names: list[str]) -> None:
                    if shown is not None and names and runs.last is before:
                        shown(names)

                outcome = self._resident.refresh(changed, tell)
            counts, output = outcome.counts, Path(str(self._overrides["OUTPUT_PATH"]))
            return Built(hooks.latest(), output, counts.written, counts.removed)

    def close(self) -> None:
        if self._resident is not None:
            self._resident.close()
            self._resident = None

    def _begin(self) -> Resident:
        from .build.resident import Resident

        self.close()  # whatever happens now, nothing half-built is gone on with
        settings = _prepared(self._file, self._overrides)
        known = depeche_settings.load(settings.get("DEPECHE", {}))
        self._state = hooks.state_folder(settings)
        self._articles = Path(settings["PATH"]) / known.articles
        kept = {"OUTPUT_PATH": settings["OUTPUT_PATH"], "BUILD_STATE": settings["BUILD_STATE"]}
        self._overrides |= kept
        return Resident(self._file, self._overrides)

    def _are_texts(self, changed: Sequence[Path]) -> bool:
        """Only articles changed, and nothing in them that the steps before Pelican look at."""
        return bool(changed) and still.know_already(changed, self._articles, self._state)


def _prepared(settings_file: Path, overrides: Mapping[str, object] | None) -> dict[str, Any]:
    """The settings, the output folder made ready; raises BuildError."""
    try:
        settings = pelican_settings.read(settings_file, overrides)
    except pelican_settings.PelicanSettingsError as error:
        raise BuildError(str(error)) from None
    output = Path(settings["OUTPUT_PATH"])
    # Preview and site share the state's folder, wherever the output lies.
    settings.setdefault("BUILD_STATE", str(hooks.state_folder(settings)))
    _check(settings, settings_file, output)
    _clear_unknown(settings, output)
    return settings


@contextmanager
def _told() -> Iterator[None]:
    """Whatever a build raises, told in words that an editor can act on: a BuildError."""
    try:
        yield
    except BuildError:
        raise
    except (LockedError, OutputError, OutputLockedError, SettingsError, StoreError) as error:
        raise BuildError(str(error)) from None
    except OSError as error:
        place = f" ({error.filename})" if error.filename else ""
        raise BuildError(
            f"Écriture impossible{place} : {error.strerror or error}. "
            "Vérifiez les droits du dossier et la place sur le disque."
        ) from error
    except RuntimeError as error:
        raise BuildError(
            f"La construction s’est arrêtée ({error}) : voyez le message ci-dessus."
        ) from error
    except Exception as error:  # a template, a plugin: anything may be raised there
        raise BuildError(f"{type(error).__name__}: {error}") from error


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


def _clear_unknown(settings: Mapping[str, Any], output: Path) -> None:
    """Before a first build: what stands in the output folder has no known source.

    Only in the project itself: elsewhere the folder may be shared.
    """
    project = Path(settings["PATH"]).parent.resolve()
    known = state_path(options.read(settings), settings["OUTPUT_PATH"])
    if known.exists() or not output.resolve().is_relative_to(project):
        return
    keep = KEPT | set(settings["OUTPUT_RETENTION"])
    for name in list(_files(output)):
        if not keep & set(Path(name).parts):
            (output / name).unlink()
    _prune(output, keep)


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
