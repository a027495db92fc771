"""What Dépêche does in a run of Pelican, beside the metadata and the incremental build."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from rich.console import Console

from . import build, clock, report, settings, still
from .articles import shelf
from .report import Report, Result

if TYPE_CHECKING:
    from .running import Progress

_HIDDEN = {Result.DRAFT, Result.SCHEDULED}
_latest: Report | None = None  # of the run in progress in this process

DRAFT_URL = "brouillons/{slug}/"  # of the preview only


def state_folder(pelican_settings: Mapping[str, Any]) -> Path:
    """Where the state lies: `.depeche` beside the content folder, or BUILD_STATE."""
    given = pelican_settings.get("BUILD_STATE")
    return Path(given).absolute() if given else Path(pelican_settings["PATH"]).parent / ".depeche"


def keep_apart(pelican: Any) -> None:
    """Raw copy, bases, proposals and reviews are nothing that Pelican publishes."""
    global _latest
    _latest = None
    known = settings.load(pelican.settings.get("DEPECHE", {}))
    apart = [
        known.sources,
        f"{known.articles}/{shelf.BASES}",
        f"{known.articles}/{shelf.PROPOSALS}",
        f"{known.articles}/{shelf.RECORDS}",
    ]
    for name in ("ARTICLE_EXCLUDES", "PAGE_EXCLUDES", "STATIC_EXCLUDES"):
        excluded = pelican.settings.get(name, [])
        pelican.settings[name] = [*excluded, *(each for each in apart if each not in excluded)]


def prepare(pelican: Any) -> None:
    """Turns raw copy into Markdown; where nothing changed, tells again what was told last."""
    global _latest
    given = pelican.settings
    known = settings.load(given.get("DEPECHE", {}))
    content, state, zone = Path(given["PATH"]), state_folder(given), given["TIMEZONE"]
    recompose = bool(given.get("DEPECHE_RECOMPOSE", False))
    swept = build.look(content, Path(given["OUTPUT_PATH"]))
    if not recompose:
        _latest = still.told_again(state, content, known, zone, swept)
        if _latest is not None:
            build.saw(content, swept)
            return
    from . import pipeline

    timezone = ZoneInfo(zone)
    with _progress(Console(stderr=True)) as progress:
        _latest = pipeline.run(
            content,
            known,
            clock.now(timezone),
            timezone=timezone,
            state=state,
            recompose=recompose,
            progress=progress,
            meanwhile=None if build.stays() else _get_ready,
        )
    still.keep_report(state, _latest)
    still.remember(state, content, known, zone, swept)


def _get_ready() -> None:
    """Load what comes after composing, while another process parses the copy."""
    from .articles import drafts, writing  # noqa: F401
    from .metadata import hooks  # noqa: F401

    build.get_ready()


def finish(pelican: Any) -> Report:
    """The report of this run; the last one's where a builder found nothing to do."""
    global _latest
    if _latest is None:
        _latest = still.last_report(state_folder(pelican.settings))
        if _latest is None:
            prepare(pelican)
        tell(pelican)
    return _latest or Report()


def latest() -> Report:
    """The report of the last run in this process."""
    return _latest or Report()


def hold_back(generator: Any) -> None:
    """An article with a desk's marks, or a date still to come, is a draft whatever it says.

    What the run found in the files decides, so that a builder need not read them again.
    """
    waiting = _waiting()
    if not waiting:
        return
    for published, drafts in (
        (generator.articles, generator.drafts),
        (generator.translations, generator.drafts_translations),
    ):
        for article in [each for each in published if each.relative_source_path in waiting]:
            published.remove(article)
            article.status = "draft"
            drafts.append(article)


def why_hidden(article: Any) -> str:
    """Why an article isn't published, in French; for one that Pelican counts as a draft."""
    return _waiting().get(article.relative_source_path, "brouillon")


def tell(_pelican: Any) -> None:
    """The newsroom's table, after Pelican's own messages."""
    report.show(_latest or Report(), Console())


def _waiting() -> dict[str, str]:
    outcomes = _latest.outcomes if _latest else ()
    return {each.path: each.why for each in outcomes if each.result in _HIDDEN}


@contextmanager
def _progress(console: Console) -> Iterator[Progress]:
    """A bar for each long step on a terminal; nothing in a log."""
    if not console.is_terminal:
        yield lambda step, done, total: None
        return
    from rich.progress import Progress

    with Progress(console=console, transient=True) as bars:
        tasks = {}

        def show(step: str, done: int, total: int) -> None:
            if step not in tasks:
                tasks[step] = bars.add_task(step, total=total)
            bars.update(tasks[step], completed=done, total=total)

        yield show
