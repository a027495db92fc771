"""A newspaper's rules for its readers' letters, below one of them: "Les lettres doivent porter un
nom et une adresse. La rédaction peut les abréger. courrier@phare.example".

They stand on every such page, and are no part of the letter that somebody signs.
"""

from __future__ import annotations

import re

from ....french import sentences
from ...sheet import Sheet, Unit
from . import letterhead

BOTTOM = 4  # units from the end
_SENT = r"(?:lettres?|courriers?|contributions?|messages?|courriels?|textes?|réactions?|tribunes?)"
# What a paper alone says of the letters that it gets.
_RULE = re.compile(
    rf"\W*(?:(?:les|vos|tou(?:t|te|s|tes)(?: (?:les|vos))?|chaque) {_SENT}\b"
    r"(?=.*\b(?:rédaction|journal|abrég|publié|publication|signée?s?|coordonnées|anonym|n['’]engage"
    r"|nom\b|adresse)).*\b(?:doi(?:t|vent)|peu(?:t|vent)|pourront|seront|sera|sont|n['’]engagent"
    r"|à (?:adresser|envoyer))\b.*"
    r"|(?:la rédaction|le journal) se réserve\b.*|nous nous réservons le droit\b.*"
    r"|(?:la rédaction|le journal) (?:peut|pourra) (?:les |être amenée? à )?(?:abréger|couper"
    r"|raccourcir|choisir)\b.*"
    rf"|(?:pour nous écrire|écrivez-nous|(?:adressez|envoyez|faites)(?:-nous)? (?:parvenir )?"
    rf"vos {_SENT})\b.*)",
    re.IGNORECASE,
)


def find(sheet: Sheet) -> Sheet:
    """Takes such paragraphs away and tells them."""
    gone = [each for each in sheet.units[1:][-BOTTOM:] if not each.settled and _is(sheet, each)]
    if not gone:
        return sheet
    return sheet.removed(
        gone,
        "Règles du courrier des lecteurs retirées",
        "Si l’une de ces lignes est du texte, placez-la plus haut.",
    )


def _is(sheet: Sheet, unit: Unit) -> bool:
    """Whether each sentence of the unit is such a rule, or where to write; one is a rule."""
    text = sheet.of(unit)
    said = [text[start:end].strip() for start, end in sentences.split(text)]
    rules = [each for each in said if _RULE.fullmatch(each)]
    return bool(rules) and all(
        each in rules or letterhead.WEB.fullmatch(each.rstrip(".")) or letterhead.is_contact(each)
        for each in said
    )
