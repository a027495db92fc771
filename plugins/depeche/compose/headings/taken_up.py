"""Words that their speaker takes up again in the next quotation: "« Il n'y a pas de danger », dit
l'ingénieure. « Mais nous ne pouvons pas attendre »": by themselves they are half of it."""

from __future__ import annotations

import re

from ..terms import plain
from .candidate import Candidate, Form
from .part import Part

_BUT = re.compile(
    r"[\"«“]\s*(?:mais|cependant|toutefois|pourtant|seulement|en revanche|simplement)\b",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"[\"«“]")


def later(candidate: Candidate, part: Part) -> bool:
    """Whether the next quotation, in the sentence or right after it, opens with "mais", or
    follows a denial and so says what is the case instead."""
    if candidate.form is not Form.QUOTED_CLAUSE:
        return False
    view = candidate.view
    rest = plain(view.sentence.text[candidate.quote.end :])
    following = part.sentences[candidate.order + 1 : candidate.order + 2]
    same = [each for each in following if each.paragraph == view.sentence.paragraph]
    after = plain(same[0].text) if same else ""
    if _BUT.search(rest) or _BUT.match(after):
        return True
    denied = any(index in candidate.indexes for index in view.negations)
    return denied and bool(_QUOTED.search(rest) or _QUOTED.match(after))
