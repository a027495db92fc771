"""Each case breaks one thing of a sound site and says what the audit must find.

A case: its title, the file, what is taken out (-), what is put in (+), a finding (=).
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest

from depeche.check.reports import text

CASES = Path(__file__).parent / "cases"


@dataclass(frozen=True)
class Case:
    title: str
    file: str
    out: str
    put: str
    finding: str


def read(path: Path) -> list[Case]:
    cases = []
    for block in path.read_text("utf-8").split("\n\n"):
        lines = [line for line in block.strip("\n").split("\n") if line]
        title, file, out, put, finding = lines
        assert (title[0], out[0], put[0], finding[0]) == ("#", "-", "+", "="), title
        cases.append(Case(title[2:], file, out[2:], put[2:], finding[2:]))
    return cases


@pytest.mark.parametrize(
    "case",
    [case for path in sorted(CASES.glob("*.txt")) for case in read(path)],
    ids=lambda case: case.title,
)
def test_case(case, sound_site, look):
    file = sound_site / case.file
    before = file.read_text("utf-8")
    assert case.out in before, "the case takes out what the file does not hold"
    file.write_text(before.replace(case.out, case.put), "utf-8")
    told = text.render(look(sound_site), notes=True)
    assert case.finding in told.replace("\u00a0", " ").replace("\u202f", " ")


def test_news_sitemap_may_be_empty_and_no_other(sound_site, look):
    for name in ("sitemap-news.xml", "sitemap-pages.xml"):
        (sound_site / name).write_text(
            '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"/>', "utf-8"
        )
    assert [each.page for each in look(sound_site).findings] == ["sitemap-pages.xml"]


def test_sound_site_has_no_finding(sound_site, look):
    assert look(sound_site).findings == ()
