"""The sections around the body: L'essentiel, Ce que l'on ignore encore."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from ..model import (
    DraftBlock,
    DraftBlockKind,
    Heading,
    HeadingOrigin,
    Moment,
    Passage,
    PassageKind,
    Precision,
    Reading,
    Section,
    SectionRole,
    Source,
)
from . import unknowns, versions
from .absolute_dates import day
from .gather import dated
from .lines import Line

WORTH = 220  # words of the body from which L'essentiel helps a reader
_NUMBERS = ("", "", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix")


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


def announced(section: Section, sources: Sequence[Source]) -> Section:
    """`section` with the line that says what the article rests on."""
    line = Passage(_announcement(sources), kind=PassageKind.CONNECTIVE)
    block = DraftBlock(DraftBlockKind.PARAGRAPH, (line,))
    return Section(section.role, section.heading, (*section.blocks, block))


def _announcement(sources: Sequence[Source]) -> str:
    """ "Cet article s'appuie sur trois textes, publiés entre le 3 mars et le 5 avril 2026."."""
    known = sorted(each.published.value for each in sources if each.published and dated(each))
    days = list(dict.fromkeys(_day(each) for each in known))
    when = f"publiés entre le {days[0]} et le {days[-1]}" if days else "non datés"
    if len(days) == 1:
        when = f"publié{'s' if len(known) > 1 else ''} le {days[0]}"
    if days and len(known) < len(sources):
        one = "l'un" if len(sources) == 2 else _number(len(known), "un")
        when = when.removeprefix("publié le ")
        when = f"du {when}" if len(days) == 1 and len(known) == 1 else when
        other = "l'autre" if len(sources) == 2 else _number(len(sources) - len(known), "un")
        undated = "non daté" if len(sources) - len(known) == 1 else "non datés"
        when = f"{one} {when}, {other} {undated}"
    number = _number(len(sources), "un")
    when = f", {when}"
    return (
        f"Cet article s'appuie sur {number} textes{when}. "
        "Voici ce qu'ils disent, et ce qu'ils ne permettent pas d'établir."
    )


def _number(number: int, one: str) -> str:
    return one if number == 1 else _NUMBERS[number] if number < len(_NUMBERS) else str(number)


def _day(value: datetime) -> str:
    return day(Moment(value, Precision.DAY))


def unknown(
    moved: Sequence[Line], current: Sequence[Reading], asked: Sequence[Reading]
) -> list[Section]:
    """Ce que l'on ignore encore, from two items, or one on which the sources differ or that tells
    what no day places: `asked` are the readings of all of the article's own, `current` those of
    its days."""
    opposed = versions.opposed(asked)
    unplaced = unknowns.unplaced(current, alone=len(asked) == 1)
    items = [
        *opposed,
        *(line.passage() for line in moved),
        *unknowns.labels(current, alone=len(asked) == 1),
    ]
    if len(items) < unknowns.LEAST and not (opposed or unplaced):
        return []
    return _bullets(SectionRole.UNKNOWN, "Ce que l'on ignore encore", items)


def _bullets(role: SectionRole, title: str, items: Sequence[Passage]) -> list[Section]:
    if not items:
        return []
    heading = Heading(title, HeadingOrigin.LABEL)
    return [Section(role, heading, (DraftBlock(DraftBlockKind.BULLETS, tuple(items)),))]
