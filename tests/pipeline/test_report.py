"""The newsroom's table: on a terminal, and in a log."""

from __future__ import annotations

import io

from rich.console import Console

from depeche import report
from depeche.model import Notice, Severity
from depeche.report import Outcome, Report, Result

REPORT = Report(
    outcomes=(
        Outcome(Result.UNCHANGED, "articles/2026/03/vieux.md", "Vieux"),
        Outcome(Result.NEW, "articles/2026/03/port.md", "Le port [rouvre]"),
        Outcome(Result.UPDATED, "articles/2026/03/quais.md", "Les quais"),
        Outcome(Result.REFUSED, "depeches/vide.txt", why="Fichier vide.", remedy="Collez.", line=1),
        Outcome(Result.DRAFT, "articles/2026/03/court.md", "Court", "412 mots sur 700", "Ajoutez."),
    ),
    notices=(Notice(Severity.NOTE, "depeches/a.txt", "Encodage deviné.", line=3),),
)


def shown(*, terminal: bool) -> str:
    out = io.StringIO()
    report.show(REPORT, Console(file=out, force_terminal=terminal, width=120, color_system=None))
    return out.getvalue()


def test_a_log_has_one_line_an_article_the_worst_first() -> None:
    assert shown(terminal=False).splitlines() == [
        "refusé : depeches/vide.txt:1 — Fichier vide. — Collez.",
        "brouillon : articles/2026/03/court.md — « Court » — 412 mots sur 700 — Ajoutez.",
        "publié : articles/2026/03/port.md — « Le port [rouvre] »",
        "mis à jour : articles/2026/03/quais.md — « Les quais »",
        "depeches/a.txt:3 — Encodage deviné.",
        "Articles : 1 inchangé, 1 mis à jour, 1 publié, 1 brouillon, 1 refusé.",
    ]


def test_a_terminal_has_a_table() -> None:
    text = shown(terminal=True)
    assert "Que faire" in text and "┃" in text
    assert "[rouvre]" in text
    assert "Vieux" not in text
    assert text.index("refusé") < text.index("brouillon") < text.index("publié")


def test_what_is_held_back_is_counted() -> None:
    assert [each.result for each in REPORT.held] == [Result.REFUSED, Result.DRAFT]


def test_nothing_at_all() -> None:
    assert report.lines(Report()) == ["Articles : aucune dépêche."]


def test_a_report_is_told_again_when_nothing_changed() -> None:
    again = report.load(report.dump(REPORT))
    assert again is not None
    assert again.held == REPORT.held
    assert again.summary() == "3 inchangés, 1 brouillon, 1 refusé"
    assert report.load(b"[[1]]") is None and report.load(b"x") is None
