"""What other sources add: runs of their own lines, under an opening that names and dates them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from ..french import words
from ..model import (
    Dossier,
    HeldBack,
    Reading,
    Related,
    Relation,
    Sentence,
    Source,
)
from . import asides, background, bereft, corrections, errata, lexicon, runs, tolls
from .anaphora import bare_subject
from .copies import body
from .duplicates import MORE, Said, told
from .gather import dated
from .identity import Same
from .lines import Line, follows, usable
from .namesakes import Namesakes
from .quotations import balanced
from .staleness import is_older, overtaken

USED = (Relation.SAME_DOSSIER, Relation.BACKGROUND)  # copies and versions give nothing new
LEAST = 60  # words under which a source of the archive is not worth a section
LEAST_OWN = 25  # the same of a file of the sub-folder
SLACK = 30  # words that a last sentence may run over the room
SHARE = 220  # words that one background source gives, before others have been asked


@dataclass(frozen=True, slots=True)
class Context:
    """The lines that one other source gives, in its order."""

    related: Related
    lines: tuple[Line, ...]
    past: bool = False  # of an earlier day than the article's

    @property
    def words(self) -> int:
        return sum(words.count(line.text) for line in self.lines)


def choose(
    dossier: Dossier,
    readings: Mapping[str, Reading],
    printed: Sequence[str],
    wanted: int,
    limit: int | None = None,
) -> tuple[list[Context], list[HeldBack]]:
    """Lines of the related sources that say something new, about `wanted` words of them.

    Other sources of the sub-folder give all they have, together no more than `limit` words;
    the archive's give what is wanted, the nearest first. In print order: by date.
    """
    said = list(printed)
    held: list[HeldBack] = []
    offers: list[Context] = []
    for related in dossier.related:
        if related.relation not in USED:
            continue
        lines, broken = _offer(related, readings, dossier)
        held += broken
        offers.append(Context(related, tuple(lines)))
    # What an older dispatch of the dossier says again, the newer one says.
    own_first = [each for each in offers if each.related.relation is Relation.SAME_DOSSIER]
    own_first.sort(key=lambda each: -_when(each.related.source))
    offers = own_first + [each for each in offers if each not in own_first]
    chosen: dict[str, list[Line]] = {}
    for share in (SHARE, 10_000):
        for offer in offers:
            path = offer.related.source.path
            own = offer.related.relation is Relation.SAME_DOSSIER
            already = chosen.get(path, [])
            left = wanted - _total(chosen) + _count(already)
            room = 10_000 if own else min(share, max(LEAST, left) if left > 0 else 0)
            if limit is not None:
                room = min(room, limit - _total(chosen) + _count(already))
            if room < (LEAST_OWN if own else LEAST) or (already and (own or share == SHARE)):
                continue
            kept = _fresh(offer, [text for text in said if text not in _texts(already)], room)
            if _count(kept) >= (LEAST_OWN if own else LEAST):
                said = [text for text in said if text not in _texts(already)] + _texts(kept)
                chosen[path] = kept
    found = [
        Context(
            offer.related,
            tuple(chosen[offer.related.source.path]),
            _is_of_an_earlier_day(offer.related.source, dossier.main),
        )
        for offer in offers
        if offer.related.source.path in chosen
    ]
    return sorted(found, key=lambda each: _when(each.related.source)), held


def without(found: Context, moved: Sequence[Line]) -> Context:
    """`found` less the lines that went elsewhere."""
    return replace(found, lines=tuple(line for line in found.lines if line not in moved))


def unused(
    dossier: Dossier, readings: Mapping[str, Reading], contexts: Sequence[Context]
) -> list[Line]:
    """The lines of the related sources that no context prints."""
    printed = {line.sentence.span for each in contexts for line in each.lines}
    return [
        line
        for related in dossier.related
        if related.relation in USED
        for line in _offer(related, readings, dossier)[0]
        if line.sentence.span not in printed
    ]


def _offer(
    related: Related,
    readings: Mapping[str, Reading],
    dossier: Dossier,
) -> tuple[list[Line], list[HeldBack]]:
    everybody = _namesakes(tuple(map(Same, readings.values())))
    reading = readings[related.source.path]
    article = readings[dossier.main.path]
    own = related.relation is Relation.SAME_DOSSIER
    kept, held = _offered(Same(reading), Same(article), Same(dossier), Same(everybody), own)
    return list(kept), list(held)


@lru_cache(maxsize=64)
def _namesakes(readings: tuple[Same[Reading], ...]) -> Namesakes:
    return Namesakes(each.value for each in readings)


@lru_cache(maxsize=256)
def _offered(
    key: Same[Reading],
    article: Same[Reading],
    whole: Same[Dossier],
    everybody: Same[Namesakes],
    own: bool,
) -> tuple[tuple[Line, ...], tuple[HeldBack, ...]]:
    reading, dossier = key.value, whole.value
    older = not own and is_older(reading.source, dossier.main)
    told = _told(article)
    counted = tolls.together((dossier.main.title, body(dossier.main))) if older else {}
    lines, held = usable(reading, article=dossier.main, years=own)
    later = _later_figures(reading.source, dossier)
    lines, wrong = corrected(lines, dossier)
    held += wrong

    denied = corrections.denied(corrections.over(reading.source, dossier))

    def stale(sentence: Sentence, text: str) -> str:
        if found := corrections.of(text, denied):
            return f"« {found} » : corrigé par une dépêche plus récente"
        return overtaken(sentence, reading.source, dossier.main, later, text)

    kept: list[Line] = []
    for line in lines:
        reason = stale(line.sentence, line.text)
        # What the lead says, others lean on.
        if reason and line.place <= 1 and (shorter := asides.without(line, reading.source, stale)):
            line, reason = shorter, ""
        if not reason and older:
            reason = background.unfit(line.sentence, line.text, told)
        if not reason and older and background.counts_people(line.text, counted):
            reason = "bilan d'une dépêche plus ancienne que l'article"
        if not reason and not balanced(line.text):
            reason = "guillemets ouverts ou fermés dans une autre phrase"
        name = "" if reason else everybody.value.unclear(line.text, reading.source.path)
        if name:
            reason = f"« {name} » : deux personnes du dossier portent ce nom"
        if reason:
            held.append(line.held(reason))
        else:
            kept.append(line)
    kept, orphans = _with_neighbours(runs.chained(kept, reading))
    kept, broken = runs.whole_lists(kept, reading.source)
    return tuple(kept), (*held, *orphans, *broken)


@lru_cache(maxsize=64)
def _told(article: Same[Reading]) -> background.Told:
    return background.told(article.value)


def _with_neighbours(lines: Sequence[Line]) -> tuple[list[Line], list[HeldBack]]:
    """`lines` less those that would mislead without the one before, which is held back."""
    kept: list[Line] = []
    held: list[HeldBack] = []
    for line in lines:
        if line.needs and (not kept or kept[-1].place != line.place - 1):
            held.append(line.held("s'appuie sur une phrase retenue"))
        else:
            kept.append(line)
    return kept, held


def errata_of(dossier: Dossier) -> list[Source]:
    """What says that the dossier's sources had something wrong."""
    return [each.source for each in dossier.related if each.relation is Relation.ERRATUM]


