"""The sentence above an excerpt: whose copy it is, and of which day, as far as the heading over it
does not say so.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ...model import (
    Dossier,
    Draft,
    DraftBlock,
    DraftBlockKind,
    Heading,
    HeadingOrigin,
    Moment,
    Passage,
    PassageKind,
    Precision,
    Relation,
    Section,
    SectionRole,
    Shortfall,
    Source,
)
from ...precedence import dated, shown_date
from .. import headings, kinds, naming
from ..timeliness.absolute_dates import day, of_day, on_day
from ..timeliness.undated import tells_day
from . import replies
from .passages import Context

ARCHIVE = "Dans nos archives"  # over the stories whose title can't stand above them


@dataclass(frozen=True, slots=True)
class _Above:
    """What the heading over an excerpt says of its source."""

    kind: bool = False  # "L'article …", "(article du 3 mars 2026)"
    issuer: bool = False
    day: bool = False


def introduced(
    sections: Sequence[Section], contexts: Sequence[Context], article: Source
) -> list[Section]:
    """`sections`, above what each of the `contexts` gives the sentence that names its source, and
    one that says that it goes on where that has another heading, or stands behind another's words.
    What goes on right below, under the same heading, is one excerpt with it."""
    ranks = {each.related.source.path: rank for rank, each in enumerate(contexts)}
    begun: Counter[str] = Counter()
    found: list[Section] = []
    for section in sections:
        path = _path(section)
        if section.role is SectionRole.CONTEXT:
            if begun[path] and section.heading is None and _path(found[-1]) == path:
                found[-1] = replace(found[-1], blocks=found[-1].blocks + section.blocks)
                continue
            context, rank = contexts[ranks[path]], ranks[path] + begun[path]
            if begun[path]:
                text = _reopening(context, rank, section.heading)
            else:
                text = _opening(context, rank, article, _told_above(section.heading, context))
            opening = Passage(text, kind=PassageKind.CONNECTIVE)
            block = DraftBlock(DraftBlockKind.PARAGRAPH, (opening,))
            section = replace(section, blocks=(block, *section.blocks))
        begun[path] += 1
        found.append(section)
    return found


def _path(section: Section) -> str:
    passages = (each for block in section.blocks for each in block.passages)
    return next(span.source for each in passages for span in each.spans)


def _told_above(heading: Heading | None, context: Context) -> _Above:
    source = context.related.source
    if heading is None:
        return _Above()
    label = heading.origin is HeadingOrigin.LABEL
    issuer = label and heading.text == named(context)
    kind = issuer and not _is_reply(context)
    shown = shown_date(source)
    if shown is None:
        return _Above(kind, issuer)
    kind = kind or heading.text.endswith(f"({headings.of_its_day(source)})")
    told = (label or context.past) and day(shown) in heading.text
    return _Above(kind, issuer, told)


def _opening(context: Context, rank: int, article: Source, above: _Above) -> str:
    """The sentence that names the source and its date; always true of what follows."""
    source = context.related.source
    past, shown = _is_past(context), shown_date(source)
    if kinds.kind(source).speaks:
        return _claimed(source, above, _sent(context, above), rank, past=past)
    if past and shown is not None:
        named = not (above.issuer or naming.shares_reporter(source, article))
        return _past(source, shown, rank, above, named=named)
    return _current(source, above, _sent(context, above), rank)


def _is_past(context: Context) -> bool:
    """Whether the source speaks in the present of another day than the article's."""
    current = context.related.relation is Relation.SAME_DOSSIER and not context.past
    return dated(context.related.source) and not current


def _sent(context: Context, above: _Above) -> str:
    """ "publié le 3 mars 2026", "adressée au Phare et datée du 3 mars 2026", "" where nothing is to
    be said."""
    source = context.related.source
    kind, day_told = kinds.kind(source), _day_told(context, above)
    to = "" if kind.published else naming.addressee(source)
    return " et ".join(filter(None, (f"adressé{kind.ending} {to}" if to else "", day_told)))


def _day_told(context: Context, above: _Above) -> str:
    """ "publié le 3 mars 2026 à 18 h 30", "" where the day is not known for sure: of a text whose
    day was only not found, "non daté" would be false. The hour where it is of the article's days,
    since what is said of a day may change within it."""
    source = context.related.source
    kind, moment = kinds.kind(source), shown_date(source)
    if above.day or moment is None or not (tells_day(source) or _is_past(context)):
        return ""
    hour = ""
    if not _is_past(context) and moment.precision is Precision.MINUTE:
        minutes = f" {moment.value.minute:02}" if moment.value.minute else ""
        hour = f" à {moment.value.hour} h{minutes}"
    if not kind.published:
        return f"daté{kind.ending} {of_day(moment)}{hour}"
    return f"publié{kind.ending} {on_day(moment)}{hour}"


