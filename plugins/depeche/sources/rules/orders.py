"""The demands of a note that fill a field of the copy: title, section, tags, signature, date…

What the desk asks for in so many words goes before what the copy says, and after front matter.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, time, timedelta
from pathlib import PurePosixPath

from ...french import slugs
from ...model import Asked, Byline, Credit, Demand, NameKind, Severity
from ..companions import IMAGE_SUFFIXES
from ..sheet import Sheet
from . import people
from .flattened import flat

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "janvier january jan", "fevrier february feb", "mars march", "avril april apr",
            "mai may", "juin june", "juillet july", "aout august aug", "septembre september sept",
            "octobre october oct", "novembre november nov", "decembre december dec",
        ),
        1,
    )
    for name in names.split()
}  # fmt: skip
_DAY = re.compile(
    r"(?P<day>\d{1,2})(?:er|st|nd|rd|th)?(?:\s+|[/.-])"
    rf"(?:(?P<name>{'|'.join(_MONTHS)})\b|(?P<month>\d{{1,2}}))\.?(?:[\s/.-]+(?P<year>\d{{4}}))?"
)
_WITH_AGENCIES = re.compile(r"\b(?:avec|et|with) (?:les )?agenc(?:es|ies)\b", re.IGNORECASE)
_HOUR = re.compile(
    r"(?:\ba|\bat|\bvers|,|\s)\s*(?P<hour>\d{1,2})\s*(?:(?P<half>am|pm)\b|(?:h|:"
    r"|heures?\b)\s*(?P<minute>\d\d)?)"
)
_WEEKDAYS = (
    "lundi monday",
    "mardi tuesday",
    "mercredi wednesday",
    "jeudi thursday",
    "vendredi friday",
    "samedi saturday",
    "dimanche sunday",
)
_PARTS = {"apres-midi": 14, "midi": 12, "matin": 6, "soir": 18}  # the hour at which each begins
_PART = re.compile("|".join(rf"\b{name}\b" for name in _PARTS))
_SOON = {"ce soir": 0, "aujourd'hui": 0, "today": 0, "tonight": 0, "demain": 1, "tomorrow": 1}


# What may stand beside the name of one day.
_OF_A_DAY = re.compile(
    rf"\b(?:{'|'.join(name for names in _WEEKDAYS for name in names.split())}|apres-midi|midi|matin"
    r"|soir|prochaine?|pas|avant|not|before|partir|des|de|du|le|la|au|a|vers|dans|ce|heures?)\b"
    r"|\d+\s*(?:h|:|am|pm)?\s*\d*"
)


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
    low = flat(text).replace("apres midi", "apres-midi")
    zone = seen.tzinfo
    hour = _HOUR.search(f" {low}")
    clock = time()
    if hour is not None:
        value = int(hour["hour"]) + (12 if hour["half"] == "pm" and int(hour["hour"]) < 12 else 0)
        if value > 23 or int(hour["minute"] or 0) > 59:
            return None
        clock = time(value, int(hour["minute"] or 0))
    part = _PART.search(low)
    if part and hour is None:
        clock = time(_PARTS[part[0]])
    elif part and clock.hour < _PARTS["midi"] and part[0] in ("soir", "apres-midi"):
        clock = clock.replace(hour=clock.hour + 12)
    for word, days in _SOON.items():
        if re.search(rf"\b{word}\b", low) and (hour is not None or part):
            return _ahead(seen, days, clock)
    day = _DAY.search(low)
    if day is None:
        return _coming(low, seen, clock, hour is not None)
    month = _MONTHS[day["name"]] if day["name"] else int(day["month"])
    weekday = next(
        (n for n, names in enumerate(_WEEKDAYS) if any(w in low for w in names.split())), None
    )
    years = [int(day["year"])] if day["year"] else [seen.year, seen.year + 1]
    if weekday is not None and not day["year"]:
        years = [seen.year, seen.year - 1, seen.year + 1]
    for year in years:
        try:
            found = datetime.combine(datetime(year, month, int(day["day"])).date(), clock, zone)
        except ValueError:
            return None
        if weekday is not None and not day["year"]:
            if found.weekday() == weekday:
                return found
            continue
        if day["year"] or found.date() >= seen.date():
            return found
    return None


def _coming(low: str, seen: datetime, clock: time, at_hour: bool) -> datetime | None:
    """The coming day of this name, or the coming hour where no day stands with it. None on that
    very day, for an hour that is past, and beside any other word ("mardi en huit", "après mardi"):
    nobody knows which one is meant."""
    if re.search(r"[a-z]", _OF_A_DAY.sub(" ", low)):
        return None
    for place, names in enumerate(_WEEKDAYS):
        if any(re.search(rf"\b{each}\b", low) for each in names.split()):
            days = (place - seen.weekday()) % 7
            return _ahead(seen, days, clock) if days else None
    return _ahead(seen, 0, clock) if at_hour else None


def _ahead(seen: datetime, days: int, clock: time) -> datetime | None:
    found = datetime.combine(seen.date() + timedelta(days), clock, seen.tzinfo)
    return found if found > seen else None


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


def _draft(sheet: Sheet, demand: Demand, offset: int) -> Sheet:
    return replace(sheet, status="draft")


def _date(sheet: Sheet, demand: Demand, offset: int) -> Sheet:
    found = moment(demand.value, sheet.seen) if demand.value else None
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
