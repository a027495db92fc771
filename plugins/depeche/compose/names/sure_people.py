"""Which of the people that the model found the copy itself shows to be people of the story."""

from __future__ import annotations

import re
from collections.abc import Collection

from ...french import forms, lists
from ...french.gazetteer import fold
from ...model import Name
from .. import whole_words
from ..terms import plain

_NEAR = 40  # signs before a name that may tell whose it is
_TITLE = re.compile(r"\b(?:M\.|MM\.|Mme|Mgr|Dr|Me)\s$")
_CREDIT = re.compile(r"(?:/\s?|©\s?|[Pp]hotos? ?: )$")
_SHIP = re.compile(
    r"(?<!\bde )\b(?:cargo|vraquier|chimiquier|pétrolier|méthanier|caboteur|roulier|chalutier"
    r"|fileyeur|thonier|caseyeur|paquebot|porte-conteneurs|remorqueur|trimaran|catamaran"
    r"|monocoque|voilier|goélette|yacht|ferry|navire|bateau|péniche|frégate"
    r"|sous-marin|abeille|vedette) [«\"]?\s?$"
    r"|\b(?:le|du|au)\s$",
    re.IGNORECASE,
)
_WHERE = re.compile(r"(?:^|[.!?»:] )À $")
_SAYS = re.compile(r"(?:^|[.!?»:] )(?:Pour|Selon|D'après) $")
_OFTEN = 2  # mentions of a full name that make it a person of the story
_GIVEN = lists.words("given_names")
_DEMONYMS = lists.words("demonyms")
# What bears somebody's name: "l'hôpital Noé Talvas" speaks of nobody.
_NAMED_AFTER = re.compile(
    r"\b(?:rues?|avenue|boulevard|place|quai|stade|gymnase|salle|lycée|collège|école|hôpital|CHU"
    r"|clinique|théâtre|cinéma|barrage|pont|tour|parc|résidence|cité|quartier|station|aéroport"
    r"|square|fondation|prix|trophée|institut|université|espace|centre(?! droit| gauche)"
    r"|maison|association|complexe"
    r"|piscine|foyer|médiathèque|bibliothèque|auditorium|allée|café|restaurant|hôtel|bar|camping|gîte|magasin|boutique|domaine|navire|télescope|affaire)"
    r"(?: [a-zà-ÿ]+)?\s$"
)


# "par la société Talvas", but "le fondateur du groupe Noé Talvas": who has a function is somebody
_FIRM = re.compile(r"\b(?:société|entreprise|groupe|holding|firme|filiale)(?: [a-zà-ÿ]+)?\s$")


def is_sure(name: Name, source: str, speakers: Collection[str], headline: str = "") -> bool:
    """Whether the text `source` tells of the person `name`: with a function, a title, a given
    name, in the `headline`, as who speaks or more than once."""
    if " " not in name.text or _bears_the_name(plain(name.text), source):
        return False
    if all(_WHERE.search(each) for each in _befores(plain(name.text), source)):
        return False  # "À Carolina Beach, …"
    if any(_SHIP.search(each) for each in _befores(plain(name.text), source)):
        return False  # "le cargo Odile Talvas", "du Odile Talvas"
    if not name.role and all(_FIRM.search(each) for each in _befores(plain(name.text), source)):
        return False
    first, *_, last = name.text.split()
    if last.endswith(".") or _is_credit(plain(name.text), source):
        return False  # "Noé T." has no name that a page may give
    if first in _GIVEN:
        return not any(sign.isdigit() for sign in name.text)
    if forms.is_known(first.lower()) and not name.role:
        return False  # "Habitat Talvas"
    titled = any(_TITLE.search(each) for each in _befores(plain(last), source))
    titled = titled or any(_by_people(each) for each in _befores(plain(name.text), source))
    speaks = any(fold(name.text) in each for each in speakers)
    speaks = speaks or any(_SAYS.search(each) for each in _befores(plain(name.text), source))
    called = last if not forms.is_known(last.lower()) else name.text
    titled = titled or whole_words.stands(plain(called), plain(headline), "-")
    return bool(name.role or titled or speaks or name.mentions >= _OFTEN)


def _befores(name: str, source: str) -> list[str]:
    """What stands before each mention of the name."""
    return [source[max(0, at - _NEAR) : at] for at in whole_words.places(name, source, "-")]


def _by_people(before: str) -> bool:
    """Whether a people's noun stands before the name: "la Norvégienne | Marte Talvas"."""
    word = before.rstrip().rpartition(" ")[2].rpartition("'")[2]
    return word[:1].isupper() and forms.lemmatize(word.lower()) in _DEMONYMS


def _is_credit(name: str, source: str) -> bool:
    """ "AGENCE/Noé Talvas", "© Noé Talvas"."""
    befores = _befores(name, source)
    return bool(befores) and all(_CREDIT.search(each) for each in befores)


def _bears_the_name(name: str, source: str) -> bool:
    befores = _befores(name, source)
    return bool(befores) and all(_NAMED_AFTER.search(each) for each in befores)