def corrected(lines: Sequence[Line], dossier: Dossier) -> tuple[list[Line], list[HeldBack]]:
    """`lines` less those that an erratum of the dossier withdraws, with what leans on them."""
    found = errata_of(dossier)
    kept: list[Line] = []
    held: list[HeldBack] = []
    for line in lines if found else ():
        gone = bool(kept or held) and (not kept or kept[-1].place < line.place - 1)
        if errata.withdrawn(line.text, found):
            held.append(line.held("corrigée par le rectificatif"))
        elif gone and held and (line.leans or bare_subject(line.sentence)):
            held.append(line.held("s'appuie sur une phrase retenue"))
        else:
            kept.append(line)
    return (kept, held) if found else (list(lines), [])


def _later_figures(source: Source, dossier: Dossier) -> tolls.Tolls:
    """What the dossier's newest dispatch that counts something counts, later than `source`."""
    found: dict[str, frozenset[int]] = {}
    for each in _newer(source, dossier):
        texts = [each.title, body(each)]
        found |= {**tolls.together(texts), **tolls.at_most(tolls.corrected("\n".join(texts)))}
    return found


def _newer(source: Source, dossier: Dossier) -> list[Source]:
    """The dossier's sources that are later than `source`, the oldest first."""
    others = [dossier.main, *(each.source for each in dossier.related)]
    return sorted((each for each in others if _when(each) > _when(source)), key=_when)


