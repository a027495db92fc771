from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import given as generated
from hypothesis import settings
from hypothesis import strategies as st

from depeche.french.typography import correct, correct_markdown


@pytest.mark.golden("typography.txt")
def test_plain_text(given: str, expected: str) -> None:
    assert correct(given).replace("\u00a0", "~").replace("\u202f", "¬") == expected
    assert correct(correct(given)) == correct(given)


@pytest.mark.golden("typography_markdown.txt")
def test_markdown(given: str, expected: str) -> None:
    assert correct_markdown(given).replace("\u00a0", "~").replace("\u202f", "¬") == expected
    assert correct_markdown(correct_markdown(given)) == correct_markdown(given)


def letters(text: str) -> str:
    """What a reader reads: no accents, no punctuation, œ as oe, "50ème" as "50e", "06H" as "6h"."""
    text = unicodedata.normalize("NFC", text)
    text = re.sub("[\u00ad\u200b\u2060\ufeff]", "", text)
    text = re.sub(r"(?<![\w:./,-])0?(\d{1,2})H(?:00|([0-5]\d))(?!\w)", r"\1h\2", text)
    text = re.sub(
        r"(?<=[\dIVXLC])(\s?)(i?[èée]me|è)(?=s?(?![\w\ue000]|https?://|www\.))", "e", text
    )
    text = re.sub(r"(?<=[1I])(\s?)i?[èée]re(?=s?(?![\w\ue000]|https?://|www\.))", "re", text)
    text = "".join(s for s in unicodedata.normalize("NFD", text) if not unicodedata.combining(s))
    return re.sub(r"[\W_]", "", text.replace("œ", "oe").replace("Œ", "OE")).casefold()


PIECES = st.lists(
    st.sampled_from(
        [
            "Le",
            "président",
            "l'OTAN",
            "l’Ukraine",
            "a",
            "dit",
            "100.000",
            "20",
            "000",
            "5,3%",
            "5.3",
            "%",
            "50ème",
            "XXème",
            "1ère",
            "A",
            "À",
            "Etat",
            "Etats-Unis",
            "oeuvre",
            "coeur",
            "etc",
            "M.",
            "Mme.",
            "Dupont",
            "23h20",
            "14",
            "juin",
            "n°5",
            "TK",
            "[??]",
            "http://a.fr/?b=c",
            "a@b.fr",
            "«",
            "»",
            "“",
            "”",
            "'",
            "+",
            "…",
            "...",
            "(...)",
            "[...]",
            "(",
            ")",
            ":",
            ";",
            "!",
            "?",
            ",",
            ".",
            "-",
            "–",
            "--",
            "/",
            "*",
            "_",
            "`",
            "#",
            ">",
            "|",
            "&",
            "<",
            "€",
            "Canal+",
            "Paris,",
            "noter",
            "qu'",
            "d'",
            ":",
            "!",
            "«",
            "»",
            "\u00a0",
            "\u202f",
            "\u00ad",
            "\ue000",
            " ",
            "\n",
            "\n\n",
            " ",
            " ",
            "\t",
            '"',
            '"',
        ]
    ),
    max_size=30,
).map("".join)


@settings(max_examples=200, deadline=None, derandomize=True)
@generated(st.one_of(PIECES, st.text(max_size=60)))
def test_correcting_twice_is_correcting_once(text: str) -> None:
    once = correct(text)
    assert correct(once) == once


@settings(max_examples=200, deadline=None, derandomize=True)
@generated(st.one_of(PIECES, st.text(max_size=60)))
def test_correcting_markdown_twice_is_correcting_once(text: str) -> None:
    once = correct_markdown(text)
    assert correct_markdown(once) == once


@settings(max_examples=200, deadline=None, derandomize=True)
@generated(st.one_of(PIECES, st.text(max_size=60)))
def test_no_word_is_lost(text: str) -> None:
    assert letters(correct(text)) == letters(text)


def test_real_copy_is_corrected_once_and_whole(wires: list[str]) -> None:
    for text in wires:
        once = correct(text)
        assert correct(once) == once
        assert letters(once) == letters(text)
