"""Whole words are found where a regular expression finds them."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from depeche.compose import whole_words

SIGNS = st.text("abÉ1_-' .", max_size=8)


@given(SIGNS, SIGNS, st.sampled_from(["", "-"]))
def test_places(name: str, text: str, joining: str) -> None:
    pattern = rf"(?<![\w{joining}]){re.escape(name)}(?![\w{joining}])"
    found = [match.start() for match in re.finditer(pattern, text)]
    assert list(whole_words.places(name, text, joining)) == found
    assert whole_words.stands(name, text, joining) == bool(found)


@given(SIGNS)
def test_edges(text: str) -> None:
    edges = [match.start() for match in re.finditer(r"\b", text)]
    assert [at for at in range(len(text) + 1) if whole_words.is_edge(text, at)] == edges
