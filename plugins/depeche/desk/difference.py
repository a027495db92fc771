"""What the desk changed in the text that the plugin wrote, paragraph by paragraph."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from itertools import zip_longest

from ..french import typography
from ..model import BlockKind, Source
from .printed import Block, Place

_WORD = re.compile(r"\s+|[\w’'-]+|[^\w\s]")


class Side(StrEnum):
    BOTH = "both"
    OLD = "old"  # removed
    NEW = "new"  # added


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text that stands in both texts or in one."""

    side: Side
    text: str


@dataclass(frozen=True, slots=True)
class Change:
    """A paragraph that was changed; `place` names it for editors (in French)."""

    place: str
    runs: tuple[Run, ...]


_ALIKE = 0.4  # part of the words that two texts must share to be one, edited
_PLACES = {
    "title": "Titre",
    "standfirst": "Chapeau",
    "heading": "Intertitre",
    "paragraph": "Paragraphe",
    "item": "Puce",
    "quote": "Citation",
    "search title": "Titre dans les résultats",
    "description": "Description",
    "caption": "Légende",
}


def compare(before: Sequence[Block], after: Sequence[Block]) -> tuple[Change, ...]:
    """The changes from `before` to `after`, in the order of the text."""
    old = [(each.place, each.text) for each in before]
    new = [(each.place, each.text) for each in after]
    found = []
    for tag, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            continue
        for one, two in zip_longest(before[a:b], after[c:d]):
            place = _PLACES[(two or one).place.value]
            found.append(Change(place, words(one.text if one else "", two.text if two else "")))
    return tuple(found)


def of_sources(before: Source, after: Source) -> tuple[Change, ...]:
    """What a later version of a dispatch says otherwise, typography apart."""
    return compare(_as_blocks(before), _as_blocks(after))


def _as_blocks(source: Source) -> list[Block]:
    title = [Block(Place.TITLE, typography.correct(source.title))] if source.title else []
    kinds = {BlockKind.HEADING: Place.HEADING, BlockKind.LIST_ITEM: Place.ITEM}
    return title + [
        Block(kinds.get(each.kind, Place.PARAGRAPH), typography.correct(each.text))
        for each in source.blocks
    ]


def words(before: str, after: str) -> tuple[Run, ...]:
    """The two texts as runs, word by word; two texts that share little stand whole."""
    old, new = _WORD.findall(before), _WORD.findall(after)
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    if _likeness(old, new) < _ALIKE:
        whole = (Run(Side.OLD, before), Run(Side.NEW, after))
        return tuple(each for each in whole if each.text)
    runs = []
    for tag, a, b, c, d in matcher.get_opcodes():
        if tag == "equal":
            runs.append(Run(Side.BOTH, "".join(old[a:b])))
            continue
        runs.append(Run(Side.OLD, "".join(old[a:b])))
        runs.append(Run(Side.NEW, "".join(new[c:d])))
    return tuple(each for each in runs if each.text)


def _likeness(old: Sequence[str], new: Sequence[str]) -> float:
    """What part of the words the two share, 0 to 1; spaces and marks don't count."""
    one, two = ([word for word in words if word[0].isalnum()] for words in (old, new))
    return SequenceMatcher(None, one, two, autojunk=False).ratio()
