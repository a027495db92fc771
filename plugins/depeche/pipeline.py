"""The steps before Pelican: raw copy in, Markdown articles out, and a report.

An article is composed again only when raw copy of its own changes or is added, so that
a growing archive never rewrites old articles; what it was made from stands in its base,
beside the articles, and survives the deletion of `.depeche/`.
"""

from __future__ import annotations

import hashlib
import logging
import time
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass, field, replace
from datetime import datetime, tzinfo
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import TYPE_CHECKING

from . import articles, dossiers, executors, lock, review
from .articles import Order, Shelf, Written
from .intake import Intake
from .model import Dossier, Draft, Notice, Relation, Source
from .report import Outcome, Report, Timing
from .settings import Settings
from .state import Copy, State

if TYPE_CHECKING:
    from .compose import Archive

log = logging.getLogger(__name__)

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

    def workers(self, tasks: int) -> Executor:
        return self.executor or executors.choose(tasks)


# ------------------------------------------------------------------ the steps


def find(run: Run) -> int:
    """Raw files below the folder of sources."""
    run.intake.find()
    return len(run.intake.signatures)


def read(run: Run) -> int:
    """What changed since the last run."""
    return _read(run, run.intake.changed(run.state))


def group(run: Run) -> int:
    """Dossiers whose raw copy isn't yet in their article."""
    run.members = dossiers.group(run.intake.digests, run.settings.sources)
    _follow_renamed(run)
    copies = _known_copies(run)
    changed = [key for key in run.members if key not in copies and _has_changed(run, key)]
    if changed:
        from .compose import Archive  # loads word lists: only when there is work

        with Archive(run.folder / "archive.sqlite") as archive:
            _fill(run, archive)
            _gather(run, changed, archive)
    return len(run.wanted)


def compose(run: Run) -> int:
    """Drafts of the changed dossiers; one that fails stops no other."""
    if not run.wanted:
        return 0
    with run.workers(len(run.wanted)) as workers:
        waiting = [
            (key, workers.submit(run.composer, dossier, run.settings))
            for key, dossier in run.wanted.items()
        ]
        for done, (key, task) in enumerate(waiting, 1):
            try:
                run.drafts.append(task.result())
            except Exception as error:
                log.debug("Composition of %s", key, exc_info=True)
                run.told[key] = None
                run.outcomes.append(review.failed(key, error))
            run.progress("Composition", done, len(waiting))
    return len(run.wanted)


def write(run: Run) -> int:
    """Articles on disk, in the order of their publication."""
    written = 0
    for draft in sorted(run.drafts, key=lambda each: (each.published.value, each.key)):
        dossier = run.wanted[draft.key]
        try:
            run.told[draft.key] = articles.write(
                _dated(draft, dossier), run.shelf, _order(run, dossier)
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
    ("Dossiers", group),
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
) -> Report:
    """All steps; `now` is aware, `state` the folder of the state.

    `executor` and `composer` replace the usual ones; both are given picklable work.

    Raises LockedError when another run is at work, OSError when the state's folder can't
    be written. Bad sources raise nothing: the report says what became of them.
    """
    with lock.held(state), State(state / "state.sqlite", _epoch(settings)) as known:
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
            composer=composer or _compose,
            intake=Intake(content, settings, now),
            shelf=Shelf(content / settings.articles, known.remember),
        )
        timings = []
        for name, step in STEPS:
            started = time.perf_counter()
            count = step(work)
            timings.append(Timing(name, time.perf_counter() - started, count))
        notices = (*known.notices, *_notices(work))
    return Report(tuple(work.outcomes), tuple(timings), notices)


# -------------------------------------------------------------------- reading


