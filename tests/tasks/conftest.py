"""A two-article site with Pelican's stock theme, in a folder of its own."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from depeche import site
from depeche.site import Built

SETTINGS = """\
SITENAME = "Le Petit Port"
SITEURL = "https://petit-port.example"
TIMEZONE = "Europe/Paris"
DEFAULT_LANG = "fr"
PATH = "content"
OUTPUT_PATH = "output"
THEME = "simple"
PLUGINS = ["depeche"]
WITH_FUTURE_DATES = False
DRAFT_SAVE_AS = DRAFT_LANG_SAVE_AS = ""
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = None
AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
"""


class Site:
    """`article` writes Markdown, `build` builds; `output` lists what there is."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.settings = root / "pelican.conf.py"
        self.settings.write_text(SETTINGS)
        (root / "content/articles").mkdir(parents=True)
        self.article("edito", "Éditorial")

    def article(self, slug: str, title: str, body: str = "Le corps.", **fields: str) -> Path:
        fields = {"Title": title, "Date": "2026-03-14 08:30", "Slug": slug, **fields}
        head = "\n".join(f"{name}: {value}" for name, value in fields.items())
        path = self.root / f"content/articles/{slug}.md"
        path.write_text(f"{head}\n\n{body}\n")
        return path

    def build(self, overrides: Mapping[str, object] | None = None) -> Built:
        return site.build(self.settings, overrides)

    def output(self) -> set[str]:
        folder = self.root / "output"
        return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}

    def contents(self) -> dict[str, bytes]:
        return {path: (self.root / "output" / path).read_bytes() for path in self.output()}

    def times(self) -> dict[str, int]:
        return {path: (self.root / "output" / path).stat().st_mtime_ns for path in self.output()}


@pytest.fixture
def small(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Site:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1774000000")  # 20 March 2026
    return Site(tmp_path)


@pytest.fixture
def failing(small: Site) -> Callable[..., str]:
    """The message with which a build fails."""

    def message(**overrides: object) -> str:
        with pytest.raises(site.BuildError) as caught:
            small.build(overrides)
        return str(caught.value)

    return message
