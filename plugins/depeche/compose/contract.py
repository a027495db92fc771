"""The brief as a contract: what became of each of its instructions.

An instruction is met, missed (the article stays a draft, with the reason), or for a person to
judge. None is passed over in silence.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence

from ..french import appeals, words
from ..french.gazetteer import fold
from ..model import (
    Asked,
    Brief,
    Demand,
    Dossier,
    Draft,
    DraftBlockKind,
    Notice,
    Outcome,
    Section,
    SectionRole,
    Severity,
    Shortfall,
    Source,
)
from . import avoided, measures
from .printed import passages_of
from .quotations import spans
from .terms import content, plain

_TEXT = (SectionRole.LEAD, SectionRole.BODY, SectionRole.CONTEXT)
_SIGNS = re.compile(r"sign|feuillet|caract|charact", re.IGNORECASE)
_PROHIBITS = re.compile(
    r"\b(?:ne|n['’]|pas|jamais|sans|interdits?|interdiction|éviter|évite[rz]?|not|don['’]t|never|no"
    r"|anonym\w+|flout\w+)\b",
    re.IGNORECASE,
)
_NAMES = re.compile(
    r"\b(?:nom|noms|prénoms?|identité|identifi\w+|nomm\w+|cit(?:er|ez|e)|mention\w*|appara\w+"
    r"|anonym\w+"
    r"|reprendre|reprends|reprenez|publi(?:er|ez)|diffus(?:er|ez)|donner|donne[sz]?|mettre|mets"
    r"|mettez"
    r"|révél\w+|évoquer|évoque[sz]?|parler|parle[sz]?|exclure|inclure|montrer|photos? de"
    r"|flout\w+|names?|identity|appear)\b",
    re.IGNORECASE,
)
# "Mots interdits : « drame »": a ban on words, not on a matter.
_OF_WORDS = re.compile(r"\b(?:mots?|termes?|expressions?|words?)\b|[«\"“]", re.IGNORECASE)
_FEWEST = 4  # words of a quotation that is kept
Judged = tuple[str, bool | None]  # the result in French, whether it is met
_REMEDIES = {
    Asked.REFUSED: "Récrivez ces phrases à la main, ou retirez cette demande de la consigne.",
    Asked.AVOIDED: "Retirez la mention à la main, ou changez le titre.",
    Asked.WORDS: "Coupez à la main, ou relevez la limite.",
    Asked.KEYPHRASE: "Choisissez une expression que la dépêche emploie.",
    Asked.CHRONOLOGY: "Ajoutez au dossier des dépêches datées, ou retirez cette demande.",
    Asked.PHOTO: "Posez l’image à côté de la dépêche, sous le même nom.",
}
# "Réécris-le en 700 mots", "un meilleur titre que le mien", "propose-moi trois titres"
_REWRITES = re.compile(
    r"\b(?:r[ée]-?[ée]?cri(?:s|t|ts|vez|re|ture)|reformul\w+|paraphras\w+|rewrit\w+|rephrase"
    r"|avec (?:tes|vos|ses) (?:propres )?mots)\b",
    re.IGNORECASE,
)
_NEW_TITLE = re.compile(
    r"\b(?:trouv|propos|cherch|invent|imagin|chang|reformul|am[ée]lior|refai|revoi[rs])\w*"
    r"(?:[ -](?:moi|nous|lui))?(?: (?:un|une|des|le|la|mon|autre|meilleurs?|bons?|nouveau|vrai|ton"
    r"|\d|deux|trois|quatre|cinq))* titres?\b"
    r"|\b(?:autre|meilleur|nouveau) titre\b|\btitre (?:à|a) (?:trouver|revoir|changer|refaire)\b"
    r"|\b(?:better|new|catchier) (?:title|headline)\b",
    re.IGNORECASE,
)
_APPEAL = "appeal"  # for money, which a demand wants cut
_SOURCES = "sources"  # what a refused demand wants left unsaid
_REMEDY = "Complétez à la main, ou retirez cette demande de la consigne."


def value(brief: Brief, kind: Asked) -> str | None:
    """The value of the brief's last demand of this kind; None when it has none."""
    found = [each.value for each in brief.demands if each.kind is kind]
    return found[-1] if found else None


