"""Year, month and day archives, each article looked at once."""

from __future__ import annotations

import calendar
from collections import defaultdict
from itertools import groupby
from operator import attrgetter
from typing import Any

_KEYS = {
    "year": attrgetter("date.year"),
    "month": attrgetter("date.year", "date.month"),
    "day": attrgetter("date.year", "date.month", "date.day"),
}


def period_archives(
    dates: list[Any], articles: list[Any], settings: dict[str, Any]
) -> dict[str, list[dict[str, Any]]]:
    """What `ArticlesGenerator._build_period_archives` gives; articles keep their own order."""
    archives: dict[str, list[dict[str, Any]]] = defaultdict(list)
    rank = {id(article): at for at, article in enumerate(articles)}
    for granularity, key in _KEYS.items():
        save_as = settings[f"{granularity.upper()}_ARCHIVE_SAVE_AS"]
        url = settings[f"{granularity.upper()}_ARCHIVE_URL"]
        if not save_as:
            continue
        for period, group in groupby(dates, key=key):
            inside = list(group)
            first = inside[0].date
            if granularity == "year":
                shown: tuple[Any, ...] = (period,)
                number: tuple[Any, ...] = (period,)
            else:
                month = calendar.month_name[period[1]]
                shown = (period[0], month, *period[2:])
                number = tuple(period)
            archives[granularity].append(
                {
                    "dates": inside,
                    "articles": sorted(inside, key=lambda article: rank[id(article)]),
                    "save_as": save_as.format(date=first),
                    "url": url.format(date=first),
                    "period": shown,
                    "period_num": number,
                }
            )
    return archives
