"""The article's section (rubrique): the copy's own, else its kin's, else that of its matter, else
the newsroom's default."""

from __future__ import annotations

from collections import Counter

from ...french.gazetteer import fold
from ...model import Dossier, Relation
from ...settings import Settings
from . import filing

VOTES = 2  # dispatches of the archive that must name a section
AGREEMENT = 0.75  # of them that must name the same: else its matter is asked
WORDS_SHOWN = 4  # of those that tell the matter, to the editor


def choose(dossier: Dossier, settings: Settings) -> str:
    """The first section that a source of the dossier's own names, else that of the archive's
    dispatches on its subject, else the newsroom's one for what the copy is about, else the
    default."""
    return _as_written(_found(dossier, settings)[0], settings)


def told(dossier: Dossier, settings: Settings) -> str:
    """Where the section comes from, for the editor (in French)."""
    return _found(dossier, settings)[1]


def _as_written(section: str, settings: Settings) -> str:
    """The `section` as the newsroom writes it: "Sport" and "Sports" are one."""
    own = (*settings.sections, settings.default_section)
    return next((each for each in own if _letters(each) == _letters(section)), section)


def _letters(section: str) -> str:
    return fold(section).removesuffix("s")


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
    share = ""
    if votes:
        (section, most), *_ = votes.most_common(1)
        share = f"{most} sur {votes.total()} dépêches proches des archives"
        if votes.total() >= VOTES and most >= AGREEMENT * votes.total():
            return section, f"celle de {share}"
        share = f"« {section} » n’est que celle de {share}"
    section, words = filing.told(dossier.main, settings.sections)
    if section:
        shown = ", ".join(f"«\u00a0{each}\u00a0»" for each in words[:WORDS_SHOWN])
        return section, f"d’après ses mots\u00a0: {shown}"
    why = share or "aucune dépêche proche des archives ne porte de rubrique"
    return settings.default_section, f"rubrique par défaut : {why}"