def outcomes(draft: Draft, dossier: Dossier) -> tuple[Outcome, ...]:
    """What became of each instruction of the dossier's brief, in their order."""
    brief = dossier.brief
    found = []
    for each in brief.demands:
        result, met = _JUDGES[each.kind](each, draft, dossier)
        found.append(Outcome(each.text, result, met, each.kind))
    found += [_strange(each, brief) for each in brief.not_understood]
    return tuple(found)


def _strange(text: str, brief: Brief) -> Outcome:
    """What became of an instruction that is not understood; one that may keep a name out of the
    article keeps the article from being published."""
    if _PROHIBITS.search(text) and _NAMES.search(text):
        return Outcome(text, "non comprise, à vérifier avant de publier", False, Asked.AVOIDED)
    return Outcome(text, "comprise en partie" if brief.understood(text) else "non comprise", None)


def missed(found: Sequence[Outcome]) -> tuple[Shortfall, ...]:
    """The instructions that are missed, but for the length and the language, told elsewhere."""
    short = []
    for each in found:
        told = each.kind is Asked.WORDS and " mots sur " in each.result
        if each.met is False and each.kind and not told and each.kind is not Asked.LANGUAGE:
            message = f"consigne « {each.text} » : {each.result}"
            remedy = _REMEDIES.get(each.kind, _REMEDY)
            if each.kind is Asked.WORDS and " sur " in each.result:
                remedy = "Ajoutez de la matière au dossier, ou baissez la longueur demandée."
            short.append(Shortfall(message, remedy))
    return tuple(dict.fromkeys(short))


def untold(brief: Brief, main: Source) -> tuple[Notice, ...]:
    """What the editor is told of a brief that asks to rewrite: no sentence is."""
    found = _REWRITES.search(brief.text) if brief.explicit else None
    if found is None:
        return ()
    return (
        Notice(
            Severity.WARNING,
            main.path,
            f"La consigne demande de récrire («\u00a0{found[0]}\u00a0»)\u00a0: Dépêche ne récrit "
            "pas. Chaque phrase de l’article est celle de la copie.",
            "Récrivez-le à la main, ou citez le journal dont le texte est repris.",
        ),
    )


def untitled(brief: Brief, main: Source, headline: str) -> tuple[Shortfall, ...]:
    """What keeps an article a draft whose brief asks for another title than the copy's."""
    asked = _NEW_TITLE.search(brief.text) if brief.explicit else None
    if asked is None or _letters(headline) != _letters(main.title):
        return ()
    return (
        Shortfall(
            f"titre à écrire : la consigne dit « {asked[0]} », et Dépêche n’en invente pas",
            "Écrivez le titre dans l’article, ou dans la copie (title:).",
        ),
    )


def signs(draft: Draft) -> int:
    """Characters of the article as the press counts them: standfirst and text, spaces included."""
    parts = [each.text for each in passages_of(draft)]
    parts += [each.heading.text for each in draft.sections if each.heading is not None]
    return len(" ".join(parts))


def headings(draft: Draft) -> list[Section]:
    """The parts of the text that have a subheading; the boxes are apart."""
    return [each for each in draft.sections if each.role in _TEXT and each.heading is not None]


def _length(demand: Demand, draft: Draft, dossier: Dossier) -> Judged:
    brief = dossier.brief
    if _SIGNS.search(demand.text):
        total, least, most, unit = signs(draft), brief.signs, brief.signs_most, "signes"
    else:
        total, least, most, unit = draft.words, brief.floor, brief.most, "mots"
    if total < least and not demand.value.startswith("<"):
        return f"{total} {unit} sur {least} au moins", False
    if most and total > most:
        return f"{total} {unit} pour {most} au plus", False
    return f"{total} {unit}", True


def _headings(demand: Demand, draft: Draft, dossier: Dossier) -> Judged:
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


def _language(demand: Demand, draft: Draft, dossier: Dossier) -> Judged:
    return "français", demand.value == "fr"


def _seo(demand: Demand, draft: Draft, dossier: Dossier) -> Judged:
    ready = bool(draft.keyphrase and draft.description)
    return "expression clé, description et adresse" if ready else "sans expression clé", ready


