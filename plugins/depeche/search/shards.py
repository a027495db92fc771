"""Which articles are indexed together.

Pagefind indexes a folder as a whole, some four milliseconds a page: a changed article costs
its shard. A year is one while it has few articles; else its quarters are, and in the newest
year its months, as that is where articles come and change.
"""

from __future__ import annotations

import hashlib
import json
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

MOST = 600  # articles of a year that are indexed at once


@dataclass(frozen=True, slots=True)
class Entry:
    """An article to index: its file below the output folder, its date, and `digest`, which
    changes with what its page says."""

    page: str
    date: datetime
    digest: str


@dataclass(frozen=True, slots=True)
class Shard:
    """Articles indexed together; `digest` changes with any of them."""

    name: str
    pages: tuple[str, ...]
    digest: str


def plan(entries: Iterable[Entry], stem: str) -> list[Shard]:
    """The shards, the newest first. `stem` stands for what all pages depend on."""
    years: defaultdict[int, list[Entry]] = defaultdict(list)
    for entry in entries:
        years[entry.date.year].append(entry)
    named: dict[str, list[Entry]] = defaultdict(list)
    for year, listed in years.items():
        for entry in listed:
            part = _part(entry.date, newest=year == max(years)) if len(listed) > MOST else ""
            named[f"{year:04}{part}"].append(entry)
    return [_shard(name, named[name], stem) for name in sorted(named, reverse=True)]


def _part(date: datetime, *, newest: bool) -> str:
    return f"-{date.month:02}" if newest else f"-t{(date.month + 2) // 3}"


def _shard(name: str, entries: Sequence[Entry], stem: str) -> Shard:
    listed = sorted(entries, key=lambda entry: entry.page)
    told = json.dumps([stem, [(entry.page, entry.digest) for entry in listed]])
    digest = hashlib.blake2b(told.encode(), digest_size=12).hexdigest()
    return Shard(name, tuple(entry.page for entry in listed), digest)
