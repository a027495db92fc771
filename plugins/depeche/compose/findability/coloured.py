"""Adjectives that colour and say nothing of the event: "le délicat démontage", "vaste enquête"."""

from __future__ import annotations

import re
from collections.abc import Iterator

_COLOUR = re.compile(
    r"(?P<det>\b(?:de la |la |le |du |au |une? )|\bl['’]|:[ \u00a0])"
    r"(?:spectaculaire|gigantesque|violente?|terrible|impressionnante?|délicate?|dramatique"
    r"|énorme|immense|vaste) (?P<next>[a-zà-ÿ])"
)
_ELIDED = {"de la ": "de l'", "la ": "l'", "le ": "l'", "du ": "de l'", "au ": "à l'"}


def found(text: str, start: int = 0, end: int | None = None) -> Iterator[tuple[int, int, str]]:
    """Where such an adjective stands with its article (start, end excluded), and the article
    that its noun takes without it; none before an h, which may be mute or not, and none whose
    noun would need an article of a gender that "l'" hides."""
    for match in _COLOUR.finditer(text, start, len(text) if end is None else end):
        article, vowel = match["det"], match["next"] in "aeiouyéèêàâîôû"
        if match["next"] == "h" or (article in ("l'", "l’") and not vowel):
            continue
        instead = _ELIDED.get(article, article) if vowel else article
        yield match.start(), match.start("next"), instead


def without(text: str) -> str:
    """`text` without the first of them, its quotations apart; "" when it has none."""
    for start, end, instead in found(text):
        if text.count("«", 0, start) == text.count("»", 0, start):
            return f"{text[:start]}{instead}{text[end:]}"
    return ""
