"""The headline, the standfirst, and the lines that are left for the body."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from ..french import first_person, words
from ..model import (
    BRIEFS,
    Block,
    BlockKind,
    HeldBack,
    Notice,
    Passage,
    PassageKind,
    Reading,
    Severity,
    Shortfall,
    Source,
    Span,
)
from . import headline, kinds, naming, praise, voice
from .anaphora import fragment
from .context import answered, left_out
from .duplicates import MORE, Said, told
from .lines import Line, follows
from .parts import giving_way
from .terms import plain

LONGEST_STANDFIRST = 60  # words
LONGEST_WHOLE = 95  # with what would be left without its subject
_UNTITLED = "Donnez-en un dans l’en-tête du fichier (title:), ou dans l’article."
_SAID = re.compile(r"\b(?:selon|d'après|dément\w*|nie\w*|contest\w+)(?!\w)|[«»\"?]", re.IGNORECASE)
SHORT = 14  # words under which the standfirst takes the next sentence too


def title(reading: Reading, lines: Sequence[Line]) -> Passage:
    """The copy's own title, else a headline made from its lead: where a release praises who
    issued it, too. Where that headline says "nous" as well, the release's title, quoted."""
    source = reading.source
    speaks = kinds.kind(source).speaks
    own = praise.titles(source) or (speaks and first_person.find(source.title))
    if source.title and not (lines and own):
        text = source.title
        if text[:2].islower():  # no "iPhone"
            text = text[0].upper() + text[1:]
        return _titled(source, text)
    if not lines:
        return Passage(source.path, kind=PassageKind.LABEL)
    if source.reply and (signed := voice.credit(source)):  # it speaks to the paper from its lead on
        return Passage(signed, kind=PassageKind.LABEL)
    lead = next((line for line in lines if not line.answers), lines[0])
    found = headline.from_lead(reading, lead.sentence)
    if source.title and speaks and first_person.find(found.text):
        return _titled(source, _quoted(source.title))
    return found


def attributed(found: Passage, source: Source) -> Passage:
    """The headline of a paper that somebody denies, with the paper's name: it is no fact. One that
    says who says it, asks or quotes stays."""
    if _SAID.search(plain(found.text)):
        return found
    paper = naming.subject(naming.publisher(source), source.text)
    return replace(found, text=f"{found.text}, selon {paper}", edits=(*found.edits, "« selon »"))


def lifted(source: Source, found: Passage) -> tuple[Notice, ...]:
    """What the desk is told of a headline that the copy has only in its text."""
    if source.title or not found.spans:
        return ()
    message = (
        f"La copie n’a pas de titre\u00a0: il est tiré de son texte, «\u00a0{found.text}\u00a0»."
    )
    return (Notice(Severity.NOTE, source.path, message, _UNTITLED),)


def untitled(source: Source, found: Passage) -> tuple[Shortfall, ...]:
    """What keeps an article a draft whose text has nothing short enough for a headline."""
    if source.title or not found.spans or len(found.text) <= headline.WISHED:
        return ()
    return (Shortfall("titre à écrire : celui que donne le texte est trop long", _UNTITLED),)


def _titled(source: Source, text: str) -> Passage:
    at = max(0, source.text.find(source.title))
    return Passage(text, (Span(source.path, at, at + len(source.title)),))


def _quoted(title: str) -> str:
    """`title` within guillemets; what it quotes itself within other ones."""
    inner = re.sub(r"[«\"“]\s*([^«»\"“”]+?)\s*[»\"”]", "“\\1”", title)
    return f"«\u00a0{inner}\u00a0»"


