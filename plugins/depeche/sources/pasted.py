"""Several texts pasted into one file, each under a line that says whose it is.

    --- ARTICLE 1 (La Gazette de Lorbec, 12 mars 2026) ---      === Le Phare, 13/03/2026 ===

    ARTICLE 2                                                   Source : Le Phare, 13 mars 2026
    Source : agence ANF, 13 mars 2026

Each is read by itself, as if it stood in a file of its own: read in a row they would be one story
in one voice. What stands above the first is the desk's note. A number alone ("Article 2") heads a
text too where a rule or marks set it off; it may be an article of a law elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import tzinfo

from .layout import RULED, Line, lines
from .rules.papers.provenance import Provenance, read, sourced

LONGEST = 160  # characters of a line that heads a text
SHOWN = 60
FEWEST = 25  # words of a text
MOST_ABOVE = 220  # words of a note above the first
_WHAT = r"(?:article|texte|papier|source|dépêche|document|doc|copie|extrait|communiqué|version)"
_NUMBERS = {
    "un": 1, "premier": 1, "première": 1, "1er": 1, "1re": 1, "deux": 2, "deuxième": 2,
    "second": 2, "seconde": 2, "trois": 3, "troisième": 3, "quatre": 4, "quatrième": 4,
}  # fmt: skip
_MARKS = r"[-–—=*#_~<>\[\]\s]"
_NUMBERED = re.compile(
    rf"(?P<open>{_MARKS}*)(?:(?P<what>{_WHAT})s?\s*(?:n\s?[°o]\s*)?(?P<number>\d\d?|un|deux|trois|quatre)"
    rf"|(?P<ordinal>1er|1re|[2-9]e|premi(?:er|ère)|deuxième|seconde?|troisième|quatrième)\s+{_WHAT})"
    rf"(?!\w)(?P<rest>.*?)(?P<close>{_MARKS}*)",
    re.IGNORECASE,
)
_DECORATED = re.compile(r"(?:[-=*#_~]{2,}|\[)\s*(?P<rest>[^-=*#~].*?)\s*(?:[-=*#_~]{2,}|\])")


@dataclass(frozen=True, slots=True)
class Part:
    """One of the texts: its characters `start` to `end`, under lines that begin at `above`."""

    above: int
    start: int
    end: int
    provenance: Provenance


@dataclass(frozen=True, slots=True)
class _Head:
    """The lines that head a text: rows `first` to `last`."""

    first: int
    last: int
    number: int
    origin: Provenance


def find(text: str, zone: tzinfo) -> tuple[Part, ...]:
    """The texts of `text`, in order; none where it is one, or where it is not sure that they part.

    The zone is that of dates without an offset.
    """
    rows = lines(text)
    heads = _heads(rows, zone)
    numbers = [each.number for each in heads if each.number]
    above = _words(rows[: heads[0].first]) if heads else 0
    if above >= FEWEST and heads[0].number > 1:  # the first text has no head
        heads.insert(0, _Head(0, -1, 1, Provenance()))
        above = 0
    if len(heads) < 2 or numbers != sorted(set(numbers)) or above > MOST_ABOVE:
        return ()
    if above >= FEWEST and not heads[0].number:
        return ()  # each may name the source of the text above it
    found = []
    ends = [*(each.first for each in heads[1:]), len(rows)]
    for head, end in zip(heads, ends, strict=True):
        if _words(rows[head.last + 1 : end]) < FEWEST:
            return ()
        start = rows[head.last + 1].start
        above = rows[head.first].start
        found.append(Part(above, start, rows[end - 1].end, head.origin))
    return tuple(found)


def alone(text: str, part: Part) -> str:
    """`text` with all but `part` as blanks: offsets and numbers of lines stay."""
    before = re.sub(r"[^\n]", " ", text[: part.start])
    return before + text[part.start : part.end]


def shown(text: str, part: Part) -> str:
    """The lines above `part`, as a notice shows them."""
    return " ".join(text[part.above : part.start].split())[:SHOWN]


def _heads(rows: Sequence[Line], zone: tzinfo) -> list[_Head]:
    found: list[_Head] = []
    at = 0
    while at < len(rows):
        head = _head(rows, at, zone)
        if head:
            found.append(head)
        at = head.last + 1 if head else at + 1
    return found


def _head(rows: Sequence[Line], at: int, zone: tzinfo) -> _Head | None:
    """The head of a text whose first line is at `at`."""
    line = rows[at].text.strip()
    if not line or len(line) > LONGEST:
        return None
    if numbered := _NUMBERED.fullmatch(line):
        number = _number(numbered)
        rest = numbered["rest"].strip(" \t\u00a0:.,;–—-")
        origin = read(rest, zone) if rest else Provenance()
        if origin is None:
            return None
        below = _below(rows, at)
        named = sourced(rows[below].text.strip(), zone) if below else None
        if below and named:
            return _Head(at, below, number, named)
        marked = len((numbered["open"] + numbered["close"]).strip()) > 1
        ruled = at > 0 and RULED.fullmatch(rows[at - 1].text) is not None
        return _Head(at, at, number, origin) if origin.known or marked or ruled else None
    named = sourced(line, zone)
    if not named and (decorated := _DECORATED.fullmatch(line)):
        named = read(decorated["rest"], zone)
        named = named if named and named.published else None
    return _Head(at, at, 0, named) if named and named.sure else None


def _below(rows: Sequence[Line], at: int) -> int:
    """The next row with words, right under a number; 0 without one."""
    for index in range(at + 1, min(at + 3, len(rows))):
        line = rows[index].text.strip()
        if line and not RULED.fullmatch(line):
            return index if len(line) <= LONGEST else 0
    return 0


def _number(match: re.Match[str]) -> int:
    said = (match["number"] or match["ordinal"]).lower()
    digits = re.match(r"\d+", said)
    return int(digits[0]) if digits else _NUMBERS[said]


def _words(rows: Sequence[Line]) -> int:
    return sum(len(row.text.split()) for row in rows)
