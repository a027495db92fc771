"""What other sources add: runs of their own lines, under an opening that names and dates them."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from ..french import words
from ..model import (
    Dossier,
    HeldBack,
    Reading,
    Related,
    Relation,
    SectionRole,
    Sentence,
    Source,
)
from . import (
    asides,
    background,
    corrections,
    doubtful,
    errata,
    headings,
    lexicon,
    rectified,
    runs,
    tolls,
)
from .anaphora import bare_subject
from .copies import body
from .duplicates import MORE, Said, told
from .gather import dated
from .identity import Same
from .lines import Line, usable
from .namesakes import Namesakes
from .quotations import balanced
from .staleness import is_older, overtaken, recounted
from .terms import content, names

LEAST = 60  # words under which a source of the archive is not worth a section
LEAST_OWN = 25  # the same of a file of the sub-folder
ABOUT = 2  # content words that a story's title shares with the lines under it
SLACK = 30  # words that a last sentence may run over the room
RECENT = 30  # days
_CHARGE = "mise en cause dont une dépêche plus récente dit la suite"
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


@dataclass(frozen=True, slots=True)
class Chosen:
    """What other sources add, in print order: by date."""

    contexts: tuple[Context, ...]
    held: tuple[HeldBack, ...]
    unused: tuple[Line, ...]  # of the sources that were looked at, true whenever they are read


def choose(
    dossier: Dossier,
    readings: dict[str, Reading],
    read: Callable[[Source], Reading],
    printed: Sequence[str],
    wanted: int,
    limit: int | None = None,
) -> Chosen:
    """Lines of the related sources that say something new, about `wanted` words of them.

    Other sources of the sub-folder give all they have, together no more than `limit` words; the
    archive's give what is wanted, the nearest first: those that are looked at are `read` into
    `readings`.
    """
    chooser = _Chooser(dossier, readings, list(printed))
    own = [each for each in dossier.related if each.relation is Relation.SAME_DOSSIER]
    # What an older dispatch of the dossier says again, the newer one says.
    for related in sorted(own, key=lambda each: -_when(each.source)):
        left = 10_000 if limit is None else limit - chooser.words
        if left >= LEAST_OWN:
            chooser.take(related, left, LEAST_OWN)
    stories = nearest(dossier)
    for share in (SHARE, 10_000):
        for related in stories:
            path = related.source.path
            left = wanted - chooser.words
            if left <= 0 or (share == SHARE and path in chooser.chosen):
                continue
            if path not in readings:
                readings[path] = read(related.source)
            already = _count(chooser.chosen.get(path, []))
            chooser.take(related, min(share, max(LEAST, left + already)), LEAST)
    return chooser.made()


def nearest(dossier: Dossier) -> list[Related]:
    """The archive's stories in the order in which they are looked at."""
    stories = (each for each in dossier.related if each.relation is Relation.BACKGROUND)
    return sorted(stories, key=lambda each: -_nearness(each, dossier.main))


