"""L'essentiel: which sentences leave the body for it, and which it may say again."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from depeche.compose.boxes import essentials
from depeche.compose.lines import Line
from depeche.compose.readings import read
from depeche.model import Moment, Source


@pytest.mark.cases("essentials")
def test_points(
    case: list[str], source: Callable[[str], Source], day: Callable[[str], Moment]
) -> None:
    fields = dict(line.split(": ", 1) for line in case if line[0] not in "-+=" and ": " in line)
    paragraphs: list[str] = []  # "-" begins one, "+" goes on with it
    for line in case:
        if line.startswith("- "):
            paragraphs.append(line[2:])
        elif line.startswith("+ "):
            paragraphs[-1] += line[1:]
    published = day(fields["paru"])
    reading = read(source("\n\n".join([fields["titre"], *paragraphs])))
    lines = [Line(each, each.text, place=at) for at, each in enumerate(reading.sentences)]
    story = essentials.Story(fields["titre"], fields["chapô"], published.value.date())
    part = essentials.Part(lines, published)
    found = (
        essentials.repeated(part, story) if "redits" in case else essentials.taken(part, story, 3)
    )
    assert [each.text for each in found] == [
        line.removeprefix("= ") for line in case if line.startswith("= ")
    ]
