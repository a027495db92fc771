"""What an erratum gives in place of a wrong figure or name, put into the sentences that had it.

"Bien lire 14 communes (et non 41)": « quarante et une communes » becomes « 14 communes ». Only
where the erratum gives the right words exactly; what it withdraws otherwise is held back.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from ...french import numerals, sentences
from ...french.date_words import ANY_WEEKDAY, MONTH_NAMES
from ...model import Source
from ..gathering.copies import body
from ..terms import content, plain, stems

_DIGITS = r"\d{1,3}(?:[ .]\d{3})+(?!\d)|\d+(?:,\d+)?"
_NUMBER = re.compile(
    rf"(?<![\w,.])(?:\d{{1,2}} ?h(?: ?\d\d)?|{_DIGITS})(?!\d)(?!,\d)"
    rf"|{numerals.SPELT.pattern}",
    re.IGNORECASE,
)
_INSTEAD = re.compile(
    r"\b(?:et non|et pas|au lieu)\s(?:pas\s)?(?:à |de |d'|en |des |les |le |la |du |par )?"
    r"(?P<mark>[\"«“]\s?)?(?P<wrong>[^;:()\"»”]{1,60})"
)
# "se prénomme Marcel, et non Marc, Bodelle"
_FIRST_NAME = re.compile(
    r"(?P<right>[A-ZÀ-Þ][\w'-]+),? (?:et non|et pas|au lieu de) (?P<wrong>[A-ZÀ-Þ][\w'-]+),? "
    r"(?P<last>(?:(?:de|du|Le|La) )?[A-ZÀ-Þ][\w'-]+)"
)
_QUOTED = re.compile(r"[\"«“]\s?([^\"»”]{2,80}?)\s?[\"»”]")
_PLACED = re.compile(
    r"(?:dans le|au|du|et au|et le|le) (?:titre|chap(?:eau|ô)|(?P<rank>\w+) paragraphe)", re.I
)
_SPELT_RANKS = ("premier", "deuxième", "troisième", "quatrième", "cinquième", "sixième")
_RANKS = {
    **{word: rank for rank, word in enumerate(_SPELT_RANKS, 1)},
    **{f"{rank}{mark}": rank for rank in range(2, 10) for mark in ("e", "ème")},
    "1er": 1,
    "second": 2,
}
_STOP = re.compile(r"[.;!?]\s")
_UNIT = re.compile(r" ?(?P<unit>%|(?:millions?|milliards?|milliers?)\b|[a-zà-ÿ]{3,})", re.I)
_YEAR = re.compile(r"(?:19|20)\d\d")
_MONTH = re.compile(rf" (?:{'|'.join(MONTH_NAMES)})\b", re.IGNORECASE)
# "le 14 novembre et non le 7", "samedi 14 novembre, et non vendredi 13 comme nous l'avons écrit"
_DAY = re.compile(
    rf"(?:(?P<weekday>{ANY_WEEKDAY}) )?(?P<right>\d{{1,2}}|1er)(?P<month>{_MONTH.pattern})"
    rf"(?: \d{{4}})?,? \(?(?:et non|et pas|au lieu)(?: pas)?(?: le| du| au| de)? "
    rf"(?P<its_weekday>(?:{ANY_WEEKDAY}) )?(?P<wrong>\d{{1,2}}|1er)"
    rf"(?P<its>{_MONTH.pattern})?(?![\w,.]*\w| (?!comme\b)[a-zà-ÿ]{{3,}})",
    re.IGNORECASE,
)
# "à l'hôpital de Grenoble (et non de Voiron)"
_TOWN = r"(?:à |de |d'|en )[A-ZÀ-Þ][\w'-]+(?: [A-ZÀ-Þ][\w'-]+)?"
_PLACE = re.compile(
    rf"(?<!\w)(?P<right>{_TOWN}),? \(?(?:et non|et pas|au lieu)(?: pas)? "
    rf"(?P<wrong>{_TOWN})(?![\w-])"
)
_WEEKDAY = re.compile(rf"\b{ANY_WEEKDAY} $", re.IGNORECASE)
# "Le chiffre de 150 000 euros correspondait à une première proposition."
OTHER_FIGURE = re.compile(
    r"\b[LlCc]e (?:chiffre|montant|nombre|total|taux|pourcentage|bilan|prix|score) (?:de |d')"
    r"(?P<figure>[^.;:]{1,40}?) (?P<told>(?:correspond|concern|désign|renv|port|dat|proven|val)\w+"
    r"|était|étaient|est (?:erroné|faux|inexact|celui)\b|n(?:e |'))(?P<rest>[^.;]*)"
)
_PAIR = re.compile(rf"\b[Dd]e (?P<first>{_DIGITS}) à (?P<last>{_DIGITS})")
# "nous avons situé la distillerie à 800 mètres du moulin"; the next sentence says how it is
_WE_SAID = re.compile(r"\bnous (?:avons|avions) (?:\w+ )?[a-zà-ÿ]+(?:é|i|is|it|u)e?s?\b")
_DENIES = re.compile(r"\b(?:ne |n'|non\b|nous\b|au lieu\b)", re.IGNORECASE)
_ONE_SCALE = (("mètre", "kilomètre"), ("gramme", "kilo", "kilogramme", "tonne"))
SHARED = 2  # content words that a sentence shares with an erratum whose figure has no unit


@dataclass(frozen=True, slots=True)
class Swap:
    """Words to read in place of others: a figure with what it counts, a day, or a wording."""

    wrong: str  # of a figure: as `_key` gives it
    right: str  # as the erratum writes it
    figure: bool
    unit: str = ""  # what the figure counts; "" for a year or an hour
    about: frozenset[str] = frozenset()  # the erratum's words beside it
    beside: frozenset[str] = frozenset()  # what is wrong beside the figure: "belge", of a group
    paragraphs: tuple[int, ...] = ()  # to which the erratum confines it; 0 is the title


def swaps(errata: Iterable[Source]) -> list[Swap]:
    """What the `errata` give exactly, in their order."""
    return [swap for each in errata for swap in given(plain(body(each)))]


@lru_cache(maxsize=16384)
def figures(text: str) -> tuple[tuple[str, str], ...]:
    """Each figure of `text`, as swaps have it, with what it counts ("" where that is no noun)."""
    flat = plain(text)
    found = [(match, _unit(flat, match.end())) for match in _NUMBER.finditer(flat)]
    return tuple(
        (_key(match.group()), "" if _shape(match.group()) else unit) for match, unit in found
    )


def ranks(text: str) -> tuple[int, ...]:
    """The paragraphs to which an erratum's `text` confines itself; 0 is the title."""
    return tuple(_RANKS.get(rank.lower(), 0) for rank in _PLACED.findall(text))


