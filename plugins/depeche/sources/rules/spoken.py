"""An instruction in the words in which one speaks to a writer.

"Peux-tu en faire un papier optimisé pour le référencement, environ 700 mots, à partir du texte
suivant ? Merci !" Its first sentence orders an article and it holds two cues of different
kinds, or three. It goes on as long as its sentences hold a cue, an order or a courtesy.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from ...french import sentences
from . import brief_words as words

LONGEST = 700  # characters of an instruction that is spoken
STORY = 60  # characters after a colon that are rather the story's
COLON = re.compile(
    r"(?:suivante?|dessous|après|texte|dépêche|copie|article|papier|communiqué|info|following"
    r"|below|text"
    r"|story|this)\s*:\s+(?=[A-ZÀ-Þ«\"“])",
    re.IGNORECASE,
)


@dataclass
class Reading:
    """What has been understood of an instruction so far."""

    kinds: set[str] = field(default_factory=set)
    strange: bool = False  # an order holds what no cue explains
    ordered: bool = False  # a verb tells the writer what to do
    article: bool = False  # it names the article, or bears a label
    end: int = 0  # after the last part understood


Cue = Callable[[str, int, int, Reading], int | None]


def read(text: str, start: int, end: int, cue: Cue, found: Reading) -> Reading | None:
    """`found` filled with what the line asks for; None when it is a line of the story.

    `cue` gives the end of the cue at a place, once `found` knows it.
    """
    ordered = False
    for first, last in sentences.split(text[start:end]):
        begin, stop = start + first, min(start + last, start + LONGEST)
        if colon := COLON.search(text, begin, stop):
            stop = colon.end() if end - colon.end() > STORY else stop
        told = cues(text, begin, stop, cue, found)
        order = bool(words.SPOKEN_ORDER.match(text, begin, stop))
        courtesy = bool(words.COURTESY.match(text, begin, stop))
        if not (told or order or courtesy):
            break
        ordered |= order
        found.article |= bool(words.PIECE.search(text, begin, stop))
        found.end = stop
        if stop < start + last:
            break  # the story follows its colon
    asked = len(found.kinds) >= (2 if found.article else 3)
    if not (ordered and asked):
        return None
    found.ordered = True
    rest = text[found.end : end]
    if not rest.strip(' \t.;!)]"»”'):
        found.end = end
    else:
        found.end += len(rest) - len(rest.lstrip())
    return found


def cues(text: str, start: int, end: int, cue: Cue, found: Reading) -> bool:
    """Whether that part of the text holds a cue; `found` knows all of them afterwards."""
    at, told = start, False
    while at < end:
        after = cue(text, at, end, found)
        told |= after is not None
        at = after if after and after > at else _next_word(text, at, end)
    return told


def _next_word(text: str, at: int, end: int) -> int:
    while at < end and (text[at].isalnum() or text[at] in "'’"):
        at += 1
        if text[at - 1] in "'’":
            return at
    while at < end and not text[at].isalnum():
        at += 1
    return at
