"""Days that a page counts from its reader's: "Mis à jour aujourd'hui à 18 h 40", "Modifié hier",
"publié il y a 2 heures".

The day that the file's name bears is that on which the page was copied; without it the copy does
not say from which day the page counted.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta

from ....model import Moment, Origin, Precision, Severity
from ... import file_name
from ...sheet import Sheet
from ..pages import field_lines

TOP = 14  # lines among which it stands
COUNTED = re.compile(
    r"(?:\b(?P<says>publiée?|posté?e?|mise?\s+en\s+ligne|mise?\s+à\s+jour|modifiée?|actualisée?)\s+)?"
    r"(?:\b(?P<day>aujourd['’]hui|hier|avant-hier)"
    r"(?:,?\s+(?:à\s+)?(?P<hour>\d{1,2})\s?[h:]\s?(?P<minute>\d\d)?)?"
    r"|\bil\s+y\s+a\s+(?P<number>\d+)\s*(?P<unit>min|h|j)\w*)(?:\s*\([^()]{2,24}\))?",
    re.IGNORECASE,
)
_BACK = {"aujourd'hui": 0, "hier": 1, "avant-hier": 2}
_UNITS = {"min": "minutes", "h": "hours", "j": "days"}


def find(sheet: Sheet) -> Sheet:
    """Fills `published` and `updated` from the lines of the page that went, or tells what they
    say."""
    kept = {line for unit in sheet.units for line in sheet.text[unit.start : unit.end].split("\n")}
    lines = [line for line in sheet.text.split("\n") if line.strip()]
    for line in lines[:TOP]:
        for part in field_lines.BETWEEN.split(line) if line not in kept else ():
            for match in COUNTED.finditer(part):
                if match["says"] or match[0] == part.strip():  # "Hier à 06:30", all of a field
                    sheet = _counted(sheet, match, sheet.text.index(line))
    return sheet


def _counted(sheet: Sheet, match: re.Match[str], offset: int) -> Sheet:
    changed = re.match(r"mise?\s+à|modif|actual", match["says"] or "", re.IGNORECASE) is not None
    if sheet.updated if changed else sheet.published:
        return sheet
    copied = file_name.date(sheet.path, sheet.zone)
    moment = _moment(match, copied) if copied else None
    published = sheet.published
    if moment and published and moment.value.date() == published.value.date():
        moment = moment if moment.value > published.value else published
    if moment and not (published and moment.value < published.value):
        updated = moment if changed and moment != published else sheet.updated
        return replace(sheet, published=published or moment, updated=updated)
    if not changed and _BACK.get(_day(match)) == 0:
        return sheet  # left to the copy's own days, or to the day of its arrival
    return sheet.told(
        Severity.WARNING,
        f"La page se datait d’elle-même («\u00a0{match[0].strip()}\u00a0»)\u00a0: "
        "ce jour n’est pas connu.",
        "Donnez la date (date: 2026-03-14 dans l’en-tête ou le fichier annexe).",
        offset,
    )


def _day(match: re.Match[str]) -> str:
    return (match["day"] or "").lower().replace("’", "'")


def _moment(match: re.Match[str], copied: Moment) -> Moment | None:
    """The moment that is told, from that at which the page was `copied`; None where it takes the
    hour of the copying, which is not known, or an hour that is none."""
    if match["unit"]:
        unit = _UNITS[match["unit"].lower()]
        if unit != "days" and copied.precision is not Precision.MINUTE:
            return None
        value = copied.value - timedelta(**{unit: int(match["number"])})
        return Moment(value, copied.precision, Origin.INFERRED)
    day = copied.value - timedelta(days=_BACK[_day(match)])
    if not match["hour"]:
        return Moment(day.replace(hour=0, minute=0), Precision.DAY, Origin.INFERRED)
    hour, minute = int(match["hour"]), int(match["minute"] or 0)
    if hour > 23 or minute > 59:
        return None
    return Moment(day.replace(hour=hour, minute=minute), Precision.MINUTE, Origin.INFERRED)
