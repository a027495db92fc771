"""A party's answer that is printed while what it answers is not: readers would know its version
alone, so the article waits."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Dossier, Draft, HeldBack, Passage, PassageKind, Relation, Shortfall
from . import answered, authority, corrections, errata, left_out
from .printed import passages_of
from .terms import content, names, stems

SHARED = 2  # content words of a charge and its answer, beside names and those of the title
SHOWN = 80  # characters of the charge in the reason
_SAID = (left_out.SAID, left_out.LITTLE, left_out.REPEATED, errata.WITHDRAWN)


def missing(draft: Draft, dossier: Dossier) -> tuple[Shortfall, ...]:
    """What keeps such an article a draft: the first sentence that is answered and held back."""
    replies = [_matter(each.text, draft) for each in _replies(draft, dossier)]
    for each in _held(draft, dossier) if replies else ():
        about = _matter(each.text, draft)
        if any(len(about & reply) >= SHARED for reply in replies):
            text = " ".join(each.text.split())
            shown = text if len(text) <= SHOWN else f"{text[:SHOWN].rsplit(' ', 1)[0]}…"
            return (
                Shortfall(
                    f"une réponse est imprimée sans ce à quoi elle répond : « {shown} »",
                    "Remettez cette phrase à la main, ou retirez la réponse.",
                ),
            )
    return ()


def _replies(draft: Draft, dossier: Dossier) -> Iterator[Passage]:
    """The printed sentences in which a party of the folder denies, or answers an article."""
    parties = {each.path: each for each in dossier.sources if authority.is_partys(each)}
    for each in passages_of(draft):
        source = parties.get(each.spans[0].source) if each.spans else None
        denies = answered.answers(each.text) or corrections.says_so(each.text)
        if source and each.kind is PassageKind.SENTENCE and (source.reply or denies):
            yield each


def _held(draft: Draft, dossier: Dossier) -> list[HeldBack]:
    """The sentences of the folder's other copy of which the article says nothing."""
    own = {
        each.source.path
        for each in dossier.related
        if each.relation is Relation.SAME_DOSSIER and not authority.is_partys(each.source)
    } | {dossier.main.path}
    return [
        each
        for each in draft.held_back
        if each.spans
        and each.spans[0].source in own
        and each.reason not in _SAID
        and not each.reason.endswith(left_out.STRAY)
        and corrections.RIGHT not in each.reason
    ]


def _matter(text: str, draft: Draft) -> frozenset[str]:
    titled = stems(content(draft.headline.text))
    named = stems(content(" ".join(names(text))))
    return frozenset(each for each in stems(content(text)) - titled - named if each[0].isalpha())
