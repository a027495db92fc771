"""A quotation over several paragraphs, each of which reopens it: ordinary French typesetting.

"« Il m'a appelée. C'est la dernière fois." and below "« Après, la ligne a coupé. »": each
paragraph is closed where it ends, so that it reads as a quotation by itself.
"""

from __future__ import annotations

from collections.abc import Sequence

from ...french import quotemarks
from ...model import Sentence
from .finding import Damage

_CLOSING = {"«": " »", "“": "”", '"': '"'}
_FAR = 12  # sentences of a paragraph looked at
_MOST = 8  # paragraphs of one quotation


def find(sentences: Sequence[Sentence], index: int, texts: Sequence[str]) -> list[Damage]:
    """The mark that closes the paragraph which ends with the sentence at `index`."""
    mark = opened(sentences, index)
    if not mark or _of_paragraph(sentences, index)[-1] != index:
        return []
    mended = texts[index].rstrip() + _CLOSING[mark]
    edit = "« » » ajouté en fin de paragraphe : la citation continue au suivant"
    return [Damage(index, "citation qui continue au paragraphe suivant", mended, edit)]


def opened(sentences: Sequence[Sentence], index: int) -> str:
    """The mark that the paragraph of `index` leaves open and the next ones reopen until one
    closes it; "" where there is none."""
    places = _of_paragraph(sentences, index)
    mark = _left_open(sentences, places)
    if not mark:
        return ""
    for _ in range(_MOST):
        following = places[-1] + 1
        if following >= len(sentences) or not sentences[following].text.startswith(mark):
            return ""
        places = _of_paragraph(sentences, following)
        if not quotemarks.pairs(_text(sentences, places))[1]:
            return mark
        if not _left_open(sentences, places):
            return ""
    return ""


def _left_open(sentences: Sequence[Sentence], places: Sequence[int]) -> str:
    """The only mark of a paragraph that has no partner, where it opens a quotation."""
    text = _text(sentences, places)
    alone = quotemarks.pairs(text)[1]
    if len(alone) != 1 or text[alone[0]] not in _CLOSING:
        return ""
    closes = text[alone[0]] == '"' and not text[alone[0] + 1 : alone[0] + 2].strip()
    return "" if closes else text[alone[0]]


def _text(sentences: Sequence[Sentence], places: Sequence[int]) -> str:
    return " ".join(sentences[place].text for place in places)


def _of_paragraph(sentences: Sequence[Sentence], index: int) -> list[int]:
    """The places of the sentences in the paragraph of the one at `index`."""
    near = range(max(0, index - _FAR), min(len(sentences), index + _FAR))
    return [at for at in near if sentences[at].paragraph == sentences[index].paragraph]
