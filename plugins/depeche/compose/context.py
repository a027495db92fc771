"""What other sources add: runs of their own lines, under an opening that names and dates them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ..french import words
from ..model import Dossier, HeldBack, Passage, PassageKind, Reading, Related, Relation, Source
from . import naming
from .absolute_dates import day
from .duplicates import told
from .gather import dated
from .lines import Line, follows, usable
from .quotations import balanced
from .staleness import overtaken, stale

USED = (Relation.SAME_DOSSIER, Relation.BACKGROUND)  # copies and versions give nothing new
LEAST = 60  # words under which a source is not worth a section
SLACK = 30  # words that a last sentence may run over the room
SHARE = 220  # words that one background source gives, before others have been asked


@dataclass(frozen=True, slots=True)
class Context:
    """The lines that one other source gives, in its order."""

    related: Related
    lines: tuple[Line, ...]

    @property
    def words(self) -> int:
        return sum(words.count(line.text) for line in self.lines)


def choose(
    dossier: Dossier, readings: Mapping[str, Reading], printed: Sequence[str], wanted: int
) -> tuple[list[Context], list[HeldBack]]:
    """Lines of the related sources that say something new, about `wanted` words of them.

    Other sources of the sub-folder give all they have; the archive's give what is
    wanted, the nearest first. In print order: by date.
    """
    said = list(printed)
    held: list[HeldBack] = []
    offers: list[Context] = []
    for related in dossier.related:
        if related.relation not in USED:
            continue
        lines, broken = _offer(related, readings[related.source.path], dossier.main)
        held += broken
        offers.append(Context(related, tuple(lines)))
    chosen: dict[str, list[Line]] = {}
    for limit in (SHARE, 10_000):
        for offer in offers:
            path = offer.related.source.path
            own = offer.related.relation is Relation.SAME_DOSSIER
            already = chosen.get(path, [])
            left = wanted - _total(chosen) + _count(already)
            room = 10_000 if own else min(limit, max(LEAST, left) if left > 0 else 0)
            if room < LEAST or (already and (own or limit == SHARE)):
                continue
            kept = _fresh(offer.lines, [text for text in said if text not in _texts(already)], room)
            if _count(kept) >= LEAST:
                said = [text for text in said if text not in _texts(already)] + _texts(kept)
                chosen[path] = kept
    found = [
        Context(offer.related, tuple(chosen[offer.related.source.path]))
        for offer in offers
        if offer.related.source.path in chosen
    ]
    return sorted(found, key=lambda each: _when(each.related.source)), held


def unused(
    dossier: Dossier, readings: Mapping[str, Reading], contexts: Sequence[Context]
) -> list[Line]:
    """The lines of the related sources that no context prints."""
    printed = {line.sentence.span for each in contexts for line in each.lines}
    return [
        line
        for related in dossier.related
        if related.relation in USED
        for line in _offer(related, readings[related.source.path], dossier.main)[0]
        if line.sentence.span not in printed
    ]


def _offer(
    related: Related, reading: Reading, article: Source
) -> tuple[list[Line], list[HeldBack]]:
    own = related.relation is Relation.SAME_DOSSIER
    lines, held = usable(reading, article=article, years=own)
    kept = []
    for line in lines:
        overdue = overtaken if own else stale
        reason = overdue(line.sentence, reading.source, article)
        if not reason and not balanced(line.text):
            reason = "guillemets ouverts ou fermés dans une autre phrase"
        if reason:
            held.append(line.held(reason))
        else:
            kept.append(line)
    return kept, held


def _fresh(lines: Sequence[Line], said: Sequence[str], room: int) -> list[Line]:
    """The lines that say something new and have what they lean on, up to `room` words."""
    kept: list[Line] = []
    total = 0
    for line in lines:
        own = words.count(line.text)
        if total >= room or (kept and total + own > room + SLACK):
            break
        if told(line.text, said) or told(line.text, (each.text for each in kept)):
            continue
        if follows(line, kept[-1] if kept else None):
            kept.append(line)
            total += own
    return kept


def opening(context: Context, rank: int) -> Passage:
    """The sentence that names the source and its date; always true of what follows."""
    source = context.related.source
    who = naming.publisher(source)
    by = f" {naming.of(who)}" if who else ""
    own = context.related.relation is Relation.SAME_DOSSIER
    if not dated(source) or source.published is None:
        text = f"Une autre dépêche{by}{' du dossier' if own else ''}, non datée, complète ce récit."
        return Passage(text, kind=PassageKind.CONNECTIVE)
    when = day(source.published)
    if own:
        forms = (
            f"Une autre dépêche du dossier, publiée le {when}, apporte d'autres éléments.",
            f"Le dossier contient aussi une dépêche{by} publiée le {when}.",
            f"Une dépêche du dossier, datée du {when}, complète ces informations.",
        )
    else:
        forms = (
            f"Le {when}, une dépêche{by} donnait les éléments suivants.",
            f"Une dépêche{by} publiée le {when} apportait ces informations.",
            f"Voici ce que rapportait, le {when}, {naming.subject(who) if who else 'une dépêche'}.",
        )
    return Passage(forms[rank % len(forms)], kind=PassageKind.CONNECTIVE)


def _when(source: Source) -> float:
    return source.published.value.timestamp() if source.published else 0.0


def _texts(lines: Sequence[Line]) -> list[str]:
    return [line.text for line in lines]


def _count(lines: Sequence[Line]) -> int:
    return sum(words.count(line.text) for line in lines)


def _total(chosen: Mapping[str, Sequence[Line]]) -> int:
    return sum(_count(lines) for lines in chosen.values())
