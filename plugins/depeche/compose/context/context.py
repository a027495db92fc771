"""What other sources add: runs of their own lines, under an opening that names and dates them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import groupby, zip_longest

from ...french import words
from ...model import Dossier, HeldBack, Reading, Related, Relation, Source, Span
from ...precedence import is_of_an_earlier_day, when
from .. import lexicon, naming, runs
from ..duplicates import MORE, Said, is_within, told
from ..gathering import resent
from ..gathering.nearness import PAUSE, founding, nearest
from ..lines import Line
from ..timeliness.staleness import PASSED
from . import (
    answered,
    background,
    changed_names,
    offers,
    replies,
    retold,
    story_opening,
    told_later,
    unheard,
)

LEAST = 60  # words under which a source of the archive is not worth a section
LEAST_OWN = 25  # the same of a file of the sub-folder
SLACK = 30  # words that a last sentence may run over the room
BRIEF = 35  # words that are not left out for adding little
WHOLE = 120  # words of a paragraph up to which it is printed whole or not at all
FOUNDING = 60  # words of what it began with
SHARE = 120  # words that one background source gives, before others have been asked


@dataclass(frozen=True, slots=True)
class Context:
    """The lines that one other source gives, in its order."""

    related: Related
    lines: tuple[Line, ...]
    past: bool = False  # of an earlier day than the article's
    corrected: frozenset[Span] = frozenset()  # what of it a correction touches
    again: bool = False  # and the correction says again
    replies: bool = False  # to what another text of the folder says against who issued it

    @property
    def words(self) -> int:
        return sum(words.count(line.text) for line in self.lines)


@dataclass(frozen=True, slots=True)
class Chosen:
    """What other sources add, in print order: by date."""

    contexts: tuple[Context, ...]
    held: tuple[HeldBack, ...]
    unused: tuple[Line, ...]  # of the sources that were looked at


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
    archive's give what is wanted, the latest first: those that are looked at are `read` into
    `readings`. One gives more than its share where it is alone, or the brief asks for a length.
    """
    chooser = _Chooser(dossier, readings, list(printed))
    own = [each for each in dossier.related if each.relation is Relation.SAME_DOSSIER]
    # What an older dispatch of the dossier says again, the newer one says; a reply comes first.
    for related in sorted(own, key=lambda e: (not chooser.is_reply(e), -when(e.source))):
        left = 10_000 if limit is None else limit - chooser.words
        if left >= LEAST_OWN:
            chooser.take(related, left, LEAST_OWN)
    stories = nearest(dossier)
    first = founding(stories, dossier.main)
    for share in (SHARE, 10_000) if dossier.brief.explicit or len(stories) == 1 else (SHARE,):
        for related in stories:
            path = related.source.path
            kept = FOUNDING if first and first.source.path not in chooser.chosen else 0
            left = wanted - chooser.words - (0 if related is first else kept)
            if left <= 0 or (share == SHARE and path in chooser.chosen):
                continue
            if path not in readings:
                readings[path] = read(related.source)
            already = _count(chooser.chosen.get(path, []))
            chooser.take(related, min(share, max(LEAST, left + already)), LEAST)
        if first and first.source.path not in chooser.chosen and wanted > chooser.words:
            if first.source.path not in readings:
                readings[first.source.path] = read(first.source)
            chooser.take(first, FOUNDING, LEAST_OWN)
    return chooser.made()


