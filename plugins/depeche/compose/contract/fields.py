"""What a brief fills of the article's fields: title, date, language, section, signature."""

from __future__ import annotations

import re

from ...model import Asked, Demand, Dossier, Draft
from ..terms import plain
from .judged import Judged


def language(demand: Demand, draft: Draft, dossier: Dossier) -> Judged:
    return "français", demand.value == "fr"


def title(demand: Demand, draft: Draft, dossier: Dossier) -> Judged:
    same = letters(draft.headline.text) == letters(demand.value)
    return "repris" if same else "l’article en porte un autre", same


def filled(demand: Demand, draft: Draft, dossier: Dossier) -> Judged:
    given = {
        Asked.SLUG: draft.slug,
        Asked.SECTION: draft.section,
        Asked.TAGS: ", ".join(draft.tags),
        Asked.SIGNATURE: ", ".join(each.name for each in draft.bylines),
    }[demand.kind]
    return given or "rien", bool(given)


def date(demand: Demand, draft: Draft, dossier: Dossier) -> Judged:
    until = dossier.main.embargo
    if until is None:
        return "date illisible", False
    return f"pas avant le {until:%d/%m/%Y à %H:%M}", True


def kept(demand: Demand, draft: Draft, dossier: Dossier) -> Judged:
    return "reste un brouillon", True


def letters(text: str) -> str:
    return "".join(re.findall(r"\w", plain(text).lower()))
