"""Single promises of the builder: parallel work, stable pages, what it does not trust."""

from __future__ import annotations

import datetime
import os
from functools import cached_property
from pathlib import Path
from typing import Any

import pytest
from pelican.contents import Article

from depeche.build import ledger, listed, options, outputs, reading, view


def test_two_processes_give_the_bytes_of_one(site: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ledger, "WORTH_FORKING", 1)
    monkeypatch.setattr(reading, "WORTH_FORKING", 1)
    site.build(BUILD_WORKERS=2)
    assert site.files() == site.plain()
    site.article("article-1", "Un autre corps.", Slug="article-1", Date="2024-01-11 08:00")
    site.build(BUILD_WORKERS=2)
    assert site.files() == site.plain()


def test_a_new_article_leaves_stable_pages_alone(site: Any) -> None:
    site.settings["BUILD_STABLE_PAGES"] = True
    pages: dict[str, set[bytes]] = {}
    for number in range(6, 13):
        site.article(f"article-{number}", Date=f"2024-03-{number:02} 08:00")
        site.build()
        assert site.files() == site.clean()
        for name, data in site.files().items():
            if name.startswith("page/"):
                pages.setdefault(name, set()).add(data.partition(b"<nav><ul>\n  ")[0][-2000:-1400])
    assert sorted(pages) == ["page/2/index.html", "page/3/index.html", "page/4/index.html"]
    before = site.stamps()
    site.article("article-13", Date="2024-03-20 08:00")
    site.build()
    changed = {name for name, stamp in site.stamps().items() if before.get(name) != stamp}
    assert "index.html" in changed
    assert not any(name.startswith(("page/2/", "page/3/")) for name in changed)


OF_ITS_OWN = "{{ articles_page.number }} {{ articles_page.has_next() }}"
OF_NEIGHBOURS = "{{ articles_previous_page.url }} {{ articles_next_page.number }}"


@pytest.mark.parametrize("short", [0, listed.SHORT])
@pytest.mark.parametrize(
    ("reads", "stands"),
    [
        (OF_ITS_OWN, True),
        (OF_NEIGHBOURS, True),
        ("{{ articles_page.object_list|length }} {{ page_name }}", True),
        ("{{ articles_page.start_index() }} {{ articles_page.end_index() }}", False),
        ("{{ articles_paginator.num_pages }}", False),
        ("{{ articles|length }}", False),
        ("{{ dates[0].title }}", False),
        ("{{ articles[-2:]|length }} {{ dates[-1].title }}", True),
        ("{{ articles[-5:]|length }}", False),
        ("{{ all_articles|length }}", True),  # the index has none; sections, tags, authors do
    ],
)
def test_a_long_list_s_page_is_not_asked_for_when_an_article_is_added(
    site: Any, monkeypatch: pytest.MonkeyPatch, reads: str, stands: bool, short: int
) -> None:
    asked: list[str] = []
    add = ledger.Ledger.add

    def adding(self: Any, job: Any, **given: Any) -> None:
        asked.append(job.path.removeprefix(f"{site.output}/"))
        add(self, job, **given)

    monkeypatch.setattr(ledger.Ledger, "add", adding)
    monkeypatch.setattr(listed, "SHORT", short)
    site.settings.update(BUILD_STABLE_PAGES=True, DEFAULT_PAGINATION=1)
    override(site, "pagination.html", reads)
    site.build()
    for number in range(6, 9):
        asked.clear()
        site.article(f"article-{number}", Date=f"2024-03-{number:02} 08:00")
        site.build()
        made = list(asked)
        assert ("page/3/index.html" in made) is not (stands and not short)
        assert site.files() == site.clean()
    asked.clear()
    site.article("article-1", "Un autre corps.", Title="Autre", Slug="article-1", Tags="quai")
    site.build()
    assert site.files() == site.clean()


def override(site: Any, name: str, text: str) -> None:
    folder = site.root / "overrides"
    folder.mkdir(exist_ok=True)
    (folder / name).write_text(text, encoding="utf-8")
    site.settings["THEME_TEMPLATES_OVERRIDES"] = [str(folder)]


