"""The short sentence with which an article on a page ends: "Les ventes ouvriront le 4 janvier."

They stand right below a paragraph, and are shorter than one; what the page says to its visitors
("Réagissez à cet article.") stands there too.
"""

from __future__ import annotations

import re

from . import captions, ending, furniture

FEWEST_WORDS = 5
STOPPED = re.compile(r"[.!…](?:\s?[»”\")])*$")
# "Retrouvez tous nos articles.", "© L'Estran. Tous droits réservés."
ADDRESSED = re.compile(
    r"\b(?:vous|votre|vos|nous|notre|nos)\b|^\w+ez\b|©|\bdroits réservés\b|https?:", re.IGNORECASE
)


def is_one(line: str) -> bool:
    """Whether the line, right below a paragraph of the article, goes on with it."""
    if len(line.split()) < FEWEST_WORDS or not STOPPED.search(line) or ADDRESSED.search(line):
        return False
    own = furniture.is_furniture(line) or ending.is_ending(line)
    return not own and captions.read(line) is None
