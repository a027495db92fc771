"""Which of the people that the model found the copy itself shows to be people of the story."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from ...french import forms, lists
from ...french.gazetteer import fold
from ...model import Name
from .. import whole_words
from ..terms import plain

_NEAR = 40  # signs before a name that may tell whose it is
_TITLE = re.compile(r"\b(?:M\.|MM\.|Mme|Mgr|Dr|Me)\s$")
_CREDIT = re.compile(r"(?:/\s?|©\s?|[Pp]hotos? ?: |\b[Cc]rédits?(?: photos?)?(?: ?:)? )$")
_SHIP = re.compile(
    r"(?<!\bde )\b(?:cargo|vraquier|chimiquier|pétrolier|méthanier|caboteur|roulier|chalutier"
    r"|fileyeur|thonier|caseyeur|paquebot|porte-conteneurs|remorqueur|trimaran|catamaran"
    r"|monocoque|voilier|goélette|yacht|ferry|navire|bateau|péniche|frégate"
    r"|sous-marin|abeille|vedette) [«\"]?\s?$"
    r"|\b(?:le|du|au)\s$",
    re.IGNORECASE,
)
_WHERE = re.compile(r"(?:^|[.!?»:] )À $")
# "Lorbec – Kerval", "Talvas 4 | Orven 4": a fixture, a list of scorers.
_NO_NAME = re.compile(r"\d|\||\s[–—-]\s")
_SAYS = re.compile(r"(?:^|[.!?»:] )(?:Pour|Selon|D'après) $")
_OFTEN = 2  # mentions of a full name that make it a person of the story
_AGE = re.compile(
    r"(?:,| \(|,? (?:qui )?a) ?\d{1,3} ans\b(?! d['e])"
)  # no firm's "30 ans de métier"
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
    befores = whole_words.befores(plain(name.text), source, _NEAR)
    if " " not in name.text or _NO_NAME.search(name.text) or _each(befores, _NAMED_AFTER):
        return False
    if all(_WHERE.search(each) for each in befores):
        return False  # "À Carolina Beach, …"
    if any(_SHIP.search(each) for each in befores):
        return False  # "le cargo Odile Talvas", "du Odile Talvas"
    if not name.role and all(_FIRM.search(each) for each in befores):
        return False
    first, *_, last = name.text.split()
    if last.endswith(".") or _each(befores, _CREDIT):
        return False  # "Noé T." has no name that a page may give; "AGENCE/Noé Talvas"
    if _is_aged(plain(name.text), source):
        return True
    if first in _GIVEN:
        return True
    if forms.is_known(first.lower()) and not name.role:
        return False  # "Habitat Talvas"
    by_title = whole_words.befores(plain(last), source, _NEAR)
    called = last if not forms.is_known(last.lower()) else name.text
    return (
        bool(name.role)
        or name.mentions >= _OFTEN
        or any(_TITLE.search(each) for each in by_title)
        or any(_by_people(each) or _SAYS.search(each) for each in befores)
        or any(fold(name.text) in each for each in speakers)
        or whole_words.stands(plain(called), plain(headline), "-")
    )


def _is_aged(name: str, source: str) -> bool:
    """Whether the copy tells how old the person is: "Aëlig Talvas a 24 ans"."""
    ends = (at + len(name) for at in whole_words.places(name, source, "-"))
    return any(_AGE.match(source, end) for end in ends)


def _each(befores: Sequence[str], pattern: re.Pattern[str]) -> bool:
    """Whether the name stands somewhere, and each time behind what the pattern finds."""
    return bool(befores) and all(pattern.search(each) for each in befores)


def _by_people(before: str) -> bool:
    """Whether a people's noun stands before the name: "la Norvégienne | Marte Talvas"."""
    word = before.rstrip().rpartition(" ")[2].rpartition("'")[2]
    return word[:1].isupper() and forms.lemmatize(word.lower()) in _DEMONYMS
