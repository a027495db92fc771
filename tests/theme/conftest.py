"""A site of every kind of page, built once with the theme and hostile copy."""

from __future__ import annotations

import runpy
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
NOW = "1773500400"  # 2026-03-14 16:00 in Paris

PAGES = {
    "front": "index.html",
    "front, page 2": "page/2/index.html",
    "article": "rd-maritime/2026/03/la-criee/index.html",
    "article without image": "vie-locale/2026/02/ordinaire-1/index.html",
    "draft": "brouillons/brouillon/index.html",
    "scheduled article": "sport/2027/01/programme/index.html",
    "section": "vie-locale/index.html",
    "topic": "sujet/port/index.html",
    "thin topic": "sujet/peche-criee/index.html",
    "author": "auteur/malo-sevignac/index.html",
    "author without card": "auteur/anne-nana-le-goff/index.html",
    "authors": "auteurs/index.html",
    "topics": "sujets/index.html",
    "sections": "rubriques/index.html",
    "archives": "archives/index.html",
    "year": "archives/2026/index.html",
    "month": "archives/2026/03/index.html",
    "static page": "charte/index.html",
    "search": "recherche/index.html",
    "not found": "404.html",
}


@pytest.fixture(scope="session", params=PAGES, ids=str)
def page(request: pytest.FixtureRequest, site: Path) -> Path:
    """Each kind of page in turn."""
    return site / PAGES[request.param]


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The output folder of the fixture newsroom."""
    from pelican import Pelican
    from pelican.plugins import signals
    from pelican.settings import read_settings

    from depeche import metadata

    folder = tmp_path_factory.mktemp("theme")
    content = shutil.copytree(HERE / "newsroom", folder / "content")
    (content / "images").mkdir()
    Image.new("RGB", (1600, 1000), "#345").save(content / "images" / "port.jpg")
    given = runpy.run_path(str(ROOT / "pelican.conf.py"))
    settings = {name: value for name, value in given.items() if name.isupper()} | {
        "SITENAME": "L’Écho <em>de</em> Port & Sauvry",
        "SITEURL": "https://journal.example",
        "PATH": str(content),
        "OUTPUT_PATH": str(folder / "output"),
        "THEME": str(ROOT / "theme"),
        "PLUGINS": [],
        "DIRECT_TEMPLATES": [
            *("index", "tags", "categories", "authors", "archives"),
            *("search", "404"),
        ],
        "SEARCH_SAVE_AS": "recherche/index.html",
        "DRAFT_SAVE_AS": "brouillons/{slug}/index.html",
        "WITH_FUTURE_DATES": True,
        "DEFAULT_PAGINATION": 4,
        "THEME_SECTIONS": ["Vie locale"],
        "THEME_INTRODUCTIONS": {"Port": "Tout ce qui se passe <b>au port</b>."},
        "DEPECHE": {"publisher": {"social": ["https://social.example/@echo"]}},
    }
    signal = (signals.generator_init, signals.get_generators)
    before = [dict(each.receivers) for each in signal]
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SOURCE_DATE_EPOCH", NOW)
        metadata.connect()
        Pelican(read_settings(str(ROOT / "pelican.conf.py"), override=settings)).run()
    for each, receivers in zip(signal, before, strict=True):
        for key in set(each.receivers) - set(receivers):
            del each.receivers[key]
    return folder / "output"


@pytest.fixture(scope="session")
def style_sheet() -> Iterator[str]:
    yield (ROOT / "theme" / "static" / "css" / "journal.css").read_text("utf-8")
