"""A reader's search with Pagefind itself, in Debian's Chromium, under the site's own policy."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from depeche.metadata.hosting import security
from depeche.search import program
from depeche.settings import HostingSettings

sync_api = pytest.importorskip("playwright.sync_api", reason="the package playwright is absent")

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(program.find() is None, reason="pagefind-bin is not installed"),
]


class Handler(SimpleHTTPRequestHandler):
    wasm = True

    def end_headers(self) -> None:
        wide = self.path.startswith(("/recherche/", "/pagefind/"))
        for name, value in security.headers(HostingSettings(), wide):
            allowed = value if self.wasm else value.replace(" 'wasm-unsafe-eval'", "")
            self.send_header(name, allowed)
        super().end_headers()

    def log_message(self, *_: object) -> None:
        """Nothing on the terminal."""


class StrictHandler(Handler):
    """A host whose policy refuses WebAssembly."""

    wasm = False


@pytest.fixture
def open_search(chromium: Any, build: Any) -> Iterator[Any]:
    """Opens the search page from a server that says what a host says."""
    output: Path = build()
    servers: list[ThreadingHTTPServer] = []
    contexts: list[Any] = []

    def open_search(handler: type[Handler] = Handler) -> Any:
        server = ThreadingHTTPServer(("127.0.0.1", 0), partial(handler, directory=str(output)))
        threading.Thread(target=server.serve_forever, daemon=True).start()
        servers.append(server)
        contexts.append(chromium.new_context(viewport={"width": 390, "height": 844}, locale="fr"))
        page = contexts[-1].new_page()
        page.goto(f"http://127.0.0.1:{server.server_port}/recherche/")
        return page

    yield open_search
    for context in contexts:
        context.close()
    for server in servers:
        server.shutdown()
        server.server_close()


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("école", "L’école rouvre"),  # after an elision
        ("l'école", "L’école rouvre"),  # as keyboards have it
        ("ecole", "L’école rouvre"),  # without its accent
        ("coeur", "L’école rouvre"),  # without the ligature
        ("élève", "L’école rouvre"),  # in the singular
        ("lanterne", "Le phare rallumé"),  # in an older shard
        ("kraken", None),  # a draft
        ("léviathan", None),  # a scheduled article
    ],
)
def test_reader_finds_what_is_published_in_french(
    open_search: Any, words: str, title: str | None
) -> None:
    page = open_search()
    page.fill("#q", words)
    status = page.locator("[data-search-status]")
    says = f"1 article pour « {words} »." if title else f"Aucun article pour « {words} »."
    sync_api.expect(status).to_have_text(says)
    links = page.locator("[data-search-results] a")
    sync_api.expect(links).to_have_count(1 if title else 0)
    if title:
        assert links.text_content().replace("\xa0", " ") == title  # titles hold their articles
        links.click()
        sync_api.expect(page.locator("h1")).to_have_text(title)


def test_reader_who_listens_hears_the_field_the_count_and_the_results(open_search: Any) -> None:
    page = open_search()
    page.fill("#q", "école")
    page.locator("[data-search-results] a").wait_for()
    heard = page.locator("main").aria_snapshot()
    assert "- search:" in heard
    assert '- searchbox "Mots à chercher dans les articles"' in heard
    assert "- status: 1 article pour « école »." in heard
    assert heard.index("- status:") < heard.index('- heading "L’école rouvre" [level=2]')
    assert "Vie locale · 12 mars 2026" in heard.replace("\u00a0", " ")


def test_host_that_refuses_webassembly_leads_to_the_archives(open_search: Any) -> None:
    page = open_search(StrictHandler)
    page.fill("#q", "école")
    sync_api.expect(page.locator("[data-search-absent]")).to_be_visible()
    assert not page.locator("form").is_visible()
    assert page.locator("[data-search-absent] a").first.get_attribute("href") == "/archives/"