@lru_cache(maxsize=64)
def given(text: str) -> tuple[Swap, ...]:
    """What the words of an erratum give exactly, in their order."""
    return tuple(_swaps(text))


def _swaps(text: str) -> Iterator[Swap]:
    for named in _FIRST_NAME.finditer(text):
        last = named["last"]
        yield Swap(f"{named['wrong']} {last}", f"{named['right']} {last}", figure=False)
    yield from _days(text)
    yield from _places_swapped(text)
    yield from _pairs(text)
    yield from _said_and_so(text)
    start = 0
    for match in _INSTEAD.finditer(text):
        stops = [each.end() for each in _STOP.finditer(text, start, match.start())]
        clause = text[max([start, *stops]) : match.start()]
        start = match.end()
        wrong = match["wrong"].strip(" .,")
        quoted = [each.strip() for each in _QUOTED.findall(clause)]
        if match["mark"] and quoted:
            yield Swap(wrong, quoted[-1], figure=False)
            continue
        figure = _NUMBER.match(wrong)
        if figure is None:
            continue
        told = quoted[-1] if quoted else _PLACED.sub(" ", clause)
        found = [each for each in _NUMBER.finditer(told) if not _MONTH.match(told, each.end())]
        found = [each for each in found if _shape(each.group()) == _shape(figure.group())]
        counted = _unit(wrong, figure.end())
        if len(found) > 1 and counted:  # "de 250 000 à 190 000 euros, soit 24 %, et non 40 %"
            found = [each for each in found if _unit(told, each.end()) == counted]
        if len(found) != 1 or {_key(found[0].group()), _key(figure.group())} & {"0", "1"}:
            continue
        right = found[0].group()
        unit, own = _unit(told, found[0].end()), counted
        if own and unit and own != unit:
            continue
        yield Swap(
            _key(figure.group()),
            right,
            figure=True,
            unit="" if _shape(right) else own or unit,
            about=frozenset(stems(content(told))),
            beside=frozenset(stems(content(wrong[figure.end() :])) - stems(content(told))),
            paragraphs=ranks(clause),
        )


def _days(text: str) -> Iterator[Swap]:
    for match in _DAY.finditer(text):
        start = max((each.end() for each in _STOP.finditer(text, 0, match.start())), default=0)
        month, named = match["month"], match["its_weekday"] or ""
        if named and not match["weekday"]:
            continue  # "le 14 novembre et non vendredi 13": on which day of the week?
        yield Swap(
            f"{named}{match['wrong']}{match['its'] or month}",
            f"{match['weekday']} {match['right']}{month}" if named else f"{match['right']}{month}",
            figure=False,
            about=frozenset(stems(content(text[start : match.start()]))),
        )


