"""Copy whose line ends are lost: headline, date, byline and text in one line.

"La criée rouvre mardi Publié le 14 août 2025 à 19:05 Par La Rédaction La criée de Valbrune …": the
words that say the publication part the headline from the text.
"""

from __future__ import annotations

import re
from dataclasses import replace

from ....french.date_words import MONTH, WEEKDAY
from ...sheet import Sheet, trimmed
from ..pages import links

SHORTEST = 300  # characters of such a line
WITHIN = 260  # characters before its date
MOST_UNITS = 3
DATE = re.compile(
    rf"""
    (?P<date> (?:publiée?|postée?|mise?\ en\ ligne) \s+ (?:le\s+)? (?:{WEEKDAY}\s+)?
      (?: \d{{1,2}}(?:er)?\s+{MONTH}\s+\d{{4}} | \d{{1,2}}[/.-]\d{{1,2}}[/.-]\d{{2,4}} )
      (?: ,?\s+(?:à\s+)?\d{{1,2}}\s?[h:]\s?\d{{0,2}} )? )
    (?: ,?\s+ (?P<by> par\s+ (?: la\s+rédaction
      | (?-i:[A-ZÀ-Þ][\w'’-]+(?:\s[A-ZÀ-Þ][\w'’-]+){{1,2}}?) ) ) )?
    \s+ (?-i:(?= (?:{"|".join(links.OPENERS.split())})\s | [LD]['’]\w | [«"“] ))
    """,
    re.IGNORECASE | re.VERBOSE,
)


def find(sheet: Sheet) -> Sheet:
    """The sheet with the parts of such a line as units of their own."""
    if not sheet.units or len(sheet.units) > MOST_UNITS:
        return sheet
    first = sheet.units[0]
    if first.settled or first.end - first.start < SHORTEST:
        return sheet
    match = DATE.search(sheet.text, first.start, first.end)
    if not match or not 0 < match.start() - first.start <= WITHIN:
        return sheet
    if re.search(r"\w{3}[.]\s+[A-ZÀ-Þ]", sheet.text[first.start : match.start()]):
        return sheet  # sentences stand above the date
    spans = [(first.start, match.start()), match.span("date"), match.span("by")]
    spans.append((match.end(), first.end))
    parts = [trimmed(sheet.text, *span) for span in spans if span[0] >= 0]
    return sheet.put(first, *(replace(first, start=start, end=end) for start, end in parts))
