"""What a dispatch says was wrong in another: "à 2h10 et non à 2h35", "118 postes (et non 180)".

In its own voice, of copy that is its own to correct: what somebody is said to deny stays printed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from ...french import numerals, sentences
from ...identity import Same, once
from ...model import BlockKind, Dossier, HeldBack, Notice, Relation, Sentence, Severity, Source
from ...precedence import dated, when
from ..lines import Line
from ..quotations import outside
from ..readings import read
from ..terms import plain
from . import authority

_NUMBER = r"\d(?:[\d .,]*\d)?"
_UNIT = (
    r"(?:(?:h(?: ?\d\d)?|heures?|km/h|euros?|millions?|milliards?|mètres?|kilomètres?|hectares?|ans"
    r"|jours|places|postes|emplois|licenciements|salariés|personnes|passagers|habitants|élèves"
    r"|blessés|morts|disparus|victimes|voix|tonnes?|degrés|points?)\b|%)"
)
_NOT = re.compile(
    rf"\b(?:et non|et pas|au lieu) (?:pas )?(?:à |de |d'|des |les )?"
    rf"(?P<number>{_NUMBER})(?: ?(?P<unit>{_UNIT}))?"
)
_AT_ALL = re.compile(r"\b(?:et non|et pas|au lieu)\b")
# "180 postes", and "180 des 265 postes"
_SIGN = re.compile(
    rf"(?P<number>{_NUMBER}) ?(?:(?:des|de ses|de leurs) {_NUMBER} )?(?P<unit>{_UNIT})"
)
# "dix-sept fils rompus, et non de deux": of any things, where they stand right before
_THINGS = re.compile(rf"{_NUMBER} (?P<noun>[a-zà-ÿ]{{3,}})(?: [a-zà-ÿ]+){{0,2}},? \(?$")
_CORRECTING = re.compile(r"\b(?:RECTIFICATIF|CORRECTION|CORRECTIF)\b|\bbien lire\b")
# An aside is the agency's, whoever says the rest: "118 postes (et non 180), selon la direction"
_ASIDE = re.compile(r"\((?:et non|et pas|au lieu)\b")
RIGHT = "corrigé par"  # in the reason of a sentence that its own paper puts right
_REACH = 160  # characters before "et non 180" in which the right figure tells the unit


def denied(sources: Iterable[Source]) -> frozenset[str]:
    """The figures with their units that one of the `sources` says are not right."""
    return frozenset(key for source in sources for key in _denied(source))


@once
def _denied(source: Source) -> frozenset[str]:
    if not _AT_ALL.search(plain(source.text)):
        return frozenset()
    # Reading a source takes long: only one that has such a figure somewhere is read.
    if not (source.corrects or any(_wrong(_figures(f"{source.title}. {source.text}")))):
        return frozenset()
    said = [each.text for each in read(source).sentences if _is_its_own(each)]
    return frozenset(key for text in (source.corrects, *said) for key in _wrong(_figures(text)))


def _is_its_own(sentence: Sentence) -> bool:
    """Whether the source itself says that a figure was wrong, and reports nobody who does."""
    return not sentence.attributed or _ASIDE.search(plain(sentence.text)) is not None


def _wrong(text: str) -> Iterator[str]:
    for match in _NOT.finditer(text):
        unit = match["unit"]
        if unit is None:  # that of the right figure, right before: "118 postes (et non 180)"
            before = list(_SIGN.finditer(text, max(0, match.start() - _REACH), match.start()))
            unit = before[-1]["unit"] if before else None
        if unit is not None:
            yield _key(match["number"], unit)
        elif things := _THINGS.search(text, max(0, match.start() - _REACH), match.start()):
            yield f"{match['number']} {things['noun']}"


def of(text: str, wrong: frozenset[str]) -> str:
    """The figure of `text` that is among the `wrong` ones, as it is written; "" when none is."""
    figures = _figures(text) if wrong else ""
    for match in _SIGN.finditer(figures):
        if _key(match["number"], match["unit"]) in wrong:
            return match.group()
    things = (each for each in wrong if " " in each and figures)
    return next((each for each in things if re.search(rf"(?<![\w,.]){each}\b", figures)), "")


def says_so(text: str) -> bool:
    """Whether `text` itself corrects a figure."""
    return bool(_AT_ALL.search(text) and _NOT.search(_figures(text)))


def over(source: Source, dossier: Dossier) -> list[Source]:
    """The dossier's sources that may correct `source`: later ones, and corrections of its day."""
    return [
        each
        for each in dossier.sources
        if each.path != source.path
        and (when(each) > when(source) or (each.corrects and _may_precede(source, each)))
        and authority.may_correct(each, source)
    ]


def claims(sources: Iterable[Source]) -> tuple[str, ...]:
    """What those of the `sources` that correct others say was wrong, a sentence each."""
    return tuple(claim for each in sources for claim in _claims(Same(each)))


@lru_cache(maxsize=512)
def _claims(key: Same[Source]) -> tuple[str, ...]:
    text = plain(key.value.text)
    if not _AT_ALL.search(text) or not (key.value.corrects or _CORRECTING.search(text)):
        return ()
    found = (each for line in text.splitlines() for each in sentences.texts(line))
    return tuple(each for each in found if _AT_ALL.search(each))


def spared(lines: Sequence[Line], dossier: Dossier) -> tuple[list[Line], list[HeldBack]]:
    """The lines of the main source less those with a figure that another one corrects."""
    wrong = denied(over(dossier.main, dossier))
    kept: list[Line] = []
    held: list[HeldBack] = []
    for line in lines:
        figure = "" if says_so(line.text) else of(line.text, wrong)
        if figure:
            held.append(line.held(f"« {figure} » : {RIGHT} une autre dépêche"))
        else:
            kept.append(line)
    return kept, held


def applied(dossier: Dossier) -> tuple[Dossier, list[Notice]]:
    """The dossier without the titles and subheadings that have a corrected figure, and what the
    desk is told of them."""
    told: list[Notice] = []
    printed = (Relation.SAME_DOSSIER, Relation.BACKGROUND)

    def right(source: Source) -> Source:
        wrong = denied(over(source, dossier))
        figure = of(source.title, wrong)
        if figure:
            told.append(
                Notice(
                    Severity.WARNING,
                    source.path,
                    f"« {figure} » est corrigé par une autre dépêche : le titre « {source.title} » "
                    "n'est pas repris.",
                    "Relisez le titre de l'article.",
                )
            )
        blocks = tuple(
            each
            for each in source.blocks
            if not (each.kind is BlockKind.HEADING and of(each.text, wrong))
        )
        if not figure and len(blocks) == len(source.blocks):
            return source
        return replace(source, title="" if figure else source.title, blocks=blocks)

    related = tuple(
        replace(each, source=right(each.source)) if each.relation in printed else each
        for each in dossier.related
    )
    return replace(dossier, main=right(dossier.main), related=related), told


def _may_precede(source: Source, correction: Source) -> bool:
    """Whether `source` is of the day of `correction`, or of a day that is not known."""
    if not (dated(source) and dated(correction) and source.published and correction.published):
        return True
    return source.published.value.date() == correction.published.value.date()


def _figures(text: str) -> str:
    return numerals.in_figures(outside(plain(text)))


def _key(number: str, unit: str) -> str:
    """ "2h35" for "2 h 35" and "2h35"."""
    value = re.sub(r"[ .]", "", number + unit)
    return value.replace("heures", "h").replace("heure", "h")
