"""What of a draft readers see: its headings, its passages, its words."""

from __future__ import annotations

from collections.abc import Iterator

from ..french import words
from ..model import Draft, Heading, Passage, SectionRole


def headings_of(draft: Draft) -> list[Heading]:
    """The headings of the body, in order."""
    return [section.heading for section in draft.sections if section.heading is not None]


def passages_of(draft: Draft) -> Iterator[Passage]:
    """Standfirst and body, in order."""
    yield from draft.standfirst
    for section in draft.sections:
        for block in section.blocks:
            yield from block.passages


def words_of(draft: Draft) -> int:
    """Words as readers count them: standfirst, headings and body; boxes of links apart."""
    total = sum(words.count(each.text) for each in draft.standfirst)
    for section in draft.sections:
        if section.role is SectionRole.SOURCES:
            continue
        if section.heading is not None:
            total += words.count(section.heading.text)
        total += sum(words.count(each.text) for block in section.blocks for each in block.passages)
    return total
