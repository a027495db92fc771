"""Every span of a part that could head it, with the gate that refuses it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

from ...identity import Same
from ...model import Reading, SectionRole, Sentence
from .. import kinds
from . import (
    gates,
    infinitives,
    noun_phrases,
    openings,
    participles,
    quotations,
    speakers,
    statements,
)
from .candidate import STATED, Candidate, Form
from .part import Part
from .view import View

_NARRATED = (
    noun_phrases.find,
    infinitives.find,
    participles.find,
    openings.find,
    statements.find,
)
_CLAIMS = frozenset({*STATED, Form.PARTICIPLE})
_ABBREVIATED = re.compile(r"\b(?:MM?|Mmes?|Mgr|Dr|Me|art|al|no)\.\s*$")


@dataclass(frozen=True, slots=True)
class Judged:
    candidate: Candidate
    refusal: str  # in French; "" when every gate lets it pass
    narrated: bool  # not from a quotation


def of(part: Part, readings: Mapping[str, Reading], *, refused: bool = True) -> Iterator[Judged]:
    """The candidates of the part's sentences, in order; with `refused`, those too that a gate
    refuses."""
    open_before = False
    for order, sentence in enumerate(part.sentences):
        if not sentence.parse.tokens:
            continue
        balanced, found = _of_sentence(Same(sentence), Same(readings.get(sentence.span.source)))
        claimed = part.role is SectionRole.CONTEXT and _is_a_partys(sentence, readings)
        for each in found:
            if claimed and not each.refusal and each.candidate.form in _CLAIMS:
                each = replace(each, refusal="n'est affirmé que par qui est concerné")
            if each.refusal and not refused:
                continue
            # after a mark that does not close, narration may be the rest of somebody's words
            if not (each.narrated and (open_before or _broken(part, order))):
                yield replace(each, candidate=replace(each.candidate, order=order))
        open_before = not balanced


def _is_a_partys(sentence: Sentence, readings: Mapping[str, Reading]) -> bool:
    """Whether a release or a right of reply says it: as a heading nobody would."""
    reading = readings.get(sentence.span.source)
    return reading is not None and kinds.kind(reading.source).speaks


def _broken(part: Part, order: int) -> bool:
    """Whether the sentence is the rest of one that was cut at an abbreviation ("que M. | Orveau
    a violé l'art. | 11"), or is itself cut there."""
    before = part.sentences[order - 1].text if order else ""
    after = part.sentences[order + 1].text if order + 1 < len(part.sentences) else ""
    return bool(_ABBREVIATED.search(before)) or after[:1].isdigit() or after[:1].islower()


@lru_cache(maxsize=4096)
def _of_sentence(
    sentence: Same[Sentence], reading: Same[Reading | None]
) -> tuple[bool, tuple[Judged, ...]]:
    """Whether the sentence's quotation marks pair, and its candidates; a part is often tried
    with other neighbours, its sentences judged once."""
    view = View(sentence.value)
    found = [
        Judged(sure, gates.refusal(sure), narrated=False)
        for each in quotations.find(view, 0)
        for sure in (_with_sure_speaker(each, reading.value),)
    ]
    for rule in _NARRATED:
        found += (Judged(each, gates.refusal(each), narrated=True) for each in rule(view, 0))
    return view.balanced, tuple(found)


def _with_sure_speaker(candidate: Candidate, reading: Reading | None) -> Candidate:
    speaker, sentence = candidate.speaker, candidate.view.sentence
    before = reading.sentences if reading else ()
    sure = speaker and speakers.confirmed(sentence, before, speaker)
    return candidate if sure or not speaker else replace(candidate, speaker="")
