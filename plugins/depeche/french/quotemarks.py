"""Which quotation marks open, which close, and which pair.

Marks pair within a paragraph (a blank line ends it). A paragraph whose straight marks
can't all be paired keeps those beside the fault unpaired, unless they enclose a few words of
one sentence: a wrong pair would turn narration into a quotation.
"""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass
from functools import lru_cache

PARAGRAPH = re.compile(r"[^\n]+(?:\n(?![^\S\n]*\n)[^\n]+)*")
# Between digits (6'51"2, 1''8) the sign counts seconds or inches and quotes nothing.
_MARK = re.compile(r"(?!(?<=\d)(?<!\d{3})(?:[\"”]|'')\d)(?:[«»“”\"]|'')")
_OPENING = {"«": "»", "“": "”"}
_CLOSING = {"»": "«", "”": "“"}
_MIXED = frozenset({('"', "”"), ("“", '"'), ("“", "»"), ("«", "”")})
# Markdown emphasis and the sign that stands for an HTML tag are looked through.
TRANSPARENT = "*_\ue001"
_BEFORE_OPENING = " \t\n\u00a0\u202f([{'’«“–—-/+>:…"
_FEW_WORDS = 12
_AFTER_CLOSING = " \t\n\u00a0\u202f.,;:!?)]}»”–—-/…<"


@dataclass(frozen=True, slots=True)
class Pair:
    """Quotation marks at `start` and at `end`; `end` is that of the closing mark, excluded."""

    start: int
    end: int
    inner_start: int
    inner_end: int
    depth: int  # 0: no other pair around it


def pairs(text: str) -> tuple[list[Pair], list[int]]:
    """The pairs of `text` in the order of their opening marks, and the offsets of marks
    that have no partner."""
    found, alone = _known(text)
    return list(found), list(alone)


@lru_cache(maxsize=256)  # a paragraph is asked about by the sentences and by typography
def _known(text: str) -> tuple[tuple[Pair, ...], tuple[int, ...]]:
    found: list[Pair] = []
    alone: list[int] = []
    for paragraph in PARAGRAPH.finditer(text) if _MARK.search(text) else ():
        marks = list(_MARK.finditer(text, paragraph.start(), paragraph.end()))
        some, rest = _pair(text, marks)
        if rest and (mixed := _mixed(text, marks)):
            taken = {at for pair in mixed for at in (pair.start, pair.end - 1)}
            others = [each for each in marks if each.start() not in taken]
            again, left = _pair(text, others)
            if len(left) < len(rest) and not any(
                _crosses(one, other) for one in mixed for other in again
            ):
                marks, some, rest = others, again, left
                found += mixed
        if any(text[each] in "\"'" for each in rest):
            straight = [each for each in marks if each[0] in ('"', "''")]
            some, rest = _pair(text, [each for each in marks if each not in straight])
            short, left = _sure(text, straight)
            some += short
            rest += left
        found += some
        alone += rest
    return tuple(sorted(found, key=lambda pair: pair.start)), tuple(sorted(alone))


def _mixed(text: str, marks: list[re.Match[str]]) -> list[Pair]:
    """Pairs of marks of two kinds, right after each other, around a few words of one
    sentence: `"intenable”`, `“aéronautique»`."""
    found: list[Pair] = []
    for one, other in itertools.pairwise(marks):
        inner = text[one.end() : other.start()]
        if (
            (one[0], other[0]) in _MIXED
            and (one[0] in _OPENING or _side(text, *one.span()) == "open")
            and (other[0] in _CLOSING or _side(text, *other.span()) == "close")
            and len(inner.split()) <= _FEW_WORDS
            and not re.search(r"[.!?…\n]", inner)
        ):
            found.append(Pair(one.start(), other.end(), one.end(), other.start(), depth=0))
    return found


def _crosses(one: Pair, other: Pair) -> bool:
    return one.start < other.end and other.start < one.end


def _pair(text: str, marks: list[re.Match[str]]) -> tuple[list[Pair], list[int]]:
    stack: list[tuple[str, int, int]] = []
    found: list[tuple[int, int, int, int]] = []
    alone: list[int] = []
    for mark in marks:
        sign, start, end = mark[0], mark.start(), mark.end()
        if sign in _OPENING:
            stack.append((sign, start, end))
            continue
        partner = _CLOSING.get(sign, sign)
        if sign not in _CLOSING and not _closes(text, start, end, stack):
            stack.append((sign, start, end))
            continue
        at = next((i for i in range(len(stack) - 1, -1, -1) if stack[i][0] == partner), None)
        if at is None:
            alone.append(start)
            continue
        alone += [each[1] for each in stack[at + 1 :]]
        found.append((stack[at][1], end, stack[at][2], start))
        del stack[at:]
    alone += [each[1] for each in stack]
    return [
        Pair(*each, depth=sum(other[0] < each[0] and each[1] <= other[1] for other in found))
        for each in found
    ], alone


def _sure(text: str, marks: list[re.Match[str]]) -> tuple[list[Pair], list[int]]:
    """Of marks that do not all pair, the pairs that are sure, and the marks that are left.

    An opening mark and the closing one after it are sure where the marks around them alternate
    too, or where they enclose a few words.
    """
    sides = ["close", *(_side(text, *mark.span()) for mark in marks), "open"]
    found: list[Pair] = []
    taken: set[int] = set()
    for number, (one, other) in enumerate(itertools.pairwise(marks)):
        before, opening, closing, after = sides[number : number + 4]
        if (opening, closing) != ("open", "close") or one[0] != other[0]:
            continue
        inner = text[one.end() : other.start()]
        few = len(inner.split()) <= _FEW_WORDS and not re.search(r"[.!?…«»\n]", inner)
        if few or (before, after) == ("close", "open"):
            found.append(Pair(one.start(), other.end(), one.end(), other.start(), depth=0))
            taken |= {one.start(), other.start()}
    return found, [each.start() for each in marks if each.start() not in taken]


def _closes(text: str, start: int, end: int, stack: list[tuple[str, int, int]]) -> bool:
    """Whether a straight mark closes: by what touches it, else by what is open."""
    side = _side(text, start, end)
    return side == "close" if side else any(each[0] == text[start:end] for each in stack)


def _side(text: str, start: int, end: int) -> str:
    """ "open", "close" or "": what the signs beside a straight mark tell."""
    before, after = start - 1, end
    while before >= 0 and text[before] in TRANSPARENT:
        before -= 1
    while after < len(text) and text[after] in TRANSPARENT:
        after += 1
    may_open = before < 0 or text[before] in _BEFORE_OPENING
    may_close = after >= len(text) or text[after] in _AFTER_CLOSING
    return "" if may_open == may_close else "close" if may_close else "open"
