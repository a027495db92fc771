"""Plugins that want to hear of every page, and sources that Pelican has something to say about."""

from __future__ import annotations

import datetime
import logging
from pathlib import Path
from typing import Any

import pytest
from pelican.log import FatalLogger
from pelican.plugins import signals

from depeche.build import ledger, reading


@pytest.mark.parametrize("trusted", [True, False])
def test_a_plugin_is_told_of_every_page(site: Any, trusted: bool) -> None:
    told: list[str] = []

    def hear(path: str, context: Any) -> None:
        told.append(Path(path).relative_to(site.output).as_posix())
        assert context["output_file"] == told[-1]

    site.settings["BUILD_TRUSTED"] = [__name__] if trusted else []
    signals.content_written.connect(hear)
    site.build()
    every = sorted(told)
    told.clear()
    site.article("article-0", "Un autre corps.", Slug="article-0", Date="2024-01-10 08:00")
    outcome = site.build()
    assert set(told) >= {name for name in every if name.endswith(".html") and "/" not in name}
    assert len(told) == len(set(told))
    assert bool(outcome.full) is not trusted
    if trusted:
        assert outcome.counts.rendered < len(every)
    signals.content_written.disconnect(hear)
    assert site.files() == site.clean()


def test_trusted_words_in_the_ear_of_each_article(site: Any) -> None:
    told: list[str] = []

    def hear(_generator: Any, content: Any) -> None:
        told.append(content.slug)

    site.settings["BUILD_TRUSTED"] = [__name__]
    signals.article_generator_write_article.connect(hear)
    site.build()
    told.clear()
    site.write("pages/contact.md", "Title: Contact\n\nAppeler.\n")
    assert not site.build().full
    assert sorted(told) == [f"article-{number}" for number in range(6)]


@pytest.fixture
def parallel(site: Any, monkeypatch: pytest.MonkeyPatch) -> Any:
    """The site, read and rendered by two processes however small it is."""
    monkeypatch.setattr(ledger, "WORTH_FORKING", 1)
    monkeypatch.setattr(reading, "WORTH_FORKING", 1)
    site.settings["BUILD_WORKERS"] = 2
    return site


def test_what_pelican_says_of_a_source_is_said_once(
    parallel: Any, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(FatalLogger, "fatal_lvl", logging.CRITICAL)
    parallel.write("double.md", "Title: Un\nDate: 2024-03-01\nSlug: a\nSlug: b\n\nCorps.\n")
    parallel.write("sans-date.md", "Title: Sans date\n\nCorps.\n")
    with caplog.at_level(logging.WARNING):
        parallel.build()
    said = [record.getMessage() for record in caplog.records]
    assert sum("Duplicate definition of `slug`" in each for each in said) == 1
    assert sum("could not find information about 'date'" in each for each in said) == 1
    assert parallel.files() == parallel.plain()


def test_an_article_of_tomorrow_is_read_by_the_parent(parallel: Any) -> None:
    parallel.settings["WITH_FUTURE_DATES"] = False
    tomorrow = datetime.datetime.now(datetime.UTC) + datetime.timedelta(days=1)
    parallel.article("demain", Date=f"{tomorrow:%Y-%m-%d %H:%M}", Slug="demain")
    outcome = parallel.build()
    assert outcome.counts.read == 8
    assert "drafts/demain.html" in parallel.files()
    assert parallel.build().counts.rendered == 0
