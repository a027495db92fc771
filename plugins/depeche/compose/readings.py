"""A source, read: its sentences with their parse, their place and their speaker."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from ..french import names, parsing, speakers
from ..french.gazetteer import Gazetteer, load
from ..identity import Same
from ..model import Block, BlockKind, ParsedSentence, Reading, Sentence, Source, Span
from .interviews import interviews
from .offsets import places
from .parts import run_in


def read(source: Source, gazetteer: Gazetteer | None = None) -> Reading:
    """All sentences of the body of `source` with their speakers, headings left out, in order.

    The reading's source has the headings that the copy ran into its paragraphs as blocks
    of their own. A source that was read lately is not read again.
    """
    return _read(source, Same(gazetteer))


@lru_cache(maxsize=512)
def _read(source: Source, gazetteer: Same[Gazetteer | None]) -> Reading:
    source = run_in.separate(source)
    body = _body(source)
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
    read = speakers.attribute(sentences, gazetteer.value)
    return Reading(source, interviews.spoken(read, source, gazetteer.value))


def names_in(reading: Reading, gazetteer: Gazetteer | None = None) -> tuple[names.Known, ...]:
    """The names of a whole `reading`, in order of appearance."""
    return _names_in(Same(reading), Same(gazetteer or load()))


@lru_cache(maxsize=512)
def _names_in(reading: Same[Reading], gazetteer: Same[Gazetteer]) -> tuple[names.Known, ...]:
    return names.known([each.parse for each in reading.value.sentences], gazetteer.value)


def ask(source: Source) -> None:
    """Have the sentences of `source` parsed before they are read, where another process parses."""
    parsing.ask(block.text for _, block in _body(run_in.separate(source)))


def _body(source: Source) -> list[tuple[int, Block]]:
    return [
        (index, block)
        for index, block in enumerate(source.blocks)
        if block.kind is not BlockKind.HEADING
    ]


def reparsed(sentence: Sentence, text: str) -> Sentence:
    """`sentence` with the mended `text`, parsed anew; it stands where it stood."""
    return replace(sentence, text=text, parse=_parsed(text))


@lru_cache(maxsize=1024)
def _parsed(text: str) -> ParsedSentence:
    (parsed, *_), *_ = parsing.parse([text])
    return parsed
