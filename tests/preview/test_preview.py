"""A real server on a free port: pages, drafts, reloads, errors. Tests wait on its events."""

from __future__ import annotations

import http.client
import socket
import subprocess
import sys
from collections.abc import Iterator
from io import StringIO
from pathlib import Path
from typing import Any
from urllib.request import Request, urlopen

import pytest
from rich.console import Console

from depeche import preview
from depeche.preview import PreviewError, Server
from depeche.preview.rebuilding import _environment

SETTINGS = """\
SITENAME = "Le Petit Port"
TIMEZONE = "Europe/Paris"
DEFAULT_LANG = "fr"
PATH = "content"
THEME = "theme"
PLUGINS = ["depeche"]
WITH_FUTURE_DATES = False
DRAFT_SAVE_AS = ""
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = None
AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
"""
PAGE = "<!doctype html><html><body><h1>{{ article.title }}</h1>{{ article.content }}</body></html>"


class Browser:
    """Reads pages, and the numbers that the server announces."""

    def __init__(self, server: Server) -> None:
        self.server = server
        self.events = urlopen(f"{server.url}/_depeche/events", timeout=60)
        self.generation = self.next()

    def next(self) -> int:
        while True:
            line = self.events.readline()
            assert line, "the server closed the stream"
            if line.startswith(b"data: "):
                self.generation = int(line[6:])
                return self.generation

    def get(self, path: str, host: str = "") -> tuple[int, str]:
        connection = http.client.HTTPConnection(self.server.url.removeprefix("http://"))
        connection.request("GET", path, headers={"Host": host} if host else {})
        answer = connection.getresponse()
        return answer.status, answer.read().decode()


def article(root: Path, slug: str, body: str = "Le corps.", **fields: str) -> Path:
    fields = {"Title": slug.capitalize(), "Date": "2026-03-14", "Slug": slug, **fields}
    path = root / f"content/articles/{slug}.md"
    path.write_text("".join(f"{key}: {value}\n" for key, value in fields.items()) + f"\n{body}\n")
    return path


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    from pelican import themes

    root = tmp_path_factory.mktemp("apercu")
    (root / "pelican.conf.py").write_text(SETTINGS)
    (root / "content/articles").mkdir(parents=True)
    stock = Path(themes.__path__[0]) / "simple/templates"
    (root / "theme/templates").mkdir(parents=True)
    for path in stock.glob("*.html"):
        (root / "theme/templates" / path.name).write_text(path.read_text())
    (root / "theme/templates/article.html").write_text(PAGE)
    article(root, "edito")
    article(root, "court", Status="draft", Draft_Reason="412 mots <sur> 700")
    article(root, "demain", Date="2999-01-01")
    return root


@pytest.fixture(scope="module")
def browser(root: Path) -> Iterator[Browser]:
    server = Server(root / "pelican.conf.py", console=Console(file=StringIO()))
    server.start()
    browser = Browser(server)
    if browser.generation == 0:
        browser.next()
    yield browser
    browser.events.close()
    server.stop()


def test_a_page_has_the_reload_script_and_the_files_on_disk_have_not(browser: Browser) -> None:
    code, page = browser.get("/edito.html")
    assert code == 200 and "<h1>Edito</h1>" in page
    assert page.index("/_depeche/preview.js") < page.index("</body>")
    assert "_depeche" not in (browser.server.folder / "edito.html").read_text()
    assert browser.get("/_depeche/preview.js")[1].startswith('"use strict"')


def test_drafts_and_scheduled_articles_are_shown_and_marked(browser: Browser) -> None:
    code, page = browser.get("/brouillons/court/")
    assert code == 200
    assert 'data-label="Non publié : 412 mots &lt;sur&gt; 700"' in page
    assert "Non publié : paraîtra le 01/01/2999" in browser.get("/brouillons/demain/")[1]
    home = browser.get("/_depeche/")[1]
    assert '<a href="/brouillons/court/">Court</a>' in home
    assert "412 mots &lt;sur&gt; 700" in home


def test_an_edit_reloads(browser: Browser, root: Path) -> None:
    before = browser.generation
    article(root, "edito", "Un corps retouché.")
    assert browser.next() > before
    assert "retouché" in browser.get("/edito.html")[1]


def test_an_edited_text_is_built_by_the_process_that_has_the_site_in_memory(
    browser: Browser, root: Path
) -> None:
    process = browser.server._rebuilder._process
    assert process is not None
    for text in ("Premier.", "Deuxième."):
        article(root, "edito", text)
        browser.next()
        assert text in browser.get("/edito.html")[1]
    assert browser.server._rebuilder._process is process


