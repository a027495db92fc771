"""When the index is made: the places in Pelican's run."""

from __future__ import annotations

import hashlib
import logging
from pathlib import Path
from typing import Any

from pelican.plugins import signals

from .. import build
from . import program, refresh, shards
from .bundle import SearchError

logger = logging.getLogger(__name__)

LATER = "DEPECHE_SEARCH_LATER"  # the preview indexes when somebody searches, not at each build
_PAGE = "search"  # of DIRECT_TEMPLATES: a site without it has no search

_planned: list[shards.Shard] | None = None  # of the run in progress; None when it read nothing


def withhold(pelican: Any) -> None:
    """Without the program there is no search page, and no link to one."""
    global _planned
    _planned = None
    settings = pelican.settings
    if _PAGE in settings["DIRECT_TEMPLATES"] and program.find() is None:
        logger.warning(program.MISSING)
        settings["DIRECT_TEMPLATES"] = [
            each for each in settings["DIRECT_TEMPLATES"] if each != _PAGE
        ]


def collect(generator: Any) -> None:
    """The published articles of this run; drafts and scheduled ones are elsewhere by now."""
    global _planned
    if _PAGE in generator.settings["DIRECT_TEMPLATES"]:
        found = (_entry(article) for article in generator.articles)
        _planned = shards.plan(filter(None, found), _stem(Path(generator.settings["THEME"])))


def index(pelican: Any) -> None:
    """Index what changed, when all pages are written."""
    from .. import hooks

    settings = pelican.settings
    state, output = hooks.state_folder(settings), Path(settings["OUTPUT_PATH"])
    if _PAGE not in settings["DIRECT_TEMPLATES"]:
        refresh.forget(state, output)
        return
    if _planned is not None:
        language = str(settings["DEFAULT_LANG"] or "fr").partition("-")[0].lower()
        refresh.want(state, output, _planned, language)
    if not settings.get(LATER):
        try:
            refresh.refresh(state, output)
        except (SearchError, OSError) as error:
            logger.warning("La recherche n’est pas à jour : %s.", error)
    made = output / refresh.FOLDER
    if made.is_dir():
        build.keep(made)


def _entry(article: Any) -> shards.Entry | None:
    """What a page says of an article follows from its source file and the templates."""
    try:
        stat = Path(article.settings["PATH"], article.relative_source_path).stat()
    except OSError:
        return None
    digest = f"{stat.st_mtime_ns}-{stat.st_size}-{article.category}"
    return shards.Entry(article.save_as, article.date, digest)


def _stem(theme: Path) -> str:
    found = hashlib.blake2b(digest_size=12)
    for template in sorted((theme / "templates").rglob("*.html")):
        found.update(template.read_bytes())
    return found.hexdigest()


def connect() -> None:
    """`article_generator_finalized`: articles are sorted and none is rendered yet;
    `finalized`: every page stands in the output folder."""
    signals.initialized.connect(withhold)
    signals.article_generator_finalized.connect(collect)
    signals.finalized.connect(index)
