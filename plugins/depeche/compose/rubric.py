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
    return _found(dossier, settings)[0]


def told(dossier: Dossier, settings: Settings) -> str:
    """Where the section comes from, for the editor (in French)."""
    return _found(dossier, settings)[1]


def _found(dossier: Dossier, settings: Settings) -> tuple[str, str]:
    """The section, and why it is this one."""
    own = dossier.key if dossier.key != dossier.main.path else ""
    for source in dossier.sources:
        if source.section and (source is dossier.main or (own and source.path.startswith(own))):
            return source.section, "donnée par la dépêche"
    filed = [each for each in dossier.related if each.source.section]
    for each in filed:
        if each.relation in (Relation.VERSION, Relation.COPY):
            return each.source.section, "reprise d’une autre version de la dépêche"
    votes = Counter(each.source.section for each in filed if each.relation is Relation.BACKGROUND)
    if not votes:
        why = "aucune dépêche proche des archives ne porte de rubrique"
        return settings.default_section, f"rubrique par défaut : {why}"
    (section, most), *_ = votes.most_common(1)
    share = f"{most} sur {votes.total()} dépêches proches des archives"
    if votes.total() >= VOTES and most >= AGREEMENT * votes.total():
        return section, f"celle de {share}"
    why = f"« {section} » n’est que celle de {share}"
    return settings.default_section, f"rubrique par défaut : {why}"