def _claimed(source: Source, above: _Above, when: str, rank: int, *, past: bool) -> str:
    """A release, a tract speaks for who issued it; letters and rights of reply have their
    signatory's office. Where who speaks is told above, nothing is said of what they tell."""
    kind = kinds.kind(source)
    who, many = naming.writer(source)
    signed = kind in (kinds.LETTER, kinds.RIGHT_OF_REPLY, kinds.CIRCULAR)
    office = naming.office(source) if signed else ""
    function = office or replies.client(source)
    if who and (office or not (above.kind or above.issuer)):
        says = ("affirmait" if past else "affirme", "affirmaient" if past else "affirment")[many]
        one = f"{kind.one} {when}".strip()
        return f"Dans {one}, {who}{f'{function},' if function else ''} {says} :"
    by = "" if above.issuer else f"{naming.by(source)}{function}"
    which = f"{kind.that}{by}{f', {when}' if when else ''}" if above.kind else f"{kind.one} {when}"
    of = f"de {which}" if above.kind else f"d'{which}"
    forms = (f"On li{'sait' if past else 't'} dans {which} :", f"Extrait {of} :")
    return forms[rank % len(forms)]


def _current(source: Source, above: _Above, when: str, rank: int) -> str:
    kind, by = kinds.kind(source), naming.by(source)
    which = f"{kind.one}{by}" if by else f"{kind.a} autre {kind.noun}"
    of = f"d'{which}"
    if above.kind:
        which = kind.that if above.issuer else f"{kind.that}{by}"
        of = f"de {which}"
    told = f", {when}" if when else ""
    forms = (
        f"On lit dans {which}{told} :",
        f"Voici ce que dit {which}{told} :",
        f"Extrait {of}{told} :",
    )
    return forms[rank % len(forms)]


def _past(source: Source, moment: Moment, rank: int, above: _Above, *, named: bool) -> str:
    """In the imperfect: its presents are those of its day. Who wrote the article too is no third
    person in it, and not `named`."""
    kind = kinds.kind(source)
    when, of = on_day(moment), of_day(moment)
    who, many = naming.writer(source) if named else ("", False)
    ent = "aient" if many else "ait"
    forms: tuple[str, ...]
    if above.day:
        then = "" if above.kind else " alors"
        if who:
            forms = (f"{_capital(who)} écriv{ent}{then} :", f"{_capital(who)} rapport{ent}{then} :")
        elif above.kind:
            forms = (f"On lisait dans {kind.that} :", f"Extrait de {kind.that} :")
        else:
            forms = (f"On lisait alors dans {kind.one} :",)
    elif who:
        forms = (
            f"{_capital(when)}, {who} écriv{ent} :",
            f"Dans {kind.one} {of}, {who} rapport{ent} :",
            f"Voici ce qu'écriv{ent} {who} {when} :",
        )
    else:
        forms = (
            f"On lisait dans {kind.one} {of} :",
            f"Extrait d'{kind.one} {of} :",
        )
    return forms[rank % len(forms)]


def _reopening(context: Context, rank: int, heading: Heading | None) -> str:
    """The sentence that says, under another heading, that the same source goes on."""
    source = context.related.source
    kind, past = kinds.kind(source), _is_past(context)
    goes_on = f"poursui{'vait' if past else 't'} :"
    if heading and heading.text == rest(context):
        return f"{_capital(kind.this)} {goes_on}"
    same = f"{'la' if kind.ending else 'le'} même {kind.noun}"
    forms = (
        f"{_capital(same)} {goes_on}",
        f"On li{'sait' if past else 't'} encore dans {same} :",
    )
    return forms[rank % len(forms)]


def named(context: Context) -> str:
    """The excerpt's source as a heading, with its day where it is of an earlier one: "Le communiqué
    de la préfecture du 3 mars 2026"."""
    source = context.related.source
    kind, by = kinds.kind(source), naming.by(source)
    shown = shown_date(source) if _is_past(context) or tells_day(source) else None
    if shown is None:
        return _capital(f"{kind.this}{by}" if by or kind.speaks else f"{kind.a} autre {kind.noun}")
    client = replies.client(source)
    if _is_reply(context):
        return f"La réponse{by}{client}"
    when = f" {of_day(shown)}" if _is_past(context) or not by else ""
    return _capital(f"{kind.this}{by}{client or when}")


def _is_reply(context: Context) -> bool:
    """Whether the heading calls the excerpt an answer, rather than what it is."""
    source = context.related.source
    by = naming.by(source)
    return context.replies and bool(by) and dated(source) and not replies.is_right_of_reply(source)


def rest(context: Context) -> str:
    """A heading that is true of what the source goes on to say: "La suite du communiqué de la
    préfecture", "La suite de l'article du 3 mars 2026"."""
    source = context.related.source
    kind, shown = kinds.kind(source), shown_date(source)
    by = naming.by(source)
    if _is_past(context) and shown is not None and not kind.speaks:
        by = f" {of_day(shown)}"
    this = f"{kind.this}{by}"
    return f"La suite d{'u ' + this[3:] if this.startswith('le ') else 'e ' + this}"


def unnamed(draft: Draft, dossier: Dossier) -> Iterator[Shortfall]:
    """One for each text of the folder that the article quotes and that nobody is known to have
    written: readers would not know whose words they read."""
    quoted = {_path(each) for each in draft.sections if each.role is SectionRole.CONTEXT}
    for each in dossier.related:
        source = each.source
        nobodys = kinds.kind(source) is kinds.TEXT and not naming.by(source)
        if each.relation is Relation.SAME_DOSSIER and source.path in quoted and nobodys:
            yield Shortfall(
                f"rien ne dit de qui est le texte {source.path}",
                "Écrivez-le en tête de ce fichier (« author: Camille Orveau »), ou dans l'article.",
            )


def _capital(text: str) -> str:
    return text[0].upper() + text[1:]
