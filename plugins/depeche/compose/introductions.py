"""Who "M. Rouvier" is, where the sentence that said so is not printed before.

The first mention takes the full name of the copy, and the function that it gives, where that
function is whole in itself. A name that its own source uses before it introduces it, as leads
do, keeps its form.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import lru_cache
from itertools import pairwise

from ..french import names, surnames
from ..french.gazetteer import Gazetteer, fold
from ..model import DraftBlock, NameKind, Passage, PassageKind, Reading, Section, Span
from . import acronyms, belonging, lexicon
from .identity import Same
from .quotations import outside
from .terms import names as term_names
from .terms import plain

_TITLE = r"(?:M\.|Mme|Mlle|Me|Mgr|Dr)\s"
_KEPT = frozenset({"Me ", "Mgr ", "Dr "})  # titles that stay before the full name
# "maire de Kerval", "déléguée CFDT"
_WHOLE_ROLE = re.compile(r"\b(?:de|du|des|d'|de l'|à la|aux?)\b|\bd'|\s[A-ZÀ-Þ]{2}")
_POSSESSIVE = re.compile(r"\b(?:son|sa|ses|leur|leurs|ce|cette|même)\b", re.IGNORECASE)
# Offices that each town or company has but one of
_ONE = lexicon.phrases("sole_offices")
_LONGEST_ROLE = 9  # words
_SAME_OFFICE = timedelta(days=270)  # between two dispatches of which one tells an office
_LINKED = re.compile(r"(?:\b(?:de|à|que)\s|[dq]u?['’])$", re.IGNORECASE)
_VOWEL = re.compile(r"[AEIOUYÂÀÉÈÊËÎÏÔÛÙaeiouyâàéèêëîïôûùHh]")


@dataclass(frozen=True, slots=True)
class _Person:
    full: str
    roles: Mapping[str, str]  # by source, what the copy says of them
    places: Mapping[str, Span]  # by source, where the full name stands first
    office: str = ""  # "le maire", which the copy says of the same place
    firm: bool = False  # whose last name alone may be a firm's: "l'usine Lacombe"


def introduced(
    standfirst: Sequence[Passage],
    sections: Sequence[Section],
    headline: str,
    readings: Mapping[str, Reading],
    gazetteer: Gazetteer | None,
) -> tuple[tuple[Passage, ...], list[Section]]:
    """Standfirst and sections with each person and each acronym introduced at the first mention."""
    people = _people(readings.values(), gazetteer)
    known = acronyms.defined(readings.values())
    printed = [fold(headline)]

    def fix(passages: Iterable[Passage]) -> tuple[Passage, ...]:
        done = []
        for passage in passages:
            for surname, person in people.items():
                if surname in passage.text and passage.kind is PassageKind.SENTENCE:
                    role = _role_then(person, passage.spans[0].source, readings)
                    passage = _introduce(passage, surname, person, role, printed)
            passage = acronyms.explained(passage, known, printed)
            printed.append(fold(passage.text))
            done.append(passage)
        return tuple(done)

    first = fix(standfirst)
    return first, [
        replace(
            section,
            blocks=tuple(DraftBlock(block.kind, fix(block.passages)) for block in section.blocks),
        )
        for section in sections
    ]


def _people(readings: Collection[Reading], gazetteer: Gazetteer | None) -> dict[str, _Person]:
    """People by last name; those who share one are left out. The first reading is the main one:
    "le maire" of another town is not its mayor."""
    merged: dict[str, _Person] = {}
    here: set[str] = set()
    for index, reading in enumerate(readings):
        there = _top_names(reading)
        here = here if index else there
        for person in _named(Same(reading), Same(gazetteer)):
            known = merged.get(person.full, person)
            office = person.office if here & there else ""
            merged[person.full] = _Person(
                person.full,
                {**known.roles, **person.roles},
                {**known.places, **person.places},
                known.office if known is not person else office,
            )
    found: dict[str, list[_Person]] = {}
    for person in merged.values():
        found.setdefault(person.full.split()[-1], []).append(person)
    alone = {last: one[0] for last, one in found.items() if len(one) == 1 and len(last) > 2}
    firms = {last for reading in readings for last in _names_of_things(Same(reading))}
    return {last: replace(one, firm=last in firms) for last, one in alone.items()}


@lru_cache(maxsize=512)
def _names_of_things(key: Same[Reading]) -> frozenset[str]:
    """The names that stand right after a noun that is no office: "l'usine Lacombe", or after
    "chez"."""
    offices = lexicon.words("sole_offices") | lexicon.words("actors") - lexicon.words("named_after")
    return frozenset(
        token.text
        for sentence in key.value.sentences
        for before, token in pairwise(sentence.parse.tokens)
        if token.text[:1].isupper()
        and (
            before.text.lower() == "chez"
            or (
                before.pos == "NOUN"
                and before.text.islower()
                and token.head != before.head
                and before.text not in offices
            )
        )
    )


@lru_cache(maxsize=512)
def _named(key: Same[Reading], gazetteer: Same[Gazetteer | None]) -> tuple[_Person, ...]:
    """The people of one source, each with the sentence where the full name stands first."""
    reading = key.value
    folded = [(fold(each.text), each.span) for each in reading.sentences]
    found = []
    for name in names.find([each.parse for each in reading.sentences], gazetteer.value):
        if name.kind is not NameKind.PERSON or " " not in name.text:
            continue
        full = fold(name.text)
        span = next((span for text, span in folded if full in text), None)
        if span is not None:
            role = _role(name.role) or belonging.role(reading.sentences, name.role, name.text)
            office = _office(name.role, full, [text for text, _ in folded])
            path = reading.source.path
            found.append(_Person(name.text, {path: role}, {path: span}, office))
    return tuple(found)


def _office(role: str, full: str, texts: Sequence[str]) -> str:
    """ "le maire", where the copy says "le maire, Patrick Noblet" and the town has but one."""
    if role.lower() not in _ONE:
        return ""
    article = next(
        (a for a in ("le", "la") if any(f"{a} {fold(role)}, {full}" in t for t in texts)), ""
    )
    return f"{article} {role}" if article else ""


def _top_names(reading: Reading) -> set[str]:
    """The names of the title and the opening."""
    first = reading.source.blocks[0].text if reading.source.blocks else ""
    return set(term_names(f"{reading.source.title}.\n{first}"))


def _role(role: str) -> str:
    """`role` where it says all by itself: "maire de Kerval", not "directeur"."""
    whole = _WHOLE_ROLE.search(plain(role)) and not _POSSESSIVE.search(role)
    return role if whole and len(role.split()) <= _LONGEST_ROLE else ""


def _role_then(person: _Person, path: str, readings: Mapping[str, Reading]) -> str:
    """The function of `person` in the source `path`, or in one of its days: an older dispatch's
    "directeur" may be none any more."""
    if own := person.roles.get(path):
        return own
    here = readings[path].source.published if path in readings else None
    for other, role in person.roles.items():
        there = readings[other].source.published
        near = here is None or there is None or abs(here.value - there.value) <= _SAME_OFFICE
        if role and near:
            return role
    return ""


def _introduce(
    passage: Passage, surname: str, person: _Person, known_role: str, printed: Sequence[str]
) -> Passage:
    full = fold(person.full)
    text = plain(passage.text)
    if full in fold(text) or any(full in each for each in printed):
        return passage
    if not _introduced_before(passage, person):
        return passage
    called = surnames.pattern(person.full)
    found = re.search(rf"(?<![\w-])({_TITLE})?{called}(?![\w-])", outside(text))
    if found is None or re.match(r"\s[A-ZÀ-Þ]", text[found.end() :]):
        return passage  # "Philippe Villeneuve" is not Édouard Philippe
    if not found.group(1) and not _stands_bare(text, found.start(), person, known_role):
        return passage
    title = found.group(1) or ""
    shown = (title if title in _KEPT else "") + person.full
    before, after = passage.text[: found.start()], passage.text[found.end() :]
    if re.search(r"\b(?:de|que)\s$", before, re.IGNORECASE) and _VOWEL.match(shown):
        before = before[:-2] + "'"
    role = f", {known_role}" if known_role else ""
    if not role and person.office and title not in _KEPT and not _LINKED.search(before):
        office = person.office if before.strip() else person.office.capitalize()
        shown, role = f"{office}, {shown}", ","
        if re.match(r"\s*[,.;:!?)»\"]", after) or not after:
            role = ""
    elif role and not re.match(r"\s*(?:[,.;:!?)»\"]|$)", after):
        role += ","
    edit = f"« {found.group()} » → « {shown}{role.rstrip(',')} »"
    places = person.places.get(passage.spans[0].source) or next(iter(person.places.values()))
    return replace(
        passage,
        text=f"{before}{shown}{role}{after}",
        edits=(*passage.edits, edit),
        spans=(*passage.spans, places),
    )


def _introduced_before(passage: Passage, person: _Person) -> bool:
    """Whether the passage's source gave the full name before it, or never gives it."""
    span = passage.spans[0]
    place = person.places.get(span.source)
    return place is None or place.start < span.start


def _stands_bare(text: str, at: int, person: _Person, role: str) -> bool:
    """Whether a last name without a title is a person's: no "loi Perraud", "Jean Perraud"."""
    if person.firm:
        return False
    before = text[:at].rstrip().split(" ")[-1]
    if before[:1].isupper() or before.lower() in lexicon.words("named_after"):
        return False
    return bool(role) or not before or before.endswith(",")
