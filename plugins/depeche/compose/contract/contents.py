"""What a brief asks the article to say, or not: words, quotations, sources, boxes, images."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...french import appeals, forbidding
from ...model import Brief, Demand, Dossier, Draft, DraftBlockKind, SectionRole
from .. import avoided, measures
from ..printed import passages_of
from ..quotations import spans
from ..terms import numbers
from .fields import letters
from .judged import JUDGE, Judged

# "ne pas citer le journal": the one from which the copy comes
_PAPER = re.compile(
    r"(?:journal|site|média|media|magazine|quotidien|titre)(?: (?:d'origine|source))?"
)
_FIGURES = re.compile(r"\b(?:chiffres?|nombres?|figures|numbers|données)\b", re.IGNORECASE)
_SUMS = re.compile(
    r"\b(?:chiffres?|montants?|sommes?|prix|coûts?|figures?|amounts?)\b", re.IGNORECASE
)
# "Ne pas nommer la victime": the sentence that has her name need not have that word.
_OF_NAMES = re.compile(r"\b(?:nomm|identifi|noms?\b|name|cit(?:e[rz]?|ant)\b)", re.IGNORECASE)
_FEWEST = 4  # words of a quotation that is kept
_APPEAL = "appeal"  # for money, which a demand wants cut
_SOURCES = "sources"  # what a refused demand wants left unsaid


def unsaid(demand: Demand, draft: Draft, dossier: Dossier) -> Judged:
    publisher = dossier.main.publisher
    asked = [
        publisher if publisher and _PAPER.fullmatch(each) else each
        for each in avoided.values(Brief(demands=(demand,)))
    ]
    texts = list(_read_of(draft))
    if any(avoided.bans_a_name(demand, each) for each in asked):
        return "son nom, que la consigne ne donne pas, est à vérifier avant de publier", False
    found = [each for each in asked if any(avoided.named(text, each) for text in texts)]
    if found:
        return f"« {found[0]} » s’y trouve encore", False
    if first := next(filter(None, (avoided.by_first_name(t, a) for t in texts for a in asked)), ""):
        return f"« {first} » s’y lit encore : à vérifier avant de publier", False
    if all(map(avoided.is_name, asked)):
        return "n’est pas nommé", True
    words = avoided.bans_words(demand.text)
    if _SUMS.search(demand.text) and not words:
        return "ce chiffre est à chercher dans l’article avant de publier", False
    if _OF_NAMES.search(demand.text) and not words:
        return "son nom, que la consigne ne donne pas, est à vérifier avant de publier", False
    if words:
        return "le mot n’y est pas", True
    held = [each.text for each in draft.held_back]
    if any(avoided.named(text, each) for each in asked for text in held):
        return "le mot n’y est plus : à vérifier", None
    return "la copie n’a pas ce mot : à vérifier avant de publier", False


def _read_of(draft: Draft) -> Iterator[str]:
    """All that readers and search engines are given of the article."""
    yield from (draft.headline.text, draft.seo_title, draft.description, draft.keyphrase)
    yield draft.slug.replace("-", " ").upper()  # capitals, in which names are looked for
    yield from (*draft.tags, *draft.keywords, draft.dateline)
    yield from (each.heading.text for each in draft.sections if each.heading is not None)
    yield from (each.text for each in passages_of(draft))
    yield from (f"{each.text} {each.role}" for each in draft.names)
    yield from (f"{each.caption} {each.alt} {each.credit}" for each in draft.credits)
    yield from (each.title for each in draft.cited)
    yield from (each.name for each in draft.bylines)


def cut(demand: Demand, draft: Draft, dossier: Dossier) -> Judged:
    if demand.value == _APPEAL:
        left = any(appeals.find(each.text) for each in passages_of(draft))
        return ("s’y trouve encore", False) if left else ("aucun dans l’article", True)
    brief = dossier.main.brief
    done = brief is not None and demand in brief.demands
    return ("fait" if done else "à faire : la consigne n’est pas dans la dépêche"), done


def quotations(demand: Demand, draft: Draft, dossier: Dossier) -> Judged:
    printed = letters(" ".join(each.text for each in passages_of(draft)))
    lost = 0
    for block in dossier.main.blocks:
        for start, end in spans(block.text):
            quoted = block.text[start:end]
            lost += len(quoted.split()) >= _FEWEST and letters(quoted) not in printed
    return (f"{lost} absente{'s' if lost > 1 else ''}" if lost else "toutes gardées"), not lost


def chronology(demand: Demand, draft: Draft, dossier: Dossier) -> Judged:
    met = any(each.role is SectionRole.CHRONOLOGY for each in draft.sections)
    return "présente" if met else "moins de quatre faits datés", met


def essentials(demand: Demand, draft: Draft, dossier: Dossier) -> Judged:
    listed = _has_list(draft)
    return "présent" if listed else "pas assez de phrases qui se lisent seules", listed


def prose(demand: Demand, draft: Draft, dossier: Dossier) -> Judged:
    listed = _has_list(draft)
    return "une liste s’y trouve" if listed else "aucune liste", not listed


def _has_list(draft: Draft) -> bool:
    return any(
        block.kind is DraftBlockKind.BULLETS for each in draft.sections for block in each.blocks
    )


def photo(demand: Demand, draft: Draft, dossier: Dossier) -> Judged:
    path = next((each.path for each in draft.credits if each.path), "")
    return path or "aucune image", bool(path)


def sources(demand: Demand, draft: Draft, dossier: Dossier) -> Judged:
    number = len(draft.cited)
    told = f"{number} source{'s' if number > 1 else ''}"
    return told, number >= int(demand.value or 1)


def faithful(demand: Demand, draft: Draft, dossier: Dossier) -> Judged:
    if _FIGURES.search(demand.text) and not forbidding.keeps_silent(demand.text):
        printed = numbers(" ".join(_read_of(draft)))
        lost = len(numbers(" ".join(each.text for each in dossier.main.blocks)) - printed)
        return (f"{lost} chiffres de la copie n’y sont pas" if lost else "tous gardés"), not lost
    return "chaque phrase a sa source", True


def judged(demand: Demand, draft: Draft, dossier: Dossier) -> Judged:
    if forbidding.withholds(demand.text):
        return "à faire avant de publier", False
    return measures.judge(demand.text, draft) or (JUDGE, None)


def refused(demand: Demand, draft: Draft, dossier: Dossier) -> Judged:
    if demand.value == _SOURCES:
        named = bool(draft.cited)
        return ("Dépêche nomme toujours ses sources" if named else "aucune n’est nommée"), not named
    return "Dépêche reprend les phrases de ses sources sans les récrire", False
