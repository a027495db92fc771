"""Later pages of lists keep their number, their words and their bytes when news come in."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

import pytest
from lxml import html

ROOT = Path(__file__).parents[2]
OPTIONS = {
    "THEME": str(ROOT / "theme"),
    "DEFAULT_PAGINATION": 5,
    "BUILD_INCREMENTAL": True,
    "BUILD_STABLE_PAGES": True,
}
LISTS = ("", "sport/", "sujet/regates/", "auteur/ana-le-goff/")


def write(content: Path, number: int) -> None:
    date = datetime(2025, 1, 1, 8) + timedelta(days=number)
    (content / f"articles/course-{number}.md").write_text(
        f"Title: La course n° {number}\nDate: {date:%Y-%m-%d %H:%M}\nCategory: Sport\n"
        f"Tags: Régates\nAuthors: Ana Le Goff\nSummary: Le récit n° {number}.\n\nTexte.\n",
        "utf-8",
    )


@pytest.fixture
def races(newsroom: Path) -> Path:
    for path in (newsroom / "articles").glob("*.md"):
        path.unlink()
    for number in range(23):
        write(newsroom, number)
    return newsroom


def later(output: Path) -> dict[str, bytes]:
    return {
        path.relative_to(output).as_posix(): path.read_bytes()
        for path in output.glob("**/page/*/index.html")
    }


@pytest.mark.usefixtures("incremental")
def test_news_leave_later_pages_alone(build, races):
    before = later(build(**OPTIONS))
    assert len(before) == 3 * len(LISTS)
    write(races, 23)
    assert later(build(**OPTIONS)) == before
    from depeche.build import runs

    assert not [name for name in runs.last.counts.names if "/page/" in name]


@pytest.mark.usefixtures("incremental")
def test_a_fifth_article_begins_a_page_and_only_its_neighbour_says_so(build, races):
    before = later(build(**OPTIONS))
    for number in (23, 24):
        write(races, number)
    after = later(build(**OPTIONS))
    assert after.keys() - before.keys() == {f"{name}page/5/index.html" for name in LISTS}
    changed = {name for name in before if before[name] != after[name]}
    assert changed == {f"{name}page/4/index.html" for name in LISTS}


@pytest.mark.usefixtures("incremental")
def test_every_page_says_what_it_is_and_leads_to_the_next_older_one(build, races):
    output = build(**OPTIONS)
    for name in LISTS:
        seen, place, told, newer = [], name, [], None
        while place is not None:
            page = html.parse(str(output / place / "index.html"))
            if place != name:
                links = page.iterfind(".//*[@class='card-title']/a")
                seen += [int(each.text.split()[-1]) for each in links]
                number = place.split("/")[-2]
                assert f", page {number}" in page.find(".//h1").text_content()
                assert page.find(".//nav[@class='turn']/span").text == f"Page {number}"
                assert page.find(".//nav[@class='turn']/a[@rel='prev']").get("href") == f"/{newer}"
            description = page.find(".//meta[@name='description']").get("content")
            told.append((page.findtext(".//title"), description))
            link = page.find(".//nav[@class='turn']/a[@rel='next']")
            newer, place = place, None if link is None else link.get("href").lstrip("/")
        assert seen == list(range(14, -1, -1))
        assert len(set(told)) == len({title for title, _ in told}) == len(told) == 4
        assert "du 1ᵉʳ janvier 2025 au 5 janvier 2025. Page 2." in told[-1][1].replace("\xa0", " ")
