"""What an erratum does to the article: the copy that it puts right, the box that tells readers,
and what the desk is told.

Only an article that had the error says that it was corrected; one that merely draws on the
dispatch that had it prints the right words, or nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from ...french import typography
from ...model import (
    BlockKind,
    Correction,
    Dossier,
    HeldBack,
    Notice,
    Relation,
    Severity,
    Shortfall,
    Source,
)
from ...precedence import when
from .. import naming
from ..gathering.copies import said
from ..terms import plain
from . import doubtful, errata, erratum_claims, erratum_reach, put_right, right_words
from .erratum_target import concerns, follows, is_named
from .right_words import Swap

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


def titled(dossier: Dossier, right: Mapping[str, Sequence[Swap]]) -> tuple[Dossier, list[Notice]]:
    """The dossier with the titles and subheadings of its sources put right, less those that can't
    be and say what an erratum withdraws; and what the desk is told. `right`: as `swaps` has it."""
    found = of(dossier)
    told: list[Notice] = []

    def headed(source: Source) -> Source:
        mended = put_right.headings(source, right.get(source.path, ()))
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
        each if each.relation is Relation.ERRATUM else replace(each, source=headed(each.source))
        for each in dossier.related
    )
    return replace(dossier, main=headed(dossier.main), related=related), told


def untitled(came: Source, main: Source) -> tuple[Shortfall, ...]:
    """What keeps an article a draft whose copy `came` with a title that was denied: `main`, as it
    is printed, has none, and the one that is made in its place is nobody's."""
    if main.title or not came.title:
        return ()
    return (
        Shortfall(
            f"titre démenti : « {came.title} »",
            "Donnez-en un autre en tête du fichier (« title: »).",
        ),
    )


def _notice(source: Source, message: str) -> Notice:
    return Notice(Severity.WARNING, source.path, message, "Relisez le titre de l'article.")


def swaps(dossier: Dossier) -> dict[str, list[Swap]]:
    """What to read in place of what, by the path of the source that has it wrong; `dossier`: as
    it came, for an erratum names the title that was printed."""
    reached = [(one, erratum_reach.corrected(one, dossier)) for one in of(dossier)]
    return {
        each.path: right_words.swaps(one for one, theirs in reached if each in theirs)
        for each in (dossier.sources if reached else ())
    }


def box(dossier: Dossier, article: Source) -> tuple[Correction, ...]:
    """What the article says of the errors that its own source had, the oldest first.

    `article`: that source as it came, before it was mended. An undated erratum can't be told.
    """
    return tuple(
        Correction(each.published, typography.correct(for_readers(each, article)))
        for each in of(dossier)
        if each.published is not None and _had_it(each, article)
    )


def _had_it(erratum: Source, article: Source) -> bool:
    if not follows(erratum, article):
        return False
    if is_named(erratum, article):
        return True
    own = right_words.swaps([erratum]) if concerns(erratum, article) else []
    texts = [article.title, *said(article)]
    return any(errata.withdrawn(each, [erratum]) or right_words.put(each, own)[1] for each in texts)


def for_readers(erratum: Source, article: Source) -> str:
    """The erratum as a reader may read it: without a dispatch's number, the paragraph that an
    agency's clients have to change, or what they may keep; a paper's, by its name."""
    whole = " ".join(block.text for block in erratum_claims.blocks(erratum))
    text = plain(whole)
    if not _DISPATCH.search(text) and not _READ.search(text):
        paper, of_article = naming.publisher(erratum), naming.publisher(article)
        paper = paper or (of_article if erratum.title == of_article else "")
        return f"Rectificatif {naming.of(paper, erratum.text)} : {whole}" if paper else whole
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
    wrong = [each for each in held if each.reason == errata.WITHDRAWN]
    told = [f"n'y est plus : « {each.text} » ({each.spans[0].source})" for each in wrong]
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
