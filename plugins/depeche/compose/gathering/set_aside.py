"""The files of a dossier that another of it replaces: the desk is told what is no longer said."""

from __future__ import annotations

from collections.abc import Iterator

from ...model import Dossier, Notice, Relation, Severity, Shortfall, Source
from ...precedence import rank, when
from .copies import VERSION_CONTAINMENT, body, contained, said, shingles
from .gather import of_the_folder
from .leads import outranks, replaces

REPLACED = (Relation.VERSION, Relation.COPY)
TOLD_WHOLE = 3  # paragraphs of a dispatch that tells more than that something happened
SAID = 0.5  # share of a sentence's runs of words from which the other file says it too


def notices(dossier: Dossier) -> Iterator[Notice]:
    """A notice for each file of the sub-folder that gives no sentence, as a copy or a version."""
    for each in dossier.related:
        source = each.source
        if each.relation not in REPLACED or not source.path.startswith(f"{dossier.key}/"):
            continue
        other = _replacing(source, dossier)
        what = "corrigée par" if other.corrects else "remplacée par"
        lost = list(_lost(source, other))
        shown = ""
        if lost:
            shown = f" N'y est plus : {', '.join(f'« {each} »' for each in lost)}."
        known = other.corrects or outranks(other, source) or replaces(other, source)
        unsure = when(source) == when(other) and not known
        order = " Rien ne dit laquelle est la dernière : vérifiez-le." if unsure else ""
        yield Notice(
            Severity.WARNING if other.corrects or lost else Severity.NOTE,
            source.path,
            f"Cette dépêche est {what} {other.path} : rien n'en est imprimé.{order}{shown}",
            "Ce qui tient toujours s'ajoute à la version récente." if lost else "",
        )


def shortfalls(dossier: Dossier) -> Iterator[Shortfall]:
    """What keeps an article a draft whose newer dispatch tells on what happened in words of its own
    and replaces one that told how: where, at what hour, to whom, readers would read nowhere."""
    for each in dossier.related:
        source = each.source
        if each.relation not in REPLACED or not source.path.startswith(f"{dossier.key}/"):
            continue
        other = _replacing(source, dossier)
        apart = contained(other, source) < VERSION_CONTAINMENT
        if other.corrects or source.corrects or len(source.blocks) < TOLD_WHOLE or not apart:
            continue
        lost = list(_lost(source, other))
        if lost:
            yield Shortfall(
                f"une dépêche remplacée par une plus récente ({source.path.rpartition('/')[2]}) "
                f"en dit plus : {len(lost)} phrases ne sont pas imprimées, dont « {lost[0]} »",
                "Remettez à la main, avec leur heure et leur source, les faits qui tiennent "
                "toujours.",
            )


def _replacing(source: Source, dossier: Dossier) -> Source:
    """The file that is printed in place of `source`, the last one first."""
    later = sorted((each for each in dossier.sources if rank(each) > rank(source)), key=rank)
    return next(
        (each for each in reversed(later) if of_the_folder(each, source) in REPLACED), dossier.main
    )


def _lost(source: Source, other: Source) -> Iterator[str]:
    """The sentences of `source` that `other` does not have."""
    told = shingles(body(other))
    for text in said(source):
        runs = shingles(text)
        if len(runs & told) < SAID * len(runs):
            yield text
