"""What every page must be, read from its HTML: escaped, strict-CSP clean, well-formed, French."""

from __future__ import annotations

import itertools
import re
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from lxml import etree, html

HOST = "https://journal.example"
LOADING = ("img", "script", "source", "iframe", "video", "audio", "embed", "object", "input")


def read(page: Path) -> html.HtmlElement:
    return html.document_fromstring(page.read_text("utf-8"))


def test_hostile_copy_stays_text(page: Path) -> None:
    tree = read(page)
    for script in tree.iter("script"):
        assert script.get("type") == "application/ld+json" or script.get("src"), script.text
    assert not tree.xpath("//b | //u | //i | //main//em[text()='de']")
    assert not tree.xpath("//@*[starts-with(name(), 'on')]")
    assert not [each for each in tree.xpath("//@href | //@src") if each.startswith("javascript:")]


def test_nothing_that_a_strict_policy_forbids(page: Path) -> None:
    tree = read(page)
    assert not tree.xpath("//style | //@style")
    loaded = [url for tag in LOADING for url in tree.xpath(f"//{tag}/@src | //{tag}/@data")]
    loaded += tree.xpath("//link[not(@rel='canonical' or @rel='alternate' or @rel='me')]/@href")
    loaded += [part.split()[0] for srcset in tree.xpath("//@srcset") for part in srcset.split(",")]
    assert loaded
    assert not [url for url in loaded if not re.match(r"/[^/]", url)]


def test_structure_for_readers_without_eyes_or_style(page: Path) -> None:
    tree = read(page)
    assert tree.get("lang") == "fr"
    assert len(tree.xpath("//main")) == 1
    levels = [int(each.tag[1]) for each in tree.iter("h1", "h2", "h3", "h4", "h5", "h6")]
    main = [int(each.tag[1]) for each in tree.xpath("//main")[0].iter("h1", "h2", "h3", "h4")]
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in itertools.pairwise(main)), main
    assert tree.body[0].get("href") == "#contenu"
    assert tree.xpath("//main[@id='contenu' and @tabindex='-1']")
    ids = tree.xpath("//@id")
    assert len(ids) == len(set(ids))
    for reference in tree.xpath("//@aria-labelledby"):
        assert reference in ids
    assert all(image.get("alt") is not None for image in tree.iter("img"))
    assert all(image.get("width") and image.get("height") for image in tree.iter("img"))
    names = [
        nav.get("aria-label") or nav.xpath(f"string(//*[@id='{nav.get('aria-labelledby')}'])")
        for nav in tree.iter("nav")
    ]
    assert all(names)
    assert len(names) == len(set(names)), names


def test_fixed_strings_follow_french_typography(page: Path) -> None:
    body = read(page).body
    for copy in body.xpath("//*[@class='article-body']/*[not(@class)] | //script"):
        copy.drop_tree()
    text = body.text_content()
    assert not re.findall(r".{0,20}\w [;:!?»](?!\S).{0,20}", text)
    assert not re.findall(r".{0,20}\w'\w.{0,20}", text)


def test_each_link_leads_somewhere(page: Path, site: Path) -> None:
    tree = read(page)
    for address in tree.xpath("//a/@href"):
        parts = urlsplit(address)
        if parts.scheme:
            assert parts.scheme in ("https", "mailto"), address
            assert not address.startswith(HOST), f"{address} names the host"
            continue
        if address == "/feeds/rss.xml":
            continue
        target = site / unquote(parts.path).lstrip("/") if parts.path else page
        target = target / "index.html" if target.is_dir() else target
        assert target.is_file(), address
        if parts.fragment:
            assert read(target).xpath(f"//*[@id='{parts.fragment}']"), address


def test_page_of_every_kind_is_described(page: Path) -> None:
    tree = read(page)
    assert tree.xpath("string(//title)")
    if page.name == "404.html":
        assert tree.xpath("//meta[@name='robots']/@content") == ["noindex"]
        return
    assert tree.xpath("//meta[@name='description']/@content")[0]
    assert len(tree.xpath("//link[@rel='canonical']")) <= 1
    assert len(tree.xpath("//meta[@name='robots']")) == 1
    assert tree.xpath("//script[@type='application/ld+json']")


@pytest.mark.parametrize("tag", ["p", "div", "ul", "section", "figure"])
def test_nothing_is_empty(page: Path, tag: str) -> None:
    for element in read(page).xpath(f"//main//{tag}"):
        waits = element.xpath("@data-search-status | @data-search-results")
        filled = element.text_content().strip() or element.xpath(".//img")
        assert filled or waits, etree.tostring(element)


def test_every_page_has_a_title_of_its_own(site: Path) -> None:
    """RGAA 4.1, 8.5 and 8.6."""
    titles: dict[str, str] = {}
    for path in sorted(site.rglob("*.html")):
        title = read(path).xpath("string(//title)")
        assert title not in titles, f"{path} and {titles.get(title)}: {title}"
        titles[title] = str(path)
