"""The desk's hand wins: what each kind of edit becomes when the source changes."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from depeche import atomic
from depeche.articles import Outcome, Shelf, Written
from depeche.articles.document import Document, parse
from depeche.model import CitedSource, Draft, Moment, Precision, Shortfall

Build = Callable[..., Draft]
Put = Callable[..., Written]

FIRST = ("Les quais ont rouvert.", "La mairie s’en félicite.", "Le trafic reprend lundi.")


@pytest.fixture
def article(tmp_path: Path) -> Path:
    return tmp_path / "articles/2026/03/le-port-rouvre-ses-quais.md"


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text()
    assert old in text
    path.write_text(text.replace(old, new))


def body(path: Path) -> list[str]:
    return parse(path.read_text()).body.split("\n\n")


def document(path: Path) -> Document:
    return parse(path.read_text())


def test_a_new_article_has_its_base(draft_of: Build, put: Put, article: Path) -> None:
    written = put(draft_of(*FIRST), inputs=("d1",))
    assert (written.outcome, written.path) == (Outcome.NEW, "2026/03/le-port-rouvre-ses-quais.md")
    base = article.parents[2] / ".base/2026/03/le-port-rouvre-ses-quais.md"
    assert base.read_text().replace("Inputs: d1\n", "") == article.read_text()


def test_the_same_draft_again_touches_no_file(draft_of: Build, put: Put, article: Path) -> None:
    put(draft_of(*FIRST), inputs=("d1",))
    before = article.stat().st_mtime_ns
    assert put(draft_of(*FIRST), on="2026-03-25", inputs=("d1",)).outcome is Outcome.UNCHANGED
    assert article.stat().st_mtime_ns == before


def test_a_changed_source_updates_text_and_modified(
    draft_of: Build, put: Put, article: Path
) -> None:
    put(draft_of(*FIRST), inputs=("d1",))
    assert put(draft_of(*FIRST, "Ajout."), inputs=("d2",)).outcome is Outcome.UPDATED
    assert body(article)[-1] == "Ajout."
    assert document(article).get("Modified") == "2026-03-20 12:00"
    assert document(article).get("Date") == "2026-03-14 08:30"


def test_modified_is_when_the_source_says_it_changed(
    draft_of: Build, put: Put, article: Path
) -> None:
    put(draft_of(*FIRST), inputs=("d1",))
    later = datetime(2026, 3, 15, 9, tzinfo=ZoneInfo("Europe/Paris"))
    update = draft_of(*FIRST, "Ajout.", published=Moment(later, Precision.MINUTE))
    put(update, inputs=("d2",), updated=later)
    assert document(article).get("Modified") == "2026-03-15 09:00"
    assert document(article).get("Date") == "2026-03-14 08:30"


def test_a_new_program_version_is_no_modification(draft_of: Build, put: Put, article: Path) -> None:
    put(draft_of(*FIRST), inputs=("d1",))
    put(draft_of(*FIRST, "Le programme compose mieux."), inputs=("d1",))
    assert body(article)[-1] == "Le programme compose mieux."
    assert document(article).get("Modified") == ""


def test_a_corrected_date_is_no_modification(draft_of: Build, put: Put, article: Path) -> None:
    put(draft_of(*FIRST), inputs=("d1",))
    value = datetime(2026, 3, 13, 7, tzinfo=ZoneInfo("Europe/Paris"))
    put(draft_of(*FIRST, published=Moment(value, Precision.MINUTE)), inputs=("d2",))
    assert document(article).get("Date") == "2026-03-13 07:00"
    assert document(article).get("Modified") == ""


def test_a_draft_completed_by_its_source_is_published(
    draft_of: Build, put: Put, article: Path
) -> None:
    short = draft_of(FIRST[0], shortfalls=(Shortfall("matière insuffisante : 4 mots sur 700"),))
    put(short, inputs=("d1",))
    assert document(article).get("Draft_Reason") == "matière insuffisante\u00a0: 4 mots sur 700"
    put(draft_of(*FIRST), inputs=("d2",))
    assert document(article).get("Status") == "published"
    assert document(article).get("Draft_Reason") == ""
    assert document(article).get("Modified") == ""


def test_an_edit_and_a_change_elsewhere_both_stand(
    draft_of: Build, put: Put, article: Path
) -> None:
    put(draft_of(*FIRST), inputs=("d1",))
    edit(article, "s’en félicite", "se réjouit")
    written = put(draft_of(FIRST[0], FIRST[1], "Le trafic reprend mardi."), inputs=("d2",))
    assert body(article) == [FIRST[0], "La mairie se réjouit.", "Le trafic reprend mardi."]
    assert written.conflicts == ()


def test_a_paragraph_added_beside_a_change_stops_nothing(
    draft_of: Build, put: Put, article: Path
) -> None:
    put(draft_of(*FIRST), inputs=("d1",))
    edit(article, FIRST[1], f"Un riverain s’inquiète.\n\n{FIRST[1]}")
    written = put(draft_of(FIRST[0], "La mairie se tait.", FIRST[2]), inputs=("d2",))
    assert body(article) == [FIRST[0], "Un riverain s’inquiète.", "La mairie se tait.", FIRST[2]]
    assert written.conflicts == ()


def test_beside_an_added_paragraph_a_rewritten_one_is_kept_and_the_change_proposed(
    draft_of: Build, put: Put, article: Path
) -> None:
    put(draft_of(*FIRST), inputs=("d1",))
    edit(article, FIRST[1], "La mairie se réjouit.\n\nUn riverain s’inquiète.")
    written = put(draft_of("Les quais ferment.", "La mairie se tait.", FIRST[2]), inputs=("d2",))
    assert body(article) == [
        "Les quais ferment.",
        "La mairie se réjouit.",
        "Un riverain s’inquiète.",
        FIRST[2],
    ]
    (conflict,) = written.conflicts
    assert conflict.kept == "La mairie se réjouit.\n\nUn riverain s’inquiète."
    assert conflict.proposed == "La mairie se tait."


def test_a_change_of_an_edited_paragraph_is_only_proposed(
    draft_of: Build, put: Put, article: Path, tmp_path: Path
) -> None:
    put(draft_of(*FIRST), inputs=("d1",))
    edit(article, "s’en félicite", "se réjouit")
    written = put(draft_of(FIRST[0], "La mairie s’inquiète.", FIRST[2]), inputs=("d2",))
    assert written.outcome is Outcome.UNCHANGED or "Modified" in article.read_text()
    assert body(article)[1] == "La mairie se réjouit."
    proposal = (tmp_path / "articles" / written.proposal).read_text()
    assert "> La mairie se réjouit." in proposal
    assert "> La mairie s’inquiète." in proposal


def test_the_proposal_is_made_once(draft_of: Build, put: Put, article: Path) -> None:
    put(draft_of(*FIRST), inputs=("d1",))
    edit(article, "s’en félicite", "se réjouit")
    changed = draft_of(FIRST[0], "La mairie s’inquiète.", FIRST[2])
    assert put(changed, inputs=("d2",)).conflicts
    assert put(changed, inputs=("d2",)).conflicts == ()


def test_a_deleted_paragraph_stays_deleted_even_when_the_source_moves_it(
    draft_of: Build, put: Put, article: Path
) -> None:
    put(draft_of(*FIRST, "Un."), inputs=("d1",))
    edit(article, "\n\nLa mairie s’en félicite.", "")
    put(draft_of(FIRST[0], FIRST[2], "Un.", FIRST[1]), inputs=("d2",))
    assert FIRST[1] not in body(article)


def test_an_edited_field_wins_over_the_source(draft_of: Build, put: Put, article: Path) -> None:
    put(draft_of(*FIRST, description="Un."), inputs=("d1",))
    edit(article, "Description: Un.", "Description: De la main du secrétaire.")
    edit(article, "Category: Vie locale\n", "")
    written = put(draft_of(*FIRST, description="Deux.", section="Mer"), inputs=("d2",))
    assert document(article).get("Description") == "De la main du secrétaire."
    assert document(article).get("Category") == ""
    assert {each.where for each in written.conflicts} == {"Description", "Category"}


def test_unknown_fields_and_their_order_are_kept(draft_of: Build, put: Put, article: Path) -> None:
    put(draft_of(*FIRST), inputs=("d1",))
    edit(article, "Title: ", "Dossier_Photo: oui\nTitle: ")
    put(draft_of(*FIRST, "Ajout.", tags=("Port",)), inputs=("d2",))
    names = [each.name for each in document(article).fields]
    assert names[:2] == ["Dossier_Photo", "Title"]
    assert names.index("Category") < names.index("Tags") < names.index("Slug")


def test_tags_of_both_hands_are_joined(draft_of: Build, put: Put, article: Path) -> None:
    put(draft_of(*FIRST, tags=("Port", "Pêche")), inputs=("d1",))
    edit(article, "Tags: Port, Pêche", "Tags: Port, Presqu’île")
    put(draft_of(*FIRST, tags=("Port", "Pêche", "Fret")), inputs=("d2",))
    assert document(article).get("Tags") == "Port, Presqu’île, Fret"


def test_sources_are_merged_line_by_line(draft_of: Build, put: Put, article: Path) -> None:
    cited = tuple(CitedSource(each, "AFP") for each in ("Un", "Deux", "Trois"))
    put(draft_of(*FIRST, cited=cited), inputs=("d1",))
    edit(article, "Sources: Un | AFP", "Sources: Un | Agence France-Presse")
    put(draft_of(*FIRST, cited=(*cited, CitedSource("Quatre", "AFP"))), inputs=("d2",))
    assert document(article).lines("Sources") == (
        "Un | Agence France-Presse", "Deux | AFP", "Trois | AFP", "Quatre | AFP",
    )  # fmt: skip


def test_the_slug_of_a_published_article_never_moves(
    draft_of: Build, put: Put, article: Path
) -> None:
    put(draft_of(*FIRST), inputs=("d1",))
    put(draft_of(*FIRST, title="Un tout autre titre"), inputs=("d2",))
    assert document(article).get("Title") == "Un tout autre titre"
    assert document(article).get("Slug") == "le-port-rouvre-ses-quais"


def test_a_slug_changed_by_hand_is_kept(draft_of: Build, put: Put, article: Path) -> None:
    put(draft_of(*FIRST), inputs=("d1",))
    edit(article, "Slug: le-port-rouvre-ses-quais", "Slug: quais")
    put(draft_of(*FIRST, "Ajout.", title="Un tout autre titre"), inputs=("d2",))
    assert document(article).get("Slug") == "quais"


def test_a_moved_article_is_found_by_its_field(
    draft_of: Build, put: Put, article: Path, tmp_path: Path
) -> None:
    put(draft_of(*FIRST), inputs=("d1",))
    moved = tmp_path / "articles/dossiers/quais.md"
    moved.parent.mkdir()
    article.rename(moved)
    written = put(draft_of(*FIRST, "Ajout."), inputs=("d2",))
    assert written.path == "dossiers/quais.md"
    assert body(moved)[-1] == "Ajout."
    assert not article.exists()
    assert (tmp_path / "articles/.base/dossiers/quais.md").exists()
    assert not (tmp_path / "articles/.base/2026/03/le-port-rouvre-ses-quais.md").exists()


@pytest.mark.parametrize("name", ["2026/01/a.md", "2026/12/z.md"])
def test_a_copy_of_the_file_is_no_second_article(
    draft_of: Build, put: Put, article: Path, tmp_path: Path, name: str
) -> None:
    put(draft_of(*FIRST), inputs=("d1",))
    copy = tmp_path / "articles" / name
    copy.parent.mkdir()
    copy.write_text(article.read_text().replace("Slug: le-port", "Slug: un-autre-port"))
    before = copy.read_text()
    put(draft_of(*FIRST, "Ajout."), inputs=("d2",))
    assert body(article)[-1] == "Ajout."
    assert copy.read_text() == before


def test_an_article_that_the_desk_deleted_does_not_come_back(
    draft_of: Build, put: Put, article: Path
) -> None:
    put(draft_of(*FIRST), inputs=("d1",))
    article.unlink()
    assert put(draft_of(*FIRST, "Ajout."), inputs=("d2",)).outcome is Outcome.DELETED
    assert not article.exists()


def test_an_article_whose_base_is_lost_counts_as_all_edited(
    draft_of: Build, put: Put, article: Path, tmp_path: Path
) -> None:
    put(draft_of(*FIRST), inputs=("d1",))
    edit(article, "s’en félicite", "se réjouit")
    (tmp_path / "articles/.base/2026/03/le-port-rouvre-ses-quais.md").unlink()
    put(draft_of(*FIRST, "Ajout."), inputs=("d2",))
    assert body(article) == [FIRST[0], "La mairie se réjouit.", FIRST[2]]


def test_two_sources_with_one_title_both_publish(draft_of: Build, put: Put) -> None:
    first = put(draft_of(*FIRST, key="depeches/a.txt"))
    second = put(draft_of("Autre texte.", key="depeches/b.txt"))
    assert first.path.endswith("/le-port-rouvre-ses-quais.md")
    assert second.path.endswith("/le-port-rouvre-ses-quais-2.md")
    assert put(draft_of(*FIRST, key="depeches/a.txt")).path == first.path


def test_a_hand_written_article_keeps_its_slug(draft_of: Build, put: Put, tmp_path: Path) -> None:
    by_hand = tmp_path / "articles/edito.md"
    by_hand.parent.mkdir()
    by_hand.write_text("Title: Éditorial\nDate: 2026-01-01\nSlug: le-port-rouvre-ses-quais\n\nX")
    assert put(draft_of(*FIRST)).path.endswith("-quais-2.md")


def test_a_slug_cannot_leave_the_folder(draft_of: Build, put: Put, tmp_path: Path) -> None:
    written = put(draft_of(*FIRST, slug="../../../etc/passwd"))
    assert written.path == "2026/03/etc-passwd.md"


def test_a_long_title_makes_a_slug_of_whole_words(draft_of: Build, put: Put) -> None:
    title = "Le directeur général a démenti une information selon laquelle le parc prendrait " * 3
    slug = Path(put(draft_of(*FIRST, title=title)).path).stem
    assert slug == (
        "le-directeur-general-a-dementi-une-information-selon-laquelle-le-parc-prendrait-le"
    )
    assert len(Path(put(draft_of(*FIRST, title="x" * 400, key="b")).path).stem) == 90


def test_a_windows_editor_changes_nothing(draft_of: Build, put: Put, article: Path) -> None:
    put(draft_of(*FIRST), inputs=("d1",))
    article.write_bytes(b"\xef\xbb\xbf" + article.read_bytes().replace(b"\n", b"\r\n"))
    put(draft_of(*FIRST, "Ajout."), inputs=("d2",))
    assert body(article) == [*FIRST, "Ajout."]


@pytest.mark.parametrize(
    "saved",
    [
        lambda text: text.encode("cp1252"),
        lambda text: text.encode("utf-16"),
        lambda text: text.encode().replace("é".encode(), b"\xe9"),  # one editor after another
    ],
    ids=["Windows", "UTF-16", "both"],
)
def test_another_encoding_loses_no_letter(
    draft_of: Build, put: Put, article: Path, saved: Callable[[str], bytes]
) -> None:
    put(draft_of(*FIRST), inputs=("d1",))
    article.write_bytes(saved(article.read_text().replace("félicite", "félicite hélas")))
    put(draft_of(*FIRST, "Ajout."), inputs=("d2",))
    assert body(article) == [FIRST[0], "La mairie s’en félicite hélas.", FIRST[2], "Ajout."]


@pytest.mark.parametrize("killed_at", [1, 2], ids=["before the article", "before the base"])
def test_a_killed_update_is_made_good_by_the_next_run(
    draft_of: Build,
    put: Put,
    article: Path,
    monkeypatch: pytest.MonkeyPatch,
    killed_at: int,
) -> None:
    put(draft_of(*FIRST), inputs=("d1",))
    edit(article, "s’en félicite", "se réjouit")
    real, calls = atomic.write, 0

    def dying(path: Path, data: bytes) -> bool:
        nonlocal calls
        calls += 1
        if calls == killed_at:
            raise KeyboardInterrupt
        return real(path, data)

    update = draft_of(*FIRST, "Ajout.")
    monkeypatch.setattr(atomic, "write", dying)
    with pytest.raises(KeyboardInterrupt):
        put(update, inputs=("d2",))
    monkeypatch.setattr(atomic, "write", real)
    put(update, inputs=("d2",))
    assert body(article) == [FIRST[0], "La mairie se réjouit.", FIRST[2], "Ajout."]
    assert document(article).get("Modified") == "2026-03-20 12:00"


def test_what_a_killed_run_left_aside_is_removed(
    draft_of: Build, put: Put, article: Path, shelf_of: Callable[[], Shelf]
) -> None:
    put(draft_of(*FIRST))
    aside = article.with_name(f".{article.name}.abcd1234")
    aside.write_text("half")
    assert "depeches/port.txt" in shelf_of().articles
    assert not aside.exists()


def test_ten_edits_in_a_row_never_lose_one(draft_of: Build, put: Put, article: Path) -> None:
    lines = [f"Phrase {number}." for number in range(10)]
    put(draft_of(*lines), inputs=("0",))
    day = datetime(2026, 3, 20)
    for number in range(0, 10, 2):
        edit(article, f"Phrase {number}.", f"Retouche {number}.")
        lines[number + 1] = f"Source {number + 1}."
        on = f"{day + timedelta(days=number):%Y-%m-%d}"
        assert put(draft_of(*lines), on=on, inputs=(str(number + 1),)).conflicts == ()
    assert body(article) == [
        f"{'Source' if number % 2 else 'Retouche'} {number}." for number in range(10)
    ]
