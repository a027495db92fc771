"""The hours of a live report: "13h40", "[13:40]", "90'+4", "Il y a 12 min", "Hier, 22h05"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from ....french.date_words import MONTH, WEEKDAY

ANOTHER_DAY = 6 * 60  # minutes between two entries: a night is over
_CLOCK = r"(?P<hour>[01]?\d|2[0-3])\s?(?:[hH:]\s?(?P<minute>[0-5]\d)|[hH](?:eures?)?)"
# A minute of a match: "90+4'", "90'+4"
_PLAYED = r"(?P<played>\d{1,3}(?:\s?\+\s?\d{1,2})?\s?['’′](?:\s?\+\s?\d{1,2})?)"
_AGO = r"(?P<ago>(?i:il\s+y\s+a)\s+(?:\d+|une?)\s*(?:s|sec|secondes?|mn|min|minutes?|h|heures?))"
_DAY = (
    rf"(?P<day>(?i:(?:{WEEKDAY}|hier|aujourd['’]hui)(?:\s+\d{{1,2}}(?:er)?\s+{MONTH})?"
    rf"|\d{{1,2}}(?:er)?\s+{MONTH})(?P<year>\s+\d{{4}})?|\d\d?/\d\d?(?P<slashed>/\d\d(?:\d\d)?)?)"
)
_STAMP = rf"(?:{_DAY}(?:,|\s[-–—|·])?\s+(?:à\s+)?)?(?:{_CLOCK}|{_PLAYED}|{_AGO})"
ALONE = re.compile(
    rf"[\W_]*(?i:(?:publié|posté)\s+)?(?:à\s+)?{_STAMP}"
    r"(?:\W+(?i:mis\s+à\s+jour|modifié)\s+à\s+[\dh: ]+)?[\W_]*"
)
INLINE = re.compile(
    rf"[^\w\s]{{0,3}}\s*{_STAMP}(?:\s*[-–—:|•·.,»\])*_]+\s*(?=[A-ZÀ-Þ«\"“\d])|\s+(?=[A-ZÀ-Þ«\"“]))"
)
DAY_LINE = re.compile(rf"[\W_]*(?:(?i:le)\s+)?{_DAY}[\W_]*")


@dataclass(frozen=True, slots=True)
class Stamp:
    """The hour of an entry: in the unit at `index`, down to the character `end`."""

    index: int
    end: int
    match: re.Match[str]

    @property
    def minutes(self) -> int | None:
        """Into its day, or into the match; None where only the copy's own moment would tell."""
        found = self.match
        if found["ago"]:
            return None
        if found["played"]:
            full, *added = map(int, re.findall(r"\d+", found["played"]))
            return 100 * full + sum(added)
        return 60 * int(found["hour"]) + int(found["minute"] or 0)

    @property
    def floats(self) -> bool:
        """Whether it counts from the moment at which the page was copied."""
        day = self.match["day"] or ""
        return bool(self.match["ago"]) or day.lower() in ("hier", "aujourd'hui", "aujourd’hui")

    @property
    def told(self) -> str:
        """The hour as it is printed."""
        found = self.match
        if found["ago"]:
            return found["ago"]
        if found["played"]:
            return "+".join(re.findall(r"\d+", found["played"])) + "’"
        return f"{int(found['hour'])}\u00a0h" + (
            f"\u00a0{found['minute']}" if int(found["minute"] or 0) else ""
        )


def is_hour(line: str) -> bool:
    """Whether the line is the hour of an entry and nothing else."""
    return ALONE.fullmatch(line) is not None


def steps(stamps: Sequence[Stamp]) -> list[int]:
    """The minutes from each entry to the next of its day."""
    return [
        b.minutes - a.minutes
        for a, b in pairwise(stamps)
        if a.minutes is not None
        and b.minutes is not None
        and bool(a.match["played"]) == bool(b.match["played"])
        if a.match["played"] or abs(b.minutes - a.minutes) < ANOTHER_DAY
    ]


def falls(stamps: Sequence[Stamp]) -> bool:
    """Whether the newest entry comes first."""
    found = steps(stamps)
    return sum(each < 0 for each in found) > sum(each > 0 for each in found)
