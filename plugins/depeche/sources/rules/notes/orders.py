"""The demands of a note that fill a field of the copy: title, section, tags, signature, date…

What the desk asks for in so many words goes before what the copy says, and after front matter.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, time
from pathlib import PurePosixPath

from ....french import due_dates, slugs
from ....french.due_dates import Due
from ....french.flattened import flat
from ....model import Asked, Byline, Credit, Demand, NameKind, Severity
from ...companions import IMAGE_SUFFIXES
from ...sheet import Sheet
from ..signing import people

_WITH_AGENCIES = re.compile(r"\b(?:avec|et|with) (?:les )?agenc(?:es|ies)\b", re.IGNORECASE)

_EMBARGO = re.compile(r"\bembargo|\bnot for (?:release|publication)")
_BESIDE = re.compile(
    r"\b(?:heures?|h|de|du|paris|francaise|strict\w*|imperati\w*|absolue?|precises?|pile|max\w*"
    r"|jusqu|until|on|at|the|not|before|inclus|svp|stp|merci)\b|[^a-z]"
)
_LAST = time(23, 59)


def follow(sheet: Sheet, demands: Sequence[Demand], offset: int) -> Sheet:
    """The sheet with the fields that `demands` fill; `offset` is where the note stands."""
    for each in demands:
        if each.kind in _FIELDS:
            sheet = _FIELDS[each.kind](sheet, each, offset)
    return sheet


def signed(sheet: Sheet) -> Sheet:
    """The sheet with the signature that its brief asks for, in place of the copy's own."""
    for each in sheet.brief.demands if sheet.brief else ():
        if each.kind is Asked.SIGNATURE:
            sheet = _signature(sheet, each, 0)
    return sheet


def moment(text: str, seen: datetime) -> datetime | None:
    """The day and hour that a desk writes; without its year the next such day after `seen`, or
    the nearest that falls on its weekday; without its date the coming day of that name; without
    its hour the day's first minute. None for what can't be read."""
    said = due_dates.read(text)
    if said is None:
        return None
    today, hour = seen.date(), said.clock or said.part
    day = said.dated(today, coming=True) if said.day else _coming(said, today)
    found = datetime.combine(day, hour or time(), seen.tzinfo) if day else None
    return None if found and not said.day and found <= seen else found


def _coming(said: Due, today: date) -> date | None:
    """The coming day of this name, or today for an hour alone. None on that very day, and beside
    any other word ("mardi en huit", "après mardi"): nobody knows which one is meant."""
    if said.ahead is not None:
        return said.counted(today) if said.clock or said.part else None
    if said.weekday == today.weekday() or re.search(r"[a-z]", said.beside):
        return None
    return said.counted(today)


def _title(sheet: Sheet, demand: Demand, offset: int) -> Sheet:
    return replace(sheet, title=demand.value)


def _slug(sheet: Sheet, demand: Demand, offset: int) -> Sheet:
    return replace(sheet, slug=slugs.slugify(demand.value))


def _section(sheet: Sheet, demand: Demand, offset: int) -> Sheet:
    return replace(sheet, section=demand.value)


def _tags(sheet: Sheet, demand: Demand, offset: int) -> Sheet:
    tags = [each.strip(' .#«»"') for each in re.split(r"[,;/|]|\set\s", demand.value)]
    return replace(sheet, tags=tuple(dict.fromkeys((*sheet.tags, *filter(None, tags)))))


def _signature(sheet: Sheet, demand: Demand, offset: int) -> Sheet:
    if _WITH_AGENCIES.search(demand.value):  # "La rédaction avec agences": one signature
        own = Byline(demand.value, kind=NameKind.ORGANIZATION)
        return replace(sheet, bylines=(own,))
    return replace(sheet, bylines=people.parse(demand.value) or sheet.bylines)


def _photo(sheet: Sheet, demand: Demand, offset: int) -> Sheet:
    name = demand.value.strip()
    if PurePosixPath(name).suffix.lower() not in IMAGE_SUFFIXES:
        return sheet
    first = sheet.credits[0] if sheet.credits else Credit()
    return replace(sheet, credits=(replace(first, path=name), *sheet.credits[1:]))


def _until(demand: Demand, seen: datetime) -> datetime | None:
    """When what `demand` orders may be published; an embargo without its hour lasts the day, and
    one that says more of it than can be read has no end."""
    found, said = moment(demand.value, seen), due_dates.read(demand.value)
    if found is None or said is None or not _EMBARGO.search(flat(demand.text)):
        return found
    if _BESIDE.sub("", said.beside):
        return None
    return found if said.clock or said.part else datetime.combine(found, _LAST, seen.tzinfo)


def _draft(sheet: Sheet, demand: Demand, offset: int) -> Sheet:
    return replace(sheet, status="draft")


def _date(sheet: Sheet, demand: Demand, offset: int) -> Sheet:
    found = _until(demand, sheet.seen) if demand.value else None
    if found is not None:
        latest = max(found, sheet.embargo) if sheet.embargo else found
        return replace(sheet, embargo=latest)
    return sheet.doubting(f"consigne « {demand.text} » : date illisible").told(
        Severity.ERROR,
        f"Date de publication illisible dans la consigne : « {demand.text} ». L’article "
        "reste un brouillon.",
        "Écrivez par exemple « à publier le 3 décembre 2026 à 8 h », ou « embargo: 2026-12-03 "
        "08:00 » dans l’en-tête.",
        offset,
    )


_FIELDS: Mapping[Asked, Callable[[Sheet, Demand, int], Sheet]] = {
    Asked.TITLE: _title,
    Asked.SLUG: _slug,
    Asked.SECTION: _section,
    Asked.TAGS: _tags,
    Asked.SIGNATURE: _signature,
    Asked.PHOTO: _photo,
    Asked.DATE: _date,
    Asked.DRAFT: _draft,
}