def standfirst(
    main: Source, lines: Sequence[Line], headline: Passage, number: int | None = None
) -> tuple[tuple[Passage, ...], list[Line]]:
    """The editor's own summary, the copy's own standfirst, else the lead: its paragraph where that
    is short, else its first sentence with what leans on it or denies it; and the lines that are
    left.

    `number`: the sentences that the brief asks for, as far as they follow one another.
    """
    if number == 0:
        return (), list(lines)
    if main.summary:
        at = main.text.find(main.summary)
        spans = (Span(main.path, at, at + len(main.summary)),) if at >= 0 else ()
        kind = PassageKind.SENTENCE if spans else PassageKind.LABEL
        return (Passage(main.summary, spans, kind),), list(lines)
    if not lines:
        return (), []
    if BRIEFS in main.doubts:  # each stands below its own heading
        return (), list(lines)
    # A match's sheet above the text, the hours of a show: its lines stay a list, below.
    sheet = list(takewhile(lambda line: line.listed, lines))
    if len(sheet) == len(lines) > 1:
        return (), list(lines)  # nothing but a list, as a reporter's notes
    if len(sheet) < len(lines) and len(sheet) > 1 and lines[len(sheet)].leans:
        return (), list(lines)  # two lines of a sheet tell nothing
    if len(sheet) == len(lines) or lines[len(sheet)].leans:
        sheet = []
    first, *rest = lines[len(sheet) :]
    if first.text.rstrip(" .") == headline.text.rstrip(" .") and rest and not rest[0].leans:
        if rest[0].listed:  # the list stays whole, below what it is a list of
            return (), list(lines)
        first, *rest = rest
    if first.answers or _is_headed(main, first):
        return (), list(lines)
    taken = [first.passage()]
    # "Le but : rouvrir en mai." is no opening for what comes below.
    trails = bool(rest) and rest[0].leans and fragment(rest[0].sentence)
    short = trails or words.count(first.text) < SHORT
    opens, whole = first, _brief(first, rest)
    while (
        rest
        and follows(rest[0], first)
        and not _headings(main, first, rest[0])
        and (
            len(taken) < number
            if number
            else short
            or (whole and _same(rest[0], opens))
            or (_same(rest[0], first) and _completes(taken, rest, first))
        )
    ):
        first = rest.pop(0)
        taken.append(first.passage())
        # "Le tableau est rentré au bercail. Enfin, presque." is short still
        said = sum(words.count(each.text) for each in taken)
        short = said < SHORT and bool(rest) and _same(rest[0], opens)
    same = list(takewhile(lambda each: _same(each, first), rest))
    return tuple(taken), [*same, *sheet, *rest[len(same) :]]


def _brief(first: Line, rest: Sequence[Line]) -> bool:
    """Whether the paragraph of the lead is as short as a standfirst, with more to follow it: its
    end would stand alone above the text ("La facture a doublé.")."""
    same = list(takewhile(lambda each: _same(each, first), rest))
    return len(same) < len(rest) and _length([first, *same]) <= LONGEST_STANDFIRST


def _completes(taken: Sequence[Passage], rest: Sequence[Line], first: Line) -> bool:
    """Whether the standfirst so far says half a thing without the next line: what leans on it, or
    what leads to what the accused answers in its paragraph; as far as there is room."""
    length = sum(words.count(each.text) for each in taken)
    if rest[0].leans:
        return length + words.count(rest[0].text) <= LONGEST_WHOLE
    same = list(takewhile(lambda each: _same(each, first), rest))
    answer = next((at for at, each in enumerate(same) if answered.answers(each.text)), None)
    return answer is not None and length + _length(same[: answer + 1]) <= LONGEST_STANDFIRST


def _same(line: Line, other: Line) -> bool:
    return line.sentence.paragraph == other.sentence.paragraph


def _length(lines: Sequence[Line]) -> int:
    return sum(words.count(each.text) for each in lines)


def _is_headed(main: Source, line: Line) -> bool:
    """Whether the line stands under a heading of the copy: it tells of what that says."""
    return any(map(_is_heading, main.blocks[: line.sentence.paragraph]))


def _headings(main: Source, first: Line, second: Line) -> bool:
    """Whether a heading of the copy stands between the two."""
    between = main.blocks[first.sentence.paragraph + 1 : second.sentence.paragraph + 1]
    return any(map(_is_heading, between))


def _is_heading(block: Block) -> bool:
    return block.kind is BlockKind.HEADING


def once(lines: Sequence[Line], said: Sequence[str]) -> tuple[list[Line], list[HeldBack]]:
    """`lines` without those that repeat what was said, unless the next one leans on them, or
    somebody says it who was not named before: that another source has it too is news.

    A list keeps all its items: a calendar without one of its dates is false, and so is what is to
    be done without one of its steps.
    """
    kept: list[Line] = []
    held: list[HeldBack] = []
    known = Said(said)
    for index, line in enumerate(lines):
        needed = index + 1 < len(lines) and lines[index + 1].leans
        again = told(line.text, [*said, *(each.text for each in kept)])
        if (
            again
            and not (needed or line.listed or line.answers or giving_way.orders(line.text))
            and not known.lacks(line.text, MORE)
            and not known.lacks(line.sentence.speaker)
        ):
            held.append(line.held(left_out.REPEATED))
        else:
            kept.append(line)
            known.add(line.text)
    return kept, held
