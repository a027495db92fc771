"""What the steps of a run share: its inputs, and what each step hands on to the next."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Executor
from contextlib import AbstractContextManager, contextmanager, nullcontext, suppress
from dataclasses import dataclass, field
from datetime import datetime, tzinfo
from functools import partial
from itertools import count
from pathlib import Path

from . import executors, review
from .articles import Shelf, Written
from .executors import Beside
from .intake import Intake
from .model import Dossier, Draft
from .report import Outcome
from .settings import Settings
from .state import State

Progress = Callable[[str, int, int], None]  # step, done, total
Composer = Callable[[Dossier, Settings], Draft]


@dataclass(slots=True)
class Run:
    """What the steps hand on to one another."""

    content: Path
    settings: Settings
    now: datetime
    timezone: tzinfo
    folder: Path  # of the state
    state: State
    recompose: bool
    progress: Progress
    executor: Executor | None
    composer: Composer
    meanwhile: Callable[[], object] | None  # done while another process parses; None: none does
    intake: Intake
    shelf: Shelf = field(init=False)  # looked through while another process loads the model
    members: dict[str, list[str]] = field(default_factory=dict)  # raw files by dossier
    wanted: dict[str, Dossier] = field(default_factory=dict)  # dossiers to compose
    drafts: list[Draft] = field(default_factory=list)
    outcomes: list[Outcome] = field(default_factory=list)
    told: dict[str, Written | None] = field(default_factory=dict)  # by dossier
    beside: Beside | None = None

    def workers(self, tasks: int) -> AbstractContextManager[Executor]:
        """Where work is done; an executor that was given stays open."""
        return nullcontext(self.executor) if self.executor else executors.choose(tasks)

    @contextmanager
    def composers(self) -> Iterator[Executor]:
        """Where the wanted dossiers are composed: a few here, while the process that made itself
        ready parses their copy."""
        if self.beside is None or len(self.wanted) >= executors.WORTH_A_POOL:
            with self.workers(len(self.wanted)) as workers:
                yield workers
            return
        from .compose.gathering.beforehand import foresee
        from .french import parsing

        with parsing.elsewhere(self.beside):
            with suppress(Exception):  # composing meets it again, and says so
                foresee(next(iter(self.wanted.values())))
            from .compose import composer  # noqa: F401, while the other process is at work

            if self.meanwhile is not None:
                self.meanwhile()
            yield executors.Serial()

    def get_ready(self, tasks: int) -> None:
        """Have another process load the model for so many files, while this one reads them."""
        if self.meanwhile and self.executor is None and not _is_ready():
            self.beside = executors.beside(tasks, partial(_get_ready, self.folder))

    def close(self) -> None:
        if self.beside is not None:
            self.beside.shutdown()

    def ticker(self, step: str, total: int) -> Callable[[object], None]:
        """Tells the progress of a step, one call a finished task."""
        done = count(1)
        return lambda _: self.progress(step, next(done), total)

    def read(self, paths: Sequence[str]) -> int:
        """Read raw files; how many."""
        if paths:
            with self.workers(len(paths) // 10) as workers:
                tick = self.ticker("Lecture", len(paths))
                self.intake.read(paths, self.state, self._article_dates(paths), workers, tick)
        return len(paths)

    def _article_dates(self, paths: Iterable[str]) -> Mapping[str, datetime]:
        found = {}
        for path in paths:
            card = self.shelf.articles.get(path)
            moment = None if card is None else review.moment(card.date, self.timezone)
            if moment is not None:
                found[path] = moment
        return found


def _is_ready() -> bool:
    """Where the language model is loaded already, composing is quicker here."""
    return "spacy" in sys.modules


def _get_ready(state: Path) -> None:
    from .french import model_loading, parsing  # noqa: F401, for the tasks to come

    model_loading.keep_in(state)
    model_loading.load()