def test_a_mark_of_the_desk_in_a_text_holds_the_article_back(browser: Browser, root: Path) -> None:
    article(root, "edito", "Le budget est de TK euros.")
    browser.next()
    assert "la rédaction y a laissé « TK »" in browser.get("/brouillons/edito/")[1]
    article(root, "edito", "Le budget est de 3 euros.")
    browser.next()
    assert "3 euros" in browser.get("/edito.html")[1]
    assert "TK" not in browser.get("/_depeche/")[1]


def test_a_browser_shows_the_edit_by_itself(browser: Browser, root: Path, chromium: Any) -> None:
    page = chromium.new_page()
    page.goto(f"{browser.server.url}/edito.html")
    article(root, "edito", "Un corps que le navigateur recharge.")
    page.get_by_text("que le navigateur recharge").wait_for()
    page.close()
    browser.next()


def test_the_end_of_the_building_process_is_shown_and_survived(
    browser: Browser, root: Path
) -> None:
    settings = root / "pelican.conf.py"
    settings.write_text("import os\nprint('adieu', flush=True)\nos._exit(3)")
    browser.next()
    code, page = browser.get("/edito.html")
    assert (code, "(code 3)" in page, "adieu" in page) == (500, True, True)
    settings.write_text(SETTINGS)
    browser.next()
    assert browser.get("/edito.html")[0] == 200


def test_new_raw_copy_is_composed_and_shown(browser: Browser, root: Path) -> None:
    copy = root / "content/depeches/port.txt"
    copy.parent.mkdir(exist_ok=True)
    copy.write_text("Le port rouvre\n\n14/03/2026 08:30\n\nLe port rouvre samedi.\n")
    browser.next()
    page = browser.get("/brouillons/le-port-rouvre/")[1]
    assert "<h1>Le port rouvre</h1>" in page and 'data-review="/relecture/le-port-rouvre/"' in page


def test_a_template_error_is_shown_and_survived(browser: Browser, root: Path) -> None:
    template = root / "theme/templates/article.html"
    template.write_text("{{ '<script>' }} {% if %}")
    browser.next()
    code, page = browser.get("/edito.html")
    assert code == 500
    assert "La construction a échoué" in page and "/_depeche/preview.js" in page
    assert "<script>'" not in page
    template.write_text(PAGE.replace("h1", "h2"))
    browser.next()
    code, page = browser.get("/edito.html")
    assert (code, "<h2>Edito</h2>" in page) == (200, True)


def test_settings_errors_are_survived_too(browser: Browser, root: Path) -> None:
    settings = root / "pelican.conf.py"
    settings.write_text("SITENAME = 1 / 0")
    browser.next()
    assert "ZeroDivisionError" in browser.get("/")[1]
    settings.write_text(SETTINGS.replace("Petit", "Grand"))
    browser.next()
    assert "Le Grand Port" in browser.get("/")[1]


@pytest.mark.parametrize("path", ["/nulle-part/", "/../pelican.conf.py", "/%2e%2e/pelican.conf.py"])
def test_other_addresses_are_not_found(browser: Browser, path: str) -> None:
    code, page = browser.get(path)
    assert code == 404 and "SITENAME" not in page


def test_another_sites_page_gets_nothing(browser: Browser) -> None:
    assert browser.get("/edito.html", host="attacker.example:80")[0] == 403


def test_head_and_files(browser: Browser) -> None:
    with urlopen(Request(f"{browser.server.url}/edito.html", method="HEAD")) as answer:
        assert answer.headers["Cache-Control"] == "no-store"
        assert answer.read() == b""


def test_a_port_that_is_taken(root: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with pytest.raises(PreviewError, match=f"--port {port + 1}"):
            Server(root / "pelican.conf.py", port)


def test_no_settings(tmp_path: Path) -> None:
    with pytest.raises(PreviewError, match="n’existe pas"):
        Server(tmp_path / "pelican.conf.py")


def test_the_build_finds_a_plugin_that_is_not_installed(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("PYTHONPATH", raising=False)
    places = subprocess.run(
        [sys.executable, "-S", "-c", "import sys; print(sys.path)"],
        capture_output=True,
        text=True,
        env=_environment(),
    ).stdout
    assert str(Path(preview.__file__).parents[2]) in places
