"""An answer is printed with what it answers, a charge with its answer, or the article waits:
readers would know one version alone."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from ...model import Dossier, Draft, HeldBack, Passage, PassageKind, Relation, Shortfall
from .. import lexicon
from ..errata import authority, corrections, errata
from ..printed import passages_of
from ..terms import content, names, numbers, plain, stems
from . import answered, left_out, replies

SHARED = 2  # content words of a charge and its answer, beside names and those of the title
SHOWN = 80  # characters of the sentence in the reason
_SAID = (left_out.SAID, left_out.LITTLE, left_out.REPEATED, errata.WITHDRAWN, replies.ANSWERED)
# "Le chiffre de 3 000 emplois ne tient pas": a figure that somebody gave elsewhere.
_TAKEN_UP = re.compile(r"\b(?:le|ce|les|ces) (?:chiffres?|montants?|taux) de \d", re.IGNORECASE)


def missing(draft: Draft, dossier: Dossier) -> tuple[Shortfall, ...]:
    """What keeps such an article a draft: the first sentence that is printed without the one that
    it answers, and the first without its own answer; each with the one that is held back."""
    held = _held(draft, dossier)
    seen = (draft.headline, *passages_of(draft)) if held else ()
    printed = [each for each in seen if each.spans]
    replying = list(_replying(printed, draft.headline, dossier))
    parties = _parties(dossier)
    paper = [each for each in printed if each.spans[0].source not in parties]
    answers = [(_answering(each, replying, paper, draft), each) for each in held]
    media = {name for e in dossier.sources for name in (e.publisher, *e.agencies)}
    charges = [
        (_accusing(each, printed, media) or _contested(each, printed), each) for each in held
    ]
    return (
        *_first(answers, "une réponse est imprimée sans ce à quoi elle répond", "la réponse"),
        *_first(charges, "une mise en cause est imprimée sans sa réponse", "la mise en cause"),
    )


def _first(
    pairs: Sequence[tuple[Passage | None, HeldBack]], what: str, which: str
) -> Iterator[Shortfall]:
    """What is told of the first of the `pairs` of which one is printed."""
    for printed, held in pairs:
        if printed is None:
            continue
        message = f"{what} : {_shown(printed.text)}, sans {_shown(held.text)}"
        yield Shortfall(message, f"Remettez la phrase retenue à la main, ou retirez {which}.")
        return


def _replying(printed: Sequence[Passage], headline: Passage, dossier: Dossier) -> Iterator[Passage]:
    """The printed sentences in which a party of the folder denies, or answers another text, those
    of the article's own text that deny, and those in which anybody takes up a figure."""
    parties = _parties(dossier)
    answering = {each.path for each in dossier.sources if each.reply}
    answering |= {each.path for each in replies.of(dossier)}
    for each in printed:
        path = each.spans[0].source
        contests = answered.contests(each.text)
        denies = contests or corrections.says_so(each.text)
        if (each is headline or each.kind is PassageKind.SENTENCE) and (
            _TAKEN_UP.search(plain(each.text))
            or (path in parties and (path in answering or denies))
            or (path == dossier.main.path and contests)
        ):
            yield each


def _parties(dossier: Dossier) -> set[str]:
    return {each.path for each in dossier.sources if authority.is_partys(each)}


def _answering(
    held: HeldBack, replying: Sequence[Passage], paper: Sequence[Passage], draft: Draft
) -> Passage | None:
    """The sentence of another text that speaks of the same, or takes up its figure. What the
    `paper` has denied, another sentence of its own may tell."""
    for each in replying:
        titled = "" if each is draft.headline else draft.headline.text
        about = _matter(held.text, titled)
        shared = len(about & _matter(each.text, titled))
        if _TAKEN_UP.search(plain(each.text)):
            shared += len(numbers(each.text) & numbers(held.text))
        others = (other for other in paper if each in paper and other is not each)
        told = any(len(about & _matter(other.text, titled)) >= SHARED for other in others)
        if each.spans[0].source != held.spans[0].source and shared >= SHARED and not told:
            return each
    return None


def _accusing(held: HeldBack, printed: Sequence[Passage], media: Collection[str]) -> Passage | None:
    """The sentence of its own text, as it is printed, that names somebody whom it has deny: not the
    `media` that were told so, nor who speaks there."""
    if not answered.answers(held.text):
        return None
    named = {e for e in names(held.text) if not any(e.casefold() in m.casefold() for m in media)}
    own = (each for each in printed if each.spans[0].source == held.spans[0].source)
    return next((e for e in own if (named - set(names(e.speaker))) & set(names(e.text))), None)


def _contested(held: HeldBack, printed: Sequence[Passage]) -> Passage | None:
    """The sentence of another text, as it is printed, of which that one says the contrary."""
    if not answered.contradicts(held.text):
        return None
    about = _matter(held.text, "")
    others = (e for e in printed if e.spans[0].source != held.spans[0].source)
    return next((e for e in others if len(about & _matter(e.text, "")) >= SHARED), None)


def _held(draft: Draft, dossier: Dossier) -> list[HeldBack]:
    """The sentences of the folder's copy of which the article says nothing."""
    own = {e.source.path for e in dossier.related if e.relation is Relation.SAME_DOSSIER}
    own.add(dossier.main.path)
    return [
        each
        for each in draft.held_back
        if each.spans
        and each.spans[0].source in own
        and each.reason not in _SAID
        and not each.reason.endswith(left_out.STRAY)
        and corrections.RIGHT not in each.reason
    ]


def _matter(text: str, title: str) -> frozenset[str]:
    """What the sentence is about; that two are of one evening says nothing of it."""
    apart = stems(content(title)) | stems(content(" ".join(names(text))))
    apart |= stems(lexicon.words("calendar_words"))
    return frozenset(each for each in stems(content(text)) - apart if each[0].isalpha())


def _shown(text: str) -> str:
    text = " ".join(text.split())
    return f"« {text if len(text) <= SHOWN else text[:SHOWN].rsplit(' ', 1)[0] + '…'} »"
