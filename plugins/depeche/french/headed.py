"""What a person leads, told behind the name: "Odile Talvas, | qui dirige le fonds Halvern"."""

from __future__ import annotations

from collections.abc import Sequence

from ..model import Token
from . import joined, lists

_LEADS = ("dirige", "préside")
# "à la tête" with each article that may follow the verb
_AT_THE_HEAD = {"le": "du ", "les": "des ", "la": "de la ", "l'": "de l'"}
_ENDS = lists.words("role_ends")
_STOPS = (",", ".", ";", ":", "(", ")", "»", "«", '"', "!", "?", "–", "“", "”")
_LONGEST = 12  # tokens
_ELSEWHERE = frozenset(("même", "celui", "celle", "ce", "cette", "son", "sa"))


def told(tokens: Sequence[Token], last: int) -> str:
    """ "à la tête du fonds Halvern" behind the name that ends at `last`; "" where the clause says
    nothing of the kind, or nothing whole in itself: "l'entreprise du même nom"."""
    words = [token.text.lower().replace("’", "'") for token in tokens[last : last + 4]]
    if len(words) < 4 or words[:2] != [",", "qui"] or words[2] not in _LEADS:
        return ""
    article = _AT_THE_HEAD.get(words[3])
    if article is None:
        return ""
    first = end = last + 4
    while end < len(tokens) and end - first < _LONGEST and not _stops(tokens[end]):
        if tokens[end].text.lower() in _ELSEWHERE:
            return ""
        end += 1
    if end == first or tokens[first].pos not in ("NOUN", "PROPN", "ADJ"):
        return ""
    return f"à la tête {article}{joined.text(tokens[first:end])}"


def _stops(token: Token) -> bool:
    low = token.text.lower()
    finite = token.pos in ("AUX", "PRON", "CCONJ") or "VerbForm=Fin" in token.morph
    return low in _STOPS or low in _ENDS or low == "à" or finite
