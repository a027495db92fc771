"""Whether new raw copy is a story of its own, a copy, or a later version of one we have."""

from __future__ import annotations

from dataclasses import dataclass, replace

from .compose.copies import VERSION_WINDOW, body, relation, shingles
from .dossiers import when
from .model import Dossier, Relation, Source

NEWS = 0.2  # of a text that must be new for it to be more than a reprint


@dataclass(frozen=True, slots=True)
class Kin:
    """`relation` is COPY or VERSION; `path` the earlier source's."""

    relation: Relation
    path: str


def kin_of(dossier: Dossier) -> Kin | None:
    """The earlier source that the dossier's main one repeats or continues, or None.

    Of files of one moment the name decides, so that the order of reading doesn't.
    """
    main = dossier.main
    for each in dossier.related:
        if each.relation is Relation.SAME_DOSSIER:
            continue
        if (when(each.source), each.source.path) >= (when(main), main.path):
            continue
        found = _relation(main, each.source)
        if found is not Relation.BACKGROUND:
            return Kin(found, each.source.path)
    return None


def _relation(main: Source, earlier: Source) -> Relation:
    """COPY without news, VERSION with some and within two days, else BACKGROUND.

    Two texts under one title are two stories: the title has no say here. A dispatch that
    is sent again with paragraphs added is no copy, though it holds the first one whole.
    """
    found = relation(replace(main, title=""), replace(earlier, title=""))
    if found is not Relation.COPY:
        return found
    told, before = shingles(body(main)), shingles(body(earlier))
    if len(told - before) < NEWS * len(told):
        return Relation.COPY
    near = when(main) - when(earlier) <= VERSION_WINDOW.total_seconds()
    return Relation.VERSION if near else Relation.BACKGROUND
