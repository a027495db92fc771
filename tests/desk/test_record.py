"""The record of reviews: only ever added to, and never outside its folder."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from depeche.articles.document import parse
from depeche.desk import record
from depeche.desk.record import RecordError, Review

REVIEW = Review(
    reader="Camille Orveau",
    read_at=datetime(2026, 3, 16, 9, 30, tzinfo=ZoneInfo("Europe/Paris")),
    approved=True,
    checked=("Les citations sont exactes.",),
    digest="ab12",
    words=412,
    title="Le port : « oui »",
    publisher="Le Petit Port",
    remarks="Chiffre vérifié au téléphone.\n- deuxième ligne: oui",
)


def test_a_review_is_found_again(tmp_path: Path) -> None:
    path = tmp_path / "a/b.yml"
    record.add(path, REVIEW)
    second = replace(REVIEW, reader="Malo", approved=False, digest="cd34")
    record.add(path, second)
    found = record.read(path)
    assert [(each.reader, each.approved, each.digest) for each in found] == [
        ("Camille Orveau", True, "ab12"),
        ("Malo", False, "cd34"),
    ]
    assert found[0].remarks == REVIEW.remarks
    assert found[0].read_at == REVIEW.read_at


def test_what_stands_in_a_record_stays_byte_for_byte(tmp_path: Path) -> None:
    path = tmp_path / "a.yml"
    record.add(path, REVIEW)
    path.write_bytes(path.read_bytes() + "# note de la rédaction".encode())
    before = path.read_bytes()
    record.add(path, replace(REVIEW, reader="Malo"))
    assert path.read_bytes().startswith(before)
    assert len(record.read(path)) == 2


def test_a_publisher_can_read_the_record_without_the_program(tmp_path: Path) -> None:
    path = tmp_path / "a.yml"
    record.add(path, REVIEW)
    (entry,) = yaml.safe_load(path.read_text("utf-8"))
    assert entry["par"] == "Camille Orveau"
    assert entry["relecture"] == "2026-03-16T09:30:00+01:00"
    assert entry["avis"] == "bon à publier"
    assert entry["verifie"] == ["Les citations sont exactes."]
    assert entry["responsable"] == "Le Petit Port"
    assert "remarques: |" in path.read_text("utf-8")


@pytest.mark.parametrize("damaged", ["[: pas du YAML", "texte", "- par: seul\n", "- [1]\n", "\0"])
def test_a_damaged_record_is_neither_read_nor_overwritten(tmp_path: Path, damaged: str) -> None:
    path = tmp_path / "a.yml"
    path.write_text(damaged, "utf-8")
    with pytest.raises(RecordError, match=r"a\.yml"):
        record.add(path, REVIEW)
    assert path.read_text("utf-8") == damaged


@settings(max_examples=30)
@given(
    reader=st.text(min_size=1, max_size=40).filter(str.isprintable),
    remarks=st.text(alphabet=st.characters(exclude_categories=("C",)), max_size=80),
)
def test_no_name_and_no_remark_changes_the_record_s_form(
    tmp_path_factory: pytest.TempPathFactory, reader: str, remarks: str
) -> None:
    path = tmp_path_factory.mktemp("form") / "a.yml"
    review = replace(REVIEW, reader=reader, remarks=remarks)
    record.add(path, review)
    record.add(path, REVIEW)
    first, _ = record.read(path)
    assert (first.reader, first.remarks) == (reader, remarks)


@pytest.mark.parametrize(
    "article", ["../a.md", "2026/../../a.md", "/etc/passwd", "..", ".", "2026/03/../../../x.md"]
)
def test_no_record_stands_outside_its_folder(tmp_path: Path, article: str) -> None:
    with pytest.raises(RecordError, match="sort du dossier"):
        record.place(tmp_path, article)


def test_no_link_leads_a_record_outside_its_folder(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "articles/.relectures").mkdir(parents=True)
    (tmp_path / "articles/.relectures/2026").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(RecordError, match="sort du dossier"):
        record.place(tmp_path / "articles", "2026/a.md")


def test_a_record_stands_beside_its_article(tmp_path: Path) -> None:
    assert record.place(tmp_path, "2026/03/le-port.md") == (
        tmp_path.resolve() / ".relectures/2026/03/le-port.yml"
    )


ARTICLE = "Title: Le port\nDate: 2026-03-14\nStatus: draft\n\nLe port ferme."


@pytest.mark.parametrize(
    ("old", "new", "same"),
    [
        ("Status: draft", "Status: published", True),
        ("Date: 2026-03-14", "Date: 2026-03-15", True),
        ("Title: Le port", "Title: Le quai", False),
        ("Le port ferme.", "Le port rouvre.", False),
    ],
)
def test_the_digest_names_what_readers_read(old: str, new: str, same: bool) -> None:
    edited = ARTICLE.replace(old, new)
    assert (record.digest(parse(ARTICLE)) == record.digest(parse(edited))) is same
