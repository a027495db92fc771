"""What the sources of an article measure differently: an hour, a cost, a toll."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from ...model import Passage, PassageKind, Reading, Sentence, Source, Span
from ...precedence import shown_date, when
from .. import kinds, lexicon, naming
from ..errata import corrections
from ..quotations import outside
from ..terms import plain
from ..timeliness import tolls
from ..timeliness.absolute_dates import of_day
from .gather import dated

_EVENT = "|".join(sorted(lexicon.phrases("dated_events")))
_HOUR = re.compile(
    rf"\b(?:l'|le |la )(?P<what>{_EVENT})\b[^.;:]{{0,40}}?"
    r"(?:s'est (?:produite?|déclarée?)|a eu lieu|est survenue?|a éclaté|a débuté|a commencé)"
    r"[^.;:,]{0,20}? (?P<value>(?:à|vers|peu (?:avant|après)) \d{1,2} ?h(?: ?\d\d)?)(?!\d)",
    re.IGNORECASE,
)
_NUMBER = r"\d{1,3}(?:[ .]\d{3})+|\d+(?:,\d+)?"
_MONEY = (
    rf"(?P<value>(?:{_NUMBER}) (?:(?:milliers?|millions?|milliards?)\b(?: d'euros)?|euros?\b|€))"
)
_ANY_OF = " …"  # of what was named before: "son coût"
_OF = (
    r"(?: (?!de |du |des |d'|est |à )[a-zà-ÿ]+(?= d))?"
    r"(?P<of> (?:de l'|de la |du |des |d'une |d'un |de )[a-zà-ÿ]+)?"
)
_COST = re.compile(
    rf"\b(?P<whose>le|son|leur) (?P<what>coût|préjudice|prix|montant|déficit){_OF}\b"
    rf"[^.;:«»\"]{{0,90}}? à? ?{_MONEY}"
    r"(?! d'euros)(?! en (?:19|20)\d\d)",
    re.IGNORECASE,
)
_COST_AFTER = re.compile(
    rf"\bà {_MONEY} le (?P<what>coût|préjudice|prix|montant|déficit){_OF}\b", re.IGNORECASE
)
# A bound, a doubt or a guess measures nothing that another figure could oppose.
_HEDGED = re.compile(
    r"\b(?:\w+(?:rait|raient)|peu(?:t|vent)|pourr\w+|risqu\w+|dépass\w+|plus de|moins de|au moins"
    r"|au plus|jusqu'à|près de|environ|quelque|entre|autour|maximum|minimum|supplémentaires?"
    r"|de plus|hausse|baisse|augment\w+)\b",
    re.IGNORECASE,
)
_APPROXIMATE = 15  # minutes by which an hour given with "vers" may be another one
_ONE_TIME = 15  # days between two dispatches that measure the same state of things
_PART = re.compile(
    r"\b(?:parmi|dont|autres?|rest(?:e|ent|aient|ait)|grièvement|gravement|graves?|légers?"
    r"|légèrement|enfants?|femmes?|hommes?)\b",
    re.IGNORECASE,
)
_WHEN = "l'heure"
_ONE_OF = ("préjudice", "déficit")  # of which an event, a body has one
_WHAT = {
    "morts": "le nombre des morts",
    "blessés": "le nombre des blessés",
    "disparus": "le nombre des disparus",
    "évacués": "le nombre des personnes évacuées",
}


@dataclass(frozen=True, slots=True)
class _Figure:
    what: str  # "l'heure de l'accident", "le coût de l'ouvrage"
    value: str  # as the copy writes it
    key: str  # the same for figures that agree
    source: Source
    span: Span


def opposed(readings: Sequence[Reading]) -> list[Passage]:
    """A line for each thing that two of the sources measure otherwise, with what each says.

    Two counts of which the newer may replace the older are no versions: no two tolls are, nor a
    cost that a text without a date gives.
    """
    figures = [
        figure
        for reading in readings
        for sentence in reading.sentences
        if not corrections.says_so(sentence.text)
        for figure in _figures(reading.source, sentence)
    ]
    figures = [_named(figure, figures) for figure in figures]
    found: list[Passage] = []
    for what in dict.fromkeys(figure.what for figure in figures):
        firsts: dict[str, _Figure] = {}
        for figure in figures:
            if figure.what == what:
                firsts.setdefault(figure.source.path, figure)
        apart = _apart(list(firsts.values()))
        if len(apart) > 1:
            found.append(_line(what, apart))
    return found


def _figures(source: Source, sentence: Sentence) -> Iterator[_Figure]:
    text = plain(sentence.text)
    for match in _HOUR.finditer(text):
        article = "l'" if match["what"][0].lower() in "aeiouyéèâî" else "de la "
        of = f"de {article}" if article == "l'" else "du " if _masculine(match) else article
        what = f"l'heure {of}{match['what'].lower()}"
        hour = re.sub(r"\D+", "h", match["value"].partition(" ")[2]).strip("h")
        yield _Figure(what, match["value"].removeprefix("à "), hour, source, sentence.span)
    cost = _COST_AFTER.search(text) or _COST.search(text)
    whose = (cost.groupdict().get("whose") or "le").lower() if cost else ""
    of = (cost["of"] or (_ANY_OF if whose != "le" else "")) if cost else ""
    # "Le prix" alone may be that of anything.
    if cost and (of or cost["what"].lower() in _ONE_OF) and not _HEDGED.search(cost.group()):
        what = f"le {cost['what'].lower()}{of}"
        key = re.sub(r" ?d'euros|[ .]", "", cost["value"])
        yield _Figure(what, cost["value"], key, source, sentence.span)
    for kind, values in tolls.together([sentence.text]).items():
        if kind in _WHAT and len(values) == 1 and _counts_all(outside(text)):
            (value,) = values
            yield _Figure(_WHAT[kind], str(value), str(value), source, sentence.span)


def _named(figure: _Figure, all_: Sequence[_Figure]) -> _Figure:
    """ "son déficit" as "le déficit de l'hôpital", where only one is spoken of."""
    if not figure.what.endswith(_ANY_OF):
        return figure
    bare = figure.what.removesuffix(_ANY_OF)
    known = {each.what for each in all_ if each.what.startswith(bare)} - {figure.what}
    return replace(figure, what=known.pop() if len(known) == 1 else bare)


def _masculine(match: re.Match[str]) -> bool:
    return match.group().lower().startswith("le ")


def _counts_all(text: str) -> bool:
    """Whether the sentence counts them all: no "dont quatre enfants", no "parmi les blessés"."""
    return not _PART.search(text)


def _apart(figures: Sequence[_Figure]) -> list[_Figure]:
    """Those of `figures` that at least one other opposes, the older first."""
    opposing = {
        each.source.path
        for one, other in combinations(figures, 2)
        if _differ(one, other) and _no_update(one, other)
        for each in (one, other)
    }
    kept = [each for each in figures if each.source.path in opposing]
    return sorted(kept, key=lambda each: (not dated(each.source), when(each.source)))


def _differ(one: _Figure, other: _Figure) -> bool:
    if not one.what.startswith(_WHEN):
        return one.key != other.key
    exact = one.value[0].isdigit() and other.value[0].isdigit()
    return abs(_minutes(one.key) - _minutes(other.key)) >= (1 if exact else _APPROXIMATE)


def _minutes(hour: str) -> int:
    """Of "22h10", "22": since midnight."""
    hours, _, minutes = hour.partition("h")
    return 60 * int(hours) + int(minutes or 0)


def _no_update(one: _Figure, other: _Figure) -> bool:
    """Whether neither figure can be the other's newer state: when something happened does not
    change; a toll or a cost may have, where nobody knows which is the newer."""
    known = dated(one.source) and dated(other.source)
    if one.what.startswith(_WHEN):
        return True
    if not known or one.what in _WHAT.values():
        return False
    return abs(when(one.source) - when(other.source)) <= _ONE_TIME * 86_400


def _line(what: str, figures: Sequence[_Figure]) -> Passage:
    said = []
    for place, figure in enumerate(figures):
        said.append(f"{figure.value} {where(figure.source, place)}")
    listed = ", ".join(said[:-1]) + f" et {said[-1]}"
    text = f"Les sources ne s'accordent pas sur {what} : {listed}."
    return Passage(text, tuple(each.span for each in figures), PassageKind.LABEL)


def where(source: Source, place: int) -> str:
    """ "dans une dépêche de l'AFP du 21 juin 2025"; who says so in it, the copy itself tells.
    `place`: among the sources of the line."""
    shown = shown_date(source)
    if shown is None:
        return "dans un autre texte" if place else "dans un texte"
    return f"dans {kinds.kind(source).one}{naming.by(source)} {of_day(shown)}"
