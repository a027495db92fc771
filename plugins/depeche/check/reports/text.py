"""The report for a terminal or a log: the gravest first, each page once."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from ...model import Severity
from ..audit import Report
from ..finding import Finding
from .spaces import message, typeset

_ORDER = (Severity.ERROR, Severity.WARNING, Severity.NOTE)
_NAMES = {Severity.ERROR: "erreur", Severity.WARNING: "alerte", Severity.NOTE: "remarque"}


def render(report: Report, notes: bool = False) -> str:
    """The findings and a last line of figures; notes only when asked for."""
    return "\n".join([*_lines(report, notes), summary(report)]) + "\n"


def summary(report: Report) -> str:
    """One line: pages, articles, findings of each severity."""
    counts = ", ".join(_count(len(report.of(severity)), _NAMES[severity]) for severity in _ORDER)
    pages = _count(len(report.pages), "page")
    articles = _count(len(report.articles), "article")
    looked = f"{_count(report.looked_at, 'nouvelle')} en {report.seconds:.1f} s"
    return f"{pages} dont {articles} ({looked})\u00a0: {counts}."


def _lines(report: Report, notes: bool) -> Iterator[str]:
    for severity in _ORDER:
        if severity is Severity.NOTE and not notes:
            continue
        found = sorted(report.of(severity), key=lambda finding: finding.page)
        for page, findings in groupby(found, key=lambda finding: finding.page):
            yield f"{page}"
            yield from (_line(finding) for finding in findings)


def _line(finding: Finding) -> str:
    remedy = f" → {typeset(finding.remedy)}" if finding.remedy else ""
    return f"  {_NAMES[finding.severity]}, {finding.kind}\u00a0: {message(finding)}{remedy}"


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'s' if number > 1 else ''}"
