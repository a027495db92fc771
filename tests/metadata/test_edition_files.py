"""Sitemaps, feeds and robots.txt of the fixture newsroom."""

from __future__ import annotations

import json
from pathlib import Path

from lxml import etree

SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
TWO_DAYS = 2 * 86400


def locs(file: Path) -> list[str]:
    return [each.text for each in etree.parse(file).iter(f"{SITEMAP}loc")]


def files(output: Path) -> dict[str, bytes]:
    return {
        path.relative_to(output).as_posix(): path.read_bytes()
        for pattern in ("*.xml", "*.txt", "feeds/**/*.*")
        for path in output.glob(pattern)
    }


def test_news_sitemap_holds_the_last_two_days_only(build):
    found = locs(build() / "sitemap-news.xml")
    assert [each.rsplit("/", 2)[1] for each in found] == [
        "la-criee-de-port-sauvry-change-d-horaires",
        "le-bac-reprend",
    ]


def test_news_sitemap_stays_empty_where_nothing_is_recent(build, monkeypatch):
    output = build()
    assert locs(output / "sitemap-news.xml")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(1_773_500_400 + TWO_DAYS))
    build()
    assert locs(output / "sitemap-news.xml") == []
    assert "sitemap-news" in (output / "robots.txt").read_text()


def test_month_that_is_over_keeps_its_bytes(build, newsroom, monkeypatch):
    output = build()
    before = (output / "sitemap-2026-02.xml").read_bytes()
    (newsroom / "articles/nouveau.md").write_text(
        "Title: Nouveau\nDate: 2026-03-15 08:00\nCategory: Transports\nAuthors: AFP\n\nTexte.\n"
    )
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(1_773_500_400 + TWO_DAYS))
    build()
    assert (output / "sitemap-2026-02.xml").read_bytes() == before


def test_files_do_not_depend_on_the_build(build):
    output = build()
    first = files(output)
    for path in first:
        (output / path).unlink()
    build()
    assert files(output) == first


def test_drafts_scheduled_and_noindex_articles_are_listed_nowhere(build, newsroom):
    for slug, line in (
        ("demain", "Date: 2026-03-15 08:00"),
        ("cache", "Date: 2026-03-14 08:00\nRobots: noindex"),
    ):
        (newsroom / f"articles/{slug}.md").write_text(
            f"Title: {slug}\n{line}\nCategory: Transports\nAuthors: AFP\n\nTexte de {slug}.\n"
        )
    written = b"".join(files(build(WITH_FUTURE_DATES=True)).values())
    for slug in (b"/demain/", b"/cache/", b"brouillon/", b"Texte de demain"):
        assert slug not in written


def test_feeds_carry_the_whole_text_with_absolute_links(build, newsroom):
    (newsroom / "articles/lien.md").write_text(
        "Title: Un lien\nDate: 2026-03-14 11:00\nCategory: Transports\nAuthors: AFP\n\n"
        "[Une page](/a-propos/) et [un titre](#ici).\n"
    )
    feed = json.loads((build() / "feeds/feed.json").read_text())
    item = next(each for each in feed["items"] if each["title"] == "Un lien")
    assert 'href="https://echo-port-sauvry.example/a-propos/"' in item["content_html"]
    assert (
        'href="https://echo-port-sauvry.example/transports/2026/03/lien/#ici"'
        in (item["content_html"])
    )
    assert item["date_published"] == "2026-03-14T11:00:00+01:00"


def test_feed_survives_characters_that_xml_refuses(build, newsroom):
    (newsroom / "articles/controle.md").write_text(
        "Title: Un \x0b titre\nDate: 2026-03-14 11:00\nCategory: Transports\nAuthors: AFP\n\n"
        "Un \x08 texte & <em>plus</em>.\n"
    )
    output = build()
    for name in ("rss.xml", "atom.xml"):
        etree.parse(output / "feeds" / name)


def test_each_feed_has_its_articles_newest_first(build):
    feed = json.loads((build() / "feeds/auteur/maelle-trevidic/feed.json").read_text())
    assert [item["date_published"] for item in feed["items"]] == [
        "2026-03-14T08:30:00+01:00",
        "2026-03-13T19:05:00+01:00",
    ]


def test_feeds_of_a_stock_site_stay_beside_ours(build):
    stock = {"THEME": "simple", "FEED_ALL_ATOM": "feeds/all.atom.xml", "DIRECT_TEMPLATES": []}
    output = build(**stock)
    build(**stock)
    assert (output / "feeds/all.atom.xml").is_file()
    assert (output / "feeds/rss.xml").is_file()


def test_feeds_of_an_author_who_left_are_removed(build, newsroom):
    output = build()
    assert (output / "feeds/auteur/afp/rss.xml").is_file()
    (newsroom / "articles/le-bac-en-panne.md").unlink()
    build()
    assert not (output / "feeds/auteur/afp").exists()
