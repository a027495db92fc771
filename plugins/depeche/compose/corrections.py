"""What a newer dispatch says was wrong in an older one: "à 2h10 et non à 2h35"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from ..french import numerals
from ..model import Source
from .identity import Same
from .quotations import outside
from .terms import plain

_UNIT = (
    r"(?:h(?: ?\d\d)?|heures?|km/h|euros?|millions?|milliards?|mètres?|kilomètres?|hectares?|ans"
    r"|jours|places|postes|emplois|salariés|personnes|habitants|blessés|morts|victimes|voix)"
)
_VALUE = rf"\d[\d .,]*? ?{_UNIT}\b"
_NOT = re.compile(rf"\b(?:et non|et pas|au lieu) (?:pas )?(?:à |de |d'|des |les )?({_VALUE})")
_AT_ALL = re.compile(r"\b(?:et non|et pas|au lieu)\b")
_SIGN = re.compile(_VALUE)


def denied(newer: Iterable[Source]) -> frozenset[str]:
    """The figures with their units that one of the `newer` sources says are not right."""
    return frozenset(key for source in newer for key in _denied(Same(source)))


@lru_cache(maxsize=512)
def _denied(key: Same[Source]) -> frozenset[str]:
    source = key.value
    text = f"{source.title}. {source.text}"
    if not _AT_ALL.search(text):
        return frozenset()
    return frozenset(_key(match[1]) for match in _NOT.finditer(_figures(text)))


def of(text: str, wrong: frozenset[str]) -> str:
    """The figure of `text` that is among the `wrong` ones, as it is written; "" when none is."""
    for match in _SIGN.finditer(_figures(text)) if wrong else ():
        if _key(match.group()) in wrong:
            return match.group()
    return ""


def says_so(text: str) -> bool:
    """Whether `text` itself corrects a figure."""
    return bool(_AT_ALL.search(text) and _NOT.search(_figures(text)))


def _figures(text: str) -> str:
    return numerals.in_figures(outside(plain(text)))


def _key(value: str) -> str:
    """ "2h35" for "2 h 35" and "2h35"."""
    return re.sub(r"[ .]", "", value).replace("heures", "h").replace("heure", "h")
