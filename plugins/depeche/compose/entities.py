"""The article's people, organisations and places, and its topics."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from ..french import bodies, names
from ..french.gazetteer import Gazetteer, fold, load
from ..model import CitedSource, Name, NameKind, Reading, Span
from . import lexicon, naming, sure_bodies, sure_people, sure_places, whole_words
from .outlets import is_outlet
from .terms import plain

MOST_TAGS = 6
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
    source = " ".join(told)
    speakers = {fold(sentence.speaker) for sentence in sentences if sentence.speaker}
    known = gazetteer or load()
    parses = [sentence.parse for sentence in sentences]
    found = names.find(parses, gazetteer)
    people = [name.text for name in found if name.kind is NameKind.PERSON and " " in name.text]
    papers = {naming.publisher(each.source) for each in readings if not each.source.release}
    media = papers | _media(found, source, texts[0])
    shown = bodies.named(parses, (each.split()[-1] for each in people))
    places = sure_places.sure(
        {
            name.text: name.mentions
            for name in found
            if name.kind is NameKind.PLACE and fold(name.text) not in shown
        },
        source,
        next((each.source.place for each in readings if each.source.place), ""),
        speakers,
    )

    bodies_found = [name.text for name in found if name.kind is NameKind.ORGANIZATION]

    def is_sure(name: Name) -> bool:
        if name.kind is NameKind.PLACE:
            home = name.text == "France" and "France" not in texts[0]
            return name.text in places and not home
        if known.get(name.text) is not None:
            return True
        if name.kind is NameKind.PERSON:
            return sure_people.is_sure(name, source, speakers)
        part = _in_another(name.text, bodies_found)
        return not part and sure_bodies.is_sure(name, source, shown, people)

    return tuple(
        _with_function(name, told, people)
        for name in found
        if not _holds_a_person(name, people)
        and not any(each.endswith(f" {name.text}") for each in people)  # "Le Guen" alone
        and name.text not in media
        and whole_words.stands(fold(name.text), whole)
        and is_sure(name)
    )


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
    told = (_ASKED.sub("", each) for each in texts if whole_words.stands(called, each, "-"))
    return any(_OFFICE_CHANGES.search(each) for each in told)


def _in_another(name: str, bodies: Sequence[str]) -> bool:
    """ "Halvern" beside "Halvern Énergie", but "CGT de Lorbec" beside "CGT"."""
    if name.isupper():
        return False
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
    return {each for each in cited if plain(each) not in plain(headline)}


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