def _places_swapped(text: str) -> Iterator[Swap]:
    for match in _PLACE.finditer(text):
        start = max((each.end() for each in _STOP.finditer(text, 0, match.start())), default=0)
        about = stems(content(text[start : match.start()]))
        yield Swap(match["wrong"], match["right"], figure=False, about=frozenset(about))


def _pairs(text: str) -> Iterator[Swap]:
    """ "de 250 000 à 190 000 euros", where what stood in the place of the last figure is said to
    be another thing's."""
    for denied in OTHER_FIGURE.finditer(text):
        wrong = _NUMBER.match(denied["figure"])
        for pair in _PAIR.finditer(text, 0, denied.start()) if wrong else ():
            if wrong and _key(wrong.group()) not in (_key(pair["first"]), _key(pair["last"])):
                first = f"de {pair['first']} à "
                yield Swap(first + wrong.group(), first + pair["last"], figure=False)


def _said_and_so(text: str) -> Iterator[Swap]:
    """The one quantity that "nous avons situé …" has, and that of the sentence behind it."""
    for said, so in pairwise(sentences.texts(text)):
        ours = _WE_SAID.search(said)
        if ours is None or _DENIES.search(so) or _DENIES.search(said, ours.end()):
            continue
        wrong, right = _quantities(said), _quantities(so)
        if len(wrong) != 1 or len(right) != 1:
            continue
        (number, unit), (its, its_unit) = wrong[0], right[0]
        about = frozenset(stems(content(said[ours.end() :])) - stems([number, unit]))
        units = {unit.rstrip("s"), its_unit.rstrip("s")}
        if len(units) == 1 or any(units.issubset(scale) for scale in _ONE_SCALE):
            yield Swap(f"{number} {unit}", f"{its} {its_unit}", figure=False, about=about)


def _quantities(text: str) -> list[tuple[str, str]]:
    """The figures of `text` with what they count, as it is written; no days, no "un"."""
    found = [
        (each[0], _UNIT.match(text, each.end()), each.end()) for each in _NUMBER.finditer(text)
    ]
    return [
        (number, unit["unit"])
        for number, unit, end in found
        if unit and _unit(text, end) and not _MONTH.match(text, end) and _key(number) not in "01"
    ]


def put(text: str, found: Sequence[Swap], paragraph: int | None = None) -> tuple[str, str]:
    """`text` with the right words, and the edit in French; both "" where none is put in.

    `paragraph`: its rank in the copy, 0 for the title; None where it is not known.
    """
    told = []
    for swap in found:
        if paragraph is not None and swap.paragraphs and paragraph not in swap.paragraphs:
            continue
        if swap.beside & stems(content(text)):
            continue  # half of it would stay wrong
        places = list(_places(text, swap))
        if len(places) != 1:
            continue
        ((start, end),) = places
        right = swap.right
        if text[start].isupper() and start == 0:
            right = right[0].upper() + right[1:]
        told.append(f"« {text[start:end]} » devient « {right} », d'après le rectificatif")
        text = text[:start] + right + text[end:]
    return (text, " ; ".join(told)) if told else ("", "")


def _places(text: str, swap: Swap) -> Iterator[tuple[int, int]]:
    flat = plain(text)
    kin = len(swap.about & stems(content(text))) >= SHARED
    if not swap.figure:
        for match in re.finditer(rf"(?<!\w){re.escape(swap.wrong)}(?!\w)", flat):
            if not swap.about or (kin and not _WEEKDAY.search(flat[: match.start()])):
                yield match.span()
        return
    for match in _NUMBER.finditer(flat):
        if _key(match.group()) != swap.wrong or _MONTH.match(flat, match.end()):
            continue
        if _unit(flat, match.end()) == swap.unit if swap.unit else kin:
            yield match.span()


def _unit(text: str, at: int) -> str:
    """What the figure that ends at `at` counts, without its plural; "" when it is no noun."""
    match = _UNIT.match(text, at)
    if match is None:
        return ""
    word = match["unit"].lower()
    return word.rstrip("s") if word == "%" or content(word) else ""


def _shape(number: str) -> str:
    if "h" in number.lower() and number[0].isdigit():
        return "hour"
    return "year" if _YEAR.fullmatch(number) else ""


def _key(number: str) -> str:
    """ "2h35" for "2 h 35", "28000" for "28.000", "41" for "quarante et une"."""
    return re.sub(r"[ .]", "", numerals.in_figures(number).lower())
