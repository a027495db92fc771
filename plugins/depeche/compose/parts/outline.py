"""The parts of the body, in print order: the main source's, then what others add."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby, takewhile

from ...french import words
from ...model import Block, BlockKind, Relation, SectionRole, Source, Span
from ...precedence import shown_date
from .. import counted_lists, kinds
from ..context import linking, passages
from ..headings import Part
from ..lines import Line
from ..timeliness.absolute_dates import on_day
from . import giving_way
from .paragraphs import count, cut, parts

LEAD = 110  # words before the first heading, about
TOLD = 2 / 3  # of what a subheading of another source stands over, that is quoted below it
LEAST = 60  # words under which a rest gets no heading of its own


@dataclass(frozen=True, slots=True)
class Stretch:
    """Paragraphs that will be one section."""

    role: SectionRole
    paragraphs: tuple[tuple[Line, ...], ...]
    own: Block | None = None  # the copy's heading over them
    opens: bool = False  # whether another source begins here
    older: bool = False  # of an earlier day than the article
    stored: bool = False  # …and of the archive
    labels: tuple[str, ...] = ()  # headings that are true of them, where no better is found
    fixed: bool = False  # no sentence of it may give way to its heading
    replies: bool = False  # to a charge, behind which it is to stand
    spare: str = ""  # one that is, where they would go on too long without any

    @property
    def asked(self) -> bool:
        """Whether a question of the interview heads it, or an hour of the live report: one answer,
        one entry, printed as it was given."""
        return self.own is not None and self.own.turn is not None

    @property
    def lines(self) -> tuple[Line, ...]:
        return tuple(line for lines in self.paragraphs for line in lines)

    @property
    def yields(self) -> bool:
        """Whether its first sentence may stand above it as its heading, and only there."""
        return not self.fixed and giving_way.may(self.paragraphs[0])

    def part(self) -> Part:
        return Part(
            # What is quoted without marks would be said as a fact, an item of a list out of it.
            sentences=tuple(
                line.sentence for line in self.lines if not (line.quoted or line.listed)
            ),
            role=self.role,
            own=self.own.text if self.own else "",
            own_span=Span(self.lines[0].sentence.span.source, self.own.start, self.own.end)
            if self.own
            else None,
            older=self.older,
            stored=self.stored,
            yields=self.yields,
            must=self.role is SectionRole.BODY,
        )


def of_main(main: Source, body: Sequence[Line]) -> list[Stretch]:
    """The main source's body under its own headings, evenly cut where a stretch is long."""
    found: list[Stretch] = []
    for heading, group in groupby(body, key=lambda line: _heading_over(main, line)):
        opens = heading is None and not found
        lines = list(group)
        answer = bool(heading and heading.turn)
        pieces = [cut(lines)] if answer else _stretches(opens, cut(lines))
        for index, blocks in enumerate(pieces):
            found.append(
                Stretch(
                    SectionRole.LEAD if opens and index == 0 else SectionRole.BODY,
                    tuple(map(tuple, blocks)),
                    heading if index == 0 else None,
                )
            )
    return found


def of_context(found: passages.Context) -> list[Stretch]:
    """What one other source adds to the article."""
    stored = found.related.relation is Relation.BACKGROUND
    labels: tuple[str, ...] = (linking.ARCHIVE if stored else linking.named(found),)
    if found.past and (shown := shown_date(found.related.source)):
        labels = (*labels, f"Ce que l'on savait {on_day(shown)}")
    return [
        Stretch(
            SectionRole.CONTEXT,
            tuple(map(tuple, blocks)),
            own=heading if part == 0 else None,
            opens=index == part == 0,
            older=found.past,
            stored=stored and found.past,
            labels=labels if index == part == 0 else (),
            replies=found.replies,
            spare=linking.rest(found),
        )
        for index, (heading, lines) in enumerate(_under_headings(found))
        for part, blocks in enumerate(parts(cut(lines)))
    ]


def _under_headings(found: passages.Context) -> list[tuple[Block | None, list[Line]]]:
    """The lines of a current article or dispatch under its own subheadings, where two thirds of
    what each stands over are quoted; what it begins with stands under its title."""
    source = found.related.source
    grouped = groupby(found.lines, key=lambda line: _heading_over(source, line))
    first, *rest = [(heading, list(lines)) for heading, lines in grouped]
    same = found.related.relation is Relation.SAME_DOSSIER
    own = same and not found.past and not kinds.kind(source).speaks
    if own and all(heading and _is_told(heading, lines, source) for heading, lines in rest):
        return [(None, first[1]), *rest]
    return [(None, list(found.lines))]


def _is_told(heading: Block, lines: Sequence[Line], source: Source) -> bool:
    first = source.blocks.index(heading) + 1
    below = takewhile(lambda each: each.kind is not BlockKind.HEADING, source.blocks[first:])
    return count(lines) >= TOLD * sum(words.count(each.text) for each in below)


def _stretches(opens: bool, blocks: list[list[Line]]) -> list[list[list[Line]]]:
    if not opens:
        return parts(blocks)
    lead: list[list[Line]] = []
    while blocks and (not lead or sum(map(count, lead)) + count(blocks[0]) / 2 <= LEAD):
        lead.append(blocks.pop(0))
    while blocks and blocks[0][0].leans and sum(map(count, lead)) + count(blocks[0]) < 1.8 * LEAD:
        lead.append(blocks.pop(0))
    rest = sum(map(count, blocks))
    if blocks and rest < LEAST and sum(map(count, lead)) + rest < 2 * LEAD:
        lead += blocks
        blocks = []
    return [lead, *parts(blocks)] if lead else []


def _heading_over(main: Source, line: Line) -> Block | None:
    """The copy's own heading of `line`; that of a list which it counts heads nothing below it."""
    at = line.sentence.paragraph
    above = [place for place in range(at) if main.blocks[place].kind is BlockKind.HEADING]
    counted = counted_lists.below(main, above[-1]) if above else ()
    return main.blocks[above[-1]] if above and (not counted or at in counted) else None
