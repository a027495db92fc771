"""The steps before Pelican are left out when they would find what they found last."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from depeche import pipeline, still
from depeche.build import look
from depeche.report import Report
from depeche.settings import Settings

ARTICLE = "Title: Le port\nDate: {date}\nSlug: {slug}\n{more}\n{body}\n"


class Desk:
    """A content folder, and the last run of the steps on it."""

    def __init__(self, root: Path) -> None:
        self.content, self.state = root / "content", root / ".depeche"
        self.settings = Settings()
        for folder in ("articles/2026/03", "depeches", "images"):
            (self.content / folder).mkdir(parents=True)
        self.article("port")
        self.article("criee")

    def article(
        self, slug: str, body: str = "Le corps.", more: str = "", date: str = "2026-03-14 08:30"
    ) -> None:
        path = self.content / f"articles/2026/03/{slug}.md"
        path.write_text(ARTICLE.format(slug=slug, body=body, more=more, date=date))

    def run(self) -> Report:
        swept = look(self.content, self.content.parent / "output")
        now = datetime(2026, 3, 20, tzinfo=UTC)
        told = pipeline.run(self.content, self.settings, now, timezone=UTC, state=self.state)
        still.keep_report(self.state, told)
        still.remember(self.state, self.content, self.settings, "UTC", swept)
        return told

    def told_again(self) -> Report | None:
        swept = look(self.content, self.content.parent / "output")
        return still.told_again(self.state, self.content, self.settings, "UTC", swept)


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def test_a_first_build_runs_them(desk: Desk) -> None:
    assert desk.told_again() is None


def test_nothing_new_is_told_as_before(desk: Desk) -> None:
    first = desk.run()
    again = desk.told_again()
    assert again is not None and again.summary() == first.summary() == "2 inchangés"


def test_a_new_text_decides_nothing_here(desk: Desk) -> None:
    desk.run()
    desk.article("port", "Un corps neuf.")
    assert desk.told_again() is not None
    desk.article("port", "Un corps plus neuf.")
    assert desk.told_again() is not None


def test_a_few_new_articles_by_hand_are_told_without_them(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1774000000")  # 20 March 2026
    desk.run()
    desk.article("neuf")
    for _ in range(2):
        told = desk.told_again()
        assert told is not None and told.summary() == "3 inchangés"
    assert desk.run().summary() == told.summary()
    told = desk.told_again()
    assert told is not None and told.summary() == "3 inchangés"


@pytest.mark.parametrize("folder", [".base", ".proposals"])
def test_a_new_article_where_the_plugin_had_one_runs_them(desk: Desk, folder: str) -> None:
    there = desk.content / "articles" / folder / "2026/03"
    there.mkdir(parents=True)
    (there / "neuf.md").write_text("Title: Le port\nDepeche: depeches/a.txt\n\nLe corps.\n")
    desk.run()
    desk.article("neuf")
    assert desk.told_again() is None


def _remove(desk: Desk) -> None:
    (desk.content / "articles/2026/03/port.md").unlink()


def _copy(desk: Desk) -> None:
    (desk.content / "depeches/dépêche.txt").write_text("Le maire a ouvert le pont.")


def _base(desk: Desk) -> None:
    folder = desk.content / "articles/.base"
    folder.mkdir()
    (folder / "port.md").write_text("Title: Le port\n\nLe corps.\n")


def _names(desk: Desk) -> None:
    (desk.content / "noms.yml").write_text("personnes: []\n")


def _setting(desk: Desk) -> None:
    desk.settings = replace(desk.settings, brief=replace(desk.settings.brief, words=500))


@pytest.mark.parametrize(
    "change",
    [
        lambda desk: desk.article("port", more="Status: draft\n"),
        lambda desk: desk.article("port", "Le budget est de TK euros."),
        lambda desk: desk.article("neuf", more="Status: draft\n"),
        lambda desk: desk.article("neuf", "Le budget est de TK euros."),
        lambda desk: desk.article("neuf", more="Depeche: depeches/neuf.txt\n"),
        lambda desk: desk.article("neuf", date="2999-01-01"),
        lambda desk: desk.article("neuf", date="le 14 mars"),
        lambda desk: [desk.article(f"neuf-{number}") for number in range(30)],
        _remove,
        _copy,
        _base,
        _names,
        _setting,
        lambda desk: (desk.state / "report.json").unlink(),
        lambda desk: (desk.state / "seen").write_bytes(b"damaged"),
    ],
    ids=[
        "draft",
        "mark",
        "new draft",
        "new mark",
        "new key",
        "new later",
        "new undated",
        "many",
        "gone",
        "copy",
        "base",
        "names",
        "setting",
        "report",
        "damaged",
    ],
)
def test_what_decides_something_runs_them(desk: Desk, change: Callable[[Desk], object]) -> None:
    desk.run()
    assert desk.told_again() is not None
    change(desk)
    assert desk.told_again() is None


def test_other_files_decide_nothing_here(desk: Desk) -> None:
    desk.run()
    (desk.content / "images/port.svg").write_text("<svg/>")
    (desk.content / "adresses.json").write_text("{}")
    assert desk.told_again() is not None


@pytest.mark.parametrize("date", ["2026-03-21 08:00", "2999-01-01"])
def test_a_scheduled_article_waits_for_the_clock(desk: Desk, date: str) -> None:
    path = desk.content / "articles/2026/03/port.md"
    path.write_text(path.read_text().replace("2026-03-14 08:30", date))
    desk.run()
    assert desk.told_again() is None


def test_what_failed_is_tried_again(desk: Desk) -> None:
    (desk.content / "depeches/vide.txt").write_bytes(b"")
    told = desk.run()
    assert told.held
    assert desk.told_again() is None
