"""What an older source said of a present or a future that is now past."""

from __future__ import annotations

import re
from datetime import timedelta
from functools import lru_cache

from ..model import Sentence, Source
from . import lexicon
from .gather import dated
from .identity import Same
from .quotations import outside, spans
from .terms import plain

FRESH = timedelta(days=2)
_NOW = re.compile(rf"\b(?:{'|'.join(sorted(lexicon.phrases('present_moments')))})\b", re.IGNORECASE)


_AHEAD = re.compile(
    r"\b(?:est|sont) (?:prévu|attendu|programmé)e?s?\b|\bdoi(?:t|vent) (?:se |s')?\w+r\b",
    re.IGNORECASE,
)


def overtaken(sentence: Sentence, source: Source, article: Source) -> str:
    """Why `sentence`, of an older file of the same sub-folder, may have been overtaken: it
    foresees in the narration's own voice what the later files may have settled."""
    if source.published is None or article.published is None or not dated(source):
        return ""
    if article.published.value - source.published.value <= FRESH or sentence.attributed:
        return ""
    quoted = spans(sentence.text)
    start = sentence.parse.start
    future = any(
        "Tense=Fut" in token.morph and not any(a <= token.start - start < b for a, b in quoted)
        for token in sentence.parse.tokens
    )
    if future or _AHEAD.search(outside(plain(sentence.text))):
        return "annonce d'une dépêche plus ancienne que l'article"
    return ""


def stale(sentence: Sentence, source: Source, article: Source) -> str:
    """Why `sentence` of `source` would mislead in `article`, in French; "" when it would not.

    A report of what had happened stays true; "le chantier débutera" does not, once
    its source is more than two days older than the article.
    """
    if source.published is None or article.published is None or not dated(article):
        return ""
    if article.published.value - source.published.value <= FRESH:
        return ""
    return _misleads(Same(sentence))


@lru_cache(maxsize=16384)
def _misleads(key: Same[Sentence]) -> str:
    sentence = key.value
    narration = outside(plain(sentence.text))
    if found := _NOW.search(narration):
        return f"« {found.group()} » : dépêche plus ancienne que l'article"
    quoted = spans(sentence.text)
    start = sentence.parse.start
    for index, token in enumerate(sentence.parse.tokens):
        if any(a <= token.start - start < b for a, b in quoted):
            continue
        future = "Tense=Fut" in token.morph or (token.pos == "VERB" and token.text.endswith("ront"))
        conditional = "Mood=Cnd" in token.morph and (token.dep == "ROOT" or token.head == index)
        if future or conditional:
            return (
                "annonce au futur ou au conditionnel dans une dépêche plus ancienne que l'article"
            )
    return ""