def _fresh(offer: Context, said: Sequence[str], room: int) -> list[Line]:
    """The lines that say something new and have what they lean on, up to `room` words."""
    lines = offer.lines
    kept: list[Line] = []
    total = 0
    known = Said(said)
    for index, line in enumerate(lines):
        own = words.count(line.text)
        if total >= room or (kept and total + own > room + SLACK):
            break
        again = told(line.text, said) or told(line.text, (each.text for each in kept))
        if again and not known.lacks(line.text, MORE):
            continue
        before = kept[-1] if kept else None
        noun = bare_subject(line.sentence)
        unheard = noun and not known.has(noun) and noun not in lexicon.words("public_bodies")
        lost = before is None or before.place != line.place - 1
        price = bereft.bare_object(line.sentence) if lost else ""
        whose = next(iter(bereft.bare_owners(line.text)), "")
        if (
            unheard
            or _replies(line)
            or (price and not known.has(price))
            or (lost and whose and not known.has(whose))
        ):
            line = replace(line, leans=True)  # which "rapport", what question: its neighbour says
        after = lines[index + 1] if index + 1 < len(lines) else None
        wanted = (
            (line.leans and before is not None)  # may say who says what stands before it
            or _has_verb(line, "denying_verbs")  # never left out for being known
            or known.lacks(line.text)
            or (after is not None and after.leans and known.lacks(after.text))
        )
        if not kept and (not _has_verb_at_all(line) or bereft.opens_badly(line.text)):
            continue  # "De nombreux dégâts, mais pas de victime." opens nothing
        if wanted and follows(line, before):
            kept.append(line)
            known.add(line.text)
            total += own
    return runs.whole_lists(kept, offer.related.source)[0]


def _replies(line: Line) -> bool:
    """Whether the main verb answers a question that the line before it has."""
    root = next((each.lemma for each in line.sentence.parse.tokens if each.dep == "ROOT"), "")
    verbs = lexicon.words("answering_verbs") - lexicon.words("denying_verbs")
    return root in verbs


def _has_verb_at_all(line: Line) -> bool:
    return any("VerbForm=Fin" in token.morph for token in line.sentence.parse.tokens)


def _has_verb(line: Line, name: str) -> bool:
    """Whether a verb of the list `name` stands in `line`."""
    return any(token.lemma in lexicon.words(name) for token in line.sentence.parse.tokens)


def _is_of_an_earlier_day(source: Source, article: Source) -> bool:
    if not (dated(source) and dated(article) and source.published and article.published):
        return False
    return source.published.value.date() < article.published.value.date()


def _when(source: Source) -> float:
    return source.published.value.timestamp() if source.published else 0.0


def _texts(lines: Sequence[Line]) -> list[str]:
    return [line.text for line in lines]


def _count(lines: Sequence[Line]) -> int:
    return sum(words.count(line.text) for line in lines)


def _total(chosen: Mapping[str, Sequence[Line]]) -> int:
    return sum(_count(lines) for lines in chosen.values())
