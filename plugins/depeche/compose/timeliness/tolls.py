"""What a disaster or an operation has counted so far: figures that a later dispatch replaces."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import lru_cache

from ...french import numerals
from ...identity import Same
from ...model import Source
from .. import lexicon
from ..gathering import copies
from ..quotations import outside
from ..terms import numbers, plain

Tolls = Mapping[str, frozenset[int]]

_WORDS = {"aucun": 0, "aucune": 0, "zéro": 0, "un": 1, "une": 1}  # others come in figures
_NUMBER = rf"(?:\d{{1,3}}(?:[. ]\d{{3}})+|\d+|{'|'.join(sorted(_WORDS, key=len, reverse=True))})"
_COUNT = re.compile(rf"(?<![\w-])({_NUMBER}|\d+e)\s", re.IGNORECASE)
_WORD = re.compile(r"([a-zà-ÿ-]+)\s?", re.IGNORECASE)
# "3,1 millions d'euros", "5.900.000 euros"
_AMOUNT = re.compile(
    r"(?<![\d,.])(\d{1,3}(?:[. ]\d{3})+|\d+(?:,\d+)?)\s(?:(millier|million|milliard)s?\s(?:d'))?"
    r"(?:euros?\b|€)",
    re.IGNORECASE,
)
_SCALE = {"": 1, "millier": 1_000, "million": 1_000_000, "milliard": 1_000_000_000}
_COSTS = re.compile(rf"\b{lexicon.alternatives('cost_words')}", re.IGNORECASE)
# "avait voté une enveloppe" stays true; "coûtera" and "est estimé" do not
_STILL_SAYS = re.compile(
    r"\b(?:est|sont|serait|seraient) (?:\w+ )?(?:estimé|évalué|chiffré)e?s?\b"
    r"|\b(?:évalue|chiffre|atteigne)(?:nt)?\b|\batteint\b|\bs'établi(?:t|ssent) à\b"
    r"|\b(?:devrai|pourrai)(?:t|ent) (?:être )?(?:dépass|atteindre|s'élever|coûter|se chiffrer)"
    r"|\bcoûte(?:nt|ra|ront|rait|raient)?\b|\bs'élèv\w+ à\b",
    re.IGNORECASE,
)
_COMPARES = re.compile(
    r"\b(?:plus|moins) (?:élevée?s?|lourde?s?|importante?s?|faibles?) (?:qu'annoncé|que prévu)",
    re.IGNORECASE,
)
_LARGE = 10_000  # euros from which an amount is known by its figure alone
_STOP = re.compile(r"[.!?]\s")
COST = "coût"
DEAD = "morts"
AREA = "hectares"
_MOST = "au plus"  # the dead to whom a correction brought the count down
_BEFORE = "avant "
# "de 42 à 25 hectares" still speaks of 42
_FROM = re.compile(rf"\bde ({_NUMBER}) à ({_NUMBER})\s", re.IGNORECASE)
# An earlier count that the text itself gives as such: "Le précédent bilan faisait état de deux
# morts", "trois morts et non quatre".
FORMER = re.compile(
    r"\b(?:précédents?|premiers?) (?:bilans?|décomptes?)"
    r"|\bbilans? (?:précédents?|antérieurs?|initia\w+)"
    r"|\bavai(?:t|ent) (?:d'abord )?(?:été (?:annoncé|recensé|dénombré|signalé|évoqué)|fait état)"
    r"|\bfaisai(?:t|ent) état",
    re.IGNORECASE,
)
_CORRECTS = re.compile(
    r"\b(?:rectifi\w+|ramen\w+|révis\w+ à la baisse|comptée?s? deux fois|erreur de décompte"
    r"|(?:revu|corrig)\w* à la baisse|et non (?:pas )?)",
    re.IGNORECASE,
)
_ONE_VICTIM = re.compile(r"une? (?:victime|corps|cas)\b", re.IGNORECASE)  # "une" is no count
_DIED = re.compile(
    r"(?:(?:sont|est|étaient|était|ont été|a été) )?(?:portés? )?"
    r"(?:morte?s?|tuée?s?|blessée?s?|disparue?s?)\b",
    re.IGNORECASE,
)
_AGED = re.compile(r"(?:, )?(?:âgée?s? )?(?:de |d')?\d+ ans,? ", re.IGNORECASE)
_AGE = frozenset({"an", "ans", "mois", "jour", "jours"})
# "onze blessés avaient pu quitter l'hôpital", "deux blessés y restent": some of them
SOME = re.compile(
    r"(?:ont|avaient|sont|étaient|rest\w+|y)\b[^.;:,]{0,24}?"
    r"\b(?:quitt|sort|regagn|rentr|rest|toujours|encore|hospitalis|sous surveillance)",
    re.IGNORECASE,
)
# "plusieurs blessés", of which a later text has the number
_VAGUE = re.compile(
    r"\b(?:plusieurs|quelques|de nombreux|de nombreuses) (?:personnes )?(?:\w+ment )?"
    r"(?P<kind>mort|blessé|disparu)e?s\b",
    re.IGNORECASE,
)
_REACH = 6  # words between a figure and what it counts: "quatre autres personnes ont été blessées"


def read(text: str) -> Tolls:
    """What the narration of `text` counts, by kind: {"morts": {2}, "blessés": {3}}."""
    return _read(plain(text))


@lru_cache(maxsize=16384)
def _read(text: str) -> Tolls:
    found: dict[str, set[int]] = defaultdict(set)
    narration = numerals.in_figures(outside(text))
    for match in _COUNT.finditer(narration):
        kind, end = _kind(narration, match.end())
        some = _ONE_VICTIM.match(narration, match.start()) or SOME.match(narration, end)
        if kind and not some:
            found[kind].add(_value(match.group(1)))
            from_to = _FROM.search(narration, max(0, match.start() - 30), match.end())
            if from_to:
                found[_BEFORE + kind].add(_value(from_to[1]))
    costs = {_amount(match) for match in _AMOUNT.finditer(narration) if _is_cost(narration, match)}
    if costs:
        found[COST] = costs
    return {kind: frozenset(values) for kind, values in found.items()}


def together(texts: Iterable[str]) -> Tolls:
    """What several texts count, less the earlier counts that they only recall."""
    found: dict[str, set[int]] = defaultdict(set)
    for text in texts:
        for kind, values in _counted(text).items():
            found[kind] |= values
    return {kind: frozenset(values) for kind, values in found.items()}


@lru_cache(maxsize=4096)
def _counted(text: str) -> Tolls:
    """As `together`: each article that has a dispatch beside it asks again."""
    found: dict[str, set[int]] = defaultdict(set)
    for said in _STOP.split(plain(text)):
        for kind, values in read(said).items() if not FORMER.search(said) else ():
            found[kind] |= values
    return {kind: frozenset(values) for kind, values in found.items()}


@lru_cache(maxsize=1024)
def corrected(text: str) -> frozenset[int]:
    """How many dead `text` counts where it corrects a higher count; empty for any other."""
    return together([text]).get(DEAD, frozenset()) if _CORRECTS.search(plain(text)) else frozenset()


def replaced(text: str, later: Tolls) -> bool:
    """Whether `text` counts what a later dispatch counts otherwise."""
    vague = _VAGUE.search(outside(plain(text)))
    if vague and f"{vague['kind'].lower()}s" in later:
        return True
    told = dict(read(text))
    if COST in told and not _STILL_SAYS.search(outside(plain(text))):
        del told[COST]
    if told and FORMER.search(plain(text)):
        return any(kind in later for kind in told)
    if later.get(_MOST) and max(told.get(DEAD, {0})) > max(later[_MOST]):
        return True
    if DEAD in told and DEAD not in later:
        return False  # that anybody died, nothing newer says
    return any(
        kind in later and not values <= later[kind] | later.get(_BEFORE + kind, frozenset())
        for kind, values in told.items()
        if not kind.startswith(_BEFORE)
    )


def echoes(text: str, source: Source, later: Tolls) -> bool:
    """Whether `text`, in anybody's words, has an amount that `source` gives for a cost which
    `later` dispatches give otherwise, or calls that cost higher than was said before."""
    if COST not in later:
        return False
    flat = plain(text)
    if _COMPARES.search(flat) and _COSTS.search(flat):
        return True
    return not _replaced_amounts(Same(source), later[COST]).isdisjoint(numbers(flat))


@lru_cache(maxsize=128)
def _replaced_amounts(key: Same[Source], costs: frozenset[int]) -> frozenset[str]:
    source, found = key.value, set[str]()
    for text in map(plain, copies.said(source)):
        if replaced(text, {COST: costs}):
            for match in _AMOUNT.finditer(outside(text)):
                if _amount(match) not in costs and _amount(match) >= _LARGE:
                    found |= numbers(match[1])
    return frozenset(found)


def at_most(values: frozenset[int]) -> Tolls:
    """A correction's count of the dead, as `replaced` reads it."""
    return {_MOST: values} if values else {}


