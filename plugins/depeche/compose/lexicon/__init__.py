"""Closed lists of the gates, each in a text file of its own.

`words` reads words parted by white space, `phrases` one entry a line; # opens a comment.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files


@cache
def words(name: str) -> frozenset[str]:
    """The words of `name`.txt."""
    return frozenset(word for line in _lines(name) for word in line.split())


@cache
def phrases(name: str) -> frozenset[str]:
    """The lines of `name`.txt."""
    return frozenset(_lines(name))


def alternatives(name: str) -> str:
    """The lines of `name`.txt, which may hold expressions, as one in brackets."""
    return f"(?:{'|'.join(sorted(phrases(name)))})"


def _lines(name: str) -> list[str]:
    text = (files(__name__) / f"{name}.txt").read_text(encoding="utf-8")
    return [kept for line in text.splitlines() if (kept := line.partition("#")[0].strip())]
