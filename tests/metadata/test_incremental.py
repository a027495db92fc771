"""What the builder leaves alone is what a clean build would write again, byte for byte."""

from __future__ import annotations

from pathlib import Path

from PIL import Image


def files(output: Path) -> dict[str, bytes]:
    return {
        path.relative_to(output).as_posix(): path.read_bytes()
        for path in sorted(output.rglob("*"))
        if path.is_file()
    }


def rewrite(path: Path, before: str, after: str) -> None:
    text = path.read_text("utf-8")
    assert before in text
    path.write_text(text.replace(before, after), "utf-8")


def body(content: Path) -> None:
    rewrite(content / "articles/le-bac-en-panne.md", "ne circulera pas", "reste à quai")


def title(content: Path) -> None:
    rewrite(content / "articles/le-bac-reprend.md", "reprend la mer", "repart")


def subject(content: Path) -> None:
    rewrite(content / "articles/ecole-du-phare.md", "École, Port", "École, Bac")


def new_article(content: Path) -> None:
    (content / "articles/regates.md").write_text(
        "Title: Les régates du printemps\nDate: 2026-03-14 12:00\nCategory: Transports\n"
        "Tags: Port, Bac\nAuthors: AFP\n\nLes régates auront lieu dimanche.\n",
        "utf-8",
    )


def series(content: Path) -> None:
    for name in ("le-bac-en-panne", "ecole-du-phare"):
        rewrite(content / f"articles/{name}.md", "Date: ", "Series: Le bac\nDate: ")


def withdrawn(content: Path) -> None:
    (content / "articles/le-bac-en-panne.md").unlink()


def other_image(content: Path) -> None:
    Image.new("RGB", (1400, 1400), "#654").save(content / "images/port.jpg")


def other_logo(content: Path) -> None:
    Image.new("RGB", (300, 300), "#654").save(content / "images/logo.png")


def biography(content: Path) -> None:
    rewrite(content / "authors/maelle-trevidic.md", "depuis 2012", "depuis 2011")


EDITS = (body, title, subject, new_article, other_image, other_logo, biography, series, withdrawn)


def test_incremental_build_equals_a_clean_one_after_each_edit(
    build, newsroom, tmp_path, incremental
):
    build(BUILD_INCREMENTAL=True)
    for edit in EDITS:
        edit(newsroom)
        output = files(build(BUILD_INCREMENTAL=True))
        clean = files(build(BUILD_INCREMENTAL=False, OUTPUT_PATH=str(tmp_path / edit.__name__)))
        differing = sorted(path for path in output | clean if output.get(path) != clean.get(path))
        assert differing == [], edit.__name__


def test_edited_body_renders_its_own_page_and_the_feeds_that_carry_it(build, newsroom, incremental):
    build(BUILD_INCREMENTAL=True)
    body(newsroom)
    output = build(BUILD_INCREMENTAL=True)
    from depeche.build import runs

    written = {Path(name).relative_to(output).as_posix() for name in runs.last.counts.names}
    feeds = {name for name in written if name.startswith("feeds/")}
    assert written - feeds == {"transports/2026/02/le-bac-en-panne/index.html"}
    assert {str(Path(name).parent) for name in feeds} == {
        "feeds",
        "feeds/rubrique/transports",
        "feeds/auteur/afp",
    }


def test_clock_alone_lets_an_article_into_feeds_and_sitemaps(
    build, newsroom, incremental, monkeypatch
):
    (newsroom / "articles/demain.md").write_text(
        "Title: Demain\nDate: 2026-03-15 08:00\nCategory: Transports\nAuthors: AFP\n\nTexte.\n",
        "utf-8",
    )
    output = build(BUILD_INCREMENTAL=True, WITH_FUTURE_DATES=True)
    assert "/demain/" not in (output / "feeds/rss.xml").read_text("utf-8")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(1_773_500_400 + 86400))
    build(BUILD_INCREMENTAL=True, WITH_FUTURE_DATES=True)
    for name in ("feeds/rss.xml", "sitemap-2026-03.xml"):
        assert "/demain/" in (output / name).read_text("utf-8")
