"""Sentences in other words than their copy has them, by a certain rule, and the edits told: what an
erratum puts right, a paper that speaks of itself."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from ...model import Block, BlockKind, Reading, Sentence, Source, Span
from ..context import other_papers
from ..lines import Line
from ..readings import reparsed
from .right_words import Swap, put


def mended(reading: Reading, found: Sequence[Swap]) -> tuple[Reading, dict[Span, str]]:
    """`reading` with the right words, and the edits made."""
    if not found:
        return reading, {}
    ranks = _ranks(reading.source)
    texts: dict[Span, tuple[str, str]] = {}
    for sentence in reading.sentences:
        text, edit = put(sentence.text, found, ranks.get(sentence.paragraph))
        if edit:
            texts[sentence.span] = text, edit
    return rewritten(reading, texts)


def named(reading: Reading, article: Source) -> tuple[Reading, dict[Span, str]]:
    """`reading`, the article's own copy, with the name of its paper where it speaks of itself, and
    the edits made: it may not be the one that prints it. Excerpts of others keep their words."""
    source = reading.source
    if source.path != article.path:
        return reading, {}
    edit = f"le journal qui parle de lui-même est nommé : {source.publisher}"
    texts: dict[Span, tuple[str, str]] = {}
    for sentence in reading.sentences:
        spoken = other_papers.is_spoken(sentence, source)
        text = other_papers.named(sentence.text, source, spoken=spoken)
        if text != sentence.text:
            texts[sentence.span] = text, edit
    return rewritten(reading, texts)


def rewritten(
    reading: Reading, texts: Mapping[Span, tuple[str, str]]
) -> tuple[Reading, dict[Span, str]]:
    """`reading` with other words, and an edit, for the sentences of `texts`; and the edits.

    The source's blocks have them too, for its text is what the sentences are checked against.
    """
    if not texts:
        return reading, {}
    blocks = list(reading.source.blocks)
    sentences: list[Sentence] = []
    for sentence in reading.sentences:
        if sentence.span in texts:
            text, _ = texts[sentence.span]
            block = blocks[sentence.paragraph]
            told = block.text.replace(sentence.text, text, 1)
            blocks[sentence.paragraph] = replace(block, text=told)
            sentence = reparsed(sentence, text)
        sentences.append(sentence)
    edits = {span: edit for span, (_, edit) in texts.items()}
    source = replace(reading.source, blocks=tuple(blocks))
    return Reading(source, tuple(sentences)), edits


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
