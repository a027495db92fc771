"""What stands by itself in a list, what leaves a gap behind, what an announcement is worth."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from depeche.compose.alone import is_over, misses, stands_alone
from depeche.model import Moment, Sentence

Read = Callable[[str], Sentence]


def _after(lines: list[str], mark: str) -> list[str]:
    return [line[len(mark) :].strip() for line in lines if line.startswith(mark)]


@pytest.mark.cases("alone")
def test_stands_alone(case: list[str], sentence: Read) -> None:
    for text in _after(case, "oui:"):
        assert stands_alone(sentence(text)), text
    for text in _after(case, "non:"):
        assert not stands_alone(sentence(text)), text


@pytest.mark.cases("left_behind")
def test_misses(case: list[str], sentence: Read) -> None:
    for mark, answer in (("oui:", True), ("non:", False)):
        for pair in _after(case, mark):
            taken, stays = pair.split(" | ")
            assert misses(sentence(stays), sentence(taken), set()) == answer, pair


@pytest.mark.cases("over")
def test_is_over(case: list[str], sentence: Read, day: Callable[[str], Moment]) -> None:
    for mark, answer in (("oui:", True), ("non:", False)):
        for line in _after(case, mark):
            told, newest, text = line.split(" | ")
            assert is_over(sentence(text), day(told), date.fromisoformat(newest)) == answer, line
