"""Who "M. Perraud" is: what the first mention takes from the copy, and from which.

A case of `cases/introductions.txt` gives the sources (`= name | title`, then one paragraph a
line, those of a list with a dash), the sentence that is printed (`-`) and how (`+`).
"""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from depeche.compose.names.introductions import introduced
from depeche.compose.readings import read
from depeche.compose.support import Evidence, check
from depeche.model import Passage, Source


@pytest.mark.cases("introductions")
def test_introduction(case: list[str], source: Callable[..., Source]) -> None:
    sources = [
        source(text, f"depeches/kerval/{name}.txt") for name, text in _copies("\n".join(case))
    ]
    readings = {each.path: read(each) for each in sources}
    (printed,), (wanted,) = (
        [line[2:] for line in case if line.startswith(mark)] for mark in ("- ", "+ ")
    )
    sentence = next(
        each
        for reading in readings.values()
        for each in reading.sentences
        if each.text.removeprefix("- ") == printed
    )
    (found,), _ = introduced([Passage(sentence.text, (sentence.span,))], [], "", readings, None)
    assert found.text.removeprefix("- ") == wanted
    assert check([found.text], Evidence(sources)) == []


def _copies(case: str) -> list[tuple[str, str]]:
    """Name and raw text of each source: items of a list follow each other."""
    found = []
    for part in re.findall(r"^= (.+\n(?: .+\n)+)", case, re.MULTILINE):
        heading, *lines = part.strip("\n").split("\n")
        name, title = heading.split(" | ")
        text = "\n\n".join([title, "03.02.2026 09:10", *(line.strip() for line in lines)])
        found.append((name, re.sub(r"\n\n- ", "\n- ", text) + "\n"))
    return found
