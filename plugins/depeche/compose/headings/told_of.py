"""A label from the subjects that open a part's paragraphs: "Le parcours et le chantier"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from ...model import Sentence
from .. import lexicon
from ..terms import content
from . import noun_phrases
from .view import View

_DEFINITE = frozenset(("le", "la", "l'", "les"))
_SHORT = 28  # characters of a subject with its complement
_FEWEST, _MOST = 2, 3  # subjects named
LONGEST = 70  # characters


def of(sentences: Sequence[Sentence], title: str) -> str:
    """The subjects of at least half of the paragraphs, two or three of them, one of which
    `title` does not name; "" where that can't be said."""
    paragraphs = [next(group) for _, group in groupby(sentences, lambda each: each.paragraph)]
    found = list(dict.fromkeys(name for each in paragraphs for name in _subject(each)))
    if not _FEWEST <= len(found) <= _MOST or 2 * len(found) < len(paragraphs):
        return ""
    if all(_is_somebody(name) for name in found):
        return ""  # who speaks or acts, not what about
    told = set(content(title))
    if all(told & set(content(name)) for name in found):
        return ""
    text = f"{', '.join(found[:-1])} et {found[-1]}"
    return text[0].upper() + text[1:] if len(text) <= LONGEST else ""


def _is_somebody(name: str) -> bool:
    noun = re.split(r"[\s']", name)[1]
    return noun in lexicon.words("actors") | lexicon.words("public_bodies")


def _subject(sentence: Sentence) -> Iterator[str]:
    """The noun with its definite article that is the sentence's subject and opens it, with what
    completes it where that is short."""
    tokens = sentence.parse.tokens
    if len(tokens) < 3 or tokens[0].text.lower().replace("’", "'") not in _DEFINITE:
        return
    noun = tokens[1]
    unfit = lexicon.words("empty_nouns") | lexicon.words("empty_complements")
    low = noun.text.lower()
    if noun.pos != "NOUN" or not noun.dep.startswith("nsubj") or low in unfit:
        return
    if noun.entity or tokens[2].pos == "PROPN" or low in lexicon.words("time_words"):
        return
    view = View(sentence)
    whole = noun_phrases.phrase(view, 1, participles=False)
    text = view.text(*whole) if whole and whole[0] == 0 else ""
    bare = view.text(0, 2)
    name = text if 0 < len(text) <= _SHORT else bare
    yield name[0].lower() + name[1:]
