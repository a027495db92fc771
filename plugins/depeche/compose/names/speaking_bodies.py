"""Institutions that speak in the copy and that the model, which looks for capitals, leaves out.

"a annoncé | la préfecture maritime de l'Atlantique" · "selon | le parquet de Brest"
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable

from ...french.gazetteer import fold
from ...model import Name, NameKind
from ..terms import plain

# Nouns of institutions, in small letters; what they are called by ends in a name.
_BODY = re.compile(
    r"(?:la |le |l')(?P<name>(?:préfecture(?: maritime| de police| de région)?"
    r"|parquet(?: national| général)?|agglomération|métropole|mairie|rectorat"
    r"|communauté (?:de communes|d'agglomération|urbaine)"
    r"|université|chambre (?:d'agriculture|de commerce(?: et d'industrie)?|régionale des comptes)"
    r"|conseil (?:départemental|régional)|tribunal (?:administratif|judiciaire|de commerce)"
    r"|cour d'appel|syndicat (?:des|intercommunal|mixte)|comité (?:régional|départemental|des)"
    r"|fédération (?:des|nationale|régionale|départementale|française)|centre hospitalier"
    r"|observatoire|institut|ordre des|union (?:des|nationale|régionale|départementale|locale)"
    r"|agence régionale de santé|hôpital|port)"
    r"(?: [a-zà-ÿ'-]+){0,6}? (?:(?:de|du|des|pour) |d'|de la |de l')?"
    r"[A-ZÀ-Þ][\w'-]*(?:[ -](?:[A-ZÀ-Þ][\w'-]*|de|du|des|la|le|les|sur|sous|en|et)){0,5})"
)
_VERB = re.compile(r" (?:a|ont|est|sont|qui|que|se|ne) ")
_ENDS_IN_NAME = re.compile(r"[A-ZÀ-Þ][\w'-]*$")


def told(speakers: Iterable[str], found: Collection[Name]) -> tuple[Name, ...]:
    """The institutions among the `speakers` of the printed sentences that `found` lacks, one entry
    each."""
    there = {fold(each.text) for each in found}
    count: Counter[str] = Counter()
    for speaker in speakers:
        match = _BODY.fullmatch(plain(speaker))
        if match and not _VERB.search(match["name"]) and _ENDS_IN_NAME.search(match["name"]):
            count[match["name"]] += 1
    return tuple(
        Name(text, NameKind.ORGANIZATION, mentions=number)
        for text, number in count.items()
        if not any(fold(text) in each or each in fold(text) for each in there if " " in each)
        and fold(text) not in there
    )
