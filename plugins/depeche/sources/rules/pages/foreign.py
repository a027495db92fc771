"""Lines in another language, alone among French paragraphs: what a page's theme says around a
text that a machine translated.

    We may earn a commission from links on this page.        HABERİN DEVAMI İÇİN TIKLAYINIZ
    Veja também                                              Что известно
"""

from __future__ import annotations

import re

from ....model import BlockKind, Severity
from ...layout import BULLET
from ...sheet import Sheet, Unit
from . import furniture

LONGEST = 200  # characters of such a line
FRENCH_WORDS, FRENCH_UNITS = 3, 2  # small words that make a unit French; of such units
# Words that French has not, and how many different ones are no name: "Ursula von der Leyen",
# "Los Angeles - Las Vegas", "The Lord of the Rings" have two.
_MARKERS = {
    "en": (
        "the of and to is was that for with his her from which would you your our we this how what"
        " about it have more read best here's it's sign up get see also by in are can be not", 3,
    ),
    "pt": ("não também uma veja leia pelo pela em com notícias", 2),
    "es": ("el los las del una con más también pero ver lea por qué esta noticias", 3),
    "it": ("della gli dei che nel sono anche leggi guarda più notizie", 2),
    "de": ("der das und ist von mit dem ein eine für auf nicht sich mehr lesen", 3),
    "tr": ("ve bir için haber haberin devamı devami daha tıklayın tiklayiniz tıklayınız", 2),
    "pl": ("się nie jest oraz czytaj także więcej zobacz", 2),
}  # fmt: skip
_WORDS = {code: (frozenset(words.split()), least) for code, (words, least) in _MARKERS.items()}
_SMALL = """le la les du de est et dans qui pour sur par au aux ce cette un à son sa ses ne pas avec
    nous vous il elle ils elles mais ou où des plus après selon"""
_FRENCH = frozenset(_SMALL.split())
_ELIDED = re.compile(r"\b(?:[ldnsjcmt]|qu)['’]\w", re.IGNORECASE)
_SCRIPT = re.compile(
    r"[\u0400-\u04ff\u0590-\u06ff\u0900-\u0dff\u0e00-\u0e7f\u3040-\u9fff\uac00-\ud7af]"
)
_PORTUGUESE = re.compile(r"\w+(?:ão|ões|ção)\b")
_QUOTED = re.compile(r"\s*[«\"“‘]")


def find(sheet: Sheet) -> Sheet:
    """Takes such lines away, below the first unit of French copy, and tells them."""
    found = [unit for unit in sheet.units[1:] if _is_page_line(sheet, unit)]
    if not found or _french(sheet) < max(FRENCH_UNITS, len(found)):
        return sheet
    return sheet.without(found).told(
        Severity.WARNING,
        f"Lignes en langue étrangère retirées\u00a0: {sheet.shown(found)}.",
        "Traduisez celles qui sont du texte.",
        found[0].start,
    )


def is_foreign(line: str) -> bool:
    """Whether the line has the words of another language and none of French."""
    words = re.findall(r"[^\W\d_]+(?:['’]s\b)?", line.lower().replace("i̇", "i"))
    letters = sum(each.isalpha() for each in line)
    if not words or len(_SCRIPT.findall(line)) * 2 > letters:
        return bool(words)
    if _ELIDED.search(line) or _FRENCH.intersection(words):
        return False
    return any(
        len(marks.intersection(words)) + (code == "pt" and bool(_PORTUGUESE.search(line))) >= least
        for code, (marks, least) in _WORDS.items()
    )


def _french(sheet: Sheet) -> int:
    """How many units are French for sure."""
    words = (re.findall(r"[^\W\d_]+", sheet.of(unit).lower()) for unit in sheet.units)
    return sum(len(_FRENCH.intersection(each)) >= FRENCH_WORDS for each in words)


def _is_page_line(sheet: Sheet, unit: Unit) -> bool:
    line = sheet.of(unit)
    kind = unit.kind in (BlockKind.PARAGRAPH, BlockKind.HEADING)
    own = (
        unit.settled
        or _QUOTED.match(line)
        or furniture.is_furniture(line)
        or BULLET.match(line.strip())
    )
    return kind and not own and len(line) <= LONGEST and is_foreign(line)
