"""What parts a note from its copy, or one text from the next.

Texte :        TEXTE FOURNI PAR LE FESTIVAL        Mes notes de la réunion :        TEXTE 2
"""

from __future__ import annotations

import re

from ....french.flattened import flat
from . import address, demands

MARK = re.compile(
    r"[\W_]*(?:(?:voici |ci-dessous )?(?:le |la |l'|les )?(?:textes?|copie|depeche|articles?"
    r"|communique|contenu|source(?=\s*$)|text|copy|document|brut"
    r"|matieres?|elements|notes(?: brutes)?|infos?(?: brutes)?)(?: (?:n°|no|numero)? ?\d{1,2})?"
    r"(?: (?:source|original|d'origine|brut|de (?:base|depart|reference)|ci-dessous|ci-apres"
    r"|a (?:reecrire|traiter|reprendre|transformer|utiliser|retravailler)|suivant"
    r"|(?:fourni|transmis|envoye|recu)e?s? (?:par|de) [^:.!?\n]{2,50}))*)"
    r"[\s*_]*(?::[\s*_]*|[=\-–—*_#\]>]*$)"
    r"|\W*(?:voici )?(?:mes|nos|les) (?:notes|elements|infos)\b[^:.!?\n]{0,50}:[\s*_]*$"
)
NEXT = re.compile(
    r"[\W_]*(?:textes?|articles?|documents?|papiers?|depeches?) (?:n°|no|numero)? ?[2-9]\b"
)


def asks_nothing(line: str) -> bool:
    """Whether a line of a note only greets, says what the note is of ("Objet : papier lavoir") or
    that the copy begins."""
    low = flat(line).strip()
    found = address.read(line)
    return (found.plain or MARK.fullmatch(low) is not None) and not demands.read(line).demands
