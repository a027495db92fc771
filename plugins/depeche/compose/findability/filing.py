"""What the copy is about, told by its own words, for copy that no section is given for.

A matter counts where the title or the first sentences speak of it, the text has words of it
enough and no matter of another section has nearly as many: else nothing is certain, and none is
told.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import cache

from ...french import sentences
from ...model import BRIEFS, BlockKind, Source
from .. import lexicon
from ..terms import plain
from . import abroad

# Points of the matter, and how many times those of the next one: what has fewer must stand alone.
CERTAIN = ((9, 1.5), (6, 2.5))
FEWEST = 4  # words of a matter, so that one that comes in a name does not tell it
TITLE, LEAD, BODY = 3, 2, 1  # points of a word, by where it stands first
LEAD_SENTENCES = 2
LONGEST = 6000  # signs that are read: what comes after the news is its context
ABROAD = ("International", "Monde", "Étranger", "À l’étranger")
_OWN = ("Sport", "Culture")  # matters that stay theirs abroad
# "depuis l'| incendie": what the story comes after is not its matter
_PAST = re.compile(r"\b(?:depuis|après) (?:l['’]|l[ae]s? |une? )\Z")
_NEAR = 12  # signs before a word
_ENDING = r"\w*"


def told(source: Source, sections: Collection[str]) -> tuple[str, tuple[str, ...]]:
    """The one of `sections` under which the matter of `source` goes, and the words that tell it;
    "" and () where that is not certain or no section is for it."""
    if not sections or BRIEFS in source.doubts:  # each brief has a matter of its own
        return "", ()
    title, lead, body = _parts(source)
    found = {names: _points(pattern, title, lead, body) for names, pattern in _matters()}
    ranked = sorted(found, key=lambda names: -found[names][0])
    first, *others = ranked
    points, words, early = found[first]
    section = _named(first, sections)
    rivals = (found[each][0] for each in others if _named(each, sections) != section)
    next_one = next(rivals, 0)
    told_well = early and len(words) >= FEWEST
    certain = told_well and any(points >= max(least, times * next_one) for least, times in CERTAIN)
    certain = certain and bool(section)
    land = "" if certain and first[0] in _OWN else abroad.placed(source)
    land = land or ("" if certain else abroad.told(source))
    if land and (foreign := _named(ABROAD, sections)):
        return foreign, (land,)
    return (section, words) if certain else ("", ())


def _named(names: Collection[str], sections: Collection[str]) -> str:
    """The first of `names` that the newsroom has among its `sections`, as it writes it."""
    own = {each.casefold(): each for each in sections}
    return next((own[each.casefold()] for each in names if each.casefold() in own), "")


def _parts(source: Source) -> tuple[str, str, str]:
    """Title, first sentences and the rest, in small letters: the patterns need no case then."""
    text = " ".join(each.text for each in source.blocks if each.kind is not BlockKind.HEADING)
    text = text[:LONGEST]
    ends = [end for _, end in sentences.split(text)[:LEAD_SENTENCES]]
    end = ends[-1] if ends else 0
    title, lead, body = (plain(each).lower() for each in (source.title, text[:end], text[end:]))
    return title, lead, body


def _points(
    pattern: re.Pattern[str], title: str, lead: str, body: str
) -> tuple[int, tuple[str, ...], bool]:
    """The points of a matter, its words in the order of their first use, and whether the title or
    the first sentences have one."""
    words: dict[str, str] = {}
    points, early = 0, False
    for text, weight in ((title, TITLE), (lead, LEAD), (body, BODY)):
        for match in pattern.finditer(text):
            if _PAST.search(text, max(0, match.start() - _NEAR), match.start()):
                continue
            early = early or weight > BODY
            key = match[0][:6]
            if key not in words:
                words[key] = match[0]
                points += weight
    return points, tuple(words.values()), early


@cache
def _matters() -> tuple[tuple[tuple[str, ...], re.Pattern[str]], ...]:
    """The names of each matter's sections, and what its words look like."""
    found = []
    for line in sorted(lexicon.phrases("filing")):
        names, _, cues = line.partition(":")
        each = "|".join(cue.strip().replace("*", _ENDING) for cue in cues.split(" | "))
        told = re.compile(rf"(?<![\w-])(?:{each})(?![\w-])")
        found.append((tuple(name.strip() for name in names.split(",")), told))
    return tuple(found)
