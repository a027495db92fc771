from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from depeche.french import words as rule
from depeche.french.words import count, reading_minutes


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("L'Ukraine, aujourd’hui, a un porte-parole.", 5),
        ("« Oui » ! – Non : 5 %", 3),
        ("100\u202f000 euros et 12,5 km à 15:40", 7),
        ("", 0),
        ("pre\u00admier étage", 2),
    ],
)
def test_words_as_readers_count_them(text: str, words: int) -> None:
    assert count(text) == words


@given(
    st.lists(
        st.sampled_from(
            [
                "a",
                "été",
                "1",
                "100",
                "000",
                "12,5",
                "-",
                "’",
                ".",
                "«",
                " ",
                "\n",
                "\t",
                "\u00a0",
                "\u202f",
                "\u00ad",
                "_",
                "œ",
                "²",
                "ᵉ",
                "…",
                "—",
                "\u2011",
                "\U0001f44d",
            ]
        )
    )
)
def test_by_the_kinds_of_signs_as_word_by_word(parts: list[str]) -> None:
    text = "".join(parts)
    assert count(text) == len(rule._WORD.findall(text.replace("\u00ad", "")))


def test_minutes_are_whole_and_at_least_one() -> None:
    assert [reading_minutes(words) for words in (0, 100, 700, 1000)] == [1, 1, 3, 4]
