"""Front page, sections, topics, authors, archives."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from jinja2 import Environment, FileSystemLoader
from lxml import html

TEMPLATES = Path(__file__).parents[2] / "theme" / "templates"


def read(site: Path, path: str) -> html.HtmlElement:
    return html.parse(site / path).getroot()


def text(element: html.HtmlElement) -> str:
    return " ".join(element.text_content().split())


def test_front_page_leads_with_the_chosen_article_and_shows_nothing_twice(site: Path) -> None:
    front = read(site, "index.html")
    lead = front.xpath("//section[@class='front-lead']//h2//a/@href")
    seconds = front.xpath("//section[@class='front-seconds']//h2//a/@href")
    above = front.xpath("//div[@class='front']//article//a/@href | //ol[@class='river']//a/@href")
    # The lead has no picture: the next story that has one stands below it.
    assert lead == ["/vie-locale/2026/03/ordinaire-5/", "/rd-maritime/2026/03/la-criee/"]
    assert seconds[0] == "/sport/2027/01/programme/"
    assert len(above) == len(set(above)) == 11


def test_the_front_page_fills_its_rows_with_the_section_that_has_a_picture(site: Path) -> None:
    shelves = read(site, "index.html").xpath("//section[contains(@class, 'front-section')]")
    wide = {text(each[0]): "is-wide" in each.get("class").split() for each in shelves}
    pictured = {text(each[0]): bool(each.xpath(".//img")) for each in shelves}
    assert wide == pictured == {"Vie locale": False, "Sport": True}


def test_front_page_carries_the_name_as_title(site: Path) -> None:
    front = read(site, "index.html")
    assert text(front.xpath("//h1")[0]) == "L’Écho <em>de</em> Port & Sauvry"


def test_sections_stand_in_the_order_of_the_settings(site: Path) -> None:
    menu = read(site, "404.html").xpath("//nav[@class='sections']//a")
    names = ["Vie locale", "R&D <b>maritime</b>", "Sport", "Rechercher"]
    assert [text(each) for each in menu] == names


def test_current_section_is_marked(site: Path) -> None:
    for path, value in (
        ("sport/index.html", "page"),
        ("sport/2027/01/programme/index.html", "true"),
    ):
        marked = read(site, path).xpath("//nav[@class='sections']//a[@aria-current]")
        assert [(text(each), each.get("aria-current")) for each in marked] == [("Sport", value)]


def test_topic_has_the_introduction_of_the_settings(site: Path) -> None:
    words = read(site, "sujet/port/index.html").xpath("//p[@class='introduction']")
    assert text(words[0]) == "Tout ce qui se passe <b>au port</b>."


def test_thin_topic_is_not_indexed(site: Path) -> None:
    robots = "string(//meta[@name='robots']/@content)"
    thin = read(site, "sujet/peche-criee/index.html").xpath(robots)
    assert thin == "noindex, follow"
    assert read(site, "sujet/port/index.html").xpath(robots).startswith("index, follow")


def test_author_page_shows_the_card(site: Path) -> None:
    page = read(site, "auteur/malo-sevignac/index.html")
    assert text(page.xpath("//*[@class='role']")[0]).startswith("journaliste <script>alert(12)")
    assert page.xpath("//main//a[@href='mailto:malo@journal.example']")
    assert page.xpath("//main//a[@rel='me'][@href='https://social.example/@malo']")


def test_lists_turn_their_pages(site: Path) -> None:
    first, second = read(site, "sujet/port/index.html"), read(site, "sujet/port/page/2/index.html")
    assert first.xpath("//nav[@class='turn']//a/@href") == ["/sujet/port/page/2/"]
    assert second.xpath("//nav[@class='turn']//a/@href") == ["/sujet/port/", "/sujet/port/page/3/"]
    assert [text(each) for each in second.xpath("//nav[@class='turn']//a")] == [
        "Articles plus récents",
        "Articles plus anciens",
    ]


def test_archives_count_each_month(site: Path) -> None:
    months = read(site, "archives/index.html").xpath("//ul[@class='index']/li")
    assert [text(each) for each in months] == [
        "Janvier 2027 1 article",
        "Mars 2026 4 articles",
        "Février 2026 3 articles",
        "Janvier 2026 3 articles",
    ]


def test_no_page_is_an_orphan(site: Path) -> None:
    """Each page is linked from another; the error page and a preview's drafts aside."""
    linked = set()
    pages = {each.relative_to(site).as_posix() for each in site.rglob("*.html")}
    for path in pages:
        for address in read(site, path).xpath("//a/@href"):
            target = unquote(urlsplit(address).path).lstrip("/")
            linked.add(f"{target}index.html" if target.endswith("/") or not target else target)
    left = {path for path in pages - linked if not path.startswith("brouillons/")}
    assert left == {"404.html"}


def test_month_lists_its_articles_newest_first(site: Path) -> None:
    page = read(site, "archives/2026/03/index.html")
    assert text(page.xpath("//h1")[0]) == "Mars 2026"
    days = page.xpath("//ol[@class='river']//time/@datetime")
    assert days == sorted(days, reverse=True)
    assert len(days) == 4


def test_a_month_leads_to_those_beside_it(site: Path) -> None:
    """Over the months without articles, as from March 2026 to January 2027."""
    page = read(site, "archives/2026/03/index.html")
    links = page.xpath("//nav[@aria-label='Mois précédent et mois suivant']/a")
    assert [(each.get("rel"), each.get("href"), text(each)) for each in links] == [
        ("prev", "/archives/2026/02/", "← Février 2026"),
        ("next", "/archives/2027/01/", "Janvier 2027 →"),
    ]
    first = read(site, "archives/2026/01/index.html")
    assert first.xpath("//nav[@class='turn']/a/@href") == ["/archives/2026/02/"]


def test_search_leads_elsewhere_too(site: Path) -> None:
    ways = read(site, "recherche/index.html").xpath("//nav[@class='browse']//a/@href")
    assert ways == ["/archives/", "/sujets/", "/rubriques/", "/auteurs/"]


@pytest.mark.parametrize(
    ("home", "link", "picture"),
    [
        ("https://journal.example", "/port/", "/images/port.jpg"),
        ("https://example.org/journal", "/journal/port/", "/journal/images/port.jpg"),
        ("", "/port/", "/images/port.jpg"),
    ],
)
def test_addresses_are_relative_to_the_root_of_the_site(home: str, link: str, picture: str) -> None:
    templates = Environment(loader=FileSystemLoader(TEMPLATES), trim_blocks=True)
    page = templates.from_string(
        "{% from 'macros/links.html' import root, local, local_set with context %}"
        "{{ root }}/port/ {{ local(image) }} {{ local_set(image ~ ' 480w') }}"
    )
    image = f"{home}/images/port.jpg"
    shown = page.render(SITEURL=home, image=image).split()
    assert shown == [link, picture, picture, "480w"]
    elsewhere = page.render(SITEURL=home, image="https://elsewhere.example/a.jpg")
    assert "https://elsewhere.example/a.jpg" in elsewhere
