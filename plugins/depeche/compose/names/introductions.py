"""Who "M. Rouvier" is, where the sentence that said so is not printed before.

The first mention takes the full name, and the function where that is whole in itself, which the
sentence's own source gave before it: the Rouvier of another source may be somebody else. A score
sheet or a list of the copy keeps its names as they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from ...french import names, surnames
from ...french.gazetteer import Gazetteer, fold
from ...identity import Same
from ...model import BlockKind, NameKind, Passage, PassageKind, Reading, Section, Span
from .. import lexicon
from ..interviews import interviews
from ..naming import elides
from ..quotations import outside
from ..readings import names_in
from ..terms import names as term_names
from ..terms import plain
from . import acronyms, belonging

_TITLE = r"(?:M\.|Mme|Mlle|Me|Mgr|Dr)\s"
_KEPT = frozenset({"Me ", "Mgr ", "Dr "})  # titles that stay before the full name
# "maire de Kerval", "déléguée CFDT"
_WHOLE_ROLE = re.compile(r"\b(?:de|du|des|d'|de l'|à la|aux?)\b|\bd'|\s[A-ZÀ-Þ]{2}")
_POSSESSIVE = re.compile(r"\b(?:son|sa|ses|leur|leurs|ce|cette|même)\b", re.IGNORECASE)
# Offices that each town or company has but one of
_ONE = lexicon.phrases("sole_offices")
_LONGEST_ROLE = 9  # words
_LINKED = re.compile(r"(?:\b(?:de|à|que)\s|[dq]u?['’])$", re.IGNORECASE)
_SCORE = re.compile(r"\s?(?:\(\s?)?\d")
_SCORED = re.compile(r"[A-ZÀ-Þ][\w'-]+(?:\s\(|\s)\d+[^,;.]{0,20}[,;]")
_SHEET = 3  # names with their figures


@dataclass(frozen=True, slots=True)
class _Person:
    full: str
    place: Span  # where the full name stands first
    role: str = ""  # what the copy says of them
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
    people = _people(readings, gazetteer)
    known = acronyms.defined(readings.values())
    printed = [fold(headline)]

    def fix(passages: Iterable[Passage]) -> tuple[Passage, ...]:
        done = []
        for passage in passages:
            if any(
                interviews.answers(readings[each.source].source, each) for each in passage.spans
            ):
                printed.append(fold(passage.text))
                done.append(passage)  # the words of who answers
                continue
            told = passage.kind is PassageKind.SENTENCE
            for person in people[passage.spans[0].source] if told else ():
                if _last(person) in passage.text and not _is_item(passage.spans[0], readings):
                    passage = _introduce(passage, person, printed)
            passage = acronyms.explained(passage, known, printed)
            printed.append(fold(passage.text))
            done.append(passage)
        return tuple(done)

    first = fix(standfirst)
    return first, [
        replace(
            section,
            blocks=tuple(replace(block, passages=fix(block.passages)) for block in section.blocks),
        )
        for section in sections
    ]


def _people(
    readings: Mapping[str, Reading], gazetteer: Gazetteer | None
) -> dict[str, list[_Person]]:
    """The people whom each source names in full, less those who share a last name with another
    of the sources. The first reading is the main one: "le maire" of another town is not its
    mayor."""
    named = {path: _named(Same(each), Same(gazetteer)) for path, each in readings.items()}
    bearers: dict[str, set[str]] = {}
    for person in (each for people in named.values() for each in people):
        bearers.setdefault(_last(person), set()).add(person.full)
    firms = {last for each in readings.values() for last in _names_of_things(Same(each))}
    tops = {path: _top_names(each) for path, each in readings.items()}
    here = next(iter(tops.values()), set())
    return {
        path: [
            replace(
                person,
                firm=_last(person) in firms,
                office=person.office if here & tops[path] else "",
            )
            for person in people
            if len(_last(person)) > 2 and len(bearers[_last(person)]) == 1
        ]
        for path, people in named.items()
    }


def roles(readings: Iterable[Reading], gazetteer: Gazetteer | None) -> dict[str, str]:
    """The functions that the whole copy gives people and that say all by themselves, by name."""
    people = [each for reading in readings for each in _named(Same(reading), Same(gazetteer))]
    return {each.full: each.role for each in reversed(people) if each.role}


def _last(person: _Person) -> str:
    return person.full.split()[-1]


def _is_item(span: Span, readings: Mapping[str, Reading]) -> bool:
    """Whether the sentence at `span` is an item of the copy's own list."""
    reading = readings[span.source]
    return any(
        each.span == span and reading.source.blocks[each.paragraph].kind is BlockKind.LIST_ITEM
        for each in reading.sentences
    )


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
    for name in names.by_mentions(names_in(reading, gazetteer.value)):
        if name.kind is not NameKind.PERSON or " " not in name.text:
            continue
        full = fold(name.text)
        span = next((span for text, span in folded if full in text), None)
        if span is not None:
            role = _role(name.role) or belonging.role(reading.sentences, name.role, name.text)
            office = _office(name.role, full, [text for text, _ in folded])
            found.append(_Person(name.text, span, role, office))
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


def _introduce(passage: Passage, person: _Person, printed: Sequence[str]) -> Passage:
    full = fold(person.full)
    text = plain(passage.text)
    if full in fold(text) or any(full in each for each in printed):
        return passage
    if person.place.start >= passage.spans[0].start:
        return passage  # a lead, which names before it introduces, keeps its form
    called = surnames.pattern(person.full)
    found = re.search(rf"(?<![\w-])({_TITLE})?{called}(?![\w-])", outside(text))
    if found is None or re.match(r"\s[A-ZÀ-Þ]", text[found.end() :]):
        return passage  # "Philippe Villeneuve" is not Édouard Philippe
    if _is_scored(text, found.end()):
        return passage
    if not found.group(1) and not _stands_bare(text, found.start(), person):
        return passage
    title = found.group(1) or ""
    shown = (title if title in _KEPT else "") + person.full
    before, after = passage.text[: found.start()], passage.text[found.end() :]
    if re.search(r"\b(?:de|que)\s$", before, re.IGNORECASE) and elides(shown):
        before = before[:-2] + "'"
    role = f", {person.role}" if person.role else ""
    if not role and person.office and title not in _KEPT and not _LINKED.search(before):
        office = person.office if before.strip() else person.office.capitalize()
        shown, role = f"{office}, {shown}", ","
        if re.match(r"\s*[,.;:!?)»\"]", after) or not after:
            role = ""
    elif role and not re.match(r"\s*(?:[,.;:!?)»\"]|$)", after):
        role += ","
    edit = f"« {found.group()} » → « {shown}{role.rstrip(',')} »"
    return replace(
        passage,
        text=f"{before}{shown}{role}{after}",
        edits=(*passage.edits, edit),
        lent=(*passage.lent, person.place),
    )


def _is_scored(text: str, at: int) -> bool:
    """Whether the name that ends at `at` stands in a sheet of names and figures: "Corre 2,"."""
    return bool(_SCORE.match(text, at)) or len(_SCORED.findall(text)) >= _SHEET


def _stands_bare(text: str, at: int, person: _Person) -> bool:
    """Whether a last name without a title is a person's: no "loi Perraud", "Jean Perraud"."""
    if person.firm:
        return False
    before = text[:at].rstrip().split(" ")[-1]
    if before[:1].isupper() or before.lower() in lexicon.words("named_after"):
        return False
    return bool(person.role) or not before or before.endswith(",")
