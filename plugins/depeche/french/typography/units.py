"""No-break spaces that bind a figure to its unit, a title to its name, a day to its month."""

from __future__ import annotations

import re

from ..date_words import ANY_MONTH, MONTH_NAMES
from . import signs

NO_BREAK = "\u00a0"
_SPACE = r"[ \u00a0\u202f]"


def _phone(groups: int) -> str:
    return NO_BREAK.join(rf"\{number}" for number in range(1, groups + 1))


_COUNTED = (
    "mille|millions?|milliards?|euros?|dollars?|ans?|années?|mois|semaines?|jours?|heures?|minutes?|"
    "secondes?|mètres?|kilomètres?|hectares?|tonnes?|kilos?|litres?|degrés?|habitants|hommes|femmes|"
    "personnes|morts|blessés|[µμ]g"
)
_DIGITS = "0123456789"
_DIGIT = re.compile(r"\d")
_HOUR = re.compile(rf"[hH](?:(?<=\d.)|(?<=\d{_SPACE}.))")
_NUMBERED = ("arrondissement", "édition", "anniversaire", "régiment", "siècle")
_OF_WORDS = signs.rules(
    (
        (("Mme", "Mlle"), rf"(?<!\w)(Mmes?|Mlles?)\.(?={_SPACE}[^\W\d_])", r"\1"),
        (
            ("M.", "Mm", "Ml", "Me", "Mg", "Dr", "Pr"),
            rf"(?<![\w.’'-])(MM?\.|Mmes?|Mlles?|Me|Mgr|Dr|Pr){_SPACE}+(?=[A-ZÀ-Ý])",
            rf"\1{NO_BREAK}",
        ),
        (("siècle",), rf"(?<!\w)([IVX]+e){_SPACE}(?=siècles?(?!\w))", rf"\1{NO_BREAK}"),
    )
)
_OF_MEASURES = signs.rules(
    (
        ("%‰€£$°", rf"(?<=\d){_SPACE}*(?=[%‰€£]|\$(?!\d)|°C(?!\w))", NO_BREAK),
        (
            _DIGITS,
            rf"(?<=\d){_SPACE}*(?=(?:km/h|km[²2]|km|m[²³]|cm|mm|kg|mg|ha|[kMGT]Wh?|dB|[kMG]Hz|[MG]o)"
            r"(?![\w²³]))",
            NO_BREAK,
        ),
        (
            _DIGITS,
            rf"(?<=\d){_SPACE}(?=(?:{_COUNTED}|[mglth])(?![\w’]))",
            NO_BREAK,
        ),
    )
)
_OF_HOURS = signs.rules(
    (
        # The wires' 06H50 and 14H00.
        (("H00",), r"(?<![\w:./,-])0?(\d{1,2})H00(?!\w)", rf"\1{NO_BREAK}h"),
        ("H", r"(?<![\w:./,-])0?(\d{1,2})H([0-5]\d)(?!\w)", rf"\1{NO_BREAK}h{NO_BREAK}\2"),
        (
            "h",
            rf"(?<![\w:./,-])(\d{{1,2}}){_SPACE}?h{_SPACE}?([0-5]\d)(?![\w:]|{_SPACE}\d)",
            rf"\1{NO_BREAK}h{NO_BREAK}\2",
        ),
        (
            "h",
            rf"(?<![\w:./,-])(\d{{1,2}}){_SPACE}?h(?!\w|{_SPACE}\d)",
            rf"\1{NO_BREAK}h",
        ),
    )
)
_OF_RANKS = signs.rules(
    (
        ("°º", rf"(?<!\w)([nN])[°º]{_SPACE}*(?=\d)", rf"\1°{NO_BREAK}"),
        (("p.", "art."), rf"(?<!\w)(p|art|chap)\.{_SPACE}(?=\d)", rf"\1.{NO_BREAK}"),
        (
            MONTH_NAMES,
            rf"(?<![\w,.])(\d{{1,2}}|1er){_SPACE}(?=(?:{ANY_MONTH})(?!\w))",
            rf"\1{NO_BREAK}",
        ),
        (
            _NUMBERED,
            rf"(?<=\de){_SPACE}(?=(?:{'|'.join(_NUMBERED)})(?!\w))",
            NO_BREAK,
        ),
        (
            "0",
            rf"(0(?<![\w,.]0)[1-9]){_SPACE}(\d\d){_SPACE}(\d\d){_SPACE}(\d\d){_SPACE}(\d\d)(?!\w)",
            _phone(5),
        ),
        ("0", rf"(0(?<![\w,.]0)\d{{3}}){_SPACE}(\d{{3}}){_SPACE}(\d{{3}})(?!\w)", _phone(3)),
        (
            "0",
            rf"(0(?<![\w,.]0)){_SPACE}([1-9]\d\d){_SPACE}(\d{{3}}){_SPACE}(\d{{3}})(?!\w)",
            _phone(4),
        ),
    )
)


def correct(text: str) -> str:
    text = signs.applied(_OF_WORDS, text)
    if not _DIGIT.search(text):
        return text
    text = signs.applied(_OF_MEASURES, text)
    if _HOUR.search(text):
        text = signs.applied(_OF_HOURS, text)
    return signs.applied(_OF_RANKS, text)
