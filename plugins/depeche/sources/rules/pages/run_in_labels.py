"""Labels with which some sites open their paragraphs: "Détails : …", "Citation directe : « … »".

They are of the page, and name nothing; the sentence behind them is the story's. The name in
"Littéralement de Camille Orveau : « … »" says who speaks, and stays.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from ....model import BlockKind, Severity
from ...layout import BULLET
from ...sheet import Sheet

# "Reportage  Depuis août, …": the genre, set apart by the page's own spaces.
_GENRE = re.compile(
    r"(?:Reportage|Récit|Enquête|Portrait|Analyse|Décryptage|Chronique|Éditorial|Tribune)"
    r"[ \u00a0\t]{2,}(?=[A-ZÀ-Þ«])"
)
_LABEL = re.compile(
    r"(?:Citation(?:\s+directe)?|Propos(?:\s+directs?)?|Langage\s+direct|Détails?|En\s+détail"
    r"|Nous\s+(?:vous\s+)?rappelons|Ce\s+qui\s+s['’]est\s+passé\s+avant|Littéralement|Mot\s+à\s+mot|Textuellement|Verbatim)\s*:\s*(?=[«\"“]|[A-ZÀ-Þ])"
    r"|L['’]info\s+en\s+plus\s*[.:]\s+(?=[A-ZÀ-Þ])"
    r"|(?:Citation|Langage\s+direct|Discours\s+direct|Littéralement|Mot\s+à\s+mot|Propos|Verbatim|Textuellement)\s+(?:de\s+|d['’])"
    r"(?=[A-ZÀ-Þ][^:«\"“.]{1,60}\s?:\s*[«\"“])"
)
_HEADING = re.compile(
    r"(?P<text>Préhistoire|Ce\s+qui\s+s['’]est\s+passé\s+avant|Contexte|Historique|Rappel|Pour\s+rappel|Antécédents|Chronologie)\s*:"
)


def find(sheet: Sheet) -> Sheet:
    """Cuts such labels off and tells them; one alone above a list becomes its subheading."""
    told, first = "", 0
    for unit in sheet.units[1:]:
        line = sheet.of(unit)
        raw = sheet.text[unit.start : unit.end]
        match = None if unit.settled else _LABEL.match(line) or _GENRE.match(raw)
        if match and len(line) > match.end():
            told, first = (told, first) if told else (match[0].strip(), unit.start)
            sheet = sheet.put(unit, replace(unit, start=unit.start + match.end()))
    for unit, below in pairwise(sheet.units):
        heading = _HEADING.fullmatch(sheet.of(unit).strip())
        listed = below.kind is BlockKind.LIST_ITEM or BULLET.match(sheet.of(below))
        if heading and listed and not unit.settled:
            end = unit.start + len(heading["text"])
            sheet = sheet.put(unit, replace(unit, end=end, kind=BlockKind.HEADING, settled=True))
    if not told:
        return sheet
    return sheet.told(
        Severity.NOTE,
        f"Étiquettes retirées en tête de paragraphe\u00a0: «\u00a0{told}\u00a0».",
        "Dites dans la phrase qui parle, si la citation ne le dit pas.",
        first,
    )
