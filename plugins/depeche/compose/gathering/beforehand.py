"""What is parsed before it is composed, where another process parses: asked for by itself, so
that the other process is at work while this one loads the composer."""

from __future__ import annotations

from ...model import Dossier, Relation
from ..readings import ask
from .nearness import nearest

FORESEEN = 5  # stories of the archive, which mostly fill an article


def foresee(dossier: Dossier) -> None:
    """Have the copy of a dossier parsed: its own, and the stories of the archive that are looked
    at first."""
    own = [each for each in dossier.related if each.relation is Relation.SAME_DOSSIER]
    ask(dossier.main)
    for related in (*own, *nearest(dossier)[:FORESEEN]):
        ask(related.source)
