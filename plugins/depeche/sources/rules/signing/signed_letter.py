"""Who signs a notice, a decree or a letter at its foot, and what stands below the signature.

    Fait à Lorbec, le 21 novembre 2026        Pour le maire et par délégation,
    Le maire,                                 L'adjointe aux écoles,
    Camille ORVEAU                            Camille Orveau

The day on which it was signed dates a copy that nothing else dates. Who signs is no
reporter, but the author of a letter.
"""

from __future__ import annotations

import re
from dataclasses import replace

from ....french.dates import parse_timestamp
from ...sheet import Sheet, Unit
from ..letters import foot, posted
from . import people

FOOT = 14  # units among which a letter is signed
LONGEST, LONGEST_BELOW = 90, 120  # characters of such a line, of one below the signature
PLACE = r"(?P<place>[A-ZÀ-Þ][\w'’]+(?:[ -](?:[A-ZÀ-Þ][\w'’]+|[a-zà-ÿ]{1,4}|[dl]['’]\w+)){0,6})"
DAY = (
    r"(?P<day>(?:(?:lun|mar|mercre|jeu|vendre|same)di |dimanche )?"
    r"\d{1,2}(?:er)?(?: [a-zà-ÿ]{3,9} |[/.]\d{1,2}[/.])(?:20)?\d\d)"
)
DONE = re.compile(
    rf"(?i:fait|délivré|donné|établi|signé)e?\s+(?:à|en\s+mairie(?:\s+de)?)(?:\s+{PLACE})?"
    rf"[^.!?\d]{{0,40}}?(?:,?\s*(?:le|ce)\s+{DAY})?\W*"
)
_TITLES = (
    r"(?:maire|adjointe?s?|préf(?:et|ète)|sous-préf(?:et|ète)|président(?:e|s)?|vice-présidente?"
    r"|direct(?:eur|rice)|secrétaire|délégu[ée]e?|ministre|recteur|rectrice|procureure?|doyenn?e?"
    r"|proviseure?|principale?|gérante?|conseil|bureau|comité|intersyndicale|collectif|trésori[eè]re?"
    r"|conseill(?:er|ère)|chef(?:fe)?|commandante?|colonel|responsable|syndicat|section)"
)
OFFICE = re.compile(
    rf"(?:pour\s+(?:l[ea]s?\s|l['’]){_TITLES}\b.{{0,60}}|(?:signé\s*:?\s*)?(?:l[ea]s?\s|l['’])"
    rf"(?:\w+\s){{0,2}}?{_TITLES}\b[^.!?:]{{0,60}}|par\s+délégation|p\.?/?o\.?)\s*,?",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"[.!?…»]\s*$")


def find(sheet: Sheet) -> Sheet:
    """Takes the signature away, and the short lines below it; tells them."""
    first = max(1, len(sheet.units) - FOOT)
    for index in range(first, len(sheet.units)):
        block = _block(sheet, index)
        if not block:
            continue
        done = DONE.fullmatch(sheet.of(block[0]).strip())
        if done and done["day"]:
            moment = parse_timestamp(done["day"], sheet.zone)
            sheet = replace(
                sheet,
                published=sheet.published or moment,
                place=sheet.place or done["place"] or "",
            )
        return _signed(sheet, block).removed(block, "Signature retirée")
    return sheet


def _signed(sheet: Sheet, block: list[Unit]) -> Sheet:
    """A letter, which greets whom it is for, is the words of who signs it."""
    greets = any(posted.greets(sheet.of(unit).strip()) for unit in sheet.units[:FOOT])
    lines = [sheet.of(unit).strip() for unit in block]
    at = next((at for at, line in enumerate(lines) if at and _is_name(line)), 0)
    if sheet.bylines or not (greets and at and OFFICE.fullmatch(lines[at - 1])):
        return sheet
    office = re.sub(r"^(?:l[ea]s?\s|l['’])|\s*,$", "", lines[at - 1], flags=re.IGNORECASE)
    return replace(sheet, bylines=(replace(people.parse(lines[at])[0], role=office),))


def _block(sheet: Sheet, index: int) -> list[Unit]:
    """The lines of a signature that begins there: where and when, or an office above a name; and
    what stands below as no sentence. [] for any other line."""
    if sheet.units[index].settled:
        return []
    lines = [sheet.of(unit).strip() for unit in sheet.units[index:]]
    done = len(lines[0]) <= LONGEST and DONE.fullmatch(lines[0]) is not None
    at = 1 if done else 0
    while at < len(lines) and len(lines[at]) <= LONGEST and OFFICE.fullmatch(lines[at]):
        at += 1
    held = at > (1 if done else 0)
    named = at < len(lines) and _is_name(lines[at])
    if not (done or (held and named and lines[at - 1].endswith(","))):
        return []
    at += named
    below = lines[at:]
    below = below[
        : next((i for i, line in enumerate(below) if foot.CONTACT.fullmatch(line)), len(below))
    ]
    if all(len(line) <= LONGEST_BELOW and not _SENTENCE.search(line) for line in below):
        at += len(below)
    return list(sheet.units[index : index + at])


def _is_name(line: str) -> bool:
    named = people.parse(line)
    return len(named) == 1 and people.is_person_name(named[0].name)