class _Chooser:
    """The lines chosen so far, by the path of their source."""

    def __init__(self, dossier: Dossier, readings: Mapping[str, Reading], said: list[str]) -> None:
        self.dossier = dossier
        self.readings = readings
        self.chosen: dict[str, list[Line]] = {}
        self._said = said
        self._offers: dict[str, Context] = {}
        self._held: dict[str, list[HeldBack]] = {}

    @property
    def words(self) -> int:
        return sum(map(_count, self.chosen.values()))

    def take(self, related: Related, room: int, least: int) -> None:
        """Choose lines of `related` anew, where at least `least` words of them say something."""
        path = related.source.path
        if path not in self._offers:
            lines, self._held[path] = _offer(related, self.readings, self.dossier)
            self._offers[path] = Context(related, tuple(lines))
        already = _texts(self.chosen.get(path, []))
        others = [text for text in self._said if text not in already]
        kept = _fresh(self._offers[path], self.readings, others, room)
        if _count(kept) >= least:
            self._said = others + _texts(kept)
            self.chosen[path] = kept

    def made(self) -> Chosen:
        found = [
            replace(
                self._offers[path],
                lines=tuple(lines),
                past=_is_of_an_earlier_day(self._offers[path].related.source, self.dossier.main),
            )
            for path, lines in self.chosen.items()
        ]
        printed = {line.sentence.span for lines in self.chosen.values() for line in lines}
        return Chosen(
            tuple(sorted(found, key=lambda each: _when(each.related.source))),
            tuple(held for each in self._held.values() for held in each),
            tuple(
                line
                for offer in self._offers.values()
                for line in offer.lines
                if line.sentence.span not in printed
                and not self._misleads(line, offer.related.source)
            ),
        )

    def _misleads(self, line: Line, source: Source) -> bool:
        """Whether `line` would be untrue in the article's own voice, out of its quotation."""
        later = _later_figures(source, self.dossier)
        if overtaken(line.sentence, source, self.dossier.main, later, line.text):
            return True
        told = _told(Same(self.readings[self.dossier.main.path]))
        older = is_older(source, self.dossier.main)
        return bool(
            background.speaks_as_itself(line.text)
            or (older and background.unfit(line.sentence, line.text, told))
        )


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
    counted = tolls.together((dossier.main.title, body(dossier.main))) if older else {}
    lines, held = usable(reading, article=dossier.main)
    later = _later_figures(reading.source, dossier)
    lines, wrong = corrected(lines, dossier)
    held += wrong

    denied = corrections.denied(corrections.over(reading.source, dossier))

    def stale(sentence: Sentence, text: str) -> str:
        if found := corrections.of(text, denied):
            return f"« {found} » : corrigé par une dépêche plus récente"
        if older:  # its presents are those of its day
            return recounted(sentence, reading.source, later)
        return overtaken(sentence, reading.source, dossier.main, later, text)

    opening = f"{reading.source.title}.\n{lines[0].text if lines else ''}"
    if older and _is_taken_up(opening, reading.source, dossier):  # that is the whole story
        return (), (*held, *(line.held(_CHARGE) for line in lines))
    kept: list[Line] = []
    for line in lines:
        reason = stale(line.sentence, line.text)
        # What the lead says, others lean on.
        if reason and line.place <= 1 and (shorter := asides.without(line, reading.source, stale)):
            line, reason = shorter, ""
        if not reason and older and background.counts_people(line.text, counted):
            reason = "bilan d'une dépêche plus ancienne que l'article"
        if not reason and older and _is_taken_up(line.text, reading.source, dossier):
            reason = _CHARGE
        if not reason and not balanced(line.text):
            reason = "guillemets ouverts ou fermés dans une autre phrase"
        name = "" if reason else everybody.value.unclear(line.text, reading.source.path)
        if name:
            reason = f"« {name} » : deux personnes du dossier portent ce nom"
        if reason:
            held.append(line.held(reason))
        else:
            kept.append(line)
    kept, broken = runs.whole_lists(runs.chained(kept, reading), reading.source)
    return tuple(kept), (*held, *broken)


def _is_taken_up(text: str, source: Source, dossier: Dossier) -> bool:
    """Whether `text` says that somebody is suspected of whom a newer source speaks: of a charge
    that was cleared, nothing may be printed without its end."""
    charged = background.suspects(text) - set(names(dossier.main.title))
    return any(name in each.text for each in _newer(source, dossier) for name in charged)


@lru_cache(maxsize=64)
def _told(article: Same[Reading]) -> background.Told:
    return background.told(article.value)


