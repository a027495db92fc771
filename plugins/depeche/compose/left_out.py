"""The lines of the folder's other files that are not printed, for the desk: each with why."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..model import Dossier, Draft, HeldBack, Relation
from .duplicates import told
from .lines import Line
from .printed import passages_of

SAID = "l'article le dit déjà"
ALONE = "sans la phrase qui la présente, la complète ou y répond"


def held(unused: Sequence[Line], dossier: Dossier, draft: Draft) -> Iterator[HeldBack]:
    """Those of the `unused` lines of the folder's files that `draft` does not print."""
    own = {e.source.path for e in dossier.related if e.relation is Relation.SAME_DOSSIER}
    passages = list(passages_of(draft))
    printed = {span for each in passages for span in each.spans}
    already = {span for each in draft.held_back for span in each.spans}
    said = [each.text for each in passages]
    for line in unused:
        span = line.sentence.span
        if span.source in own and span not in printed and span not in already:
            yield line.held(SAID if told(line.text, said) else ALONE)
