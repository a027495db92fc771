"""The steps before Pelican: raw copy in, Markdown articles out, and a report.

An article is composed again only when raw copy of its own changes or is added, so that
a growing archive never rewrites old articles; what it was made from stands in its base,
beside the articles, and survives the deletion of `.depeche/`.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Sequence
from concurrent.futures import Executor
from contextlib import closing
from dataclasses import replace
from datetime import datetime, tzinfo
from functools import partial
from pathlib import Path

from . import articles, dossiers, gathering, lock, review, still
from .articles import Order, Shelf
from .french import forms
from .intake import Intake
from .model import (
    BELOW,
    Dossier,
    Draft,
    Moment,
    Notice,
    Origin,
    Precision,
    Relation,
    Shortfall,
    Source,
)
from .precedence import dated
from .report import Report, Timing
from .running import Composer, Progress, Run
from .settings import Settings, SettingsError
from .state import State

log = logging.getLogger(__name__)

# ------------------------------------------------------------------ the steps


def find(run: Run) -> int:
    """Raw files below the folder of sources."""
    run.intake.find()
    return len(run.intake.signatures)


def read(run: Run) -> int:
    """What changed since the last run."""
    changed = run.intake.changed(run.state)
    run.get_ready(len(changed))
    run.shelf = Shelf(run.content / run.settings.articles, run.state.remember)
    return run.read(changed)


def compose(run: Run) -> int:
    """Drafts of the changed dossiers; one that fails stops no other."""
    if not run.wanted:
        return 0
    with run.composers() as workers:
        tick = run.ticker("Composition", len(run.wanted))
        waiting = []
        for key, dossier in run.wanted.items():
            task = workers.submit(run.composer, dossier, run.settings)
            task.add_done_callback(tick)
            waiting.append((key, task))
        for key, task in waiting:
            try:
                run.drafts.append(_with_missing(run, task.result()))
            except Exception as error:
                log.debug("Composition of %s", key, exc_info=True)
                run.told[key] = None
                run.outcomes.append(review.failed(key, error))
    return len(run.wanted)


def _with_missing(run: Run, draft: Draft) -> Draft:
    """`draft`, kept from being published where a file of its folder could not be read."""
    missing = (
        Shortfall(f"la source {path} manque : {notice.message}", notice.remedy)
        for path, notice in sorted(run.intake.refused.items())
        if dossiers.key_of(path, run.settings.sources) == draft.key
    )
    return replace(draft, shortfalls=(*missing, *draft.shortfalls))


def write(run: Run) -> int:
    """Articles on disk, in the order of their publication."""
    if not run.drafts:
        return 0
    from .articles.drafts import FILE, Drafts

    written = 0
    with Drafts(run.folder / FILE) as drafts:
        for draft in sorted(run.drafts, key=lambda each: (each.published.value, each.key)):
            dossier = run.wanted[draft.key]
            dated = _dated(run, draft, dossier)
            try:
                with drafts.writing(dated, dossier, run.shelf):
                    run.told[draft.key] = articles.write(
                        dated, run.shelf, _order(run, dossier, dated)
                    )
                written += 1
            except (OSError, ValueError) as error:
                run.told[draft.key] = None
                run.outcomes.append(review.unwritten(draft, error))
    return written


def judge(run: Run) -> int:
    """What each article has become."""
    remedies = {each.key: each for each in run.drafts}
    run.outcomes += review.refused(run.intake.refused)
    run.outcomes += review.articles(
        run.shelf, run.told, remedies, run.members, run.settings, run.now, run.timezone
    )
    return len(run.outcomes)


STEPS: Sequence[tuple[str, Callable[[Run], int]]] = (
    ("Inventaire", find),
    ("Lecture", read),
    ("Dossiers", gathering.group),
    ("Composition", compose),
    ("Écriture", write),
    ("Bilan", judge),
)


def run(
    content: Path,
    settings: Settings,
    now: datetime,
    *,
    timezone: tzinfo,
    state: Path,
    recompose: bool = False,
    executor: Executor | None = None,
    composer: Composer | None = None,
    progress: Progress = lambda step, done, total: None,
    meanwhile: Callable[[], object] | None = None,
) -> Report:
    """All steps; `now` is aware, `state` the folder of the state.

    `executor` and `composer` replace the usual ones; both are given picklable work. With
    `meanwhile` the copy of a few files is parsed by another process, which loads the language
    model while this one reads; it is called while the other is at work. Without it all is done
    here, where the model then stays loaded.

    Raises LockedError when another run is at work, SettingsError for a gazetteer that can't be
    read, OSError when the state's folder can't
    be written. Bad sources raise nothing: the report says what became of them.
    """
    forms.keep_in(state)  # reading asks for words of the language, as composing does
    with lock.held(state), State(state / still.STATE, still.epoch(settings)) as known:
        work = Run(
            content=content,
            settings=settings,
            now=now,
            timezone=timezone,
            folder=state,
            state=known,
            recompose=recompose,
            progress=progress,
            executor=executor,
            composer=composer or partial(_compose, _names(content, settings)),
            meanwhile=None if composer else meanwhile,
            intake=Intake(content, settings, now),
        )
        timings = []
        with closing(work):
            for name, step in STEPS:
                started = time.perf_counter()
                count = step(work)
                timings.append(Timing(name, time.perf_counter() - started, count))
        notices = (*known.notices, *_notices(work))
    return Report(tuple(work.outcomes), tuple(timings), notices)


# ------------------------------------------------------------ drafts, articles


def _names(content: Path, settings: Settings) -> Path | None:
    """The newsroom's own gazetteer, looked at once; raises SettingsError."""
    path = settings.names_file(content)
    if path is None:
        return None
    from .french import gazetteer

    try:
        gazetteer.load(path)
    except gazetteer.GazetteerError as error:
        raise SettingsError(str(error)) from None
    return path


