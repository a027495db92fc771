"""Copy that comes out days after it was written: its "lundi" would be read as another Monday."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from ...model import Notice, Severity, Source
from ..gathering.gather import dated

NEAR = timedelta(days=1)  # after the copy's day, on which its "lundi" is still the same one


def awaits(source: Source) -> bool:
    """Whether `source` may not come out before its weekdays have become others."""
    if source.embargo is None or source.published is None or not dated(source):
        return False
    return source.embargo.date() - source.published.value.date() > NEAR


def notices(main: Source) -> Iterator[Notice]:
    """What the desk is told of an article whose copy waits that long."""
    if awaits(main) and main.embargo and main.published:
        yield Notice(
            Severity.WARNING,
            main.path,
            f"La copie est du {main.published.value:%d/%m/%Y} et paraîtra le "
            f"{main.embargo:%d/%m/%Y}\u00a0: ses « lundi » et ses « demain » sont ceux de la "
            "copie, et datés dans l’article.",
            "Vérifiez le jour de parution, et les jours que disent les citations.",
        )
