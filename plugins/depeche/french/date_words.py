"""The words of French dates: months, days, numbers, and their values."""

from __future__ import annotations

from . import lists

_MONTHS = (
    ("janvier", "janv", "jan"),
    ("février", "fevrier", "févr", "fevr", "fév", "fev"),
    ("mars",),
    ("avril", "avr"),
    ("mai",),
    ("juin",),
    ("juillet", "juill", "juil"),
    ("août", "aout"),
    ("septembre", "sept"),
    ("octobre", "oct"),
    ("novembre", "nov"),
    ("décembre", "decembre", "déc", "dec"),
)
MONTHS = {name: number for number, names in enumerate(_MONTHS, start=1) for name in names}
MONTH_NAMES = tuple(names[0] for names in _MONTHS)
WEEKDAY_NAMES = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
WEEKDAYS = {name: number for number, name in enumerate(WEEKDAY_NAMES)}
# Whole names, for patterns of other modules.
ANY_MONTH = "|".join(MONTH_NAMES)
ANY_WEEKDAY = "|".join(WEEKDAY_NAMES)
NUMBERS = {word: int(value) for word, value in map(str.split, lists.lines("numbers"))}

_ABBREVIATIONS = tuple(
    name
    for name in sorted(MONTHS, key=len, reverse=True)
    if any(name != other and other.startswith(name) for other in MONTHS)
)
_WHOLE = tuple(name for name in MONTHS if name not in _ABBREVIATIONS)

# Patterns, to be used with re.IGNORECASE.
# The point belongs to an abbreviation, not to a whole name: "fin septembre." ends a sentence.
MONTH = (
    r"(?:(?:" + "|".join(_ABBREVIATIONS) + r")(?:\.|(?!\w))|(?:" + "|".join(_WHOLE) + r")(?!\w))"
)
WEEKDAY = (
    r"(?:"
    + "|".join(WEEKDAYS)
    + r")(?!\w)(?! (?:saint|gras|noir|sanglant|de Pâques|de Pentecôte|des Rameaux|des Cendres)\b)"
)
NUMBER = r"(?:\d{1,3}|" + "|".join(sorted(NUMBERS, key=len, reverse=True)) + r")(?!\w)"
YEAR = r"(?:1[5-9]|20)\d\d(?![\d\w])"


def month(text: str) -> int:
    """The number, 1 to 12, of a month that MONTH matched."""
    return MONTHS[text.lower().rstrip(".")]


def number(text: str) -> int:
    """The value of a number that NUMBER matched."""
    return int(text) if text.isdigit() else NUMBERS[text.lower()]
