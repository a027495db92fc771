"""A quotation mark that was never closed, around a phrase that the copy quotes whole elsewhere:
"l'acte 23 des "gilets jaunes, a annoncé …" beside "les "gilets jaunes" réclament …"."""

from __future__ import annotations

from collections.abc import Sequence

from ...french import quotemarks
from ...model import Sentence
from .finding import Damage

_MOST_WORDS = 5
_CLOSING = {"«": "\u00a0»", "“": "”"}


def find(sentences: Sequence[Sentence], index: int, texts: Sequence[str]) -> list[Damage]:
    """The mark closed after the phrase; nothing when the phrase is not quoted elsewhere."""
    text = texts[index]
    alone = quotemarks.pairs(text)[1]
    if len(alone) != 1 or text[alone[0]] not in '«“"':
        return []
    start = alone[0] + 1
    while start < len(text) and text[start].isspace():
        start += 1
    known = {
        other[pair.inner_start : pair.inner_end].strip()
        for other in texts
        for pair in quotemarks.pairs(other)[0]
    }
    fitting = [
        phrase
        for phrase in known
        if len(phrase.split()) <= _MOST_WORDS
        and text[start:].casefold().startswith(phrase.casefold())
        and not text[start + len(phrase) : start + len(phrase) + 1].isalnum()
    ]
    if not fitting:
        return []
    end = start + len(max(fitting, key=len))
    mended = f"{text[:end]}{_CLOSING.get(text[alone[0]], text[alone[0]])}{text[end:]}"
    edit = f"guillemet fermé après « {text[start:end]} »"
    return [Damage(index, "guillemet qui ne se ferme pas", mended, edit)]
