"""A colleague's word above or below the copy, in whatever form: "Salut Bruno, tu peux passer ça
pour demain ? … c'est du off, surtout tu ne le mets pas."

No newspaper says "tu" to its readers in its own voice. What such a paragraph asks for is the
brief; none of it is copy, and a private remark in print would be the worst of errors.
"""

from __future__ import annotations

import re
from itertools import takewhile

from ....model import Severity
from ...sheet import Sheet, Unit
from ..notes import address, briefing

EDGE = 4  # units at the top and at the foot
_QUOTED = re.compile(r"«[^«»]*»|“[^“”]*”|\"[^\"]*\"")
_TO_YOU = re.compile(
    r"(?<![\w’'-])(?:tu|toi|t['’](?:as|es|en|avais|auras))(?![\w’'-])|(?<![\w’'-])je te\s"
    r"|\b(?:stp|svp)\b|\b(?:n['’]oublie pas|pense à|vérifie (?:bien|que|l)"
    r"|appelle[- ](?:moi|le|la|son|sa)|dis-moi|rappelle-moi|envoie-(?:moi|le)|préviens-moi"
    r"|tiens-moi)\b"
    r"|\bmerci de (?:passer|publier|reprendre|relire|diffuser|caler|mettre en ligne)\b"
    r"|^\s*[(\[]\s*n\.?b\.?\s?:"
    r"|^\W*(?:voilà|voici|tiens|salut|coucou|hello|hey|bonjour)\s(?-i:[A-ZÀ-Þ][a-zà-ÿ]+)\s?[,!:]",
    re.IGNORECASE,
)
_NAME = re.compile(r"[A-ZÀ-Þ][a-zà-ÿ-]+")
_OF_WORK = re.compile(
    r"\b(?:papiers?|textes?|articles?|photos?|titres?|chapo|cp|off|mets|mettre|passer|publi\w+|parution"
    r"|relire|vérifie\w*|envoies?|envoyer|appelle\w*|demain|stp|svp|merci|salut|bonjour|coucou|hello"
    r"|sujet|copie|compte rendu|encadré|intertitres?|mots|signes)\b",
    re.IGNORECASE,
)


def find(sheet: Sheet) -> Sheet:
    """Takes such paragraphs for the brief and warns of them."""
    told = [each for each in sheet.units if is_letter(sheet, each, sheet.of(each))]
    if not told or len(told) == len(sheet.units):
        return sheet
    closes = [*_signed(sheet, told[-1]), *(each for each in sheet.units if sheet.of(each) == "--")]
    closes += takewhile(
        lambda each: not each.settled and address.read(sheet.of(each)).plain,
        sheet.units[sheet.units.index(told[-1]) + 1 :],
    )
    for unit in told:
        sheet = briefing.briefed(sheet.without([unit]), unit.start, unit.end)
    sheet = sheet.without(closes)
    return sheet.told(
        Severity.WARNING,
        f"Mot à un collègue, non imprimé\u00a0: «\u00a0{sheet.of(told[0])[:60]}…\u00a0».",
        "Relisez l’article en y pensant\u00a0: rien n’en est repris.",
        told[0].start,
    )


def _signed(sheet: Sheet, last: Unit) -> list[Unit]:
    """The close and the name that end the file, where a colleague's word opens or ends it."""
    found: list[Unit] = []
    for unit in reversed(sheet.units[1:]):
        line = sheet.of(unit)
        if unit is last or unit.settled or not (_NAME.fullmatch(line) or address.read(line).plain):
            break
        found.append(unit)
    named = found and _NAME.fullmatch(sheet.of(found[0]))
    signs = len(found) > 1 or last in sheet.units[-2:]  # a name alone may be the author's
    return found if named and signs else []


def is_letter(sheet: Sheet, unit: Unit, said: str) -> bool:
    """Whether the unit, which says this, is at an edge of the copy and all of it to a colleague."""
    edge = unit in sheet.units[:EDGE] or unit in sheet.units[-EDGE:]
    return edge and not unit.settled and speaks_to_colleague(said)


def speaks_to_colleague(line: str) -> bool:
    """Whether the line says "tu" of work to do, outside what it quotes."""
    said = _QUOTED.sub(" ", line)
    return _TO_YOU.search(said) is not None and _OF_WORK.search(said) is not None
