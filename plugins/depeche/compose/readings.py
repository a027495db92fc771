"""A source, read: its sentences with their parse, their place and their speaker."""

from __future__ import annotations

from functools import lru_cache

from ..french import parsing, speakers
from ..model import BlockKind, Reading, Sentence, Source, Span
from .offsets import places


@lru_cache(maxsize=512)
def read(source: Source) -> Reading:
    """All sentences of the body of `source`, headings left out, in their order."""
    body = [
        (index, block)
        for index, block in enumerate(source.blocks)
        if block.kind is not BlockKind.HEADING
    ]
    sentences: list[Sentence] = []
    for (index, block), parsed in zip(
        body, parsing.parse([block.text for _, block in body]), strict=True
    ):
        at = places(block, source.text)
        for each in parsed:
            start, end = at[each.start], at[each.end - 1] + 1
            sentences.append(
                Sentence(
                    text=block.text[each.start : each.end],
                    span=Span(source.path, start, end),
                    parse=each,
                    paragraph=index,
                )
            )
    return Reading(source, speakers.attribute(sentences))
