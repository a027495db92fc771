"""What the brief asked for and the article misses, with what would help."""

from __future__ import annotations

from ..french import words as counting
from ..model import Brief, Dossier, HeldBack, Relation, Shortfall
from . import withheld

NEAR = 0.9  # of the words that are asked for, from which a text has them


def missing(
    words: int, headings: int, brief: Brief, dossier: Dossier, held: tuple[HeldBack, ...]
) -> tuple[Shortfall, ...]:
    """The requirements of length and language that are missed: below its floor, which an
    explicit brief sets, any article is short."""
    found = []
    wanted = brief.floor
    if words < wanted:
        found.append(_short(words, dossier, held))
    if brief.headings_least and not headings and not brief.demands:
        found.append(
            Shortfall(
                "aucun intertitre : le texte est trop court pour en porter",
                "Ajoutez de la matière, ou retirez la demande d'intertitres de la consigne.",
            )
        )
    if brief.explicit and brief.language != "fr":
        found.append(
            Shortfall(
                f"langue demandée « {brief.language} » : Dépêche écrit en français",
                "Retirez la langue de la consigne ou confiez la traduction à la rédaction.",
            )
        )
    return tuple(found)


def _short(words: int, dossier: Dossier, held: tuple[HeldBack, ...]) -> Shortfall:
    """The lack of words: of the folder's own copy where what is held back would make them up."""
    brief = dossier.brief
    beside = (e.source for e in dossier.related if e.relation is Relation.SAME_DOSSIER)
    kept = [each for source in (dossier.main, *beside) for each in withheld.sentences(held, source)]
    lost = sum(counting.count(each.text) for each in kept)
    short = f"{words} mots sur {asked(brief)}"
    if kept:
        others = len(kept) - 1
        more = f" et {others} autre{'s' if others > 1 else ''} phrase{'s' if others > 1 else ''}"
        short += f", et {lost} retenus : {withheld.shown(kept[0])}{more if others else ''}"
    if lost and words + lost >= brief.floor:
        return Shortfall(
            short,
            "Relisez ces phrases dans la relecture, et remettez à la main celles qui sont justes.",
        )
    return Shortfall(f"matière insuffisante : {short}", _remedy(dossier, held))


def asked(brief: Brief) -> int:
    """The words that the brief asks for, in its own figure: an article is let off a tenth of a
    length that is neither a least one nor a range."""
    near = brief.explicit and brief.words * NEAR <= brief.floor + 1
    return brief.words if near and not (brief.most or brief.signs) else brief.floor


def _remedy(dossier: Dossier, held: tuple[HeldBack, ...]) -> str:
    parts = ["Ajoutez au dossier une dépêche ou un communiqué sur le même sujet."]
    versions = [each.source for each in dossier.related if each.relation is Relation.VERSION]
    if versions:
        titles = ", ".join(f"« {source.title or source.path} »" for source in versions[:3])
        parts.append(f"Une autre version est aux archives : {titles}.")
    if held:
        parts.append(
            f"{len(held)} phrase{'s' if len(held) > 1 else ''} "
            f"{'sont retenues' if len(held) > 1 else 'est retenue'} : voyez la relecture."
        )
    return " ".join(parts)
