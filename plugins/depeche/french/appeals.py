"""Sentences that ask the reader for money: "Vous aussi, donnez ! Rendez-vous sur notre site."."""

from __future__ import annotations

import re

from . import quotemarks, sentences

_GIVE = re.compile(
    r"\b(?:donnez|faites(?:-nous)? (?:un |une |vos |votre )?(?:dons?|geste)|(?:vos|votre) dons?"
    r"|votre (?:soutien|générosité)|soutenez|faire un don|chaque euro|réductions? d['’]impôts?"
    r"|déductibles?|contribuez|participez à (?:la|notre) (?:cagnotte|collecte)"
    r"|dons? (?:par chèque|en ligne|sur|à adresser|à envoyer))\b",
    re.IGNORECASE,
)
_YOU = re.compile(r"\b(?:vous|votre|vos|(?!chez\b|assez\b|nez\b)[a-zà-ÿ]{3,}ez)\b", re.IGNORECASE)
_TO = re.compile(r"Pour (?:nous )?(?:soutenir|donner|aider|faire un don)\b", re.IGNORECASE)


def find(text: str) -> list[tuple[int, int]]:
    """The offsets of such sentences of a paragraph, and of those after them that go on speaking to
    the reader; what is quoted is somebody's word."""
    quoted = [(each.start, each.end) for each in quotemarks.pairs(text)[0]]
    found: list[tuple[int, int]] = []
    asking = False
    for start, end in sentences.split(text):
        said = text[start:end]
        within = any(left <= start and end <= right for left, right in quoted)
        you = _YOU.search(said) is not None
        gives = _GIVE.search(said) is not None and (you or _TO.match(said) is not None)
        asking = not within and (gives or (asking and you))
        if asking:
            found.append((start, end))
    return found
