"""What an older source said of a present or a future that is now past."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import timedelta
from functools import lru_cache

from ..model import Sentence, Source
from . import lexicon, tolls
from .gather import dated
from .identity import Same
from .quotations import outside, spans
from .terms import plain

FRESH = timedelta(days=2)  # what was to come and what goes on hold for two days
_NOW = re.compile(rf"\b(?:{'|'.join(sorted(lexicon.phrases('present_moments')))})\b", re.IGNORECASE)
_OPEN = re.compile(rf"\b(?:{'|'.join(sorted(lexicon.phrases('open_then')))})\b", re.IGNORECASE)
_AHEAD = re.compile(rf"\b(?:{'|'.join(sorted(lexicon.phrases('plans')))})", re.IGNORECASE)
_ONGOING = re.compile(rf"\b(?:{'|'.join(sorted(lexicon.phrases('ongoing')))})", re.IGNORECASE)


def overtaken(
    sentence: Sentence,
    source: Source,
    article: Source,
    later: Mapping[str, frozenset[int]] | None = None,
) -> str:
    """Why `sentence` of `source` would mislead in the later `article`, in French; "" when it
    would not.

    A report of what had happened stays true; "le chantier débutera" does not, once its
    source is more than two days older than the article. A toll that newer dispatches count
    otherwise (`later`, as `tolls.together` gives it) and what was "pas encore" known never do.
    """
    if source.published is None or article.published is None:
        return ""
    age = article.published.value - source.published.value
    if age <= timedelta(0) or not dated(source) or not dated(article):
        return ""
    if later and tolls.replaced(sentence.text, later):
        return "bilan remplacé par celui d'une dépêche plus récente"
    if found := _OPEN.search(plain(sentence.text)):
        return f"« {found.group()} » : dépêche plus ancienne que l'article"
    return _misleads(Same(sentence)) if age > FRESH else ""


def is_fresh(source: Source, article: Source) -> bool:
    """Whether `source` is of the days of the article, so that what it says is still news."""
    if source.published is None or article.published is None:
        return False
    return dated(source) and abs(article.published.value - source.published.value) <= FRESH


@lru_cache(maxsize=16384)
def _misleads(key: Same[Sentence]) -> str:
    sentence = key.value
    narration = outside(plain(sentence.text))
    for pattern in (_NOW, _ONGOING):
        if found := pattern.search(narration):
            return f"« {found.group()} » : dépêche plus ancienne que l'article"
    if _AHEAD.search(narration) or _foresees(sentence):
        return "annonce d'une dépêche plus ancienne que l'article"
    return ""


def _foresees(sentence: Sentence) -> bool:
    """Whether the narration has a future, "va rouvrir", or a conditional as its main verb."""
    quoted = spans(sentence.text)
    start = sentence.parse.start
    tokens = sentence.parse.tokens
    for index, token in enumerate(tokens):
        if any(a <= token.start - start < b for a, b in quoted):
            continue
        if "Tense=Fut" in token.morph or (token.pos == "VERB" and token.text.endswith("ront")):
            return True
        if "Mood=Cnd" in token.morph and (token.dep == "ROOT" or token.head == index):
            return True
        near = tokens[index + 1 : index + 4]
        if token.text.lower() in ("va", "vont") and any("VerbForm=Inf" in t.morph for t in near):
            return True
    return False
