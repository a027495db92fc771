""" "Il n'a donné le calendrier": a denial that has lost its second word.

What was denied reads as half affirmed, so nothing can be mended. "Ne" alone is right with a few
verbs ("n'a cessé de"), after a word that denies by itself ("nul", "aucun", "ni"), and in clauses
that compare or fear ("plus qu'il n'a dit").
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...model import Sentence
from .finding import Damage

_HALF = re.compile(
    r"(?<![\w'’])(?:n['’](?:a|ont|avait|avaient|aura|auront|est|était|étaient)|ne\s(?:sont|sera"
    r"|seront))"
    r"\s(?P<verb>[a-zà-ÿ]+)\b"
)
_ALONE = frozenset({"cessé", "pu", "su", "osé", "voulu", "guère", "nul", "autre"})
_DENIES = re.compile(
    r"\b(?:pas|plus|jamais|rien|personne|aucune?|guère|nul(?:le|lement)?|ni|point|que|quel\w*|si"
    r"|depuis"
    r"|qui|où|dont|sans|avant|moins)\b|\bqu['’]",
    re.IGNORECASE,
)


def find(sentences: Sequence[Sentence], index: int, texts: Sequence[str]) -> list[Damage]:
    """Held back, with the reason; what is quoted is somebody's own way of speaking."""
    text = re.sub(r"«[^»]*»|“[^”]*”|\"[^\"]*\"", " ", texts[index])
    match = _HALF.search(text)
    if match is None or match["verb"] in _ALONE or _DENIES.search(text):
        return []
    return [Damage(index, f"négation incomplète : « {match[0]} »")]
