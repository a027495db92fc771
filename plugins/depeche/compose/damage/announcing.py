"""A sentence that ends in a colon above what the copy has lost: a post, a video, a list."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...model import Sentence
from ..quotations import outside
from .finding import Damage

# What web pages embed and a copied text has not.
_EMBEDDED = re.compile(
    r"\b(?:tweets?|twitter|facebook|instagram|tiktok|bluesky|réseau x|linkedin|internautes?|posts?"
    r"|publications?|vidéos?|images?|photos?|captures?|graphiques?|infographies?|cartes?|tableau"
    r"|ci-dessous|ci-après|télécharg\w+)\b",
    re.IGNORECASE,
)
_SHOWN = ("«", "“", '"', "-", "–", "—", "•", "*", "1")  # quoted words, or the items of a list


def find(sentences: Sequence[Sentence], index: int, texts: Sequence[str]) -> list[Damage]:
    """The sentence held back where it announces what pages embed, or given its full stop where
    it is the copy's last one; nothing where what it announces may stand below."""
    text = texts[index]
    if not text.endswith(":"):
        return []
    below = sentences[index + 1] if index + 1 < len(sentences) else None
    if below is not None and (
        below.paragraph == sentences[index].paragraph or below.text.startswith(_SHOWN)
    ):
        return []
    if _EMBEDDED.search(outside(text)):
        return [Damage(index, "annonce ce que la copie n'a pas gardé")]
    if below is None:
        mended = text.rstrip(" \u00a0\u202f:") + "."
        return [Damage(index, "deux-points sans suite", mended, "« : » → « . »")]
    return []
