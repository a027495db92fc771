"""No-break spaces that bind a figure to its unit, a title to its name, a day to its month."""

from __future__ import annotations

import re

from ..date_words import ANY_MONTH
from . import signs

NO_BREAK = "\u00a0"
_SPACE = r"[ \u00a0\u202f]"


def _phone(groups: int) -> str:
    return NO_BREAK.join(rf"\{number}" for number in range(1, groups + 1))


_COUNTED = (
    "mille|millions?|milliards?|euros?|dollars?|ans?|années?|mois|semaines?|jours?|heures?|minutes?|"
    "secondes?|mètres?|kilomètres?|hectares?|tonnes?|kilos?|litres?|degrés?|habitants|hommes|femmes|"
    "personnes|morts|blessés|µg"
)
_SPACED = " \u00a0\u202f"
_DIGITS = "0123456789"
_DIGIT = re.compile(r"\d")
_HOURS = [f"{digit}{space}h" for digit in _DIGITS for space in ("", *_SPACED)]
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
_OF_FIGURES = signs.rules(
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
        # The wires' 06H50 and 14H00.
        (("H00",), r"(?<![\w:./,-])0?(\d{1,2})H00(?!\w)", rf"\1{NO_BREAK}h"),
        ("H", r"(?<![\w:./,-])0?(\d{1,2})H([0-5]\d)(?!\w)", rf"\1{NO_BREAK}h{NO_BREAK}\2"),
        (
            _HOURS,
            rf"(?<![\w:./,-])(\d{{1,2}}){_SPACE}?h{_SPACE}?([0-5]\d)(?![\w:]|{_SPACE}\d)",
            rf"\1{NO_BREAK}h{NO_BREAK}\2",
        ),
        (
            _HOURS,
            rf"(?<![\w:./,-])(\d{{1,2}}){_SPACE}?h(?!\w|{_SPACE}\d)",
            rf"\1{NO_BREAK}h",
        ),
        ("°º", rf"(?<!\w)([nN])[°º]{_SPACE}*(?=\d)", rf"\1°{NO_BREAK}"),
        (("p.", "art."), rf"(?<!\w)(p|art|chap)\.{_SPACE}(?=\d)", rf"\1.{NO_BREAK}"),
        (
            [f"{sign}{space}" for sign in (*_DIGITS, "1er") for space in _SPACED],
            rf"(?<![\w,.])(\d{{1,2}}|1er){_SPACE}(?=(?:{ANY_MONTH})(?!\w))",
            rf"\1{NO_BREAK}",
        ),
        (
            [f"{digit}e" for digit in _DIGITS],
            rf"(?<=\de){_SPACE}(?=(?:arrondissement|édition|anniversaire|régiment|siècle)(?!\w))",
            NO_BREAK,
        ),
        (
            "0",
            rf"(?<![\w,.])(0[1-9]){_SPACE}(\d\d){_SPACE}(\d\d){_SPACE}(\d\d){_SPACE}(\d\d)(?!\w)",
            _phone(5),
        ),
        ("0", rf"(?<![\w,.])(0\d{{3}}){_SPACE}(\d{{3}}){_SPACE}(\d{{3}})(?!\w)", _phone(3)),
    )
)


def correct(text: str) -> str:
    text = signs.applied(_OF_WORDS, text)
    return signs.applied(_OF_FIGURES, text) if _DIGIT.search(text) else text
