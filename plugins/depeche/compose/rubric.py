"""The article's section (rubrique): the copy's own, else the newsroom's default."""

from __future__ import annotations

from ..model import Dossier
from ..settings import Settings


def choose(dossier: Dossier, settings: Settings) -> str:
    """The first section that a source of the dossier's own names, else the default."""
    own = dossier.key if dossier.key != dossier.main.path else ""
    for source in dossier.sources:
        if source.section and (source is dossier.main or (own and source.path.startswith(own))):
            return source.section
    return settings.default_section
