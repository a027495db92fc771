"""Places that the words beside them show, whatever the model takes them for.

"Saint-Maurin. L'école du bourg …" · "un grenier de Padrón", seen "à Padrón" · "le maire de Lorbec".
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from ..french import lists
from ..french.gazetteer import fold
from . import whole_words
from .terms import plain

_NAME = r"(?:L[ae]s? |La |Le )?[A-ZÀ-Þ][a-zà-ÿ]+(?:-(?:d'|l')?[\wÀ-ÿ]+)*(?:-d'[\w-]+)?"
_ALONE = r"(?!['’]|[ -][A-ZÀ-Þ]|-\w| \d)"  # "à Carl Talvas" is no place
_KICKER = re.compile(rf"(?P<name>{_NAME})(?:\.| :) ")
_IN_TITLE = re.compile(rf"\b(?:à|À|en|près de|de|d'|devant)\s?(?<=[\s'])(?P<name>{_NAME}){_ALONE}")
_OFFICIAL = re.compile(
    r"\b(?:ville|communes?|village|bourg|maires?|mairie|préfecture|sous-préfecture|comté"
    r"|habitants|tribunal(?: de commerce| correctionnel| administratif| judiciaire)?"
    rf"|cour d'(?:appel|assises)|gare) (?:de |d')(?P<name>{_NAME}){_ALONE}"
)
_THERE = re.compile(r"(?:^|\s)(?:[àÀ]|près de|(?:ville|commune|maire|mairie) de)\s$")
# How France writes its communes: "Saint-Maurin", "Vitry-sur-Aube".
_COMMUNE = re.compile(r"Sainte?-\w|\w+-(?:sur|sous|lès|les|en|le|la|aux?)-\w")
_GIVEN = lists.words("given_names")


def shown(headline: str, source: str, dateline: str, others: Collection[str]) -> tuple[str, ...]:
    """The places that the `headline` names and the text `source` has too, those that an office
    completes in it, and the town of the `dateline` where the text speaks of it; none of `others`,
    names of people and bodies."""
    known = {fold(each) for each in others}
    known |= {fold(each.split()[-1]) for each in others if " " in each and " de " not in each}
    flat = plain(source)
    found = dict.fromkeys([*_titled(plain(headline), flat), *_of_office(flat)])
    town = re.split(r"[(),/]", dateline)[0].strip()
    if town and whole_words.stands(plain(town), flat, "-"):
        found[town] = None
    return tuple(each for each in found if fold(each) not in known and not _is_someone(each))


def _titled(headline: str, source: str) -> Iterator[str]:
    kicker = _KICKER.match(headline)
    named = [kicker["name"]] if kicker else []
    for name in [*named, *(match["name"] for match in _IN_TITLE.finditer(headline))]:
        befores = [source[max(0, at - 30) : at] for at in whole_words.places(name, source, "-")]
        told = any(_THERE.search(each) for each in befores)
        if told or (befores and _COMMUNE.match(name)):
            yield name


def _of_office(source: str) -> Iterator[str]:
    return (match["name"] for match in _OFFICIAL.finditer(source))


def _is_someone(name: str) -> bool:
    first = name.split("-")[0]
    return first in _GIVEN and first not in ("Saint", "Sainte")
