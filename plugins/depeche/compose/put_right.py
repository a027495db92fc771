"""The copy as an erratum has it, sentences, title and subheadings, and the edits told."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from ..model import Block, BlockKind, Reading, Sentence, Source, Span
from .lines import Line
from .readings import reparsed
from .right_words import Swap, put


def mended(reading: Reading, found: Sequence[Swap]) -> tuple[Reading, dict[Span, str]]:
    """`reading` with the right words, and the edits made."""
    edits: dict[Span, str] = {}
    if not found:
        return reading, edits
    source = reading.source
    ranks = _ranks(source)
    blocks = list(source.blocks)
    sentences: list[Sentence] = []
    for sentence in reading.sentences:
        text, edit = put(sentence.text, found, ranks.get(sentence.paragraph))
        if edit:
            edits[sentence.span] = edit
            block = blocks[sentence.paragraph]
            blocks[sentence.paragraph] = replace(
                block, text=block.text.replace(sentence.text, text, 1)
            )
            sentence = reparsed(sentence, text)
        sentences.append(sentence)
    if not edits:
        return reading, edits
    return Reading(replace(source, blocks=tuple(blocks)), tuple(sentences)), edits


def _ranks(source: Source) -> Mapping[int, int]:
    """The rank of each paragraph among the blocks, from 1."""
    running = [i for i, each in enumerate(source.blocks) if each.kind is not BlockKind.HEADING]
    return {at: rank for rank, at in enumerate(running, 1)}


def told(lines: Iterable[Line], edits: Mapping[Span, str]) -> list[Line]:
    """The lines with the edit of those that were mended."""
    return [
        replace(line, edits=(*line.edits, edits[line.sentence.span]))
        if line.sentence.span in edits
        else line
        for line in lines
    ]


def headings(source: Source, found: Sequence[Swap]) -> Source:
    """`source` with its title and subheadings as the erratum has them."""
    title = put(source.title, found, 0)[0] or source.title
    blocks = tuple(_heading(each, found) for each in source.blocks)
    if title == source.title and blocks == source.blocks:
        return source
    return replace(source, title=title, blocks=blocks)


def _heading(block: Block, found: Sequence[Swap]) -> Block:
    text = put(block.text, found)[0] if block.kind is BlockKind.HEADING else ""
    return replace(block, text=text) if text else block
