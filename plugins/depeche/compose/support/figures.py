"""Numbers and dates: each against the sentence that supports it, never the whole document."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ...french import dates
from ...model import DateMention, Moment, Precision
from .. import lexicon
from .comparison import Comparison
from .evidence import folded, read
from .finding import Kind
from .naming import vouched

_YEAR = re.compile(r"\b\d{4}$")
_FIGURE = re.compile(r"\d")
_HOUR = re.compile(r"\s(?:à|vers|dès)\s(?=\d)")


def find(c: Comparison) -> Iterator[tuple[Kind, str]]:
    """Numbers and dates that the source's sentence has not, or has in another order."""
    calendar = lexicon.words("calendar_words")
    told = any(word in calendar or is_number(word) for word in c.new)
    resolved = written_out(c) | vouched(c) if told else frozenset()
    for word in c.new:
        if word in resolved:
            continue
        if word in calendar:
            yield Kind.DATE, f"« {word} » : la source ne donne pas cette date"
        elif is_number(word):
            yield Kind.NUMBER, f"« {word} » : la source ne donne pas ce nombre"
    ours = _shared(c.words, c.witness.words)
    theirs = _shared(c.witness.words, c.words)
    if len(set(ours)) > 1 and not any(_in_order(each, theirs) for each in (ours, *_undated(c))):
        yield Kind.NUMBER, f"nombres dans un autre ordre que la source ({', '.join(theirs)})"


def is_number(word: str) -> bool:
    numbers = lexicon.words("number_words")
    return bool(_FIGURE.search(word)) or word in numbers


def _shared(words: Sequence[str], others: Sequence[str]) -> list[str]:
    return [word for word in words if is_number(word) and word in others]


def _undated(c: Comparison) -> Iterator[list[str]]:
    """The printed numbers without those of days that are written out ("hier soir" → "le 7 octobre
    2026 au soir"): such a day stands where the source has no figure. A day that the source writes
    too counts as often as it does there, from the first or from the last."""
    told = f" {folded(c.witness.text)} "
    found: dict[str, list[DateMention]] = {}
    for mention in _resolved(c):
        if mention.moment is not None:
            day = _HOUR.split(mention.text)[0]  # "hier à 5 h 52": the hour is the source's
            written = read(day)[0]
            key = " ".join(written[-3:-1] if _YEAR.search(day) else written[-2:])
            found.setdefault(key, []).append(replace(mention, end=mention.start + len(day)))
    for last in (True, False):
        added: list[DateMention] = []
        for key, mentions in found.items():
            more = max(0, len(mentions) - told.count(f" {key} "))
            added += mentions[len(mentions) - more :] if last else mentions[:more]
        text = c.printed
        for mention in sorted(added, key=lambda each: -each.start):
            text = f"{text[: mention.start]} {text[mention.end :]}"
        yield _shared(read(text)[0], c.witness.words)


def written_out(c: Comparison) -> frozenset[str]:
    """The words of the printed dates that the source's own dates come to."""
    return _words(_resolved(c))


def _words(mentions: Sequence[DateMention]) -> frozenset[str]:
    return frozenset(word for each in mentions for word in read(_HOUR.split(each.text)[0])[0])


def _resolved(c: Comparison) -> list[DateMention]:
    """The printed dates that the source's own dates come to ("hier", "le 14 juin")."""
    theirs = [each.moment for each in dates.find(c.witness.text, c.witness.published)]
    known = {_day(moment) for moment in theirs if moment}
    if c.witness.published:
        known.add(_day(c.witness.published))
    story = f" {' '.join(folded(each) for each in c.witness.story.said)} "
    near = [*theirs, *(each.moment for each in dates.find(c.witness.before, c.witness.published))]
    months = {(m.value.year, m.value.month) for m in (*near, c.witness.published) if m}
    found = []
    for mention in dates.find(c.printed, c.witness.published):
        if mention.relative and mention.text.casefold() not in c.witness.text.casefold():
            continue
        told = [w for w in read(mention.text)[0] if w not in ("le", "du", "au")]
        date = mention.moment
        completed = (
            date is not None
            and date.precision is Precision.DAY
            and (date.value.year, date.value.month) in months
            and str(date.value.day) in c.witness.words
        )
        same = completed or (date is not None and _covered(date, known))
        if same or (len(told) > 1 and f" {' '.join(told)} " in story):
            found.append(mention)
    return found


def _day(moment: Moment) -> tuple[str, str]:
    return moment.value.strftime("%Y-%m-%d"), moment.precision.value


def _covered(moment: Moment, known: set[tuple[str, str]]) -> bool:
    size = {"minute": 10, "day": 10, "month": 7, "year": 4}
    value = _day(moment)[0]
    return any(
        value[: size[moment.precision.value]] == day[: size[moment.precision.value]]
        and size[precision] >= size[moment.precision.value]
        for day, precision in known
    )


def _in_order(ours: list[str], theirs: list[str]) -> bool:
    """Whether our numbers come in the source's order, some left out."""
    rest = iter(theirs)
    return all(word in rest for word in ours)
