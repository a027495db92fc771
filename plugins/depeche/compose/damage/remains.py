"""What a broken encoding or a lost line break leaves: nothing a reader should meet."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...french import lists, quotemarks
from ...model import Sentence
from ..parts import run_in
from .finding import Damage

_BROKEN = re.compile(
    r"\ufffd|Ã[\u0080-\u00bf©¨ªàâ®´»§]|â€[™œ\u009d“”˜]|&(?:[a-z]{2,8}|#\d{2,5});|=(?:[0-9A-F]{2}=)[0-9A-F]{2}|"
    r"(?:^|\s)=[0-9A-Fa-f]{2}\w|\\[nrtu][0-9a-f]{0,4}\b|</?[a-z]+[^>]{0,40}>"
)
_GLUED_STOP = re.compile(r"(?<=[a-zà-ÿœ]{3})([.!?])(?=[A-ZÀ-ÞŒ][a-zà-ÿœ'’])")
_GLUED_WORD = re.compile(r"(?<=[a-zà-ÿœ]{3})(?=(?P<opens>[A-ZÀ-ÞŒ][a-zà-ÿ]*['’]?)\s?[a-zà-ÿ])")
_ADDRESS = re.compile(r"https?:|www\.|@|\.(?:fr|com|org|net|eu|be|ch|ca)\b")


def find(sentences: Sequence[Sentence], index: int, texts: Sequence[str]) -> list[Damage]:
    """Encoding remains and glued words held back; a stop without its space is mended."""
    text = texts[index]
    if match := _BROKEN.search(text):
        return [Damage(index, f"restes d'un encodage ou d'un balisage : « {match[0].strip()} »")]
    openings = lists.words("openings")
    for match in _GLUED_WORD.finditer(text):
        if match["opens"].rstrip("'’") in openings - {"L", "D", "C", "A", "M", "S", "N", "J"}:
            before = re.search(r"\w+$", text[: match.start()])
            glued = f"{before[0] if before else ''}{match['opens']}"
            return [Damage(index, f"mots collés : « {glued} »")]
    pairs = quotemarks.pairs(text)[0]
    if any(
        not any(pair.start < start < pair.end for pair in pairs) for start, _ in run_in.find(text)
    ):
        return [Damage(index, "intertitre collé à la phrase")]
    if _GLUED_STOP.search(text) and not _ADDRESS.search(text):
        return [
            Damage(
                index,
                "espace perdue après un point",
                _GLUED_STOP.sub(r"\1 ", text),
                "espace ajoutée après le point",
            )
        ]
    return []
