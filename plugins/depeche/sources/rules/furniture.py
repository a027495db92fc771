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
    (?: (?:à\s+)?(?:(?:lire|voir|écouter)\s+(?:aussi|également)|lire\s+(?:encore|notre|nos))\b.*
      | (?:à\s+)?lire\s*:\s.* | sur\s+le\s+même\s+(?:sujet|thème)\b.{0,80}
      | (?:partager|partagez|tweeter|imprimer|envoyer|enregistrer|commenter|réagir|écouter)
        (?:\s+(?:cet|l['’])\s?article|\s+(?:sur|par)\b[^.:!?]{0,40})?
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
      | (?:bonjour|bonsoir|madame|monsieur|chers?|chères?)\b[^.!?:«"]{0,40},
      | (?:(?:veuillez|merci\s+de)\s+trouver|vous\s+trouverez\s+(?:ci-|en\s+pièce))\b.{0,120}
      | (?:bien\s+)?(?:cordialement|à\s+vous|bonne\s+réception),? | sincères\s+salutations,?
      | accueil(?:\s*[>›/»|]\s*\S.{0,80})?
    )
    \s*[\])←<«*•]*\s*[.:!]?
    """,
    re.IGNORECASE | re.VERBOSE,
)


# "social-grève-port": the desk's keywords, above the headline of a wire.
KEYWORDS = re.compile(r"[a-zà-ÿ]{3,}(?:-[a-zà-ÿ0-9]{2,}){1,6}")
# "Contact presse", then names, numbers and addresses: for the newsroom, not for its readers.
CONTACT = re.compile(
    r"(?:contacts?(?:\s+(?:presse|médias?|communication))?|relations\s+(?:presse|médias))\s*(?::.*)?",
    re.IGNORECASE,
)
FOOT = 8  # units below the copy among which a block of contacts may begin


def is_furniture(line: str) -> bool:
    """Whether the whole line is of the page around the copy."""
    line = line.strip()
    return len(line) <= LONGEST and bool(LINE.fullmatch(line) or CONTACT.fullmatch(line))


def find(sheet: Sheet) -> Sheet:
    """Takes such lines away and tells the first of them."""
    taken: list[Unit] = [
        unit
        for index, unit in enumerate(sheet.units)
        if not unit.settled
        and (
            LINE.fullmatch(sheet.of(unit)[: LONGEST + 1])
            or (index < 3 and KEYWORDS.fullmatch(sheet.of(unit)[: LONGEST + 1]))
        )
    ]
    taken += _contacts(sheet)
    if not taken or len(taken) == len(sheet.units):
        return sheet
    shown = ", ".join(f"«\u00a0{sheet.of(unit)[:40]}\u00a0»" for unit in taken[:3])
    return sheet.without(taken).told(
        Severity.NOTE,
        f"Lignes d’habillage retirées\u00a0: {shown}{'…' if len(taken) > 3 else ''}.",
        "Si l’une est du texte, formez-en une phrase.",
        taken[0].start,
    )


def _contacts(sheet: Sheet) -> list[Unit]:
    """The block of contacts below the copy: from its first line on, short lines only."""
    last = sheet.units[-FOOT:]
    for index, unit in enumerate(last):
        if CONTACT.fullmatch(sheet.of(unit)[: LONGEST + 1]) and len(last) < len(sheet.units):
            block = list(last[index:])
            short = all(len(sheet.of(each)) <= LONGEST for each in block)
            sentences = any(sheet.of(each).endswith((".", "?", "»")) for each in block)
            return block if short and not sentences else []
    return []
