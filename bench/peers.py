"""The programs compared, each with a site of the same articles."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from . import corpus

HERE = Path(__file__).parent
ROOT = HERE.parent

_PELICAN = """
SITENAME = "Journal"
SITEURL = "https://journal.example"
PATH = "content"
TIMEZONE = "Europe/Paris"
DEFAULT_LANG = "fr"
THEME = "simple"
DEFAULT_PAGINATION = 20
PLUGINS = {plugins}
BUILD_STABLE_PAGES = True
ARTICLE_URL = "{{date:%Y}}/{{date:%m}}/{{slug}}/"
ARTICLE_SAVE_AS = "{{date:%Y}}/{{date:%m}}/{{slug}}/index.html"
FEED_ALL_ATOM = "feeds/all.atom.xml"
CATEGORY_FEED_ATOM = "feeds/{{slug}}.atom.xml"
TAG_FEED_ATOM = "feeds/tag-{{slug}}.atom.xml"
AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = TRANSLATION_FEED_ATOM = None
FEED_MAX_ITEMS = 20
TAG_URL, TAG_SAVE_AS = "tag/{{slug}}/", "tag/{{slug}}/index.html"
CATEGORY_URL, CATEGORY_SAVE_AS = "rubrique/{{slug}}/", "rubrique/{{slug}}/index.html"
AUTHOR_URL, AUTHOR_SAVE_AS = "auteur/{{slug}}/", "auteur/{{slug}}/index.html"
ARCHIVES_SAVE_AS = "archives/index.html"
PAGINATION_PATTERNS = (
    (1, "{{base_name}}/", "{{base_name}}/index.html"),
    (2, "{{base_name}}/page/{{number}}/", "{{base_name}}/page/{{number}}/index.html"),
)
"""


@dataclass(frozen=True, slots=True)
class Peer:
    """`article` gives the file of an article below the site's folder; `warm`: a command that
    prints the seconds of an edit made in memory; `raw`: where raw copy goes; `page`: the address
    of an article, for a site that has a preview."""

    name: str
    label: str
    prepare: Callable[[Path, int], None]
    command: list[str]
    output: str
    form: str
    articles: str
    incremental: bool = False
    settings: str = ""
    raw: str = ""
    page: str = ""


def _pelican(plugins: list[str]) -> Callable[[Path, int], None]:
    def prepare(folder: Path, count: int) -> None:
        corpus.write(folder / "content", count, "pelican")
        (folder / "pelicanconf.py").write_text(_PELICAN.format(plugins=plugins), encoding="utf-8")

    return prepare


def _newsroom(folder: Path, count: int) -> None:
    corpus.write(folder / "content/articles", count, "pelican")
    # A site has its section for raw copy that names none: a first article there would put it
    # into every page's navigation.
    made = corpus.article(count + 2)
    text = corpus.for_pelican(replace(made, section="Actualités"))
    (folder / "content/articles/actualites.md").write_text(text, encoding="utf-8")
    for name in ("theme", "content/pages", "content/authors", "content/images"):
        shutil.copytree(ROOT / name, folder / name)
    (folder / "content/depeches").mkdir()
    shutil.copy(ROOT / "pelican.conf.py", folder)
    with (folder / "pelican.conf.py").open("a", encoding="utf-8") as settings:
        # The peers draw no picture for an article that has none.
        settings.write('\nDEPECHE = {**DEPECHE, "images": {"cards": ""}}\n')
        # Nor has any a search: what it costs is told in README.md.
        settings.write(
            'DIRECT_TEMPLATES = [each for each in DIRECT_TEMPLATES if each != "search"]\n'
        )
        settings.write("BUILD_STABLE_PAGES = True\n")


def _hugo(related: bool) -> Callable[[Path, int], None]:
    def prepare(folder: Path, count: int) -> None:
        shutil.copytree(HERE / "hugo", folder, dirs_exist_ok=True)
        corpus.write(folder / "content/articles", count, "hugo")
        if not related:
            single = folder / "layouts/_default/single.html"
            kept = [
                line
                for line in single.read_text(encoding="utf-8").splitlines()
                if "Related" not in line
            ]
            single.write_text("\n".join(kept), encoding="utf-8")

    return prepare


def _program(name: str) -> str:
    """Of this interpreter's environment, else of the path."""
    beside = Path(sys.executable).parent / name
    return str(beside) if beside.exists() else name


_PELICAN_COMMAND = [sys.executable, "-m", "pelican", "-q", "-s"]

PEERS = (
    Peer(
        "builder",
        "Pelican’s simple theme with depeche.build",
        _pelican(["depeche.build"]),
        [*_PELICAN_COMMAND, "pelicanconf.py"],
        "output",
        "pelican",
        "content",
        incremental=True,
        settings="pelicanconf.py",
    ),
    Peer(
        "newsroom",
        "Dépêche, its own theme and metadata",
        _newsroom,
        [*_PELICAN_COMMAND, "pelican.conf.py"],
        "output",
        "pelican",
        "content/articles",
        incremental=True,
        settings="pelican.conf.py",
        raw="content/depeches",
        page="/{section}/{date:%Y}/{date:%m}/{slug}/",
    ),
    Peer(
        "pelican",
        "stock Pelican, simple theme",
        _pelican([]),
        [*_PELICAN_COMMAND, "pelicanconf.py"],
        "output",
        "pelican",
        "content",
    ),
    Peer(
        "hugo",
        "Hugo without related articles",
        _hugo(related=False),
        [_program("hugo"), "--quiet"],
        "public",
        "hugo",
        "content/articles",
    ),
    Peer(
        "hugo-related",
        "Hugo with related articles",
        _hugo(related=True),
        [_program("hugo"), "--quiet"],
        "public",
        "hugo",
        "content/articles",
    ),
)
