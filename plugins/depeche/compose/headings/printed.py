"""A candidate as it is printed: French quotation marks, a capital, "selon" and the speaker."""

from __future__ import annotations

import re

from ...model import Span
from .candidate import Candidate, Form

SPEAKER_CHARACTERS = 40
_MARKS = re.compile(r"[\"“«]\s*([^\"”»]+?)\s*[\"”»]")


def text(candidate: Candidate) -> str:
    """The heading's text; plain spaces, the typography is corrected with the article's."""
    bare = re.sub(r"\s+", " ", candidate.text).strip(" ,;:")
    printed = _capital(_MARKS.sub(r"« \1 »", bare))
    if candidate.bare_quotation:
        printed = f"« {_capital(bare)} »"
    speaker = candidate.speaker
    if speaker and not bare.endswith(("?", "!")) and len(speaker) <= SPEAKER_CHARACTERS:
        return f"{printed}, selon {_inside(speaker)}"
    return printed


def span(candidate: Candidate, source_text: str) -> Span:
    """Where the candidate stands in its source; raises ValueError when it does not."""
    whole = candidate.view.sentence.span
    stretch = source_text[whole.start : whole.end]
    first, last = candidate.view.start(candidate.first), candidate.view.end(candidate.last - 1)
    sentence = candidate.view.sentence.text
    if stretch != sentence:
        first, last = _aligned(sentence, stretch, first, last)
    found = Span(whole.source, whole.start + first, whole.start + last)
    if _bare(source_text[found.start : found.end]) != _bare(candidate.text):
        raise ValueError(
            f"{whole.source}: heading {candidate.text!r} is not the text at "
            f"{found.start}–{found.end}, which reads {source_text[found.start : found.end]!r}"
        )
    return found


def _aligned(sentence: str, stretch: str, first: int, last: int) -> tuple[int, int]:
    """Offsets in `stretch` of the characters that stand at `first`–`last` in `sentence`; the
    two differ in white space only."""
    places = [index for index, char in enumerate(stretch) if not char.isspace()]
    before = len(_bare(sentence[:first]))
    inside = len(_bare(sentence[first:last]))
    if before + inside > len(places) or not inside:
        return 0, 0
    return places[before], places[before + inside - 1] + 1


def _bare(value: str) -> str:
    return "".join(value.split())


def _capital(value: str) -> str:
    return value[:1].upper() + value[1:]


def _inside(name: str) -> str:
    return name[0].lower() + name[1:] if re.match(r"(?:Le |La |Les |L['’])", name) else name


def worth_printing(candidate: Candidate) -> bool:
    """Whether the printed form keeps what the form needs: a clause its speaker."""
    if candidate.form is not Form.QUOTED_CLAUSE or candidate.text.endswith(("?", "!")):
        return True
    return 0 < len(candidate.speaker) <= SPEAKER_CHARACTERS
