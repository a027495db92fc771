"""Pictures inside a text: the files it names, and what pages and feeds make of them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html
from PIL import Image

from depeche.metadata.pictures import inset
from depeche.metadata.pictures.original import Original

PHOTO = Original(
    Path("images/grue.jpg"), "0123456789", 1600, 1000, caption="La grue.", credit="C. Orveau"
)


def shown(source: str, *files: Original | None, sizes: str = "40rem") -> str:
    return inset.illustrate(source, files, lambda path: f"/{path}", sizes)


@pytest.mark.parametrize(
    ("src", "path"),
    [
        ("{static}/images/grue.jpg", "images/grue.jpg"),
        ("{static}grue.jpg", "articles/2026/grue.jpg"),
        ("{static}../../images/grue.jpg", "images/grue.jpg"),
        ("|attach|./grue.png", "articles/2026/grue.png"),
        ("images/grue.jpg", "images/grue.jpg"),
        ("/images/grue.jpg?v=2", "images/grue.jpg"),
        ("./grue.jpg", "articles/2026/grue.jpg"),
        ("images/l%27%C3%A9t%C3%A9.webp", "images/l'été.webp"),
        ("images/A &amp; B.jpg", "images/A & B.jpg"),
        ("../../../etc/secret.jpg", ""),
        ("/../secret.jpg", ""),
        ("{static}/plan.svg", ""),
        ("https://ailleurs.example/grue.jpg", ""),
        ("//ailleurs.example/grue.jpg", ""),
        ("data:image/png;base64,AAAA", ""),
        ("", ""),
    ],
)
def test_path_that_a_text_names(src: str, path: str) -> None:
    assert inset.named(f'<p><img alt="" src="{src}"></p>', "articles/2026") == (path,)


def test_picture_alone_is_a_figure_with_sizes_caption_and_credit() -> None:
    found = html.fragment_fromstring(
        shown('<p><img alt="Une grue jaune" src="x" title="Le quai &amp; la grue"></p>', PHOTO)
    )
    image = found.find(".//img")
    assert found.get("class") == "text-image"
    assert (image.get("width"), image.get("height")) == ("1248", "780")
    assert (image.get("loading"), image.get("decoding")) == ("lazy", "async")
    assert image.get("alt") == "Une grue jaune"
    assert [each.get("type") for each in found.iter("source")] == ["image/avif", "image/webp"]
    assert {each.get("sizes") for each in found.iter("source")} == {"40rem"}
    assert found.find("figcaption").text_content() == "Le quai & la grue C. Orveau"


@pytest.mark.parametrize(
    ("tag", "alt", "caption"),
    [
        ('<img alt="Une grue" title="Le quai">', "Une grue", "Le quai C. Orveau"),
        ('<img alt="Une grue">', "Une grue", "La grue. C. Orveau"),
        ('<img alt="">', "La grue.", "La grue. C. Orveau"),
    ],
)
def test_words_come_from_the_text_first_then_from_the_file(
    tag: str, alt: str, caption: str
) -> None:
    found = html.fragment_fromstring(shown(f"<p>{tag}</p>", PHOTO))
    assert found.find(".//img").get("alt") == alt
    assert found.find("figcaption").text_content() == caption


def test_alternative_text_is_the_caption_of_a_file_that_says_nothing() -> None:
    silent = Original(Path("grue.jpg"), "0123456789", 400, 600)
    found = html.fragment_fromstring(shown('<p><img alt="Une grue"></p>', silent))
    assert found.find("figcaption").text_content() == "Une grue"
    assert found.get("class") == "text-image is-tall"


def test_each_of_several_pictures_has_its_own_file() -> None:
    other = Original(Path("images/quai.jpg"), "9876543210", 800, 600)
    source = (
        '<p><img alt="1">\n<img alt="2"></p><p>Et <img alt="3"> dans la ligne, '
        '<picture><img alt="à la main"></picture>, <!-- <img alt="non"> -->.</p>'
        '<p><img alt="4"></p>'
    )
    found = html.fragments_fromstring(shown(source, PHOTO, other, None, PHOTO))
    assert [each.tag for each in found] == ["figure", "figure", "p", "figure"]
    names = [image.get("src") for each in found for image in each.iter("img")]
    assert [name and re.sub(r"-\d+x.*", "", name) for name in names] == [
        "/images/r/grue",
        "/images/r/quai",
        None,
        None,
        "/images/r/grue",
    ]
    assert "<!-- <img" in html.tostring(found[2]).decode()


def test_picture_without_a_readable_file_stays_and_waits() -> None:
    tag = '<p><img src="https://ailleurs.example/a.jpg" alt="A &amp; B"></p>'
    image = html.fragment_fromstring(shown(tag, None)).find("img")
    assert dict(image.attrib) == {
        "src": "https://ailleurs.example/a.jpg",
        "alt": "A & B",
        "loading": "lazy",
        "decoding": "async",
    }


def test_width_that_the_text_asks_for_is_kept_and_nothing_is_enlarged() -> None:
    small = html.fragment_fromstring(shown('<p><img width="320" class="plan"></p>', PHOTO))
    image = small.find(".//img")
    assert (image.get("width"), image.get("height")) == ("320", "200")
    assert image.get("class") == "plan"
    assert small.find(".//source").get("sizes") == "320px"
    large = html.fragment_fromstring(shown('<p><img width="9000"></p>', PHOTO)).find(".//img")
    assert (large.get("width"), large.get("height")) == ("1248", "780")


def test_moving_picture_is_shown_as_it_is() -> None:
    moving = Original(Path("images/maree.gif"), "0123456789", 300, 200)
    found = html.fragment_fromstring(
        shown('<p><img src="/images/maree.gif" alt="La marée"></p>', moving)
    )
    image = found.find("img")
    assert image.get("src") == "/images/maree.gif"
    assert (image.get("width"), image.get("height")) == ("300", "200")


def test_words_of_a_file_are_never_markup() -> None:
    hostile = Original(
        Path("a.jpg"), "0123456789", 90, 90, caption="<script>1</script>", credit='"><b>2</b>'
    )
    made = shown("<p><img></p>", hostile)
    assert "<script" not in made
    assert "<b>" not in made


@given(st.text(alphabet="<>img/p \"'=src!-abc"))
def test_any_markup_is_survived(source: str) -> None:
    paths = inset.named(source, "")
    made = inset.illustrate(source, [PHOTO] * len(paths), str, "")
    assert made.count("/images/r/") <= len(paths) or "/images/r/" in source


@pytest.fixture
def illustrated(newsroom: Path) -> Path:
    """The newsroom with pictures in an article, in a page and in a draft."""
    for name, size in (("grue.jpg", (1400, 900)), ("secret.jpg", (640, 480))):
        Image.new("RGB", size, "#a52").save(newsroom / "images" / name)
    for name, line in (
        ("articles/le-bac-en-panne.md", '![Le bac à quai](images/grue.jpg "Le bac vu du quai.")'),
        ("pages/a-propos.md", "![Le port]({static}/images/port.jpg)"),
        ("articles/brouillon.md", "![Non publiée](images/secret.jpg)"),
    ):
        path = newsroom / name
        path.write_text(path.read_text("utf-8") + f"\n{line}\n", "utf-8")
    return newsroom


def test_pages_and_feeds_show_renditions_and_drafts_none(build, illustrated):
    output = build()
    page = html.parse(output / "transports/2026/02/le-bac-en-panne/index.html").getroot()
    figure = page.find(".//figure[@class='text-image']")
    files = [figure.find(".//img").get("src")] + [
        each.split()[0]
        for source in figure.iter("source")
        for each in source.get("srcset").split(", ")
    ]
    assert len(files) == 7
    assert all((output / name.lstrip("/")).is_file() for name in files)
    assert not list(output.glob("images/r/grue-1200x*"))  # crops are the lead photograph's
    feed = (output / "feeds/rss.xml").read_text("utf-8")
    assert "https://echo-port-sauvry.example/images/r/grue-1248x802" in feed
    assert "<picture" not in feed
    about = html.parse(output / "a-propos/index.html").getroot()
    assert about.find(".//figure//img").get("src").startswith("/images/r/port-1248x702")
    assert not list(output.glob("images/r/secret*"))


def test_other_file_renders_the_pages_that_show_it_and_no_others(build, illustrated, incremental):
    from depeche.build import runs

    output = build(BUILD_INCREMENTAL=True)
    before = sorted(output.glob("images/r/grue-*"))
    build(BUILD_INCREMENTAL=True)
    assert runs.last.counts.names == []
    Image.new("RGB", (1400, 900), "#25a").save(illustrated / "images/grue.jpg")
    build(BUILD_INCREMENTAL=True)
    written = {Path(name).relative_to(output).as_posix() for name in runs.last.counts.names}
    assert {name for name in written if not name.startswith("feeds/")} == {
        "transports/2026/02/le-bac-en-panne/index.html"
    }
    after = sorted(output.glob("images/r/grue-*"))
    assert len(after) == len(before)
    assert not set(after) & set(before)