class _Chooser:
    """The lines chosen so far, by the path of their source."""

    def __init__(self, dossier: Dossier, readings: Mapping[str, Reading], said: list[str]) -> None:
        self.dossier = dossier
        self.readings = readings
        self.chosen: dict[str, list[Line]] = {}
        self._said = said
        self._offers: dict[str, Context] = {}
        self._held: dict[str, list[HeldBack]] = {}
        first = founding(nearest(dossier), dossier.main)
        self._first = first.source.path if first else ""
        self._replies = frozenset(each.path for each in replies.of(dossier))
        opposed = frozenset(each.path for each in replies.opposed(dossier))
        self._whole = self._replies | opposed
        self._resent = {
            each.source.path: resent.of(each.source, dossier) for each in dossier.related
        }
        self._later: dict[str, list[HeldBack]] = {}  # told on by a newer story, unprinted

    @property
    def words(self) -> int:
        return sum(map(_count, self.chosen.values()))

    def is_reply(self, related: Related) -> bool:
        return related.source.path in self._replies

    def take(self, related: Related, room: int, least: int) -> None:
        """Choose lines of `related` anew, where at least `least` words of them say something."""
        path = related.source.path
        if path not in self._offers:
            lines, self._held[path] = offers.lines_of(related, self.readings, self.dossier)
            corrected = frozenset(
                span
                for each in self._held[path]
                if offers.is_corrected(each)
                for span in each.spans
            )
            again = bool(self._resent[path])
            self._offers[path] = Context(
                related,
                tuple(lines),
                corrected=corrected,
                again=again,
                replies=self.is_reply(related),
            )
        already = _texts(self.chosen.get(path, []))
        others = [text for text in self._said if text not in already]
        offer, whole = self._untold(path), path in self._whole
        kept = _whole(offer) if whole else _fresh(offer, self.readings, others, room)
        if whole or _count(kept) >= least:
            self._said = others + _texts(kept)
            self.chosen[path] = kept

    def _untold(self, path: str) -> Context:
        """What the story of the archive offers less what a newer one tells on, unprinted."""
        offer = self._offers[path]
        if offer.related.relation is not Relation.BACKGROUND:
            return offer
        newer = [
            each.source
            for each in self.dossier.related
            if each.relation is Relation.BACKGROUND
            and is_of_an_earlier_day(offer.related.source, each.source)
        ]
        printed = [line for each in newer for line in self.chosen.get(each.path, [])]
        gone = told_later.held(offer.lines, self.dossier.main, newer, printed)
        if path == self._first:  # that it happened stays true
            gone = [line for line in gone if line.place]
        self._later[path] = [line.held(told_later.HELD) for line in gone]
        kept = [each for each in offer.lines if each not in gone]
        left, _ = runs.without_bereaved(kept, offer.lines)
        return replace(offer, lines=tuple(left))

    def _is_overtaken(self, story: Related) -> bool:
        """Whether `story` tells how things stood, and one of the archive that is some weeks newer,
        of which the article quotes nothing, awaited in its first sentence what has come since."""
        lines = self.chosen[story.source.path]
        states = any(background.states_now(line.sentence) for line in lines)
        if story.relation is not Relation.BACKGROUND or not states:
            return False
        return any(
            each.reason == PASSED and each.spans[0] == self.readings[path].sentences[0].span
            for path, offer in self._offers.items()
            if path not in self.chosen
            and offer.related.relation is Relation.BACKGROUND
            and 0 < when(offer.related.source) - when(story.source) < PAUSE * 86400
            for each in self._held[path]
        )

    def made(self) -> Chosen:
        self._drop_unanswered()
        stories = [self._offers[path].related for path in self.chosen]
        for story in filter(self._is_overtaken, stories):
            del self.chosen[story.source.path]
        found = [
            replace(
                self._offers[path],
                lines=tuple(changed_names.with_note(lines, self.readings[path])),
                past=is_of_an_earlier_day(self._offers[path].related.source, self.dossier.main),
            )
            for path, lines in self.chosen.items()
        ]
        printed = {line.sentence.span for each in found for line in each.lines}
        return Chosen(
            tuple(sorted(found, key=self._order)),
            tuple(
                held
                for found in (self._held, self._later)
                for each in found.values()
                for held in each
            ),
            tuple(
                line
                for offer in self._offers.values()
                for line in offer.lines
                if line.sentence.span not in printed
            ),
        )

    def _order(self, context: Context) -> tuple[bool, float, bool]:
        """What answers the article, or follows it, before what is older than it; then by date;
        what a correction did not send again, behind it."""
        source = context.related.source
        told_on = context.replies or is_of_an_earlier_day(self.dossier.main, source)
        sent = max(map(when, (source, *self._resent[source.path])))
        return not told_on, sent, context.again

    def _drop_unanswered(self) -> None:
        """A charge goes whose answer stands in another text of the folder, unprinted."""
        own = {
            each.source.path: self.readings[each.source.path]
            for each in self.dossier.related
            if each.relation is Relation.SAME_DOSSIER
        }
        printed = {line.sentence.span for lines in self.chosen.values() for line in lines}
        for path, lines in list(self.chosen.items()):
            gone = answered.unanswered(lines, own, printed)
            if gone:
                left, _ = runs.without_bereaved([each for each in lines if each not in gone], lines)
                self._held[path] += [each.held(answered.HELD) for each in gone]
                self.chosen[path] = left
        self.chosen = {path: lines for path, lines in self.chosen.items() if lines}


def _whole(offer: Context) -> list[Line]:
    """All that a party says against another, what the article says already too: none answers in
    another's words."""
    return runs.whole_lists(offer.lines, offer.related.source)[0]


