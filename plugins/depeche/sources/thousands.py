"""Thousands that a translation left half in figures: "52 mille passagers" is 52 000 passengers.

French writes "52 000" or "cinquante-deux mille", never both; a sea mile is a "mille" too.
"""

from __future__ import annotations

import re

HALF = re.compile(
    r"(?<![\d.,])(?P<figures>[1-9]\d{0,2})[ \u00a0\u202f]mille"
    r"(?=[ \u00a0\u202f]+(?!marins?\b|nautiques?\b|carrés?\b|et\b|\d)[a-zà-ÿ])"
)
THOUSAND = "\u202f000"


def in_figures(text: str) -> tuple[str, tuple[str, ...]]:
    """`text` with such numbers in figures, and those that were changed, as they stood."""
    found = tuple(dict.fromkeys(match[0] for match in HALF.finditer(text)))
    return HALF.sub(rf"\g<figures>{THOUSAND}", text), found
