"""The article's people, organisations and places, and its topics."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache

from ..french import bodies, names
from ..french.gazetteer import Gazetteer, fold, load
from ..model import CitedSource, Name, NameKind, Reading, Span
from . import (
    belonging,
    introductions,
    lexicon,
    naming,
    one_body,
    sure_bodies,
    sure_people,
    sure_places,
    told_places,
    whole_words,
)
from .outlets import is_outlet
from .terms import plain

MOST_TAGS = 6
_NEAR = 60  # signs before a name that may tell what it is
_AGE = re.compile(r"\sde \d+ ans$")
# Titles that say no function alone.
_BARE = (
    "docteur",
    "docteure",
    "maître",
    "ancien",
    "ancienne",
    "numéro",
    "membre",
    "chargé",
    "chargée",
)
# A function that says of what: "maire de Lorbec", "déléguée CFDT".
_COMPLETE = re.compile(r"\b(?:de|des|du|d'|à la|aux?) |[A-ZÀ-Þ]{2}")
_CHARGE = re.compile(r" chargée? de .*| en [A-ZÀ-Þ]\w+$")
_TOLD_TO = re.compile(
    r"\b(?:dit|déclaré|précisé|indiqué|confié|expliqué|affirmé|annoncé|contactée?s?|jointe?s?"
    r"|interrogée?s?)(?: \w+)? (?:à|par) (?:l'|la |le )?$"
)
_AGENCY = re.compile("Agence ")
_PRESS = re.compile(
    r"(?:L[ae]s? |L['’])(?:Gazette|Courrier|Journal|Échos?|Dépêche|Tribune|Télégramme|Quotidien"
    r"|Presse|Républicain|Voix|Progrès|Hebdo|Matin|Éveil|Populaire|Indépendant|Union|Montagne)\b"
    r"|Agence (?:Presse|France)"
)
# what only a sentence before says: "beau-frère de la précédente"
_ELSEWHERE = re.compile(
    r"\b(?:précédente?|ce|cet|cette|ces|son|sa|ses|leurs?|celui|celle|même)\b", re.IGNORECASE
)
# What somebody asks for or refuses has not come to pass.
_ASKED = re.compile(
    r"\b(?:refus\w+|exclu\w*|écart\w+) (?:\w+ )?(?:de )?(?:démission\w*|quitter)"
    r"|\b(?:réclam|demand|exig|appel)\w+ (?:[àa] )?(?:la |sa |une )?(?:démission\w*|révocation)"
    r"|\bne (?:démissionne\w*|quitte\w*) pas",
    re.IGNORECASE,
)
_KIN = re.compile(
    r" et (?:beau-|belle-|demi-)?(?:frère|sœur|cousine?|fils|fille|père|mère|mari|femme|épou\w+"
    r"|neveu|nièce|oncle|tante|compagn\w+|gendre) .*"
)
_OFFICE = r"(?:président|direct|maire|patron|chef|PDG|ministre|préf|secrétaire|gérant|délégué)\w*"
_OFFICE_CHANGES = re.compile(
    r"\b(?:démission\w*|limog(?!es\b)\w+|révoqu\w+|destitu\w+|succéd\w+|nomm[ée]e?s?|promue?s?|intronis\w+"
    r"|quitt\w+ (?:ses fonctions|son poste|la (?:direction|présidence|tête))|mis fin à (?:ses|sa)"
    r"|remplac\w+ (?:par|à la tête)|par intérim|prend\w* (?:ses fonctions|la (?:tête|direction))"
    rf"|passation|se sépar\w+"
    rf"|(?:actuel(?:le)?|future?|nouve(?:au|lle)|deve\w+|devien\w+) {_OFFICE})\b",
    re.IGNORECASE,
)


def printed(
    readings: Sequence[Reading],
    spans: Collection[Span],
    texts: Sequence[str],
    gazetteer: Gazetteer | None = None,
) -> tuple[Name, ...]:
    """The names of the sentences at `spans` that stand in the printed `texts`, most mentioned
    first."""
    whole = fold(" ".join(texts))
    sentences = [
        sentence for reading in readings for sentence in reading.sentences if sentence.span in spans
    ]
    told = [plain(sentence.text) for sentence in sentences]
    source = " ".join(each if each[-1:] in ".!?»" else f"{each}." for each in told)
    speakers = {fold(sentence.speaker) for sentence in sentences if sentence.speaker}
    known = gazetteer or load()
    parses = [sentence.parse for sentence in sentences]
    found = names.find(parses, gazetteer)
    people = [name.text for name in found if name.kind is NameKind.PERSON and " " in name.text]
    papers = {naming.publisher(each.source) for each in readings if not each.source.release}
    media = papers | _media(found, source, texts[0])
    authors = {fold(each.name) for reading in readings for each in reading.source.bylines}
    shown = bodies.named(parses, (each.split()[-1] for each in people))
    dateline = next((each.source.place for each in readings if each.source.place), "")
    located = f"{plain(texts[0])}. {source}"
    places = sure_places.sure(
        {
            name.text: name.mentions
            for name in found
            if name.kind is NameKind.PLACE and fold(name.text) not in shown
        },
        located,
        dateline,
        speakers,
    )
    others = [each.text for each in found if each.kind is not NameKind.PLACE and " " in each.text]
    for place in told_places.shown(texts[0], source, dateline, [*others, *shown.names]):
        if place not in places:
            places.add(place)
            found = _with_place(found, place, whole)
            people = [each for each in people if not each.endswith(f" de {place}")]

    bodies_found = [name.text for name in found if name.kind is NameKind.ORGANIZATION]

    def is_sure(name: Name) -> bool:
        if name.kind is NameKind.PLACE:
            home = name.text == "France" and "France" not in texts[0]
            return name.text in places and not home
        if known.get(name.text) is not None:
            return True
        if name.kind is NameKind.PERSON:
            named = fold(name.text) not in authors
            return named and sure_people.is_sure(name, source, speakers, texts[0])
        part = _in_another(name.text, bodies_found)
        return not part and sure_bodies.is_sure(name, source, shown, people)

    kept = [
        name
        for name in found
        if not _holds_a_person(name, people)
        and not any(each.endswith(f" {name.text}") for each in people)  # "Le Guen" alone
        and name.text not in media
        and whole_words.stands(fold(name.text), whole)
        and is_sure(name)
    ]
    own = [each for each in readings if any(one.span in spans for one in each.sentences)]
    functions = introductions.roles(own, gazetteer)
    every = [plain(sentence.text) for reading in own for sentence in reading.sentences]
    full = [
        name if _changes(name.text, every, people) else _whole_function(name, functions, own)
        for name in kept
    ]
    return one_body.merged([_with_function(name, told, people) for name in full], told, texts[0])


def _with_place(found: tuple[Name, ...], place: str, whole: str) -> tuple[Name, ...]:
    """`found` with the `place`, where the model took it for something else or for nothing."""
    count = sum(1 for _ in whole_words.places(fold(place), whole))
    rest = (each for each in found if each.text != place)
    return (*rest, Name(place, NameKind.PLACE, mentions=count))


def _whole_function(name: Name, functions: Mapping[str, str], own: Iterable[Reading]) -> Name:
    """`name` with the function that its sentences do not give, or give without of what."""
    if name.kind is not NameKind.PERSON:
        return name
    if name.text in functions and " " not in name.role:
        return replace(name, role=functions[name.text])
    if not name.role or _COMPLETE.search(_CHARGE.sub("", plain(name.role))):
        return name
    wholes = (belonging.whole(each.sentences, name.role, name.text) for each in own)
    return replace(name, role=next((each for each in wholes if each != name.role), name.role))


def publishers(
    cited: Iterable[CitedSource], found: Sequence[Name], gazetteer: Gazetteer | None = None
) -> tuple[Name, ...]:
    """The bodies that published the sources cited and have an official site, beside `found`."""
    known = gazetteer or load()
    there = {each.text for each in found}
    entries = (known.get(each.publisher) for each in cited if each.publisher)
    return tuple(
        Name(entry.name, entry.kind, same_as=entry.url)
        for entry in dict.fromkeys(each for each in entries if each is not None)
        if entry.url and entry.name not in there
    )


def _holds_a_person(name: Name, people: Sequence[str]) -> bool:
    """ "Sécurité routière Carlo Di Antonio": a body and a person, run together."""
    return name.kind is not NameKind.PERSON and any(
        name.text.endswith(f" {each}") for each in people
    )


def _with_function(name: Name, texts: Sequence[str], people: Sequence[str]) -> Name:
    """`name` with its function where a page may give it: "son homologue", "le père" are none,
    "avocat de ce prestataire" says nothing alone, and a function that changes in the article's
    own `texts` may be over."""
    role = _AGE.sub("", name.role)
    if _ELSEWHERE.search(role):
        role = role.partition(" et ")[0] if " et " in role else ""
    role = _KIN.sub("", role)
    first = role.split(" ", 1)[0].lower()
    if (
        _ELSEWHERE.search(role)
        or first in lexicon.words("no_functions")
        or role in _BARE
        or "[" in role
        or (name.kind is NameKind.PERSON and _changes(name.text, texts, people))
    ):
        role = ""
    return replace(name, role=role)


def _changes(name: str, texts: Sequence[str], people: Sequence[str]) -> bool:
    """Whether a sentence that names the person tells of an office taken or left. Of two who
    share a last name the full one is meant."""
    last = name.split()[-1]
    shared = any(each != name and each.split()[-1] == last for each in people)
    called = plain(name if shared else last)
    return any(_tells_of_office(each) and whole_words.stands(called, each, "-") for each in texts)


@lru_cache(maxsize=4096)
def _tells_of_office(text: str) -> bool:
    """Whether `text` tells of an office taken or left; asked for each person of an article."""
    return _OFFICE_CHANGES.search(_ASKED.sub("", text)) is not None


def _in_another(name: str, bodies: Sequence[str]) -> bool:
    """ "Halvern" beside "Halvern Énergie", but "CGT de Lorbec" beside "CGT"."""
    if name.isupper():
        return any(each.startswith(f"{name}-") for each in bodies)  # "SNES" beside "SNES-FSU"
    first, link, _ = name.partition(" d")
    if link and first.isupper() and first in bodies:
        return True
    return any(each.startswith(f"{name} ") for each in bodies)


def _media(found: Sequence[Name], source: str, headline: str) -> set[str]:
    """The media that the copy only cites: "a constaté La Gazette". One in the headline is news."""
    cited = {
        each.text
        for each in found
        if each.kind is not NameKind.PERSON
        and (_PRESS.match(each.text) or (is_outlet(each.text) and not _AGENCY.match(each.text)))
    }
    cited |= {
        each.text
        for each in found
        if each.kind is NameKind.ORGANIZATION and _is_told_to(plain(each.text), source)
    }
    return {each for each in cited if plain(each) not in plain(headline)}


def _is_told_to(name: str, source: str) -> bool:
    """Whether the copy names it only as who was told: "a déclaré à l'Agence Halvern"."""
    befores = [source[max(0, at - _NEAR) : at] for at in whole_words.places(name, source)]
    return bool(befores) and all(_TOLD_TO.search(each) for each in befores)


def forms(found: Iterable[Name]) -> list[str]:
    """The names, and people's last names: what a headline may call them."""
    texts = []
    for name in found:
        texts.append(name.text)
        if name.kind is NameKind.PERSON:
            texts.append(name.text.split()[-1])
    return texts


def tags(found: Sequence[Name], headline: str, standfirst: str) -> tuple[str, ...]:
    """The topics of the article: names of its headline or lead, then the most mentioned."""
    top = fold(f" {headline} {standfirst} ")
    ranked = sorted(
        (name for name in found if not is_outlet(name.text)),
        key=lambda name: (fold(name.text) not in top, -name.mentions),
    )
    kept = [
        name.text
        for name in ranked
        if fold(name.text) in top or (name.mentions >= 3 and name.kind is not NameKind.PLACE)
    ]
    whole = [each for each in dict.fromkeys(kept) if not _part_of_another(each, kept)]
    return tuple(whole[:MOST_TAGS])


def _part_of_another(name: str, names: Sequence[str]) -> bool:
    words = set(fold(name).split())
    return any(words < set(fold(other).split()) for other in names)
