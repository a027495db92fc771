"""The fields of an article's Markdown that hold several values, read back.

Each value is a line `first | second | third`; architecture.md lists the fields.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, datetime
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

if TYPE_CHECKING:  # many a site has articles without such fields, and starts sooner
    from ..model import CitedSource, Moment, Name

_DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?:[T ](\d\d):(\d\d))?")


def text(metadata: Mapping[str, Any], field: str) -> str:
    """The field as one line of text, "" when absent; several lines are joined."""
    value = metadata.get(field)
    if value is None:
        return ""
    if isinstance(value, (list, tuple)):
        return " ".join(str(each).strip() for each in value)
    return str(value).strip()


def lines(metadata: Mapping[str, Any], field: str) -> tuple[tuple[str, ...], ...]:
    """Each line of the field, split at " | "."""
    value = metadata.get(field)
    if value is None:
        return ()
    rows = value if isinstance(value, (list, tuple)) else str(value).splitlines()
    split = (tuple(part.strip() for part in str(row).split("|")) for row in rows)
    return tuple(row for row in split if any(row))


def listed(metadata: Mapping[str, Any], field: str) -> tuple[str, ...]:
    """The values of a field whose values are separated by commas."""
    parts = text(metadata, field).split(",")
    return tuple(part.strip() for part in parts if part.strip())


def moment(value: str, timezone: ZoneInfo) -> Moment | None:
    """A date written 2026, 2026-03, 2026-03-14 or 2026-03-14 08:30; None for another."""
    found = _DATE.fullmatch(value.strip())
    if found is None:
        return None
    from ..model import Moment, Precision

    year, month, day, hour, minute = (int(each) if each else None for each in found.groups())
    precision = (
        Precision.MINUTE
        if hour is not None and day
        else Precision.DAY
        if day
        else Precision.MONTH
        if month
        else Precision.YEAR
    )
    try:
        stamp = datetime(year or 1, month or 1, day or 1, hour or 0, minute or 0, tzinfo=timezone)
    except ValueError:
        return None
    return Moment(stamp, precision)


def sources(metadata: Mapping[str, Any], timezone: ZoneInfo) -> tuple[CitedSource, ...]:
    """`Sources`: title | publisher | date | address | author."""
    rows = [row + ("",) * 5 for row in lines(metadata, "sources")]
    if not rows:
        return ()
    from ..model import CitedSource

    return tuple(
        CitedSource(
            title=row[0],
            publisher=row[1],
            published=moment(row[2], timezone),
            url=web(row[3]),
            author=row[4],
        )
        for row in rows
    )


def names(metadata: Mapping[str, Any], field: str) -> tuple[Name, ...]:
    """`Persons`, `Organizations` or `Places`: name | role | address."""
    rows = [row + ("",) * 3 for row in lines(metadata, field)]
    if not rows:
        return ()
    from ..model import Name, NameKind

    kind = NameKind(field.removesuffix("s"))
    return tuple(Name(row[0], kind, row[1], same_as=web(row[2])) for row in rows if row[0])


def corrections(metadata: Mapping[str, Any]) -> tuple[tuple[date, str], ...]:
    """`Corrections`: date | what was wrong and what is right, oldest first."""
    found = []
    for row in lines(metadata, "corrections"):
        stamp = moment(row[0], ZoneInfo("UTC"))
        if stamp is not None and len(row) > 1:
            found.append((stamp.value.date(), " | ".join(row[1:])))
    return tuple(sorted(found))


def web(address: str) -> str:
    """The address if it is one of the web, else ""; javascript: and its like never pass."""
    return address if re.fullmatch(r"https?://[^\s\"'<>]+", address) else ""
