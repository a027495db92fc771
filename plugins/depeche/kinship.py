"""Whether new raw copy is a story of its own, a copy, or a later version of one we have."""

from __future__ import annotations

from dataclasses import dataclass

from .compose.gathering.copies import relation
from .model import Dossier, Relation
from .precedence import rank


@dataclass(frozen=True, slots=True)
class Kin:
    """`relation` is COPY or VERSION; `path` the earlier source's."""

    relation: Relation
    path: str


def kin_of(dossier: Dossier) -> Kin | None:
    """The earlier source that the dossier's main one repeats or continues, or None.

    Of files of one moment the name decides, so that the order of reading doesn't. What corrects
    a dispatch is never its copy, however few words it changes.
    """
    main = dossier.main
    for each in dossier.related:
        if each.relation is Relation.SAME_DOSSIER:
            continue
        if rank(each.source) >= rank(main):
            continue
        found = relation(main, each.source)
        if found is not Relation.BACKGROUND:
            return Kin(Relation.VERSION if main.corrects else found, each.source.path)
    return None