def _is_cost(text: str, amount: re.Match[str]) -> bool:
    """Whether the sentence of the amount says what a thing costs."""
    start = max((m.end() for m in _STOP.finditer(text, 0, amount.start())), default=0)
    stop = _STOP.search(text, amount.end())
    return bool(_COSTS.search(text[start : stop.start() if stop else len(text)]))


def _amount(match: re.Match[str]) -> int:
    number = re.sub(r"[. ]", "", match[1]).replace(",", ".")
    return round(float(number) * _SCALE[(match[2] or "").lower()])


def _kind(text: str, at: int) -> tuple[str, int]:
    """What the figure before `at` counts: the last word of a kind that its phrase has, and where
    that ends."""
    passing, found, last = lexicon.words("toll_words"), "", at
    for place in range(_REACH):
        word = _WORD.match(text, at)
        if word is None:
            break
        own = word.group(1).lower()
        aged = None if place else _AGED.match(text, word.end())
        end = aged.end() if aged else word.end()
        # "quatre marins morts", "un marin de 30 ans est mort"
        who = place == 0 and own not in _AGE and _DIED.match(text, end)
        if own not in _KINDS and own not in passing and not who:
            break
        at = end
        if own in _KINDS:
            found, last = _KINDS[own], at
    return found, last


def _value(text: str) -> int:
    digits = re.sub(r"\D", "", text)
    return int(digits) if digits else _WORDS[text.lower()]


def _kinds() -> dict[str, str]:
    """Each noun or participle with the first of its line: "décès" counts as "morts"."""
    return {
        word: line.split()[0] for line in lexicon.phrases("counted_kinds") for word in line.split()
    }


_KINDS = _kinds()
