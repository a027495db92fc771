"""What translation emptied: "Mais il l'a noté.", "Et l'autre.", two sentences run into one."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...model import Sentence
from .finding import Damage

_HOLLOW = re.compile(
    r"^(?:(?:Mais|Et|Or|Cependant,?|Toutefois,?)\s)?(?:[Ii]ls?|[Ee]lles?)\s(?:l['’]|les?\s|la\s)"
    r"(?:a|ont|avait|avaient)\s(?:également\s|aussi\s)?(?:noté|dit|déclaré|souligné|ajouté|indiqué"
    r"|rapporté|précisé|mentionné|rappelé)e?s?\s*[.…]?$"
)
_REST = re.compile(
    r"^(?:Et|Mais|Ou)\s(?:(?:l['’]|les\s|un\s|une\s)autres?|lui|elle|celui|celle"
    r"|cela|ce|que)\.$"
)
_ONE_FOR_MANY = re.compile(r"^On l['’]appelle\s(?:[«“\"]\s?)?(?:les|des)\s")
# "L'avis de l'agence Mais a été noté": two sentences run into one.
_RUN_IN = re.compile(r"[a-zà-ÿ]\sMais\s(?=[a-zà-ÿ])")


def find(sentences: Sequence[Sentence], index: int, texts: Sequence[str]) -> list[Damage]:
    """Held back, with the reason."""
    text = texts[index]
    if _HOLLOW.match(text):
        return [Damage(index, "verbe de parole qui ne rapporte rien")]
    if _REST.match(text):
        return [Damage(index, "reste d'une phrase perdue")]
    if _ONE_FOR_MANY.match(text):
        return [Damage(index, "pronom au singulier pour un pluriel")]
    if (match := _RUN_IN.search(text)) and not re.search(r"[«“\"]", text[: match.start()]):
        return [Damage(index, "deux phrases mêlées en une")]
    return []
