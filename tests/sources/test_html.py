"""HTML: no word of a paragraph is lost or glued to another, and nothing raises."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Callable
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from depeche.model import Source, SourceError
from depeche.settings import Settings
from depeche.sources.formats import html as format_
from depeche.sources.html import lines, tree
from depeche.sources.registry import HEAD, Raw

SEEN = datetime(2026, 3, 14, 8, 30, tzinfo=ZoneInfo("Europe/Paris"))
TEXT = "Le maire de Valbrune a fermé la criée mardi à cinq heures, faute de glace dans les cuves."

words = st.text("abcéèçœÀÉ’-&<>", min_size=1, max_size=6).filter(
    lambda word: not re.fullmatch(r"[-–—]+", word)
)
MARKS = ("b", "em", "i", "a", "span", "strong", "u", "font", "mark", "time", "abbr", "small")
BLOCKS = ("p", "h2", "li", "blockquote", "div")


@st.composite
def paragraphs(draw: st.DrawFn) -> tuple[str, str, list[str]]:
    """A block, its HTML with marks put around its words or amid them, and the words."""
    block, said = draw(st.sampled_from(BLOCKS)), draw(st.lists(words, min_size=1, max_size=8))
    shown = []
    for word in said:
        cut = draw(st.integers(0, len(word)))
        mark = draw(st.sampled_from((*MARKS, "")))
        inside, after = html.escape(word[:cut]), html.escape(word[cut:])
        shown.append(f"<{mark}>{inside}</{mark}>{after}" if mark and inside else inside + after)
    between = draw(st.sampled_from((" ", "\n", " \n ", "<br>", "<br/>\n", "&#32;", "<!-- x --> ")))
    return block, between.join(shown), said


@given(st.lists(paragraphs(), min_size=1, max_size=6), st.booleans())
def test_no_word_of_a_paragraph_is_lost_or_glued(
    drawn: list[tuple[str, str, list[str]]], whole: bool
) -> None:
    source = "".join(f"<{block}>{inside}</{block}>" for block, inside, _ in drawn)
    parsed = tree.parse(f"<html><body>{source}</body></html>" if whole else source)
    assert parsed is not None
    read = lines.read(parsed.root, fragment=parsed.fragment)
    assert " ".join(each.text for each in read.pieces).split() == [
        word for _, _, said in drawn for word in said
    ]


NASTY = [
    "<p>", "</p>", "<p class=\"", "<a href=\"x>", "</a>", "<!--", "-->", "<script>", "</script>",
    "<![CDATA[", "]]>", "<?xml version='1.0'?>", "<!DOCTYPE html [", "]>", "<title/>", "&eacute;",
    "&#0;", "&#xD800;", "&#31;", "&#150;", "\x1f", "\ufffe", "&nbsp;", "<table>", "<tr>", "<td>",
    "<th>x", "</table>", "<h1>", "</h1>",
    "<li>", "<ul>", "<blockquote>", "</blockquote>", "<footer>", "<figure>", "<figcaption>", "<br>",
    "<sup>2</sup>", "10", "m", "<o:p>", "</o:p>", "<div hidden>", "</div>", "<html>", "<body>",
    "<meta charset=utf-7>", "<nav>", "<aside>", "<form>", "<article>", "</article>", "\n", "\n\n",
    "---\n", "title: x\n", "<time datetime=x pubdate>", "<q>", "<s>", "<presse@ville.example>",
    '<script type="application/ld+json">[{"@type":"NewsArticle","author":[1,{}]}]</script>', TEXT,
]  # fmt: skip


@given(st.lists(st.sampled_from(NASTY) | st.text(max_size=5), max_size=20).map("".join))
def test_any_text_is_read_or_refused(text: str) -> None:
    data = text.encode("utf-8", "replace")
    format_.recognise(".txt", data[:HEAD])
    try:
        source = format_.read(Raw("depeches/x.html", data, SEEN, Settings()))
    except SourceError as refusal:
        assert refusal.notice.remedy
        return
    assert len(source.lines) >= source.text.count("\n") + 1
    for block in source.blocks:
        assert source.text[block.start : block.end].split() == block.text.split() or block.turn


@pytest.mark.parametrize(
    ("head", "is_html"),
    [
        ("<p>Un.</p><p>Deux.</p><p>Trois.</p>", True),
        ("Note\n\n<P CLASS=x>Un.</P>\n<LI>a</LI><div>b</div>", True),
        ("Bonjour,<br>la halle rouvre<br />mardi.<br>", True),
        ("<!DOCTYPE html>\n<style>", True),
        ("<p>Un.</p><p>Deux.</p>", False),
        ("Le score : 3 < 4 et 5 > 2, <b>gras</b> <b>gras</b> <b>gras</b>", False),
        ("Le <body> et le <head> d’une page", False),
    ],
)
def test_what_is_html_in_a_text_file(head: str, is_html: bool) -> None:
    assert format_.recognise(".txt", head.encode()) is is_html
    assert format_.recognise(".html", head.encode())
    assert not format_.recognise(".csv", head.encode())


def test_a_declared_encoding_is_no_guess(read: Callable[..., Source]) -> None:
    page = f'<meta charset="iso-8859-1"><h1>La criée fermée à l’œil</h1><p>{TEXT} 40 €.</p>'
    source = read(page.encode("cp1252"), "page.html")
    assert source.title == "La criée fermée à l’œil"
    assert "40 €." in source.blocks[0].text
    assert not source.notices or all("Encodage" not in each.message for each in source.notices)
    kept = read(page.encode("utf-8"), "page.html")  # saved again by a browser
    assert kept.title == source.title


def test_no_entity_of_a_page_is_expanded(read: Callable[..., Source]) -> None:
    page = (
        '<?xml version="1.0"?><!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
        f"<html><body><h1>La criée ferme</h1><p>{TEXT} &x;</p></body></html>"
    )
    assert read(page, "page.xhtml").blocks[0].text == f"{TEXT} &x;"


def test_the_numbers_of_old_pages_are_characters(read: Callable[..., Source]) -> None:
    page = "<h1>La criée &#150; fin</h1><p>Le maire l&#146;a dit &#60;b&#62; mardi.</p>"
    source = read(page, "page.html")
    assert source.title == "La criée – fin"
    assert source.blocks[0].text == "Le maire l’a dit <b> mardi."


def test_elements_without_end_are_refused(read: Callable[..., Source]) -> None:
    with pytest.raises(SourceError, match="sans fin"):
        read("<div>" * 2000 + TEXT, "page.html")


def test_a_line_that_is_told_is_the_files(read: Callable[..., Source]) -> None:
    page = f"<style>\np {{}}\n</style>\n<h1>La criée ferme</h1><p>{TEXT}</p>\n\n<p>La =1ema.</p>"
    (told,) = [each for each in read(page, "page.html").notices if "=1ema" in each.message]
    assert told.line == 6


def test_what_json_ld_says_goes_before_the_other_heads(read: Callable[..., Source]) -> None:
    linked = {
        "@graph": [
            {"@type": "WebSite", "name": "x", "datePublished": "2020-01-01"},
            {
                "@type": ["NewsArticle"],
                "headline": "La criée ferme pour quatre jours",
                "datePublished": "2026-03-11T06:00:00Z",
                "author": [{"@type": "Person", "name": "Camille Orveau"}],
                "publisher": {"name": "Ouest Varenne"},
            },
        ]
    }
    page = (
        f'<script type="application/ld+json">{json.dumps(linked)}</script>'
        '<meta name="author" content="admin"><meta name="date" content="2026-03-12">'
        f"<p>{TEXT}</p>"
    )
    source = read(page, "page.html")
    assert source.title == "La criée ferme pour quatre jours"
    assert source.published is not None
    assert source.published.value == datetime(2026, 3, 11, 7, tzinfo=SEEN.tzinfo)
    assert [each.name for each in source.bylines] == ["Camille Orveau"]
    assert source.publisher == "Ouest Varenne"
