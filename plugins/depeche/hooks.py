"""What Dépêche does in a run of Pelican, beside the metadata and the incremental build."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import tzinfo
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from pelican.contents import Article
from rich.console import Console
from rich.progress import Progress

from . import clock, pipeline, report, settings
from .articles import markers, shelf
from .report import Report

DRAFT_URL = "brouillons/{slug}/"  # of the preview only


def state_folder(pelican_settings: Mapping[str, Any]) -> Path:
    """Where the state lies: `.depeche` beside the content folder, or BUILD_STATE."""
    given = pelican_settings.get("BUILD_STATE")
    return Path(given).absolute() if given else Path(pelican_settings["PATH"]).parent / ".depeche"


def keep_apart(pelican: Any) -> None:
    """Raw copy, bases and proposals are no articles, pages or static files of Pelican's."""
    known = settings.load(pelican.settings.get("DEPECHE", {}))
    apart = [
        known.sources,
        f"{known.articles}/{shelf.BASES}",
        f"{known.articles}/{shelf.PROPOSALS}",
    ]
    for name in ("ARTICLE_EXCLUDES", "PAGE_EXCLUDES", "STATIC_EXCLUDES"):
        excluded = pelican.settings.get(name, [])
        pelican.settings[name] = [*excluded, *(each for each in apart if each not in excluded)]


def prepare(pelican: Any) -> None:
    """Turns raw copy into Markdown; leaves its report on the Pelican object."""
    given = pelican.settings
    timezone = ZoneInfo(given["TIMEZONE"])
    with _progress(Console(stderr=True)) as progress:
        pelican.newsroom = pipeline.run(
            Path(given["PATH"]),
            settings.load(given.get("DEPECHE", {})),
            clock.now(timezone),
            timezone=timezone,
            state=state_folder(given),
            recompose=bool(given.get("DEPECHE_RECOMPOSE", False)),
            progress=progress,
        )


def hold_back(content: Any) -> None:
    """An article with a desk's marks, or a date still to come, is a draft whatever it says."""
    if not isinstance(content, Article) or content.status != "published":
        return
    if _marks(content) or _is_early(content):
        content.status = "draft"


def why_hidden(article: Any) -> str:
    """Why an article isn't published, in French; for one that Pelican counts as a draft."""
    if reason := article.metadata.get("draft_reason"):
        return str(reason)
    if marks := _marks(article):
        return f"la rédaction y a laissé {', '.join(f'« {each} »' for each in marks)}"
    if _is_early(article):
        return f"paraîtra le {article.date:%d/%m/%Y à %H:%M}"
    return "brouillon"


def tell(pelican: Any) -> None:
    """The newsroom's table, after Pelican's own messages."""
    told = getattr(pelican, "newsroom", Report())
    report.show(told, Console())


def _marks(content: Any) -> tuple[str, ...]:
    said = [each for each in content.metadata.values() if isinstance(each, str)]
    return markers.find("\n".join([*said, content._content]))


def _is_early(content: Any) -> bool:
    # Pelican compares with the real clock only, after this.
    if content.settings["WITH_FUTURE_DATES"] or not hasattr(content, "date"):
        return False
    timezone: tzinfo = content.timezone
    return bool(content.date > clock.now(timezone))


@contextmanager
def _progress(console: Console) -> Iterator[pipeline.Progress]:
    """A bar for each long step on a terminal; nothing in a log."""
    if not console.is_terminal:
        yield lambda step, done, total: None
        return
    with Progress(console=console, transient=True) as bars:
        tasks = {}

        def show(step: str, done: int, total: int) -> None:
            if step not in tasks:
                tasks[step] = bars.add_task(step, total=total)
            bars.update(tasks[step], completed=done, total=total)

        yield show
