"""The theme in a real browser: Debian's Chromium, driven by Playwright, under a strict policy."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from depeche.metadata.hosting import security
from depeche.settings import HostingSettings

sync_api = pytest.importorskip("playwright.sync_api", reason="the package playwright is absent")

pytestmark = pytest.mark.browser

KINDS = {
    "front": "",
    "article": "rd-maritime/2026/03/la-criee/",
    "section": "vie-locale/",
    "topic": "sujet/port/",
    "author": "auteur/malo-sevignac/",
    "archives": "archives/",
    "month": "archives/2026/03/",
    "static page": "charte/",
    "search": "recherche/",
    "not found": "404.html",
}
ARTICLE = KINDS["article"]
PAGEFIND = """
const page = (at) => ({
  url: `/charte/?${at}`, meta: { title: "Charte <b>", section: "R&D", date: "12 mars" },
  excerpt: "un <mark>port</mark> &lt;i&gt;", raw_content: "un port, la mer", locations: [1, 3],
});
export async function init() {}
export async function mergeIndex(path) { if (path !== "/pagefind/2025/") throw path }
export async function debouncedSearch(words) {
  const count = words === "port" ? 1 : words === "mer" ? 50 : 9;
  return { results: Array.from({ length: count }, (_, at) => ({ data: async () => page(at) })) };
}
"""


class Handler(SimpleHTTPRequestHandler):
    def end_headers(self) -> None:
        wide = self.path.startswith(("/recherche/", "/pagefind/"))
        for name, value in security.headers(HostingSettings(), wide):
            self.send_header(name, value)
        super().end_headers()

    def log_message(self, *_: object) -> None:
        """Nothing on the terminal."""


@pytest.fixture(scope="session")
def address(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    served = shutil.copytree(site, tmp_path_factory.mktemp("served") / "site")
    (served / "pagefind").mkdir(exist_ok=True)  # a real index may stand there
    (served / "pagefind" / "pagefind.js").write_text(PAGEFIND, "utf-8")
    (served / "pagefind" / "shards.json").write_text('["2025"]', "utf-8")
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, directory=str(served)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()


@pytest.fixture
def visit(chromium: Any, address: str) -> Iterator[Any]:
    """Opens a page of the site; at the end of the test nothing may have been reported."""
    contexts: list[Any] = []
    reported: list[str] = []

    def note(request: Any) -> None:
        if not request.url.startswith((address, "data:")):
            reported.append(f"a request to another host: {request.url}")

    def visit(path: str, width: int = 390, **options: Any) -> Any:
        context = chromium.new_context(viewport={"width": width, "height": 844}, **options)
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda message: reported.append(message.text))
        page.on("pageerror", lambda error: reported.append(str(error)))
        page.on("request", note)
        page.goto(address + path)
        return page

    yield visit
    for context in contexts:
        context.close()
    assert not reported


def test_no_page_scrolls_sideways(visit: Any, address: str) -> None:
    page = visit(KINDS["front"])
    for kind, path in KINDS.items():
        page.goto(address + path)
        for width in (320, 390, 640, 768, 1280, 1920):
            page.set_viewport_size({"width": width, "height": 844})
            assert page.evaluate("document.documentElement.scrollWidth") <= width, (kind, width)


def test_text_spaced_by_the_reader_is_not_cut(visit: Any, address: str) -> None:
    """WCAG 2.2, 1.4.12, in a narrow window."""
    page = visit(KINDS["front"], 320, bypass_csp=True)
    for kind in ("front", "article", "author", "search"):
        page.goto(address + KINDS[kind])
        page.add_style_tag(
            content="* { line-height: 1.5 !important; letter-spacing: .12em !important;"
            "word-spacing: .16em !important } p { margin-bottom: 2em !important }"
        )
        assert page.evaluate("document.documentElement.scrollWidth") <= 320, kind


def test_first_key_leads_to_the_content(visit: Any) -> None:
    page = visit(ARTICLE)
    page.keyboard.press("Tab")
    skip = page.locator(".skip")
    assert skip.evaluate("each => each === document.activeElement")
    assert skip.bounding_box()["y"] >= 0
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "contenu"
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('main') !== null")


@pytest.mark.parametrize("path", [KINDS["front"], ARTICLE, KINDS["search"]])
def test_keyboard_reaches_every_control_in_order_and_shows_where(visit: Any, path: str) -> None:
    page = visit(path, 1280)
    page.wait_for_load_state("networkidle")  # scripts show their controls
    page.evaluate(
        "window.controls = [...document.querySelectorAll('a[href], button, input')]"
        ".filter(each => each.checkVisibility())"
    )
    count = page.evaluate("controls.length")
    reached = []
    for _ in range(count):
        page.keyboard.press("Tab")
        place, outline = page.evaluate(
            "(() => { const at = document.activeElement, style = getComputedStyle(at);"
            "return [controls.indexOf(at), parseFloat(style.outlineWidth) *"
            "(style.outlineStyle === 'none' ? 0 : 1)] })()"
        )
        assert outline >= 2
        reached.append(place)
    assert reached == list(range(count))


def test_targets_are_large_enough_for_a_thumb(visit: Any) -> None:
    page = visit(ARTICLE)
    chosen = ".sections a, .trail a, .share a, .share button, .subjects a, .colophon a, .turn a"
    for box in page.locator(chosen).evaluate_all(
        "all => all.map(each => [each.textContent, each.getBoundingClientRect().height])"
    ):
        assert box[1] >= 44, box


def test_reader_s_night_is_dark(visit: Any) -> None:
    ground = "getComputedStyle(document.body).backgroundColor"
    assert visit(ARTICLE, color_scheme="light").evaluate(ground) == "rgb(255, 255, 255)"
    assert visit(ARTICLE, color_scheme="dark").evaluate(ground) == "rgb(21, 24, 28)"


def test_paper_has_the_story_and_its_sources_only(visit: Any) -> None:
    page = visit(ARTICLE, color_scheme="dark")
    page.emulate_media(media="print", color_scheme="dark")
    for shown in ("h1", ".standfirst", ".byline", "figure img", ".sources", ".corrections"):
        assert page.locator(shown).first.is_visible(), shown
    for hidden in (".sections", ".share", ".further", ".skip", ".colophon nav"):
        assert not page.locator(hidden).first.is_visible(), hidden
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"


def test_copy_button_works_and_shows_only_with_a_script(visit: Any) -> None:
    page = visit(ARTICLE, permissions=["clipboard-read", "clipboard-write"])
    button = page.locator("button[data-copy]")
    assert button.is_visible()
    button.click()
    sync_api.expect(button).to_have_text("Lien copié")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == "https://journal.example/rd-maritime/2026/03/la-criee/"
    without = visit(ARTICLE, java_script_enabled=False)
    assert not without.locator("button[data-copy]").is_visible()
    assert without.locator(".article-body").is_visible()


def test_late_fonts_hardly_move_the_page(visit: Any, address: str) -> None:
    """The stand-in fonts have Newsreader's measures; 0.1 is Google's limit for "good"."""
    held: list[Any] = []
    page = visit("404.html", 390)
    page.route("**/*.woff2", lambda route: held.append(route))
    for kind in ("front", "article", "section", "author"):
        held.clear()
        page.goto(address + KINDS[kind], wait_until="domcontentloaded")
        page.evaluate("new Promise(done => requestAnimationFrame(() => setTimeout(done)))")
        assert held, kind
        for route in held:
            route.continue_()
        shift = page.evaluate(
            "document.fonts.ready.then(() => new Promise(done => { let sum = 0;"
            " new PerformanceObserver(list => { for (const each of list.getEntries())"
            " sum += each.value }).observe({ type: 'layout-shift', buffered: true });"
            " requestAnimationFrame(() => requestAnimationFrame(() => done(sum))) }))"
        )
        assert shift < 0.1, kind


def test_a_wide_table_scrolls_by_itself_and_by_the_keyboard(visit: Any) -> None:
    page = visit("vie-locale/2026/02/ordinaire-1/", 390, bypass_csp=True)
    region = page.get_by_role("region", name="Tableau")
    assert region.evaluate("each => each.scrollWidth > each.clientWidth")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    region.focus()
    page.keyboard.press("ArrowRight")
    page.wait_for_function("document.querySelector('.table').scrollLeft > 0")


def test_page_reads_without_its_style_sheet(visit: Any) -> None:
    page = visit(ARTICLE)
    page.evaluate("document.querySelectorAll('link[rel=stylesheet]').forEach(e => e.remove())")
    order = page.evaluate(
        "['.skip', 'nav.sections', 'h1', '.standfirst', '.byline', 'figure', 'blockquote',"
        " '.sources', '.corrections', '.share', '.further', 'footer.colophon']"
        ".map(each => document.querySelector(each).getBoundingClientRect().top)"
    )
    assert order == sorted(order)


def test_search_finds_and_writes_results_as_text(visit: Any) -> None:
    page = visit(KINDS["search"] + "?q=port")
    link = page.locator("[data-search-results] a")
    sync_api.expect(link).to_have_text("Charte <b>")
    assert link.get_attribute("href") == "/charte/?0"
    assert page.locator("[data-search-results] mark").text_content() == "port"
    assert page.locator("[data-search-results] .excerpt").text_content() == "… un port <i>…"
    assert page.locator("[data-search-results] .dateline").text_content() == "R&D · 12 mars"
    assert not page.locator("[data-search-absent]").is_visible()
    page.fill("#q", "phoque")
    status = page.locator("[data-search-status]")
    sync_api.expect(status).to_have_text("Aucun article pour « phoque ».")
    assert not page.locator("[data-search-results] li").count()


def test_search_shows_more_on_demand_and_takes_the_reader_there(visit: Any) -> None:
    page = visit(KINDS["search"])
    page.fill("#q", "mer")
    lines, more = page.locator("[data-search-results] li"), page.locator("[data-search-more]")
    sync_api.expect(lines).to_have_count(20)
    assert (
        page.locator("[data-search-status]").text_content() == "Plus de 20 articles pour « mer »."
    )
    more.click()
    sync_api.expect(lines).to_have_count(40)
    assert page.evaluate("document.activeElement.getAttribute('href')") == "/charte/?20"
    more.click()
    sync_api.expect(lines).to_have_count(50)
    assert page.locator("[data-search-status]").text_content() == "50 articles pour « mer »."
    assert not more.is_visible()


def test_search_s_program_waits_for_a_reader_who_searches(visit: Any) -> None:
    page = visit(KINDS["search"])
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    sync_api.expect(page.locator("#q")).to_be_visible()
    assert not [each for each in asked if "pagefind" in each]
    with page.expect_request("**/pagefind.js"):
        page.focus("#q")


def test_search_page_helps_without_a_script(visit: Any) -> None:
    page = visit(KINDS["search"], java_script_enabled=False)
    assert page.locator("[data-search-absent]").is_visible()
    assert not page.locator("form").is_visible()


def test_day_s_news_tells_its_age(chromium: Any, address: str) -> None:
    context = chromium.new_context(locale="fr-FR")
    page = context.new_page()
    page.clock.install(time="2026-03-14T10:05:00+01:00")
    page.goto(address + ARTICLE)
    updated = page.locator(".byline time[data-fresh]")
    assert updated.text_content() == "il y a 1 heure"
    assert updated.get_attribute("title").startswith("le 14\u00a0mars 2026")
    page.clock.run_for(3_600_000)
    assert updated.text_content() == "il y a 2 heures"
    page.clock.run_for(24 * 3_600_000)
    assert updated.text_content().startswith("le 14\u00a0mars 2026")
    context.close()


def heard(page: Any, part: str) -> list[str]:
    """What a screen reader tells of a part, in its order: roles with their names."""
    lines = (line.strip(" -:") for line in page.locator(part).aria_snapshot().splitlines())
    return [line for line in lines if not line.startswith(("/", "text", "paragraph", "listitem"))]


def in_order(lines: list[str], wanted: list[str]) -> None:
    """Each of `wanted` begins a line, in that order."""
    at = 0
    for each in wanted:
        found = [place for place in range(at, len(lines)) if lines[place].startswith(each)]
        assert found, f"{each!r} is not heard after {lines[at - 1]!r}"
        at = found[0] + 1


def test_article_is_heard_in_its_order(visit: Any) -> None:
    in_order(
        heard(visit(ARTICLE), "body"),
        [
            'link "Aller au contenu"',
            "banner",
            'navigation "Navigation principale"',
            'link "R&D <b>maritime</b>"',
            "main",
            'navigation "Fil d’Ariane"',
            'heading "La criée',
            'link "Anne \\"Nana\\"',
            'img "Le quai',
            'heading "Sources" [level=2]',
            'heading "Rectificatif" [level=2]',
            'heading "Partager" [level=2]',
            'link "Courriel"',
            'heading "À lire aussi" [level=2]',
            'navigation "Article précédent et article suivant"',
            "contentinfo",
            'navigation "Rubriques"',
        ],
    )


def test_front_page_is_heard_in_its_order(visit: Any) -> None:
    in_order(
        heard(visit(KINDS["front"]), "body"),
        [
            'link "Aller au contenu"',
            "banner",
            'heading "L’Écho <em>de</em> Port & Sauvry" [level=1]',
            'navigation "Navigation principale"',
            "main",
            'region "À la une"',
            'region "Aussi à la une"',
            'region "Dernières nouvelles"',
            'region "Vie locale"',
            "contentinfo",
        ],
    )


@pytest.mark.parametrize("kind", ["front", "article", "section", "author", "search"])
def test_letters_twice_as_large_fit_in_the_window(visit: Any, kind: str) -> None:
    """WCAG 2.2, 1.4.4, and RGAA 4.1, 10.4."""
    page = visit(KINDS[kind], 1280, bypass_csp=True)
    page.add_style_tag(content="html { font-size: 200% }")
    assert page.evaluate("document.documentElement.scrollWidth") <= 1280
    cut = page.evaluate(
        "[...document.querySelectorAll('main h1, main h2, main h3, main p, main a')].filter("
        "each => each.scrollWidth > each.clientWidth + 1 && each.clientWidth &&"
        " getComputedStyle(each).overflow === 'hidden' && !each.matches('.unseen'))"
        ".map(each => each.textContent)"
    )
    assert not cut
