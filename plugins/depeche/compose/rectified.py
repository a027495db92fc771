"""What an erratum does to the article: the copy that it puts right, the box that tells readers,
and what the desk is told.

Only an article that had the error says that it was corrected; one that merely draws on the
dispatch that had it prints the right words, or nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from ..french import sentences, typography
from ..model import (
    BlockKind,
    Correction,
    Dossier,
    HeldBack,
    Notice,
    Reading,
    Relation,
    Severity,
    Source,
    Span,
)
from ..precedence import when
from . import doubtful, errata, put_right, right_words
from .erratum_target import concerns, follows, is_named
from .terms import plain

_CODE = re.compile(r"\s?\b[A-Z]{2,4}-?\d{3,5}\b")
_UNCHANGED = re.compile(
    r"\s*\(?\b(?:Le reste|La suite)(?: du texte| de la dépêche)?(?: est| demeure)? "
    r"(?:sans changement|inchangée?|de même)\)?\.?",
    re.IGNORECASE,
)
_OURS = re.compile(
    r"\bDans (?:notre|nos|la|une) (?:précédente? )?(?:dépêches?|versions?|papiers?)\b"
    r"[^,«»\"]{0,60}, "
    r"(?:(?:il )?(?:faut|fallait) |merci de |prière de )?(?:bien )?lire\b",
    re.IGNORECASE,
)
_READ = re.compile(
    r"(?P<start>^|[.!?]\s+)(?:(?:merci|prière) de )?(?:bien lire|lire bien)\b", re.IGNORECASE
)
_WHERE = re.compile(
    r",? (?:dans le|au) (?:titre|chap(?:eau|ô)|\w+ paragraphe)"
    r"(?:(?:,| et)? (?:dans le |au |le )?(?:titre|chap(?:eau|ô)|\w+ paragraphe))*(?!\w)"
)
_DISPATCH = re.compile(r"\b(?:notre|la) dépêche\b", re.IGNORECASE)


def of(dossier: Dossier) -> list[Source]:
    """The errata of the dossier, the oldest first."""
    found = [each.source for each in dossier.related if each.relation is Relation.ERRATUM]
    return sorted(found, key=when)


def titled(dossier: Dossier) -> tuple[Dossier, list[Notice]]:
    """The dossier with the titles and subheadings of its sources put right, less those that can't
    be and say what an erratum withdraws; and what the desk is told."""
    found = of(dossier)
    told: list[Notice] = []

    def right(source: Source) -> Source:
        own = right_words.swaps(each for each in found if concerns(each, source))
        mended = put_right.headings(source, own)
        if mended.title != source.title:
            message = f"Titre corrigé d'après le rectificatif : « {mended.title} »."
            told.append(_notice(source, message))
        if mended.title and errata.withdrawn(mended.title, found):
            message = f"Le rectificatif dément le titre « {mended.title} », qui n'est pas repris."
            told.append(_notice(source, message))
            mended = replace(mended, title="")
        kept = tuple(
            each
            for each in mended.blocks
            if each.kind is not BlockKind.HEADING or not errata.withdrawn(each.text, found)
        )
        return mended if len(kept) == len(mended.blocks) else replace(mended, blocks=kept)

    if not found:
        return dossier, told
    related = tuple(
        each if each.relation is Relation.ERRATUM else replace(each, source=right(each.source))
        for each in dossier.related
    )
    return replace(dossier, main=right(dossier.main), related=related), told


def _notice(source: Source, message: str) -> Notice:
    return Notice(Severity.WARNING, source.path, message, "Relisez le titre de l'article.")


def mended(
    readings: Mapping[str, Reading], dossier: Dossier
) -> tuple[dict[str, Reading], dict[Span, str]]:
    """The readings as the dossier's errata have them, and the edits made to their sentences."""
    found, edits = of(dossier), dict[Span, str]()
    kept = dict(readings)
    for path, reading in readings.items() if found else ():
        swaps = right_words.swaps(each for each in found if concerns(each, reading.source))
        kept[path], own = put_right.mended(reading, swaps)
        edits |= own
    return kept, edits


def box(dossier: Dossier, article: Source) -> tuple[Correction, ...]:
    """What the article says of the errors that its own source had, the oldest first.

    `article`: that source as it came, before it was mended. An undated erratum can't be told.
    """
    return tuple(
        Correction(each.published, typography.correct(for_readers(each)))
        for each in of(dossier)
        if each.published is not None and _had_it(each, article)
    )


def _had_it(erratum: Source, article: Source) -> bool:
    if not follows(erratum, article):
        return False
    if is_named(erratum, article):
        return True
    own = right_words.swaps([erratum]) if concerns(erratum, article) else []
    texts = [article.title]
    for block in article.blocks:
        texts += [block.text[start:end] for start, end in sentences.split(block.text)]
    return any(errata.withdrawn(each, [erratum]) or right_words.put(each, own)[1] for each in texts)


def for_readers(erratum: Source) -> str:
    """The erratum as a reader may read it: without a dispatch's number, the paragraph that an
    agency's clients have to change, or what they may keep."""
    text = plain(" ".join(block.text for block in erratum.blocks))
    if not _DISPATCH.search(text) and not _READ.search(text):
        return " ".join(block.text for block in erratum.blocks)
    text = _UNCHANGED.sub("", _WHERE.sub("", _CODE.sub("", text)))
    text = _OURS.sub("Dans une version antérieure de cet article, il fallait lire", text)
    text = _READ.sub(lambda match: f"{match['start']}Il fallait lire", text)
    return _DISPATCH.sub("une version antérieure de cet article", text).strip()


def notices(
    dossier: Dossier,
    held: Iterable[HeldBack],
    edits: Iterable[str],
    doubts: Sequence[doubtful.Doubt],
) -> Iterator[Notice]:
    """What the desk is told of each erratum: what is no longer printed, what is put right, and
    what it says was wrong that is not found."""
    wrong = [each.text for each in held if each.reason == errata.WITHDRAWN]
    told = [f"n'y est plus : « {text} »" for text in wrong]
    told += list(dict.fromkeys(edits))
    gone = " ; ".join(told) or "rien n'en est changé ici"
    for each in of(dossier):
        yield Notice(
            Severity.WARNING,
            each.path,
            f"Ce rectificatif corrige un article ; {gone}.",
            "Relisez l'article, son titre et son chapeau.",
        )
        for doubt in doubts:
            if doubt.erratum == each.path:
                what = "ce qui en parle" if doubt.own else "le texte"
                yield Notice(
                    Severity.WARNING,
                    each.path,
                    f"« {doubt.claim} » : la phrase fausse n'est pas retrouvée dans "
                    f"{doubt.source} ; {what} est retenu.",
                    "Corrigez ce texte vous-même, puis retirez le rectificatif.",
                )
