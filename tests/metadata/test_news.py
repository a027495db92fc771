"""What a template finds on an article, from a build of the fixture newsroom."""

from __future__ import annotations

import json
import re

import pytest

from depeche.metadata.authors import is_body

CRIEE = "vie-locale/2026/03/la-criee-de-port-sauvry-change-d-horaires/index.html"


@pytest.fixture
def page(build):
    """Reads a page of the built fixture newsroom."""
    output = build()

    def read(path: str) -> str:
        return (output / path).read_text("utf-8")

    return read


def graph(html: str) -> list[dict]:
    found = re.findall(r'<script type="application/ld\+json">(.*?)</script>', html, re.S)
    return json.loads(found[0])["@graph"]


def test_article_carries_every_recommended_property(page):
    article = graph(page(CRIEE))[0]
    assert article["@type"] == "NewsArticle"
    assert article["headline"] == "La criée de Port-Sauvry change d’horaires dès lundi"
    assert article["datePublished"] == "2026-03-14T08:30:00+01:00"
    assert article["dateModified"] == "2026-03-14T15:10:00+01:00"
    assert article["author"][0]["name"] == "Maëlle Trévidic"
    assert article["keywords"][0] == "criée de Port-Sauvry"
    assert article["citation"][0]["datePublished"] == "2026-03-13"
    assert "datePublished" not in article["citation"][1], "a month is no date"
    assert article["correction"][0]["datePublished"] == "2026-03-14"


def test_text_of_an_article_can_not_end_the_script(page):
    html = page("vie-locale/2026/02/ecole-du-phare/index.html")
    assert html.count("</script>") == html.count("<script")


def test_hand_written_article_gets_its_metadata_from_its_first_paragraph(page):
    html = page("vie-locale/2026/02/ecole-du-phare/index.html")
    assert 'name="description" content="L’école du Phare a rouvert jeudi matin' in html


def test_desk_byline_is_the_newsroom(page):
    author = graph(page("vie-locale/2026/02/ecole-du-phare/index.html"))[0]["author"][0]
    assert author["@type"] == "NewsMediaOrganization"
    assert author["name"] == "L’Écho de Port-Sauvry"


def test_release_is_of_who_issued_it(build, newsroom):
    path = newsroom / "articles/le-bac-en-panne.md"
    issued = (
        "Credit: Communiqué de la ville\nSources: Le bac en panne | Ville de Kerval | 2026-02-20"
    )
    path.write_text(path.read_text("utf-8").replace("Authors: AFP", issued), "utf-8")
    site = build()
    html = (site / "transports/2026/02/le-bac-en-panne/index.html").read_text("utf-8")
    article = graph(html)[0]
    assert "Communiqué de la ville" in (site / "feeds/rss.xml").read_text("utf-8")
    assert article["creditText"] == "Communiqué de la ville"
    assert article["author"] == [{"@type": "Organization", "name": "Ville de Kerval"}]


def test_who_wrote_what_is_cited_is_no_publisher(build, newsroom):
    path = newsroom / "articles/le-bac-en-panne.md"
    cited = "Authors: AFP\nSources: Le bac en panne | | 2026-02-20 | | Noé Talvas"
    path.write_text(path.read_text("utf-8").replace("Authors: AFP", cited), "utf-8")
    html = (build() / "transports/2026/02/le-bac-en-panne/index.html").read_text("utf-8")
    (citation,) = graph(html)[0]["citation"]
    assert citation["author"] == [{"@type": "Person", "name": "Noé Talvas"}]
    assert "publisher" not in citation


@pytest.mark.parametrize(
    ("source", "shown"),
    [
        ("Le bac de l’île en panne… | | 2026-02-20 | | AFP", False),
        ("Le bac de l’île en panne pour trois semaines | | 2026-02-20", False),
        ("Le bac de l’île en panne | | 2026-02-20 | | Noé Talvas", True),
        ("Le bac de l’île en panne | | 2026-02-18 | | AFP", True),
        ("Le bac de l’île en panne | Ville de Kerval | 2026-02-20", True),
        ("Le bac repart | | 2026-02-20 | | AFP", True),
    ],
)
def test_an_article_does_not_cite_itself(build, newsroom, source, shown):
    path = newsroom / "articles/le-bac-en-panne.md"
    text = path.read_text("utf-8").replace("Authors: AFP", f"Authors: AFP\nSources: {source}")
    path.write_text(text, "utf-8")
    html = (build() / "transports/2026/02/le-bac-en-panne/index.html").read_text("utf-8")
    assert ("citation" in graph(html)[0]) is shown


def test_never_updated_article_was_modified_when_published(page):
    article = graph(page("transports/2026/02/le-bac-en-panne/index.html"))[0]
    assert article["dateModified"] == article["datePublished"] == "2026-02-20T07:45:00+01:00"


def test_topic_of_one_article_is_not_indexed(page):
    assert 'content="noindex, follow"' in page("sujet/peche/index.html")
    assert 'content="index, follow' in page("sujet/port/index.html")


def test_headline_that_engines_are_told_is_the_page_s_own_however_long(build, newsroom):
    path = newsroom / "articles/le-bac-en-panne.md"
    long = "Le bac de la rade est en panne depuis vendredi matin et ne reprendra pas son service "
    long += "avant la fin du mois, a annoncé la compagnie"
    title = f"Title: {long}\nSeo_Title: Bac de la rade : la panne dure"
    path.write_text(re.sub("(?m)^Title:.*", title, path.read_text("utf-8")), "utf-8")
    html = (build() / "transports/2026/02/le-bac-en-panne/index.html").read_text("utf-8")
    article = graph(html)[0]
    assert article["headline"] == long
    assert f"<h1>{long}</h1>" in html
    assert article["alternativeHeadline"] == "Bac de la rade : la panne dure"


def test_a_story_is_about_what_its_top_names(page):
    article = graph(page(CRIEE))[0]
    top = f"{article['headline']} {article['description']}"
    assert all(each["name"].split()[-1] in top for each in article.get("about", []))
    assert article["speakable"]["cssSelector"] == ["h1", ".standfirst"]


@pytest.mark.parametrize(
    ("name", "body"),
    [
        ("AFP", True),
        ("AFP-Services", True),
        ("Media Services", True),
        ("Agence Presse Ouest", True),
        ("Musée de la Mer", True),
        ("Camille Orveau", False),
        ("Agathe Presselin", False),
        ("Plantu", False),
    ],
)
def test_a_body_is_known_by_its_form(name, body):
    assert is_body(name) is body
