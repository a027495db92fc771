"""What other sources add: runs of their own lines, under an opening that names and dates them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from ...model import Dossier, HeldBack, Reading, Related, Relation, Source
from ...precedence import dated, day_of, is_of_an_earlier_day, when
from .. import runs
from ..gathering import resent
from ..gathering.nearness import PAUSE, nearest
from ..lines import Line
from ..timeliness.staleness import COMPARE, PASSED, is_older
from . import answered, background, changed_names, offers, passages, replies, told_later
from .passages import LEAST, Context, count, texts
from .superseded import is_ as is_superseded

LEAST_OWN = 25  # words under which a file of the sub-folder is not worth a section
LEAST_RECALL = 30  # the same of a story of the archive
SHARE = 120  # words that one background source gives, before others have been asked
RECALLED = 0.25  # score from which a story of the archive is recalled unasked
RECALLS = 3  # stories of the archive that an article recalls whose brief asks for no length


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

    Other sources of the sub-folder give all they have, together no more than `limit` words. Of the
    archive's, the latest first, a few are recalled in some sentences; each gives more where the
    brief asks for a length; none to copy that tells no day: nobody knows which of them is older.
    Those that are looked at are `read` into `readings`.
    """
    chooser = _Chooser(dossier, readings, list(printed))
    own = [each for each in dossier.related if each.relation is Relation.SAME_DOSSIER]
    # What an older dispatch of the dossier says again, the newer one says; a reply comes first.
    for related in sorted(own, key=lambda e: (not chooser.is_reply(e), -when(e.source))):
        left = 10_000 if limit is None else limit - chooser.words
        if left >= LEAST_OWN:
            chooser.take(related, left, LEAST_OWN)
    asked = dossier.brief.explicit
    stories = [
        each
        for each in (nearest(dossier) if dated(dossier.main) else ())
        if (asked or each.score >= RECALLED) and _is_settled(each.source)
    ]
    ways = [(SHARE, False), *([(10_000, False), (10_000, True)] if asked else [])]
    for share, superseded in ways:
        for related in stories:
            path, left = related.source.path, wanted - chooser.words
            if left <= LEAST_OWN or not (asked or chooser.recalls < RECALLS):
                break
            if path not in readings:
                readings[path] = read(related.source)
            room = min(share, max(LEAST, left + count(chooser.chosen.get(path, []))))
            chooser.take(related, room, LEAST_RECALL, superseded=superseded)
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
        self._replies = frozenset(each.path for each in replies.of(dossier))
        opposed = frozenset(each.path for each in replies.opposed(dossier))
        self._whole = self._replies | opposed
        self._resent = {
            each.source.path: resent.of(each.source, dossier) for each in dossier.related
        }
        self._later: dict[str, list[HeldBack]] = {}  # told on by a newer story, unprinted

    @property
    def words(self) -> int:
        return sum(map(count, self.chosen.values()))

    @property
    def recalls(self) -> int:
        """Stories of the archive that the article quotes so far."""
        return sum(_is_stored(self._offers[path].related) for path in self.chosen)

    def is_reply(self, related: Related) -> bool:
        return related.source.path in self._replies

    def take(self, related: Related, room: int, least: int, *, superseded: bool = False) -> None:
        """Choose lines of `related` anew, where at least `least` words of them say something;
        of the archive's also what is `superseded`."""
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
        already = texts(self.chosen.get(path, []))
        others = [text for text in self._said if text not in already]
        offer, whole = self._untold(path, superseded=superseded), path in self._whole
        if whole:
            kept = passages.whole(offer)
        elif _is_stored(related):
            main, asked = self.dossier.main, self.dossier.brief.explicit
            kept = passages.recalled(offer, self.readings, others, room, main, asked=asked)
        else:
            kept = passages.fresh(offer, self.readings, others, room)
        if whole or count(kept) >= least:
            self._said = others + texts(kept)
            self.chosen[path] = kept

    def _untold(self, path: str, *, superseded: bool) -> Context:
        """What the story of the archive offers less what a newer one tells on, unprinted, and,
        unless it is to be had too, what is `superseded` by the article."""
        offer = self._offers[path]
        if not _is_stored(offer.related):
            return offer
        newer = [
            each.source
            for each in self.dossier.related
            if _is_stored(each) and is_of_an_earlier_day(offer.related.source, each.source)
        ]
        printed = [line for each in newer for line in self.chosen.get(each.path, [])]
        gone = told_later.held(offer.lines, self.dossier.main, newer, printed)
        self._later[path] = [line.held(told_later.HELD) for line in gone]
        if is_older(offer.related.source, self.dossier.main) and not superseded:
            past = [e for e in offer.lines if e not in gone and is_superseded(e, self.dossier.main)]
            self._later[path] += [line.held(COMPARE) for line in past]
            gone += past
        kept = [each for each in offer.lines if each not in gone]
        left, _ = runs.without_bereaved(kept, offer.lines)
        return replace(offer, lines=tuple(left))

    def _is_overtaken(self, story: Related) -> bool:
        """Whether `story` tells how things stood, and one of the archive that is some weeks newer,
        of which the article quotes nothing, awaited in its first sentence what has come since."""
        lines = self.chosen[story.source.path]
        states = any(background.states_now(line.sentence) for line in lines)
        if not _is_stored(story) or not states:
            return False
        return any(
            each.reason == PASSED and each.spans[0] == self.readings[path].sentences[0].span
            for path, offer in self._offers.items()
            if path not in self.chosen
            and _is_stored(offer.related)
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

    def _order(self, context: Context) -> tuple[bool, bool, int, bool, float, bool]:
        """What answers the article, or follows it, before what is older than it; then by date, of
        one day the answer first, on which others comment; what a correction did not send again,
        behind it. From the archive the latest first."""
        source = context.related.source
        told_on = context.replies or is_of_an_earlier_day(self.dossier.main, source)
        sent = max(map(when, (source, *self._resent[source.path])))
        stored = _is_stored(context.related)
        day = 0 if stored else (day_of(source) or date.min).toordinal()
        return (
            not told_on,
            stored,
            day,
            not context.replies,
            -sent if stored else sent,
            context.again,
        )

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


def _is_settled(source: Source) -> bool:
    """Whether nothing keeps the story's own article a draft until somebody has read it."""
    return not source.doubts and source.status != "draft"


def _is_stored(related: Related) -> bool:
    return related.relation is Relation.BACKGROUND