def _compose(names: Path | None, dossier: Dossier, settings: Settings) -> Draft:
    from .compose.composer import compose
    from .french import gazetteer

    return compose(dossier, settings, gazetteer.load(names) if names else None)


_BESIDE = Relation.SAME_DOSSIER


def _own(dossier: Dossier) -> list[Source]:
    kinds = {_BESIDE, Relation.VERSION, Relation.ERRATUM}
    return [dossier.main, *(each.source for each in dossier.related if each.relation in kinds)]


def _told_again(dossier: Dossier) -> list[Source]:
    """The main source, with what tells its story again or corrects it."""
    beside = {each.source.path for each in dossier.related if each.relation is _BESIDE}
    return [each for each in _own(dossier) if each.path not in beside]


def _quoted_later(draft: Draft, own: Sequence[Source]) -> list[Source]:
    """Those of the dossier's texts that the article quotes and that are of a later day than it."""
    quoted = {each.path for each in draft.cited}
    day = draft.published.value.date()
    later = (each for each in own if each.published and each.published.value.date() > day)
    return [each for each in later if each.path in quoted]


def _dated(run: Run, draft: Draft, dossier: Dossier) -> Draft:
    """The story's first version dates the article; where it says its month alone, which goes on,
    the day on which it arrived does."""
    versions = [each.source for each in dossier.related if each.relation is Relation.VERSION]
    earliest = dossiers.first([dossier.main, *versions]) if versions else None
    published = earliest or draft.published
    month = published.precision is Precision.MONTH
    raw = run.state.raw().get(dossier.main.path.partition(BELOW)[0]) if month else None
    if raw:
        seen = datetime.fromisoformat(raw.seen).replace(second=0, microsecond=0)
        if (seen.year, seen.month) == (published.value.year, published.value.month):
            published = Moment(seen, Precision.MINUTE, Origin.FIRST_SEEN)
    return replace(draft, published=published)


def _order(run: Run, dossier: Dossier, draft: Draft) -> Order:
    own = _own(dossier)
    # An article that was never out can't have been changed by what lies beside its source, but
    # what it quotes of a later day is no part of its first one.
    out = dossier.key in run.shelf.articles
    changing = own if out else [*_told_again(dossier), *_quoted_later(draft, own)]
    said = [each.updated or each.published for each in changing if dated(each)]
    embargoes = [each.embargo for each in dossier.sources if each.embargo]
    asked = [each.path for each in own if each.status == "draft"]
    return Order(
        now=run.now,
        timezone=run.timezone,
        inputs=sorted({run.intake.digests[path] for path in run.members[dossier.key]}),
        updated=max((each.value for each in said if each), default=None),
        reasons=[
            *(f"brouillon demandé par la copie {path}" for path in asked),
            *dict.fromkeys(doubt for each in own for doubt in each.doubts),
        ],
        not_before=max(embargoes, default=None),
    )


def _notices(run: Run) -> list[Notice]:
    """What reading and composing had to say in this run."""
    said = [notice for source in run.intake.fresh.values() for notice in source.notices]
    said += [notice for draft in run.drafts for notice in draft.notices]
    return list(dict.fromkeys(said))
