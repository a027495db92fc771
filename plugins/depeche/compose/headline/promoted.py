"""What a plan or a report provides, when the lead but says that it was presented.

"La ministre a présenté un projet de loi qui prévoit de taxer les logements vides": the news is
that a bill provides for it.
"""

from __future__ import annotations

import re

from ...model import Passage, Sentence
from ..headings.view import View
from . import removals

# It was put forward, or holds: of what was rejected, or is only asked for, nothing may be said.
_PUT = frozenset(("présenter", "dévoiler", "publier", "déposer", "remettre", "rendre", "adopter"))
_TEXT = re.compile(
    r"(?P<what>une? (?:(?:avant-)?projet|proposition|plan|rapport|décret|arrêté|étude|enquête|texte"
    r"|règlement|directive|accord|loi|résolution|motion|avis|amendement)\b[^,]*?)"
    r"(?: très attendue?| controversée?)?(?: par [^,]+)?,? qui (?=\w)"
)
_PROVIDES = frozenset(
    ("prévoir", "viser", "interdire", "autoriser", "imposer", "créer", "instaurer", "réduire")
) | frozenset(("fixer", "recommander", "préconiser", "proposer", "obliger", "permettre", "limiter"))
_STOP = re.compile(r"(?: (?:et|ainsi que) |,)")
_FEWEST = 45  # characters


def promoted(sentence: Sentence, limit: int) -> Passage | None:
    """A text and what it provides, of at most `limit` characters; None where the sentence has
    none, doubts it or denies it."""
    view = View(sentence)
    if not view.balanced or view.negations or view.hedges or view.conditional or view.quotes:
        return None
    root = next((token.lemma.lower() for i, token in enumerate(view.tokens) if token.head == i), "")
    match = _TEXT.search(sentence.text)
    if root not in _PUT or match is None:
        return None
    first = next((i for i in range(len(view.tokens)) if view.start(i) == match.end()), None)
    if first is None or view.tokens[first].lemma.lower() not in _PROVIDES:
        return None
    text = sentence.text.rstrip(" .…")
    stops = [each.start() for each in _STOP.finditer(text, match.end())]
    for end in (len(text), *reversed(stops)):
        kept = f"{match['what']} {text[match.end() : end]}"
        if _FEWEST <= len(kept) <= limit and not removals.weighty(text[match.end() :]):
            lost = [text[: match.start()].strip(" ,"), text[end:].strip(" ,")]
            edits = tuple(f"retiré : « {each} »" for each in lost if each)
            return Passage(kept[0].upper() + kept[1:], (sentence.span,), edits=edits)
    return None
