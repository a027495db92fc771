"""Names with a hyphen hold together in titles, and articles to their nouns."""

from __future__ import annotations

import re

import pytest

from depeche.metadata.unbroken import unbroken, unbroken_titles

WHOLE = '<span class="whole">{}</span>'


@pytest.mark.parametrize(
    "name", ["Saint-Elme\u00a0:", "l’Île-d’Yeu,", "«\u00a0Jean-Guéhenno\u00a0»", "(C-8)"]
)
def test_a_name_is_set_whole_with_its_marks(name: str) -> None:
    assert unbroken(f"Pont de {name} ce point") == f"Pont de {WHOLE.format(name)} ce point"


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("Phare\u00a0: la lanterne descend", "Phare\u00a0: la_lanterne descend"),
        ("Aux Quais, un « grand » pas du port", "Aux_Quais, un « grand » pas du_port"),
        ("Le plan le 3 mars, l’un des trois", "Le_plan le 3_mars, l’un des_trois"),
        ("la Saint-Elme-la-Rade, le R&D", "la Saint-Elme-la-Rade, le R&amp;D"),
        ("La digue de la passe, 340 foyers", "La_digue de la_passe, 340_foyers"),
        ("les intercommunalités", "les intercommunalités"),  # wider than a column of two
    ],
)
def test_an_article_ends_no_line(text: str, held: str) -> None:
    assert re.sub("</?span[^>]*>", "", unbroken(text)) == held.replace("_", "\u00a0")


@pytest.mark.parametrize(
    "text",
    [
        "un porte-avions, peut-être, a-t-il dit",  # words, that lines may break
        "Saint-Germain-en-Laye-les-Bains",  # wider than a telephone
        "Ville – port - mer",
    ],
)
def test_other_text_is_left_alone(text: str) -> None:
    assert unbroken(text) == text


def test_text_is_escaped() -> None:
    assert unbroken("<b> Port-Sauvry & R&D") == (
        "&lt;b&gt; " + WHOLE.format("Port-Sauvry") + " &amp; R&amp;D"
    )


def test_only_subheadings_of_a_text_change() -> None:
    text = (
        '<h2 id="le-Port-Sauvry">Le Port-Sauvry</h2>\n<p>Le Port-Sauvry</p>\n<h3>À Jean-Malo</h3>'
    )
    assert unbroken_titles(text) == text.replace(
        ">Le Port-Sauvry</h2>", f">Le {WHOLE.format('Port-Sauvry')}</h2>"
    ).replace("Jean-Malo", WHOLE.format("Jean-Malo"))