def _standfirst(demand: Demand, draft: Draft, dossier: Dossier) -> Judged:
    number = len(draft.standfirst)
    told = f"{number} phrase{'s' if number > 1 else ''}"
    return told, number == int(demand.value) if demand.value else number > 0


def _keyphrase(demand: Demand, draft: Draft, dossier: Dossier) -> Judged:
    phrase = demand.value.partition("|")[0]
    wanted = int(demand.value.partition("|")[2] or 1)
    texts = [draft.headline.text, *(each.text for each in passages_of(draft))]
    if absent := _absent(demand, draft, phrase):
        return f"absente {absent}", False
    uses = _uses(phrase, texts)
    together = _sentences_with(phrase, texts)
    if not (uses or together):
        return "absente du texte", False
    if uses >= min(together, wanted):
        return f"{uses} fois dans le texte", uses >= wanted
    told = f"ses mots se lisent ensemble dans {together} phrase{'s' if together > 1 else ''}"
    return told, together >= wanted


def _absent(demand: Demand, draft: Draft, phrase: str) -> str:
    """Where the demand wants the phrase and it is not, in French; "" where it is."""
    asked = fold(demand.text.rpartition(phrase)[2]) if phrase else ""
    opening = [each.text for each in draft.standfirst]
    first = next(iter(draft.sections), None)
    opening += [
        each.text for block in (first.blocks[:1] if first else ()) for each in block.passages
    ]
    wanted = (
        (r"\b(?:titre|title|h1|headline)\b", [draft.headline.text], "du titre"),
        (
            r"\b(?:chapo|chapeau|intro\w*|attaque|paragraphe?|lead)\b",
            opening,
            "du premier paragraphe",
        ),
    )
    return next(
        (
            told
            for place, texts, told in wanted
            if re.search(place, asked) and not _sentences_with(phrase, texts)
        ),
        "",
    )


def _uses(phrase: str, texts: Sequence[str]) -> int:
    asked = re.escape(plain(phrase))
    return len(re.findall(rf"(?<!\w){asked}(?!\w)", plain(" ".join(texts)), re.IGNORECASE))


def _sentences_with(phrase: str, texts: Sequence[str]) -> int:
    """Sentences that hold all words of the phrase, in any order: search engines and Yoast count
    these (https://yoast.com/help/keyphrase-in-seo-analysis/)."""
    asked = _bare(phrase)
    return sum(asked <= _bare(each) for each in texts) if asked else 0


def _bare(text: str) -> set[str]:
    return {fold(each) for each in content(text.lower())}


def _description(demand: Demand, draft: Draft, dossier: Dossier) -> Judged:
    size = len(draft.description)
    return f"{size} caractères", 0 < size <= int(demand.value or 156)


def _title(demand: Demand, draft: Draft, dossier: Dossier) -> Judged:
    same = _letters(draft.headline.text) == _letters(demand.value)
    return "repris" if same else "l’article en porte un autre", same


def _letters(text: str) -> str:
    return "".join(re.findall(r"\w", plain(text).lower()))


def _filled(demand: Demand, draft: Draft, dossier: Dossier) -> Judged:
    given = {
        Asked.SLUG: draft.slug,
        Asked.SECTION: draft.section,
        Asked.TAGS: ", ".join(draft.tags),
        Asked.SIGNATURE: ", ".join(each.name for each in draft.bylines),
    }[demand.kind]
    return given or "rien", bool(given)


def _date(demand: Demand, draft: Draft, dossier: Dossier) -> Judged:
    until = dossier.main.embargo
    if until is None:
        return "date illisible", False
    return f"pas avant le {until:%d/%m/%Y à %H:%M}", True


def _avoided(demand: Demand, draft: Draft, dossier: Dossier) -> Judged:
    asked = avoided.values(Brief(demands=(demand,)))
    texts = [draft.headline.text, draft.description, *draft.tags]
    texts += [each.heading.text for each in draft.sections if each.heading is not None]
    texts += [each.text for each in passages_of(draft)]
    found = [each for each in asked if any(avoided.named(text, each) for text in texts)]
    if found:
        return f"« {found[0]} » s’y trouve encore", False
    if all(map(avoided.is_name, asked)):
        return "n’est pas nommé", True
    if _OF_WORDS.search(demand.text):
        return "le mot n’y est pas", True
    held = [each.text for each in draft.held_back]
    if any(avoided.named(text, each) for each in asked for text in held):
        return "le mot n’y est plus : à vérifier", None
    return "la copie n’a pas ce mot : à vérifier avant de publier", False


