"""Year, month and day archives, each article looked at once."""

from __future__ import annotations

import calendar
from collections import defaultdict
from itertools import groupby
from operator import itemgetter
from typing import Any

from . import orders

_PARTS = {"year": 1, "month": 2, "day": 3}  # how much of a date tells the period


def period_archives(
    dates: list[Any], articles: list[Any], settings: dict[str, Any]
) -> dict[str, list[dict[str, Any]]]:
    """What `ArticlesGenerator._build_period_archives` gives; articles keep their own order."""
    archives: dict[str, list[dict[str, Any]]] = defaultdict(list)
    rank = {id(article): at for at, article in enumerate(articles)}
    days = [orders.day(content) for content in dates]
    for granularity, parts in _PARTS.items():
        save_as = settings[f"{granularity.upper()}_ARCHIVE_SAVE_AS"]
        url = settings[f"{granularity.upper()}_ARCHIVE_URL"]
        if not save_as:
            continue
        dated = zip((each[:parts] for each in days), dates, strict=True)
        for period, group in groupby(dated, key=itemgetter(0)):
            inside = [content for _, content in group]
            first = inside[0].date
            shown: tuple[Any, ...] = period
            if parts > 1:
                shown = (period[0], calendar.month_name[period[1]], *period[2:])
            archives[granularity].append(
                {
                    "dates": inside,
                    "articles": sorted(inside, key=lambda article: rank[id(article)]),
                    "save_as": save_as.format(date=first),
                    "url": url.format(date=first),
                    "period": shown,
                    "period_num": period,
                }
            )
    return archives
