"""With what a story that is followed began."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from depeche.compose.gathering.nearness import founding
from depeche.model import Related, Relation, Source

Make = Callable[..., Source]


@pytest.mark.parametrize(
    ("days", "wanted"),
    [
        (["14.09.2026", "24.09.2026", "20.10.2026"], "14.09.2026"),
        (["20.10.2026", "14.09.2026", "24.09.2026"], "14.09.2026"),
        (["14.09.2025", "24.09.2026", "20.10.2026"], "24.09.2026"),  # of another year: no chain
        (["14.09.2025", "20.10.2026"], ""),
        (["20.10.2026"], ""),
        ([], ""),
    ],
)
def test_the_first_of_the_texts_that_follow_one_another(
    days: list[str], wanted: str, source: Make
) -> None:
    def copy(day: str) -> Source:
        text = f"Le pont de Kerval\n\n{day} 10:00\n\nLe pont de Kerval est fermé."
        return source(text, f"depeches/{day}.txt")

    stories = [Related(copy(day), Relation.BACKGROUND, 0.5) for day in days]
    found = founding(stories, copy("20.11.2026"))
    assert (found.source.path if found else "") == (f"depeches/{wanted}.txt" if wanted else "")
