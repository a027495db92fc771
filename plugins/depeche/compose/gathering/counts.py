"""What two sources of the folder count otherwise, of one event and both in print: the injured, the
evacuated, the demonstrators. Which of them is right, nobody knows but the desk."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from ...french import numerals
from ...model import Notice, Passage, PassageKind, Reading, Severity, Span
from ...precedence import dated, when
from .. import lexicon
from ..quotations import outside
from ..terms import numbers, plain
from ..timeliness.tolls import FORMER, SOME
from . import versions

_ROUND = {
    "dizaine": 10,
    "douzaine": 12,
    "quinzaine": 15,
    "vingtaine": 20,
    "trentaine": 30,
    "quarantaine": 40,
    "cinquantaine": 50,
    "soixantaine": 60,
    "centaine": 100,
    "millier": 1000,
}
_ABOUT = r"quelque|environ|près d[e']|autour d[e']|une? peu plus d[e']|plus d[e']|au moins"
_NUMBER = re.compile(
    rf"(?:\b(?P<about>{_ABOUT}) ?)?(?:(?<![\w,.-])(?P<value>\d{{1,3}}(?:[ .]\d{{3}})+|\d+)"
    rf"(?![\w,.]*\d| ?%| ?h\b)|\bune? (?P<round>{'|'.join(_ROUND)})\b"
    rf"|(?P<spelt>{numerals.SPELT.pattern}))",
    re.IGNORECASE,
)
_KINDS = {
    word: line.split()[0] for line in lexicon.phrases("event_counts") for word in line.split()
}
_PEOPLE = r"(?:personnes?|habitante?s?|riveraine?s?|résidente?s?|occupante?s?|gens)"
_OF = r"(?:d[eu]s?\b|d')(?: ?(?!(?:qui|que|où|et|avant|après|pour|par)\b)[\w'-]+){1,7}?"
_HAVE = r"(?:ont|avaient|sont|étaient|auraient|seraient)"
# Behind a figure: "58 pompiers", "220 personnes évacuées", "150 riverains de la rue du Quai ont été
# évacués"; neither "40 hectares avant l'arrivée des pompiers" nor "12 chevaux ont été évacués".
_COUNTED = re.compile(
    rf"\s(?:de |d')?(?:{_PEOPLE} (?:{_OF} (?={_HAVE} ))?(?:{_HAVE} (?:été )?)?(?:\w+ment )?)?"
    rf"(?P<kind>{'|'.join(sorted(_KINDS, key=len, reverse=True))})(?![\w-])",
    re.IGNORECASE,
)
# The rest of a number, a part of it, or what no one counted.
_PART = re.compile(
    r"\b(?:dont|parmi|autres?|rest(?:e|ent|aient|ait)|encore|supplémentaires?|aucune?|gravement"
    r"|grièvement|légèrement)\b",
    re.IGNORECASE,
)
_PART_BEHIND = re.compile(r"\s(?:graves?|légers?|légères?)\b", re.IGNORECASE)
# What befell some of those who came: "Trois pompiers ont été blessés", "Deux pompiers légèrement
# intoxiqués"; neither "58 pompiers venus de" nor, of them all, "60 pompiers ont été mobilisés".
_WHOLE = (
    r"(?:mobilis|engag|déploy|dépêch|envoy|appel|recens|dénombr|compt|constat|enregistr|déplor)"
)
_BEFALLEN = re.compile(
    rf",?\s(?:\w+ été (?:\w+ment )?(?!{_WHOLE})\w+s\b"
    rf"|(?:{_HAVE} )?(?:\w+ment )?(?:{'|'.join(_KINDS)})(?![\w-]))",
    re.IGNORECASE,
)
_NEAR = 0.15  # by which a round number may be the other one
_BEFORE = 12  # characters before a figure: "parmi les 12 blessés"
_ONE_EVENT = 15 * 86_400  # seconds between two texts on it


@dataclass(frozen=True, slots=True)
class _Count:
    kind: str
    value: int
    exact: bool
    text: str  # as the copy has it
    reading: Reading
    span: Span


def differing(readings: Sequence[Reading], printed: Collection[Span]) -> list[Passage]:
    """A line for each thing that two of the `readings` count otherwise in what of them is
    `printed`, with what each says."""
    found: dict[str, dict[str, list[_Count]]] = {}
    for reading in readings:
        for each in _counts(reading, printed):
            found.setdefault(each.kind, {}).setdefault(reading.source.path, []).append(each)
    return [_line(kind, apart) for kind, told in found.items() if (apart := _apart(told))]


def notices(lines: Sequence[Passage], path: str) -> tuple[Notice, ...]:
    """The `lines` for the desk of the article made from `path`."""
    return tuple(
        Notice(
            Severity.WARNING,
            path,
            f"À comparer\u00a0: {each.text[0].lower()}{each.text[1:]}",
            "Vérifiez lequel vaut, ou dites dans le texte qui donne chacun.",
        )
        for each in lines
    )


def _counts(reading: Reading, printed: Collection[Span]) -> Iterator[_Count]:
    for sentence in reading.sentences:
        text = plain(sentence.text)
        if sentence.span not in printed or FORMER.search(text):
            continue
        narration = outside(text)
        for match in _NUMBER.finditer(narration):
            said = _COUNTED.match(narration, match.end())
            if said and not _is_part(narration, match.start(), said.end()):
                kind = _KINDS[said["kind"].lower()]
                told = sentence.text[match.start() : said.end()].strip()
                exact = not (match["about"] or match["round"])
                yield _Count(kind, _value(match), exact, told, reading, sentence.span)


def _is_part(text: str, start: int, end: int) -> bool:
    """Whether the count is of a part: "parmi les 12 blessés", "3 pompiers ont été blessés"."""
    before = _PART.search(text, max(0, start - _BEFORE), end)
    behind = _PART_BEHIND.match(text, end) or _BEFALLEN.match(text, end)
    return bool(before or behind or SOME.match(text, end + 1))


def _value(match: re.Match[str]) -> int:
    if match["round"]:
        return _ROUND[match["round"].lower()]
    (number, *_) = numbers(numerals.in_figures(match["value"] or match["spelt"])) or ("0",)
    return int(number)


def _apart(told: Mapping[str, Sequence[_Count]]) -> list[_Count]:
    """The first count of each source of which another one's all differ."""
    apart = {
        path
        for one, other in combinations(told, 2)
        if _is_one_event(told[one][0].reading, told[other][0].reading)
        and all(_differ(a, b) for a in told[one] for b in told[other])
        for path in (one, other)
    }
    return [counts[0] for path, counts in told.items() if path in apart]


def _is_one_event(one: Reading, other: Reading) -> bool:
    known = dated(one.source) and dated(other.source)
    return not known or abs(when(one.source) - when(other.source)) <= _ONE_EVENT


def _differ(one: _Count, other: _Count) -> bool:
    if one.exact and other.exact:
        return one.value != other.value
    return abs(one.value - other.value) > _NEAR * max(one.value, other.value)


def _line(kind: str, counts: Sequence[_Count]) -> Passage:
    said = [
        f"« {each.text} » {versions.where(each.reading.source, place)}"
        for place, each in enumerate(counts)
    ]
    of = "d'" if kind[0] in "aeiouéh" else "de "
    listed = f"{', '.join(said[:-1])} et {said[-1]}"
    text = f"Les sources ne donnent pas le même nombre {of}{kind} : {listed}."
    return Passage(text, tuple(each.span for each in counts), PassageKind.LABEL)
