"""The sentences above an excerpt that say whose copy it is, and of which day."""

from __future__ import annotations

from ..model import Moment, Passage, PassageKind, Precision, Relation, Source
from . import naming, replies
from .absolute_dates import of_day, on_day
from .context import Context
from .gather import dated
from .undated import knows_no_day


def opening(context: Context, rank: int, article: Source) -> Passage:
    """The sentence that names the source and its date; always true of what follows."""
    source = context.related.source
    kind = naming.kind(source)
    own = context.related.relation is Relation.SAME_DOSSIER
    if not dated(source) or source.published is None:
        text = _of_no_day(source)
    elif own and not context.past:
        text = _current(source, _when_sent(source.published), rank)
    elif kind.speaks:
        text = _claimed(source, on_day(source.published), "affirmait")
    else:
        own_hand = naming.shares_reporter(source, article)
        text = _past(source, source.published, rank, named=not own_hand)
    return Passage(text, kind=PassageKind.CONNECTIVE)


def _of_no_day(source: Source) -> str:
    kind = naming.kind(source)
    undated = ", dont la date n'est pas connue" if knows_no_day(source) else ""
    says = "qu'affirme" if kind.speaks else "que rapporte"
    return f"Voici ce {says} {_one(source)}{undated} :"


def _current(source: Source, when: str, rank: int) -> str:
    kind = naming.kind(source)
    if kind.speaks:
        return _claimed(source, when, "affirme")
    one = _one(source)
    forms = (
        f"On lit dans {one}, publié{kind.ending} {when} :",
        f"Voici ce qu'ajoute {one}, publié{kind.ending} {when} :",
        f"Extrait d'{one}, publié{kind.ending} {when} :",
    )
    return forms[rank % len(forms)]


def _claimed(source: Source, when: str, verb: str) -> str:
    """A release, a tract speaks for who issued it; a letter has its signatory's office."""
    kind = naming.kind(source)
    if kind is naming.LETTER:
        of = f"du {when.removeprefix('le ')}" if when.startswith("le ") else f"de {when[3:]}"
        return f"Voici ce qu'{verb} {kind.one}{naming.by(source, office=True)} daté {of} :"
    client = replies.client(source)
    by = f"{naming.by(source)}{client}," if client else naming.by(source)
    return f"Voici ce qu'{verb} {kind.one}{by} publié{kind.ending} {when} :"


def _past(source: Source, moment: Moment, rank: int, *, named: bool) -> str:
    """In the imperfect: its presents are those of its day. Who wrote the article too is no third
    person in it, and not `named`."""
    kind = naming.kind(source)
    when, of = on_day(moment), of_day(moment)
    who, many = naming.writer(source) if named else ("", False)
    forms: tuple[str, ...]
    if not who:
        forms = (
            f"On lisait dans {kind.one} {of} :",
            f"Extrait d'{kind.one} {of} :",
        )
    else:
        ent = "aient" if many else "ait"
        forms = (
            f"{_capital(when)}, {who} écriv{ent} :",
            f"Dans {kind.one} {of}, {who} rapport{ent} :",
            f"Voici ce qu'écriv{ent} {who} {when} :",
        )
    return forms[rank % len(forms)]


def _one(source: Source) -> str:
    """ "une dépêche de l'AFP", "un autre article" where nobody is named."""
    kind, by = naming.kind(source), naming.by(source)
    return f"{kind.one}{by}" if by or kind.speaks else f"{kind.a} autre {kind.noun}"


def named(context: Context) -> str:
    """The excerpt's source as a heading, with its day where it is of an earlier one: "Le communiqué
    de la préfecture du 3 mars 2026"."""
    source = context.related.source
    kind, by = naming.kind(source), naming.by(source)
    if not dated(source) or source.published is None:
        return _capital(f"{kind.this}{by}" if by or kind.speaks else f"{kind.a} autre {kind.noun}")
    current = context.related.relation is Relation.SAME_DOSSIER and not context.past
    when = "" if current and by else f" {of_day(source.published)}"
    if context.replies and by and not replies.is_right_of_reply(source):
        return f"La réponse{by}{replies.client(source)}"
    client = replies.client(source)
    return _capital(f"{kind.this}{by}{client}" if client else f"{kind.this}{by}{when}")


def _capital(text: str) -> str:
    return text[0].upper() + text[1:]


def reopening(context: Context, rank: int) -> Passage:
    """The sentence that says, under another heading, that the same source goes on."""
    source = context.related.source
    kind = naming.kind(source)
    if not dated(source) or source.published is None:
        return Passage(f"{_same(kind)} poursuit :", kind=PassageKind.CONNECTIVE)
    which = f"{kind.this}{naming.by(source)} {of_day(source.published)}"
    current = context.related.relation is Relation.SAME_DOSSIER and not context.past
    forms = (
        f"{_capital(which)} poursui{'t' if current else 'vait'} :",
        f"On li{'t' if current else 'sait'} encore dans {which} :",
    )
    return Passage(forms[rank % len(forms)], kind=PassageKind.CONNECTIVE)


def rest(source: Source) -> str:
    """A heading that is true of what the source goes on to say: "La suite du communiqué de la
    préfecture"."""
    this = f"{naming.kind(source).this}{naming.by(source)}"
    return f"La suite d{'u ' + this[3:] if this.startswith('le ') else 'e ' + this}"


def _same(kind: naming.Kind) -> str:
    return f"{'La' if kind.ending else 'Le'} même {kind.noun}"


def _when_sent(moment: Moment) -> str:
    """The day, and the hour where it is known: what is said of a day may change within it."""
    if moment.precision is not Precision.MINUTE:
        return on_day(moment)
    hour, minute = moment.value.hour, moment.value.minute
    return f"{on_day(moment)} à {hour} h {minute:02}" if minute else f"{on_day(moment)} à {hour} h"
