"""Raw copy found and read: only what has changed since it was last read."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping
from concurrent.futures import BrokenExecutor, Executor
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path

from . import sources
from .dossiers import key_of
from .model import Notice, Origin, Severity, Source, SourceError
from .settings import Settings
from .state import Raw, State


@dataclass(slots=True)
class Intake:
    """Raw files by their path below the content folder, POSIX.

    `digests` has those that can be read, `fresh` what was read in this run.
    """

    content: Path
    settings: Settings
    now: datetime
    signatures: dict[str, str] = field(default_factory=dict)
    digests: dict[str, str] = field(default_factory=dict)
    fresh: dict[str, Source] = field(default_factory=dict)
    refused: dict[str, Notice] = field(default_factory=dict)

    def find(self) -> None:
        """Lists the raw files, with a signature that changes with them or their companions."""
        stats: dict[str, dict[str, str]] = {}
        top = len(str(self.content)) + 1
        for path in map(str, sources.discover(self.content / self.settings.sources)):
            folder, _, name = path.rpartition(os.sep)
            if folder not in stats:
                stats[folder] = _stats(folder)
            self.signatures[path[top:].replace(os.sep, "/")] = stats[folder].get(_stem(name), "")

    def changed(self, state: State) -> list[str]:
        """The files to be read; takes over from the state what is known of the others."""
        known = state.raw()
        for path in known.keys() - self.signatures.keys():
            state.forget_raw(path)
        for path, signature in self.signatures.items():
            raw = known.get(path)
            if raw is None or raw.signature != signature:
                continue
            if raw.refused is not None:
                self.refused[path] = raw.refused
            else:
                self.digests[path] = raw.digest
        seen = self.digests.keys() | self.refused.keys()
        return [each for each in self.signatures if each not in seen]

    def read(
        self,
        paths: Iterable[str],
        state: State,
        dates: Mapping[str, datetime],
        executor: Executor,
        done: Callable[[object], None],
    ) -> None:
        """Reads files; one that can't be read is refused and stops no other.

        `dates` are those of articles written earlier: undated copy keeps them.
        """
        known = state.raw()
        waiting = []
        for path in paths:
            raw = known.get(path)
            seen = datetime.fromisoformat(raw.seen) if raw else dates.get(path, self.now)
            origin = Origin.ARTICLE if raw is None and path in dates else Origin.FIRST_SEEN
            task = executor.submit(
                _read, self.content / path, self.content, self.settings, seen, origin
            )
            task.add_done_callback(done)
            waiting.append((path, seen, task))
        for path, seen, task in waiting:
            self.digests.pop(path, None)
            try:
                found = task.result()
            except BrokenExecutor:
                # A crash of the interpreter, or memory that ran out: tried again next time.
                self.refused[path] = _interrupted(path)
                continue
            digest, refused = ("", found) if isinstance(found, Notice) else (found.digest, None)
            state.keep_raw(path, Raw(self.signatures[path], digest, seen.isoformat(), refused))
            if isinstance(found, Notice):
                self.refused[path] = found
            else:
                self.digests[path] = digest
                self.fresh[path] = found


def _interrupted(path: str) -> Notice:
    return Notice(
        Severity.ERROR,
        path,
        "La lecture a été interrompue avec le processus qui en était chargé.",
        "Relancez la commande ; si cela se répète, retirez les derniers fichiers ajoutés.",
    )


def _read(
    path: Path, content: Path, settings: Settings, seen: datetime, origin: Origin
) -> Source | Notice:
    shown = path.relative_to(content).as_posix()
    try:
        source = sources.read(path, content, settings=settings, seen=seen)
    except SourceError as error:
        return error.notice
    except OSError as error:
        return Notice(
            Severity.ERROR,
            shown,
            f"Lecture impossible : {error.strerror}.",
            "Vérifiez les droits du fichier.",
        )
    except Exception as error:
        return Notice(
            Severity.ERROR,
            shown,
            f"Erreur du programme pendant la lecture : {type(error).__name__}: {error}.",
            "Les autres dépêches sont traitées. Signalez cette erreur avec le fichier.",
        )
    if not (source.blocks or source.texts) and key_of(shown, settings.sources) == shown:
        return Notice(
            Severity.ERROR,
            shown,
            "Le fichier n’a qu’une consigne, et pas de texte.",
            "Collez la dépêche sous la consigne, ou placez-les ensemble dans un sous-dossier.",
        )
    published = source.published
    if published is not None and published.origin is Origin.FIRST_SEEN:
        return replace(source, published=replace(published, origin=origin))
    return source


def _stats(folder: str) -> dict[str, str]:
    """Names, sizes and times of the files of a folder, by stem: a sidecar counts as its file."""
    found: dict[str, str] = {}
    for entry in sorted(os.scandir(folder), key=lambda each: each.name):
        if entry.is_file():
            stat, stem = entry.stat(), _stem(entry.name)
            said = f"{entry.name}:{stat.st_mtime_ns}:{stat.st_size} "
            found[stem] = found.get(stem, "") + said
    return found


def _stem(name: str) -> str:
    return name.split(".", 1)[0]
