"""Notices of rights and of interests, imprints, and walls for subscribers, on a line of their own.

"© REPRODUCTION RÉSERVÉE", "Interdiction de reproduction sans permission", "Déclaration de liens
d'intérêts : …", "Directrice de la publication : Camille Orveau. Rédaction : Noé Talvas." A
sentence that tells of such a notice goes on after it, or stands in quotation marks: it is copy.
"""

from __future__ import annotations

import re

from ....french.date_words import MONTH

LONGEST = 240
_FORBIDDEN = r"(?:interdite?s?|réservée?s?|libres?|(?:non\s+)?autorisée?s?|prohibée?s?)"
LINE = re.compile(
    rf"""
    [\s*©ⓒ]* (?:
      (?: droits?\s+d['’]auteur | copyright )\s*(?:[©ⓒ]|\(c\)|:?\s*\d{{4}}\b).{{0,200}}
      | (?: [©ⓒ] | \([cC]\)\s ) .{{0,80}}\b(?:droits?|reproduction|rights)\b.{{0,120}}
      | tous?t?\s+(?:les\s+)?droits?\s+(?:sont\s+)?réservés?\b[^.:,]{{0,80}}
      | interdiction\s+de\s+(?:toute\s+)?(?:reproduction|reprise|copie|rediffusion)
        (?:\s+(?:sans|même|sauf|totale|partielle|et|ou|de|du)\b[^.:]{{0,80}})?
      | (?:toute\s+)?(?:reproduction|rediffusion|reprise)
        (?:\s+(?:et|ou|totale|partielle|même)\b[^.:]{{0,60}}?)?
        \s+(?:est\s+)?(?:strictement\s+)?{_FORBIDDEN}(?:,?\s+(?:sans|sauf|avec|sous|utilisation)\b[^.:]{{0,120}})?
      | (?:déclaration\s+(?:de|des)\s+)?(?:liens?|conflits?)\s+d['’]intérêts?\s*:.{{2,200}}
      | (?:l['’])?(?:auteure?s?|autrices?)\s+déclare(?:nt)?\s+(?:n['’]avoir|ne\s+pas\s+avoir)\b
        .{{0,60}}\bintérêts?\b.{{0,80}}
      | cet\s+article\s+est\s+(?:un\s+article\s+)?réservée?\s+(?:aux|à\s+nos)
        \s+(?:membres|abonnés)\b.{{0,120}}
      | il\s+(?:vous\s+)?(?:ne\s+vous\s+)?reste\s+(?:plus\s+)?(?:que\s+)?\d+\s+articles?\b.{{0,60}}
    ) [\s.*]*
    """,
    re.IGNORECASE | re.VERBOSE,
)
# Who made a publication: labels and names, to its end. The first ones stand in an imprint only.
_IMPRINT = (
    r"(?:(?:co)?direct(?:eur|rice)s?(?:\s(?:de|délégué\w*))?\s(?:de\s)?(?:la\s)?(?:publication|rédaction)"
    r"|responsables?\sde\s(?:la\s)?publication|rédact(?:eur|rice)s?\sen\schefs?|comité\sde\srédaction"
    r"|dépôt\slégal|i\.?s\.?[sb]\.?n\.?)"
)
_WITH_IT = (
    r"(?:rédaction|coordination|secrétariat\sde\srédaction|conception(?:\sgraphique)?|maquette"
    r"|mise\sen\spages?|impression|imprim(?:eur|erie|é\spar)|photos?|crédits?(?:\sphotos?)?|tirage"
    r"|éditeur|relecture)"
)
_NAMES = r"(?:[A-ZÀ-Þ\d(][\w'’.()-]*|et|d[eu]|des|la|le|l['’]|d['’]|exemplaires|trimestre)"
_VALUE = rf"\s*:?\s*{_NAMES}(?:,?\s{_NAMES}){{0,11}}"
_PART = r"\s*[.;|•–—-]\s*"
IMPRINT = re.compile(
    rf"(?:[^.:!?]{{3,40}}{_PART})?(?i:{_IMPRINT})(?:{_VALUE}|\s*:\s*(?i:{MONTH})\s\d{{4}})"
    rf"(?:{_PART}(?:(?i:{_IMPRINT}|{_WITH_IT})\s*:?{_VALUE}|(?i:reproduction)\s[^.!?]{{3,80}}))*\s*\.?"
)


def is_notice(line: str) -> bool:
    """Whether the whole line is such a notice."""
    return len(line) <= LONGEST and bool(LINE.fullmatch(line) or IMPRINT.fullmatch(line))
