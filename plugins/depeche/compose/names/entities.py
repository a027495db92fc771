"""The article's people, organisations and places, and its topics."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from ...french import bodies, names
from ...french.gazetteer import Gazetteer, fold, load
from ...model import CitedSource, Name, NameKind, Reading, Span
from .. import naming, whole_words
from ..terms import plain
from . import (
    functions,
    institutions,
    one_body,
    speaking_bodies,
    sure_bodies,
    sure_people,
    sure_places,
    told_places,
)
from .outlets import is_called, is_outlet

MOST_TAGS = 6
_NEAR = 60  # signs before a name that may tell what it is
_TOLD_TO = re.compile(
    r"\b(?:dit|déclaré|précisé|indiqué|confié|expliqué|affirmé|annoncé|contactée?s?|jointe?s?"
    r"|interrogée?s?)(?: \w+)? (?:à|par) (?:l'|la |le )?$"
    r"|\b(?:écri\w+|publi\w+|post[ée]\w*|messages?|vidéos?|réagi)\b[^.!?]{0,40} sur $"
)
_ARTICLE = re.compile(r"\A(?:Le |La |Les |L['’])")  # "des Écologistes", "au Monde"
# "Notre-Dame | de Lorbec": a hyphened name, and which.
_TWO_NAMES = re.compile(r"([A-ZÀ-Þ]\w+(?:-[A-ZÀ-Þ]\w+)+) (?:d['’]|d[eu] )")
_CLUB = re.compile(r"US|AS|FC|RC|HBC|HB|BC|SC|CS|ES|SO|UA|OGC|RCT|USM|ASM")  # which one, follows
_COMPLEMENT = re.compile(r" (?:d'|d[eu]s? )")
_AGENCY = re.compile("Agence ")
_JOINED = re.compile(r"\s*[/,+&–]\s*|\s-\s")  # "Intersyndicale CFDT – CGT – FO"
_PRESS = re.compile(
    r"(?:L[ae]s? |L['’])(?:Gazette|Courrier|Journal|Échos?|Dépêche|Tribune|Télégramme|Quotidien"
    r"|Presse|Républicain|Voix|Progrès|Hebdo|Matin|Éveil|Populaire|Indépendant|Union|Montagne)\b"
    r"|Agence (?:Presse|France)"
)


def printed(
    readings: Sequence[Reading],
    spans: Collection[Span],
    texts: Sequence[str],
    gazetteer: Gazetteer | None = None,
) -> tuple[Name, ...]:
    """The names of the sentences at `spans` that stand in the printed `texts`, and the places that
    stand beside the main copy's text: those of the headline, the first text, first, then the most
    mentioned."""
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
    media = _media(found, source, texts[0], papers)
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
    modelled = [each.text for each in found if each.kind is NameKind.PLACE]
    for place in told_places.shown(texts[0], source, dateline, [*others, *shown.names], modelled):
        if place not in places:
            places.add(place)
            found = _with_place(found, place, whole)
    people = [each for each in people if not _ends_in_place(each, places, located)]

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
        and whole_words.stands(fold(_ARTICLE.sub("", name.text, count=1)), whole)
        and is_sure(name)
    ]
    kept = institutions.told(sentences, kept)
    speaking = speaking_bodies.told((each.speaker for each in sentences), kept)
    kept += [each for each in speaking if whole_words.stands(fold(each.text), whole)]
    kept = [each for each in kept if not _begins_another(each, kept)]
    around = told_places.filed(readings[0].source, places)
    kept += [Name(each, NameKind.PLACE) for each in around if each not in places]
    issuers = [naming.publisher(each.source) for each in readings if each.source.release]
    kept = _once(_as_issued(_as_told(each, located), issuers, source) for each in kept)
    kept.sort(key=lambda each: (not _in_headline(each, texts[0]), -each.mentions))
    own = [each for each in readings if any(one.span in spans for one in each.sentences)]
    return one_body.merged(functions.given(kept, own, told, people, gazetteer), told, texts[0])


def _with_place(found: tuple[Name, ...], place: str, whole: str) -> tuple[Name, ...]:
    """`found` with the `place`, where the model took it for something else or for nothing."""
    count = sum(1 for _ in whole_words.places(fold(place), whole))
    rest = (each for each in found if each.text != place)
    return (*rest, Name(place, NameKind.PLACE, mentions=count))


def _ends_in_place(person: str, places: Collection[str], text: str) -> bool:
    """Whether "Noé-Talvas de Lorbec" is what bears a name, in a town that the `text` names
    elsewhere too."""
    rest = text.replace(plain(person), " ")
    ends = (each for each in places if person.endswith(f" de {each}"))
    return any(whole_words.stands(plain(each), rest, "-") for each in ends)


def _as_told(name: Name, source: str) -> Name:
    """`name`, a town under its whole name, an isle under the one that keeps it apart from a
    region's."""
    if name.kind is not NameKind.PLACE:
        return name
    return replace(name, text=told_places.isle(told_places.fuller(name.text, source), source))