def _fresh(
    offer: Context,
    readings: Mapping[str, Reading],
    said: Sequence[str],
    room: int,
) -> list[Line]:
    """The runs of lines that say something new, up to `room` words; of an archive's story, whose
    title can't say above them what it is about, only what its lead begins."""
    reading = readings[offer.related.source.path]
    kept: list[Line] = []
    known = Said(said)
    own = offer.related.relation is Relation.SAME_DOSSIER
    led = not own and not story_opening.is_titled(reading.sentences[:1], readings)
    for run in runs.unbroken(
        offer.lines, reading, known, own=own, led=led, corrected=offer.corrected, again=offer.again
    ):
        chosen = _new(run, known, [*said, *_texts(kept)], room - _count(kept), own=own)
        if not (own or kept or story_opening.fits(chosen, reading, readings, said)):
            continue
        kept += chosen
        if _count(kept) >= room:
            break
    issuers = [naming.publisher(each.source) for each in readings.values()] if own else []
    lines = runs.whole_lists(kept, offer.related.source)[0]
    return _standing(lines, reading, Said([*said, *issuers]))


def _standing(kept: list[Line], reading: Reading, known: Said) -> list[Line]:
    """`kept` less the charges whose answer is not there, and what names nobody that is."""
    while True:
        paired = answered.paired(kept, reading)
        gone = unheard.dropped(paired, known)
        left, _ = runs.without_bereaved([each for each in paired if each not in gone], kept)
        left = runs.whole_lists(left, reading.source)[0]
        if len(left) == len(kept):
            return left
        kept = left


def _new(
    run: Sequence[Line], known: Said, said: Sequence[str], room: int, *, own: bool
) -> list[Line]:
    """The paragraphs of an unbroken run that say something new, each with those back to where the
    text can be taken up and the one that answers it; what is left out between them, the article
    says already. A long one may end at any of its sentences."""
    pieces = list(_pieces(run))
    again = [own and all(retold.is_(e.sentence, e.text, said) for e in piece) for piece in pieces]
    kept: list[list[Line]] = []
    first = 0  # of the pieces after the last one kept
    total = 0
    for at, piece in enumerate(pieces):
        if total >= room:
            break
        already = [*said, *_texts(_flat(kept))]
        if at < first or again[at] or not any(_adds(line, known, already) for line in piece):
            continue
        opens = (i for i in range(at, first - 1, -1) if runs.takes_up(pieces[i][0], known))
        start = next(opens, first)
        if start < at and all(again[start:at]) and not piece[0].leans and _is_spoken(piece[0]):
            start = at  # on what occasion, the article says
        brief = _count(_flat(pieces[first:start])) <= BRIEF and not any(again[first:start])
        if kept and brief:
            start = first  # whole, rather than with a "[…]" for a few words
        end = at + 1
        while end < len(pieces) and _answers(pieces[end][0]):
            end += 1
        more = pieces[start:end]
        if total >= LEAST and total + _count(_flat(more)) > room + SLACK:
            break
        kept += more
        known.add(" ".join(_texts(_flat(more))))
        total += _count(_flat(more))
        first = end
    return _unrepeated(_flat(kept), known, said) if own else _flat(kept)


def _unrepeated(lines: list[Line], known: Said, said: Sequence[str]) -> list[Line]:
    """`lines` less those that the article has word for word, where the text can be taken up behind
    them; an answer is never left out for being known."""
    kept = []
    for line, following in zip_longest(lines, lines[1:]):
        goes_on = following is not None and following.place == line.place + 1
        bereaved = goes_on and (_answers(following) or not runs.takes_up(following, known))
        again = any(is_within(line.text, each) for each in said)
        if bereaved or not again or answered.contests(line.text) or line.listed:
            kept.append(line)
    return kept


def _answers(line: Line) -> bool:
    """Whether what stands right before the line says half of it without it."""
    return runs.turns(line.sentence) or answered.answers(line.text)


def _pieces(run: Sequence[Line]) -> Iterator[list[Line]]:
    """The run's paragraphs, the sentences of long ones."""
    for _, group in groupby(run, key=lambda line: line.sentence.paragraph):
        lines = list(group)
        if _count(lines) <= WHOLE:
            yield lines
        else:
            yield from ([line] for line in lines)


def _flat(pieces: Sequence[Sequence[Line]]) -> list[Line]:
    return [line for piece in pieces for line in piece]


def _is_spoken(line: Line) -> bool:
    return line.text[:1] in '«"“' and line.sentence.attributed


def _adds(line: Line, known: Said, said: Sequence[str]) -> bool:
    if told(line.text, said) and not known.lacks(line.text, MORE):
        return False
    # A denial is never left out for being known.
    return _denies(line) or known.lacks(line.text)


def _denies(line: Line) -> bool:
    return any(
        token.lemma in lexicon.words("denying_verbs") for token in line.sentence.parse.tokens
    )


def _texts(lines: Sequence[Line]) -> list[str]:
    return [line.text for line in lines]


def _count(lines: Sequence[Line]) -> int:
    return sum(_words(line.text) for line in lines)


_words = lru_cache(maxsize=16384)(words.count)  # each line is weighed many times
