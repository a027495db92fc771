"""Where the copied page sends its readers: "(voir en bas de l'article)", "(lire page 4)"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...model import Sentence
from .finding import Damage

_ASIDE = re.compile(
    r"\s?\((?:à )?(?:voir|lire|cf\.?|lisez|voyez|écouter|regarder) "
    r"(?:aussi |également |notre |nos |l['’]|la |les |le )*"
    r"(?:en bas|plus bas|plus haut|ci-\w+|ici|page|pages|p\.|par ailleurs|encadrée?s?|vidéo|photos?"
    r"|infographies?|tableau|carte|article|articles|édition|édito|interview|reportage)\b[^()]*\)",
    re.IGNORECASE,
)


def find(sentences: Sequence[Sentence], index: int, texts: Sequence[str]) -> list[Damage]:
    """The aside taken out."""
    text = texts[index]
    match = _ASIDE.search(text)
    if match is None:
        return []
    return [
        Damage(index, "renvoi à une autre page", _ASIDE.sub("", text), f"retiré : «{match[0]} »")
    ]
