"""The typographic apostrophe, and no space after an elision ("qu' il")."""

from __future__ import annotations

import re

_WRONG = "['´`ʼ‘]"
_SIGNS = "['´`ʼ‘’]"
# The sign is sought first, what stands before it looked at after: the quickest order.
_BETWEEN = re.compile(rf"{_WRONG}(?<=[^\W\d_].)(?=[^\W_])")
_NO_LETTER = re.compile(rf"{_SIGNS}(?![^\W\d_])")  # after an elision
_ELISION = re.compile(
    r"(?<![\w’'])(?P<word>[cdjlmnst]|(?:jus|lors|puis|quoi|quel)?qu|presqu|aujourd)"
    rf"{_SIGNS}(?:[ \u00a0\u202f]+(?=[^\W\d_])|(?=[^\w'’]|[\d_]|\Z))",
    re.IGNORECASE,
)


def correct(text: str) -> str:
    text = _BETWEEN.sub("’", text)
    if not _NO_LETTER.search(text):
        return text
    return _ELISION.sub(lambda match: match["word"] + "’", text)
