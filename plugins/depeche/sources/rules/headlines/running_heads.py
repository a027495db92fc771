"""The lines above the text that say of what the copy is a part, and are no headline.

    [Rubrique Grand entretien – à caler mercredi, page 4]     Traduit de l'italien par C. Orveau
    EN BREF – PAYS DE LORBEC – édition du lundi 9 mars        Régionale 2 masculine (8e journée)
    **VALBRUNE** — *Conseil municipal du lundi 9 mars*        # La cantine passe en régie

Brackets, a translator's note and an edition go whatever stands below them; a competition and the
sitting of a council under a headline only. The headline that markup names is the headline,
whatever stands above it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ....french import lemmas
from ....french.date_words import MONTH, WEEKDAY
from ....model import BlockKind, Severity
from ...layout import BULLET
from ...sheet import Sheet, Unit
from ..wires import agencies
from . import head, kicker_facts, section_names

DEEPEST, LONGEST = 6, 200
BRACKETED = re.compile(r"\[[^\[\]]{3,}\]\.?")
TRANSLATED = re.compile(
    r"\W*(?:ndt|n\.d\.t\.|note d[eu] (?:la )?traduct(?:eur|rice)"
    r"|(?:texte |article |papier )?(?:traduite?|adaptée?) (?:de|du|des|par)\b"
    r"|trad(?:uction|\.) (?:(?:du |de l['’])[a-zà-ÿ]+\s?(?:[:,–-]|par\b)"
    r"|(?:: ?|par )(?-i:[A-ZÀ-Þ])))"
    r"[^.!?]{0,140}\W*",
    re.IGNORECASE,
)
_DAY = rf"(?:{WEEKDAY}\s+)?\d{{1,2}}(?:er)?\s+{MONTH}(?:\s+\d{{4}})?"
EDITION = re.compile(
    rf"(?:édition|éd\.)\s+(?:(?:du|de|des)\s+|d['’])?(?:{_DAY}|{WEEKDAY}|\S+(?:\s\S+){{0,2}})"
    r"|numéro\s+du\s.{3,30}|(?:page|p\.)\s*\d+",
    re.IGNORECASE,
)
GENRE = re.compile(
    r"(?:en bref|brèves?|l['’]essentiel|express|filets?|ça se passe|l['’]actu)(?:\s.{2,30})?",
    re.IGNORECASE,
)
PARTS = re.compile(r"\s+[–—|•·/-]\s+|\s*,\s+")
# "Conseil municipal du lundi 9 mars"
SITTING = re.compile(
    r"(?:conseil|assemblée|séance|session|commission|réunion|audience|comité|congrès|bureau)\b"
    rf"(?:\s[\w'’-]+){{0,6}}?\s+(?:du|de|des|le)\s+{_DAY}",
    re.IGNORECASE,
)


def find(sheet: Sheet) -> Sheet:
    """Takes such lines away and tells them; their place, court and day are kept."""
    marked = _marked(sheet)
    if marked is not None:
        above = sheet.units[: sheet.units.index(marked)]
        return _taken(sheet.without(above), sheet, above)
    top = _top(sheet)
    below = len(sheet.units) - len(top)
    taken = [
        unit
        for index, unit in enumerate(top)
        if _is_part(sheet.of(unit).strip())
        or (
            _is_occasion(sheet.of(unit).strip())
            and any(head.is_headline(sheet, each) for each in top[index + 1 :])
        )
    ]
    if not taken or (len(taken) == len(top) and not below):
        return sheet
    return _taken(sheet.without(taken), sheet, taken)


def _marked(sheet: Sheet) -> Unit | None:
    """The headline that markup names, with nothing of the text above it."""
    if sheet.title or sheet.headline is None:
        return None
    for unit in sheet.units[: DEEPEST + 1]:
        if unit.start == sheet.headline and unit.kind is BlockKind.HEADING:
            return unit
        if head.is_text(sheet.of(unit).strip()):
            return None
    return None


def _top(sheet: Sheet) -> list[Unit]:
    found = []
    for unit in sheet.units[:DEEPEST]:
        line = sheet.of(unit).strip()
        text = head.is_text(line) and not BRACKETED.fullmatch(line)
        if unit.settled or text or len(line) > LONGEST or BULLET.match(line):
            break
        found.append(unit)
    return found


def _is_part(line: str) -> bool:
    if BRACKETED.fullmatch(line) or TRANSLATED.fullmatch(line):
        return True
    first, *others = [part.strip() for part in PARTS.split(line)]
    headed = first.isupper() or GENRE.fullmatch(first) or EDITION.fullmatch(first)
    return bool(headed and any(map(EDITION.fullmatch, (first, *others)))) or (
        GENRE.fullmatch(first) is not None
        and first.isupper()
        and bool(others)
        and all(map(str.isupper, others))
    )


def _is_occasion(line: str) -> bool:
    """A competition and its round, or the sitting of which the copy tells; a score is news."""
    if line.endswith((".", "!", "?", ":")) or agencies.SCORE.search(line):
        return False
    parts = [part.strip() for part in PARTS.split(line)]
    if any(map(SITTING.fullmatch, parts)):
        return all(SITTING.fullmatch(part) or kicker_facts.is_name(part) for part in parts)
    return kicker_facts.ROUND.search(line) is not None and not lemmas.may_have_verb(line)


def _taken(sheet: Sheet, before: Sheet, units: Sequence[Unit]) -> Sheet:
    """`sheet`, from which these units of `before` went, with what they say."""
    if not units:
        return sheet
    for unit in units:
        line = before.of(unit).strip()
        sheet = kicker_facts.kept(sheet, line, unit.start)
        bare = line.strip(" []*_")
        if section_names.SECTIONS.fullmatch(bare):
            sheet = replace(sheet, section=sheet.section or bare.capitalize())
    return sheet.told(
        Severity.NOTE,
        f"Lignes au-dessus du titre retirées\u00a0: {before.shown(units)}.",
        "Si l’une est le titre, donnez-le dans l’en-tête (title:).",
        units[0].start,
    )
