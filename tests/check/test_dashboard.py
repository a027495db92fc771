"""The dashboard: sound HTML in French, everything escaped, the worst page first."""

from __future__ import annotations

from dataclasses import replace

from lxml import html

from depeche.check import Finding
from depeche.check.reports import dashboard
from depeche.model import Severity


def parsed(text: str) -> html.HtmlElement:
    parser = html.HTMLParser(encoding="utf-8")
    tree = html.document_fromstring(text.encode(), parser=parser)
    faults = [error for error in parser.error_log if error.type_name != "HTML_UNKNOWN_TAG"]
    assert faults == []
    return tree


def test_every_finding_is_told_with_its_remedy(sound_site, look):
    report = look(sound_site, title_pixels=10)
    text = parsed(dashboard.render(report, "https://echo.example")).text_content()
    text = text.replace("\u00a0", " ").replace("\u202f", " ")
    for finding in report.findings:
        assert finding.message in text and finding.remedy in text
    assert "Rien n’empêche de publier." in text


def test_page_with_an_error_comes_before_pages_with_notes(sound_site, look):
    report = look(sound_site)
    findings = tuple(Finding("a.html", "titres", Severity.NOTE, f"n{i}") for i in range(20))
    findings += (Finding("b.html", "liens", Severity.ERROR, "mort"),)
    tree = parsed(dashboard.render(replace(report, findings=findings)))
    assert [each.text for each in tree.iterfind(".//summary/b")] == ["b.html", "a.html"]
    assert "À corriger avant de publier\u00a0: 1." in tree.text_content()


def test_text_of_the_site_is_escaped(sound_site, look):
    hostile = Finding(
        "a.html", "<b>", Severity.NOTE, "<script>alert(1)</script>", "&<", "javascript:x"
    )
    tree = parsed(dashboard.render(replace(look(sound_site), findings=(hostile,))))
    assert tree.find(".//script") is None
    assert all(link.get("href", "").startswith("https:") for link in tree.iterfind(".//a"))


def test_site_without_findings_says_so(sound_site, look):
    assert "Aucune page à reprendre." in dashboard.render(look(sound_site))
