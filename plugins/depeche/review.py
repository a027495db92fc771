"""What became of each piece of copy, and what a person can do about it, in French."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime, tzinfo

from pelican.utils import get_date

from .articles import Outcome as Done
from .articles import Shelf, Written
from .articles.shelf import BASES, PROPOSALS, USUAL, Card, is_past
from .model import Draft, Notice
from .report import Outcome, Result
from .settings import Settings
from .state import Copy

_COMPLETE = "Complétez la dépêche ou l’article, puis passez son champ Status à published."


def refused(notices: Mapping[str, Notice]) -> list[Outcome]:
    return [
        Outcome(Result.REFUSED, path, why=each.message, remedy=each.remedy, line=each.line)
        for path, each in notices.items()
    ]


def failed(key: str, error: Exception) -> Outcome:
    return Outcome(
        Result.REFUSED,
        key,
        why=f"Erreur du programme pendant la composition : {type(error).__name__}: {error}.",
        remedy="Les autres articles sont écrits. Signalez cette erreur avec la dépêche.",
    )


def unwritten(draft: Draft, error: Exception) -> Outcome:
    return Outcome(
        Result.REFUSED,
        draft.key,
        draft.headline.text,
        why=f"L’article n’a pas pu être écrit : {error}.",
        remedy="Vérifiez les droits du dossier et la place sur le disque, puis relancez.",
    )


def duplicate(path: str, copy: Copy) -> Outcome:
    return Outcome(
        Result.DUPLICATE,
        path,
        copy.title,
        why=f"reprend {copy.of}",
        remedy="Rien à faire ; pour publier les deux, donnez-leur des textes différents.",
    )


def nameless_erratum(path: str) -> Outcome:
    return Outcome(
        Result.DRAFT,
        path,
        why="rectificatif dont l’article n’est pas reconnu : rien n’est publié",
        remedy="Citez-y le titre exact de l’article entre guillemets, ou complétez vous-même "
        "l’article et son champ Corrections, puis retirez ce fichier.",
    )


def articles(
    shelf: Shelf,
    told: Mapping[str, Written | None],
    drafts: Mapping[str, Draft],
    members: Mapping[str, Sequence[str]],
    settings: Settings,
    now: datetime,
    timezone: tzinfo,
) -> Iterator[Outcome]:
    """An outcome for each article on the shelf, and for those that the desk deleted."""
    folder = settings.articles
    for key in members:
        if key in shelf.bases and key not in shelf.articles:
            base = shelf.bases[key]
            cut = any(each.path == base.path for each in shelf.by_hand)
            yield _cut_off(base, folder) if cut else _deleted(base, folder)
    waiting = shelf.proposals()
    present = f"{now.astimezone(timezone):%Y-%m-%d %H:%M}"
    for card in [*shelf.articles.values(), *shelf.by_hand]:
        written, draft = told.get(card.key), drafts.get(card.key)
        yield _article(card, written, draft, folder, now, present, timezone)
        if card.path in waiting:
            yield Outcome(
                Result.PROPOSAL,
                f"{folder}/{PROPOSALS}/{card.path}",
                card.title,
                why="la source a changé là où l’article a été retouché ; votre version est gardée",
                remedy="Reprenez-en ce qui convient dans l’article, puis supprimez ce fichier.",
            )


def moment(date: str, timezone: tzinfo) -> datetime | None:
    """A `Date` line as an aware datetime; None when it isn't one."""
    if USUAL.fullmatch(date):
        return datetime.fromisoformat(date).replace(tzinfo=timezone)
    try:
        value: datetime | None = get_date(date) if date else None
    except ValueError:
        return None
    return value.replace(tzinfo=timezone) if value and value.tzinfo is None else value


def _article(
    card: Card,
    written: Written | None,
    draft: Draft | None,
    folder: str,
    now: datetime,
    present: str,
    timezone: tzinfo,
) -> Outcome:
    path = f"{folder}/{card.path}"
    if card.status == "draft":
        why = card.reason or "son champ Status dit draft"
        asked = dict.fromkeys(each.remedy for each in draft.shortfalls) if draft else ()
        remedy = " ".join(filter(None, asked))
        return Outcome(Result.DRAFT, path, card.title, why, remedy or _COMPLETE)
    if card.markers:
        marks = ", ".join(f"« {each} »" for each in card.markers)
        return Outcome(
            Result.DRAFT,
            path,
            card.title,
            why=f"la rédaction y a laissé {marks}",
            remedy="Vérifiez, puis enlevez la marque : l’article paraîtra.",
        )
    due = None if is_past(card.date, present) else moment(card.date, timezone)
    if due is not None and due > now and card.status == "published":
        when = f"{due.astimezone(timezone):%d/%m/%Y à %H:%M}"
        return Outcome(Result.SCHEDULED, path, card.title, why=f"paraîtra le {when}")
    if written is None or written.outcome is Done.UNCHANGED:
        return Outcome(Result.UNCHANGED, path, card.title)
    new = written.outcome is Done.NEW
    return Outcome(Result.NEW if new else Result.UPDATED, path, card.title)


def _deleted(base: Card, folder: str) -> Outcome:
    return Outcome(
        Result.DELETED,
        f"{folder}/{base.path}",
        base.title,
        why="supprimé par la rédaction ; la dépêche est toujours là",
        remedy=f"Rien à faire ; pour le ravoir, supprimez aussi {folder}/{BASES}/{base.path}.",
    )


def _cut_off(base: Card, folder: str) -> Outcome:
    """The file is there, but nothing ties it to its copy any more."""
    return Outcome(
        Result.UNCHANGED,
        f"{folder}/{base.path}",
        base.title,
        why="son champ Depeche ne se lit plus : l’article ne suit plus sa dépêche",
        remedy="Si ce n’est pas voulu, ôtez la ligne vide ou la marque laissée au milieu des "
        f"champs, ou remettez « Depeche: {base.key} ».",
    )
