from __future__ import annotations

import pytest

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


def test_minutes_are_whole_and_at_least_one() -> None:
    assert [reading_minutes(words) for words in (0, 100, 700, 1000)] == [1, 1, 3, 4]
