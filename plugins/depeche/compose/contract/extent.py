"""How much a brief asks for: words, signs, subheadings, a standfirst, a description."""

from __future__ import annotations

import re

from ...french import words
from ...model import Demand, Dossier, Draft, Section, SectionRole
from .. import shortfall
from ..printed import passages_of
from .judged import Judged

_TEXT = (SectionRole.LEAD, SectionRole.BODY, SectionRole.CONTEXT)
_SIGNS = re.compile(r"sign|feuillet|caract|charact", re.IGNORECASE)


def signs(draft: Draft) -> int:
    """Characters of the article as the press counts them: standfirst and text, spaces included."""
    parts = [each.text for each in passages_of(draft)]
    parts += [each.heading.text for each in draft.sections if each.heading is not None]
    return len(" ".join(parts))


def headings(draft: Draft) -> list[Section]:
    """The parts of the text that have a subheading; the boxes are apart."""
    return [each for each in draft.sections if each.role in _TEXT and each.heading is not None]


def length(demand: Demand, draft: Draft, dossier: Dossier) -> Judged:
    brief = dossier.brief
    if _SIGNS.search(demand.text):
        total, least, most, unit = signs(draft), brief.signs, brief.signs_most, "signes"
    else:
        total, least, most, unit = draft.words, brief.floor, brief.most, "mots"
    if total < least and not demand.value.startswith("<"):
        wanted = least if unit == "signes" else shortfall.asked(brief)
        bound = " au moins" if wanted == least else ""
        return f"{total} {unit} sur {wanted}{bound}", False
    if most and total > most:
        return f"{total} {unit} pour {most} au plus", False
    return f"{total} {unit}", True


def subheadings(demand: Demand, draft: Draft, dossier: Dossier) -> Judged:
    brief, number = dossier.brief, len(headings(draft))
    told = f"{number} intertitre{'s' if number > 1 else ''}"
    if not brief.subheadings:
        return told, number == 0
    if demand.value.startswith("/"):
        longest = max((_words(each) for each in draft.sections if each.role in _TEXT), default=0)
        wanted = int(demand.value[1:])
        return f"{longest} mots au plus entre deux", longest <= wanted * 5 // 4
    least = brief.headings_least or (0 if brief.headings_most else 1)
    if number < least:
        return f"{told} sur {least}", False
    if brief.headings_most and number > brief.headings_most:
        return f"{told} pour {brief.headings_most} au plus", False
    return told, True


def _words(section: Section) -> int:
    return sum(words.count(each.text) for block in section.blocks for each in block.passages)


def standfirst(demand: Demand, draft: Draft, dossier: Dossier) -> Judged:
    number = len(draft.standfirst)
    told = f"{number} phrase{'s' if number > 1 else ''}"
    return told, number == int(demand.value) if demand.value else number > 0


def description(demand: Demand, draft: Draft, dossier: Dossier) -> Judged:
    size = len(draft.description)
    return f"{size} caractères", 0 < size <= int(demand.value or 156)
