"""English dates on a page's own lines: "May 21, 2024 | Updated 9:14 AM EST".

A page that a machine translated often keeps the date line of its theme. Running text has none
of them: only what may be a publication date is put into French.
"""

from __future__ import annotations

import re

from .date_words import MONTH_NAMES

_NAMES = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
_MONTHS = dict(zip(_NAMES, MONTH_NAMES, strict=True))
# Three letters, and "Sept": the forms that English style guides give.
_SHORT = {name[:3]: month for name, month in _MONTHS.items()} | {"sept": "septembre"}
MONTHS = _MONTHS | _SHORT
WEEKDAY_NAMES = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_DAY_NAME = rf"(?:{'|'.join(WEEKDAY_NAMES)}|mon|tue|wed|thu|fri|sat|sun)\.?,?\s+"
_MONTH_FIRST = re.compile(
    rf"\b(?:{_DAY_NAME})?(?P<month>{_MONTH})\.?\s+(?P<day>[0-3]?\d)(?:st|nd|rd|th)?,?\s+"
    r"(?P<year>20\d\d)\b",
    re.IGNORECASE,
)
_DAY_FIRST = re.compile(
    rf"\b(?:{_DAY_NAME})?(?P<day>[0-3]?\d)(?:st|nd|rd|th)?\s+(?P<month>{_MONTH})\.?,?\s+"
    r"(?P<year>20\d\d)\b",
    re.IGNORECASE,
)
_HOUR = re.compile(
    r"(?:,|\s+at)?\s+(?P<hour>1[0-2]|0?[1-9])(?::(?P<minute>[0-5]\d))?\s?(?P<half>[ap])\.?m\b\.?",
    re.IGNORECASE,
)
_AT = re.compile(r"(?<=\d{4})(?:,|\s+at)\s+(?=\d{1,2}:\d\d)", re.IGNORECASE)
# Zones that a newsroom's page names; summer and winter are told apart by their own letters.
_ZONES = {
    "EST": "-0500", "EDT": "-0400", "CST": "-0600", "CDT": "-0500", "PST": "-0800", "PDT": "-0700",
    "BST": "+0100", "CET": "+0100", "CEST": "+0200", "EET": "+0200", "EEST": "+0300",
    "MSK": "+0300", "GMT": "+0000", "UTC": "+0000", "MST": "-0700", "MDT": "-0600",
    # As Canada names them in French: heure normale, heure avancée.
    "HNT": "-0330", "HAT": "-0230", "HNA": "-0400", "HAA": "-0300", "HNE": "-0500", "HAE": "-0400",
    "HNC": "-0600", "HAC": "-0500", "HNR": "-0700", "HAR": "-0600", "HNP": "-0800", "HAP": "-0700",
}  # fmt: skip
_ZONE = re.compile(rf"(?<=\d\d:\d\d)\s*\(?\b(?P<zone>{'|'.join(_ZONES)})\b(?![+-])\)?")
_OFFSET = re.compile(r"(?<=\d\d:\d\d)\s*\(?(?:GMT|UTC)\s?([+-])(\d{1,2})\b\)?")
# "9:14 ET": which of two offsets depends on the day; the day alone is kept.
_EITHER = re.compile(r"\s+\d\d:\d\d\s+\(?(?:ET|CT|PT)\b\)?")


def in_french(line: str) -> str:
    """`line` with its English dates, hours and zones as French ones have them; itself where it
    has none."""
    found = _MONTH_FIRST.sub(_date, line)
    found = _DAY_FIRST.sub(_date, found) if found == line else found
    if found == line:
        return line
    return zoned(_EITHER.sub("", _AT.sub(" ", _HOUR.sub(_hour, found))))


def zoned(line: str) -> str:
    """`line` with the zone behind an hour as an offset: "09:12 MSK", "22:52 GMT+1"."""
    line = _OFFSET.sub(lambda match: f" {match[1]}{int(match[2]):02}00", line)
    return _ZONE.sub(lambda match: " " + _ZONES[match["zone"]], line)


def _date(match: re.Match[str]) -> str:
    return f"{int(match['day'])} {MONTHS[match['month'].lower()]} {match['year']}"


def _hour(match: re.Match[str]) -> str:
    hour = int(match["hour"]) % 12 + (12 if match["half"].lower() == "p" else 0)
    return f" {hour:02}:{match['minute'] or '00'}"
