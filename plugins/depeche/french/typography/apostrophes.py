"""The typographic apostrophe, and no space after an elision ("qu' il")."""

from __future__ import annotations

import re

_SIGNS = "['´`ʼ‘’]"
_BETWEEN = re.compile(rf"(?<=[^\W\d_]){_SIGNS}(?=[^\W_])")
_ELISION = re.compile(
    r"(?<![\w’'])(?P<word>[cdjlmnst]|(?:jus|lors|puis|quoi|quel)?qu|presqu|aujourd)"
    rf"{_SIGNS}(?:[ \u00a0\u202f]+(?=[^\W\d_])|(?=[^\w'’]|[\d_]|\Z))",
    re.IGNORECASE,
)


def correct(text: str) -> str:
    return _ELISION.sub(lambda match: match["word"] + "’", _BETWEEN.sub("’", text))