def _read(run: Run, paths: Sequence[str]) -> int:
    if not paths:
        return 0
    total, count = len(paths), iter(range(1, len(paths) + 1))
    with run.workers(total // 10) as workers:
        run.intake.read(
            paths,
            run.state,
            _article_dates(run.shelf, run.timezone),
            workers,
            lambda: run.progress("Lecture", next(count), total),
        )
    return total


def _article_dates(shelf: Shelf, timezone: tzinfo) -> Mapping[str, datetime]:
    found = {}
    for key, card in shelf.articles.items():
        moment = review.moment(card.date, timezone)
        if moment is not None:
            found[key] = moment
    return found


def _fill(run: Run, archive: Archive) -> None:
    """Brings the archive up to date with the raw files that others may draw on."""
    indexed = archive.digests()
    archive.remove(indexed.keys() - run.intake.digests.keys())
    missing = [path for path, digest in run.intake.digests.items() if indexed.get(path) != digest]
    _read(run, [path for path in missing if path not in run.intake.fresh])
    fresh = [run.intake.fresh[path] for path in missing if path in run.intake.fresh]
    archive.remove(each.path for each in fresh if not _open(each, run.now))
    archive.add(each for each in fresh if _open(each, run.now))


def _open(source: Source, now: datetime) -> bool:
    """Whether other articles may quote the source."""
    return source.status != "draft" and (source.embargo is None or source.embargo <= now)


# ------------------------------------------------------------------- dossiers


def _follow_renamed(run: Run) -> None:
    """A raw file under a new name, or moved into a dossier, keeps its article."""
    owners = {digest: key for key, card in run.shelf.bases.items() for digest in card.inputs}
    for key, paths in list(run.members.items()):
        if key in run.shelf.bases or key in run.shelf.articles:
            continue
        found = {owners.get(run.intake.digests[path], "") for path in paths} - {""}
        gone = sorted(found - run.members.keys())
        if gone:
            articles.follow(run.shelf, gone[0], key)
        elif found and paths == [key]:  # known already as a version or a copy of another's
            run.members.setdefault(min(found), []).append(key)
            del run.members[key]


def _known_copies(run: Run) -> set[str]:
    """Files that repeat another one, as an earlier run found."""
    found = {
        path: copy
        for path, copy in run.state.copies().items()
        if path in run.members
        and path not in run.shelf.bases
        and run.intake.digests.get(path) == copy.digest
    }
    run.outcomes += [review.duplicate(path, copy) for path, copy in found.items()]
    run.told |= dict.fromkeys(found)
    return set(found)


def _has_changed(run: Run, key: str) -> bool:
    base = run.shelf.bases.get(key)
    if base is not None and key not in run.shelf.articles:
        return False  # deleted by the desk
    if base is None or run.recompose:
        return True
    return any(run.intake.digests[path] not in base.inputs for path in run.members[key])


def _gather(run: Run, changed: Sequence[str], archive: Archive) -> None:
    from .kinship import kin_of  # with the composer's word lists

    def source(path: str) -> Source:
        return run.intake.fresh.get(path) or archive.source(path)

    def gather(key: str) -> Dossier:
        from .compose import gather

        own = [source(path) for path in run.members[key]]
        main = dossiers.main_source(own)
        others = [each for each in own if each is not main]
        if any(each.path == key for each in own):  # later versions of a story, not a folder
            main = max(own, key=lambda each: (dossiers.when(each), each.path))
            found = gather(key, main, (), archive, run.settings)
            return _with_brief(found, others)
        return gather(key, main, others, archive, run.settings)

    owner = {path: key for key, paths in run.members.items() for path in paths}
    new = [key for key in changed if key in owner and key not in run.shelf.articles]
    again = [key for key in changed if key not in new]
    copied = run.state.copies()  # a copy of a copy repeats the first
    for key in sorted(new, key=lambda each: (dossiers.when(source(each)), each)):
        kin = kin_of(dossier := gather(key))
        other = owner.get(kin.path) if kin else None
        if kin is None or other is None or other == key:
            run.wanted[key] = dossier
        elif kin.relation is Relation.COPY:
            run.told[key] = None
            first = copied[kin.path].of if kin.path in copied else kin.path
            copied[key] = Copy(run.intake.digests[key], dossier.main.title, first)
            run.state.keep_copy(key, copied[key])
            run.outcomes.append(review.duplicate(key, copied[key]))
        elif other in owner:
            run.members[other].append(key)
            del run.members[key]
            owner[key] = other
            again.append(other)
        else:
            run.wanted[key] = dossier
    for key in dict.fromkeys(again):
        run.wanted[key] = gather(key)


def _with_brief(dossier: Dossier, earlier: Sequence[Source]) -> Dossier:
    """What was asked for with the first version is still asked for."""
    briefs = [each.brief for each in (dossier.main, *earlier) if each.brief]
    return replace(dossier, brief=briefs[0]) if briefs else dossier


# ------------------------------------------------------------ drafts, articles


def _compose(dossier: Dossier, settings: Settings) -> Draft:
    from .compose.composer import compose

    return compose(dossier, settings)


def _own(dossier: Dossier) -> list[Source]:
    kinds = {Relation.SAME_DOSSIER, Relation.VERSION}
    return [dossier.main, *(each.source for each in dossier.related if each.relation in kinds)]


def _dated(draft: Draft, dossier: Dossier) -> Draft:
    """The story's first version dates the article."""
    versions = [each.source for each in dossier.related if each.relation is Relation.VERSION]
    earliest = dossiers.first([dossier.main, *versions]) if versions else None
    return replace(draft, published=earliest) if earliest else draft


def _order(run: Run, dossier: Dossier) -> Order:
    own = _own(dossier)
    said = [each.updated or each.published for each in own]
    embargoes = [each.embargo for each in dossier.sources if each.embargo]
    asked = [each.path for each in own if each.status == "draft"]
    return Order(
        now=run.now,
        timezone=run.timezone,
        inputs=sorted({run.intake.digests[path] for path in run.members[dossier.key]}),
        updated=max((each.value for each in said if each), default=None),
        reasons=[f"brouillon demandé par la copie {path}" for path in asked],
        not_before=max(embargoes, default=None),
    )


def _notices(run: Run) -> list[Notice]:
    """What reading and composing had to say in this run."""
    said = [notice for source in run.intake.fresh.values() for notice in source.notices]
    said += [notice for draft in run.drafts for notice in draft.notices]
    return list(dict.fromkeys(said))


def _epoch(settings: Settings) -> str:
    """Names the program that reads raw copy, and the settings that it reads it by."""
    try:
        number = version("pelican-depeche")
    except PackageNotFoundError:
        number = ""
    parts = [number, repr(settings)]
    for path in sorted((Path(__file__).parent / "sources").rglob("*.py")):
        stat = path.stat()
        parts.append(f"{path.name}:{stat.st_mtime_ns}:{stat.st_size}")
    return hashlib.blake2b("\n".join(parts).encode(), digest_size=16).hexdigest()
