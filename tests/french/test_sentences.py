from __future__ import annotations

import itertools

import pytest
from hypothesis import given as generated
from hypothesis import strategies as st

from depeche.french.sentences import split


@pytest.mark.golden("sentences.txt")
def test_boundaries(given: str, expected: str) -> None:
    found = [given[start:end].replace("\n", "⏎") for start, end in split(given)]
    assert found == expected.split("\n")


@generated(st.text(alphabet="aA .!?…»«\"'()\n\t1-", max_size=60))
def test_nothing_but_white_space_is_left_out(text: str) -> None:
    spans = split(text)
    assert all(start < end for start, end in spans)
    assert all(before[1] <= after[0] for before, after in itertools.pairwise(spans))
    kept = "".join(text[start:end] for start, end in spans)
    assert "".join(kept.split()) == "".join(text.split())
