"""In which order the archive's stories are looked at."""

from __future__ import annotations

import math
from collections.abc import Sequence

from ...model import Dossier, Related, Relation, Source
from ...precedence import dated, when

RECENT = 10  # days
PAUSE = 60  # days between two texts of a story that goes on
NEAR = 0.5  # share of the best score from which a text is of that story
LATEST = 2  # of its texts, before the one with which it began


def nearest(dossier: Dossier) -> list[Related]:
    """The archive's stories in the order in which they are looked at: what the article goes on
    from, the latest first, the one with which that began in the third place at the latest; then
    what else tells on the subject."""
    stories = [each for each in dossier.related if each.relation is Relation.BACKGROUND]
    followed = running(stories, dossier.main)
    first = followed[-1:] if len(followed) > LATEST else []
    others = [*followed[LATEST:-1], *(each for each in stories if each not in followed)]
    others.sort(key=lambda each: -_nearness(each, dossier.main))
    return [*followed[:LATEST], *first, *others]


def running(stories: Sequence[Related], article: Source) -> list[Related]:
    """Those that follow one another to the article, the latest first, less what is far less near
    to it than others are: each takes for known what stands in the one before it."""
    near = NEAR * max((each.score for each in stories), default=0.0)
    found: list[Related] = []
    since = when(article)
    for each in sorted(stories, key=lambda each: -when(each.source)):
        if not dated(each.source) or since - when(each.source) > PAUSE * 86400:
            break
        since = when(each.source)
        found += [each] if each.score >= near else []
    return found


def _nearness(related: Related, article: Source) -> float:
    """How much a story of the archive tells on the subject, what came last above all: half as
    much for each `RECENT` days between them."""
    days = max(0.0, when(article) - when(related.source)) / 86400
    return related.score * math.pow(0.5, days / RECENT)
