"""A headline from the lead: a cut that stays true, a quoted clause, or the whole sentence."""

from __future__ import annotations

import re

from ...model import Passage, PassageKind, Reading, Sentence, Span
from ..headings import quoted_heading
from ..headings.suffix_cut import cuts

WISHED = 110  # characters of a headline
_NEAR = 3  # sentences of the opening from which a quotation may be the news
_LONG = 160  # characters above which a shorter cut is taken even where none reaches WISHED
_POINTS_BACK = re.compile(
    r"(?:Il(?!\s(?:y a|y avait|faut|faudra|s['’]agit))|Elle|Ils|Elles|Cela|Ça|Cet?|Cette|Ces|"
    r"Celui|Celle|Son|Sa|Ses|Leurs?|Parmi (?:eux|elles)|Mais|Et|Or|Car|Alors que)\b"
)


def from_lead(reading: Reading, lead: Sentence) -> Passage:
    """A headline from `lead`, a sentence of `reading`; at most WISHED characters where it can be.

    Attribution and denial stay. The order is: the sentence when it is short, its longest
    cut that fits, a quoted clause of the opening with its named speaker, the shortest cut
    of a very long sentence, the sentence whole, without its stop.
    """
    text = re.sub(r"[.…\s]+$", "", lead.text)
    whole = Passage(text, (lead.span,), speaker=lead.speaker)
    if len(text) <= WISHED:
        return whole
    shorter = [] if _POINTS_BACK.match(text) else cuts(lead)
    fitting = [each for each in shorter if len(each.text) <= WISHED]
    if fitting:
        return max(fitting, key=lambda each: len(each.text))
    quoted = _quoted(reading, lead)
    if quoted is not None:
        return quoted
    return min(shorter, key=lambda each: len(each.text)) if shorter and len(text) > _LONG else whole


def _quoted(reading: Reading, lead: Sentence) -> Passage | None:
    opening = [each for each in reading.sentences if each.span.start >= lead.span.start][:_NEAR]
    for sentence in opening:
        found = quoted_heading(sentence, reading)
        if found is not None and len(found[0]) <= WISHED:
            text, span = found
            spans: tuple[Span, ...] = (span,)
            return Passage(text, spans, PassageKind.LABEL, sentence.speaker)
    return None
