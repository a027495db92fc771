"""From raw files to articles: what each run does, and what it leaves alone."""

from __future__ import annotations

import shutil
from typing import Any

import pytest

from depeche.report import Result

TEXT = (
    "La capitainerie de Port-Sauvry a rouvert mardi les quais nord après trois mois de travaux.",
    "Le trafic des ferries reprendra lundi, a indiqué la mairie dans un communiqué.",
)
OTHER = (
    "Le festival Vents dessinés revient en mai avec cinquante auteurs venus de toute la côte.",
    "Les billets seront en vente dès le premier avril au guichet de la bibliothèque.",
)
THIRD = (
    "Une tempête est attendue dans la nuit de jeudi à vendredi sur la presqu’île entière.",
    "Les écoles resteront fermées, selon la préfecture, qui appelle à la prudence.",
)


def test_raw_copy_becomes_an_article(newsroom: Any) -> None:
    newsroom.drop("port.txt", title="Le port rouvre")
    newsroom.run()
    assert newsroom.results() == {"le-port-rouvre.md": "publié"}
    ((path, article),) = newsroom.articles().items()
    assert path == "2026/03/le-port-rouvre.md"
    assert article.get("Date") == "2026-03-14 08:30"
    assert article.get("Depeche") == "depeches/port.txt"


def test_nothing_changed_composes_and_writes_nothing(newsroom: Any) -> None:
    newsroom.drop("port.txt")
    newsroom.run()
    before = newsroom.files()
    newsroom.run(on="2026-03-25")
    assert newsroom.composed == []
    assert newsroom.files() == before
    assert newsroom.results() == {"le-titre-de-port.md": "inchangé"}


def test_a_new_file_composes_only_itself(newsroom: Any) -> None:
    newsroom.drop("port.txt")
    newsroom.run()
    newsroom.drop("festival.txt", *OTHER)
    newsroom.run()
    assert newsroom.composed == ["depeches/festival.txt"]


def test_a_deleted_state_changes_nothing(newsroom: Any) -> None:
    newsroom.drop("port.txt")
    newsroom.drop("festival.txt", *OTHER, date="")
    newsroom.run()
    before = newsroom.files()
    shutil.rmtree(newsroom.state)
    newsroom.drop("tempete.txt", *THIRD)
    newsroom.run(on="2026-04-02")
    assert newsroom.composed == ["depeches/tempete.txt"]
    assert {path: data for path, data in newsroom.files().items() if path in before} == before


def test_undated_copy_keeps_its_first_day(newsroom: Any) -> None:
    raw = newsroom.drop("festival.txt", *OTHER, date="")
    newsroom.run(on="2026-03-20")
    shutil.rmtree(newsroom.state)
    raw.write_text(raw.read_text() + "\nUn paragraphe de plus, ajouté par la rédaction.\n")
    newsroom.run(on="2026-04-02")
    (article,) = newsroom.articles().values()
    assert article.get("Date") == "2026-03-20 12:00"
    assert article.get("Modified") == "2026-04-02 12:00"


@pytest.mark.parametrize(
    ("issue", "date"),
    [("n° 89 — mars 2026", "2026-03-20 12:00"), ("n° 89 — janvier 2026", "2026-01-01")],
)
def test_copy_of_an_issue_that_is_out_this_month_has_its_first_day(
    issue: str, date: str, newsroom: Any
) -> None:
    title = f"Sel & Rivages — {issue}\n\nLe festival des marins aura lieu en juin"
    newsroom.drop("festival.txt", *OTHER, title=title, date="")
    newsroom.run(on="2026-03-20")
    shutil.rmtree(newsroom.state)
    newsroom.run(on="2026-04-02")
    (article,) = newsroom.articles().values()
    assert article.get("Date") == date


def test_what_lies_beside_the_source_of_a_new_article_updates_nothing(newsroom: Any) -> None:
    newsroom.drop("port/a.txt")
    newsroom.drop("port/b.txt", *OTHER, date="")
    newsroom.drop("port/c.txt", *THIRD, date="13/03/2026 08:30")
    newsroom.run()
    (article,) = newsroom.articles().values()
    assert article.get("Date") == "2026-03-14 08:30"
    assert article.get("Modified") == ""


def test_a_changed_file_updates_its_article(newsroom: Any) -> None:
    newsroom.drop("port.txt")
    newsroom.run()
    newsroom.drop("port.txt", TEXT[0], "Le trafic reprendra mardi.")
    newsroom.run()
    assert newsroom.results() == {"le-titre-de-port.md": "mis à jour"}
    assert "reprendra mardi" in next(iter(newsroom.articles().values())).body


def test_a_deleted_source_keeps_its_article(newsroom: Any) -> None:
    raw = newsroom.drop("port.txt")
    newsroom.run()
    before = newsroom.files()
    raw.unlink()
    newsroom.run()
    assert newsroom.files() == before
    assert newsroom.results() == {"le-titre-de-port.md": "inchangé"}


