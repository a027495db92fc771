"""Lines that belong to the page or the mail that the copy was taken from, not to the copy.

"Lire aussi : …", "Partager", "Publicité", "Temps de lecture : 3 min", "Communiqué de presse".
They are taken away and told.
"""

from __future__ import annotations

import re

from ...model import Severity
from ..sheet import Sheet, Unit

LONGEST = 160
LINE = re.compile(
    r"""
    [\[(►▶→>»*•–-]*\s*
    (?: (?:à\s+)?(?:lire|voir|écouter)\s+(?:aussi|également|encore|notre|nos)\b.*
      | (?:à\s+)?lire\s*:\s.* | sur\s+le\s+même\s+(?:sujet|thème)\b.{0,80}
      | (?:partager|partagez|tweeter|imprimer|envoyer|enregistrer|commenter|réagir|écouter)
        (?:\s+(?:cet|l['’])\s?article|\s+(?:sur|par|avec)\b.{0,60})?
      | (?:facebook|twitter|whatsapp|linkedin|instagram|e-?mail|copier\s+le\s+lien|x)
        (?:[\s,|/·•]+(?:facebook|twitter|whatsapp|linkedin|instagram|e-?mail|copier\s+le\s+lien|x))*
      | publicité | la\s+suite\s+après\s+(?:cette|la)\s+publicité | newsletter
      | (?:temps\s+de\s+lecture|lecture)\s*:?\s*\d+\s*min(?:utes?|\.)?(?:\s+de\s+lecture)?
      | \d+\s*min(?:utes?)?\s+de\s+lecture | \d+\s+commentaires?
      | (?:abonnez|inscrivez)-vous\b.{0,120} | article\s+(?:réservé\s+aux\s+abonnés|abonné)
      | (?:pour|p\.)\s+diffusion\s+immédiate | communiqué(?:\s+de\s+presse)? | press\s+release
      | dossier\s+de\s+presse | dépêche(?:\s+afp)?
      | (?:fin\s+)?\(?\s*(?:fin|end|à\s+suivre|suite\s+et\s+fin)\s*\)? | -?\s*30\s*- | \#{3,}
      | tous\s+droits\s+réservés.* | (?:©|copyright)\s*\d{4}\b.* | cookies?
      | accueil(?:\s*[>›/»|]\s*\S.{0,80})?
    )
    \s*[\])←<«*•]*\s*[.:!]?
    """,
    re.IGNORECASE | re.VERBOSE,
)


def is_furniture(line: str) -> bool:
    """Whether the whole line is of the page around the copy."""
    line = line.strip()
    return len(line) <= LONGEST and LINE.fullmatch(line) is not None


def find(sheet: Sheet) -> Sheet:
    """Takes such lines away and tells the first of them."""
    taken: list[Unit] = [
        unit for unit in sheet.units if not unit.settled and is_furniture(sheet.of(unit))
    ]
    if not taken or len(taken) == len(sheet.units):
        return sheet
    shown = ", ".join(f"«\u00a0{sheet.of(unit)[:40]}\u00a0»" for unit in taken[:3])
    return sheet.without(taken).told(
        Severity.NOTE,
        f"Lignes d’habillage retirées\u00a0: {shown}{'…' if len(taken) > 3 else ''}.",
        "Si l’une est du texte, formez-en une phrase.",
        taken[0].start,
    )
