"""Ce que l'on ignore encore: what of a copy (`-`) is told there (`+`)."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from depeche.compose.boxes.boxes import unknowns
from depeche.compose.readings import read
from depeche.model import Source


@pytest.mark.cases("unknowns")
def test_what_is_not_known(case: list[str], source: Callable[..., Source]) -> None:
    (copy,) = (line[2:] for line in case if line.startswith("- "))
    when = [] if "sans date" in case else ["03.02.2026 09:10"]
    reading = read(source("\n\n".join(["Le port de Valbrune", *when, copy]) + "\n"))
    items = [each.text for each in unknowns.labels([reading])]
    assert items == [line[2:] for line in case if line.startswith("+ ")]
