"""What the builder must know of this newsroom's pages, so that it may skip them.

The builder (`build/`) knows nothing of news. Here stands what `metadata` computes that no
template shows: the files it looks at, and which other articles `article.news` names.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from pelican.plugins import signals

from . import build
from .metadata import edition
from .metadata.hosting import addresses
from .metadata.sitemaps import fresh

# Functions of templates that compute from their arguments, the settings and these files.
_DESCRIBING = ("json_ld", "social_tags", "page_title", "page_description", "author_card")
_COMPUTING = ("absolute", "date_fr", "iso")
# What the choice of related articles and the order of articles depend on.
_PLACE = ("_status", "category", "date", "slug", "tags", "title")


def connect() -> None:
    """Hook the builder to Pelican and tell it about `metadata`; `register()` calls it."""
    build.trust(__package__ or "depeche")
    for name in _DESCRIBING:
        build.pure(name, reads=_described_files)
    for name in _COMPUTING:
        build.pure(name)
    build.derived("news", signature=_image_stamp, structure=_company, of=_PLACE)
    build.connect()
    signals.get_generators.connect(_locate)
    signals.all_generators_finalized.connect(_look_at_clock)


_content = Path()


def _locate(pelican: Any) -> None:
    global _content
    _content = Path(pelican.settings["PATH"])


def _described_files() -> tuple[object, ...]:
    """Time stamps of the authors' pages and of the images below the content folder's top."""
    files = sorted((_content / "authors").rglob("*")) if _content != Path() else []
    return tuple(_stamp(file) for file in files)


def _stamp(file: Path) -> tuple[str, int, int]:
    try:
        status = file.stat()
    except OSError:
        return str(file), 0, 0
    return str(file), status.st_mtime_ns, status.st_size


def _image_stamp(content: Any) -> object:
    path = content.metadata.get("image")
    if not path:
        return None
    return _stamp(_content / str(path).removeprefix("{static}").lstrip("/"))


def _company(content: Any) -> object:
    """The articles that this one's page names: related, previous, next."""
    if type(content).__name__ != "Article":
        return None
    news = edition.of(content._context)
    return tuple(news.related.find(content)), news.neighbours(content)


def _look_at_clock(generators: list[Any]) -> None:
    """An article leaves the news sitemap by the clock alone; published addresses are kept."""
    build.wrote(_content / addresses.FILE)
    context = next(each.context for each in generators if hasattr(each, "context"))
    news = edition.of(context)
    oldest = news.site.now - fresh.AGE
    for article in news.articles:
        if article.date < oldest:
            break
        build.valid_until(article.date + fresh.AGE)
