"""One wording, many notations: "8,4 M€" is "8,4 millions d'euros", "20h30" "20 heures 30".

What a sub-editor may write in another way without changing what is said is made alike, and
signs that say something ("€", "%", a minus) become words, so that a change of them is seen.
"""

from __future__ import annotations

import re

from ...french.date_words import ANY_MONTH, MONTH_NAMES
from ...french.numerals import in_figures

_THOUSANDS = re.compile(r"(?<=\d)[.\u00a0\u202f '’](?=\d{3}(?!\d))")
_NUMBERED = r"0?([1-9]|[12]\d|3[01])/(0?[1-9]|1[0-2])"
# What a pattern needs in the text to be worth a try, the pattern, and what it becomes.
_SIGNS = (
    ("²", re.compile("²"), "2"),
    ("³", re.compile("³"), "3"),
    ("₂", re.compile("₂"), "2"),
    ("%", re.compile("%"), " pourcent "),
    ("pour cent", re.compile(r"\bpour cents?\b"), " pourcent "),
    ("vant-hier", re.compile(r"\b([Aa])vant-hier\b"), "avanthier"),
    ("près-demain", re.compile(r"\b([Aa])près-demain\b"), "apresdemain"),
    ("€", re.compile(r"\bM\s?(?=€)"), " millions "),
    ("€", re.compile(r"\b(?:Mds?|Mrds?|G)\s?(?=€)"), " milliards "),
    ("€", re.compile(r"\bk\s?(?=€)"), " milliers "),
    ("€", re.compile("€"), " euros "),
    ("$", re.compile(r"\bM\s?(?=\$)"), " millions "),
    ("$", re.compile(r"\b(?:Mds?|G)\s?(?=\$)"), " milliards "),
    ("$", re.compile(r"\$"), " dollars "),
    ("£", re.compile("£"), " livres "),
    ("-", re.compile(r"(?<![\w)])-(?=\d)"), " moins "),
    ("–", re.compile(r"(?<![\w)])–(?=\d)"), " moins "),
    ("−", re.compile(r"(?<![\w)])−\s?(?=\d)"), " moins "),
    ("+", re.compile(r"(?<![\w)])\+\s?(?=\d)"), " plus "),
    ("km", re.compile(r"\bkmh\b|\bkm[/ ]heures?\b"), "km/h"),
    ("onsieur", re.compile(r"\b[Mm]onsieur\b"), "M."),
    ("adame", re.compile(r"\b[Mm]adame\b"), "Mme"),
    (
        "mois d",
        re.compile(rf"\b(?:[Ll]e |du |au )?mois d(?:e |['’])(?=(?:{ANY_MONTH})\b)"),
        "",
    ),
)
_FIRST = (
    (re.compile(r"(?<![\w:.,/-])0(?=\d\s?h\s?\d)", re.IGNORECASE), ""),
    (re.compile(r"\b1er\b", re.IGNORECASE), "premier"),
    (re.compile(r"\b1(?:re|ère)\b", re.IGNORECASE), "première"),
)
_UNITS = {
    "h": r"heures?|h",
    "km": r"kilomètres?|km",
    "m": r"mètres?|m",
    "cm": r"centimètres?|cm",
    "mm": r"millimètres?|mm",
    "ha": r"hectares?|ha",
    "kg": r"kilos?|kilogrammes?|kg",
    "t": r"tonnes?|t",
    "min": r"minutes?|min|mn",
    "degres": r"degrés?(?:\scelsius)?|°\s?C?",
}
_MEASURES = tuple(
    (re.compile(rf"(?<=\d)[\s-]?(?:{forms})(?![^\W\d_])(?:\s?00\b)?", re.IGNORECASE), f" {unit} ")
    for unit, forms in _UNITS.items()
)
_MEASURED = re.compile(rf"\d[\s-]?(?:{'|'.join(_UNITS.values())})", re.IGNORECASE)
_DIGIT = re.compile(r"\d")
_DAY = re.compile(rf"\b{_NUMBERED}(?:/(\d{{4}}))?\b(?!/)")

UNITS = frozenset((*_UNITS, "pourcent", "points", "euros", "dollars", "livres", "francs", "s"))
# "d‘éviter", "n' y": an apostrophe of another form, or with a space
_ELISION = re.compile(
    r"\b([cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)['’‘´] ?(?=[^\W\d_])", re.IGNORECASE
)


def alike(text: str) -> str:
    """`text` in one notation for all that has several; for comparing, never for printing."""
    text = text.replace("\u00a0", " ").replace("\u202f", " ")
    text = _ELISION.sub(r"\1'", text)
    figures = _DIGIT.search(text)
    if figures:
        text = _THOUSANDS.sub("", text)
    for needed, pattern, word in _SIGNS:
        if needed in text:
            text = pattern.sub(word, text)
    spelt = in_figures(text)
    if figures or spelt != text:
        rules = (*_FIRST, *_MEASURES) if _MEASURED.search(spelt) else _FIRST
        for pattern, word in rules:
            spelt = pattern.sub(word, spelt)
        spelt = _DAY.sub(_in_words, spelt)
    return spelt


def _in_words(match: re.Match[str]) -> str:
    """ "5/01" and "05/01/2026" as they are read aloud."""
    day, month, year = match.groups()
    name = MONTH_NAMES[int(month) - 1]
    first = "premier" if day == "1" else day
    return f"{first} {name}{f' {year}' if year else ''}"
