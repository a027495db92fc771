"""The sections around the body: L'essentiel, Ce que l'on ignore encore."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from ...model import (
    DraftBlock,
    DraftBlockKind,
    Heading,
    HeadingOrigin,
    Passage,
    Reading,
    Section,
    SectionRole,
    Span,
)
from ..lines import Line
from . import unknowns

WORTH = 220  # words of the body from which L'essentiel helps a reader


def points_wanted(length: int) -> int:
    """How many points of L'essentiel a body of `length` words bears."""
    if length < WORTH:
        return 0
    return 3 if length < 600 else 4 if length < 1000 else 5


def essential(points: Sequence[Line]) -> list[Section]:
    """L'essentiel, where there are points for it."""
    return _bullets(SectionRole.ESSENTIALS, "L'essentiel", [each.passage() for each in points])


def chronology(items: Sequence[Passage]) -> list[Section]:
    """Chronologie, where there are dated facts for it."""
    return _bullets(SectionRole.CHRONOLOGY, "Chronologie", items)


def unknown(
    current: Sequence[Reading],
    opposed: Sequence[Passage],
    printed: Collection[Span],
) -> list[Section]:
    """Ce que l'on ignore encore, from two items, or one on which the sources differ (`opposed`):
    `current` are the readings of the article's days, of whose sentences only those `printed` are
    spoken of."""
    shown = [unknowns.shown(each, printed) for each in current]
    items = [
        *opposed,
        *unknowns.labels(shown),
    ]
    if len(items) < unknowns.LEAST and not opposed:
        return []
    return _bullets(SectionRole.UNKNOWN, "Ce que l'on ignore encore", items)


def _bullets(role: SectionRole, title: str, items: Sequence[Passage]) -> list[Section]:
    if not items:
        return []
    heading = Heading(title, HeadingOrigin.LABEL)
    return [Section(role, heading, (DraftBlock(DraftBlockKind.BULLETS, tuple(items)),))]
