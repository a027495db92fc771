"""Sentences that machine translation or copying broke: mended by a certain rule, or held back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ..model import Sentence


@dataclass(frozen=True, slots=True)
class Damage:
    """What is wrong with sentence `index`; `mended` is its new text, "" to hold it back."""

    index: int
    reason: str  # French
    mended: str = ""
    edit: str = ""  # French, for Passage.edits


def inspect(sentences: Sequence[Sentence]) -> list[Damage]:
    """The damage found in `sentences`, those of one source in order; sorted by index."""
    return [
        Damage(index, "guillemets qui ne se ferment pas")
        for index, sentence in enumerate(sentences)
        if sentence.text.count("«") != sentence.text.count("»")
        and not _closes_in_paragraph(sentences, index)
    ]


def _closes_in_paragraph(sentences: Sequence[Sentence], index: int) -> bool:
    same = [each.text for each in sentences if each.paragraph == sentences[index].paragraph]
    whole = " ".join(same)
    return whole.count("«") == whole.count("»")
