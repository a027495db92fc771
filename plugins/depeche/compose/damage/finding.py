"""What is wrong with a sentence."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Damage:
    """What is wrong with sentence `index`; `mended` is its new text, "" to hold it back."""

    index: int
    reason: str  # French
    mended: str = ""
    edit: str = ""  # French, for Passage.edits
