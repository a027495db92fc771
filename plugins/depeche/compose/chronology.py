"""The chronology: facts that the sources date to the day, from four different days on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from ..french import dates, words
from ..model import Moment, Passage, Precision, Reading, Token
from .absolute_dates import day
from .anaphora import refers
from .duplicates import told
from .gather import cosine, dated
from .lines import Line
from .quotations import balanced
from .terms import content

LEAST, MOST = 4, 6  # days
SHORTEST, LONGEST = 8, 30  # words of a fact


def choose(
    lines: Iterable[Line], readings: Mapping[str, Reading], said: Sequence[str], subject: str
) -> list[Passage]:
    """One fact a day, in the order of the days; none when fewer than four days have one.

    `lines` are those that the article does not print elsewhere, `said` what it prints. A
    fact has one date, that of its main verb, which tells of the past.
    """
    best: dict[date, tuple[float, Moment, Line]] = {}
    for line in lines:
        source = readings[line.sentence.span.source].source
        if not dated(source) or source.published is None or not _plain(line):
            continue
        moment = _dated_to(line, source.published)
        if moment is None or told(line.text, said):
            continue
        score = cosine(content(line.text), content(subject))
        found = best.get(moment.value.date())
        if found is None or score > found[0]:
            best[moment.value.date()] = (score, moment, line)
    days = sorted(sorted(best, key=lambda each: -best[each][0])[:MOST])
    if len(days) < LEAST:
        return []
    return [_item(best[each][1], best[each][2]) for each in days]


def _item(moment: Moment, line: Line) -> Passage:
    return replace(line.passage(), text=f"{day(moment)} : {line.text}")


def _plain(line: Line) -> bool:
    return (
        not line.leans
        and not refers(line.text)
        and balanced(line.text)
        and line.text[:1] not in '"«“'
        and SHORTEST <= words.count(line.text) <= LONGEST
    )


def _dated_to(line: Line, published: Moment) -> Moment | None:
    """The day of the fact, where its main verb is past and its only date hangs on that verb."""
    sentence = line.sentence
    found = dates.find(sentence.text, published)
    if len(found) != 1 or found[0].moment is None:
        return None
    moment = found[0].moment
    if moment.precision is not Precision.DAY or moment.value > published.value:
        return None
    tokens = sentence.parse.tokens
    root = next((i for i, token in enumerate(tokens) if token.dep == "ROOT"), None)
    if root is None or not _past(tokens, root):
        return None
    inside = [
        token
        for token in tokens
        if found[0].start <= token.start - sentence.parse.start < found[0].end
    ]
    return moment if any(token.head == root for token in inside) else None


def _past(tokens: tuple[Token, ...], root: int) -> bool:
    verbs = [token for i, token in enumerate(tokens) if i == root or token.head == root]
    conditional = any("Mood=Cnd" in token.morph for token in verbs)
    compound = "VerbForm=Part" in tokens[root].morph and any(
        token.pos == "AUX" and "VerbForm=Fin" in token.morph for token in verbs
    )
    return (compound or "Tense=Past" in tokens[root].morph) and not conditional
