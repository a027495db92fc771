"""A reporter's notes in telegraphic style: facts to be written up, not orders, and no article yet.

    Peux-tu me faire un papier de 450 mots à partir de mes notes stp ?
    - sujet : gratuité des transports pour les moins de 18 ans
    - vote : 58 pour, 21 contre, 7 abstentions
    - coût = 3,6 M€/an selon la métropole

Each note is an item of a list, word for word, so that none is lost; nobody's sentences are made
of them, and the article stays a draft. A list of results, of prices or of advice is no notes: it
takes the word itself at the top, or several signs of a reporter's hand.
"""

from __future__ import annotations

import re
from dataclasses import replace

from ....french.flattened import flat
from ....model import BlockKind, Severity
from ...layout import BULLET
from ...sheet import Sheet, Unit
from ..notes import address

REASON = "notes télégraphiques : l’article est à rédiger"
FEWEST = 4  # lines of notes
SHARE = 0.6  # of the lines that are telegraphic
SIGNS = 3  # lines with a sign of a reporter's hand that make notes where no word does
TOP = 600  # characters among which the word "notes" stands
PARAGRAPH = 25  # words of a paragraph that is written
# "à partir de mes notes", "mes notes du conseil", "… : notes Sonia 12/11", "Notes brutes :"
_NAMED = re.compile(
    r"\b(?:mes|tes|ces|ses) (?:\w+ )?notes\b(?! de (?:musique|service|frais))"
    r"|(?:^|[:(–—-]\s*)notes? (?:brutes?|en vrac|prises?|de terrain|pour (?:le |un )?papier"
    r"|(?-i:[A-Z])\w+ (?:du )?\d{1,2}/\d{1,2})\b|\b(?:my|these) (?:raw )?notes\b"
    r"|^notes? (?!de |d['’]|du |des |sur |à |au |aux |par |pour |techniques?|bibliograph)\w.*\n"
    r"\s*[-*•–]",
    re.MULTILINE | re.IGNORECASE,
)
# "coût = 3,6 M€", "-> ne pas en parler", "oppo", "7 abst.", "(Paul Estève, dir. adjoint)"
_SIGN = re.compile(
    r"\s=\s|[-=]>|→|!{3}|^\W*(?:off|non-dit|idem|rdv|cf|nb|rq|todo)\b|\b(?:oppo|abst\.|dir\.|adj\."
    r"|resp\.|pdt|gvt|m'a dit|d'apres lui|d'apres elle|chiffre a verif)(?!\w)",
    re.MULTILINE,
)
_SUBJECT = re.compile(r"\W*(?:sujet|theme|objet)\s*[:=]\s*(?=\S)", re.IGNORECASE)
# "Grève à l'hôpital : notes Sonia 12/11"
_OF_NOTES = re.compile(r"\s*[:–—(-]+\s*(?:mes )?notes?\b.*$|^\W*notes? ", re.IGNORECASE)
_STOPPED = re.compile(r"[.!?…]\W*$")


def find(sheet: Sheet) -> Sheet:
    """Makes each note an item of its own, names the article by its subject, and tells it."""
    if not are_notes(sheet):
        return sheet
    first = sheet.units[0]
    head = sheet.units[1] if _asks(sheet.of(first)) and len(sheet.units) > 1 else first
    named = head is first or _OF_NOTES.match(sheet.of(head))
    if named and not _asks(sheet.of(head)) and _heads(sheet, head):
        title = _OF_NOTES.sub("", sheet.of(head)).strip()
        sheet = replace(sheet.without([head]), title=sheet.title or title[:1].upper() + title[1:])
    for unit in sheet.units:
        if not (unit is first and _asks(sheet.of(unit))):
            sheet = sheet.put(unit, *_items(sheet, unit))
    for unit in sheet.units:
        subject = _SUBJECT.match(sheet.of(unit))
        if subject and not sheet.title:
            told = sheet.of(unit)[subject.end() :].strip()
            sheet = replace(sheet.without([unit]), title=told[:1].upper() + told[1:])
    return sheet.told(
        Severity.ERROR,
        "Notes télégraphiques reconnues\u00a0: elles sont reprises en liste, mot pour mot. "
        "L’article reste un brouillon.",
        "Rédigez l’article à partir de cette liste.",
        first.start,
    ).doubting(REASON)


def are_notes(sheet: Sheet) -> bool:
    """Whether the copy is a reporter's notes."""
    lines = [each for unit in sheet.units for each in _lines(sheet, unit)]
    named = _NAMED.search(sheet.text[:TOP]) is not None
    written = [each for each in lines if _is_written(each)]
    if len(lines) < FEWEST or any(not (named and BULLET.match(each.strip())) for each in written):
        return False
    if sum(map(_is_telegraphic, lines)) < SHARE * len(lines):
        return False
    signs = sum(_SIGN.search(flat(each)) is not None for each in lines)
    return signs >= SIGNS or named


def is_announced(text: str) -> bool:
    """Whether an order says that notes follow: "à partir de mes notes"."""
    return _NAMED.search(text) is not None


def _lines(sheet: Sheet, unit: Unit) -> list[str]:
    return [each for each in sheet.text[unit.start : unit.end].split("\n") if each.strip()]


def _is_written(line: str) -> bool:
    """Whether a line is a paragraph of several sentences."""
    return (
        len(line.split()) >= PARAGRAPH
        and _STOPPED.search(line) is not None
        and line.strip()[:1].isupper()
        and len(re.findall(r"[.!?…][»”\"]?\s+[A-ZÀ-Þ«]", line)) > 0
    )


def _is_telegraphic(line: str) -> bool:
    line = line.strip()
    item = BULLET.match(line) is not None
    return item or not line[:1].isupper() or not _STOPPED.search(line)


def _asks(line: str) -> bool:
    """Whether the line says to a colleague what to make of the notes below."""
    return re.search(
        r"\b(?:notes|toi|stp|svp|merci|mots|salut|bonjour)\b", flat(line)
    ) is not None and (address.read(line).note.demands != [])


def _heads(sheet: Sheet, unit: Unit) -> bool:
    """Whether a unit is a line that says what the notes are of."""
    line = sheet.text[unit.start : unit.end]
    below = sheet.units.index(unit) + 1
    apart = len(sheet.units) > below and sheet.units[below].after_blank
    return apart and "\n" not in line and line[:1].isupper() and not BULLET.match(line)


def _items(sheet: Sheet, unit: Unit) -> list[Unit]:
    """The lines of a unit as items, without their bullets."""
    found, at = [], unit.start
    for line in sheet.text[unit.start : unit.end].split("\n"):
        start = at + len(line) - len(line.lstrip())
        bullet = BULLET.match(sheet.text, start, at + len(line))
        start = bullet.end() if bullet else start
        if sheet.text[start : at + len(line)].strip():
            end = at + len(line.rstrip())
            found.append(
                replace(unit, start=start, end=end, kind=BlockKind.LIST_ITEM, settled=True)
            )
        at += len(line) + 1
    return found
