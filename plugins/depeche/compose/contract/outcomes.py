"""What became of each instruction of a brief, and what of it keeps the article a draft."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ...french import forbidding
from ...model import Asked, Brief, Dossier, Draft, Notice, Outcome, Severity, Shortfall, Source
from .. import avoided
from . import contents, extent, fields, findable, order
from .judged import JUDGE, Judge

_REMEDIES = {
    Asked.REFUSED: "Récrivez ces phrases à la main, ou retirez cette demande de la consigne.",
    Asked.AVOIDED: "Retirez la mention à la main, ou changez le titre.",
    Asked.WORDS: "Coupez à la main, ou relevez la limite.",
    Asked.KEYPHRASE: "Choisissez une expression que la dépêche emploie.",
    Asked.CHRONOLOGY: "Ajoutez au dossier des dépêches datées, ou retirez cette demande.",
    Asked.OPENS: "Déplacez ce paragraphe à la main, en relisant ce qui l’entoure.",
    Asked.CLOSES: "Déplacez ce paragraphe à la main, en relisant ce qui l’entoure.",
    Asked.MENTIONED: "Ajoutez au dossier une dépêche qui le cite, ou retirez cette demande.",
    Asked.PHOTO: "Posez l’image à côté de la dépêche, sous le même nom.",
}
_STRANGE = "non comprise, à vérifier avant de publier"
_JUDGED = "Relisez l’article en y pensant : Dépêche ne les mesure pas."
_LOOK = "Vérifiez l’article, puis retirez cette demande de la consigne."
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
    """What became of an instruction that is not understood; one that may keep something out of the
    article keeps the article from being published."""
    if forbidding.keeps_silent(text):
        return Outcome(text, _STRANGE, False, Asked.AVOIDED)
    return Outcome(text, "comprise en partie" if brief.understood(text) else "non comprise", None)


def missed(found: Sequence[Outcome]) -> tuple[Shortfall, ...]:
    """The instructions that are missed, but for the length and the language, told elsewhere."""
    short = []
    for each in found:
        told = each.kind is Asked.WORDS and " mots sur " in each.result
        if each.met is False and each.kind and not told and each.kind is not Asked.LANGUAGE:
            message = f"consigne « {each.text} » : {each.result}"
            remedy = _REMEDIES.get(each.kind, _REMEDY)
            if each.result == _STRANGE:
                remedy = _LOOK
            elif each.kind is Asked.AVOIDED and avoided.bans_words(each.text):
                remedy = _REMEDIES[Asked.REFUSED]
            if each.kind is Asked.WORDS and " sur " in each.result:
                remedy = "Ajoutez de la matière au dossier, ou baissez la longueur demandée."
            short.append(Shortfall(message, remedy))
    return tuple(dict.fromkeys(short))


def to_judge(found: Sequence[Outcome], main: Source) -> tuple[Notice, ...]:
    """What the editor is told of the instructions that only a person can judge: with those that
    are met, missed or not understood, none is passed over."""
    left = [each for each in found if each.met is None and each.kind is not None]
    told = dict.fromkeys(
        f"« {each.text} »" + ("" if each.result == JUDGE else f" ({each.result})") for each in left
    )
    if not told:
        return ()
    several = "s" if len(told) > 1 else ""
    message = f"Consigne{several} à juger à la relecture : {', '.join(told)}."
    return (Notice(Severity.NOTE, main.path, message, _JUDGED),)


_JUDGES: Mapping[Asked, Judge] = {
    Asked.WORDS: extent.length,
    Asked.LANGUAGE: fields.language,
    Asked.HEADINGS: extent.subheadings,
    Asked.SEO: findable.seo,
    Asked.STANDFIRST: extent.standfirst,
    Asked.KEYPHRASE: findable.keyphrase,
    Asked.REPEATED: findable.keyphrase,
    Asked.DESCRIPTION: extent.description,
    Asked.TITLE: fields.title,
    Asked.SLUG: fields.filled,
    Asked.SECTION: fields.filled,
    Asked.TAGS: fields.filled,
    Asked.SIGNATURE: fields.filled,
    Asked.DATE: fields.date,
    Asked.AVOIDED: contents.unsaid,
    Asked.MENTIONED: order.mentioned,
    Asked.OPENS: order.ends,
    Asked.CLOSES: order.ends,
    Asked.CUT: contents.cut,
    Asked.QUOTATIONS: contents.quotations,
    Asked.CHRONOLOGY: contents.chronology,
    Asked.ESSENTIALS: contents.essentials,
    Asked.PROSE: contents.prose,
    Asked.PHOTO: contents.photo,
    Asked.SOURCES: contents.sources,
    Asked.FAITHFUL: contents.faithful,
    Asked.DRAFT: fields.kept,
    Asked.JUDGED: contents.judged,
    Asked.REFUSED: contents.refused,
}
