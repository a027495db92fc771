"""The sentences that say whose copy goes on here, and of which day: true of whatever follows."""

from __future__ import annotations

from ..model import Moment, Passage, PassageKind, Precision, Relation
from . import naming
from .absolute_dates import day
from .context import Context
from .gather import dated
from .undated import knows_no_day


def opening(context: Context, rank: int) -> Passage:
    """The sentence that names the source and its date; always true of what follows."""
    source = context.related.source
    kind, by = naming.kind(source), naming.by(source)
    a, ending = kind.one.capitalize(), kind.ending
    if not by and kind is not naming.RELEASE:
        a = f"Un{ending} autre {kind.noun}"
    if not dated(source) or source.published is None:
        undated = ", dont la date n'est pas connue," if knows_no_day(source) else ""
        text = f"{a}{by}{undated} complète ce récit."
        return Passage(text, kind=PassageKind.CONNECTIVE)
    own = context.related.relation is Relation.SAME_DOSSIER
    current = own and not context.past
    when = _when_sent(source.published) if current else day(source.published)
    if kind is naming.RELEASE:
        text = f"Voici ce qu'affirmait un communiqué{by} publié le {when}."
        return Passage(text, kind=PassageKind.CONNECTIVE)
    if current:
        forms = (
            f"{a}{by}, publié{ending} le {when}, apporte d'autres éléments.",
            f"On lit aussi ceci dans {a[0].lower()}{a[1:]}{by} publié{ending} le {when}.",
            f"{a}{by}, daté{ending} du {when}, complète ces informations.",
        )
    else:  # in the imperfect: its presents are those of its day
        who = naming.publisher(source)
        told = naming.subject(who, source.text) if who else f"{kind.one}{by}"
        forms = (
            f"Le {when}, {kind.one}{by} donnait les éléments suivants.",
            f"{kind.one.capitalize()}{by} publié{ending} le {when} apportait ces informations.",
            f"Voici ce que rapportait, le {when}, {told}.",
        )
    return Passage(forms[rank % len(forms)], kind=PassageKind.CONNECTIVE)


def reopening(context: Context, rank: int) -> Passage:
    """The sentence that says, under another heading, that the same source goes on."""
    source = context.related.source
    if not dated(source) or source.published is None:
        text = "Le même texte ajoute ces précisions."
        return Passage(text, kind=PassageKind.CONNECTIVE)
    kind = naming.kind(source)
    which = f"{kind.this}{naming.by(source)} du {day(source.published)}"
    forms: tuple[str, ...]
    if context.related.relation is Relation.SAME_DOSSIER and not context.past:
        forms = (
            f"{which[0].upper()}{which[1:]} ajoute ces précisions.",
            f"D'autres précisions figurent dans {which}.",
        )
    else:
        forms = (
            f"{which[0].upper()}{which[1:]} ajoutait ces précisions.",
            f"D'autres précisions figuraient dans {which}.",
            f"On lisait encore ceci dans {which}.",
        )
    return Passage(forms[rank % len(forms)], kind=PassageKind.CONNECTIVE)


def _when_sent(moment: Moment) -> str:
    """The day, and the hour where it is known: what is said of a day may change within it."""
    if moment.precision is not Precision.MINUTE:
        return day(moment)
    hour, minute = moment.value.hour, moment.value.minute
    return f"{day(moment)} à {hour} h {minute:02}" if minute else f"{day(moment)} à {hour} h"
