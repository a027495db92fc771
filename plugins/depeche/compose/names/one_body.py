"""One body under one name, where copy gives it two: "l'Agence régionale de santé (ARS)"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from ...french.gazetteer import fold
from ...model import Name, NameKind
from .. import whole_words
from ..terms import FUNCTION_WORDS, plain
from . import acronyms


def merged(found: Sequence[Name], told: Iterable[str], headline: str) -> tuple[Name, ...]:
    """`found` with each acronym and its long form as one name: the acronym where the `headline`
    has it or the copy writes the long form small, else the long form. The sentences `told` may
    explain it, "… de la biodiversité (OFB)"; else the initials of the two tell."""
    texts = [plain(each) for each in told]
    explained = {short: plain(long) for text in texts for short, long in acronyms.definitions(text)}
    names = list(found)
    for short in [each for each in found if _is_short(each, texts)]:
        long = explained.get(short.text, "")
        same = [
            each
            for each in names
            if each != short
            and (_is_long(each, short.text, long) or _stands_behind(short, each, texts))
        ]
        if not same or short not in names:
            continue
        first, *_ = same
        text = long if long[:1].isupper() else "" if long else first.text
        known = short.same_as and not short.text.isupper()  # "Anses", better known than what it is
        if not text or known or whole_words.stands(short.text, plain(headline)):
            text = short.text
        url = short.same_as or first.same_as
        count = short.mentions + sum(each.mentions for each in same)
        at = min(names.index(each) for each in (short, *same))
        names = [each for each in names if each not in (short, *same)]
        names.insert(at, replace(short, text=text, mentions=count, same_as=url))
    return tuple(names)


def _is_short(name: Name, texts: Iterable[str]) -> bool:
    """Whether it is an acronym; in small letters, one in brackets: "… d'accidents (Fenvic)"."""
    if name.kind is not NameKind.ORGANIZATION or " " in name.text:
        return False
    return name.text.isupper() or any(f" ({plain(name.text)})" in each for each in texts)


def _stands_behind(short: Name, long: Name, texts: Iterable[str]) -> bool:
    """Whether the copy explains the acronym in brackets behind the name, whatever its letters:
    "l'Administration bolivienne des routes (ABC)"."""
    beside = f"{plain(long.text)} ({short.text})"
    return long.kind is NameKind.ORGANIZATION and any(beside in each for each in texts)


def _is_long(name: Name, short: str, long: str) -> bool:
    """Whether `name` is the long form of the acronym, whole or as the model has cut it."""
    if name.kind is not NameKind.ORGANIZATION or " " not in name.text:
        return False
    if long:
        return fold(long) == fold(name.text) or fold(long).startswith(f"{fold(name.text)} ")
    words = plain(name.text).replace("'", " ").split()
    told = [each for each in words if each.lower() not in FUNCTION_WORDS and len(each) > 1]
    return len(told) > 1 and _initials(told) == short.lower()


def _initials(words: Sequence[str]) -> str:
    """ "ars" of "Agence régionale de santé", "dfco" of "Dijon FCO"."""
    return "".join(fold(each) if each.isupper() else fold(each)[:1] for each in words)