def corrected(lines: Sequence[Line], dossier: Dossier) -> tuple[list[Line], list[HeldBack]]:
    """`lines` less those that an erratum of the dossier withdraws or may mean, with what leans on
    them."""
    found = rectified.of(dossier)
    doubts = doubtful.of(dossier)
    kept: list[Line] = []
    held: list[HeldBack] = []
    for line in lines if found else ():
        gone = bool(kept or held) and (not kept or kept[-1].place < line.place - 1)
        if errata.withdrawn(line.text, found):
            held.append(line.held(errata.WITHDRAWN))
        elif reason := doubtful.held(line.text, line.sentence.span.source, doubts):
            held.append(line.held(reason))
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


def _fresh(
    offer: Context, readings: Mapping[str, Reading], said: Sequence[str], room: int
) -> list[Line]:
    """The runs of lines that say something new, up to `room` words; of an archive's story, whose
    title can't say above them what it is about, only what its lead begins."""
    reading = readings[offer.related.source.path]
    kept: list[Line] = []
    known = Said(said)
    own = offer.related.relation is Relation.SAME_DOSSIER
    led = not own and not _is_titled(reading, readings)
    for run in runs.unbroken(offer.lines, reading, known, own=own, led=led):
        chosen = _new(run, known, [*said, *_texts(kept)], room - _count(kept))
        if not (own or kept or _led_or_titled(chosen, reading)):
            continue
        kept += chosen
        if _count(kept) >= room:
            break
    return runs.whole_lists(kept, offer.related.source)[0]


def _led_or_titled(chosen: Sequence[Line], reading: Reading) -> bool:
    """Whether the lines have the story's lead, or what its title above them is about."""
    title = set(content(reading.source.title))
    told = set(content(" ".join(_texts(chosen))))
    return any(line.place == 0 for line in chosen) or len(title & told) >= ABOUT


def _is_titled(reading: Reading, readings: Mapping[str, Reading]) -> bool:
    part = headings.Part(reading.sentences[:1], role=SectionRole.CONTEXT, older=True)
    return headings.title_of(part, readings) is not None


def _new(run: Sequence[Line], known: Said, said: Sequence[str], room: int) -> list[Line]:
    """The lines of an unbroken run that say something new, each with those back to where the
    text can be taken up; what is left out between them, the article says already."""
    kept: list[Line] = []
    first = 0  # of those after the last one kept
    total = 0
    for at, line in enumerate(run):
        if total >= room:
            break
        if not _adds(line, known, [*said, *_texts(kept)]):
            continue
        opens = (i for i in range(at, first - 1, -1) if runs.takes_up(run[i], known))
        start = next(opens, first)
        more = run[start : at + 1]
        if kept and total + _count(more) > room + SLACK:
            break
        kept += more
        known.add(" ".join(_texts(more)))
        total += _count(more)
        first = at + 1
    while kept and first < len(run) and runs.turns(run[first].sentence):
        kept, first = kept[:-1], first - 1
    return kept


def _adds(line: Line, known: Said, said: Sequence[str]) -> bool:
    if told(line.text, said) and not known.lacks(line.text, MORE):
        return False
    # A denial is never left out for being known.
    return _denies(line) or known.lacks(line.text)


def _denies(line: Line) -> bool:
    return any(
        token.lemma in lexicon.words("denying_verbs") for token in line.sentence.parse.tokens
    )


def _is_of_an_earlier_day(source: Source, article: Source) -> bool:
    if not (dated(source) and dated(article) and source.published and article.published):
        return False
    return source.published.value.date() < article.published.value.date()


def _nearness(related: Related, article: Source) -> float:
    """How much a story of the archive tells on the subject, what came last above all: half as
    much for each `RECENT` days between them."""
    days = max(0.0, _when(article) - _when(related.source)) / 86400
    return related.score * math.pow(0.5, days / RECENT)


def _when(source: Source) -> float:
    return source.published.value.timestamp() if source.published else 0.0


def _texts(lines: Sequence[Line]) -> list[str]:
    return [line.text for line in lines]


def _count(lines: Sequence[Line]) -> int:
    return sum(words.count(line.text) for line in lines)
