"""In which order the archive's stories are looked at: the latest of what is followed first."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from depeche.compose.gathering.nearness import nearest
from depeche.model import Brief, Dossier, Related, Relation, Source

Make = Callable[..., Source]


@pytest.mark.parametrize(
    ("days", "wanted"),
    [
        # the latest two, that with which it began, then the rest
        (
            ["14.09.2026", "24.09.2026", "20.10.2026", "02.10.2026"],
            ["20.10.2026", "02.10.2026", "14.09.2026", "24.09.2026"],
        ),
        (["14.09.2026", "20.10.2026"], ["20.10.2026", "14.09.2026"]),
        # of another year: no part of what is followed
        (["14.09.2025", "24.09.2026"], ["24.09.2026", "14.09.2025"]),
        ([], []),
    ],
)
def test_the_latest_of_the_texts_that_follow_one_another_leads(
    days: list[str], wanted: list[str], source: Make
) -> None:
    assert _order(source, dict.fromkeys(days, 0.5)) == wanted


def test_what_hardly_tells_on_the_matter_does_not_lead(source: Make) -> None:
    scores = {"14.11.2026": 0.2, "24.09.2026": 0.5}
    assert _order(source, scores) == ["24.09.2026", "14.11.2026"]


def _order(source: Make, scores: dict[str, float]) -> list[str]:
    def copy(day: str) -> Source:
        text = f"Le pont de Kerval\n\n{day} 10:00\n\nLe pont de Kerval est fermé."
        return source(text, f"depeches/{day}.txt")

    stories = [Related(copy(day), Relation.BACKGROUND, score) for day, score in scores.items()]
    dossier = Dossier("pont", copy("20.11.2026"), tuple(stories), Brief())
    return [each.source.path.removeprefix("depeches/")[:-4] for each in nearest(dossier)]
