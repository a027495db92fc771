"""What copy counts from its own day, said so that it holds in another day's article: "dans la nuit
de vendredi à samedi", "depuis mardi", "la semaine dernière", "il y a dix jours"."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta

from ...french import tense
from ...french.date_words import ANY_WEEKDAY, MONTH_NAMES, WEEKDAY_NAMES
from ...model import Moment, Origin
from ..quotations import spans

PARTS = {
    "": "",
    "matin": " au matin",
    "midi": " à midi",
    "après-midi": " dans l'après-midi",
    "soir": " au soir",
}
_NIGHT = re.compile(
    rf"\bnuit (de|du) ({ANY_WEEKDAY}) (à|au) ({ANY_WEEKDAY})(?!\s\d|\w)", re.IGNORECASE
)
_SINCE = re.compile(
    rf"(?:(?<=\bdepuis )|(?<=\bdès ))({ANY_WEEKDAY})(?: (matin|midi|après-midi|soir))?"
    r"(?!,?\s\d|\w|\sdernier)",
    re.IGNORECASE,
)
_LAST_WEEK = re.compile(r"\bla semaine (?:dernière|passée)\b", re.IGNORECASE)
_AGO = re.compile(
    r"(?<!de )(?<!d')(?<!que )(?<!qu')(?<!à )(?<![\w'-])il y a ((?:[\w-]+|quelques) "
    r"(?:jours?|semaines?|mois))(?!\w)",
    re.IGNORECASE,
)
_EVE = re.compile(r"\ALa veille( au soir)?(?=, )")
_DONE = re.compile(r"(?:é|i|u|is|it|ert)e?s?\s(?:dans la )?$")  # "survenu dans la "
_UNSURE = 6  # days since tomorrow's weekday: that of this week may be meant


def dated(text: str, anchor: Moment, *, years: bool, eve: bool = False) -> tuple[str, list[str]]:
    """`text`, of copy published at `anchor`, with such times made good for any day, and the edits.

    Only what is over, never what is quoted, and nothing where the day of the copy is not its own.
    `years`: dates take their year even where it is that of `anchor`. `eve`: the day of which an
    opening "La veille" is the eve is that of `anchor`.
    """
    edits: list[str] = []
    known = anchor.has_day
    if not known or anchor.origin in (Origin.FIRST_SEEN, Origin.ARTICLE, Origin.TOLD):
        return text, edits
    flat = ""
    for pattern, rule in (*_RULES, (_EVE, _eve)) if eve else _RULES:
        flat = flat or text.replace("’", "'").replace("\u00a0", " ").replace("\u202f", " ")
        matches = list(pattern.finditer(flat))
        quoted = spans(text) if matches else ()
        for match in reversed(matches):
            if any(start <= match.start() < end for start, end in quoted):
                continue
            new = rule(match, anchor.value.date(), years)
            if not new:
                continue
            if not text[: match.start()].strip():
                new = new[0].upper() + new[1:]
            text, flat = text[: match.start()] + new + text[match.end() :], ""
            edits.append(f"« {match.group()} » → « {new} »")
    return text, edits


def _night(match: re.Match[str], today: date, years: bool) -> str:
    """ "nuit de vendredi 21 à samedi 22 novembre", of the last such night."""
    evening, morning = (WEEKDAY_NAMES.index(match[i].lower()) for i in (2, 4))
    back = (today.weekday() - morning) % 7
    if (evening + 1) % 7 != morning or back == _UNSURE or not _is_over(match):
        return ""
    last = today - timedelta(days=back)
    first = last - timedelta(days=1)
    month = "" if first.month == last.month else f" {MONTH_NAMES[first.month - 1]}"
    year = f" {first.year}" if first.year != last.year else ""
    opens = f"{WEEKDAY_NAMES[first.weekday()]} {_number(first)}{month}{year}"
    return f"nuit {match[1]} {opens} {match[3]} {_day(last, today, years)}"


def _since(match: re.Match[str], today: date, years: bool) -> str:
    """ "(depuis) mardi 11 mars", "(s'est engagé dès) mardi 11 mars"."""
    before = match.string[: match.start()]
    if before.endswith("dès ") and not tense.just_told(before.removesuffix("dès ")):
        return ""
    back = (today.weekday() - WEEKDAY_NAMES.index(match[1].lower())) % 7
    part = (match[2] or "").lower()
    if not back and not part:
        return ""  # "depuis mardi", written on a Tuesday: since this one, or the last?
    return _day(today - timedelta(days=back), today, years) + PARTS[part]


def _last_week(match: re.Match[str], today: date, years: bool) -> str:
    return "la semaine précédente"


def _ago(match: re.Match[str], today: date, years: bool) -> str:
    """ "une semaine plus tôt", of what happened: not "il y a dix jours de retard"."""
    follows = match.string[match.end() :]
    if re.match(r" (?:de|d'|qui|que|qu')\b", follows) or not _is_over(match):
        return ""
    return f"{match[1]} plus tôt"


def _eve(match: re.Match[str], today: date, years: bool) -> str:
    """ "Mardi 3 février au soir"."""
    return _day(today - timedelta(days=1), today, years) + (match[1] or "")


_RULES: tuple[tuple[re.Pattern[str], Callable[[re.Match[str], date, bool], str]], ...] = (
    (_NIGHT, _night),
    (_SINCE, _since),
    (_LAST_WEEK, _last_week),
    (_AGO, _ago),
)


def _is_over(match: re.Match[str]) -> bool:
    """Whether what stands around is told as done: "a brûlé", "survenu"."""
    before = match.string[: match.start()]
    found = tense.of_clause(match.string, *match.span())
    return found == "past" or (found is None and bool(_DONE.search(before)))


def _day(day: date, today: date, years: bool) -> str:
    year = f" {day.year}" if years or day.year != today.year else ""
    return f"{WEEKDAY_NAMES[day.weekday()]} {_number(day)} {MONTH_NAMES[day.month - 1]}{year}"


def _number(day: date) -> str:
    return "1er" if day.day == 1 else str(day.day)
