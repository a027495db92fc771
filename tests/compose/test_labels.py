"""The label of a part that no span of its text can head."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from depeche.compose.headings import matters
from depeche.compose.readings import read
from depeche.model import Source


@pytest.mark.cases("labels")
def test_what_a_part_is_about(case: list[str], source: Callable[..., Source]) -> None:
    (copy,) = (line[2:] for line in case if line.startswith("- "))
    (wanted,) = (line[1:].strip() for line in case if line.startswith("="))
    title = "".join(line.removeprefix("titre: ") for line in case if line.startswith("titre: "))
    reading = read(source(f"Le port de Valbrune\n\n03.02.2026 09:10\n\n{copy}\n"))
    assert matters.of(reading.sentences, title) == wanted
