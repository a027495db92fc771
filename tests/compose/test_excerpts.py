"""Other sources' own words: brackets for what was put in, "[…]" for what was left out."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from depeche.articles import excerpts
from depeche.compose.context.excerpts import bracketed
from depeche.model import DraftBlock, DraftBlockKind, Passage

_WORDS = st.lists(
    st.sampled_from(
        ["la", "criée", "ce", "mardi", "16", "avril,", "« Non »", "l'AFP", "a", "dit."]
    ),
    max_size=12,
)


@pytest.mark.parametrize(
    ("source", "printed", "wanted"),
    [
        ("Il a rouvert mardi, a dit", "Il a rouvert mardi 16 avril, a dit", "mardi [16 avril], a"),
        ("Ce mardi, la halle", "Mardi 1er octobre, la halle", "[Mardi 1er octobre], la halle"),
        ("Elle a fermé hier.", "Elle a fermé le 4 décembre.", "a fermé [le 4 décembre]."),
        ("Ce mercredi 2 mai, il", "Mercredi 2 mai, il", "[Mercredi] 2 mai, il"),
        (
            "La halle a rouvert hier soir, a dit",
            "La halle a rouvert le 4 décembre 2024 au soir, a dit",
            "a rouvert [le 4 décembre 2024 au soir], a dit",
        ),
        (
            "après la séance de ce matin, ils",
            "après la séance du 3 mai au matin, ils",
            "[du 3 mai au matin], ils",
        ),
        ("Hier matin, la", "Le 1er mai au matin, la", "[Le 1er mai au matin], la"),
        ("jeudi soir, la", "jeudi 5 mai au soir, la", "jeudi [5 mai] soir, la"),
        ("lundi dernier, deux", "lundi 3 mai, deux", "lundi [3 mai], deux"),
        (
            'Selon M. Tual, "non".',
            'Selon Anne Tual, préfète de Kerval, "non".',
            'Selon [Anne] Tual, [préfète de Kerval], "non".',
        ),
        (
            "Le gérant, trois ans après l'accident, a nié.",
            "Le gérant, a nié.",
            "Le gérant, […] a nié.",
        ),
        ("La halle, où l'on vend, ouvre.", "La halle.", "La halle […]."),
        (
            "selon l'ARS, a",
            "selon l'Agence de santé (ARS), a",
            "selon [l'Agence de santé (ARS)], a",
        ),
        ('"Oui" , a-t-il dit', "« Oui », a-t-il dit", "« Oui », a-t-il dit"),
    ],
)
def test_what_was_put_in_stands_in_brackets(source: str, printed: str, wanted: str) -> None:
    assert wanted in bracketed(source, printed)


@given(_WORDS, _WORDS)
def test_brackets_add_nothing_else(source: list[str], printed: list[str]) -> None:
    found = bracketed(" ".join(source), " ".join(printed))
    assert _words(found) == _words(" ".join(printed))
    if source == printed:
        assert found == " ".join(printed)


@given(_WORDS, _WORDS)
def test_what_stands_outside_the_brackets_is_the_sources(
    source: list[str], printed: list[str]
) -> None:
    outside = re.sub(r"\[[^]]*\]", " ", bracketed(" ".join(source), " ".join(printed)))
    left = iter(_words(" ".join(source)))
    assert all(word in left for word in _words(outside))


def test_each_paragraph_opens_and_the_last_one_closes() -> None:
    passages = (Passage("Le maire dit « oui »."), Passage("« Non », dit l’autre."))
    opening = DraftBlock(DraftBlockKind.PARAGRAPH, (Passage("On lisait :"),))
    paragraph = DraftBlock(DraftBlockKind.PARAGRAPH, passages, quoted=True)
    items = DraftBlock(DraftBlockKind.BULLETS, passages, quoted=True)
    first = ("«\u202fLe maire dit “oui”.", "“Non”, dit l’autre.")
    last = (first[0], f"{first[1]}\u202f»")
    listed = (f"{first[0]}\u202f»", f"«\u202f{last[1]}")
    assert list(excerpts.texts([opening, paragraph, paragraph])) == [("On lisait :",), first, last]
    assert list(excerpts.texts([paragraph, items, paragraph])) == [last, listed, last]


@pytest.mark.parametrize(
    ("printed", "wanted"),
    [
        ("« Le maire dit “oui”.", "Le maire dit «\u202foui\u202f»."),
        ("Le maire se tait. »", "Le maire se tait."),
        ("« Le maire se tait.", "Le maire se tait."),
        ("« Le maire se tait. »", "« Le maire se tait. »"),
        ("« Oui », dit le maire.", "« Oui », dit le maire."),
    ],
)
def test_a_sentence_is_checked_without_the_marks_around_its_block(
    printed: str, wanted: str
) -> None:
    assert excerpts.bare(printed) == wanted


def _words(text: str) -> list[str]:
    return [word.casefold() for word in re.findall(r"\w+", text)]
