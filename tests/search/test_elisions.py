"""Elided words and the words they stand before."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from depeche.search.elisions import MARK, part


@pytest.mark.parametrize(
    ("text", "parted"),
    [
        ("L’école", "L’|école"),
        ("jusqu’à l’aube", "jusqu’|à l’|aube"),
        ("aujourd’hui", "aujourd’hui"),
        ("presqu’île", "presqu’île"),
        ("l’« École »", "l’« École »"),
        ("qu’il n’y ait", "qu’|il n’|y ait"),
        ("d'abord", "d'|abord"),
    ],
)
def test_elided_word_is_parted(text: str, parted: str) -> None:
    assert part(text) == parted.replace("|", MARK)


@given(st.text(alphabet="ldqu’' éa«.<>="))
def test_nothing_else_changes(text: str) -> None:
    assert part(text).replace(MARK, "") == text
