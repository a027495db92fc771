"""An exported conversation of a messaging program, which is no copy yet.

    [12/03/2026 18:04] Camille Orveau: salut, le comité m'a envoyé ça
    12/03/2026, 18:05 - Camille Orveau : Le carnaval aura lieu samedi …

What is for print and what colleagues say to each other look alike there: a person must choose.
Beside copy, a message or two under an hour and a colleague's name are an order, whole:

    [14:05] Nora (cheffe d'éd.) : Pas de photo de l'école. Illustration du palais, en archive.
"""

from __future__ import annotations

import re

from ....french import lists
from ....model import Severity
from ...sheet import Sheet
from . import briefing

REASON = "conversation d'une messagerie, copie et propos mêlés"
FEWEST = 3
_SAID = re.compile(
    r"\[?\d{1,2}[/.]\d{1,2}[/.]\d{2,4},?\s+(?:à\s+)?\d{1,2}[:h]\d{2}(?::\d{2})?\]?\s*[-–—]?\s*"
    r"[^\W\d_][^:\n]{1,40}:\s"
)
_STAMPED = re.compile(
    r"(?:\[(?:[^\]\n]{1,16}\s)?\d{1,2}[:h]\d{2}(?::\d{2})?\]|\d{1,2}[:h]\d{2}(?=\s[-–—]\s))\s*[-–—]?\s*"
    r"(?P<who>[A-ZÀ-Þ][\w'’-]+)(?:\s[A-ZÀ-Þ][\w'’-]*\.?){0,2}\s*(?:\([^()\n]{1,40}\))?\s?:\s+(?![«\"“])"
)
COPY_WORDS = 40  # of the text beside such messages, and in none of them


def messages(sheet: Sheet) -> Sheet:
    """Takes such messages away for the brief, each whole, and names them."""
    who = {each["who"] for each in map(_STAMPED.match, sheet.text.split("\n")) if each}
    said = [unit for unit in sheet.units if _is_message(sheet.of(unit))]
    others = (each for each in sheet.units if each not in said)
    words = sum(len(sheet.of(each).split()) for each in others)
    if not 0 < len(said) < FEWEST or len(who) > len(said) + 1 or words < COPY_WORDS:
        return sheet
    for unit in said:
        sheet = briefing.briefed(sheet.without([unit]), unit.start, unit.end).doubting(
            f"message de la rédaction, qui n’est pas imprimé\u00a0: «\u00a0{sheet.of(unit)}\u00a0»"
        )
    return sheet


def _is_message(line: str) -> bool:
    match = _STAMPED.match(line)
    named = match is not None and match["who"] in lists.words("given_names")
    return named and len(line.split()) < 2 * COPY_WORDS


def find(sheet: Sheet) -> Sheet:
    """The sheet as a draft's, where its lines bear an hour and who wrote them."""
    said = [unit for unit in sheet.units if _SAID.match(sheet.of(unit))]
    if len(said) < FEWEST:
        return sheet
    return sheet.doubting(REASON).told(
        Severity.WARNING,
        f"Le fichier est une conversation exportée ({len(said)} messages). L’article reste un "
        "brouillon.",
        "Ne gardez que le texte à publier, sans les heures et les noms.",
        said[0].start,
    )
