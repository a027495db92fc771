"""Whose president "sa présidente, Maud Rivière" is: the one of the subject before."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from ..french.gazetteer import fold
from ..model import Sentence
from .terms import plain

_LONGEST = 9  # words of who it is
_CUT = re.compile(r"\s*[,(:;]")


def role(sentences: Sequence[Sentence], function: str, name: str) -> str:
    """ "présidente du club nautique" for the `function` "présidente" of the person `name`, where
    the copy says "Sa présidente, …" right after a sentence about the club; "" elsewhere."""
    if not function or " " in function:
        return ""
    for before, sentence in pairwise(sentences):
        opening = fold(f"{function}, {name}")
        if before.paragraph != sentence.paragraph:
            continue
        if fold(sentence.text).startswith((f"sa {opening}", f"son {opening}")):
            whose = _subject(before)
            return f"{function} {_of(whose)}" if whose else ""
    return ""


def _subject(sentence: Sentence) -> str:
    """The main subject of `sentence` where it is one thing with its definite article."""
    tokens = sentence.parse.tokens
    subjects = [
        index
        for index, token in enumerate(tokens)
        if token.dep.startswith("nsubj") and tokens[token.head].dep == "ROOT"
    ] or [index for index, token in enumerate(tokens[:2]) if token.dep == "ROOT"]
    if len(subjects) != 1:
        return ""
    noun = tokens[subjects[0]]
    if noun.pos != "NOUN" and not (noun.text.isupper() and len(noun.text) > 1):
        return ""
    if "Number=Plur" in tokens[subjects[0]].morph:
        return ""
    first = subjects[0] - 1
    if first != 0 or tokens[first].text.lower().replace("’", "'") not in ("le", "la", "l'"):
        return ""
    verb = tokens[subjects[0]].head
    if verb == subjects[0]:  # "Le club nautique, qui compte 420 licenciés, cherche…", misread
        verb = next((i for i, t in enumerate(tokens) if "VerbForm=Fin" in t.morph), len(tokens) - 1)
    text = sentence.text[: tokens[verb].start - sentence.parse.start]
    whole = _CUT.split(text, maxsplit=1)[0]
    if whole == text:  # up to the verb and what stands before it
        stop = next(
            (t for t in tokens[first:verb] if t.pos in ("AUX", "PRON", "ADV")), tokens[verb]
        )
        whole = sentence.text[: stop.start - sentence.parse.start].rstrip()
    return whole if 1 < len(plain(whole).split()) <= _LONGEST else ""


def _of(whose: str) -> str:
    """ "du club", "de la chambre", "de l'association"."""
    flat = whose[:1].lower() + whose[1:]
    return f"du {flat[3:]}" if flat.startswith("le ") else f"de {flat}"
