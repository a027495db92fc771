"""Rendering shows the draft's text, exactly, and nothing that the copy smuggled in."""

from __future__ import annotations

import html
import re
from collections.abc import Callable
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from lxml import html as lxml_html
from markdown import Markdown

from depeche.articles import escape
from depeche.articles.document import parse, serialize
from depeche.articles.markdown import render
from depeche.model import (
    Byline,
    CitedSource,
    Credit,
    Draft,
    Moment,
    Name,
    NameKind,
    Passage,
    Precision,
    Shortfall,
)

NASTY = [
    "1. ", "12) ", "# ", "## ", "- ", "+ ", "* ", "> ", ": ", "~~~", "```", "---", "===", "***",
    "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "</p>", "<!-- ", "-->", "<?php ",
    "[x](javascript:alert(1))", "![x](y)", "[^1]", "[^1]: note", "*[UE]: Union", "[TOC]", "[x]: /u",
    "**gras**", "_em_", "`code`", "{: .c}", "{#id}", "{filename}", "|", "|filename|x", "| - | - |",
    "&amp;", "&lt;b&gt;", "&#60;", "&", "\\", "\\*", "https://a.b/c_d_e", "<a@b.fr>",
    "Key: value", "Title: x", "TK", "    ", "\t", "\n", "\n\n", "\x02", "\x03", "\u2028",
    "« ", " »", "\u202f!", "\u00a0:", "é", "mot", " ", "“", '"', "'",
]  # fmt: skip
texts = st.lists(st.sampled_from(NASTY) | st.text(max_size=4), min_size=1, max_size=8).map("".join)
EXTENSIONS = ["extra", "codehilite", "meta", "sane_lists", "toc", "def_list", "admonition"]
SPACES = "\n "


def converted(markdown: str) -> list[tuple[str, str]]:
    """(tag, text) of every element that Python-Markdown makes of the body."""
    page = Markdown(extensions=EXTENSIONS, output_format="html").convert(markdown)
    root = lxml_html.fragment_fromstring(page, create_parent="div")
    return [(each.tag, "".join(each.itertext()).strip(SPACES)) for each in root.iter()][1:]


@pytest.mark.parametrize(
    ("kind", "tags"),
    [
        ("paragraph", ["p"]),
        ("heading", ["h2"]),
        ("bullets", ["ul", "li"]),
        ("quote", ["blockquote", "p"]),
    ],
)
@given(text=texts, neighbour=texts)
def test_html_is_the_drafts_text_under_the_drafts_tags(
    draft_of: Callable[..., Draft], kind: str, tags: list[str], text: str, neighbour: str
) -> None:
    assume(escape.flatten(text))
    around = escape.flatten(f"a{neighbour}")
    body = converted(render(draft_of(("paragraph", around), (kind, text), ("paragraph", around))))
    wanted = [(tag, escape.flatten(text)) for tag in tags]
    assert body == [("p", around), *wanted, ("p", around)]


@given(text=texts)
def test_a_field_stays_on_its_line_and_opens_no_tag(
    draft_of: Callable[..., Draft], text: str
) -> None:
    draft = draft_of(
        "Corps.",
        title=text,
        standfirst=(Passage(text),),
        description=text,
        tags=(text, "Pêche"),
        bylines=(Byline(text),),
        cited=(CitedSource(text, text, url=text),),
        names=(Name(text, NameKind.PERSON, role=text, same_as=text),),
    )
    plain = parse(render(draft_of("Corps.", description="x", tags=("x",), bylines=(Byline("x"),))))
    document = parse(render(draft))
    assert document.body == "Corps."
    allowed = {each.name for each in plain.fields} | {"Sources", "Persons", "Summary"}
    assert {each.name for each in document.fields} <= allowed
    for line in (line for each in document.fields for line in each.lines):
        assert not re.search(r'<[A-Za-z/!?]|"', html.unescape(line))
        assert "](" not in line or not line.startswith("javascript")


@given(text=texts)
def test_a_document_survives_writing_and_reading(draft_of: Callable[..., Draft], text: str) -> None:
    document = parse(render(draft_of(text, f"## {text}", text, title=text)))
    assert parse(serialize(document)) == document


