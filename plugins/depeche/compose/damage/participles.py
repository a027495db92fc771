"""A past participle that machine translation agreed with its subject, or failed to.

With "avoir" it agrees with an object that stands before it, never with the subject: "onze
officines ont fermées". In the passive it agrees with the subject: "la liaison a été coupé".
Only what no reading makes right is mended.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...model import Sentence
from .finding import Damage

_WITH_OBJECT = re.compile(
    r"\b(?:que|quels?|quelles?|combien|lesquel\w*|dont|autant|plus|moins|tant)\b"
    r"|\bqu['’]",
    re.IGNORECASE,
)
_CLITIC = frozenset(
    {"l'", "l’", "le", "la", "les", "me", "te", "se", "nous", "vous", "en", "m'", "t'", "s'"}
)
_AGREED = re.compile(r"é(?:e|s|es)$")
_FEMININE = re.compile(
    r"\b(?P<subject>(?:[Ll]a|[Uu]ne|[Cc]ette)\s(?!plupart|majorité|moitié|partie|dizaine|centaine"
    r"|douzaine|vingtaine|quinzaine|foule|série)[a-zà-ÿ-]+(?:\s[a-zà-ÿ-]+e)?)\s"
    r"(?:a|avait|aura|aurait)\sété\s(?P<verb>[a-zà-ÿ]+é)(?![\wà-ÿ])"
)
_REASON = "participe mal accordé"


def find(sentences: Sequence[Sentence], index: int, texts: Sequence[str]) -> list[Damage]:
    """The participle mended, when its form is certain."""
    text, sentence = texts[index], sentences[index]
    if text != sentence.text:
        return []
    wrong = _with_avoir(sentence) or _passive(sentence, text)
    if wrong is None:
        return []
    start, end, right = wrong
    mended = text[:start] + right + text[end:]
    return [Damage(index, _REASON, mended, f"« {text[start:end]} » → « {right} »")]


def _with_avoir(sentence: Sentence) -> tuple[int, int, str] | None:
    tokens, origin = sentence.parse.tokens, sentence.parse.start
    for at, token in enumerate(tokens):
        aux = next((n for n in (at - 1, at - 2) if n >= 0 and tokens[n].lemma == "avoir"), None)
        if aux is None or not _AGREED.search(token.text) or token.pos != "VERB":
            continue
        if tokens[aux].head != at or (aux and tokens[aux - 1].text.lower() in _CLITIC):
            continue
        before = sentence.text[: tokens[aux].start - origin]
        if _WITH_OBJECT.search(before) or (aux + 1 < at and tokens[aux + 1].pos != "ADV"):
            continue
        return token.start - origin, token.end - origin, _AGREED.sub("é", token.text)
    return None


def _passive(sentence: Sentence, text: str) -> tuple[int, int, str] | None:
    match = _FEMININE.search(text)
    if match is None:
        return None
    origin = sentence.parse.start
    noun = match.start("subject") + match["subject"].index(" ") + 1
    subject = next((t for t in sentence.parse.tokens if t.start - origin == noun), None)
    if subject is None or subject.pos != "NOUN" or not subject.dep.startswith("nsubj"):
        return None
    return match.start("verb"), match.end("verb"), match["verb"] + "e"
