"""The body that signs at the foot of its text: "Le collectif de la halle", "Pour l'intersyndicale
CGT-FO du CHU", "Union locale CGT – ul@cgt.example – 00 11 22 33 44"."""

from __future__ import annotations

import re
from itertools import takewhile

from ....french import issuers
from ...sheet import Sheet
from ..letters import letterhead
from . import people

FOOT = 10  # lines that are not blank
MOST_WORDS = 10
_OFFICERS = (
    r"(?:bureau|conseil d['’]administration|conseil syndical|comité de pilotage|équipe|membres"
    r"|présidente?|co-?présidente?s?|porte-parole|secrétaire(?: générale?)?|direction|section)"
)
_OF = r"(?:de la |du |de l['’]|des |de |d['’])"
SIGNED = re.compile(
    rf"(?i:pour )?(?:(?i:les? |la |l['’])(?:{_OFFICERS} {_OF})?)?"
    r"(?P<who>[^\W\d_][^.:!?;@]{2,90})"
)
SENTENCE = re.compile(r"(?:\S+\s+){4}.*[.!?…»;]$")
CONTACT = re.compile(r"(?:contacts?|relations? (?:presse|médias?|investisseurs))\b", re.IGNORECASE)
# But for a paper's local correspondent ("CLP"), who issues nothing
ACRONYM = re.compile(r"(?!CLP\b)[A-ZÀ-Þ]{2,8}(?:[-–+/][A-ZÀ-Þ]{2,8})*")


# Who writes to the public in the first person, without saying that it is a release.
_CAMPAIGNING = """
    amicale association collectif comité confédération coordination fédération intersyndicale
    ligue mouvement parti syndicat union
"""
CAMPAIGNING = frozenset(_CAMPAIGNING.split())


def is_body(line: str) -> bool:
    """Whether the whole line is a body that signs."""
    return bool(_body(line.strip(" *_")))


def body(sheet: Sheet, *, campaigning: bool = False) -> str:
    """Who signs below the last sentence, with a capital; "" where no body does. A person who signs
    is a byline. `campaigning`: such bodies only."""
    lines = [line.strip(" *_") for line in sheet.text.splitlines() if line.strip()]
    below = list(takewhile(lambda line: not SENTENCE.search(line), reversed(lines[-FOOT:])))[::-1]
    # Under "Contact presse" stands whom to call: an agency that speaks for it.
    signing = takewhile(lambda line: not CONTACT.match(line), below)
    found = next(filter(None, map(_body, signing)), "")
    if campaigning and not _campaigns(found):
        return ""
    return found


def _campaigns(who: str) -> bool:
    first = re.split(r"[ '’]", who)[0]
    return first.lower() in CAMPAIGNING or ACRONYM.fullmatch(first) is not None


def _body(line: str) -> str:
    parts = letterhead.BETWEEN.split(line)
    beside = len(parts) > 1 and any(letterhead.is_contact(part) for part in parts[1:])
    name = parts[0].strip(" ,") if beside else line.rstrip(",")
    match = SIGNED.fullmatch(name)
    if not match or not 2 <= len(name.split()) <= MOST_WORDS or letterhead.OFFICE.fullmatch(name):
        return ""
    who = match["who"].strip()
    first = re.split(r"[ '’]", who)[0]
    acronym = ACRONYM.fullmatch(first) is not None and not who.isupper()
    known = first.lower() in issuers.NOUNS or acronym
    if not known and not (beside and letterhead.NAME.fullmatch(who)):
        return ""
    capital = re.search(r"(?<!^)\b[A-ZÀ-Þ]", who) is not None
    if not capital or (people.is_person_name(who) and not known):
        return ""
    return who[0].upper() + who[1:]
