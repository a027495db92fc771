"""A site kept in memory gives the bytes of a clean build, at once for an edited text."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from depeche.build.resident import Resident

FIELDS = {
    "Date": "2024-01-10 08:00",
    "Category": "Port",
    "Tags": "marché",
    "Authors": "Anne Besnard",
    "Slug": "article-0",
    "Summary": "Résumé 0.",
}


@pytest.fixture
def resident(site: Any) -> Iterator[Resident]:
    kept = Resident(
        site.root / "pelicanconf.py", {"OUTPUT_PATH": str(site.output), "BUILD_WORKERS": 1}
    )
    kept.build()
    yield kept
    kept.close()


def edit(site: Any, body: str, **fields: str) -> Path:
    file: Path = site.article("article-0", body, **{**FIELDS, **fields})
    return file


def test_an_edited_text_is_made_at_once(site: Any, resident: Resident) -> None:
    shown: list[list[str]] = []
    for number in range(3):
        file = edit(site, f"Corps {number}, [lien]({{filename}}article-1.md).")
        outcome = resident.refresh([file], shown.append)
        assert outcome.counts.read == 1
        assert site.files() == site.clean()
    assert str(site.output / "article-0.html") in shown[-1]
    assert len(shown[-1]) <= 7


def test_a_new_title_is_an_incremental_build(site: Any, resident: Resident) -> None:
    for title in ("Un", "Deux"):
        file = edit(site, "Corps.", Title=title)
        resident.refresh([file])
        assert site.files() == site.clean()
        file = edit(site, f"Corps {title}.", Title=title)
        resident.refresh([file])
        assert site.files() == site.clean()


def test_new_and_deleted_files_and_templates(site: Any, resident: Resident) -> None:
    new = site.article("tout-neuf", Date="2024-05-01 10:00")
    resident.refresh([new])
    assert site.files() == site.clean()
    new.unlink()
    resident.refresh([new])
    assert site.files() == site.clean()
    resident.refresh([edit(site, "Corps.")])
    assert site.files() == site.clean()


def test_another_build_in_between_is_noticed(site: Any, resident: Resident) -> None:
    site.article("tout-neuf", Date="2024-05-01 10:00")
    site.build()
    resident.refresh([edit(site, "Corps.")])
    assert site.files() == site.clean()


def test_a_text_that_a_page_quotes_in_its_summary(site: Any, resident: Resident) -> None:
    fields = {**FIELDS, "Slug": "article-2", "Date": "2024-01-12 08:00", "Summary": ""}
    file = site.article("article-2", "Un corps.", **fields)
    resident.refresh([file])
    file = site.article("article-2", "Un corps dont le résumé change.", **fields)
    resident.refresh([file])
    assert site.files() == site.clean()
