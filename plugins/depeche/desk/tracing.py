"""Each printed sentence, where it comes from, and what the support check says of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from ..articles import escape, excerpts
from ..compose import support
from ..french import lemmas, sentences
from ..model import Heading, HeadingOrigin, Passage, PassageKind, Reading, Span
from .material import Material
from .printed import BESIDE, Block, Place

_SAME = str.maketrans({"’": "'", "\u00a0": " ", "\u202f": " "})
_ALIKE = 0.35  # french.lemmas: from here on two sentences say the same


class Standing(StrEnum):
    """Who made a sentence."""

    VERBATIM = "verbatim"  # a source's, word for word
    ADAPTED = "adapted"  # a source's, with the changes that are listed
    FORM = "form"  # a fixed form of the composer's
    EARLIER = "earlier"  # written by an earlier composition
    HAND = "hand"  # by the desk


@dataclass(frozen=True, slots=True)
class Piece:
    """A printed sentence. `number` counts from 1 through the article."""

    number: int
    text: str
    standing: Standing
    place: Place
    spans: tuple[Span, ...] = ()
    speaker: str = ""
    edits: tuple[str, ...] = ()
    findings: tuple[support.Finding, ...] = ()
    said: str = ""  # without the marks around an excerpt; "" as it is printed


@dataclass(frozen=True, slots=True)
class Traced:
    """A block of the article with its sentences; `heading` is how its heading was chosen."""

    block: Block
    pieces: tuple[Piece, ...]
    heading: Heading | None = None


def trace(
    printed: Sequence[Block], before: Sequence[Block], material: Material | None
) -> tuple[Traced, ...]:
    """The article `printed`; `before` is what the plugin wrote last."""
    if material is None:
        return tuple(_numbered(printed, [_plain(each) for each in printed]))
    earlier = {_folded(each.text) for each in before if each.place is Place.HEADING}
    earlier |= {_folded(text) for each in before for text in _sentences(each.text)}
    passages = _passages(material)
    headings = {
        _folded(each.heading.text): each.heading
        for each in material.draft.sections
        if each.heading is not None
    }
    found, chosen = [], []
    for block in printed:
        if block.place is Place.HEADING:
            heading = headings.get(_folded(block.text))
            chosen.append(heading)
            found.append([_heading(block, heading, earlier)])
        elif block.place in BESIDE:
            chosen.append(None)
            pieces = [_hand(text, block.place) for text in _sentences(block.text)]
            found.append([_beside(each, earlier, material.readings) for each in pieces])
        else:
            chosen.append(None)
            found.append(
                [_sourced(each, earlier, material.readings) for each in _cut(block, passages)]
            )
    traced = _numbered(printed, found)
    checked = _checked([each for block in traced for each in block.pieces], material)
    return tuple(
        replace(each, pieces=tuple(next(checked) for _ in each.pieces), heading=heading)
        for each, heading in zip(traced, chosen, strict=True)
    )


# -------------------------------------------------------------- where it comes from


def _passages(material: Material) -> list[tuple[str, Passage]]:
    """The draft's passages under the text that a file has of them, longest first."""
    draft = material.draft
    said = [(escape.field(each.text), each) for each in (draft.headline, *draft.standfirst)]
    said += [
        (escape.flatten(text), each)
        for section in draft.sections
        for block, shown in zip(section.blocks, excerpts.texts(section.blocks), strict=True)
        for text, each in zip(shown, block.passages, strict=True)
    ]
    found = {_folded(text): passage for text, passage in reversed(said) if text}
    return sorted(found.items(), key=lambda each: -len(each[0]))


def _cut(block: Block, passages: Sequence[tuple[str, Passage]]) -> list[Piece]:
    """The block's text as the draft's passages, and the sentences that are none of them."""
    folded = _folded(block.text)
    taken: list[tuple[int, int, Passage]] = []
    for text, passage in passages:
        at = folded.find(text)
        end = at + len(text)
        free = all(end <= start or at >= stop for start, stop, _ in taken)
        if at >= 0 and free and _whole(folded, at, end):
            taken.append((at, end, passage))
    found: list[Piece] = []
    last = 0
    order = sorted(taken, key=lambda each: each[0])
    ends = [start for start, _, _ in order[1:]] + [len(block.text)]
    for (start, end, passage), stop in zip(order, ends, strict=False):
        before, after = block.text[last:start].strip(), block.text[end:stop].strip()
        if _runs_on(before) or after[:1].islower():
            continue  # a part of a sentence that the desk wrote on
        found += [_hand(text, block.place) for text in _sentences(block.text[last:start])]
        found.append(_printed(block.text[start:end], passage, block.place))
        last = end
    return [*found, *(_hand(text, block.place) for text in _sentences(block.text[last:]))]


