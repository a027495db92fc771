"""A note to the writer above the copy, in whatever words: where it ends.

Lines are taken as long as each asks for something and says little else. What they ask for is
enough for a note when it bears a label ("Consigne :") and two demands, or three demands of
different kinds, or two and an order ("Merci de…"); one must be of length, language, subheadings
or search engines, since a story speaks of these together only in an order to write it.
"""

from __future__ import annotations

import re

from ...model import Asked
from . import demands
from .demands import Note

MOST_LINES = 16
LONGEST = 900  # characters of a line
_CORE = {Asked.WORDS, Asked.LANGUAGE, Asked.HEADINGS, Asked.SEO}
_SURE = 0.62  # of a line's words, when it has no label
_ORDERS = re.compile(
    r"[\W_]*(?:(?:bonjour|bonsoir|salut|hello|hi)\b[\s,!]*)?"
    r"(?:merci d|peux-tu|pourrais-tu|pouvez-vous|pourriez-vous|can you|could you|please"
    r"|(?:re)?redige|redaction"
    r"|ecri[srtv]|fai[ts]|faire|write|make|create|viser|a (?:faire|rediger|publier)|il faut"
    r"|je v(?:eux|oudrais)"
    r"|article\b|papier\b|pour le web)"
)
_COURTESY = re.compile(r"[\W_]*(?:merci|bonjour|bonsoir|hello|cordialement|thanks)\b.{0,40}")
# Who speaks so speaks to a writer, and may say what is not understood.
_SPOKEN = re.compile(
    r"[\W_]*(?:(?:bonjour|bonsoir|salut|hello|hi)\b[\s,!]*)?"
    r"(?:merci d|peux-tu|pourrais-tu|pouvez-vous|pourriez-vous|can you|could you|please)"
)


def end(text: str, start: int) -> int:
    """Where the note that begins at `start` ends; `start` itself when no note stands there."""
    whole, at, last, lines = Note(), start, start, 0
    while at < len(text) and lines < MOST_LINES:
        stop = text.find("\n", at)
        stop = len(text) if stop < 0 else stop
        line = text[at:stop]
        if not line.strip():
            if not (whole.labelled and not whole.demands) and lines:
                break  # a label may stand alone over its list
            at = stop + 1
            continue
        if not _belongs(line, whole):
            break
        lines += 1
        last, at = stop, stop + 1
    if lines > 1 and _goes_on(text, last):
        return start  # fields and items of more kinds: a block of lines
    return last if _enough(whole, demands.flat(text[start:last])) else start


def _goes_on(text: str, at: int) -> bool:
    """Whether the next line is one more field, item or heading of the note."""
    rest = next((line for line in text[at:].split("\n") if line.strip()), "")
    return (
        re.match(r"\s*(?:[-*•–▪►#]\s|\d{1,2}[.)]\s|[^\W\d][^:.!?«»]{1,30}:(?:\s|$))", rest)
        is not None
    )


def _belongs(line: str, whole: Note) -> bool:
    """Whether the line goes on the note; `whole` then has what it asks for."""
    if len(line) > LONGEST:
        return False
    note = demands.read(line)
    low = demands.flat(line).strip()
    total = note.known + note.lost
    labelled = note.labelled or whole.labelled
    listed = labelled and re.match(r"\s*(?:[-*•–—▪►·]|\d{1,2}[.)])\s", line) is not None
    share = note.known / total if total else 0.0
    plain = bool(_COURTESY.fullmatch(low)) or (note.labelled and not total)
    asks = bool(note.demands) and share >= (0.45 if labelled else _SURE)
    if not (plain or asks or listed):
        return False
    if not labelled and (low[:1] in '«"“' or (note.unknown and not _SPOKEN.match(low))):
        return False
    whole.demands += note.demands
    whole.labelled |= note.labelled
    whole.known += note.known
    whole.lost += note.lost
    return True


def _enough(whole: Note, low: str) -> bool:
    kinds = whole.kinds
    if not kinds & _CORE:
        return False
    if whole.labelled:
        return len(kinds) >= 2
    return len(kinds) >= (2 if _ORDERS.match(low) else 3)
