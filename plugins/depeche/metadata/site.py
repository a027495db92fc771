"""What is true of the whole site, read once from Pelican's settings."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlsplit
from zoneinfo import ZoneInfo

from .. import clock
from .. import settings as depeche_settings
from .ordinals import superior


@dataclass(frozen=True, slots=True)
class Site:
    """The newsroom's site. `now` is the moment of the build, the only clock there is."""

    name: str
    url: str  # without a final slash
    subtitle: str
    language: str  # BCP 47, "fr"
    timezone: ZoneInfo
    content: Path
    output: Path
    state: Path  # folder of caches, which may be deleted at any time
    now: datetime
    settings: depeche_settings.Settings
    pelican: Mapping[str, Any]  # Pelican's own settings: URL patterns

    def absolute(self, path: str) -> str:
        """The absolute URL of a path of the site; an absolute URL stays as it is."""
        return _absolute(self.url, path)

    def typeset(self, text: str) -> str:
        """Plain text as readers see it; what editors' keyboards lack is put in."""
        return superior(text) if self.language.startswith("fr") else text

    def rooted(self, path: str) -> str:
        """The address of a path of the site without its host."""
        return urlsplit(self.absolute(path)).path

    @property
    def search(self) -> str:
        """The path of the page that searches, "" without one."""
        if "search" not in self.pelican.get("DIRECT_TEMPLATES", ()):
            return ""
        file = str(self.pelican.get("SEARCH_SAVE_AS") or "search.html")
        return file.removesuffix("index.html")

    @property
    def locale(self) -> str:
        """The language in Open Graph's form: "fr_FR"."""
        language, _, country = self.language.partition("-")
        return f"{language}_{(country or _COUNTRIES.get(language, language)).upper()}"


@lru_cache(maxsize=65536)
def _absolute(site: str, path: str) -> str:
    if path.startswith(("https://", "http://")):
        return path
    return f"{site}/{quote(path.lstrip('/'), safe='/%:@!$&()*+,;=~#?')}"


_COUNTRIES = {"en": "GB", "fr": "FR"}  # where it is not the language's own code


def read(pelican: Mapping[str, Any], now: datetime | None = None) -> Site:
    """The site of these Pelican settings; raises SettingsError on a bad `DEPECHE`."""
    timezone = ZoneInfo(str(pelican.get("TIMEZONE") or "UTC"))
    content, state = Path(str(pelican["PATH"])), pelican.get("BUILD_STATE")
    return Site(
        name=str(pelican.get("SITENAME") or ""),
        url=str(pelican.get("SITEURL") or "").rstrip("/"),
        subtitle=str(pelican.get("SITESUBTITLE") or ""),
        language=str(pelican.get("DEFAULT_LANG") or "fr"),
        timezone=timezone,
        content=content,
        output=Path(str(pelican["OUTPUT_PATH"])),
        state=Path(str(state)) if state else content.parent / ".depeche",
        now=now.astimezone(timezone) if now else clock.now(timezone),
        settings=depeche_settings.load(pelican.get("DEPECHE") or {}),
        pelican=pelican,
    )
