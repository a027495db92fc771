"""An erratum corrects the article that it names, and is never one itself."""

from __future__ import annotations

from typing import Any

from depeche.compose.composer import compose
from depeche.report import Report, Result

ARTICLE = (
    "La réparation de la halle de Kerval coûtera 3 millions d'euros, a annoncé lundi la mairie.",
    "Le bureau Véral n'avait examiné que quatre poutres sur vingt-deux, selon le rapport.",
    "Les travaux de la halle de Kerval dureront six mois.",
)
ERRATUM = (
    "Contrairement à ce que nous avons écrit dans l'article « Halle de Kerval : la facture », "
    "le bureau Véral avait examiné six poutres sur vingt-deux, et non quatre.",
)
FORM = {"title": "Halle de Kerval : la facture", "date": "16/03/2026 19:00"}


def _composed(newsroom: Any) -> Report:
    report: Report = newsroom.run(composer=compose)
    return report


def test_the_article_says_what_it_had_wrong_and_prints_it_no_more(newsroom: Any) -> None:
    newsroom.drop("halle.txt", *ARTICLE, **FORM)
    _composed(newsroom)
    newsroom.drop("erratum.txt", *ERRATUM, title="RECTIFICATIF", date="17/03/2026 10:30")
    report = _composed(newsroom)
    assert any("n'y est plus : « Le bureau" in each.message for each in report.notices)
    ((_, article),) = newsroom.articles().items()
    (correction,) = article.lines("Corrections")
    assert correction.startswith("2026-03-17 | Contrairement à ce que nous avons écrit")
    assert "six poutres" in correction
    printed = f"{article.get('Summary')} {article.body}"
    assert "quatre poutres" not in printed
    assert "six mois" in printed
    assert article.get("Date") == "2026-03-16 19:00"


def test_both_in_one_run_give_one_article(newsroom: Any) -> None:
    newsroom.drop("erratum.txt", *ERRATUM, title="ERRATUM", date="17/03/2026 10:30")
    newsroom.drop("halle.txt", *ARTICLE, **FORM)
    _composed(newsroom)
    ((_, article),) = newsroom.articles().items()
    assert article.get("Modified") == "2026-03-17 10:30"
    first = newsroom.files()
    _composed(newsroom)
    assert newsroom.files() == first


def test_an_erratum_in_the_dossier_corrects_its_article(newsroom: Any) -> None:
    newsroom.drop("halle/1.txt", *ARTICLE, **FORM)
    newsroom.drop("halle/2.txt", *ERRATUM, title="Erratum", date="17/03/2026 10:30")
    _composed(newsroom)
    ((_, article),) = newsroom.articles().items()
    assert article.get("Title") == "Halle de Kerval : la facture".replace(" :", "\u00a0:")
    assert article.lines("Corrections")


def test_an_erratum_that_names_no_article_waits_for_a_person(newsroom: Any) -> None:
    newsroom.drop("halle.txt", *ARTICLE, **FORM)
    newsroom.drop(
        "erratum.txt",
        "Une erreur s'est glissée dans notre article sur la piscine : elle ouvrira à 8 heures et "
        "non à 9 heures.",
        title="ERRATUM",
        date="17/03/2026 10:30",
    )
    _composed(newsroom)
    (outcome,) = [o for o in newsroom.outcomes(Result.DRAFT) if o.path.endswith("erratum.txt")]
    assert "n’est pas reconnu" in outcome.why
    assert len(newsroom.articles()) == 1


def test_what_to_do_with_an_erratum_is_said_once_whatever_it_denies(newsroom: Any) -> None:
    newsroom.drop("halle/1.txt", *ARTICLE, **FORM)
    newsroom.drop(
        "halle/2.txt",
        "Contrairement à ce que nous avons écrit dans l'article « Halle de Kerval : la facture », "
        "la halle compte trente étals et non quarante. "
        "Par ailleurs, la charpente date de 1912 et non de 1921.",
        title="Erratum",
        date="17/03/2026 10:30",
    )
    _composed(newsroom)
    (outcome,) = newsroom.outcomes(Result.DRAFT)
    assert outcome.why.count("rectificatif à appliquer") == 2
    assert outcome.remedy.count("halle/1.txt") == 1
