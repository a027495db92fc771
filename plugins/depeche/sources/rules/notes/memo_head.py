"""The head of a memo above the copy: who wrote it, for whom, and what the desk wants of it.

    MÉMO – À l'attention de la rédaction       Longueur : 60 lignes. Angle : les familles.
    De la part de Nora Talvas                  ---
    Date : mercredi 25 novembre 2026           # La halle rouvre samedi

A rule, the headline that markup names or a title above its byline begins the copy: all above it
is the note, whatever its form.
"""

from __future__ import annotations

import re

from ....french.flattened import flat
from ...layout import RULED
from ...sheet import Sheet
from ..signing import signed_lines
from .briefing import briefed

DEEPEST = 24  # lines above the copy
FEWEST = 2  # fields of its own
TITLE_WORDS = 24
LEAST_COPY = 40  # words that must follow
# What no story, release or mail has above its headline.
_OF_A_DESK = re.compile(
    r"[\W_]*(?:memo(?:randum)?\b|de la part d[eu']|(?:longueur|calibrage|volume) ?:|angle ?:"
    r"|(?:format|taille) ?: ?\D{0,20}\d+ ?(?:signes|lignes|mots|feuillets|colonnes)"
    r"|(?:consignes?|commande|brief) ?:)"
)
_FIELD = re.compile(
    r"[\W_]*(?:a l'attention d|(?:date|de|a|pour|objet|sujet|page|rubrique|edition|embargo|deadline"
    r"|bouclage|heure|photos?|signature|auteure?|titre|destinataires?|expediteur) ?:)"
)
# Of whom and when the memo is: nothing to follow.
_ADDRESS = re.compile(
    r"[\W_]*(?:memo(?:randum)?\b|de la part d|a l'attention d"
    r"|(?:date|de|a|pour|destinataires?|expediteur|heure) ?:|embargo\b)"
)


def take(sheet: Sheet, start: int) -> tuple[Sheet, int]:
    """The sheet with what the memo asks for, and where the copy goes on after it; `start` comes
    back when there is none."""
    at = end = start
    desk = fields = above = 0
    for line in sheet.text[start:].split("\n")[:DEEPEST]:
        low, stop = flat(line), at + len(line)
        if at == sheet.headline or RULED.fullmatch(line):
            end = at if at == sheet.headline else stop
            break
        if desk and signed_lines.says_by(line):
            end = above  # the line above the byline is the title
            break
        desk += _OF_A_DESK.match(low) is not None
        fields += _FIELD.match(low) is not None
        above = at if line.strip() else above
        at = stop + 1
    if end == start or not desk or desk + fields < FEWEST or not _is_copy(sheet.text[end:]):
        return sheet, start
    return _heeded(sheet, start, end), end


def _is_copy(text: str) -> bool:
    """Whether a title opens the text, and copy stands below it."""
    title = next(filter(None, map(str.strip, text.split("\n"))), "")
    short = len(title.split()) <= TITLE_WORDS and not title.endswith((".", ":", ";"))
    return short and len(text.split()) >= LEAST_COPY


def _heeded(sheet: Sheet, start: int, end: int) -> Sheet:
    at = start
    for line in sheet.text[start:end].split("\n"):
        if line.strip() and not _ADDRESS.match(flat(line)):
            sheet = briefed(sheet, at, at + len(line))
        at += len(line) + 1
    return sheet