def test_a_full_article_reads_well(draft_of: Callable[..., Draft]) -> None:
    paris = ZoneInfo("Europe/Paris")
    draft = draft_of(
        "Les quais ont rouvert mardi.",
        "## Un chantier de trois mois",
        "- le quai nord ;",
        "1. Premier point.",
        "> Nous sommes prêts.",
        tags=("Port", "Pêche"),
        bylines=(Byline("Camille Orveau", "rédactrice"),),
        slug="le-port-rouvre",
        keywords=("pêche", "port"),
        credits=(Credit("Le quai nord", "Photo : © L’Écho", "images/port.jpg"),),
        cited=(
            CitedSource(
                "Le port | rouvre",
                "Bloomberg",
                published=Moment(datetime(2026, 3, 14, tzinfo=paris), Precision.MONTH),
                url="https://exemple.fr/a",
            ),
            CitedSource("Autre", url="javascript:alert(1)"),
            CitedSource("La criée", author="Noé Talvas"),
        ),
        names=(Name("Camille Orveau", NameKind.PERSON, "maire"),),
        shortfalls=(Shortfall("matière insuffisante : 412 mots sur 700"),),
    )
    assert (
        render(draft).replace("\u00a0", "·")
        == """\
Title: Le port rouvre ses quais
Date: 2026-03-14 08:30
Status: draft
Draft_Reason: matière insuffisante·: 412 mots sur 700
Category: Vie locale
Tags: Port, Pêche
Authors: Camille Orveau
Slug: le-port-rouvre
Keywords: pêche, port
Summary: La capitainerie l’a annoncé mardi.
Image: images/port.jpg
Image_Alt: Le quai nord
Image_Caption: Le quai nord
Image_Credit: Photo·: © L’Écho
Sources: Le port – rouvre | Bloomberg | 2026-03 | https://exemple.fr/a
    Autre
    La criée |  |  |  | Noé Talvas
Persons: Camille Orveau | maire
Depeche: depeches/port.txt

Les quais ont rouvert mardi.

## Un chantier de trois mois

- le quai nord ;

1\\. Premier point.

> Nous sommes prêts.
"""
    )


@pytest.mark.parametrize(
    ("moment", "line"),
    [
        (
            Moment(datetime.fromisoformat("2026-03-14T07:30+00:00"), Precision.MINUTE),
            "2026-03-14 08:30",
        ),
        (Moment(datetime.fromisoformat("2026-03-14T00:00+01:00"), Precision.DAY), "2026-03-14"),
        (
            Moment(datetime.fromisoformat("2026-10-25T01:30+00:00"), Precision.MINUTE),
            "2026-10-25 02:30+01:00",
        ),
    ],
    ids=["another zone's time", "a day without an hour", "the hour that occurs twice"],
)
def test_dates(draft_of: Callable[..., Draft], moment: Moment, line: str) -> None:
    assert parse(render(draft_of("x", published=moment))).get("Date") == line


def test_an_embargo_moves_the_date(draft_of: Callable[..., Draft]) -> None:
    until = datetime.fromisoformat("2026-03-16T06:00+01:00")
    assert parse(render(draft_of("x"), not_before=until)).get("Date") == "2026-03-16 06:00"


def test_an_author_with_a_comma_is_one_author(draft_of: Callable[..., Draft]) -> None:
    draft = draft_of("x", bylines=(Byline("Orveau, fils"),))
    assert parse(render(draft)).get("Authors") == "Orveau, fils;"


def test_what_may_be_in_print_comes_first_of_the_reasons(draft_of: Callable[..., Draft]) -> None:
    draft = draft_of(
        "Le port",
        shortfalls=(
            Shortfall("matière insuffisante : 412 mots sur 700"),
            Shortfall("consigne « ne pas citer Talvas » : « Talvas » s’y trouve encore"),
        ),
    )
    told = next(each for each in render(draft).splitlines() if each.startswith("Draft_Reason"))
    assert told.index("Talvas") < told.index("matière")
