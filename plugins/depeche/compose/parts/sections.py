"""Stretches of lines become sections: headings, paragraphs, bullets."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from ...model import (
    BlockKind,
    DraftBlock,
    DraftBlockKind,
    Heading,
    HeadingOrigin,
    Passage,
    Reading,
    Section,
    SectionRole,
    Span,
)
from .. import headings
from ..lines import Line
from ..terms import words
from . import enumerations, recut
from .outline import Stretch
from .paragraphs import count

# Headings that are true of any part, where the text would go on too long without one.
_SPARE = ("Dans le détail", "Les autres éléments")
_RUN = 296  # words without a heading: more than 300 are too many
# …and those from which "Dans le détail" says more than nothing, where nobody asks for headings
_RUN_BARE = 450
_LISTED = "énumération mise en liste"


def headed(
    stretches: Sequence[Stretch],
    readings: Mapping[str, Reading],
    title: str,
    path: str,
    above: int = 0,
    wanted: int = 0,
    listing: bool = True,
    yielding: bool = True,
) -> list[Section]:
    """A section for each stretch; the lead has no heading, the others one that says something of
    them, no two alike, or none where the text does not go on too long. `above`: words of the
    standfirst. `wanted`: headings that the brief asks for. `listing`: a sentence that enumerates
    may be set as a list. `yielding`: one that opens a part may become its heading, which nothing
    takes away afterwards."""

    stretches = [replace(each, fixed=each.fixed or not yielding) for each in stretches]
    article = headings.words_of([each.part() for each in stretches])
    stretches = recut.with_headings(
        stretches,
        lambda each, told: headings.best(each.part(), readings, title, article, told),
        above,
        wanted,
    )
    chosen = headings.choose(
        [each.part() for each in stretches if each.role is not SectionRole.LEAD],
        readings,
        title,
        article,
    )
    given = iter(chosen)
    used: set[str] = set()
    sections = []
    run = above  # words since the last heading
    over = ""  # the last heading, which may be true of the next excerpt too
    for stretch in stretches:
        heading = None
        if stretch.role is not SectionRole.LEAD:
            heading = next(given)
            goes_on = _is_bare(heading, stretch) and over in stretch.labels
            heading = (
                None if goes_on else _question(stretch, path) or _settled(heading, stretch, used)
            )
            most = _RUN if wanted or stretch.role is SectionRole.CONTEXT else _RUN_BARE
            if heading is None and run + count(stretch.lines) > most:
                heading = _last_resort(stretch, title, used)
                used |= {heading.text} if heading else set()
        run = count(stretch.lines) + (0 if heading is not None else run)
        over = heading.text if heading else over
        cited = stretch.role is SectionRole.CONTEXT  # in its own words, in its own order
        again = None if cited else _told_by(heading, stretch)
        blocks = _bulleted(_blocks(stretch, again, listing and not cited), readings)
        sections.append(Section(stretch.role, heading, tuple(blocks)))
    return sections


def _last_resort(stretch: Stretch, title: str, used: Collection[str]) -> Heading | None:
    """A heading that is true of the stretch, where the text goes on too long; None without one: of
    another source, what goes on, unless the sentence that names it stands here."""
    offer = next((each for each in _SPARE if each not in used), "")
    if stretch.role is SectionRole.CONTEXT:
        offer = "" if stretch.opens else _going_on(stretch, title)
    given = offer and offer not in used
    return Heading(offer, HeadingOrigin.LABEL, stated=stretch.stored) if given else None


def _going_on(stretch: Stretch, title: str) -> str:
    """A label for what another source goes on to say: the matter, where it is of the article's
    days; on an older day it was another one."""
    matter = "" if stretch.older else headings.matter_of(stretch.part().sentences, title)
    return matter or stretch.spare


def _question(stretch: Stretch, path: str) -> Heading | None:
    """The question or the hour that heads the stretch, though another may have its words:
    "Pourquoi ?"."""
    if stretch.own is None or not stretch.asked:
        return None
    place = Span(path, stretch.own.start, stretch.own.end)
    return Heading(stretch.own.text, HeadingOrigin.SOURCE, (place,))


def _bulleted(
    blocks: Iterable[DraftBlock], readings: Mapping[str, Reading]
) -> Iterator[DraftBlock]:
    """The blocks, those that their source sets as items of a list in one list."""
    items: list[Passage] = []
    for block in blocks:
        if block.kind is DraftBlockKind.PARAGRAPH and _is_item(block, readings):
            spans = tuple(span for passage in block.passages for span in passage.spans)
            text = " ".join(passage.text for passage in block.passages)
            items.append(replace(block.passages[0], text=text, spans=spans))
            continue
        if items:
            yield DraftBlock(DraftBlockKind.BULLETS, tuple(items))
            items = []
        yield block
    if items:
        yield DraftBlock(DraftBlockKind.BULLETS, tuple(items))


def _is_item(block: DraftBlock, readings: Mapping[str, Reading]) -> bool:
    return all(
        any(
            each.kind is BlockKind.LIST_ITEM and each.start <= span.start < each.end
            for span in passage.spans
            for each in readings[span.source].source.blocks
        )
        for passage in block.passages
    )


def _is_bare(given: Heading | None, stretch: Stretch) -> bool:
    """Whether nothing better than a label stands over the stretch."""
    return given is None or (
        given.origin is HeadingOrigin.LABEL and stretch.role is SectionRole.CONTEXT
    )


def _settled(given: Heading | None, stretch: Stretch, used: set[str]) -> Heading | None:
    """The heading given, or the stretch's own label; None where neither says something new, and
    the text goes on under the heading before."""
    chosen = given
    own = next((each for each in stretch.labels if each not in used), "")
    if _is_bare(given, stretch) and own:
        candidates = given.candidates if given else ()
        chosen = Heading(own, HeadingOrigin.LABEL, candidates=candidates, stated=stretch.stored)
    if chosen is not None and chosen.text in used and stretch.own is None:
        chosen = None
    if chosen is not None:
        used.add(chosen.text)
    return chosen


def _blocks(stretch: Stretch, told: Line | None, listing: bool) -> Iterator[DraftBlock]:
    for lines in stretch.paragraphs:
        passages: list[Passage] = []
        for line in lines:
            if line is told:
                continue
            found = enumerations.find(line) if listing and not line.answers else None
            if found is None:
                passages.append(line.passage())
                continue
            intro = replace(line.passage(), text=found.intro, edits=(*line.edits, _LISTED))
            yield DraftBlock(DraftBlockKind.PARAGRAPH, (*passages, intro))
            yield DraftBlock(
                DraftBlockKind.BULLETS,
                tuple(
                    _item(line, item + (" ;" if rank < len(found.items) else "."))
                    for rank, item in enumerate(found.items, 1)
                ),
            )
            passages = []
        if passages:
            quoted = all(line.quoted for line in lines) and len(passages) == len(lines)
            kind = DraftBlockKind.QUOTE if quoted else DraftBlockKind.PARAGRAPH
            yield DraftBlock(kind, tuple(passages))


def _told_by(heading: Heading | None, stretch: Stretch) -> Line | None:
    """The line that its heading has just said, word for word: the copy's own heading, glued to
    its paragraph, or the opening sentence that gives way to it."""
    if heading is None or any(line.answers for line in stretch.lines):
        return None
    title = words(heading.text)
    for index, line in enumerate(stretch.lines):
        told = words(line.text)
        if title in (told, [word for word in told if word not in headings.BESIDE]):
            gives_way = index == 0 and stretch.yields
            return line if gives_way or heading.origin is HeadingOrigin.SOURCE else None
    return None


def _item(line: Line, text: str) -> Passage:
    return replace(line.passage(), text=text, edits=(_LISTED,))
