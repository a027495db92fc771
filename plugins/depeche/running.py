"""What the steps of a run share: its inputs, and what each step hands on to the next."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Executor
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, field
from datetime import datetime, tzinfo
from itertools import count
from pathlib import Path

from . import executors, review
from .articles import Shelf, Written
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
    intake: Intake
    shelf: Shelf
    members: dict[str, list[str]] = field(default_factory=dict)  # raw files by dossier
    wanted: dict[str, Dossier] = field(default_factory=dict)  # dossiers to compose
    drafts: list[Draft] = field(default_factory=list)
    outcomes: list[Outcome] = field(default_factory=list)
    told: dict[str, Written | None] = field(default_factory=dict)  # by dossier

    def workers(self, tasks: int) -> AbstractContextManager[Executor]:
        """Where work is done; an executor that was given stays open."""
        return nullcontext(self.executor) if self.executor else executors.choose(tasks)

    def ticker(self, step: str, total: int) -> Callable[[object], None]:
        """Tells the progress of a step, one call a finished task."""
        done = count(1)
        return lambda _: self.progress(step, next(done), total)

    def read(self, paths: Sequence[str]) -> int:
        """Read raw files; how many."""
        if paths:
            with self.workers(len(paths) // 10) as workers:
                tick = self.ticker("Lecture", len(paths))
                self.intake.read(paths, self.state, self._article_dates(), workers, tick)
        return len(paths)

    def _article_dates(self) -> Mapping[str, datetime]:
        found = {}
        for key, card in self.shelf.articles.items():
            moment = review.moment(card.date, self.timezone)
            if moment is not None:
                found[key] = moment
        return found
