"""A plural with a singular verb: "Les hélicoptères n'a pas pu", "Ils l'a confirmé".

After a plural noun the verb is put right, since the noun says how many; after a pronoun nobody
knows which of the two is wrong, and the sentence is held back.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...model import Sentence
from .finding import Damage

# A name of a newspaper or a party ("Les Échos a révélé") may be singular: small letters alone.
_NOUN = re.compile(
    r"^(?P<subject>(?:Les|Des|Ces|Ses|Leurs)\s[a-zà-ÿ-]{2,}[sx](?:\s[a-zà-ÿ-]+s)?)\s"
    r"(?P<aux>n['’]a|a)\s"
    r"(?=(?:(?:pas|plus|jamais|aussi|également|déjà)\s)?[a-zà-ÿ]+(?:é|u|i|is|it)\b)"
)
_PRONOUN = re.compile(
    r"^(?:(?:Mais|Et|Or)\s(?:ils|elles)|Ils|Elles)\s"
    r"(?:(?:n|l|s|y|m)['’]|(?:ne|y|en|le|la|les|lui|leur)\s)?(?:a|avait|aura|est|était|sera)\s"
)


def find(sentences: Sequence[Sentence], index: int, texts: Sequence[str]) -> list[Damage]:
    """The verb mended, or the sentence held back."""
    text = texts[index]
    if match := _NOUN.match(text):
        right = "n'ont" if match["aux"][0] == "n" else "ont"
        mended = text[: match.start("aux")] + right + text[match.end("aux") :]
        return [Damage(index, "verbe au singulier", mended, f"« {match['aux']} » → « {right} »")]
    if match := _PRONOUN.match(text):
        return [Damage(index, f"pluriel et singulier mêlés : « {match[0].strip()} »")]
    return []
