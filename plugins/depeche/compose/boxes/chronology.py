"""The chronology: facts that the sources date to the day, from four different days on."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from ...french import dates, words
from ...model import DateMention, Moment, Passage, Precision, Reading, Source, Token
from ..anaphora import refers
from ..duplicates import told
from ..gathering.gather import cosine, dated
from ..lines import Line
from ..quotations import balanced
from ..terms import content
from ..timeliness.absolute_dates import day, doubtful

LEAST, MOST = 4, 6  # days
ABOUT = 0.12  # cosine to the headline under which a fact is another story's
SHORTEST, LONGEST = 8, 30  # words of a fact


def choose(
    lines: Iterable[Line],
    readings: Mapping[str, Reading],
    said: Sequence[str],
    subject: str,
    misleads: Callable[[Line, Source], bool],
) -> list[Passage]:
    """One fact a day, in the order of the days; none when fewer than four days have one.

    `lines` are those that the article does not print elsewhere, `said` what it prints. A
    fact has one date, that of its main verb, which tells of the past; none `misleads` out of its
    quotation.
    """
    best: dict[date, tuple[float, DateMention, Line]] = {}
    for line in lines:
        source = readings[line.sentence.span.source].source
        if not dated(source) or source.published is None or not _plain(line):
            continue
        mention = _dated_to(line, source.published)
        if mention is None or mention.moment is None or told(line.text, said):
            continue
        if doubtful(mention.moment, source.published, source.text):
            continue
        score = cosine(content(line.text), content(subject))
        if score < ABOUT or misleads(line, source):
            continue
        when = mention.moment.value.date()
        if when not in best or score > best[when][0]:
            best[when] = (score, mention, line)
    days = sorted(sorted(best, key=lambda each: -best[each][0])[:MOST])
    if len(days) < LEAST:
        return []
    return [_item(best[each][1], best[each][2]) for each in days]


def _item(mention: DateMention, line: Line) -> Passage:
    """ "17 avril 2019 : Le chef de l'État a présidé une réunion.": the date once, in front."""
    assert mention.moment is not None
    text = line.sentence.text
    before, after = text[: mention.start], text[mention.end :]
    before = re.sub(r"(?:^|\s)(?:ce|le)\s$", " ", before, flags=re.IGNORECASE)
    if not before.strip():
        after = after.lstrip(" ,")
    rest = re.sub(r"\s+", " ", f"{before.rstrip()} {after.lstrip()}").strip()
    rest = re.sub(r"\s+([,.])", r"\1", rest)
    shown = day(mention.moment)
    edit = f"« {mention.text} » → « {shown} », en tête"
    text = f"{shown} : {rest[0].upper()}{rest[1:]}"
    return replace(line.passage(), text=text, edits=(edit,))


def _plain(line: Line) -> bool:
    return (
        not line.leans
        and not refers(line.text)
        and balanced(line.text)
        and line.text[:1] not in '"«“'
        and SHORTEST <= words.count(line.text) <= LONGEST
    )


def _dated_to(line: Line, published: Moment) -> DateMention | None:
    """The date of the fact, where its main verb is past and its only date hangs on that verb."""
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
    return found[0] if any(token.head == root for token in inside) else None


def _past(tokens: tuple[Token, ...], root: int) -> bool:
    verbs = [token for i, token in enumerate(tokens) if i == root or token.head == root]
    conditional = any("Mood=Cnd" in token.morph for token in verbs)
    compound = "VerbForm=Part" in tokens[root].morph and any(
        token.pos == "AUX" and "VerbForm=Fin" in token.morph for token in verbs
    )
    return (compound or "Tense=Past" in tokens[root].morph) and not conditional
