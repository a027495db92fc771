"""A sentence that breaks off, or begins in its middle."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...french import quotemarks
from ...model import Sentence
from .. import lexicon
from ..quotations import balanced
from . import continued
from .finding import Damage

_ENDS = re.compile(r"(?<![\w’'-])(?P<word>[\w’'-]+)\s*(?P<stop>[.!?…:;,]*)\s*[»”\")\]]*\s*$")
_HANGING = frozenset(("DET", "ADP", "SCONJ", "CCONJ"))
# "le dernier car", "en car": the coach, which the parser takes for the conjunction. After an
# adjective only a determiner makes it sure: "jugé dangereux car" breaks off.
_COACH = re.compile(
    r"\b(?:(?:le|un|du|au|ce|mon|ton|son|notre|votre|leur|chaque|aucun)\s"
    r"(?:(?:premier|deuxième|troisième|second|dernier|grand|petit|vieux|nouveau|gros)\s)?"
    r"|(?:en|par|de)\s)car\W*$",
    re.IGNORECASE,
)
# "leur parole n'en est pas une", "s'il en faut un": the pronoun.
_ONE = re.compile(r"\ben\s(?:[\w'’-]+\s){1,4}une?\W*$", re.IGNORECASE)
# "ça ne fait pas la une": the front page.
_FRONT_PAGE = re.compile(r"\b(?:la|sa|leur|notre|votre|cette) une\W*$", re.IGNORECASE)
_YES = re.compile(r"(?:[,–—]|\b(?:que|oh|mais)) si\W*$|^(?:[Ss]i\W+){1,3}$")  # "Si, si."
_VOTE = re.compile(
    r"\b(?:contre|vot\w+|voix)\b[^.]{0,40}\d+\s(?:[\w'’-]+\s)?pour\W*$|\bvot\w+ pour\W*$"
)
_FAR = 12  # sentences looked at for the rest of a paragraph
_NEAR, _LONG = 3, 30  # sentences of a quotation over paragraphs: printed as it is, held back
_ABBREVIATED = re.compile(r"(?:^|\s)(?:M|Mme|MM|Mlle|Mgr|Dr|Me|St|Ste)\.$")


def find(sentences: Sequence[Sentence], index: int, texts: Sequence[str]) -> list[Damage]:
    """Held back, with the reason."""
    text = texts[index]
    if _ABBREVIATED.search(text) and len(text) < 12:
        return [Damage(index, "phrase réduite à une abréviation")]
    if continued.opened(sentences, index):
        return []  # each of its paragraphs is closed where it ends
    if _unclosed(sentences, index):
        return [Damage(index, "suite d’une citation qui ne se ferme pas")]
    if _inside_quotation(sentences, index):
        return [Damage(index, "citation longue de plusieurs paragraphes")]
    if text.endswith((" …", " ...", " [...]", " (...)")) or not _hangs(sentences[index], text):
        return _odd_marks(sentences, index, text)
    return [Damage(index, "phrase tronquée")]


def _unclosed(sentences: Sequence[Sentence], index: int) -> bool:
    """Whether a quotation opens after a colon earlier in the paragraph and closes nowhere in it:
    what follows is still quoted, though it reads as the newsroom's own words."""
    paragraph = sentences[index].paragraph
    near = range(max(0, index - _FAR), min(len(sentences), index + _FAR))
    same = [each for each in near if sentences[each].paragraph == paragraph]
    whole = " ".join(sentences[each].text for each in same)
    before = " ".join(sentences[each].text for each in same if each < index)
    alone = quotemarks.pairs(whole)[1] if '"' in whole or "«" in whole or "“" in whole else []
    if len(alone) != 1 or alone[0] >= len(before) or whole[alone[0]] in "»”":
        return False
    return whole[: alone[0]].rstrip().endswith(":")


def _inside_quotation(sentences: Sequence[Sentence], index: int) -> bool:
    """Whether a quotation that opened paragraphs before closes here or further on: without its
    marks, what stands between reads as the newsroom's own words."""
    opened = _lone(sentences, range(index, max(-1, index - _LONG), -1), "«“")
    closed = _lone(sentences, range(index, min(len(sentences), index + _LONG)), "»”")
    return opened is not None and closed is not None and closed - opened > _NEAR


def _lone(sentences: Sequence[Sentence], places: range, marks: str) -> int | None:
    """The first of `places` whose sentence has a mark without a partner, when it is one of
    `marks` and the only one there."""
    for place in places:
        text = sentences[place].text
        if not balanced(text):
            alone = quotemarks.pairs(text)[1]
            return place if len(alone) == 1 and text[alone[0]] in marks else None
    return None


def _hangs(sentence: Sentence, text: str) -> bool:
    match = _ENDS.search(text)
    if match is None or match["stop"] in (":", ";"):
        return False
    tokens = [each for each in sentence.parse.tokens if each.pos not in ("PUNCT", "SPACE")]
    last = tokens[-1] if tokens else None
    if last is None or last.text.lower() != match["word"].lower():
        return False
    if last.pos == "ADP" and tokens[-2:-1] and tokens[-2].text.lower() in ("le", "les", "des"):
        return False  # "attaqué par les vers": no preposition stands behind an article
    if any(each.search(text) for each in (_VOTE, _ONE, _YES, _FRONT_PAGE)):
        return False
    hanging = last.pos in _HANGING and last.text.lower() in lexicon.words("hanging_words")
    return (hanging and not _COACH.search(text)) or last.text.endswith(("'", "’"))


def _odd_marks(sentences: Sequence[Sentence], index: int, text: str) -> list[Damage]:
    if text[:1] in ",;.)»" and len(text) > 1 and not text.startswith("..."):
        return [Damage(index, "phrase qui commence par un signe")]
    alone = quotemarks.pairs(text)[1]
    if len(alone) == 1 and _closes_with_paragraph(
        sentences, index, text[: alone[0]], text[alone[0]]
    ):
        return [
            Damage(index, "guillemet fermant perdu", f"{text} »", "« » » ajouté en fin de citation")
        ]
    if alone and not (len(alone) % 2 and _goes_on(sentences, index)):
        return [Damage(index, "guillemets qui ne se ferment pas")]
    return []


def _closes_with_paragraph(
    sentences: Sequence[Sentence], index: int, before: str, mark: str
) -> bool:
    """Whether the quotation opens after a colon in the last sentence of its paragraph, and
    nothing of what follows closes it."""
    last = (
        index + 1 == len(sentences) or sentences[index + 1].paragraph != sentences[index].paragraph
    )
    return last and mark == "«" and before.rstrip().endswith(":") and not _goes_on(sentences, index)


def _goes_on(sentences: Sequence[Sentence], index: int) -> bool:
    """Whether the mark's partner stands in a sentence nearby: a quotation over two paragraphs."""
    near = [
        *sentences[max(0, index - _NEAR) : index],
        *sentences[index + 1 : index + 1 + _NEAR],
    ]
    return any(len(quotemarks.pairs(each.text)[1]) % 2 for each in near)
