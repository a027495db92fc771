"""A correction that an agency sends with some paragraphs of its dispatch alone: the rest stands.

A version that is sent whole replaces the earlier one, for what it leaves out may have been
withdrawn. One that is much shorter puts right what it says again; of the earlier one only what it
does not speak of is printed.
"""

from __future__ import annotations

import re
from functools import lru_cache

from ...french import sentences, words
from ...identity import Same
from ...model import Dossier, Relation, Source
from ...precedence import rank
from ..terms import content, plain, stems
from . import leads
from .copies import body, relation

PART = 0.7  # of the earlier version's words, from which on a correction is sent whole
SHARED = 3  # stems of a sentence and of one of the correction's on the same matter
_WITHDRAWS = re.compile(r"\b(?:annul|supprim|retir|remplac)\w*", re.IGNORECASE)
TOLD = "la dépêche rectifiée le redit, ou le corrige"


def of(source: Source, dossier: Dossier) -> list[Source]:
    """The corrections among the dossier's printed texts that send `source` again in part."""
    own = [each.source for each in dossier.related if each.relation is Relation.SAME_DOSSIER]
    return [each for each in (dossier.main, *own) if in_part(each, source)]


def in_part(correction: Source, earlier: Source) -> bool:
    """Whether `correction` gives but a part of what `earlier` told, and withdraws nothing."""
    if not correction.corrects or earlier.corrects or rank(correction) <= rank(earlier):
        return False
    note = plain(f"{correction.title}\n{correction.text[: leads.HEAD]}\n{correction.corrects}")
    short = words.count(body(correction)) < PART * words.count(body(earlier))
    if not short or _WITHDRAWS.search(note):
        return False
    return relation(correction, earlier) in (Relation.VERSION, Relation.COPY)


def speaks_of(text: str, correction: Source) -> bool:
    """Whether a sentence of the `correction` is on the matter of `text`."""
    own = stems(content(text))
    least = min(SHARED, len(own))
    return any(len(own & each) >= least for each in _matters(Same(correction)))


@lru_cache(maxsize=128)
def _matters(key: Same[Source]) -> tuple[set[str], ...]:
    return tuple(stems(content(each)) for each in sentences.texts(body(key.value)))
