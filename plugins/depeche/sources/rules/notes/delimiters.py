"""The marks between which an order sets the text that it is about.

    >>> DÉBUT DU TEXTE SOURCE        <<< texte        --- fin du texte ---        END OF ARTICLE

They are no copy; nor is what stands under the closing one, unless it is a text again. What stands
above the opening one is the order where it speaks of the desk's work.
"""

from __future__ import annotations

import re

from ....french.flattened import flat
from ....model import Severity
from ...sheet import Sheet, Unit
from ..for_the_desk import informal
from ..letters import mail
from . import address, briefing

TOP = 8  # units among which an opening mark stands
_PARAGRAPH = 25  # words
_THING = (
    r"(?:textes?|articles?|copie|depeche|papier|communique|contenu|document|source|brut|text|story"
    r"|copy|content)"
)
_WHOLE = (
    rf"(?:du |de la |de l'|de |of (?:the )?|the )?(?:{_THING})"
    rf"(?: (?:source|original|brut|{_THING}))*"
)
_OPENS = re.compile(
    rf"[\W_]*(?:debut|begin(?:ning)?|start)[\W_]+{_WHOLE}[\W_]*"
    rf"|(?:<{{2,}}|>{{2,}}|={{2,}}|-{{2,}}|#{{3,}}|\*{{3,}}|\[)[ ]*{_WHOLE}[\W_]*"
    rf"|<{_THING}>|<{{2,}}\W*"
)
_CLOSES = re.compile(
    rf"[\W_]*(?:fin|end)[\W_]+{_WHOLE}[\W_]*|{_WHOLE}[ ]*(?:>{{2,}}|<{{2,}})[\W_]*|</{_THING}>"
    r"|>{2,}\W*"
)
_RULE = re.compile(r"(?!-{1,2}$)[-–—<>=#~_*|\s]+")  # "--" stands above a mail's signature
_URGENT = re.compile(
    r"\b(?:urgent|bouclage|a passer|a caler|a monter|a mettre en ligne|pour le (?:site|web|print)"
    r"|voir avec|merci|stp|svp)\b"
)


def find(sheet: Sheet) -> Sheet:
    """Takes the marks away, and the orders around them."""
    closed = next((each for each in sheet.units if _is(_CLOSES, sheet, each)), None)
    if closed is not None:
        sheet = _closed(sheet, closed)
    opened = next((each for each in sheet.units[:TOP] if _is(_OPENS, sheet, each)), None)
    if opened is not None:
        sheet = _opened(sheet, opened)
    passing = (_is_rule(sheet, each) for each in sheet.units)
    return sheet.without([unit for unit, gone in zip(sheet.units, passing, strict=True) if gone])


def _is(pattern: re.Pattern[str], sheet: Sheet, unit: Unit) -> bool:
    line = flat(sheet.of(unit)).strip()
    return len(line) <= 60 and pattern.fullmatch(line) is not None


def _is_rule(sheet: Sheet, unit: Unit) -> bool:
    line = sheet.of(unit)
    return _RULE.fullmatch(line) is not None or mail.PASSED_ON.fullmatch(line) is not None


def _closed(sheet: Sheet, mark: Unit) -> Sheet:
    place = sheet.units.index(mark)
    below = sheet.units[place + 1 :]
    sheet = sheet.without([mark])
    if any(address.read(sheet.of(each)).story or _is_long(sheet.of(each)) for each in below):
        return sheet.told(
            Severity.WARNING,
            "Le texte continue sous la marque de sa fin\u00a0: il est repris aussi.",
            "Si c’est un autre article, déposez-le dans un autre fichier.",
            mark.start,
        )
    for each in below:
        sheet = briefing.briefed(sheet.without([each]), each.start, each.end)
    return sheet


def _opened(sheet: Sheet, mark: Unit) -> Sheet:
    above = sheet.units[: sheet.units.index(mark)]
    sheet = sheet.without([mark])
    for each in above:
        line = sheet.of(each)
        found = address.read(line)
        speaks = found.asks or found.told or found.plain or found.field or found.calls
        if speaks or _URGENT.search(flat(line)) or informal.speaks_to_colleague(line):
            sheet = briefing.briefed(sheet.without([each]), each.start, each.end)
    return sheet


def _is_long(line: str) -> bool:
    return len(line.split()) >= _PARAGRAPH and not address.read(line).told
