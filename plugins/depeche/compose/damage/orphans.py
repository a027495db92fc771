"""A phrase cut in two by a full stop: "…intérêts de l'Ukraine. Citoyens russophones en Ukraine."

Newspaper French is full of sentences without a verb ("Première étape : …", "Une opération
« millimétrée ».", "Après les flammes, le plomb."). What they have and the torn piece has
not is an article, a mark or a word that opens them: only a bare plural that names people or
things, without a mark and after a sentence of the same paragraph, is taken for torn.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...model import Sentence
from .. import lexicon
from ..terms import lemma
from .finding import Damage

_LAST_ITEM = re.compile(
    r",\s(?P<kept>[^,]+?)\set\s(?:(?:le|la|les|l['’]|un|une|des)\s?)[^.]*?[.]?$"
)
_OPEN_LIST = re.compile(r"\b(?:[Pp]armi|figurent|notamment|entre autres|comprennent|dont)\b")
_FUTURE = re.compile(r"r(?:a|ont|ait|aient)$")
_INFINITIVE = re.compile(r"(?:er|ir|re)$")
# Rises and falls say their own sense: "Hausse de 11 %".
_RATE = re.compile(
    r"(?!Hausses?|Baisses?|Recul|Chute|Progression|Augmentation|Diminution|Repli|Croissance|Taux)"
    r"[A-ZÀ-Þ][a-zà-ÿ]+s (?:(?!(?:est|sont|a|ont)\b)[^\s.,:;!?()«»\"]+ ){0,6}"
    r"de \d[\d,.]*[ \u00a0\u202f]?%\.$"
)
_REASON = "phrase coupée en deux par un point : « {} »"
_WORDS = 9


def find(sentences: Sequence[Sentence], index: int, texts: Sequence[str]) -> list[Damage]:
    """The fragment held back, and with it the sentence that it was torn from, or its last
    item when that closes an open list."""
    text = texts[index]
    if index and _bare_rate(sentences[index]):
        return [Damage(index, "fragment sans verbe : un taux dont le sens s'est perdu")]
    if not index or not _torn(sentences[index]):
        return []
    before = sentences[index - 1]
    if before.paragraph != sentences[index].paragraph:
        return []
    reason = _REASON.format(text.rstrip("."))
    whole = [Damage(index, "fragment sans verbe, détaché de la phrase qui précède")]
    earlier = texts[index - 1]
    item = _LAST_ITEM.search(earlier)
    if item and _OPEN_LIST.search(earlier[: item.start()]):
        cut = earlier[: item.start()] + " et " + item["kept"] + "."
        removed = earlier[item.end("kept") :].strip(" .").removeprefix("et ")
        return [*whole, Damage(index - 1, reason, cut, f"dernier élément retiré : « {removed} »")]
    return [*whole, Damage(index - 1, reason)]


def _torn(sentence: Sentence) -> bool:
    tokens = [token for token in sentence.parse.tokens if token.pos not in ("PUNCT", "SPACE")]
    if not 2 <= len(tokens) <= _WORDS or not sentence.text.endswith("."):
        return False
    if re.search(r"[:,;!?«»\"“”()–—…]|\d", sentence.text[:-1]):
        return False
    if any(token.pos in ("VERB", "AUX") and token.dep == "ROOT" for token in tokens) or any(
        "VerbForm=Fin" in token.morph for token in tokens
    ):
        return False
    if any(_future(token.text) for token in tokens):
        return False
    first = tokens[0].text
    return (
        len(first) > 4
        and tokens[0].pos != "PROPN"
        and first.endswith(("s", "x"))
        and first.lower() not in lexicon.words("nominal_openings")
        and any(token.text[:1].isupper() for token in tokens[1:])
    )


def _bare_rate(sentence: Sentence) -> bool:
    """Whether a rate has lost its verb: "Ventes de voitures électriques de 11 %."."""
    return bool(_RATE.match(sentence.text)) and not any(
        token.pos in ("VERB", "AUX") and "VerbForm=Fin" in token.morph
        for token in sentence.parse.tokens
    )


def _future(word: str) -> bool:
    """Whether `word` is a future or conditional, which the parser may take for a name:
    "Limoges recevra Nîmes."."""
    return word.islower() and bool(_FUTURE.search(word)) and bool(_INFINITIVE.search(lemma(word)))
