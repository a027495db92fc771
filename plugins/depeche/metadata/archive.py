"""The months in which the site published, for its archives' first page."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from operator import attrgetter
from typing import Any


@dataclass(frozen=True, slots=True)
class Month:
    """`date` is that of one of its articles, `count` how many there are."""

    year: int
    month: int
    date: datetime
    count: int


def months(context: Mapping[str, Any]) -> list[tuple[int, list[Month]]]:
    """Each year with its months, the newest first."""
    found = sorted(_months(context), key=attrgetter("year", "month"), reverse=True)
    return [(year, list(group)) for year, group in groupby(found, key=attrgetter("year"))]


def beside(context: Mapping[str, Any], date: datetime) -> tuple[Month | None, Month | None]:
    """The months with articles just before and just after that of `date`."""
    found = sorted(_months(context), key=attrgetter("year", "month"))
    here = (date.year, date.month)
    older = [each for each in found if (each.year, each.month) < here]
    newer = [each for each in found if (each.year, each.month) > here]
    return older[-1] if older else None, newer[0] if newer else None


def signature(context: Mapping[str, Any]) -> list[tuple[int, int, int]]:
    """What `months` says, in short."""
    return [(each.year, each.month, each.count) for each in _months(context)]


def _months(context: Mapping[str, Any]) -> Iterable[Month]:
    grouped = dict(context.get("period_archives") or {}).get("month")
    if grouped is not None:  # Pelican's own groups, by which it makes the months' pages
        for each in grouped:
            year, month = each["period_num"][:2]
            yield Month(year, month, each["dates"][0].date, len(each["dates"]))
        return
    dates = [article.date for article in context.get("dates", ())]
    dates.sort(key=lambda date: (date.year, date.month))
    for (year, month), group in groupby(dates, key=lambda date: (date.year, date.month)):
        inside = list(group)
        yield Month(year, month, inside[0], len(inside))
