"""Where a newsroom's files lie, read from its Pelican settings."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from zoneinfo import ZoneInfo

from .. import hooks, pelican_settings, settings


@dataclass(frozen=True, slots=True)
class Newsroom:
    """`content`, `articles`, `state` and `theme` are folders; `publisher` answers for the site."""

    name: str
    publisher: str
    content: Path
    articles: Path
    state: Path
    theme: Path
    timezone: ZoneInfo
    settings: settings.Settings


def read(settings_file: Path) -> Newsroom:
    """The newsroom of `settings_file`; raises PelicanSettingsError or SettingsError."""
    given = pelican_settings.read(settings_file)
    known = settings.load(given.get("DEPECHE", {}))
    content = Path(given["PATH"])
    name = str(given["SITENAME"])
    return Newsroom(
        name=name,
        publisher=known.publisher.name or name,
        content=content,
        articles=content / known.articles,
        state=hooks.state_folder(given),
        theme=Path(given["THEME"]),
        timezone=ZoneInfo(given["TIMEZONE"]),
        settings=known,
    )
