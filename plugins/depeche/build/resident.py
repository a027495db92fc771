"""A build that stays in memory: an edited text is on its page in a fraction of a second.

    site = Resident(Path("pelican.conf.py"), {"OUTPUT_PATH": "preview"})
    site.build()
    site.refresh([Path("content/articles/a.md")], shown=reload_browsers)

`refresh` does at once what it can prove to be small (the text of contents that it knows);
anything else is an incremental build, in the same process.
"""

from __future__ import annotations

import gc
import os
import time
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

from pelican import Pelican
from pelican.plugins import signals
from pelican.settings import read_settings

from . import clock, lock, runs
from .generators import ArticlesGenerator, PagesGenerator
from .runs import Attempt, Outcome
from .session import Session, state_path
from .warm import NotSmallError, replaced
from .writer import Writer

Shown = Callable[[list[str]], None]


class Resident:
    """One site kept in memory, for one thread."""

    def __init__(self, settings_file: Path, overrides: Mapping[str, Any] | None = None) -> None:
        self._file = settings_file
        self._overrides = dict(overrides or {})
        self._attempt: Attempt | None = None

    def build(self) -> Outcome:
        """An incremental build; raises whatever Pelican's run raises."""
        self.close()
        gc.unfreeze()
        gc.collect()
        runs.keep = self._take
        try:
            Pelican(read_settings(str(self._file), override=dict(self._overrides))).run()
        finally:
            runs.keep = None
        gc.freeze()  # a collection that walks ten thousand articles takes longer than an edit
        assert runs.last is not None
        return runs.last

    def refresh(self, changed: Iterable[Path], shown: Shown | None = None) -> Outcome:
        """Bring the output up to date after these files changed.

        `shown` gets the paths of the pages written, as soon as they stand; feeds and other
        files that plugins make of the whole edition may come after it.
        """
        attempt = self._attempt
        try:
            if attempt is None or attempt.session is None:
                raise NotSmallError("nothing is in memory")
            outcome = self._small(attempt, attempt.session, changed, shown)
        except NotSmallError:
            outcome = self.build()
            if shown is not None:
                shown(outcome.counts.names)
        return outcome

    def close(self) -> None:
        """Let go of the site."""
        if self._attempt is not None:
            self._attempt.close()
            self._attempt = None

    def _take(self, attempt: Attempt) -> None:
        self._attempt = attempt

    def _small(
        self, attempt: Attempt, session: Session, changed: Iterable[Path], shown: Shown | None
    ) -> Outcome:
        started = time.perf_counter()
        path = state_path(attempt.chosen, attempt.output)
        with lock.held(path.with_suffix(".lock"), attempt.output), runs.collected_later():
            until = session.valid_until()
            if not attempt.store.is_current() or (until is not None and until <= clock.now()):
                raise NotSmallError("the state or the clock went on")
            replaced(attempt, session, [os.path.abspath(each) for each in changed])
            try:
                attempt.store.set_meta("building", b"yes")
                writer = Writer(attempt.output, attempt.pelican.settings)
                later = []
                for generator in attempt.generators:
                    if isinstance(generator, (ArticlesGenerator, PagesGenerator)):
                        generator.generate_output(writer)
                    else:
                        later.append(generator)
                session.ledger.flush()
                if shown is not None:
                    shown(list(session.counts.names))
                for generator in later:
                    if hasattr(generator, "generate_output"):
                        generator.generate_output(writer)
                signals.finalized.send(attempt.pelican)
                outcome = attempt.finish(session)
            except BaseException:
                self.close()
                raise
        outcome.seconds = time.perf_counter() - started
        return outcome