def test_a_renamed_source_keeps_its_article(newsroom: Any) -> None:
    raw = newsroom.drop("port.txt", title="Le port rouvre")
    newsroom.run()
    raw.rename(raw.with_name("quais.txt"))
    newsroom.run()
    assert list(newsroom.articles()) == ["2026/03/le-port-rouvre.md"]
    newsroom.drop("quais.txt", "Un texte tout neuf pour les quais du port.", title="Le port rouvre")
    newsroom.run()
    (article,) = newsroom.articles().values()
    assert article.body == "Un texte tout neuf pour les quais du port."


def test_an_article_deleted_by_the_desk_stays_away_and_says_how_to_return(newsroom: Any) -> None:
    newsroom.drop("port.txt", title="Le port rouvre")
    newsroom.run()
    (newsroom.content / "articles/2026/03/le-port-rouvre.md").unlink()
    newsroom.run()
    assert newsroom.articles() == {}
    (deleted,) = newsroom.outcomes(Result.DELETED)
    assert "articles/.base/2026/03/le-port-rouvre.md" in deleted.remedy
    (newsroom.content / "articles/.base/2026/03/le-port-rouvre.md").unlink()
    newsroom.run()
    assert list(newsroom.articles()) == ["2026/03/le-port-rouvre.md"]


@pytest.mark.parametrize("names", [("a.txt", "b.txt"), ("b.txt", "a.txt")])
def test_one_title_twice_publishes_both_whatever_the_order(
    newsroom: Any, names: tuple[str, str]
) -> None:
    texts = {"a.txt": TEXT, "b.txt": OTHER}
    for name in names:
        newsroom.drop(name, *texts[name], title="Le conseil en bref")
    newsroom.run()
    found = {path: article.get("Depeche") for path, article in newsroom.articles().items()}
    assert found == {
        "2026/03/le-conseil-en-bref.md": "depeches/a.txt",
        "2026/03/le-conseil-en-bref-2.md": "depeches/b.txt",
    }


def test_a_copy_of_a_dispatch_is_told_and_not_published(newsroom: Any) -> None:
    newsroom.drop("a.txt", *TEXT)
    newsroom.drop("b.txt", *TEXT, title="La reprise du lendemain", date="15/03/2026 08:30")
    newsroom.run()
    assert len(newsroom.articles()) == 1
    (copy,) = newsroom.outcomes(Result.DUPLICATE)
    assert (copy.path, copy.why) == ("depeches/b.txt", "reprend depeches/a.txt")
    newsroom.run()
    assert newsroom.outcomes(Result.DUPLICATE) == [copy]
    shutil.rmtree(newsroom.state)
    newsroom.run()
    assert newsroom.outcomes(Result.DUPLICATE) == [copy]


def test_a_later_version_updates_the_article_of_the_first(newsroom: Any) -> None:
    newsroom.drop("a.txt", *TEXT, *OTHER, title="Le port rouvre")
    newsroom.run()
    newsroom.drop("b.txt", *TEXT, *THIRD, title="Le port rouvre enfin", date="15/03/2026 10:00")
    newsroom.run()
    (article,) = newsroom.articles().values()
    assert article.get("Title") == "Le port rouvre enfin"
    assert article.get("Date") == "2026-03-14 08:30"
    assert article.get("Modified") == "2026-03-15 10:00"
    newsroom.run()
    assert newsroom.composed == []
    shutil.rmtree(newsroom.state)
    newsroom.run()
    assert newsroom.composed == []


def test_a_dispatch_sent_again_with_more_is_a_version_and_not_a_copy(newsroom: Any) -> None:
    newsroom.drop("a.txt", *TEXT, title="Le port rouvre")
    newsroom.run()
    newsroom.drop("b.txt", *TEXT, *THIRD, title="Le port rouvre", date="14/03/2026 11:00")
    newsroom.run()
    (article,) = newsroom.articles().values()
    assert THIRD[0] in article.body
    assert article.get("Modified") == "2026-03-14 11:00"


def test_a_copy_of_a_copy_names_the_first(newsroom: Any) -> None:
    for day, name in enumerate(("a.txt", "b.txt", "c.txt"), 14):
        newsroom.drop(name, *TEXT, date=f"{day}/03/2026 08:30")
    newsroom.run()
    assert {each.why for each in newsroom.outcomes(Result.DUPLICATE)} == {"reprend depeches/a.txt"}


def test_two_versions_dropped_together_make_one_article(newsroom: Any) -> None:
    newsroom.drop("a.txt", *TEXT, *OTHER, title="Le port rouvre")
    newsroom.drop("b.txt", *TEXT, *THIRD, title="Le port rouvre enfin", date="15/03/2026 10:00")
    newsroom.run()
    (article,) = newsroom.articles().values()
    assert article.get("Depeche") == "depeches/a.txt"
    assert article.get("Title") == "Le port rouvre enfin"
    assert article.get("Date") == "2026-03-14 08:30"
    assert article.get("Modified") == "2026-03-15 10:00"