def test_a_page_that_asks_an_unknown_function_is_made_each_time(site: Any) -> None:
    moments = iter(range(100))
    site.settings["JINJA_GLOBALS"] = {"turn": lambda: next(moments)}
    override(site, "tags.html", "{{ turn() }}")
    site.build()
    first = site.files()["tags.html"]
    outcome = site.build()
    assert not outcome.idle
    assert outcome.full or site.files()["tags.html"] != first


def test_a_function_declared_pure_is_not_asked_again(site: Any) -> None:
    site.settings["JINJA_FILTERS"] = {"shout": str.upper}
    site.settings["BUILD_PURE"] = ["shout"]
    override(site, "tags.html", "{{ SITENAME|shout }}")
    site.build()
    assert site.build().idle


class Signed:
    """Keeps what it makes of the title, and asks for the text each time."""

    def __init__(self, article: Any) -> None:
        self.article = article

    @cached_property
    def title(self) -> str:
        return str(self.article.title).upper()

    @property
    def text(self) -> str:
        return str(self.article.content)


def test_a_view_counts_as_its_fields_and_as_what_else_it_reads(
    site: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Article, "signed", property(Signed), raising=False)
    view("signed", ["title"])
    override(site, "tags.html", "{{ articles[0].signed.title }}")
    override(site, "authors.html", "{{ articles[0].signed.title }} {{ articles[0].signed.text }}")
    site.build()
    told = {"Date": "2024-02-15 08:00", "Tags": "quai", "Authors": "Luc Caro", "Slug": "article-5"}
    for title, body in (("Titre", "Un texte."), ("Neuf", "Un texte."), ("Neuf", "Un autre.")):
        site.article("article-5", body, Title=title, **told)
        site.build()
        assert site.files()["tags.html"] == title.upper().encode()
        assert site.files()["authors.html"] == f"{title.upper()} <p>{body}</p>".encode()
        assert site.files() == site.clean()


def test_a_template_reached_through_an_import_counts(site: Any) -> None:
    override(site, "article.html", "{% import 'a.html' as a %}{{ a.show() }}")
    override(
        site, "a.html", "{% import 'b.html' as b %}{% macro show() %}{{ b.word() }}{% endmacro %}"
    )
    override(site, "b.html", "{% macro word() %}un{% endmacro %}")
    site.build()
    override(site, "b.html", "{% macro word() %}deux{% endmacro %}")
    site.build()
    assert site.files() == site.clean()
    assert site.files()["article-0.html"] == b"deux"


def test_an_article_of_tomorrow_waits(site: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    site.settings["WITH_FUTURE_DATES"] = False
    tomorrow = datetime.datetime.now(datetime.UTC) + datetime.timedelta(days=1)
    site.article("demain", Date=f"{tomorrow:%Y-%m-%d %H:%M}", Slug="demain")
    site.build()
    assert "drafts/demain.html" in site.files()
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(tomorrow.timestamp()) + 3600))
    assert not site.build().idle
    assert "demain.html" in site.files()


def test_an_article_waits_by_the_clock_of_the_build(
    site: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    site.settings["WITH_FUTURE_DATES"] = False
    site.article("hier", Date="2020-03-02 08:00", Slug="hier")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1583107200")  # 2 March 2020, midnight
    site.build()
    assert "drafts/hier.html" in site.files()
    assert "hier.html" not in site.files()


def test_the_builder_can_be_switched_off(site: Any) -> None:
    site.build(BUILD_INCREMENTAL=False)
    assert not (site.root / ".depeche").exists()


def test_a_wrong_setting_is_explained() -> None:
    with pytest.raises(options.OptionError, match="BUILD_WORKERS must be int"):
        options.read({"OUTPUT_PATH": "output", "BUILD_WORKERS": "two"})


def test_a_page_is_for_everybody_whatever_the_mask_of_the_user(tmp_path: Path) -> None:
    page = tmp_path / "ville" / "index.html"
    before = os.umask(0o077)
    try:
        assert outputs.write(str(page), b"un")[0]
        assert outputs.write(str(page), b"deux")[0]
        assert not outputs.write(str(page), b"deux")[0]
    finally:
        os.umask(before)
    assert page.stat().st_mode & 0o777 == 0o644
    assert page.read_bytes() == b"deux"
    assert [each.name for each in page.parent.iterdir()] == ["index.html"]
