"""The copy's further pictures stand in the body, where no word of them is markup."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import markdown
import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from depeche.articles import pictures
from depeche.articles.markdown import render
from depeche.model import Credit, Draft

QUAI = Credit("Le quai nord", "Photo L’Écho", "images/port.jpg", "Un quai vide")
PLAN = Credit("Le plan (nord en haut)", "Mairie", "depeches/plan (2).jpg", "Un plan")


@pytest.fixture
def draft(draft_of: Callable[..., Draft]) -> Draft:
    return draft_of("Les quais ont rouvert.", "## Trois mois", "Le chantier est fini.")


def with_pictures(draft: Draft, *told: Credit) -> Draft:
    return replace(draft, credits=told)


def test_first_picture_is_the_article_s_and_says_what_it_shows(draft: Draft) -> None:
    text = render(with_pictures(draft, QUAI, PLAN))
    assert "Image: images/port.jpg\nImage_Alt: Un quai vide\nImage_Caption: Le quai nord\n" in text
    assert '![Un plan](depeches/plan%20%282%29.jpg "Le plan (nord en haut) — Mairie")' in text
    assert "port.jpg" not in text.partition("\n\n")[2]


def test_caption_without_a_file_is_no_picture(draft: Draft) -> None:
    body = render(with_pictures(draft, QUAI, Credit("Une légende", "AFP"), QUAI))
    assert "![" not in body


@pytest.mark.parametrize(
    ("number", "places"), [(0, [0, 0, 0]), (1, [1, 0, 0]), (3, [1, 1, 1]), (5, [1, 1, 3])]
)
def test_pictures_are_spread_over_the_sections(number: int, places: list[int]) -> None:
    found = pictures.spread(["![]()"] * number, 3)
    assert [len(each) for each in found] == places


def test_nothing_of_the_copy_becomes_markup(draft: Draft) -> None:
    hostile = Credit('"><script>1</script>', "](x) {: onload=1}", "images/a.jpg", "](y)![<b>")
    body = render(with_pictures(draft, QUAI, hostile)).partition("\n\n")[2]
    found = html.fragment_fromstring(markdown.markdown(body, extensions=["extra"]), "div")
    images = found.findall(".//img")
    assert len(images) == 1
    assert set(images[0].attrib) == {"src", "alt", "title"}
    assert not found.findall(".//script") and not found.findall(".//b")


@given(st.text(), st.text(), st.text(min_size=1))
def test_any_words_give_one_picture(alt: str, caption: str, name: str) -> None:
    try:
        name.encode()
    except UnicodeEncodeError:
        return
    line = pictures._markdown(Credit(caption, "", f"images/{name}.jpg", alt))
    found = html.fragment_fromstring(markdown.markdown(line, extensions=["extra"]), "div")
    assert len(found.findall(".//img")) == 1
    assert set(found.find(".//img").attrib) <= {"src", "alt", "title"}
