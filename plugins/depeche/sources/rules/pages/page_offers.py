"""What a page offers its readers: a subscription to read on, videos, services."""

from __future__ import annotations

import re

from ...sheet import Sheet
from .page_lines import is_sentence, is_title

WALL = re.compile(r"il\s+vous\s+reste\s+[\d.,]+\s*%\s+de\s+cet\s+article", re.IGNORECASE)
PROMOTION = re.compile(
    r"(?:nouveau\s*:\s*)?(?:je\s+)?découvr(?:ez|e|ir)\s+(?:nos|les|notre)\s+(?:offres?"
    r"|abonnements?)\b.{0,60}"
    r"|(?:nos\s+)?vidéos|(?:le\s+)?fil\s+info|(?:la\s+)?sélection\s+de\s+la\s+rédaction"
    r"|nos\s+partenaires"
    r"|offres?\s+(?:abonnés?|d['’]abonnement).{0,60}|(?:petites\s+)?annonces|nos\s+services",
    re.IGNORECASE,
)
PARAGRAPH_WORDS, MOST_PROMISES = 25, 2


def walled(sheet: Sheet) -> set[int]:
    """Everything from the line on that says that the rest is for subscribers, with a heading
    right above it; the line alone where two paragraphs show that a subscriber copied the rest."""
    for index, unit in enumerate(sheet.units):
        if index > 1 and WALL.match(sheet.of(unit).strip()):
            below = sheet.units[index + 1 : index + 3]
            if len(below) == 2 and all(
                is_sentence(sheet, each) and len(sheet.of(each).split()) >= PARAGRAPH_WORDS
                for each in below
            ):
                return {index}
            return set(range(index - is_title(sheet, sheet.units[index - 1]), len(sheet.units)))
    return set()


def promoted(sheet: Sheet) -> set[int]:
    """What the page offers below the copy: subscriptions, videos, and all after them."""
    half = len(sheet.units) // 2
    for index in range(half, len(sheet.units)):
        below = range(index, len(sheet.units))
        news = sum(is_sentence(sheet, sheet.units[each]) for each in below)
        if news <= MOST_PROMISES and PROMOTION.fullmatch(sheet.of(sheet.units[index]).strip()):
            return set(below)
    return set()
