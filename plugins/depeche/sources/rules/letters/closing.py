"""How a release and a leaflet end: "Lorbec, le 22/11/2026" above the contacts, "TOUS EN GRÈVE !",
"Ne pas jeter sur la voie publique", the office that signs.

The day is that of the copy. None of it is the text's, and the name is that of who issued it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ....french import issuers, lemmas
from ....french.date_words import ANY_MONTH, ANY_WEEKDAY
from ....french.dates import parse_timestamp
from ....model import BlockKind
from ...sheet import Sheet, Unit
from ..signing import signatures, signed_letter
from . import letterhead

DEEPEST = 10  # units from the foot
DATED = re.compile(rf"(?:À )?{signed_letter.PLACE}, le {signed_letter.DAY}\W*")
# Who signs, without saying more: "Le maire,", "Pour la préfète et par délégation,", "signé".
OFFICE = re.compile(
    r"(?:pour |p/o |po )?(?:l[ea]s? |l['’])?(?:maires?|(?:sous-)?préf(?:et|ète)|présidente?"
    r"|direct(?:eur|rice)|secrétaire|procureure?|rect(?:eur|rice)|ministre|adjointe?|bureau"
    r"|conseil)\b[^.!?]{0,80},?|(?:original )?signé\W*|\(?cachet\b.{0,30}|p\.?o\.?",
    re.IGNORECASE,
)
# "Pour le collectif Sauvons la halle, Camille Orveau, porte-parole"
FOR = re.compile(
    r"Pour (?:les? |la |l['’])(?P<noun>[^\W\d_]+)\b[^.!?]{0,160}(?:\S+@\S+)?", re.IGNORECASE
)
SLOGAN = re.compile(r"[^a-zà-ÿ.]{6,90}!\W*")  # in capitals
# "Lorbec, le goût de vos matins.": said to customers, without a verb.
MOTTO = re.compile(r"(?:L[ea]s?\s|L['’]|Nos\s|Notre\s|Vos\s|Votre\s)[^.!?:;\d]{5,80}[.!]?")
# "Nos bureaux fermés lundi." tells something.
WHEN = re.compile(rf"\b(?:{ANY_WEEKDAY}|{ANY_MONTH})\b", re.IGNORECASE)
PARTICIPLE = re.compile(r"([^\W\d_]{2,})(?:(é)|i)e?s?")
OURS = re.compile(r"\b(?:nos|notre|vos|votre)\b", re.IGNORECASE)
# "Le CHU, c'est 900 soignants à votre service !": said to customers, with a verb or without.
CLAIM = re.compile(
    r"(?=.*\b(?:votre|vos|à nos côtés)\b)(?!\w+ez\b)[^.!?;«»]{5,120}!", re.IGNORECASE
)
MOST_MOTTO, MOST_CLAIM = 10, 16  # words
# "TOUS EN GRÈVE MARDI 17 MARS DÈS 5 HEURES": the day of what stands right under it
CALL = re.compile(
    rf"[^a-zà-ÿ.]{{6,120}}(?i:{ANY_WEEKDAY}|\bLE)\s+\d{{1,2}}(?i:er)?\s+(?i:{ANY_MONTH})\b[^a-zà-ÿ.]*"
)
MOST_CALLED = 15  # words: where and when, no text
IMPRINT = re.compile(
    r"(?:(?:imprimé|édité|tiré)e? par nos soins\W*)?ne pas jeter sur la voie publique\W*"
    r"|(?:imprimé|édité|tiré)e? par nos soins\W*",
    re.IGNORECASE,
)


def find(sheet: Sheet) -> Sheet:
    """Takes such lines away and tells them; fills the day, and the place that is filed from."""
    if not sheet.release:
        return sheet
    first = max(1, len(sheet.units) - DEEPEST)
    for unit in sheet.units[first:]:
        match = DATED.fullmatch(sheet.of(unit).strip())
        moment = match and parse_timestamp(match["day"], sheet.zone)
        below = sheet.units[sheet.units.index(unit) + 1 :]
        if match and moment and not unit.settled and all(_is_short(sheet.of(x)) for x in below):
            place = sheet.place or match["place"]
            sheet = replace(sheet, published=sheet.published or moment, place=place)
            sheet = _without(sheet, [unit])
            break
    last = sheet.units[max(1, len(sheet.units) - DEEPEST // 2) :]
    gone = [each for each in last if _is_slogan(sheet, each)]
    if called := _called(sheet, last):
        sheet = sheet.removed(called, "Appel daté retiré", "Dites-le dans le texte, avec son jour.")
    end = next((each for each in reversed(sheet.units) if each not in gone), sheet.units[0])
    if end != sheet.units[0] and _signs(sheet, end):
        gone.append(end)
    return _without(sheet, gone) if gone else sheet


def motto(sheet: Sheet) -> Sheet:
    """Takes the motto away that ends a release, now that its foot is gone, and tells it."""
    if not sheet.release or len(sheet.units) < 2 or not _is_motto(sheet, sheet.units[-1]):
        return sheet
    return _without(sheet, [sheet.units[-1]])


def _signs(sheet: Sheet, unit: Unit) -> bool:
    """Whether the unit is who signs, and nothing else: "Le conseil d'administration"."""
    line = sheet.of(unit).strip(" ,")
    signing = FOR.fullmatch(line)
    if signing and signing["noun"].lower() in issuers.NOUNS and not unit.settled:
        return True
    if unit.settled or not _is_short(line) or letterhead.BETWEEN.search(line):
        return False
    return OFFICE.fullmatch(line) is not None or signatures.is_body(line)


def _is_slogan(sheet: Sheet, unit: Unit) -> bool:
    line = sheet.of(unit).strip()
    written = unit.kind in (BlockKind.PARAGRAPH, BlockKind.HEADING) and not unit.settled
    return written and bool(SLOGAN.fullmatch(line) or IMPRINT.fullmatch(line))


def _called(sheet: Sheet, last: Sequence[Unit]) -> list[Unit]:
    """The call in capitals that closes a leaflet, and what stands right under it: no heading, and
    without its day the rest would be read of the leaflet's."""
    calls = [each for each in last if CALL.fullmatch(sheet.of(each).strip())]
    if len(calls) != 1 or calls[0].settled:
        return []
    at = sheet.units.index(calls[0])
    below = sheet.units[at + 1 : at + 2]
    if not below or below[0].after_blank:
        return calls
    return [*calls, *below] if len(sheet.of(below[0]).split()) <= MOST_CALLED else []


def _is_motto(sheet: Sheet, unit: Unit) -> bool:
    """Whether a firm speaks of what is its own or its customers', and tells nothing."""
    line = sheet.of(unit).strip(" «»")
    if CLAIM.fullmatch(line) and len(line.split()) <= MOST_CLAIM and not WHEN.search(line):
        return unit.kind is BlockKind.PARAGRAPH and not unit.settled
    done = map(PARTICIPLE.fullmatch, line.split())
    told = (
        WHEN.search(line)
        or lemmas.may_have_verb(OURS.sub("", line))
        or any(lemmas.known(f"{each[1]}{'er' if each[2] else 'ir'}") for each in done if each)
    )
    plain = unit.after_blank and unit.kind is BlockKind.PARAGRAPH and not unit.settled
    short = len(line.split()) <= MOST_MOTTO and MOTTO.fullmatch(line) is not None
    return plain and short and OURS.search(line) is not None and not told


def _is_short(line: str) -> bool:
    return len(line) <= letterhead.LONGEST and not line.rstrip().endswith((".", "…", "»"))


def _without(sheet: Sheet, gone: list[Unit]) -> Sheet:
    return sheet.removed(gone, "Formule de fin retirée")
