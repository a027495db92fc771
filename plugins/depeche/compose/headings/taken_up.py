"""Words that their speaker takes up again in the next quotation: "« Il n'y a pas de danger », dit
l'ingénieure. « Mais nous ne pouvons pas attendre »": by themselves they are half of it."""

from __future__ import annotations

import re

from ...model import Sentence
from .. import lexicon
from ..terms import plain
from .candidate import Candidate, Form
from .part import Part

_BUT = re.compile(
    r"[\"«“]\s*(?:mais|cependant|toutefois|pourtant|seulement|en revanche|simplement)\b",
    re.IGNORECASE,
)
_CLEARED = re.compile(r"\b(?:relax|acquitt|disculp|blanchi|débout)\w*|\bnon-lieu\b", re.IGNORECASE)
_SENTENCED = re.compile(r"\bcondamn\w+|\bcoupables?\b", re.IGNORECASE)
_QUOTED = re.compile(r"[\"«“]")


def answered(candidate: Candidate, part: Part) -> bool:
    """Whether somebody else answers, further down in the part, those whose word the candidate is:
    over both, it would take sides."""
    view = candidate.view
    if not (candidate.speaker or view.sentence.speaker or view.reporting):
        return False
    return any(
        each.speaker != view.sentence.speaker and _answers(each)
        for each in part.sentences[candidate.order + 1 :]
    )


def _answers(sentence: Sentence) -> bool:
    verbs = lexicon.words("answering_verbs") | lexicon.words("denying_verbs")
    return any(
        token.pos == "VERB" and token.lemma.lower() in verbs and "VerbForm=Inf" not in token.morph
        for token in sentence.parse.tokens
    )


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


def limits(candidate: Candidate, part: Part) -> bool:
    """Whether it clears somebody of what the part, before it, has them sentenced for: "Les juges
    l'ont relaxée pour quarante opérations" limits a sentence, and by itself hides it."""
    if not _CLEARED.search(candidate.text):
        return False
    before = part.sentences[: candidate.order]
    return any(_SENTENCED.search(each.text) for each in before)
