"""A release's title in which who issued it praises itself: "un bilan transparent"."""

from __future__ import annotations

import re

from ..model import Source
from . import lexicon, naming
from .terms import plain

_WORD = re.compile(r"[\w-]+")
_SIDES = re.compile(r"\b(?:aux côtés|au service|au rendez-vous|à l'écoute|à vos côtés)\b|!")


def titles(source: Source) -> bool:
    """Whether the title of `source` is such a one: no neutral headline or heading."""
    if not naming.kind(source).speaks:
        return False
    title = plain(source.title).lower()
    praising = lexicon.words("praising_words")
    return bool(_SIDES.search(title)) or not praising.isdisjoint(_WORD.findall(title))
