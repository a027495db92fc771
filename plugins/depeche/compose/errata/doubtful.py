"""What an erratum says was wrong and no rule finds in the copy that had it.

The wrong sentence may then be any that speaks of the same thing: each is held back, and the article
waits for an editor who puts it right.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from ...identity import once
from ...model import BlockKind, Dossier, Relation, Sentence, Shortfall, Source
from .. import lexicon
from ..terms import content, numbers, plain, stems
from . import errata, erratum_claims, erratum_reach, right_words
from .erratum_target import stands_below

SHARED = 2  # content words that a sentence has in common with the claim it may be about
FEW = 3  # content words of a claim of which one is enough
SHOWN = 110  # characters of the claim in the article's reason
HELD = "parle de ce que le rectificatif dit faux, sans que la phrase fausse soit retrouvée"
_WHERE = re.compile(
    r"^\W*(?:Erratum|Rectificatif)?\W*(?:Dans|Contrairement à ce que) "
    r"(?:notre|nos|la|une|un|nous|l')[^,]*,\s*",
    re.IGNORECASE,
)
# What errata say of themselves: "une erreur s'est glissée dans notre article".
_OF_ITSELF = stems(lexicon.words("erratum_words"))


@dataclass(frozen=True, slots=True)
class Doubt:
    """A claim of an erratum that is not found in the source that it corrects."""

    erratum: str  # its path
    source: str  # the path of the copy that had it wrong
    claim: str
    about: frozenset[str]  # stems of its content words
    own: bool  # the source is of the article's own folder
    blocks: frozenset[int] | None = None  # to which the claim confines it, and those beside them

    def touches(self, text: str, block: int) -> bool:
        """Whether `text`, in that `block` of its source, may be what the claim is about."""
        if self.blocks is not None and block not in self.blocks:
            return False
        shared = len(self.about & stems(content(text)))
        return shared >= (SHARED if len(self.about) > FEW else 1)


@once
def of(dossier: Dossier) -> tuple[Doubt, ...]:
    """The claims of the dossier's errata that none of the copy that they correct answers to."""
    own = {dossier.main.path} | {
        each.source.path for each in dossier.related if each.relation is Relation.SAME_DOSSIER
    }
    found: list[Doubt] = []
    for related in dossier.related:
        if related.relation is not Relation.ERRATUM:
            continue
        erratum = related.source
        wrong = erratum_reach.corrected(erratum, dossier)
        if not any(stands_below(erratum, each) for each in dossier.sources):
            # Of nobody that is known: any copy of the folder may be the one that it corrects.
            wrong = wrong or erratum_reach.own(erratum, dossier)
        for source in wrong:
            found += [
                Doubt(
                    *(erratum.path, source.path, claim, _about(claim), source.path in own),
                    _blocks(claim, source),
                )
                for claim in erratum_claims.of(erratum)
                if not _is_met(claim, source)
            ]
    return tuple(found)


def held(sentence: Sentence, text: str, doubts: tuple[Doubt, ...]) -> str:
    """Why the `sentence`, printed as `text`, may be the wrong one, in French; "" when it can't be.
    A story of the archive gives nothing where one of its sentences is wrong."""
    own = [each for each in doubts if each.source == sentence.span.source]
    touched = any(not each.own or each.touches(text, sentence.paragraph) for each in own)
    return HELD if touched else ""


def shortfalls(doubts: tuple[Doubt, ...]) -> tuple[Shortfall, ...]:
    """What keeps the article a draft: claims on copy of its own folder, each with the files of
    which one may have it wrong."""
    files: dict[tuple[str, str], list[str]] = {}
    for each in doubts:
        if each.own and each.source not in files.setdefault((each.claim, each.erratum), []):
            files[each.claim, each.erratum].append(each.source)
    return tuple(
        Shortfall(
            f"rectificatif à appliquer : « {_short(claim)} »",
            f"Corrigez {found[0]} vous-même, puis retirez {erratum} du dossier."
            if len(found) == 1
            else "Cherchez la phrase fausse, que Dépêche n’a pas trouvée, dans "
            f"{', '.join(found)}, corrigez-la, puis retirez {erratum} du dossier.",
        )
        for (claim, erratum), found in files.items()
    )


def _is_met(claim: str, source: Source) -> bool:
    """Whether a sentence of `source` is one that the claim puts right or withdraws, or has it
    right already; or `source` never had the name that it says was wrong."""
    wrong = errata.wrong_names(claim)
    if wrong and not any(name in plain(source.text) for name in wrong):
        return True
    swaps = right_words.given(claim)
    return any(
        erratum_reach.is_wrong(text, claim) or any(_has_it_right(text, each) for each in swaps)
        for text in erratum_reach.said(source)
    )


def _has_it_right(text: str, swap: right_words.Swap) -> bool:
    if not swap.figure:
        return swap.right in plain(text)
    kin = len(swap.about & stems(content(text))) >= right_words.SHARED
    return kin and bool(numbers(swap.right)) and numbers(swap.right) <= numbers(plain(text))


def _blocks(claim: str, source: Source) -> frozenset[int] | None:
    """The blocks that the claim may mean: the paragraph of which it tells the rank, and the next
    ones, for a copy may have parted or joined them; None where it tells none."""
    ranks = [rank for rank in right_words.ranks(claim) if rank]
    if not ranks:
        return None
    running = [at for at, each in enumerate(source.blocks) if each.kind is not BlockKind.HEADING]
    near = {rank + beside for rank in ranks for beside in (-1, 0, 1)}
    return frozenset(at for rank, at in enumerate(running, 1) if rank in near)


def _about(claim: str) -> frozenset[str]:
    told = _WHERE.sub("", erratum_claims.untitled(claim))
    return frozenset(stems(content(told))) - _OF_ITSELF


def _short(claim: str) -> str:
    claim = _WHERE.sub("", claim).strip()
    if len(claim) <= SHOWN:
        return claim.rstrip(".")
    return claim[:SHOWN].rsplit(" ", 1)[0].rstrip(" ,;:(") + "…"
