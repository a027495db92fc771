"""The sentences that say whose copy goes on here, and of which day: true of whatever follows."""

from __future__ import annotations

from ..model import Moment, Passage, PassageKind, Precision, Relation
from . import naming
from .absolute_dates import day
from .context import Context
from .gather import dated
from .undated import knows_no_day


def opening(context: Context, rank: int) -> Passage:
    """The sentence that names the source and its day, above its own words."""
    source = context.related.source
    kind, by = naming.kind(source), naming.by(source)
    one, ending = kind.one, kind.ending
    if not by and kind is not naming.RELEASE:
        one = f"un{ending} autre {kind.noun}"
    if not dated(source) or source.published is None:
        undated = ", dont la date n'est pas connue" if knows_no_day(source) else ""
        return _form(f"On lit dans {one}{by}{undated} :")
    own = context.related.relation is Relation.SAME_DOSSIER
    current = own and not context.past
    when = _when_sent(source.published) if current else day(source.published)
    if kind is naming.RELEASE:
        affirms = "affirme" if current else "affirmait"
        return _form(f"Voici ce qu'{affirms} {one}{by} publié le {when} :")
    told = f"{one}{by}"
    sent = f"publié{ending} le {when}"
    if current:
        forms = (
            f"On lit dans {told}, {sent} :",
            f"{told[0].upper()}{told[1:]}, {sent}, donne ces éléments :",
            f"Extrait d'{told}, {sent} :",
        )
    else:  # its presents are those of its day
        forms = (
            f"On lisait le {when}, dans {told} :",
            f"Extrait d'{told}, {sent} :",
            f"Le {when}, {told} rapportait :",
        )
    return _form(forms[rank % len(forms)])


def reopening(context: Context, rank: int) -> Passage:
    """The sentence that says, under another heading, that the same source goes on."""
    source = context.related.source
    if not dated(source) or source.published is None:
        return _form("Le même texte poursuit :")
    kind = naming.kind(source)
    which = f"{kind.this}{naming.by(source)} du {day(source.published)}"
    if context.related.relation is Relation.SAME_DOSSIER and not context.past:
        forms = (f"{which[0].upper()}{which[1:]} poursuit :", f"On lit encore dans {which} :")
    else:
        forms = (
            f"{which[0].upper()}{which[1:]} poursuivait :",
            f"On lisait encore dans {which} :",
        )
    return _form(forms[rank % len(forms)])


def _form(text: str) -> Passage:
    return Passage(text, kind=PassageKind.CONNECTIVE)


def _when_sent(moment: Moment) -> str:
    """The day, and the hour where it is known: what is said of a day may change within it."""
    if moment.precision is not Precision.MINUTE:
        return day(moment)
    hour, minute = moment.value.hour, moment.value.minute
    return f"{day(moment)} à {hour} h {minute:02}" if minute else f"{day(moment)} à {hour} h"
