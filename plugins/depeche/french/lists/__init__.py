"""Word lists, each in a text file of its own: words parted by white space, # opens a comment."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from pathlib import Path


@cache
def words(name: str) -> frozenset[str]:
    """The words of `lists/name.txt`."""
    return frozenset(" ".join(_lines(name)).split())


@cache
def lines(name: str) -> tuple[str, ...]:
    """The entries of `lists/name.txt`, one a line, in order: for entries of several words."""
    return tuple(_lines(name))


def longest_first(words: Iterable[str]) -> list[str]:
    """For the alternatives of an expression, in one order whatever set they come from."""
    return sorted(words, key=lambda word: (-len(word), word))


def _lines(name: str) -> list[str]:
    text = Path(__file__).with_name(f"{name}.txt").read_text(encoding="utf-8")
    return [entry for line in text.splitlines() if (entry := line.partition("#")[0].strip())]
