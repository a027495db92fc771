"""Three-way merge of an article: what the desk wrote always wins.

Metadata is merged field by field, lists of lines and the body entry by entry. A change
of the source that touches an edit isn't applied: it becomes a conflict, to be proposed.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from merge3 import Merge3

from .document import Document, Field
from .fields import ORDER

_GAP = re.compile(r"\n(?:[ \t]*\n)+")
_LISTS = {"tags", "keywords", "authors"}
_COMMAS = re.compile(r"\s*[;,]\s*")
_RANK = {name.lower(): rank for rank, name in enumerate(ORDER)}


@dataclass(frozen=True, slots=True)
class Conflict:
    """A change of the source that was not applied; `where` is a field's name or ""."""

    where: str
    kept: str
    proposed: str


@dataclass(frozen=True, slots=True)
class Merged:
    document: Document
    conflicts: tuple[Conflict, ...]


def merge(base: Document, ours: Document, theirs: Document) -> Merged:
    """`ours` (the file) with the changes from `base` to `theirs` (the source) applied."""
    conflicts: list[Conflict] = []
    fields = [
        Field(each.name, lines)
        for each in ours.fields
        if (lines := _merge_field(each.name, base, ours, theirs, conflicts))
    ]
    present = {each.key for each in ours.fields}
    for each in theirs.fields:
        if each.key in present:
            continue
        if lines := _merge_field(each.name, base, ours, theirs, conflicts):
            fields.insert(_place(each.key, fields), Field(each.name, lines))
    body = _merge_body(base.body, ours.body, theirs.body, conflicts)
    return Merged(Document(tuple(fields), body), tuple(conflicts))


def _place(key: str, fields: Sequence[Field]) -> int:
    """Where a new field goes: after the last of those that come before it by custom."""
    before = [at for at, each in enumerate(fields) if _RANK.get(each.key, 99) < _RANK.get(key, 99)]
    return before[-1] + 1 if before else 0


def _merge_field(
    name: str, base: Document, ours: Document, theirs: Document, conflicts: list[Conflict]
) -> tuple[str, ...]:
    was, here, there = base.lines(name), ours.lines(name), theirs.lines(name)
    if here in (was, there):
        return there
    if there == was:
        return here
    if name.lower() == "modified":
        return max(here, there)
    if name.lower() in _LISTS and len(here) == len(was) == len(there) == 1:
        return (_merge_list(was[0], here[0], there[0]),)
    if min(len(was), len(here), len(there)) > 1:
        merged, clashes = _merge_rows(was, here, there)
        conflicts += [Conflict(name, "\n".join(a), "\n".join(b)) for a, b in clashes]
        return tuple(merged)
    conflicts.append(Conflict(name, "\n".join(here), "\n".join(there)))
    return here


def _merge_list(was: str, here: str, there: str) -> str:
    """Short values: the desk's, and what the source added, without what it dropped."""
    before, kept, after = (
        [each for each in _COMMAS.split(line) if each] for line in (was, here, there)
    )
    merged = [each for each in kept if each in after or each not in before]
    merged += [each for each in after if each not in before and each not in merged]
    return ", ".join(merged)


def _merge_body(base: str, ours: str, theirs: str, conflicts: list[Conflict]) -> str:
    if ours in (base, theirs):
        return theirs
    if theirs == base:
        return ours
    gaps = _GAP.findall(ours)
    was, here, there = (_GAP.split(text) for text in (base, ours, theirs))
    merged, clashes = _merge_rows(was, here, there)
    conflicts += [Conflict("", "\n\n".join(a), "\n\n".join(b)) for a, b in clashes]
    return _joined(merged, here, gaps)


def _joined(merged: Sequence[str], here: Sequence[str], gaps: Sequence[str]) -> str:
    """Paragraphs with the blank lines that the desk left between those of its own."""
    gap_after = dict(zip(pairwise(here), gaps, strict=False))
    text = merged[0] if merged else ""
    for before, after in pairwise(merged):
        text += gap_after.get((before, after), "\n\n") + after
    return text


def _merge_rows(
    was: Sequence[str], here: Sequence[str], there: Sequence[str]
) -> tuple[list[str], list[tuple[list[str], list[str]]]]:
    """Rows merged, and the clashes as (kept, proposed)."""
    gone = set(was) - set(here)  # removed or rewritten by the desk: a move brings none back
    merged: list[str] = []
    clashes: list[tuple[list[str], list[str]]] = []
    for kind, *bounds in Merge3(list(was), list(here), list(there)).merge_regions():
        if kind == "unchanged":
            merged += was[bounds[0] : bounds[1]]
        elif kind in {"same", "a"}:
            merged += here[bounds[0] : bounds[1]]
        elif kind == "b":
            merged += [row for row in there[bounds[0] : bounds[1]] if row not in gone]
        else:
            z_start, z_end, a_start, a_end, b_start, b_end = bounds
            kept, clashing = _settle(was[z_start:z_end], here[a_start:a_end], there[b_start:b_end])
            merged += kept
            clashes += clashing
    return merged, clashes


def _settle(
    was: Sequence[str], here: Sequence[str], there: Sequence[str]
) -> tuple[list[str], list[tuple[list[str], list[str]]]]:
    """Neighbouring changes: row by row where the source gives as many as before, else the desk's.

    What the desk put between the rows, or took away, stays as it is.
    """
    if len(was) != len(there) or len(set(was)) != len(was):
        return list(here), [(list(here), list(there))]
    if len(was) == len(here):
        pairs = list(zip(was, here, there, strict=True))
        kept = [other if mine == before else mine for before, mine, other in pairs]
        return kept, [([m], [t]) for b, m, t in pairs if b not in {m, t} and m != t]
    after = dict(zip(was, there, strict=True))
    own = [row for row in here if row not in after]
    lost = [row for row in was if row not in here and after[row] != row]
    kept = [after.get(row, row) for row in here]
    return kept, [(own, [after[row] for row in lost])] if lost else []
