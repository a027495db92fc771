"""The drafts that are kept beside the articles: found again, healed, never taken for others."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from depeche.articles import Order, Shelf, write
from depeche.articles.drafts import FORMAT, Drafts, Member, base_of
from depeche.articles.shelf import BASES
from depeche.model import Dossier, Draft, Moment, Passage, Precision, Related, Relation, Source

NOW = datetime(2026, 3, 16, 9, 30, tzinfo=ZoneInfo("Europe/Paris"))
KEY = "depeches/quais.txt"


def draft(headline: str) -> Draft:
    return Draft(
        key=KEY,
        headline=Passage(headline),
        standfirst=(),
        sections=(),
        published=Moment(NOW, Precision.DAY),
    )


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    return Shelf(tmp_path / "articles")


@pytest.fixture
def put(tmp_path: Path, shelf: Shelf) -> Callable[[str], Draft]:
    """Writes an article under a headline and keeps its draft."""

    def put(headline: str) -> Draft:
        older = Source("depeches/avant.txt", "d1", "Avant.")
        dossier = Dossier(
            KEY, Source(KEY, "d2", "Les quais."), (Related(older, Relation.VERSION, 0.5),)
        )
        made = draft(headline)
        with Drafts(tmp_path / "drafts.sqlite") as drafts, drafts.writing(made, dossier, shelf):
            write(made, shelf, Order(NOW, inputs=[headline]))
        return made

    return put


def test_a_draft_is_found_by_the_base_it_was_written_as(
    tmp_path: Path, shelf: Shelf, put: Callable[[str], Draft]
) -> None:
    made = put("Les quais rouvrent")
    with Drafts(tmp_path / "drafts.sqlite") as drafts:
        kept = drafts.find(KEY, base_of(shelf, KEY))
    assert kept is not None
    assert kept.draft == made
    assert kept.members == (
        Member(KEY, "d2"),
        Member("depeches/avant.txt", "d1", Relation.VERSION, 0.5),
    )
    assert kept.previous == ""


def test_the_text_before_is_kept_until_another_is_written(
    tmp_path: Path, shelf: Shelf, put: Callable[[str], Draft]
) -> None:
    put("Les quais rouvrent")
    for _ in range(2):  # written again as it was: the text before stays
        put("Les quais restent fermés")
        with Drafts(tmp_path / "drafts.sqlite") as drafts:
            kept = drafts.find(KEY, base_of(shelf, KEY))
        assert kept is not None
        assert "Title: Les quais rouvrent\n" in kept.previous


def test_a_base_of_another_hand_has_no_draft(
    tmp_path: Path, shelf: Shelf, put: Callable[[str], Draft]
) -> None:
    put("Les quais rouvrent")
    path = shelf.root / BASES / shelf.bases[KEY].path
    path.write_text(path.read_text("utf-8").replace("rouvrent", "ferment"), "utf-8")
    with Drafts(tmp_path / "drafts.sqlite") as drafts:
        assert drafts.find(KEY, base_of(shelf, KEY)) is None


def test_a_damaged_file_is_begun_again(
    tmp_path: Path, shelf: Shelf, put: Callable[[str], Draft]
) -> None:
    (tmp_path / "drafts.sqlite").write_bytes(b"no database" * 400)
    made = put("Les quais rouvrent")
    with Drafts(tmp_path / "drafts.sqlite") as drafts:
        kept = drafts.find(KEY, base_of(shelf, KEY))
    assert kept is not None
    assert kept.draft == made


@pytest.mark.parametrize("data", [b"", b"x\x9c", b"x\x9c\xab\xae\x05\x00\x01u\x00\xf9"])
def test_a_damaged_row_is_forgotten(
    tmp_path: Path, shelf: Shelf, put: Callable[[str], Draft], data: bytes
) -> None:
    put("Les quais rouvrent")
    with sqlite3.connect(tmp_path / "drafts.sqlite") as connection:
        connection.execute("UPDATE draft SET data = ?", (data,))
    connection.close()
    with Drafts(tmp_path / "drafts.sqlite") as drafts:
        assert drafts.find(KEY, base_of(shelf, KEY)) is None
    with sqlite3.connect(tmp_path / "drafts.sqlite") as connection:
        assert connection.execute("SELECT count(*) FROM draft").fetchone() == (0,)
    connection.close()


def test_another_format_is_emptied(
    tmp_path: Path, shelf: Shelf, put: Callable[[str], Draft]
) -> None:
    put("Les quais rouvrent")
    with sqlite3.connect(tmp_path / "drafts.sqlite") as connection:
        connection.execute(f"PRAGMA user_version={FORMAT + 1}")
    connection.close()
    with Drafts(tmp_path / "drafts.sqlite") as drafts:
        assert drafts.find(KEY, base_of(shelf, KEY)) is None


def test_a_folder_that_can_not_be_written_stops_nothing(
    shelf: Shelf, put: Callable[[str], Draft], tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("no folder")
    put("Les quais rouvrent")
    with Drafts(tmp_path / "file" / "drafts.sqlite") as drafts:
        assert drafts.find(KEY, base_of(shelf, KEY)) is None
