from __future__ import annotations

import pytest

from depeche.french import parsing, speakers
from depeche.model import Sentence, Span


def told(text: str) -> tuple[Sentence, ...]:
    paragraphs = text.split("\n\n")
    return speakers.attribute(
        Sentence(paragraph[each.start : each.end], Span("a.txt", 0, 1), each, number)
        for number, (paragraph, parsed) in enumerate(
            zip(paragraphs, parsing.parse(paragraphs), strict=True)
        )
        for each in parsed
    )


@pytest.mark.golden("speakers.txt")
def test_who_says_what(given: str, expected: str) -> None:
    found = [
        f"[{each.speaker}] {'a' * each.attributed}{'c' * each.conditional}{'d' * each.denied} "
        + " ".join(each.text.strip("« ").split()[:2])
        for each in told(given)
    ]
    assert found == expected.split("\n")


def test_typographic_apostrophes_change_nothing() -> None:
    plain = "« L'eau monte », a déclaré à l'AFP l'adjointe d'Arvel, Jeanne d'Orve."
    assert [each.speaker for each in told(plain)] == [
        each.speaker for each in told(plain.replace("'", "’"))
    ]


def test_every_speaker_of_the_wires_stands_in_its_source(wires: list[str]) -> None:
    for text in wires[::6]:
        plain = text.replace("’", "'").casefold()
        for each in told(text):
            last = each.speaker.split()[-1].casefold() if each.speaker else ""
            assert last in plain
