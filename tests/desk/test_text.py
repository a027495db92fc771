"""The Markdown on disk as readers see it, and what the desk changed in it."""

from __future__ import annotations

from depeche.articles.document import parse
from depeche.desk import difference, printed
from depeche.desk.difference import Run, Side
from depeche.desk.printed import Block, Place

ARTICLE = """\
Title: Le « titre »
Summary: Le chapeau.

Une *phrase* avec [un lien](https://x.example) et `du code`.

## L’essentiel

- Premier \\*point\\* ;
- second.

> Une citation.

<p onclick="x()">Du HTML <script>alert(1)</script>à la main.</p>

<!-- un commentaire -->
"""


def test_an_article_is_read_as_plain_text() -> None:
    assert printed.blocks(parse(ARTICLE)) == (
        Block(Place.TITLE, "Le « titre »"),
        Block(Place.STANDFIRST, "Le chapeau."),
        Block(Place.PARAGRAPH, "Une phrase avec un lien et du code."),
        Block(Place.HEADING, "L’essentiel", 2),
        Block(Place.ITEM, "Premier *point* ;"),
        Block(Place.ITEM, "second."),
        Block(Place.QUOTE, "Une citation."),
        Block(Place.PARAGRAPH, "Du HTML à la main."),
    )


def test_no_break_spaces_are_kept() -> None:
    (block,) = printed.blocks(parse("Title: Dix\u202f%\u00a0: oui\n"))
    assert block.text == "Dix\u202f%\u00a0: oui"


def test_the_title_is_no_part_of_the_words_that_are_counted() -> None:
    found = printed.blocks(parse("Title: Un titre long\nSummary: Deux mots\n\nTrois mots encore."))
    assert printed.count(found) == 5


def test_an_edit_is_shown_word_by_word() -> None:
    assert difference.words("Le port ferme lundi.", "Le port ferme mardi.") == (
        Run(Side.BOTH, "Le port ferme "),
        Run(Side.OLD, "lundi"),
        Run(Side.NEW, "mardi"),
        Run(Side.BOTH, "."),
    )


def test_a_sentence_written_anew_stands_whole() -> None:
    runs = difference.words("Le port ferme lundi.", "Une enquête est ouverte à Brest")
    assert [each.side for each in runs] == [Side.OLD, Side.NEW]


def test_unchanged_paragraphs_are_not_shown() -> None:
    before = [Block(Place.PARAGRAPH, "Un."), Block(Place.PARAGRAPH, "Deux.")]
    after = [*before, Block(Place.ITEM, "Trois.")]
    (change,) = difference.compare(before, after)
    assert (change.place, change.runs) == ("Puce", (Run(Side.NEW, "Trois."),))
    assert difference.compare(before, before) == ()
