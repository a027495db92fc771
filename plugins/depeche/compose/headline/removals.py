"""What may leave a sentence, and leave true what stays: characters, with a cost.

The cost of a removal is what a sub-editor would regret: the day of the week little, the end of
what the verb governs most.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from ...french.date_words import ANY_WEEKDAY
from ..headings.view import View

_WEIGHTY = re.compile(
    r"\b(?:selon|d['’]après|si|s['’]ils?|sauf|mais|\Asans(?!\sprécédent)|excepté|à condition|"
    r"à moins|faute|sous réserve|tant que|quand|lorsqu|démen\w+|contest(?!ée?s?\b)\w+|niant?|"
    r"soupçonn\w+|présum\w+|peut-être|voire|ni|hors|hormis|en attendant)\b",
    re.IGNORECASE,
)
# What bounds the statement before it: without "dette comprise", "véhicules exclus", "sans compter
# ses sous-traitants" or "en cas de beau temps" it would be another one, or a harder one.
_BOUNDS = re.compile(
    r"(?<!\by )\b(?:(?:non )?(?:compris|inclus|exclus|excepté|déduit|compté|confondu)e?s?"
    r"|mise?s? à part|en sus|seulement|uniquement|exclusivement|au (?:plus|moins|maximum|minimum)"
    r"|provisoirement|temporairement|ferme)\W*$"
    r"|^\W*(?:et |mais )?(?:seulement|uniquement|exclusivement|provisoirement|temporairement)\b"
    r"|\b(?:à l['’]exception|exception faite|à l['’]exclusion|sans (?:compter|inclure|tenir compte)"
    r"|en (?:cas|dehors|l['’]absence) d|dans (?:la limite|le cas)|sous conditions?|à concurrence"
    r"|au (?:mieux|pire)|dans le (?:meilleur|pire) des cas|au plus (?:tôt|tard)|à titre \w+"
    r"|avec sursis|pour les (?:seule?s|plus) )",
    re.IGNORECASE,
)
_SENTENCED = re.compile(r"\b(?:sursis|ferme)\b", re.IGNORECASE)
_SWEEPING = re.compile(
    r"\b(?:premi[eè]re?s?(?! (?:ministre|secrétaire|adjoint|instance|tour|trimestre|semestre))"
    r"|derni[eè]re?s?|seule?s?|uniques?|records?|jamais|tou(?:te?s?|s)|aucune?"
    r"|plus(?! de \d)|(?<!au )moins(?! de \d)|mieux|pire|meilleure?s?|chaque|interdi\w+|n['’e])\b",
    re.IGNORECASE,
)
_LAST = re.compile(
    rf"\b(?:{ANY_WEEKDAY}|an|année|mois|semaine|été|hiver|printemps|automne) derni[eè]re?s?",
    re.IGNORECASE,
)
SUBORDINATE = frozenset(
    ("que", "qu'", "qui", "dont", "où", "si", "lequel", "laquelle", "lesquels", "lesquelles")
) | frozenset(("auquel", "auxquels", "auxquelles", "duquel", "desquels", "desquelles"))
_PARTICIPLE = re.compile(r"\w{3,}(?:é|i|u|is|it|ert)e?s?")


@dataclass(frozen=True, slots=True)
class Removal:
    """Characters `start` to `end` of the sentence."""

    start: int
    end: int
    cost: float
    instead: str = ""


def weighty(text: str) -> bool:
    """Whether `text`, its quotations apart, bears on what stands beside it: whose word, on what
    condition, what not, within which bounds."""
    return bool(_WEIGHTY.search(outside(text))) or bounds(text)


def bounds(text: str) -> bool:
    """Whether `text` says how far the statement before it goes: "dette comprise"."""
    return _BOUNDS.search(outside(text)) is not None


def softens(text: str) -> bool:
    """Whether `text` tells how much of a sentence is to be served: "dont dix-huit mois avec
    sursis"."""
    return _SENTENCED.search(outside(text)) is not None


def quoted(view: View, start: int, end: int) -> bool:
    """Whether a quotation would be cut in the middle."""
    return any(
        quote.start < start < quote.end or quote.start < end < quote.end for quote in view.quotes
    )


def participle(view: View, index: int) -> bool:
    token = view.tokens[index]
    looks = (
        token.pos in ("ADJ", "VERB")
        and not view.finite(index)
        and not view.low[index].endswith("ait")
        and _PARTICIPLE.fullmatch(view.low[index])
    )
    return "VerbForm=Part" in token.morph or bool(looks)


def sweeping(text: str) -> list[str]:
    """The words of `text` that claim of all, or of the first, its quotations and the "dernier" of a
    date apart."""
    return _SWEEPING.findall(_LAST.sub("", outside(text)))


def outside(text: str) -> str:
    """`text` with its quotations blanked."""
    return re.sub(r"«[^«»]*»|\"[^\"]*\"", " ", text)
