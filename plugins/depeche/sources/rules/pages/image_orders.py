"""What a line says of the images to those who lay the page out: order one, none comes, call X.

(Photo : à demander à Kévin. Tél. : 06 …)        PHOTO : oui - VIDÉO : non
"""

from __future__ import annotations

import re

from ....model import Credit

ORDER = re.compile(
    r"\(?(?:(?:crédits?\s+)?photos?|images?|visuels?|illustrations?|illu|légendes?|iconographie|icono"
    r"|vid[ée]os?|sons?|audios?|infographies?|graphiques?|cartes?|multimédia)"
    r"\s*[:–—-]\s*(?:(?:sont|est)\s+)?"
    r"(?:(?:à|a)\s+(?:demander|venir|suivre|faire|récupérer|choisir|prendre|trouver|voir|prévoir"
    r"|chercher|commander|recadrer|caler|compléter|confirmer|fournir|envoyer|reprendre|piocher)\b"
    r"|(?:voir|demander|cf\.?|appeler|contacter|récupérer|prendre|chercher|piocher|choisir)\s"
    r"|(?:en|ci-)\s?(?:p\.?j\.?|pi[èe]ces?\s+jointes?|jointes?|attente|attach\w*)\b"
    r"|(?:pas\s+de|aucune|sans)\s+(?:photos?|images?|visuels?)\b"
    r"|(?:dispo(?:nibles?)?|dans\s+le\s+(?:dossier|serveur|drive)|sur\s+le\s+(?:serveur|drive|cloud))\b"
    r"|\?+\s*$|(?:oui|non|ok|néant|prévue?s?|en\s+cours|à\s+\d{1,2}\s?[h:]\s?(?:\d\d)?(?:\s+GMT)?)"
    r"\s*(?=$|[-–—/|,;(.])).*",
    re.IGNORECASE,
)
# "Visuel joint : X.jpg (…). Crédit obligatoire Y. Ne pas utiliser le visuel 06.", "…, sur 2
# colonnes": how it is to be set, and under which credit.
_IMAGE = r"(?:photos?|images?|visuels?|illustrations?|vid[ée]os?|infographies?)"
_SENT = r"(?:(?:ci-)?jointe?s?|en\s+p\.?j\.?|en\s+pi[èe]ces?\s+jointes?)"
_SET = (
    r"(?:\bne\s+pas\s+(?:utiliser|prendre|dépasser|recadrer|publier|montrer|passer|couper)\b"
    r"|\b(?:crédit|mention|légende)\s+(?:obligatoire|à\s+(?:indiquer|mentionner|porter))\b"
    r"|\b(?:à\s+(?:monter|passer)\s+)?sur\s+\d\s+colonnes?\b[^.,;]{0,15}\.?$)"
)
SETTING = re.compile(
    rf"(?:\w+\s+)?{_IMAGE}(?:\s+{_SENT})?\s*:\s(?=[^«»“”]*(?:«[^«»]*»[^«»“”]*)*{_SET}).{{0,400}}"
    rf"|(?:\w+\s)?{_IMAGE}\s[^.:]{{0,30}}\b(?:par|via|sur)\s(?:we\s?transfer|grosfichiers"
    rf"|swiss\s?transfer|dropbox|google\sdrive|mail|courriel)\b(?=[^«»“”]*{_SET}).{{0,200}}",
    re.IGNORECASE,
)
# "…, service info, à venir lundi": what is still to be made, behind what it shows.
TO_COME = re.compile(
    r".*[,/;(–—-]\s*(?:(?:à|a)\s+(?:venir|suivre|faire|recadrer|caler|légender|fournir|commander|monter)"
    r"|en\s+(?:cours|attente)|service\s+(?:infos?|infographie|photos?))\b.{0,40}",
    re.IGNORECASE,
)
REACHES = re.compile(  # a telephone or a mailbox: no caption prints one
    r"\b(?:\+33\s?|0)[1-9](?:[\s.-]?\d\d){4}\b|[\w.+-]+@[\w-]+\.\w+"
)


def is_one(line: str) -> bool:
    """Whether the whole line is such an order or such a field."""
    return any(each.fullmatch(line.strip()) for each in (ORDER, SETTING))


def speaks(line: str, credit: Credit) -> bool:
    """Whether the line, which reads as `credit`, is one, or says whom to call."""
    called = REACHES.search(credit.caption) or REACHES.search(credit.credit)
    awaited = TO_COME.fullmatch(credit.caption) or TO_COME.fullmatch(credit.credit)
    return is_one(line) or called is not None or awaited is not None
