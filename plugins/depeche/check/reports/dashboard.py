"""The report for editors: one HTML file in French, without script, light and dark.

The site at a glance, then the pages that need most care, each finding with what to do and
where the rule stands; the rules themselves at the end.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from importlib.resources import files
from urllib.parse import urlsplit

from markupsafe import Markup, escape

from ...model import Severity
from ..audit import Report
from ..finding import Finding
from ..registry import all_rules
from .spaces import message, typeset

_ORDER = (Severity.ERROR, Severity.WARNING, Severity.NOTE)
_NAMES = {
    Severity.ERROR: ("erreur", "erreurs"),
    Severity.WARNING: ("alerte", "alertes"),
    Severity.NOTE: ("remarque", "remarques"),
}
_WEIGHT = {Severity.ERROR: 100, Severity.WARNING: 10, Severity.NOTE: 1}
_MOST_PAGES = 200  # of the list; the worst come first
_STYLE = files(__package__).joinpath("dashboard.css").read_text("utf-8")


def render(report: Report, site_url: str = "") -> str:
    """The whole page; `site_url` makes the pages' names links."""
    parts = [
        _glance(report),
        _pages(report, site_url),
        _kinds(report),
    ]
    page = Markup(
        '<!DOCTYPE html>\n<html lang="fr"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        '<meta name="robots" content="noindex"><title>Audit du site</title>'
        "<style>{}</style></head><body><main><h1>Audit du site</h1>{}</main></body></html>\n"
    )
    return str(page.format(Markup(_STYLE), Markup("\n").join(parts)))


def _glance(report: Report) -> Markup:
    figures = [("pages", len(report.pages), ""), ("articles", len(report.articles), "")]
    figures += [
        (_NAMES[severity][1], len(report.of(severity)), severity.value) for severity in _ORDER
    ]
    rows = Markup("").join(
        Markup('<div><dt>{}</dt><dd class="{}">{}</dd></div>').format(
            name, style if number else "", number
        )
        for name, number, style in figures
    )
    blocking = len(report.blocking)
    verdict = (
        "Rien n’empêche de publier."
        if not blocking
        else f"À corriger avant de publier\u00a0: {blocking}."
    )
    return Markup("<dl>{}</dl><p><strong>{}</strong></p>").format(rows, verdict)


def _kinds(report: Report) -> Markup:
    explained = {rule.kind: rule.explained for rule in all_rules()}
    counts = {kind: Counter[Severity]() for kind in explained}
    for finding in report.findings:
        counts.setdefault(finding.kind, Counter())[finding.severity] += 1
    rows = Markup("").join(
        Markup("<tr><th scope=row>{}<small>{}</small></th>{}</tr>").format(
            kind[0].upper() + kind[1:],
            typeset(explained.get(kind, "")),
            Markup("").join(_cells(counts[kind])),
        )
        for kind in sorted(counts, key=lambda kind: (-_score(counts[kind]), kind))
    )
    return Markup(
        "<h2>Ce qui est vérifié</h2><table><thead><tr><th scope=col>Règle</th>"
        "<th scope=col class=number>Erreurs</th>"
        "<th scope=col class=number>Alertes</th><th scope=col class=number>Remarques</th></tr>"
        "</thead><tbody>{}</tbody></table>"
    ).format(rows)


def _cells(counts: Counter[Severity]) -> Iterator[Markup]:
    for severity in _ORDER:
        number = counts[severity]
        style = severity.value if number else "none"
        yield Markup('<td class="number {}">{}</td>').format(style, number)


def _pages(report: Report, site_url: str) -> Markup:
    by_page: dict[str, list[Finding]] = {}
    for finding in report.findings:
        by_page.setdefault(finding.page, []).append(finding)
    worst = sorted(by_page, key=lambda page: (-_score(_severities(by_page[page])), page))
    if not worst:
        return Markup("<h2>Pages</h2><p>Aucune page à reprendre.</p>")
    listed = worst[:_MOST_PAGES]
    remarks = [page for page in listed if _only_notes(by_page[page])]
    groups = {
        "Pages à reprendre, les plus atteintes d’abord": [
            page for page in listed if page not in remarks
        ],
        "Pages à relire\u00a0: de simples remarques": remarks,
    }
    parts = []
    for title, pages in groups.items():
        items = Markup("\n").join(
            _page(page, by_page[page], report, site_url, opened=page == worst[0]) for page in pages
        )
        parts.append(Markup("<h2>{}</h2>{}").format(title, items) if pages else Markup(""))
    more = len(worst) - _MOST_PAGES
    rest = f"<p>Et {more} autres pages, moins atteintes.</p>" if more > 0 else ""
    return Markup("").join([*parts, Markup(rest)])


def _only_notes(findings: list[Finding]) -> bool:
    return all(finding.severity is Severity.NOTE for finding in findings)


def _page(
    path: str, findings: list[Finding], report: Report, site_url: str, *, opened: bool
) -> Markup:
    """One page's findings, folded; the worst page's are `opened`."""
    facts = report.pages.get(path)
    name = (facts.headline or facts.title if facts else "") or path
    counts = _severities(findings)
    told = ", ".join(
        f"{counts[severity]} {_NAMES[severity][counts[severity] > 1]}"
        for severity in _ORDER
        if counts[severity]
    )
    address = f"{site_url}{facts.url}" if facts and site_url else ""
    link = Markup('<p><a href="{0}">{0}</a></p>').format(address) if address else Markup("")
    lines = Markup("").join(
        _line(each) for each in sorted(findings, key=lambda each: _ORDER.index(each.severity))
    )
    return Markup(
        "<details{}><summary><b>{}</b><small>{}</small></summary>{}<ul>{}</ul></details>"
    ).format(Markup(" open") if opened else "", name, told, link, lines)


def _line(finding: Finding) -> Markup:
    source = finding.source
    if source.startswith("https://"):
        host = urlsplit(source).netloc.removeprefix("www.")
        source = Markup('<a href="{}">{}</a>').format(source, host)
    return Markup(
        '<li><span class="{}">{}, {}</span>\u00a0: {}'
        "<p class=remedy>{} <small>(règle\u00a0: {})</small></p></li>"
    ).format(
        finding.severity.value,
        _NAMES[finding.severity][0],
        finding.kind,
        message(finding),
        typeset(finding.remedy),
        escape(source),
    )


def _severities(findings: list[Finding]) -> Counter[Severity]:
    return Counter(finding.severity for finding in findings)


def _score(counts: Counter[Severity]) -> int:
    return sum(_WEIGHT[severity] * number for severity, number in counts.items())
