"""The sections around the body: L'essentiel, Ce que l'on ignore encore."""

from __future__ import annotations

from collections.abc import Sequence

from ..model import (
    DraftBlock,
    DraftBlockKind,
    Heading,
    HeadingOrigin,
    Passage,
    Reading,
    Section,
    SectionRole,
)
from . import essentials, unknowns
from .lines import Line
from .outline import Stretch
from .paragraphs import count

WORTH = 320  # words of the body from which L'essentiel helps a reader


def essential(stretches: Sequence[Stretch], standfirst: str, headline: str) -> list[Section]:
    """L'essentiel, where the body is long enough and three sentences can stand alone."""
    body = [stretch.lines for stretch in stretches]
    length = sum(map(count, body))
    if length < WORTH:
        return []
    number = 3 if length < 600 else 4 if length < 1000 else 5
    points = essentials.choose(body, standfirst, headline, number)
    return _bullets(SectionRole.ESSENTIALS, "L'essentiel", [each.passage() for each in points])


def unknown(moved: Sequence[Line], readings: Sequence[Reading]) -> list[Section]:
    """Ce que l'on ignore encore, from two items."""
    items = [line.passage() for line in moved] + unknowns.labels(readings)
    if len(items) < unknowns.LEAST:
        return []
    return _bullets(SectionRole.UNKNOWN, "Ce que l'on ignore encore", items)


def _bullets(role: SectionRole, title: str, items: Sequence[Passage]) -> list[Section]:
    if not items:
        return []
    heading = Heading(title, HeadingOrigin.LABEL)
    return [Section(role, heading, (DraftBlock(DraftBlockKind.BULLETS, tuple(items)),))]
