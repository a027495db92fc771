"""Whether "hier" and "demain" tell a day, or an age: "hier encore, on embauchait", "le monde de
demain", "160 camions demain si la carrière s'étend"."""

from __future__ import annotations

import re

from ...french import tense
from ...french.date_relative import PLANNED
from ...model import DateMention, Sentence, Token
from ..quotations import outside
from ..terms import plain

_WORD = re.compile(r"hier|demain", re.IGNORECASE)  # "hier soir" can only be a day
_NOUN = re.compile(r"\b(?:de|à|du|au|un|le|comme)\s$", re.IGNORECASE)
_AGE = re.compile(r"\s(?:encore|comme|ou)\b", re.IGNORECASE)
_IF = re.compile(r"\bs(?:i\b|'ils?\b)", re.IGNORECASE)
_FACING = re.compile(r"\b(?:hier|aujourd'hui|demain)\b", re.IGNORECASE)
_OPENING = re.compile(r"\s*[«\"]?\s*(?:et |mais )?(?:hier|aujourd'hui|demain)\b", re.IGNORECASE)
# "Il est 7 h 40, hier": a scene that its reporter sees
_SCENE = re.compile(
    r"\bil est (?:[a-zà-ÿ]+ )?(?:\d{1,2} ?h(?:eures?)?|midi|minuit)\b", re.IGNORECASE
)
_STOPS = frozenset(
    {",", ";", ":", "(", ")", "qui", "que", "qu'", "dont", "où", "si", "s'", "quand", "lorsque"}
)


def tell_day(sentence: Sentence, mention: DateMention, copy: str) -> bool:
    """Whether `mention` in `sentence` of `copy` may be given its date: its clause tells an event.
    Anything but "hier" and "demain" may, "aujourd'hui" where somebody said it then or it was to
    come."""
    if plain(mention.text).lower() == "aujourd'hui":
        before = sentence.text[: mention.start]
        coming = tense.of_clause(sentence.text, mention.start, mention.end) == "future"
        said = sentence.attributed and tense.just_told(before)
        return coming or said or bool(PLANNED.search(before))
    if not _WORD.fullmatch(mention.text):
        return True
    text = plain(sentence.text)
    before, after = text[: mention.start], text[mention.end :]
    ahead = mention.text.lower() == "demain"
    if _NOUN.search(before) or _AGE.match(after) or (ahead and _IF.search(outside(text))):
        return False
    if _SCENE.search(before):
        return False
    return not _faces(sentence, before, after, copy) and _has_event(sentence, mention)


def _faces(sentence: Sentence, before: str, after: str, copy: str) -> bool:
    """Whether another such word answers it, in the sentence or at the head of the next one."""
    follows = plain(copy[sentence.span.end : sentence.span.end + 30])
    one = _FACING.search(before) or _FACING.search(after)
    opens = not before.strip(' «"') and _OPENING.match(follows)
    return bool(one or opens)


def _has_event(sentence: Sentence, mention: DateMention) -> bool:
    """Whether the clause of `mention` has a verb, and one that tells more than how it used to
    be."""
    offset, tokens = sentence.parse.start, sentence.parse.tokens
    own = [i for i, t in enumerate(tokens) if t.start - offset >= mention.start]
    if not own:
        return True
    clause = _clause(tokens, own[0])
    if len(clause) == 1:  # set off by commas, or before the one that opens: of the whole sentence
        clause = list(tokens)
    verbs = [t for t in clause if "VerbForm=Fin" in t.morph or "VerbForm=Part" in t.morph]
    return any("Tense=Imp" not in each.morph for each in verbs)


def _clause(tokens: tuple[Token, ...], at: int) -> list[Token]:
    first, last = at, at
    while first > 0 and tokens[first - 1].text.lower() not in _STOPS:
        first -= 1
    while last + 1 < len(tokens) and tokens[last + 1].text.lower() not in (*_STOPS, ".", "?", "!"):
        last += 1
    return list(tokens[first : last + 1])
