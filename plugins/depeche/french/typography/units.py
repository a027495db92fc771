"""No-break spaces that bind a figure to its unit, a title to its name, a day to its month."""

from __future__ import annotations

import re

from ..date_words import ANY_MONTH

NO_BREAK = "\u00a0"
_SPACE = r"[ \u00a0\u202f]"


def _phone(groups: int) -> str:
    return NO_BREAK.join(rf"\{number}" for number in range(1, groups + 1))


_COUNTED = (
    "mille|millions?|milliards?|euros?|dollars?|ans?|années?|mois|semaines?|jours?|heures?|minutes?|"
    "secondes?|mètres?|kilomètres?|hectares?|tonnes?|kilos?|litres?|degrés?|habitants|hommes|femmes|"
    "personnes|morts|blessés|µg"
)
_RULES: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), replacement)
    for pattern, replacement in (
        (rf"(?<=\d){_SPACE}*(?=[%‰€£]|\$(?!\d)|°C(?!\w))", NO_BREAK),
        (
            rf"(?<=\d){_SPACE}*(?=(?:km/h|km[²2]|km|m[²³]|cm|mm|kg|mg|ha|[kMGT]Wh?|dB|[kMG]Hz|[MG]o)"
            r"(?![\w²³]))",
            NO_BREAK,
        ),
        (
            rf"(?<=\d){_SPACE}(?=(?:{_COUNTED}|[mglth])(?![\w’]))",
            NO_BREAK,
        ),
        # The wires' 06H50 and 14H00.
        (r"(?<![\w:./,-])0?(\d{1,2})H00(?!\w)", rf"\1{NO_BREAK}h"),
        (r"(?<![\w:./,-])0?(\d{1,2})H([0-5]\d)(?!\w)", rf"\1{NO_BREAK}h{NO_BREAK}\2"),
        (
            rf"(?<![\w:./,-])(\d{{1,2}}){_SPACE}?h{_SPACE}?([0-5]\d)(?![\w:]|{_SPACE}\d)",
            rf"\1{NO_BREAK}h{NO_BREAK}\2",
        ),
        (rf"(?<![\w:./,-])(\d{{1,2}}){_SPACE}?h(?!\w|{_SPACE}\d)", rf"\1{NO_BREAK}h"),
        (rf"(?<!\w)([nN])[°º]{_SPACE}*(?=\d)", rf"\1°{NO_BREAK}"),
        (rf"(?<!\w)(Mmes?|Mlles?)\.(?={_SPACE}[^\W\d_])", r"\1"),
        (
            rf"(?<![\w.’'-])(MM?\.|Mmes?|Mlles?|Me|Mgr|Dr|Pr){_SPACE}+(?=[A-ZÀ-Ý])",
            rf"\1{NO_BREAK}",
        ),
        (rf"(?<!\w)(p|art|chap)\.{_SPACE}(?=\d)", rf"\1.{NO_BREAK}"),
        (rf"(?<![\w,.])(\d{{1,2}}|1er){_SPACE}(?=(?:{ANY_MONTH})(?!\w))", rf"\1{NO_BREAK}"),
        (
            rf"(?<=\de){_SPACE}(?=(?:arrondissement|édition|anniversaire|régiment|siècle)(?!\w))",
            NO_BREAK,
        ),
        (
            rf"(?<![\w,.])(0[1-9]){_SPACE}(\d\d){_SPACE}(\d\d){_SPACE}(\d\d){_SPACE}(\d\d)(?!\w)",
            _phone(5),
        ),
        (rf"(?<![\w,.])(0\d{{3}}){_SPACE}(\d{{3}}){_SPACE}(\d{{3}})(?!\w)", _phone(3)),
        (rf"(?<!\w)([IVX]+e){_SPACE}(?=siècles?(?!\w))", rf"\1{NO_BREAK}"),
    )
)


_UNCOUNTED = [rule for rule in _RULES if r"\d" not in rule[0].pattern.replace(r"[^\W\d_]", "")]
_DIGIT = re.compile(r"\d")


def correct(text: str) -> str:
    for pattern, replacement in _RULES if _DIGIT.search(text) else _UNCOUNTED:
        text = pattern.sub(replacement, text)
    return text
