"""What stands on an article's page, and in which order."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import html


@pytest.fixture(scope="session")
def article(site: Path) -> html.HtmlElement:
    return html.parse(site / "rd-maritime/2026/03/la-criee/index.html").getroot()


def text(element: html.HtmlElement) -> str:
    return " ".join(element.text_content().split())


def test_way_from_the_front_page(article: html.HtmlElement) -> None:
    trail = article.xpath("//nav[@aria-label='Fil d’Ariane']//a")
    assert [each.get("href") for each in trail] == ["/", "/rd-maritime/"]
    assert text(trail[1]) == "R&D <b>maritime</b>"


def test_no_break_spaces_of_the_copy_reach_the_page(article: html.HtmlElement) -> None:
    assert "\u00a0\u00bb &" in article.xpath("string(//h1)")


def test_standfirst_opens_the_body(article: html.HtmlElement) -> None:
    body = article.xpath("//*[@class='article-body']")[0]
    assert text(body[0]) == 'Un chapeau avec alert(4) & des "guillemets".'
    assert [each.tag for each in body[:3]] == ["p", "div", "figure"]


def test_who_signs_and_when(article: html.HtmlElement) -> None:
    byline = article.xpath("//*[@class='byline']")[0]
    assert text(byline.xpath("p[@class='byline-credit']")[0]) == (
        "Communiqué de la <b>criée</b> & Cie"
    )
    assert (
        text(byline.xpath("p[@class='byline-authors']")[0])
        == 'Par Anne "Nana" <u>Le Goff</u> et Malo Sévignac'
    )
    assert [each.get("datetime") for each in byline.iter("time")] == [
        "2026-03-13T08:30:00+01:00",
        "2026-03-14T09:05:00+01:00",
    ]
    assert "Publié le 13 mars 2026" in text(byline)
    assert " · Mis à jour le 14 mars 2026" in text(byline)
    assert " · Lecture : 1 min" in text(byline)


def test_picture_is_loaded_first_and_credited(article: html.HtmlElement) -> None:
    figure = article.xpath("//figure")[0]
    image = figure.xpath(".//img")[0]
    assert image.get("fetchpriority") == "high"
    assert image.get("loading") is None
    assert int(image.get("width")) / int(image.get("height")) == 1.6
    assert image.get("src").startswith("/images/")
    assert image.get("alt") == 'Le quai" onerror="alert(5)'
    assert text(figure.xpath("figcaption")[0]).endswith("A & B <script>alert(7)</script>")


def test_picture_in_the_text_is_loaded_late_and_leaves_its_place_free(
    article: html.HtmlElement,
) -> None:
    figure = article.xpath("//figure[@class='text-image']")[0]
    image = figure.find(".//img")
    assert image.get("loading") == "lazy"
    assert (image.get("width"), image.get("height")) == ("1248", "780")
    assert {each.get("sizes") for each in figure.iter("source")} == {
        "(min-width: 44rem) 40rem, 92vw"
    }
    assert image.get("alt") == "Le bassin <b>"
    assert text(figure.find("figcaption")) == "Le bassin & ses <i>quais</i>"


def test_sources_show_their_dates_only_as_exactly_as_known(article: html.HtmlElement) -> None:
    lines = article.xpath("//section[@class='sources']//li")
    assert [text(each) for each in lines] == [
        "Délibération <script>alert(8)</script>, Ville & port, 12 mars 2026",
        "Rapport, Cabinet, février 2026",
        "Étude, 2025",
    ]
    assert [each.get("href") for each in lines[0].iter("a")] == ["https://ville.example/d?a=1&b=2"]
    assert not lines[1].xpath(".//a")
    assert [each.xpath(".//time/@datetime")[0] for each in lines] == [
        "2026-03-12",
        "2026-02",
        "2025",
    ]


def test_correction_is_told_twice(article: html.HtmlElement) -> None:
    assert article.xpath("//*[@class='byline']//a[@href='#rectificatifs']")
    correction = article.xpath("//section[@class='corrections']")[0]
    assert text(correction.xpath("h2")[0]) == "Rectificatif"
    assert text(correction.xpath("p")[0]).startswith("14 mars 2026")


def test_shares_go_out_without_trackers(article: html.HtmlElement) -> None:
    links = article.xpath("//*[@class='share']//a/@href")
    assert len(links) == 4
    assert all("https%3A//journal.example/rd-maritime" in each for each in links), links
    button = article.xpath("//button")[0]
    assert button.get("hidden") is not None
    assert button.get("data-copy").startswith("https://journal.example/rd-maritime/")


@pytest.mark.parametrize(
    ("path", "says"),
    [
        (
            "brouillons/brouillon/index.html",
            "Brouillon, non publié. matière insuffisante : 212 mots sur 700",
        ),
        ("sport/2027/01/programme/index.html", "Programmé, non publié. Parution le 2 janvier 2027"),
    ],
)
def test_preview_marks_what_is_not_published(site: Path, path: str, says: str) -> None:
    page = html.parse(site / path).getroot()
    assert " ".join(text(page.xpath("//*[@class='desk']")[0]).split()).startswith(says)
    assert "Publié le" not in text(page.xpath("//*[@class='byline']")[0])


def test_nothing_marks_a_published_article(article: html.HtmlElement) -> None:
    assert not article.xpath("//*[@class='desk']")


def test_first_paragraph_is_not_printed_twice(site: Path) -> None:
    page = (site / "brouillons/brouillon/index.html").read_text("utf-8")
    assert page.partition("<main")[2].count("qui ne doit pas être imprimé deux fois") == 1


def test_series_lists_its_articles_in_order(site: Path) -> None:
    page = html.parse(site / "vie-locale/2026/02/ordinaire-1/index.html").getroot()
    series = page.xpath("//nav[@class='series']")[0]
    assert text(series.xpath("h2")[0]) == "Dossier Le chantier <i>du</i> quai"
    lines = series.xpath(".//li")
    links = [each.xpath("string(a/@href)").rpartition("/2026/")[2] for each in lines]
    assert sorted(filter(None, links)) == ["01/ordinaire-3/", "03/ordinaire-5/"]
    days = [each.xpath("string(.//time/@datetime)") for each in lines if each.xpath("a")]
    assert days == sorted(days)
    assert lines[1].get("aria-current") == "true"
    assert not lines[1].xpath("a")


def test_article_of_no_series_has_none(article: html.HtmlElement) -> None:
    assert not article.xpath("//*[@class='series']")
