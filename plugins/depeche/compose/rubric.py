"""The article's section (rubrique): the copy's own, else its kin's, else the newsroom's default."""

from __future__ import annotations

from collections import Counter

from ..model import Dossier, Relation
from ..settings import Settings

VOTES = 2  # dispatches of the archive that must name a section
AGREEMENT = 0.75  # of them that must name the same: else the default stands


def choose(dossier: Dossier, settings: Settings) -> str:
    """The first section that a source of the dossier's own names, else that of the archive's
    dispatches on its subject, else the default."""
    own = dossier.key if dossier.key != dossier.main.path else ""
    for source in dossier.sources:
        if source.section and (source is dossier.main or (own and source.path.startswith(own))):
            return source.section
    return _of_kin(dossier) or settings.default_section


def _of_kin(dossier: Dossier) -> str:
    """The section of an earlier version or a copy; else the one under which the archive's
    nearest dispatches were filed, when enough of them agree; "" when unsure."""
    filed = [each for each in dossier.related if each.source.section]
    for each in filed:
        if each.relation in (Relation.VERSION, Relation.COPY):
            return each.source.section
    votes = Counter(each.source.section for each in filed if each.relation is Relation.BACKGROUND)
    if votes.total() < VOTES:
        return ""
    (section, most), *_ = votes.most_common(1)
    return section if most >= AGREEMENT * votes.total() else ""
