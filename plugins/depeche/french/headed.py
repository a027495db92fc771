"""What a person leads, told behind the name: "Odile Talvas, | qui dirige le fonds Halvern",
"Odile Talvas | dirige depuis trois ans le fonds Halvern"."""

from __future__ import annotations

from collections.abc import Sequence

from ..model import Token
from . import joined, lists

_LEADS = ("dirige", "préside")
# "à la tête" with each article that may follow the verb
_AT_THE_HEAD = {"le": "du ", "les": "des ", "la": "de la ", "l'": "de l'"}
_ENDS = lists.words("role_ends")
_STOPS = (",", ".", ";", ":", "(", ")", "»", "«", '"', "!", "?", "–", "“", "”")
_LONGEST, _FAR = 12, 10  # tokens: of what is led, from the name to its article
_ELSEWHERE = frozenset(("même", "celui", "celle", "ce", "cette", "son", "sa"))


def told(tokens: Sequence[Token], last: int) -> str:
    """ "à la tête du fonds Halvern" behind the name that ends at `last`; "" where the clause says
    nothing of the kind, or nothing whole in itself: "l'entreprise du même nom"."""
    words = [token.text.lower().replace("’", "'") for token in tokens[last : last + _FAR]]
    verb = 2 if words[:2] == [",", "qui"] else 0
    if verb >= len(words) or words[verb] not in _LEADS:
        return ""
    what = verb + 1 + _since(words[verb + 1 :])
    article = _AT_THE_HEAD.get(words[what]) if what < len(words) else None
    if article is None:
        return ""
    first = end = last + what + 1
    while end < len(tokens) and end - first < _LONGEST and not _stops(tokens[end]):
        if tokens[end].text.lower() in _ELSEWHERE:
            return ""
        end += 1
    if end == first or tokens[first].pos not in ("NOUN", "PROPN", "ADJ"):
        return ""
    return f"à la tête {article}{joined.text(tokens[first:end])}"


def _since(words: Sequence[str]) -> int:
    """How many words say since when: "depuis trois ans", "depuis 2019"."""
    if not words or words[0] != "depuis":
        return 0
    return next((at for at in range(2, len(words)) if words[at] in _AT_THE_HEAD), 0)


def _stops(token: Token) -> bool:
    low = token.text.lower()
    finite = token.pos in ("AUX", "PRON", "CCONJ") or "VerbForm=Fin" in token.morph
    return low in _STOPS or low in _ENDS or low == "à" or finite
