"""Which of two sources goes first: the later one, the one that corrects, the one with a date."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

from .model import Moment, Origin, Precision, Source

_RECORD = re.compile(r"^\W*relevé des? décisions?\b", re.IGNORECASE | re.MULTILINE)
_HEAD = 400  # characters in which copy says what it is
UNDATED = frozenset({Origin.FIRST_SEEN, Origin.ARTICLE})


def dated(source: Source) -> bool:
    """Whether the date of `source` comes from its copy: that of publication, or of its news."""
    return source.published is not None and source.published.origin not in UNDATED


def shown_date(source: Source) -> Moment | None:
    """When `source` was published, as far as readers may be told: where it says the day of its
    news alone, which may be the eve, the month; None where nothing is known."""
    published = source.published if dated(source) else None
    if published is None or published.origin is not Origin.TOLD:
        return published
    if (published.value + timedelta(days=1)).month != published.value.month:
        return None
    return replace(published, value=published.value.replace(day=1), precision=Precision.MONTH)


def day_of(source: Source) -> date | None:
    """The day of `source` in its own time zone; None where its copy tells none."""
    return source.published.value.date() if source.published and dated(source) else None


def is_of_an_earlier_day(source: Source, other: Source) -> bool:
    """Whether both tell their day, and that of `source` is the earlier one, even where it is the
    eve of its copy's."""
    then, now = day_of(source), day_of(other)
    if then is None or now is None or source.published is None:
        return False
    return then + timedelta(days=source.published.origin is Origin.TOLD) < now


def age(then: Moment, now: Moment) -> timedelta:
    """How long before `now` `then` was; of one day nothing, where either says no hour."""
    hours = then.precision is now.precision is Precision.MINUTE
    if not hours and then.value.date() == now.value.date():
        return timedelta(0)
    return now.value - then.value


def when(source: Source) -> float:
    """Seconds since the epoch; undated copy counts as the oldest.

    Of takes that give their day alone the agency's own clock says which was sent first.
    """
    if source.published is None:
        return 0.0
    unsure = source.published.precision is Precision.DAY
    return source.published.value.timestamp() + (60 * source.sent if unsure else 0)


def rank(source: Source) -> tuple[float, bool, str]:
    """What orders the versions of one story, greatest for the one that holds.

    The later one; of two that are of one moment the one that corrects, then the name decides. A
    correction that gives its day without an hour was sent after all that it corrects that day.
    """
    moment = source.published
    seconds = _end_of_day(moment) if moment and source.corrects else when(source)
    return seconds, bool(source.corrects), source.path


def leading(sources: Sequence[Source]) -> Source:
    """The source that an article of all of them tells: the latest, of one moment the signed one.

    One that does not say its date comes after those that do: it arrived last, it may be the
    oldest. Nor does an answer to what was printed go before it, or the record of what a sitting
    decided, which tells no story.
    """
    sources = [each for each in sources if not (each.reply or _is_record(each))] or sources
    known = [each for each in sources if dated(each)] or list(sources)
    return max(known, key=_news)


def _is_record(source: Source) -> bool:
    return source.release and _RECORD.search(source.text[:_HEAD]) is not None


def _news(source: Source) -> tuple[float, bool, str]:
    return when(source), bool(source.bylines), source.path


def _end_of_day(moment: Moment) -> float:
    if moment.precision is Precision.MINUTE:
        return moment.value.timestamp()
    day: datetime = moment.value + timedelta(days=1)
    return day.timestamp() - 1
