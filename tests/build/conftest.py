"""A small site on disk, built with and without the builder."""

from __future__ import annotations

import logging
import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from blinker import NamedSignal, Signal
from pelican import Pelican
from pelican.log import FatalLogger
from pelican.plugins import signals
from pelican.settings import read_settings

from depeche.build import runs, session
from depeche.build.declared import declared

SETTINGS = """
SITENAME = "Le Petit Journal"
SITEURL = "https://petit.example"
PATH = "content"
TIMEZONE = "Europe/Paris"
DEFAULT_LANG = "fr"
THEME = "simple"
DEFAULT_PAGINATION = 3
PLUGINS = ["depeche.build"]
FEED_MAX_ITEMS = 4
TAG_FEED_ATOM = "feeds/tag-{slug}.atom.xml"
MONTH_ARCHIVE_SAVE_AS = "archives/{date:%Y}/{date:%m}/index.html"
MONTH_ARCHIVE_URL = "archives/{date:%Y}/{date:%m}/"
PAGINATION_PATTERNS = (
    (1, "{url}", "{save_as}"),
    (2, "{base_name}/page/{number}/", "{base_name}/page/{number}/index.html"),
)
STATIC_PATHS = ["images"]
"""


class Site:
    """A site below `root`; `settings` are added to those of its file."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.settings: dict[str, Any] = {}
        self.content.mkdir(parents=True)
        (root / "pelicanconf.py").write_text(SETTINGS, encoding="utf-8")

    @property
    def content(self) -> Path:
        return self.root / "content"

    @property
    def output(self) -> Path:
        return self.root / "output"

    def write(self, path: str, text: str) -> Path:
        """Write a file below the content folder; its time stamp always moves."""
        file = self.content / path
        file.parent.mkdir(parents=True, exist_ok=True)
        before = file.stat().st_mtime_ns if file.exists() else 0
        file.write_text(text, encoding="utf-8")
        if file.stat().st_mtime_ns <= before:
            os.utime(file, ns=(before + 1000, before + 1000))
        return file

    def article(self, name: str, body: str = "Un texte.", **fields: str) -> Path:
        head = {"Title": f"Titre {name}", "Date": "2024-03-01 08:00", "Category": "Ville", **fields}
        lines = [f"{key}: {value}" for key, value in head.items() if value]
        return self.write(f"{name}.md", "\n".join(lines) + f"\n\n{body}\n")

    def build(self, output: str = "output", **settings: Any) -> runs.Outcome:
        """Build into a folder of the root; each folder has its own state."""
        override = {
            "OUTPUT_PATH": str(self.root / output),
            "BUILD_WORKERS": 1,
            **self.settings,
            **settings,
        }
        runs.last = None
        Pelican(read_settings(str(self.root / "pelicanconf.py"), override=override)).run()
        return runs.last or runs.Outcome(session.Counts(), 0.0)

    def plain(self, **settings: Any) -> dict[str, bytes]:
        """What Pelican alone makes of the site today."""
        shutil.rmtree(self.root / "plain", ignore_errors=True)
        self.build("plain", BUILD_INCREMENTAL=False, **settings)
        return files(self.root / "plain")

    def clean(self, **settings: Any) -> dict[str, bytes]:
        """What a first build makes of the site today."""
        for name in ("clean", "clean-state"):
            shutil.rmtree(self.root / name, ignore_errors=True)
        self.build("clean", BUILD_STATE=str(self.root / "clean-state"), **settings)
        return files(self.root / "clean")

    def files(self) -> dict[str, bytes]:
        return files(self.output)

    def stamps(self) -> dict[str, int]:
        return {
            file.relative_to(self.output).as_posix(): file.stat().st_mtime_ns
            for file in self.output.rglob("*")
            if file.is_file()
        }


def files(folder: Path) -> dict[str, bytes]:
    return {
        file.relative_to(folder).as_posix(): file.read_bytes()
        for file in sorted(folder.rglob("*"))
        if file.is_file()
    }


@pytest.fixture(autouse=True)
def alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """No plugin of another test listens, nothing of it is declared, and time stands still."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1710000000")
    monkeypatch.setattr(FatalLogger, "fatal_lvl", logging.ERROR)
    for name, signal in list(vars(signals).items()):
        if isinstance(signal, Signal):
            monkeypatch.setattr(signals, name, NamedSignal(name))
    for registry in ("pure", "derived", "inputs", "views"):
        monkeypatch.setattr(declared, registry, {})
    monkeypatch.setattr(declared, "packages", set())


@pytest.fixture
def site(tmp_path: Path) -> Site:
    """Six articles in two sections, a page, an image."""
    made = Site(tmp_path / "site")
    fill(made)
    return made


def fill(made: Site) -> None:
    for number in range(6):
        made.article(
            f"article-{number}",
            f"Le corps {number}.\n\nVoir [un autre]({{filename}}article-{(number + 1) % 6}.md).",
            Date=f"2024-0{1 + number // 3}-1{number} 08:00",
            Category="Ville" if number % 2 else "Port",
            Tags="quai, pêche" if number % 3 else "marché",
            Authors="Anne Besnard" if number < 4 else "Luc Caro, Anne Besnard",
            Slug=f"article-{number}",
            Summary=f"Résumé {number}." if number != 2 else "",
        )
    made.write("pages/contact.md", "Title: Contact\n\nÉcrire à la rédaction.\n")
    made.write("images/port.svg", "<svg/>")


@pytest.fixture
def new_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[], Site]]:
    """Makes sites inside a property test, whose examples share one fixture."""
    folders = []

    def make() -> Site:
        folder = tmp_path_factory.mktemp("property")
        folders.append(folder)
        made = Site(folder / "site")
        fill(made)
        return made

    yield make
    for folder in folders:
        shutil.rmtree(folder)