def _runs_on(text: str) -> bool:
    """Whether `text` is an unfinished sentence that what follows ends."""
    return bool(text) and text[-1] not in '.!?…»”"):;'


def _whole(text: str, start: int, end: int) -> bool:
    """Whether a passage stands between spaces: no part of a longer word."""
    return (not start or text[start - 1] == " ") and (end == len(text) or text[end] == " ")


def _printed(text: str, passage: Passage, place: Place) -> Piece:
    if passage.kind is not PassageKind.SENTENCE:
        standing = Standing.FORM
    else:
        standing = Standing.ADAPTED if passage.edits else Standing.VERBATIM
    return Piece(
        0, text, standing, place, passage.support, passage.speaker, passage.edits, said=passage.text
    )


def _hand(text: str, place: Place) -> Piece:
    return Piece(0, text, Standing.HAND, place)


def _heading(block: Block, heading: Heading | None, earlier: Iterable[str]) -> Piece:
    if heading is None:
        known = _folded(block.text) in earlier
        standing = Standing.EARLIER if known else Standing.HAND
        return Piece(0, block.text, standing, block.place)
    standing = Standing.FORM if heading.origin is HeadingOrigin.LABEL else Standing.VERBATIM
    return Piece(0, block.text, standing, block.place, heading.spans)


def _sourced(piece: Piece, earlier: Iterable[str], readings: Sequence[Reading]) -> Piece:
    """A sentence that is no passage of the draft, with the nearest one of the sources."""
    if piece.standing is not Standing.HAND:
        return piece
    standing = Standing.EARLIER if _folded(piece.text) in earlier else Standing.HAND
    told = lemmas.of(piece.text)
    near = max(
        (
            (lemmas.jaccard(told, lemmas.of(each.text)), each)
            for reading in readings
            for each in reading.sentences
        ),
        key=lambda each: each[0],
        default=None,
    )
    if near is None or near[0] < _ALIKE:
        return replace(piece, standing=standing)
    return replace(piece, standing=standing, spans=(near[1].span,), speaker=near[1].speaker)


def _beside(piece: Piece, earlier: Iterable[str], readings: Sequence[Reading]) -> Piece:
    """A sentence beside the text: the plugin's own is a passage, cut where there was no room."""
    found = _sourced(piece, earlier, readings)
    return replace(found, standing=Standing.VERBATIM) if _folded(piece.text) in earlier else found


# ------------------------------------------------------------------ what is checked


def _checked(pieces: Sequence[Piece], material: Material) -> Iterator[Piece]:
    """The pieces with the findings of the support check; fixed forms need no support."""
    known = [each.text for each in pieces if each.standing is Standing.FORM]
    asked = [
        index
        for index, each in enumerate(pieces)
        if each.standing is not Standing.FORM
        and (each.standing is Standing.HAND or each.place not in (Place.HEADING, *BESIDE))
        and not (each.spans and all(span.source in material.gone for span in each.spans))
    ]
    evidence = support.Evidence(material.readings)
    texts = [(index, text) for index in asked for text in _each(pieces[index])]
    found: dict[int, list[support.Finding]] = {}
    for finding in support.check([text for _, text in texts], evidence, known):
        found.setdefault(texts[finding.index][0], []).append(finding)
    for index in asked:
        found.setdefault(index, []).extend(_differing(index, pieces[index], material))
    for index, piece in enumerate(pieces):
        findings = tuple(found.get(index, ()))
        spans = piece.spans or tuple(each.span for each in findings[:1] if each.span is not None)
        yield replace(piece, findings=findings, spans=spans)


def _differing(index: int, piece: Piece, material: Material) -> Iterator[support.Finding]:
    """What the sources that are in print say otherwise than the sentence does."""
    for line in material.draft.differing:
        if not set(piece.spans).isdisjoint(line.spans):
            yield support.Finding(index, support.Kind.NUMBER, line.text)


def _each(piece: Piece) -> list[str]:
    """The sentences of a passage that has several, as one item of a list."""
    said = piece.said or excerpts.bare(piece.text)
    return _sentences(said) if piece.place is Place.ITEM else [said]


def _numbered(printed: Sequence[Block], pieces: Sequence[Sequence[Piece]]) -> list[Traced]:
    number = 0
    found = []
    for block, each in zip(printed, pieces, strict=True):
        counted = []
        for piece in each:
            number += 1
            counted.append(replace(piece, number=number))
        found.append(Traced(block, tuple(counted)))
    return found


def _plain(block: Block) -> list[Piece]:
    if block.place is Place.HEADING:
        return [_hand(block.text, block.place)]
    return [_hand(text, block.place) for text in _sentences(block.text)]


def _sentences(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences.split(text)]


def _folded(text: str) -> str:
    """The text, of the same length, whatever its apostrophes and no-break spaces."""
    return text.translate(_SAME)
