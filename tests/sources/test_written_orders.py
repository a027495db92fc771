"""An order to write the copy below it: no word of it is copy, and each of its clauses is told."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

import pytest

from depeche.model import Asked, Source

STORY = (
    "La criée de Port-Sauvry a fermé ses portes aux visiteurs du dimanche.\n\n"
    "Elles rouvriront quand la passerelle aura été réparée.\n"
)
FIRST = STORY.partition("\n")[0]
ENGLISH = (
    "write in french", "Write an article in French", "write a SEO friendly article from this text",
    "rewrite in french", "Rewrite this in French", "rewrite the article below in french",
    "make this article seo compatible", "make it in french", "create an article in french",
    "Create a news post from this text", "turn this into a french news article",
    "summarize in french", "summarize this article in french", "translate to french",
    "paraphrase in french", "optimize for seo", "Please rewrite this text in french",
)  # fmt: skip
FRENCH = (
    "rédige un article", "Rédige en français", "réécris en français", "Réécris ce texte",
    "Réécrire en français", "fais un article", "Fais-en un article", "transforme ce texte en"
    " article", "Transformer en article", "optimise pour le seo", "Optimise ce texte",
    "résume en français", "traduis en français", "Traduire en français", "reformule ce texte",
    "crée un article de blog", "reprends ce texte", "adapte ce texte en français",
    "Rends cet article compatible SEO", "rends ce texte plus seo-friendly",
    "Fais en sorte que cet article soit compatible SEO",
)  # fmt: skip
CLAUSES_IN_ENGLISH = (
    ("500 words", Asked.WORDS),
    ("with subheadings", Asked.HEADINGS),
    ("use H2", Asked.HEADINGS),
    ("H2 headings", Asked.HEADINGS),
    ("SEO optimized", Asked.SEO),
    ("add catchy title", Asked.JUDGED),
    ("catchy headline", Asked.JUDGED),
    ("neutral tone", Asked.JUDGED),
    ("keywords: digue, marée, Tour d'Iroise", Asked.TAGS),
    ("keywords digue, marée", Asked.TAGS),
    ("focus keyword: digue du port", Asked.KEYPHRASE),
    ("dont copy paste", Asked.JUDGED),
    ("no plagiarism", Asked.JUDGED),
    ("add meta description", Asked.DESCRIPTION),
    ("add FAQ", Asked.REFUSED),
    ("with bullet list", Asked.ESSENTIALS),
)
CLAUSES_IN_FRENCH = (
    ("500 mots", Asked.WORDS),
    ("avec des sous-titres", Asked.HEADINGS),
    ("intertitres H2", Asked.HEADINGS),
    ("optimisé seo", Asked.SEO),
    ("titre accrocheur", Asked.JUDGED),
    ("ton neutre", Asked.JUDGED),
    ("mots-clés : digue, marée, Tour d'Iroise", Asked.TAGS),
    ("mots clés: digue, marée", Asked.TAGS),
    ("mot-clé principal : digue du port", Asked.KEYPHRASE),
    ("sans copier-coller", Asked.JUDGED),
    ("pas de plagiat", Asked.JUDGED),
    ("ajoute une méta description", Asked.DESCRIPTION),
    ("ajoute une FAQ", Asked.REFUSED),
    ("liste à puces", Asked.ESSENTIALS),
)
LAYOUTS = (
    "{verb}, {joined}",
    "{verb}: {joined}",
    "{verb}. {joined}.",
    "{verb}\n{joined}",
    "{verb}, {joined}:",
    "{verb}, {first}\n{others}",
)
Clause = tuple[str, Asked]


def _orders(verb: str, clauses: Sequence[Clause], also: str) -> Iterator[tuple[str, list[Clause]]]:
    """Each clause with each neighbour, in a layout and with a joint that turn with them."""
    for index in range(len(clauses) * 2):
        asked = [clauses[(index * step + step) % len(clauses)] for step in (1, 3, 5)]
        asked = list(dict.fromkeys(asked))[: 1 + index % 3]
        joint = (", ", f" {also} ", "; ")[(index // 3) % 3]
        texts = [text for text, _ in asked]
        layout = LAYOUTS[(index + len(verb)) % len(LAYOUTS)]
        yield (
            layout.format(
                verb=verb, joined=joint.join(texts), first=texts[0], others=joint.join(texts[1:])
            ).strip(),
            asked,
        )


@pytest.mark.parametrize("verb", [*ENGLISH, *FRENCH])
def test_no_word_of_an_order_is_copy(verb: str, read: Callable[..., Source]) -> None:
    english = verb in ENGLISH
    clauses, also = (CLAUSES_IN_ENGLISH, "and") if english else (CLAUSES_IN_FRENCH, "et")
    for order, asked in _orders(verb, clauses, also):
        source = read(f"{order}\n\n{STORY}")
        copy = " ".join((source.title, *(block.text for block in source.blocks)))
        assert copy.strip() == " ".join(STORY.split("\n\n")).strip(), order
        brief = source.brief
        assert brief is not None, order
        for text, kind in asked:
            found = [each for each in brief.demands if each.kind is kind]
            strange = [each for each in brief.not_understood if text in each]
            assert found or strange, (order, text)
            if kind is Asked.TAGS:
                values = [each.strip() for each in re.split(",", text.partition(" ")[2])]
                assert any(values[-1].lstrip(": ") in each.value for each in found), order


@pytest.mark.parametrize("above", ["date: 2026-03-10\n", "Bonjour,\n", "Auteur : Lise Kerno\n"])
def test_a_field_or_a_greeting_may_stand_above_it(above: str, read: Callable[..., Source]) -> None:
    source = read(f"{above}rewrite in french, keywords: digue, marée\n\n{STORY}")
    assert source.tags == ("digue", "marée")
    assert (source.title, source.blocks[0].text) == ("", FIRST)


def test_the_story_may_follow_its_colon(read: Callable[..., Source]) -> None:
    opening = (
        "La digue rouvre lundi aux promeneurs, qui attendaient depuis des mois, avec leurs vélos."
    )
    source = read(f"rewrite in french, 500 words: {opening}\n\n{STORY}")
    assert source.brief is not None and source.brief.words == 500
    assert [each.text for each in source.blocks[:2]] == [opening, FIRST]


@pytest.mark.parametrize(
    "headline",
    [
        "Traduire en français, le pari d’une maison d’édition",
        "Rédiger un article de loi reste une épreuve",
        "Écrire en breton : deux auteurs racontent",
        "Réécrire le texte : le Sénat y passera la nuit",
        "Make it in French: a radio mise sur la chanson",
        "Fais ton sac, la criée rouvre",
        "Transformer le port en musée, l’idée fait débat",
    ],
)
def test_a_headline_that_opens_so_is_no_order(headline: str, read: Callable[..., Source]) -> None:
    source = read(f"{headline}\n\n{STORY}")
    assert source.title == headline
    assert source.brief is None
