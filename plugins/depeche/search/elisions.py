"""« l’école » is two words. Pagefind takes it for one, and « école » would not be found.

So a hair space follows the apostrophe in what is indexed; the search page takes it out of
what it shows, and takes the elided word out of what readers type.
"""

from __future__ import annotations

import re

MARK = "\u200a"
_ELIDED = re.compile(
    r"(?<!\w)((?:[cdjlmnst]|(?:jus|lors|puis|quoi)?qu)[’'])(?=[^\W\d_])", re.IGNORECASE
)


def part(text: str) -> str:
    """The text with each elided word apart from the next: "aujourd’hui" stays one."""
    return _ELIDED.sub(rf"\1{MARK}", text)
