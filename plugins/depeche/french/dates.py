"""Dates of news copy, with their precision, and honest about what they can't say.

A date without a year, or one such as "hier", leans on the day of publication. Without
one that the source itself gives, its moment is None: it is never guessed.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, datetime, timedelta, tzinfo
from email.utils import parsedate_to_datetime
from functools import lru_cache
from zoneinfo import ZoneInfo

from ..model import DateMention, Moment, Origin, Precision
from . import date_english, date_forms, date_relative, quotemarks, tense
from .date_forms import Written

_PARIS = ZoneInfo("Europe/Paris")
# Days that say when a file was found, not when its copy was written, resolve nothing; nor does
# a day kept from the article, which may have come from one of them.
_NO_ANCHOR = (Origin.FIRST_SEEN, Origin.ARTICLE)
_FAR = 300  # days: a year-less date that far on the wrong side may be the other year's
_NEAR = 60  # days: nearer than that, a year-less date is this occurrence
# An hour of a place whose offset is not known: its day alone is kept.
_ABROAD = re.compile(r"\bheure\s+(?:locale|de\s+(?!paris|france|bruxelles|genève))", re.IGNORECASE)
# What may stand around a publication date on its line: a place or an agency, a label; no event
# ("Rassemblement à Lorbec, le …").
_LABEL = (
    r"(?:date(?:\s+de\s+(?:publication|parution))?|publi[ée]e?s?|parue?|mise?\s+en\s+ligne"
    r"|post[ée]e?|cr[ée]{2}e?|mise?\s+à\s+jour|modifi[ée]e?|actualis[ée]e?"
    r"|(?:published|posted|(?:last\s+)?updated)(?:\s+(?:on|at))?)"
)
_HEAD = re.compile(
    r"(?:(?!(?!fait\b)[^,–—|]* (?:à|devant|pour|contre|dans) )"
    r"[^\W\d][\w.’'-]*(?:[ /][^\W\d][\w.’'-]*){0,4}\s*(?:\([A-Z]{2,6}\)\s*)?[,–—|-]\s*"
    r"|\([A-Z]{2,6}\)\s*[,–—-]\s*)?"
    rf"(?:{_LABEL}\s*:?\s*)?(?:(?:le|ce)\s+)?",
    re.IGNORECASE,
)
_TAIL = re.compile(
    r"\s*(?:\((?:heure\s+de\s+[\w-]+|heure\s+locale|[A-Z]{2,6})\))?"
    rf"(?:[\s,;|–—(-]*{_LABEL}\b.*)?[\s.,;:)|–—-]*",
    re.IGNORECASE,
)


def find(text: str, anchor: Moment | None) -> list[DateMention]:
    """The dates of running text, in order, none overlapping.

    `anchor` is the publication date of the source. `relative` is true of words such as
    "hier" and "mardi", false of a date that only lacks its year; what the anchor completed
    has Origin.INFERRED. A week has no precision of its own: it gets its month's. From a day of the
    news, which may be the eve of its copy's, only what both days resolve alike is.
    """
    zone = (anchor.value.tzinfo if anchor else None) or _PARIS
    found = _find(text, anchor, zone)
    if anchor is None or anchor.origin is not Origin.TOLD:
        return list(found)
    later = _find(text, replace(anchor, value=anchor.value + timedelta(days=1)), zone)
    return [
        each if each.moment == other.moment else replace(each, moment=None)
        for each, other in zip(found, later, strict=True)
    ]


@lru_cache(maxsize=16384)
def _find(text: str, anchor: Moment | None, zone: tzinfo) -> tuple[DateMention, ...]:
    """As `find`; the composer asks for the dates of one sentence many times. The zone is part
    of the key: moments of one instant are equal in any zone."""
    usable = anchor if anchor and anchor.origin not in _NO_ANCHOR else None
    found: list[DateMention] = []
    for written in date_forms.find(text):
        moment = _complete(text, written, usable, zone)
        found.append(_mention(text, written.start, written.end, moment, False))
    quoted = [(pair.start, pair.end) for pair in quotemarks.pairs(text)[0]]
    today = usable if usable and usable.has_day else None
    for pattern, rule in date_relative.rules(text):
        for match in pattern.finditer(text):
            start, end = match.span()
            if any(each.start < end and start < each.end for each in found):
                continue
            moment = None
            # Inside a quotation "hier" leans on the day on which it was said.
            if today and not any(left < start and end < right for left, right in quoted):
                day = rule(match, today.value.date(), tense.around(text, start, end))
                moment = _moment(*day, zone) if day else None
            found.append(_mention(text, start, end, moment, True))
    return tuple(sorted(found, key=lambda each: each.start))


def parse_timestamp(line: str, timezone: tzinfo) -> Moment | None:
    """The moment of a line that is a publication date and nothing else, year included.

    "05.12.2024 15:40", "AFP, publié le mercredi 01 juillet 2020 à 23h20", "22 mai 2012. -",
    "May 21, 2024", ISO 8601 and RFC 5322. Of a line with two ("publié le …, mis à jour le …"),
    the first.
    None for anything else.
    """
    text = date_english.in_french(line.strip().strip("*_#[]").strip())
    if not text or len(text) > 160 or not any(sign.isdigit() for sign in text):
        return None
    for written in date_forms.find(text)[:1]:
        words = text[written.start : written.end]
        if (
            _HEAD.fullmatch(text, 0, written.start)
            and _TAIL.fullmatch(text, written.end)
            and (written.day or (written.month and words[0].isalpha() and " " in words))
            and not re.match(r"(?:en|au|d['’]ici|fin|début|avant|après|depuis)\b", words, re.I)
        ):
            abroad = written.zone is None and _ABROAD.search(text, written.end)
            return date_forms.moment(replace(written, hour=None) if abroad else written, timezone)
    return _mail_date(line, timezone)


def _mail_date(line: str, timezone: tzinfo) -> Moment | None:
    text = re.sub(r"\A\s*date\s*:\s*", "", line, flags=re.IGNORECASE).strip()
    if not re.fullmatch(
        r"(?:[A-Za-z]{3},\s*)?\d{1,2}\s+[A-Za-z]{3}\s+\d{4}\s+\d\d:\d\d(?::\d\d)?(?:\s+\S+)?", text
    ):
        return None
    try:
        value = parsedate_to_datetime(text)
    except ValueError:
        return None
    if value.tzinfo is None:
        value = value.replace(tzinfo=timezone)
    return Moment(value.replace(second=0, microsecond=0), Precision.MINUTE)


def _mention(text: str, start: int, end: int, moment: Moment | None, relative: bool) -> DateMention:
    return DateMention(start, end, text[start:end], moment, relative)


def _moment(day: date, precision: Precision, zone: tzinfo) -> Moment:
    return Moment(datetime(day.year, day.month, day.day, tzinfo=zone), precision, Origin.INFERRED)


def _complete(text: str, written: Written, anchor: Moment | None, zone: tzinfo) -> Moment | None:
    if written.year is None:
        year = _year(text, written, anchor)
        return (
            date_forms.moment(replace(written, year=year), zone, Origin.INFERRED) if year else None
        )
    moment = date_forms.moment(written, zone)
    if moment and written.weekday is not None and moment.value.weekday() != written.weekday:
        return None  # "mercredi 2 juillet 2020" was a Thursday: one of the two is wrong
    return moment


def _year(text: str, written: Written, anchor: Moment | None) -> int | None:
    """The year that a date leaves out, or None where it may be either of two."""
    if not anchor or not written.month or anchor.precision is Precision.YEAR:
        return None
    by_day = bool(written.day) and anchor.precision is not Precision.MONTH
    today = anchor.value.date() if by_day else anchor.value.date().replace(day=1)
    years = [
        year
        for year in (today.year - 1, today.year, today.year + 1)
        if _on(year, written, by_day) is not None
    ]
    if written.weekday is not None:
        years = [
            year
            for year in years
            if (day := _on(year, written, True)) and day.weekday() == written.weekday
        ]
        if len(years) == 1:
            return years[0]
    gaps = {year: (day - today).days for year in years if (day := _on(year, written, by_day))}
    past = max((gap for gap in gaps.values() if gap <= 0), default=None)
    ahead = min((gap for gap in gaps.values() if gap >= 0), default=None)
    when = {"dernier": "past", "prochain": "future"}.get(written.shift)
    chosen: int | None
    if when:
        chosen = (
            max((g for g in gaps.values() if g < 0), default=None)
            if when == "past"
            else min((g for g in gaps.values() if g > 0), default=None)
        )
    else:
        when = tense.around(text, written.start, written.end)
        chosen = past if when == "past" else ahead if when == "future" else None
        if chosen is not None and abs(chosen) > _FAR:
            return None
        if when is None:
            chosen = min(gaps.values(), key=abs, default=None)
            if chosen is not None and abs(chosen) > _NEAR:
                return None
    return next((year for year, gap in gaps.items() if gap == chosen), None)


def _on(year: int, written: Written, by_day: bool) -> date | None:
    try:
        return date(year, written.month or 1, (written.day or 1) if by_day else 1)
    except ValueError:
        return None