def test_a_sub_folder_is_one_article(newsroom: Any) -> None:
    newsroom.drop("quais/a.txt", *TEXT)
    newsroom.drop("quais/b.txt", *OTHER, date="16/03/2026 09:00")
    newsroom.run()
    (article,) = newsroom.articles().values()
    assert article.get("Depeche") == "depeches/quais"
    assert OTHER[0] in article.body and TEXT[0] in article.body


def test_folders_that_file_by_date_are_no_dossiers(newsroom: Any) -> None:
    newsroom.drop("2026/03/a.txt", *TEXT)
    newsroom.drop("2026/03/b.txt", *OTHER)
    newsroom.run()
    assert len(newsroom.articles()) == 2


def test_an_article_that_quotes_a_later_day_says_that_it_was_updated(newsroom: Any) -> None:
    asked = "Article de 700 mots minimum, en français, avec intertitres, optimisé SEO."
    newsroom.drop("halle/un.txt", *TEXT, title=f"{asked}\n\nLe port rouvre", date="14 mars 2026")
    release = "Ville de Port-Sauvry\nCommuniqué de presse\n\nLe festival revient"
    newsroom.drop("halle/deux.txt", *OTHER, title=release, date="17 mars 2026")
    newsroom.run()
    (article,) = newsroom.articles().values()
    assert (article.get("Date"), article.get("Modified")) == ("2026-03-14", "2026-03-17")


def test_a_dossier_that_gains_a_file_is_composed_again_and_one_that_loses_it_is_not(
    newsroom: Any,
) -> None:
    newsroom.drop("quais/a.txt", *TEXT)
    newsroom.run()
    gained = newsroom.drop("quais/b.txt", *OTHER, date="16/03/2026 09:00")
    newsroom.run()
    assert newsroom.composed == ["depeches/quais"]
    gained.unlink()
    newsroom.run()
    assert newsroom.composed == []


def test_recompose_composes_all(newsroom: Any) -> None:
    newsroom.drop("a.txt", *TEXT)
    newsroom.drop("b.txt", *OTHER)
    newsroom.run()
    newsroom.run(recompose=True)
    assert sorted(newsroom.composed) == ["depeches/a.txt", "depeches/b.txt"]
    assert set(newsroom.results().values()) == {"inchangé"}


def test_a_hand_written_article_is_left_alone_and_counted(newsroom: Any) -> None:
    path = newsroom.content / "articles/edito.md"
    path.parent.mkdir()
    path.write_text("Title: Éditorial\nDate: 2026-03-01\n\nNotre avis TK.\n")
    newsroom.run()
    (outcome,) = newsroom.outcomes(Result.DRAFT)
    assert outcome.why == "la rédaction y a laissé « TK »"


def test_a_brief_that_is_missed_keeps_a_draft_and_says_what_to_do(newsroom: Any) -> None:
    newsroom.drop("a.txt", "Un texte trop court pour la consigne de la rédaction.")
    newsroom.run()
    (outcome,) = newsroom.outcomes(Result.DRAFT)
    assert (outcome.why, outcome.remedy) == ("matière insuffisante", "Ajoutez.")
    newsroom.run()
    (outcome,) = newsroom.outcomes(Result.DRAFT)
    assert outcome.why == "matière insuffisante"
    assert newsroom.report.held


def test_a_future_date_is_scheduled(newsroom: Any) -> None:
    newsroom.drop("a.txt", date="25/03/2026 06:00")
    newsroom.run()
    (outcome,) = newsroom.outcomes(Result.SCHEDULED)
    assert outcome.why == "paraîtra le 25/03/2026 à 06:00"
    newsroom.run(on="2026-03-26")
    assert newsroom.results() == {"le-titre-de-a.md": "inchangé"}


def test_embargoed_copy_waits_and_serves_no_other_article(newsroom: Any) -> None:
    raw = newsroom.drop("a.txt", *TEXT, *OTHER)
    raw.write_text("---\nembargo: 2026-03-22 18:00\n---\n" + raw.read_text())
    newsroom.run()
    (article,) = newsroom.articles().values()
    assert article.get("Date") == "2026-03-22 18:00"
    from depeche.compose import Archive

    with Archive(newsroom.state / "archive.sqlite") as archive:
        assert archive.digests() == {}
    newsroom.drop("b.txt", *THIRD)
    newsroom.run(on="2026-03-23")
    with Archive(newsroom.state / "archive.sqlite") as archive:
        assert set(archive.digests()) == {"depeches/a.txt", "depeches/b.txt"}
