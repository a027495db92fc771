"""What an article says by itself: its copy as the errata have it, the headline, the standfirst
and the body that come of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ..french import words
from ..french.gazetteer import Gazetteer
from ..model import (
    Asked,
    Dossier,
    HeldBack,
    Notice,
    Passage,
    Reading,
    Related,
    Relation,
    Source,
    Span,
)
from . import avoided, contract, not_for_print, opening, runs, unsaid
from .boxes import crediting
from .context import offers, replies, same_day
from .errata import corrections, doubtful, put_right, rectified
from .lines import Line, usable
from .parts import asked_order
from .parts.paragraphs import count
from .readings import read


class Copy:
    """The copy of a dossier, put right; other sources join it as they are looked at."""

    def __init__(self, dossier: Dossier, gazetteer: Gazetteer | None) -> None:
        self.came = dossier.main  # before it was put right
        self.doubts = doubtful.of(dossier)
        self._right = rectified.swaps(dossier)
        titled, retitled = rectified.titled(dossier, self._right)
        self.dossier, corrected = corrections.applied(titled)
        self.notices = (*retitled, *corrected)
        self.gazetteer = gazetteer
        self._rectified: list[str] = []  # the sentences as an erratum has them
        self._edits: dict[Span, str] = {}
        self.readings: dict[str, Reading] = {}
        for source in self.own:
            self.readings[source.path] = self.look(source)

    @property
    def own(self) -> list[Source]:
        """The article's copy and the other files of its sub-folder, as they stand on disk."""
        others = [each.source for each in self.dossier.related if is_own(each)]
        return [self.dossier.main, *others]

    @property
    def article(self) -> Reading:
        return self.readings[self.dossier.main.path]

    def look(self, source: Source) -> Reading:
        """`source` read, its sentences put right."""
        right = self._right.get(source.path, ())
        found, put = put_right.mended(read(source, self.gazetteer), right)
        reading, named = put_right.named(found, self.dossier.main)
        self._rectified.extend(put.values())
        self._edits.update(put | named)
        return reading

    def notices_of_errata(self, held: Iterable[HeldBack]) -> Iterator[Notice]:
        """What the desk is told of the errata, by which some of `held` is held back."""
        return rectified.notices(self.dossier, held, self._rectified, self.doubts)

    def told(self, lines: Iterable[Line]) -> list[Line]:
        """`lines`, each with what was put right in it."""
        return put_right.told(lines, self._edits)


@dataclass(frozen=True, slots=True)
class OwnText:
    headline: Passage
    standfirst: tuple[Passage, ...]
    lines: tuple[Line, ...]  # all that the copy may say
    body: tuple[Line, ...]  # what of them stands below the standfirst
    held: tuple[HeldBack, ...]
    repeated: tuple[HeldBack, ...]  # what headline or standfirst says already
    headed: Source  # the copy, less its headings that no sentence bears out
    notices: tuple[Notice, ...]

    @property
    def lead(self) -> str:
        return " ".join(each.text for each in self.standfirst)

    @property
    def words(self) -> int:
        return words.count(self.lead) + count(self.body)

    @property
    def said(self) -> list[str]:
        lead = [each.text for each in self.standfirst]
        return [self.headline.text, *lead, *(each.text for each in self.lines)]


def of(copy: Copy) -> OwnText:
    """What the article on `copy` says before other sources add to it."""
    reading, brief = copy.article, copy.dossier.brief
    whole, held = usable(reading, article=reading.source)
    lines, wrong = offers.corrected(whole, copy.dossier)
    lines, denied = corrections.spared(lines, copy.dossier)
    lines, hushed = avoided.spared(lines, brief)
    lines, private = not_for_print.spared(lines)
    lines, answered = replies.spared(lines, copy.dossier)
    lines, spoken = same_day.spared(lines, copy.dossier)
    lines, bereaved = runs.without_bereaved(lines, whole)
    lines = copy.told(lines)
    headline = opening.title(reading, lines)
    if any(replies.denies_paper(each.source, reading.source) for each in copy.dossier.related):
        headline = opening.attributed(headline, reading.source)
    asked = contract.value(brief, Asked.STANDFIRST)
    number = int(asked) if asked else None
    standfirst, rest = opening.standfirst(reading.source, lines, headline, number)
    texts = [each.text for each in standfirst]
    body, repeated = opening.once(rest, texts)
    body = crediting.raised(body, texts)
    lead = " ".join((headline.text, *texts))
    body = asked_order.arranged(body, copy.dossier.main, brief, lead)
    headed, unheaded = unsaid.without(reading.source, lines)
    return OwnText(
        headline,
        tuple(standfirst),
        tuple(lines),
        tuple(body),
        (*held, *wrong, *denied, *hushed, *private, *answered, *spoken, *bereaved),
        tuple(repeated),
        headed,
        tuple(unheaded),
    )


def is_own(related: Related) -> bool:
    """Whether `related` is another file of the article's own sub-folder."""
    return related.relation is Relation.SAME_DOSSIER
