"""Whether two sentences tell the same fact."""

from __future__ import annotations

from collections.abc import Iterable

from .terms import content, names, numbers

SAME = 0.35  # Jaccard of lemmas from which two sentences tell one fact, figures agreeing
NEARLY_VERBATIM = 0.6
CONTAINED = 0.8


def repeats(text: str, other: str) -> bool:
    """Whether `text` says what `other` has said: nothing is lost when it is left out."""
    a, b = set(content(text)), set(content(other))
    if not a or not b:
        return False
    shared = len(a & b)
    if len(a) >= 5 and shared / len(a) >= CONTAINED:
        return numbers(text) <= numbers(other)
    likeness = shared / len(a | b)
    if likeness >= NEARLY_VERBATIM:
        return numbers(text) <= numbers(other)
    if likeness < SAME:
        return False
    return numbers(text) <= numbers(other) and set(names(text)) <= set(names(other)) | _parts(other)


def told(text: str, printed: Iterable[str]) -> bool:
    """Whether one of the `printed` sentences already says `text`."""
    return any(repeats(text, other) for other in printed)


def _parts(text: str) -> set[str]:
    """Names of `text` with their last word alone: "Macron" for "Emmanuel Macron"."""
    return {part for name in names(text) for part in name.split()}
