"""The function that a page gives a person: whole, still held, or none.

"son président, Odile Talvas" is of somebody whom only the copy's sentences or its issuer tell:
where they don't, the function's own words stand alone.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from ...french.gazetteer import Gazetteer
from ...model import Moment, Name, NameKind, Origin, Reading
from .. import lexicon, whole_words
from ..terms import plain
from . import introductions, whose

_YEAR = timedelta(days=365)
_AGE = re.compile(r"\sde \d+ ans\b")
# Titles that say no function alone.
_BARE = lexicon.words("bare_titles")
# A function that says of what: "maire de Lorbec", "déléguée CFDT".
_COMPLETE = re.compile(r"\b(?:de|des|du|d'|à la|aux?) |\b(?!PDG|DRH|DG)[A-ZÀ-Þ]{2}")
_CHARGE = re.compile(r" (?:chargée?|en charge) d.*| en [A-ZÀ-Þ]\w+$")
_UNLABELLED = re.compile(r" \(?sans étiquette\)?")
# what only a sentence before says: "beau-frère de la précédente", "président d'alors"
_ELSEWHERE = re.compile(
    r"\bde l['’]établissement$|\bd['’]alors\b"
    r"|\b(?:précédente?|ce|cet|cette|ces|son|sa|ses|leurs?|celui|celle|même)\b",
    re.IGNORECASE,
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


def given(
    found: Sequence[Name],
    own: Sequence[Reading],
    told: Sequence[str],
    people: Sequence[str],
    gazetteer: Gazetteer | None,
) -> list[Name]:
    """`found` with the functions that a page may give. `own` are the readings that are printed,
    `told` their printed sentences, `people` the full names that they have."""
    known = introductions.roles(own, gazetteer)
    every = [plain(sentence.text) for reading in own for sentence in reading.sentences]
    bodies = [each.text for each in found if each.kind is NameKind.ORGANIZATION]
    names = []
    for name in found:
        if name.kind is NameKind.PERSON:
            if not _changes(name, every, people):
                name = _whole(name, known, own, bodies)
            if _changes(name, told, people) or _is_of_the_past(name, own):
                name = replace(name, role="")
        names.append(_printable(name))
    return names


def _is_of_the_past(name: Name, own: Sequence[Reading]) -> bool:
    """Whether only copy of more than a year before the newest names the person: who was mayor then
    may be no longer."""
    called = plain(name.text)
    dated = [(_day(each.source.published), each) for each in own]
    days = [day for day, _ in dated if day]
    theirs = [
        day
        for day, each in dated
        if any(whole_words.stands(called, plain(one.text)) for one in each.sentences)
    ]
    return bool(days and theirs) and all(day and max(days) - day > _YEAR for day in theirs)


def _day(published: Moment | None) -> datetime | None:
    """The day that the copy states; when it came in dates nobody's office."""
    return published.value if published and published.origin is Origin.STATED else None


def _whole(
    name: Name, known: Mapping[str, str], own: Sequence[Reading], bodies: Collection[str]
) -> Name:
    """`name` with the function that its sentences do not give, or give without of what."""
    if name.text in known and " " not in name.role:
        return replace(name, role=known[name.text])
    role = whose.named(name.role, own, bodies)
    if role != name.role or not role or _COMPLETE.search(_CHARGE.sub("", plain(role))):
        return replace(name, role=role)
    return replace(name, role=whose.told(role, name.text, own, bodies))


def _printable(name: Name) -> Name:
    """`name` with its function where a page may give it: "son homologue", "le père" are none, nor
    is "avocat de ce prestataire", which says nothing alone."""
    role = _UNLABELLED.sub("", _AGE.sub("", name.role))
    if _ELSEWHERE.search(role):
        role = role.partition(" et ")[0] if " et " in role else ""
    role = _KIN.sub("", role)
    first = role.split(" ", 1)[0].lower()
    if (
        _ELSEWHERE.search(role)
        or (first in lexicon.words("no_functions") and " d'affaires" not in plain(role))
        or role in _BARE
        or "[" in role
    ):
        role = ""
    return replace(name, role=role)


def _changes(name: Name, texts: Sequence[str], people: Sequence[str]) -> bool:
    """Whether a sentence that names the person tells of an office taken or left, beside what the
    function itself says: "maire par intérim". Of two who share a last name the full one is
    meant."""
    last = name.text.split()[-1]
    shared = any(each != name.text and each.split()[-1] == last for each in people)
    called = plain(name.text if shared else last)
    role = plain(name.role)
    told = (
        _ASKED.sub("", each.replace(role, "") if role else each)
        for each in texts
        if whole_words.stands(called, each, "-")
    )
    return any(_OFFICE_CHANGES.search(each) for each in told)
