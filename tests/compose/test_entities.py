"""Which names an article has, with which function, each by its golden cases.

A case of `cases/entities.txt` gives what the copy says (`-`, a sentence a line), and the names
that the page has: `+ kind | name | function`.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from depeche.compose import entities
from depeche.compose.readings import read
from depeche.model import Source


@pytest.mark.cases("entities")
def test_names_of_an_article(case: list[str], source: Callable[..., Source]) -> None:
    said = [line[2:] for line in case if line.startswith("- ")]
    copy = source("\n\n".join(["Le port de Valbrune", "03.02.2026 09:10", *said]) + "\n")
    reading = read(copy)
    spans = {each.span for each in reading.sentences}
    found = entities.printed([reading], spans, said)
    shown = [f"{each.kind} | {each.text} | {each.role}".rstrip(" |") for each in found]
    assert sorted(shown) == sorted(line[2:] for line in case if line.startswith("+ "))
