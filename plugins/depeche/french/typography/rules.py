"""The rules in the order in which they apply.

Source: Imprimerie nationale, « Lexique des règles typographiques en usage à
l'Imprimerie nationale » (2002): no-break space before the colon, narrow no-break space
before ; ! ? and inside « ».
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from . import (
    apostrophes,
    capitals,
    euphonic,
    ligatures,
    numbers,
    primes,
    quotes,
    spaces,
    stops,
    units,
)
from .protection import masked, masked_markdown, unmasked

_RULES: tuple[tuple[str, Callable[[str], str]], ...] = (
    ("one kind of white space", spaces.tidy),
    ("6′51″2", primes.correct),
    ("apostrophes", apostrophes.correct),
    ("a-t-il", euphonic.correct),
    ("« […] » and …", stops.correct),
    ("« » and “ ”", quotes.correct),
    ("spaces around punctuation", spaces.correct),
    ("ordinals and figures", numbers.correct),
    ("units, hours, titles", units.correct),
    ("capital accents", capitals.correct),
    ("œ", ligatures.correct),
)


@lru_cache(maxsize=4096)
def correct(text: str) -> str:
    """Plain text with French typography; URLs, addresses and desk marks ([??]) stay."""
    return _apply(*masked(text))


def correct_markdown(text: str) -> str:
    """Markdown with French typography; URLs, code, HTML and front matter stay."""
    return _apply(*masked_markdown(text))


def _apply(text: str, hidden: list[str]) -> str:
    for _, rule in _RULES:
        text = rule(text)
    return unmasked(text, hidden)