def _as_issued(name: Name, issuers: Iterable[str], source: str) -> Name:
    """A body under the whole name that it has as issuer of a release and the `source` gives too:
    "Bocage vivant du Lorban" for "Bocage"."""
    if name.kind is not NameKind.ORGANIZATION:
        return name
    for issuer in issuers:
        at = next(whole_words.places(name.text, issuer, "-"), len(issuer))
        if plain(issuer[at:]) in source and len(issuer) - at > len(name.text):
            return replace(name, text=issuer[at:])
    return name


def _once(found: Iterable[Name]) -> list[Name]:
    """`found`, a town that two of its names led to as one."""
    merged: dict[tuple[str, NameKind], Name] = {}
    for each in found:
        key = each.text, each.kind
        before = merged.get(key)
        mentions = each.mentions + (before.mentions if before else 0)
        merged[key] = replace(before or each, mentions=mentions)
    return list(merged.values())


def _in_headline(name: Name, headline: str) -> bool:
    called = name.text.split()[-1] if name.kind is NameKind.PERSON else name.text
    return whole_words.stands(plain(called), plain(headline), "-")


def publishers(
    cited: Iterable[CitedSource], found: Sequence[Name], gazetteer: Gazetteer | None = None
) -> tuple[Name, ...]:
    """The bodies that published the sources cited and have an official site, and the unions of a
    joint one, beside `found`."""
    known = gazetteer or load()
    there = {each.text for each in found}
    issuers = [each.publisher for each in cited if each.publisher]
    entries = (known.get(each) for each in issuers)
    bodies = [
        Name(entry.name, entry.kind, same_as=entry.url)
        for entry in dict.fromkeys(each for each in entries if each is not None)
        if entry.url and entry.name not in there
    ]
    joint = (
        part for each in issuers for part in _JOINED.split(each.removeprefix("Intersyndicale "))
    )
    unions = [each for each in joint if each.isupper() and each not in {*there, *issuers}]
    return (*bodies, *(Name(each, NameKind.ORGANIZATION) for each in dict.fromkeys(unions)))


def lawyers(
    readings: Iterable[Reading], spans: Collection[Span], found: Sequence[Name]
) -> tuple[Name, ...]:
    """Whoever speaks for a client in a text that is printed, as the sentence above it says; none
    that is `found` already."""
    printed = {each.source for each in spans}
    there = {fold(each.text) for each in found}
    sources = [each.source for each in readings if each.source.path in printed]
    names_of = [(each.publisher.removeprefix("Me "), each) for each in sources if each.capacity]
    return tuple(
        Name(name, NameKind.PERSON, role=source.capacity)
        for name, source in names_of
        if fold(name) not in there
    )


def _holds_a_person(name: Name, people: Sequence[str]) -> bool:
    """ "Sécurité routière Carlo Di Antonio": a body and a person, run together."""
    return name.kind is not NameKind.PERSON and any(
        name.text.endswith(f" {each}") for each in people
    )


