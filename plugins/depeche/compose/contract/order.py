"""Where a brief wants what: whom the article cites, what its text begins and ends with."""

from __future__ import annotations

import re

from ...french.gazetteer import fold
from ...model import Asked, Demand, Dossier, Draft, Section, SectionRole
from ..parts import asked_order
from ..printed import passages_of
from ..quotations import spans
from ..terms import content, plain
from .judged import Judged

_OWN = (SectionRole.LEAD, SectionRole.BODY)
_PLACE = re.compile(r"\b(?:(?P<title>titre|title|headline)|chapo|chapeau|intro\w*|lead|attaque)\b")
_EACH = re.compile(r"\s+et\s+")
_SHOWN = 40  # characters of a paragraph


def ends(demand: Demand, draft: Draft, dossier: Dossier) -> Judged:
    """Of what the text begins with, below the standfirst, or ends with."""
    texts = [text for each in draft.sections if each.role in _OWN for text in _paragraphs(each)]
    found = asked_order.about(texts, demand.value)
    opens = demand.kind is Asked.OPENS
    if not texts or not found:
        return "aucun paragraphe n’en parle à coup sûr : à juger à la relecture", None
    if found[0 if opens else -1] == (0 if opens else len(texts) - 1):
        return _placed(opens, draft, texts[0 if opens else -1])
    if len(found) > 1:
        return "plusieurs paragraphes en parlent : à placer à la main", False
    shown = texts[found[0]][:_SHOWN].rsplit(" ", 1)[0]
    return f"le paragraphe « {shown}… » ne change pas de place sans risque", False


def _placed(opens: bool, draft: Draft, text: str) -> Judged:
    shown = f"« {text[:_SHOWN].rsplit(' ', 1)[0]}… »"
    if opens:
        return f"{shown} ouvre le texte, sous le chapô" if draft.standfirst else shown, True
    others = any(each.role is SectionRole.CONTEXT for each in draft.sections)
    if others:
        return f"{shown} ferme le récit ; d’autres dépêches le suivent : à juger", None
    return f"{shown} ferme le texte", True


def _paragraphs(section: Section) -> list[str]:
    return [" ".join(each.text for each in block.passages) for block in section.blocks]


def _lead(draft: Draft) -> str:
    return " ".join(each.text for each in draft.standfirst)


def mentioned(demand: Demand, draft: Draft, dossier: Dossier) -> Judged:
    """Of somebody or something that the article shall cite, in its place where one is given."""
    asked = set(content(plain(demand.value).lower()))
    if not asked:
        return "à juger à la relecture", None
    if place := _PLACE.search(fold(demand.text.rpartition(demand.value)[2])):
        top = draft.headline.text if place["title"] else _lead(draft)
        told = "du titre" if place["title"] else "du chapô"
        there = asked <= set(content(plain(top).lower()))
        return "cité" if there else f"absent {told}", there
    texts = [text for each in draft.sections for text in _paragraphs(each)]
    texts.append(_lead(draft))
    for part in _EACH.split(plain(demand.value)):
        named = set(content(part.lower()))
        if not any(named <= set(content(plain(each).lower())) for each in texts):
            return f"absent de l’article : {part}", False
    found = [each for each in texts if asked & set(content(plain(each).lower()))]
    if demand.text.rpartition(demand.value)[2].strip(" .,;)"):
        return "nommé ; comment, c’est à juger à la relecture", None  # "à égalité"
    if any(spans(plain(each)) for each in found):
        return "cité", True
    said = [set(content(plain(each.text).lower())) for each in passages_of(draft)]
    number = sum(bool(asked & each) for each in said)
    return f"nommé dans {number} phrase{'s' if number > 1 else ''}, sans guillemets", True
