"""Replacements that are tried only on a text that has one of their signs.

Most texts have few of them, and to look for a sign is a hundred times quicker than to search
a pattern that begins with what stands before it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

Rule = tuple[tuple[str, ...], re.Pattern[str], str]  # signs, pattern, replacement


def rules(table: Iterable[tuple[Iterable[str], str, str]]) -> tuple[Rule, ...]:
    """The table's patterns compiled; the signs of a row are strings, or a string's characters."""
    return tuple(
        (tuple(signs), re.compile(pattern, re.MULTILINE), replacement)
        for signs, pattern, replacement in table
    )


def applied(table: Iterable[Rule], text: str) -> str:
    """`text` after the rules, in order."""
    for signs, pattern, replacement in table:
        for sign in signs:  # no any(): in its generator most of the time would go
            if sign in text:
                text = pattern.sub(replacement, text)
                break
    return text
