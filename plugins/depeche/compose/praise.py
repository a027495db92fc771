"""A release in which who issued it praises itself: its title ("un bilan transparent"), or an
opening that presents the issuer and tells no news ("Belfonte, l'un des leaders européens des
arômes, publie ce jour son chiffre d'affaires")."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..model import HeldBack, Shortfall, Source
from . import kinds, lexicon
from .terms import plain

_WORD = re.compile(r"[\w-]+")
_SIDES = re.compile(r"\b(?:aux côtés|au service|au rendez-vous|à l'écoute|à vos côtés)\b|!")

# ", l'un des leaders européens de …,", "acteur majeur de …", "spécialiste français de …"
_PRESENTS = re.compile(
    r",\s(?:(?:l'une? des|le|la|un|une|premier|première)\s)?(?:principaux\s|grands\s|véritable\s)?"
    r"(?:(?:co-?)?leaders?|acteurs?\s(?:majeur|clé|incontournable|de référence|de premier plan"
    r"|mondial|européen|français)s?|spécialistes?|pionni(?:er|ère)s?|numéro (?:un|1|deux|2)"
    r"|n°\s?[12]"
    r"|référence|expert\w*|champion\w*|fleuron)\b[^.]{3,160}?,\s",
    re.IGNORECASE,
)
# What it says that it does, and not what it is: a figure, a name or a day would be news.
_ANNOUNCES = re.compile(
    r"(?:publie|annonce|présente|communique|dévoile|rend publics?|fait le point sur)\s"
    r"(?:(?:ce jour|aujourd'hui|ce \w+)\s)?(?:ses|son|sa|les|le|l'|leurs?)\s?[^\d]{3,140}\.?$",
    re.IGNORECASE,
)


REASON = "le communiqué y présente qui l'émet, sans nouvelle"


def titles(source: Source) -> bool:
    """Whether the title of `source` is such a one: no neutral headline or heading."""
    if not kinds.kind(source).speaks:
        return False
    title = plain(source.title).lower()
    praising = lexicon.words("praising_words")
    return bool(_SIDES.search(title)) or not praising.isdisjoint(_WORD.findall(title))


def presents(source: Source, text: str) -> bool:
    """Whether `text` of a release presents who issued it and tells no news."""
    if kinds.kind(source) is not kinds.RELEASE:
        return False
    match = _PRESENTS.search(plain(text))
    if match is None:
        return False
    return _ANNOUNCES.match(plain(text)[match.end() :]) is not None


def missing(held: Sequence[HeldBack]) -> tuple[Shortfall, ...]:
    """What keeps an article a draft whose opening is among `held`: nobody has written its own."""
    if all(each.reason != REASON for each in held):
        return ()
    return (
        Shortfall(
            "chapô à écrire : le communiqué s’ouvre sur qui l’émet, sans nouvelle",
            "Écrivez en une phrase ce que le communiqué annonce, et qui l’annonce.",
        ),
    )
