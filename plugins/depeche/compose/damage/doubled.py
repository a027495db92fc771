"""A small word written twice ("entre en eux" is beyond it, "de de la" is not)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...model import Sentence
from .finding import Damage

# Words that no French sentence repeats side by side; "nous nous", "vous vous" are right.
_TWICE = re.compile(
    r"\b(le|la|les|de|du|des|un|une|et|à|au|aux|que|qui|dans|pour|sur|par|avec|ce|cette|est|sont"
    r"|a|ont)"
    r"\s+\1\b(?!['’-])",
    re.IGNORECASE,
)


def _particle(match: re.Match[str]) -> bool:
    """Whether the second word begins a name: "de De Wever", "la La Louvière"."""
    second = match[0].split()[-1]
    return second[0].isupper() and match[1][0].islower()


def find(sentences: Sequence[Sentence], index: int, texts: Sequence[str]) -> list[Damage]:
    """The repeated word taken out."""
    text = texts[index]
    match = next((each for each in _TWICE.finditer(text) if not _particle(each)), None)
    if match is None:
        return []
    mended = _TWICE.sub(lambda each: each[0] if _particle(each) else each[1], text)
    return [Damage(index, "mot répété", mended, f"« {match[0]} » → « {match[1]} »")]
