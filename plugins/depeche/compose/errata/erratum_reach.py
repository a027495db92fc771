"""Which of the dossier's texts an erratum puts right: those that it names, else the one of the
folder that says what it corrects ("notre article d'hier" beside that article alone)."""

from __future__ import annotations

from collections.abc import Iterator

from ...model import Dossier, Relation, Source
from .. import kinds, naming
from ..gathering import copies
from . import errata, erratum_claims, right_words
from .erratum_target import concerns, follows

_PRINTED = (Relation.SAME_DOSSIER, Relation.BACKGROUND)


def corrected(erratum: Source, dossier: Dossier) -> list[Source]:
    """The texts that `erratum` corrects; [] where none is named and no single text of the folder,
    of its paper for all that is known, has a sentence that it says was wrong."""
    printed = [each.source for each in dossier.related if each.relation in _PRINTED]
    named = [each for each in (dossier.main, *printed) if concerns(erratum, each)]
    if named:
        return named
    paper = naming.publisher(erratum)
    found = [
        each
        for each in own(erratum, dossier)
        if not kinds.kind(each).speaks
        and naming.publisher(each) in ("", paper)
        and any(
            is_wrong(text, claim) for claim in erratum_claims.of(erratum) for text in said(each)
        )
    ]
    return found if len(found) == 1 else []


def own(erratum: Source, dossier: Dossier) -> list[Source]:
    """The texts of the article's own folder that are no later than `erratum`."""
    beside = [e.source for e in dossier.related if e.relation is Relation.SAME_DOSSIER]
    return [each for each in (dossier.main, *beside) if follows(erratum, each)]


def said(source: Source) -> Iterator[str]:
    """Its lines, title and subheadings too, and its sentences."""
    yield from (line.strip() for line in source.text.splitlines())
    yield from copies.said(source)


def is_wrong(text: str, claim: str) -> bool:
    """Whether `text` is what the `claim` of an erratum puts right or denies."""
    return bool(right_words.put(text, right_words.given(claim))[1]) or errata.denies(claim, text)
