"""What a page offers its readers: a subscription to read on, its letter, videos, services."""

from __future__ import annotations

import re

from ..sheet import Sheet
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
LETTER = re.compile(
    r"(?:(?:la|notre|nos|votre)\s+)?(?:newsletters?|infolettres?|lettre)(?:\s[^.!?]{2,40})?", re.I
)
BUTTON = re.compile(
    r"(?:(?:entrez|saisissez)\s+)?votre\s+adresse(?:\s+(?:e-?)?(?:mail|électronique))?|(?:(?:entrez|saisissez)\s+)?votre\s+(?:e-?)?mail|(?:je\s+m['’]|s['’])(?:inscri\w+|abonne\w*)"
    r"|ok|valider",
    re.IGNORECASE,
)
MOST_BOX_LINES, PARAGRAPH_WORDS, MOST_PROMISES = 6, 25, 2


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


def subscribed(sheet: Sheet) -> set[int]:
    """What a page's letter promises, between its name and the button that subscribes to it."""
    lines = [sheet.of(unit).strip() for unit in sheet.units]
    found: set[int] = set()
    for first, line in enumerate(lines):
        if not LETTER.fullmatch(line):
            continue
        box = range(first + 1, min(first + 1 + MOST_BOX_LINES, len(lines)))
        button = next((at for at in box if BUTTON.fullmatch(lines[at])), None)
        if button and all(len(lines[at].split()) < PARAGRAPH_WORDS for at in range(first, button)):
            found.update(range(first, button + 1))
    return found
