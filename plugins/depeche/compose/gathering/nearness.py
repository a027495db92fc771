"""In which order the archive's stories are looked at, and with which one they began."""

from __future__ import annotations

import math
from collections.abc import Sequence

from ...model import Dossier, Related, Relation, Source
from ...precedence import dated, when

RECENT = 10  # days
PAUSE = 60  # days between two texts of a story that goes on


def nearest(dossier: Dossier) -> list[Related]:
    """The archive's stories in the order in which they are looked at."""
    stories = (each for each in dossier.related if each.relation is Relation.BACKGROUND)
    return sorted(stories, key=lambda each: -_nearness(each, dossier.main))


def founding(stories: Sequence[Related], article: Source) -> Related | None:
    """The story with which the others began, where they follow one another to the article: what
    happened stands in it, later ones take it for known. None where the last one is all there is."""
    found: list[Related] = []
    since = when(article)
    for each in sorted(stories, key=lambda each: -when(each.source)):
        if not dated(each.source) or since - when(each.source) > PAUSE * 86400:
            break
        since = when(each.source)
        found.append(each)
    return found[-1] if len(found) > 1 else None


def _nearness(related: Related, article: Source) -> float:
    """How much a story of the archive tells on the subject, what came last above all: half as
    much for each `RECENT` days between them."""
    days = max(0.0, when(article) - when(related.source)) / 86400
    return related.score * math.pow(0.5, days / RECENT)
