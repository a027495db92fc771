"""A dispatch that its agency sent in takes, one below the other: what stands between them.

    = (A SUIVRE)                                     La criée de Valbrune ferme (2 ET DERNIER)
    ANV0081 3 ECO 0211                               VALBRUNE, 3 mars 2026 (ANV) -
    Littoral-criée, PREV

The take goes on the text of the one before: its codes, its slug, its title again and its dateline
are no text, nor the mark that more was to come.
"""

from __future__ import annotations

import difflib
import re

from ....model import Severity
from ...sheet import Sheet, Unit
from ..pages import image_orders
from . import agencies, codes

FOLLOWS = re.compile(
    r"[\s=*(\[–—./-]*(?:(?:à|a)\s+suivre|suit|suite\s+(?:à\s+venir|suit)|more)[\s=*)\]–—./…-]*",
    re.IGNORECASE,
)
_COUNT = r"(?:\d{1,2}|deuxi[èe]me|seconde?|troisi[èe]me|derni[èe]re?)"
# "(2 ET DERNIER)", "(SUITE ET FIN)", "2/2", behind the title or alone
_RANK = (
    rf"(?:{_COUNT}\s*(?:e|[èe]me)?\s+(?:et\s+(?:derni[èe]re?|fin)|prise|suite)"
    rf"(?:\s+et\s+(?:derni[èe]re?|fin)(?:\s+prise)?)?|suite(?:\s+(?:\d{{1,2}}|et\s+fin))?"
    rf"|prise\s+{_COUNT}(?:\s+et\s+(?:derni[èe]re|fin))?|fin|\d\s?/\s?\d)"
)
RANKED = re.compile(rf".{{0,160}}[(\[]\s*{_RANK}\s*[)\]]\W*|[\W]*{_RANK}\W*", re.IGNORECASE)
# On a line of its own it parts two takes too; "Suite" and "Fin" alone may head anything.
ALONE = re.compile(rf"\W*(?!suite\W*$|fin\W*$|\d\s?/){_RANK}\W*", re.IGNORECASE)
ALIKE = 0.75  # likeness from which a line is the title again
LONGEST = 200
FEWEST_WORDS = 3  # of a title
TITLES = 6  # units among which the title stands


def find(sheet: Sheet) -> Sheet:
    """Takes the lines between two takes away and tells them."""
    gone: list[Unit] = []
    for at, unit in enumerate(sheet.units):
        if at and unit not in gone and _parts(sheet, at):
            gone += [*_above(sheet, at), *_below(sheet, at)]
    gone = sorted(dict.fromkeys(gone), key=lambda unit: unit.start)
    if not gone or len(gone) == len(sheet.units):
        return sheet
    for unit in sheet.units[1:]:
        above = sheet.units[sheet.units.index(unit) - 1]
        dateline = agencies.DATELINE.match(sheet.text, unit.start, unit.end)
        if above in gone and unit not in gone and dateline and dateline.end() < unit.end:
            sheet = sheet.put(unit, Unit(dateline.end(), unit.end, unit.kind, unit.after_blank))
    return sheet.without(gone).told(
        Severity.NOTE,
        f"Lignes entre deux prises d’une dépêche retirées\u00a0: {sheet.shown(gone)}.",
        "Si l’une de ces lignes est du texte, formez-en une phrase.",
        gone[0].start,
    )


def _parts(sheet: Sheet, at: int) -> bool:
    """Whether the unit says that a take ends there, or is the code of one that begins amid text."""
    line = sheet.of(sheet.units[at]).strip()
    if sheet.units[at].settled or len(line) > LONGEST:
        return False
    coded = codes.CODE.fullmatch(line) or codes.MACHINE.fullmatch(line)
    amid = at >= TITLES and at < len(sheet.units) - codes.FOOT
    return is_mark(line) or bool(coded and amid)


def is_mark(line: str) -> bool:
    """Whether the whole line says that a take ends or goes on there."""
    return bool(FOLLOWS.fullmatch(line) or ALONE.fullmatch(line))


def _above(sheet: Sheet, at: int) -> list[Unit]:
    """The codes, the stamp and the initials right above it."""
    found: list[Unit] = []
    for unit in reversed(sheet.units[1:at]):
        line = sheet.of(unit).strip()
        if not (codes.is_code(line) or codes.STAMP.fullmatch(line) or codes.HANDS.fullmatch(line)):
            break
        found.append(unit)
    return found


def _below(sheet: Sheet, at: int) -> list[Unit]:
    """The unit itself and what of the next take's head stands under it."""
    found = [sheet.units[at]]
    for unit in sheet.units[at + 1 :]:
        line = sheet.of(unit).strip()
        if len(line) > LONGEST or not (_is_machine(line) or _is_title(sheet, line)):
            break
        found.append(unit)
    return found


def _is_machine(line: str) -> bool:
    known = (FOLLOWS, RANKED, codes.STAMP, codes.HANDS, codes.KEYWORDS, codes.KEYED, codes.STATE)
    filed = agencies.DATELINE.match(f"{line} …")  # a sentence stands behind it, or would
    dateline = filed is not None and filed.end() > len(line)
    image = image_orders.is_one(line)
    coded = codes.is_code(line) or any(each.fullmatch(line) for each in known)
    return bool(coded or dateline or image)


def _is_title(sheet: Sheet, line: str) -> bool:
    """Whether the line is one of those above the first take again, with its rank or without."""
    bare = re.sub(rf"\s*[(\[]\s*{_RANK}\s*[)\]]\W*$", "", line, flags=re.IGNORECASE).casefold()
    if bare.endswith((".", "!", "?")) or len(bare.split()) < FEWEST_WORDS:
        return False
    tops = (sheet.of(unit).strip().casefold() for unit in sheet.units[:TITLES])
    return any(
        top.startswith(bare) or difflib.SequenceMatcher(None, bare, top).ratio() >= ALIKE
        for top in tops
        if len(top) <= LONGEST and not top.endswith(".")
    )
