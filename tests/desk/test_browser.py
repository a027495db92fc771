"""The review pages in a real browser: Debian's Chromium, driven by Playwright, with the server."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import pytest

from depeche.preview.board import Board, Status
from depeche.preview.server import listen

if TYPE_CHECKING:
    from conftest import Room  # type: ignore[import-not-found]

sync_api = pytest.importorskip("playwright.sync_api", reason="the package playwright is absent")

pytestmark = pytest.mark.browser

CONTRAST = """
() => {
  const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const rgb = (colour) => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data];
  };
  const light = (colour) => {
    const [r, g, b] = colour.map((value) => {
      const v = value / 255;
      return v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const paper = (element) => {
    for (let each = element; each; each = each.parentElement) {
      const found = rgb(getComputedStyle(each).backgroundColor);
      if (found[3]) return found;
    }
    return [255, 255, 255, 255];
  };
  const poor = [];
  for (const element of document.querySelectorAll("body *")) {
    const own = [...element.childNodes].some((each) => each.nodeType === 3 && each.data.trim());
    if (!own || !element.checkVisibility() || element.closest(".unseen, .skip, script")) continue;
    const style = getComputedStyle(element);
    const [one, two] = [light(rgb(style.color)), light(paper(element))].sort((a, b) => b - a);
    const ratio = (one + 0.05) / (two + 0.05);
    const size = parseFloat(style.fontSize);
    const large = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
    const name = element.className || element.tagName;
    if (ratio < (large ? 3 : 4.5)) poor.push(`${name} ${ratio.toFixed(2)}`);
  }
  return poor;
}
"""


class Visit:
    """A browser on a newsroom's preview; `board` announces builds."""

    def __init__(self, chromium: Any, room: Room) -> None:
        self.room = room
        self.board = Board()
        self.board.post(Status())
        (room.root / "site").mkdir(exist_ok=True)
        self.server = listen(self.board, room.desk, lambda: None, room.root / "site", 0)
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        self.chromium = chromium
        self.contexts: list[Any] = []
        self.reported: list[str] = []

    def __call__(self, part: str = "quais", width: int = 1280, **options: Any) -> Any:
        context = self.chromium.new_context(viewport={"width": width, "height": 844}, **options)
        self.contexts.append(context)
        page = context.new_page()
        page.on("console", lambda message: self.reported.append(message.text))
        page.on("pageerror", lambda error: self.reported.append(str(error)))
        path = self.room.address(part) if part else "/relecture/"
        page.goto(f"http://127.0.0.1:{self.server.server_address[1]}{path}")
        return page

    def close(self) -> None:
        for context in self.contexts:
            context.close()
        self.board.close()
        self.server.shutdown()
        self.server.server_close()


@pytest.fixture
def visit(chromium: Any, room: Room) -> Iterator[Visit]:
    """Opens a page of a newsroom that may be changed; nothing may be reported by the browser."""
    visit = Visit(chromium, room)
    yield visit
    visit.close()
    assert visit.reported == []


def lit(page: Any) -> str:
    return " ".join(page.locator(".seg.lit").all_text_contents())


def test_hovering_a_sentence_shows_its_source(visit: Visit) -> None:
    page = visit()
    page.locator(".piece", has_text="240").first.hover()
    assert "240.000 euros" in lit(page)
    assert "Mot pour mot" in page.locator(".slip-body").inner_text()


def test_the_source_scrolls_to_the_passage_and_the_page_stays(visit: Visit) -> None:
    page = visit()
    page.set_viewport_size({"width": 1280, "height": 480})
    piece = page.locator(".piece", has_text="Kervella")
    piece.scroll_into_view_if_needed()
    before = page.evaluate("scrollY")
    piece.hover()
    passage = page.locator(".seg.lit").first
    sync_api.expect(passage).to_be_in_viewport()
    assert "Kervella" in lit(page)
    assert page.evaluate("scrollY") == before


@pytest.mark.parametrize(("forth", "back"), [("j", "k"), ("ArrowDown", "ArrowUp")])
def test_keys_walk_through_the_sentences(visit: Visit, forth: str, back: str) -> None:
    page = visit()
    page.locator("#p1").focus()
    page.keyboard.press(forth)
    page.keyboard.press(forth)
    assert page.evaluate("document.activeElement.id") == "p3"
    page.keyboard.press(back)
    assert page.evaluate("document.activeElement.id") == "p2"
    assert page.locator("[aria-current]").get_attribute("id") == "p2"
    assert page.locator(".slip-place").inner_text().startswith("Phrase 2 sur")
    assert lit(page)


def test_keys_lead_from_alert_to_alert(visit: Visit, room: Room) -> None:
    room.edit("quais", "Les ferries reprendront", "Les bacs reprendront")
    page = visit()
    page.locator("#p1").focus()
    page.keyboard.press("n")
    assert "bacs" in page.locator("[aria-current]").inner_text()
    page.keyboard.press("j")
    page.keyboard.press("p")
    assert "bacs" in page.locator("[aria-current]").inner_text()


def test_on_a_phone_the_slip_hides_neither_the_sentence_nor_what_stands_below(visit: Visit) -> None:
    page = visit(width=390)
    page.locator("#p1").focus()
    for _ in range(4):
        page.keyboard.press("j")
        box = page.locator("[aria-current]").bounding_box()
        slip = page.locator(".slip").bounding_box()
        assert box["y"] + box["height"] <= slip["y"]
        assert box["y"] >= 0
    page.locator("#signature").scroll_into_view_if_needed()
    sync_api.expect(page.locator(".slip")).to_be_hidden()
    page.locator("#p2").scroll_into_view_if_needed()
    sync_api.expect(page.locator(".slip")).to_be_visible()


def test_the_text_is_one_stop_of_the_tab_key(visit: Visit) -> None:
    page = visit()
    page.locator("#p1").focus()
    page.keyboard.press("j")
    page.keyboard.press("Tab")
    assert not page.evaluate("Boolean(document.activeElement.closest('.copy'))")
    page.keyboard.press("Shift+Tab")
    assert page.evaluate("document.activeElement.id") == "p2"


def test_keys_are_left_alone_in_the_form(visit: Visit) -> None:
    page = visit()
    page.locator("#remarques").type("jk")
    assert page.locator("#remarques").input_value() == "jk"
    assert page.locator("[aria-current]").count() == 0


def test_focus_is_seen_everywhere(visit: Visit) -> None:
    page = visit()
    seen = []
    for _ in range(60):
        page.keyboard.press("Tab")
        width, style, tag = page.evaluate(
            "(() => { const at = document.activeElement, s = getComputedStyle(at);"
            "return [parseFloat(s.outlineWidth), s.outlineStyle, at.tagName] })()"
        )
        if tag == "BODY":
            break
        assert width >= 1, tag
        assert style != "none", tag
        seen.append(tag)
    assert {"A", "BUTTON", "INPUT", "TEXTAREA"} <= set(seen)


def test_a_filter_leads_to_the_sentences_it_names(visit: Visit, room: Room) -> None:
    room.edit("quais", "Les ferries reprendront", "Les bacs reprendront")
    page = visit()
    button = page.locator('button[data-filter="hand"]')
    button.click()
    assert button.get_attribute("aria-pressed") == "true"
    assert "bacs" in page.locator(".piece.wanted").inner_text()
    assert "bacs" in page.locator("[aria-current]").inner_text()
    assert page.locator(".against ins").first.inner_text().strip() == "bacs"


def test_a_passage_of_the_source_leads_back_to_the_sentence(visit: Visit) -> None:
    page = visit()
    page.locator(".seg", has_text="240.000").click()
    assert "240" in page.locator("[aria-current]").inner_text()


def test_a_review_is_signed_by_keyboard_alone(visit: Visit, room: Room) -> None:
    page = visit()
    page.locator("#par").focus()
    page.keyboard.type("Camille Orveau")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    page.locator("#a-bon").focus()
    page.keyboard.press("Space")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_url("**/#relectures")
    assert "Camille Orveau" in page.locator("#relectures").inner_text()
    assert "Le texte est celui qui a été lu." in page.locator("#relectures").inner_text()
    assert list((room.articles / ".relectures").rglob("*.yml"))


def test_everything_is_there_without_script(visit: Visit, room: Room) -> None:
    room.edit("quais", "Les ferries reprendront", "Les bacs reprendront")
    page = visit(java_script_enabled=False)
    page.locator(".piece", has_text="bacs").click()
    sync_api.expect(page.locator(".seg:target")).to_be_in_viewport()
    assert page.locator(".tools").is_hidden()
    page.locator("#par").fill("Malo")
    page.locator("#a-reprendre").check()
    page.locator(".main-button").click()
    assert "Malo" in page.locator("#relectures").inner_text()


def test_a_build_never_takes_away_what_is_being_written(visit: Visit) -> None:
    page = visit()
    page.locator("#remarques").type("En cours")
    visit.board.post(Status())
    page.locator(".changed").wait_for(state="visible")
    assert page.locator("#remarques").input_value() == "En cours"


def test_a_build_shows_the_new_text(visit: Visit, room: Room) -> None:
    page = visit()
    room.edit("quais", "Les ferries reprendront", "Les bacs reprendront")
    visit.board.post(Status())
    page.locator(".copy", has_text="Les bacs").wait_for()


def test_a_page_that_nothing_changed_is_loaded_once(visit: Visit) -> None:
    page = visit("")
    loads: list[str] = []
    page.on("load", lambda each: loads.append(each.url))
    with page.expect_response("**/_depeche/events"):
        page.goto(f"{page.url}inconnu/")
    page.evaluate("new Promise((done) => setTimeout(done, 200))")
    assert len(loads) == 1
    visit.reported.clear()  # the browser tells of the 404


@pytest.mark.parametrize("part", ["", "quais", "attaque"])
def test_no_page_scrolls_sideways(visit: Visit, part: str) -> None:
    page = visit(part)
    for width in (320, 390, 768, 1280, 1920):
        page.set_viewport_size({"width": width, "height": 844})
        assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_texts_have_the_contrast_of_wcag_aa(visit: Visit, room: Room, scheme: str) -> None:
    room.edit("quais", "Les ferries reprendront", "Un sous-marin a coulé. Les bacs reprendront")
    room.sign("quais", remarques="Bien.")
    room.edit("quais", "Les bacs", "Deux bacs")
    for part in ("", "quais"):
        page = visit(part, color_scheme=scheme)
        if part:
            page.locator(".piece.doubt").first.click()
        assert page.evaluate(CONTRAST) == []


def test_another_site_cannot_sign(visit: Visit, room: Room) -> None:
    address = f"http://127.0.0.1:{visit.server.server_address[1]}{room.address('quais')}"
    page = visit("")
    page.goto(
        "data:text/html,<form method=post id=f action='"
        + address
        + "'><input name=par value=x></form>"
    )
    page.evaluate("document.getElementById('f').submit()")
    page.wait_for_load_state()
    page.wait_for_url(address)
    assert "ne vient pas de la relecture" in page.content()
    assert not list((room.articles / ".relectures").rglob("*.yml"))
    page.close()  # nothing more is told of it
    visit.reported.clear()  # the browser tells of the refusal
