"""What a correspondent writes to the desk below a signature alone on its line.

    Camille ORVEAU (CLP)

    PS : Talvas est d'accord pour être cité, le reste est du off.
    Ci-joint la délib en pdf. Attention, Talvas s'écrit sans h.

None of it is the story's: each such paragraph goes whole, however its lines are broken, and the
name above it signs.
"""

from __future__ import annotations

import re
from dataclasses import replace

from ....french.flattened import flat
from ....model import BlockKind, Byline, NameKind, Severity
from ...sheet import Sheet, Unit
from ..signing import signed_lines
from . import confidential

LATE = 0.6  # of the copy's words stand above the signature
NOTE = re.compile(
    r"\W*(?:(?:p\.? ?s\.?|n\.? ?b\.?|nota(?: bene)?|post-scriptum) ?[:,–—-](?!\W*\d)"
    r"|(?:ci-joint|tu trouveras)|(?:en )?(?:pj|pieces? jointes?)\b"
    r"|attention\b(?=.*\b(?:s'ecri\w+|orthographe|prend (?:un|deux)|sans accents?)\b))"
)
SECRET = re.compile(
    r"\b(?:off|confidenti\w+|entre nous|(?:ne|a ne|surtout) pas"
    r"|pas (?:mettre|citer|publier|imprimer|ecrire|dire))\b"
)


def find(sheet: Sheet) -> Sheet:
    """Takes such paragraphs and the signature away, tells them, and fills `bylines`; a secret among
    them keeps the article a draft."""
    noted = [at for at, unit in enumerate(sheet.units) if _is_note(sheet, unit)]
    for index, unit in enumerate(sheet.units[: max(noted, default=0)]):
        signed = _signed(sheet, index)
        if not signed:
            continue
        for note in reversed([sheet.units[at] for at in noted if at > index]):
            sheet = _without(sheet, note)
        new = tuple(each for each in signed if each not in sheet.bylines)
        return replace(sheet.without([unit]), bylines=(*sheet.bylines, *new))
    return sheet


def _signed(sheet: Sheet, index: int) -> tuple[Byline, ...]:
    """Who signs by the unit, late in the copy, which names them nowhere above; () for others."""
    unit, line = sheet.units[index], sheet.of(sheet.units[index]).strip()
    signed = () if unit.settled else signed_lines.signature(line)
    if not (index and signed) or any(each.kind is not NameKind.PERSON for each in signed):
        return ()
    above = " ".join(map(sheet.of, sheet.units[:index]))
    words = sum(len(sheet.of(each).split()) for each in sheet.units)
    said = signed_lines.QUOTED.fullmatch(sheet.of(sheet.units[index - 1]).strip())
    known = any(re.search(rf"\b{re.escape(each.name.split()[-1])}\b", above) for each in signed)
    late = len(above.split()) >= LATE * words
    return signed if unit.after_blank and late and not said and not known else ()


def _is_note(sheet: Sheet, unit: Unit) -> bool:
    written = unit.kind is BlockKind.PARAGRAPH and not unit.settled
    return written and NOTE.match(flat(sheet.of(unit))) is not None


def _without(sheet: Sheet, note: Unit) -> Sheet:
    said = sheet.of(note).strip()
    if SECRET.search(flat(said)):
        return confidential.silenced(sheet, note.start, note.end)
    return sheet.without([note]).told(
        Severity.WARNING,
        f"Mot sous la signature, non imprimé\u00a0: «\u00a0{said}\u00a0».",
        "Tenez-en compte\u00a0; si c’est du texte, placez-le au-dessus de la signature.",
        note.start,
    )
