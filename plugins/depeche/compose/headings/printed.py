"""A candidate as it is printed: French quotation marks, a capital, "selon" and the speaker."""

from __future__ import annotations

import re

from ...model import Span
from .candidate import Candidate
from .view import View

SPEAKER_CHARACTERS = 40
LONGEST = 96  # characters of a quotation with its speaker's name
_FIRST_PERSON = re.compile(r"\b(?:je|me|moi|mon|ma|mes)\b|\b[jm]['’]", re.IGNORECASE)
_MARKS = re.compile(r"[\"“«]\s*([^\"”»]+?)\s*[\"”»]")


def text(candidate: Candidate) -> str:
    """The heading's text; plain spaces, the typography is corrected with the article's."""
    bare = re.sub(r"\s+", " ", candidate.text).strip(" ,;:")
    printed = _capital(_MARKS.sub(r"« \1 »", bare))
    if candidate.bare_quotation:
        printed = f"« {_capital(bare)} »"
    speaker = candidate.speaker
    if speaker and _FIRST_PERSON.search(bare):
        return f"{_capital(speaker)} : {printed}"
    if speaker and not bare.endswith(("?", "!")) and len(speaker) <= SPEAKER_CHARACTERS:
        return f"{printed}, selon {_inside(speaker)}"
    return printed


def spans(candidate: Candidate, source_text: str) -> tuple[Span, ...]:
    """Where the candidate's stretches stand in their source, white space apart; () when one
    does not, because its sentence was mended."""
    found = [_span(candidate.view, run, source_text) for run in candidate.runs]
    return tuple(place for place in found if place) if all(found) else ()


def _span(view: View, run: tuple[int, int], source_text: str) -> Span | None:
    place = view.sentence.span
    stretch = source_text[place.start : place.end]
    wanted = _bare(view.text(*run))
    places = [index for index, char in enumerate(stretch) if not char.isspace()]
    before = len(_bare(view.sentence.text[: view.start(run[0])]))
    bare = _bare(stretch)
    at = before if bare.startswith(wanted, before) else bare.find(wanted)
    if at < 0 or not wanted:
        return None
    first, last = places[at], places[at + len(wanted) - 1] + 1
    return Span(place.source, place.start + first, place.start + last)


def _bare(value: str) -> str:
    return "".join(value.split())


def _capital(value: str) -> str:
    return value[:1].upper() + value[1:]


def _inside(name: str) -> str:
    return name[0].lower() + name[1:] if re.match(r"(?:Le |La |Les |L['’])", name) else name
