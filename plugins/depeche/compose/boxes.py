"""The sections around the body: L'essentiel, Ce que l'on ignore encore."""

from __future__ import annotations

from collections.abc import Sequence

from ..model import (
    DraftBlock,
    DraftBlockKind,
    Heading,
    HeadingOrigin,
    Passage,
    PassageKind,
    Reading,
    Section,
    SectionRole,
)
from . import unknowns
from .lines import Line

WORTH = 220  # words of the body from which L'essentiel helps a reader
ANNOUNCED = (
    "Voici ce que disent les dépêches réunies dans ce dossier, "
    "et ce qu'elles ne permettent pas d'établir."
)


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


def announced(section: Section) -> Section:
    """`section` with the line that says what a dossier's article holds."""
    line = Passage(ANNOUNCED, kind=PassageKind.CONNECTIVE)
    block = DraftBlock(DraftBlockKind.PARAGRAPH, (line,))
    return Section(section.role, section.heading, (*section.blocks, block))


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
