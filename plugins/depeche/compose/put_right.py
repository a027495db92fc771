"""Sentences in other words than their copy has them, by a certain rule, and the edits told: what an
erratum puts right, a paper that speaks of itself."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from ..model import Block, BlockKind, Reading, Sentence, Source, Span
from . import other_papers
from .lines import Line
from .quotations import spans
from .readings import reparsed
from .right_words import Swap, put
from .terms import plain

# "Selon un rapport que nous avons consulté": the report speaks, who read it is the paper.
_READ = re.compile(
    r"\b(?:selon|d'après) [^,.;«\"]{3,60}? (?:que|dont) nous avi?ons\b", re.IGNORECASE
)


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
    """`reading` with the name of its paper where it speaks of its own inquiry, and the edits made;
    as it is where it is another file of the article's paper. The article's own copy names its
    paper too: it may not be the one that prints it."""
    other = reading.source.path != article.path
    if other and other_papers.is_own(reading.source, article):
        return reading, {}
    edit = f"le journal qui parle de lui-même est nommé : {reading.source.publisher}"
    texts = {
        sentence.span: (text, edit)
        for sentence in reading.sentences
        if (text := other_papers.named(sentence.text, reading.source)) != sentence.text
        and not _is_spoken(sentence, reading.source)
    }
    return rewritten(reading, texts)


def _is_spoken(sentence: Sentence, source: Source) -> bool:
    """Whether somebody says it, whose "nous" is not the paper's: an answer, or what stands within
    a quotation of several sentences."""
    block, start = source.blocks[sentence.paragraph], sentence.parse.start
    inside = any(begin < start < end for begin, end in spans(block.text))
    said = bool(sentence.speaker) and not _READ.search(plain(sentence.text))
    return inside or said or block.turn is not None


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