def _cut(demand: Demand, draft: Draft, dossier: Dossier) -> Judged:
    if demand.value == _APPEAL:
        left = any(appeals.find(each.text) for each in passages_of(draft))
        return ("s’y trouve encore", False) if left else ("aucun dans l’article", True)
    brief = dossier.main.brief
    done = brief is not None and demand in brief.demands
    return ("fait" if done else "à faire : la consigne n’est pas dans la dépêche"), done


def _quotations(demand: Demand, draft: Draft, dossier: Dossier) -> Judged:
    printed = _letters(" ".join(each.text for each in passages_of(draft)))
    lost = 0
    for block in dossier.main.blocks:
        for start, end in spans(block.text):
            quoted = block.text[start:end]
            lost += len(quoted.split()) >= _FEWEST and _letters(quoted) not in printed
    return (f"{lost} absente{'s' if lost > 1 else ''}" if lost else "toutes gardées"), not lost


def _chronology(demand: Demand, draft: Draft, dossier: Dossier) -> Judged:
    met = any(each.role is SectionRole.CHRONOLOGY for each in draft.sections)
    return "présente" if met else "moins de quatre faits datés", met


def _essentials(demand: Demand, draft: Draft, dossier: Dossier) -> Judged:
    listed = _has_list(draft)
    return "présent" if listed else "pas assez de phrases qui se lisent seules", listed


def _has_list(draft: Draft) -> bool:
    return any(
        block.kind is DraftBlockKind.BULLETS for each in draft.sections for block in each.blocks
    )


def _photo(demand: Demand, draft: Draft, dossier: Dossier) -> Judged:
    path = next((each.path for each in draft.credits if each.path), "")
    return path or "aucune image", bool(path)


def _sources(demand: Demand, draft: Draft, dossier: Dossier) -> Judged:
    number = len(draft.cited)
    told = f"{number} source{'s' if number > 1 else ''}"
    return told, number >= int(demand.value or 1)


def _faithful(demand: Demand, draft: Draft, dossier: Dossier) -> Judged:
    return "chaque phrase a sa source", True


def _kept(demand: Demand, draft: Draft, dossier: Dossier) -> Judged:
    return "reste un brouillon", True


def _judged(demand: Demand, draft: Draft, dossier: Dossier) -> Judged:
    return measures.judge(demand.text, draft) or ("à juger à la relecture", None)


def _prose(demand: Demand, draft: Draft, dossier: Dossier) -> Judged:
    listed = _has_list(draft)
    return "une liste s’y trouve" if listed else "aucune liste", not listed


def _refused(demand: Demand, draft: Draft, dossier: Dossier) -> Judged:
    if demand.value == _SOURCES:
        return "Dépêche nomme toujours ses sources", False
    return "Dépêche reprend les phrases de ses sources sans les récrire", False


_JUDGES: Mapping[Asked, Callable[[Demand, Draft, Dossier], Judged]] = {
    Asked.WORDS: _length,
    Asked.LANGUAGE: _language,
    Asked.HEADINGS: _headings,
    Asked.SEO: _seo,
    Asked.STANDFIRST: _standfirst,
    Asked.KEYPHRASE: _keyphrase,
    Asked.REPEATED: _keyphrase,
    Asked.DESCRIPTION: _description,
    Asked.TITLE: _title,
    Asked.SLUG: _filled,
    Asked.SECTION: _filled,
    Asked.TAGS: _filled,
    Asked.SIGNATURE: _filled,
    Asked.DATE: _date,
    Asked.AVOIDED: _avoided,
    Asked.CUT: _cut,
    Asked.QUOTATIONS: _quotations,
    Asked.CHRONOLOGY: _chronology,
    Asked.ESSENTIALS: _essentials,
    Asked.PROSE: _prose,
    Asked.PHOTO: _photo,
    Asked.SOURCES: _sources,
    Asked.FAITHFUL: _faithful,
    Asked.DRAFT: _kept,
    Asked.JUDGED: _judged,
    Asked.REFUSED: _refused,
}
