"""What stands below "Propos recueillis par …": when the concert is, what the book costs.

Under the last answer it would read as said by who is interviewed.
"""

from __future__ import annotations

import re

from ...sheet import Sheet

FEWEST_QUESTIONS = 3
MOST_BELOW, LONGEST = 4, 400  # units, characters of each
GATHERED = re.compile(r"\(?(?:propos\s+)?recueillis?\s+par\s+[^.?!]{3,60}\)?\.?", re.IGNORECASE)


def find(sheet: Sheet) -> Sheet:
    """Takes such lines away and tells them."""
    for index in range(1, len(sheet.units) - 1):
        unit, below = sheet.units[index], sheet.units[index + 1 :]
        if len(below) > MOST_BELOW or not GATHERED.fullmatch(sheet.of(unit).strip()):
            continue
        above = [sheet.of(each).rstrip(' »"”') for each in sheet.units[:index]]
        asked = sum(line.endswith("?") for line in above) >= FEWEST_QUESTIONS
        if asked and all(len(sheet.of(each)) <= LONGEST for each in below):
            return sheet.removed(
                below,
                "Encadré sous l’entretien retiré",
                "S’il est du texte, placez-le au-dessus des questions.",
            )
    return sheet
