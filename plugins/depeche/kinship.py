"""Whether new raw copy is a story of its own, a copy, or a later version of one we have."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from .dossiers import when
from .model import Dossier, Relation, Source


@dataclass(frozen=True, slots=True)
class Kin:
    """`relation` is COPY or VERSION; `path` the earlier source's."""

    relation: Relation
    path: str


def kin_of(dossier: Dossier, relation: Callable[[Source, Source], Relation]) -> Kin | None:
    """The earlier source that the dossier's main one repeats or continues, or None.

    Two texts under one title are two stories: the title has no say here. Of files of one
    moment the name decides, so that the order of reading doesn't.
    """
    main = dossier.main
    for each in dossier.related:
        if each.relation is Relation.SAME_DOSSIER:
            continue
        if (when(each.source), each.source.path) >= (when(main), main.path):
            continue
        found = relation(replace(main, title=""), replace(each.source, title=""))
        if found in {Relation.COPY, Relation.VERSION}:
            return Kin(found, each.source.path)
    return None