def _in_another(name: str, bodies: Sequence[str]) -> bool:
    """ "Halvern" beside "Halvern Énergie", but "CGT de Lorbec" beside "CGT"."""
    if name.isupper():
        return any(each.startswith(f"{name}-") for each in bodies)  # "SNES" beside "SNES-FSU"
    first, link, _ = name.partition(" d")
    if link and first.isupper() and first in bodies:
        return True
    return any(each.startswith(f"{name} ") for each in bodies)


def _begins_another(name: Name, found: Iterable[Name]) -> bool:
    """ "Musée du Goémon" beside "musée du Goémon de Lorbec", "HBC" beside "HBC Lorbec"; "Halvane"
    beside "fromagerie Halvane"."""
    opening = f"{fold(name.text)} "
    bodies_found = [each.text for each in found if each.kind is NameKind.ORGANIZATION]
    if " " not in name.text and not _CLUB.fullmatch(name.text):
        trades = (each.split(" ", 1) for each in bodies_found if each[:1].islower())
        organization = name.kind is NameKind.ORGANIZATION
        return organization and any(each[1:] == [name.text] for each in trades)
    return any(fold(each).startswith(opening) for each in bodies_found)


def _media(found: Sequence[Name], source: str, headline: str, papers: Collection[str]) -> set[str]:
    """The media that the copy only cites: "a constaté La Gazette"; the `papers` that it comes from;
    the networks on which somebody writes. One in the headline is news; one whose site the newsroom
    has given is linked."""
    own = {_ARTICLE.sub("", each, count=1) for each in papers}
    cited = {
        each.text
        for each in found
        if _ARTICLE.sub("", each.text, count=1) in own
        or (not each.same_as and is_called(plain(each.text), source))
        or (each.kind is NameKind.ORGANIZATION and _is_told_to(plain(each.text), source))
        or (each.kind is not NameKind.PERSON and _is_outlet(each.text))
    }
    return {each for each in cited if plain(each) not in plain(headline)}


def _is_outlet(name: str) -> bool:
    return bool(_PRESS.match(name)) or (is_outlet(name) and not _AGENCY.match(name))


def _is_told_to(name: str, source: str) -> bool:
    """Whether the copy names it only as who was told, "a déclaré à l'Agence Halvern", or as where
    somebody wrote: "sur Twitter"."""
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


def tags(
    found: Sequence[Name], headline: str, standfirst: str, own: Collection[str]
) -> tuple[str, ...]:
    """The topics of the article: names of its headline or lead, then the most mentioned of `own`,
    those of the main copy."""
    top = f" {headline} {standfirst} "
    told = {
        name.text
        for name in found
        if whole_words.stands(plain(name.text), plain(top), "-")
        or (name.text in own and fold(name.text) in fold(top))
        or _is_called(name, plain(top), found)
    }
    ranked = sorted(
        (
            name
            for name in found
            if not (is_outlet(name.text) or is_called(plain(name.text), plain(top)))
        ),
        key=lambda name: (name.text not in told, -name.mentions),
    )
    often = {name.text for name in ranked if name.mentions >= 3 and name.text in own}
    kept = [
        name.text
        for name in ranked
        if name.text in told or (name.text in often and name.kind is not NameKind.PLACE)
    ]
    whole = [each for each in dict.fromkeys(kept) if not _part_of_another(each, kept)]
    return tuple(whole[:MOST_TAGS])


def _is_called(name: Name, top: str, found: Iterable[Name]) -> bool:
    """Whether the `top` of the article calls a place or a body by the first of its two names:
    "Notre-Dame" for "Notre-Dame de Lorbec", where no other name begins alike."""
    short = _TWO_NAMES.match(name.text)
    if short is None or name.kind is NameKind.PERSON:
        return False
    if any(each.text != name.text and each.text.startswith(f"{short[1]} ") for each in found):
        return False
    ends = (at + len(short[1]) for at in whole_words.places(short[1], top, "-"))
    return any(not _COMPLEMENT.match(top, end) for end in ends)


def _part_of_another(name: str, names: Sequence[str]) -> bool:
    words = set(fold(name).split())
    return any(words < set(fold(other).split()) for other in names)
