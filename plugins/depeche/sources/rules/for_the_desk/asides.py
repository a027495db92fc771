"""A paragraph of its own that is an aside to the desk: addressed to one of its people, or in
brackets and about the desk's work.

    (NB pour Martine : intertitres à faire. Les photos arrivent par WeTransfer. HTR)
    @Julie : deux photos dans le Drive          [encadré à placer en bas de page] Un étal sur deux…

Its form tells it, wherever it stands: who is addressed, or what it is that only a newsroom handles.
None is printed; one that leaves something to check, to change or to publish later keeps the
article a draft. What a brief can follow it has taken before. What a story says to its readers in
brackets, and what is quoted, is copy.
"""

from __future__ import annotations

import re

from ....french import desk_orders, lists
from ....french.date_words import ANY_WEEKDAY
from ....french.flattened import flat
from ....model import Severity
from ...sheet import Sheet, Unit
from . import confidential, inserts

LONGEST = 600  # characters
_QUOTED = re.compile(r"«[^«»]*»|“[^“”]*”|\"[^\"]*\"")
_LABEL = r"(?:note|nota|mot|message|info|rappel|attention|memo|question)"
_DESK = (
    r"(?:la |le |l'|les )?(?:sr|desk|redac(?:tion)?|secretariat(?: de redaction)?|secretaire de"
    r" redaction|maquett\w+|editions?|editeur|editrice|edito|chef\w*(?: d'\w+)?|service (?:photos?"
    r"|infos?|infographie|web)|(?:desk )?web|infographistes?|iconographes?|icono)"
)
# "NB pour Sandrine :", "@SR :", "Note au desk :", "PS Martine :"
_ADDRESSED = re.compile(
    r"(?:(?:(?:nb|n\.b\.|ps|p\.-?s\.)[ ,]*(?:(?:a|au|aux|pour|@) ?)?"
    rf"|{_LABEL} (?:a|au|aux|pour|@) ?|@ ?)|(?P<weak>pour )(?!{_DESK}))"
    rf"(?:(?P<desk>{_DESK})|(?P<name>[a-z]+(?:-[a-z]+)?)(?: [a-z]\.?| [a-z'-]+)?)\s?[:,–—]"
)
_TAGGED = re.compile(rf"@ ?(?:{_DESK}|(?P<name>[a-z]+(?:-[a-z]+)?))\s+(?P<said>.*)", re.DOTALL)
_BRACKETS = re.compile(r"(?:\[[^\[\]]*\]|\((?:[^()]|\([^()]*\))*\))\W{0,2}", re.DOTALL)
_OPENING = re.compile(r"\[[^\[\]\n]{3,160}\](?=\s+\S)")
# What only a newsroom handles: no story's aside in a paragraph of its own is about it.
_TRADE = (
    r"inter-?titres?|titraille|exergues?|chapo|legender|infographies?|bouclage|gabarit"
    r"|\d+ (?:feuillets?|signes|colonnes)|signes? de rab|lignes? de rab|retitrer|titrer|illustrer"
    r"|illus|recadrer|pleine page|bonus web|(?:haut|bas|pied|tete) de page"
    r"|coup\w+ (?:\w+ ){0,4}(?:paragraphes?|phrases?|passages?)|(?:a|en) (?:maquetter|legender)"
)
_BOX = (
    r"encadres?\b.*\b(?:a|en) \w+(?:er|ir|re)\b"  # "[Encadré : les tarifs]" is the box's own label
)
_SENT = r"we ?transfer|grosfichiers|swiss ?transfer|dropbox|google drive|one ?drive|en pj"
_PICTURES = r"(?:photos?|images?|videos?|cliches?|visuels?|legendes?)"
_OF_WORK = re.compile(
    rf"\b(?:{_TRADE}|{_BOX}|{_SENT})\b"
    rf"|\b{_PICTURES}\b.*\b(?:par (?:e-?mail|mail|courriel|smash)|(?:sur|dans) le (?:serveur|drive)"
    r"|arrivent|suivent|suivront|a (?:venir|suivre|faire|placer|caler))\b"
)
_ORDERS = re.compile(
    r"(?:(?:a|ne (?:pas|rien)|merci de|penser a) )?(?P<verb>publier|mettre en (?:ligne|page)|couper"
    r"|garder|caler|placer|monter|relire|verifier|recouper)\b"
)
# In round brackets readers too are told to cut, to keep and to check.
_OF_A_NEWSROOM = ("publier", "mettre en ligne", "mettre en page", "caler", "recouper")
_FIRST = re.compile(r"\b(?:j'|je |m'|me |mon |tu |te |t')")
# What readers are pointed to, and a page's own stamp.
_FOR_READERS = re.compile(
    r"(?:a |pour )?(?:lire|voir|ecouter|retrouve[rz]|photos? (?:de |par |: |d'archives)|source"
    r"|credit|mise? a jour|article mis|\*)|.*(?:\b(?:vos|votre|lecteurs|inscriptions?|sur place)\b"
    r"|\w@\w|\bwww\.|\b0\d(?:[ .]\d\d){4})",
    re.DOTALL,
)
_INITIALS = re.compile(r"[.!?…]\s(?P<letters>[A-Z]{2,4}|(?:[A-Z]\. ?){2,3})\W*$")
# What somebody has still to decide about what is printed, or when.
_LEFT_OPEN = re.compile(
    r"\b(?:verifi\w+|recoup\w+|confirm\w+|valid\w+|relire|relis\w*|doute|pas sure?|publi\w+"
    r"|en ligne|embargo|attend\w*|avant|apres|demain|pas|plus|coup(?:er?|ez)|retir\w+|enlev\w+"
    r"|supprim\w+|remplac\w+|chang\w+|corrig\w+|ajout\w+|rajout\w+|garde[rz]?|accord)\b|\?|!!"
    rf"|\bpour (?:{ANY_WEEKDAY})\b|\b(?:{ANY_WEEKDAY}) seulement"
)


def find(sheet: Sheet) -> Sheet:
    """Takes such paragraphs away and tells each; of one that goes on as copy, the order alone."""
    for unit in sheet.units:
        text = sheet.text[unit.start : unit.end]
        if len(text) <= LONGEST and _is_aside(text):
            sheet = _taken(sheet, unit, unit.end)
        elif (opening := _OPENING.match(text)) and _is_of_work(opening[0]):
            sheet = _taken(sheet, unit, unit.start + opening.end())
    return sheet


def _is_aside(text: str) -> bool:
    """Whether the whole paragraph is one."""
    text = " ".join(_QUOTED.sub("«»", text).split())
    bracketed = _BRACKETS.fullmatch(text) is not None
    said = text.strip(" [](){}*_>–—-") if bracketed else text.lstrip(" >*_–—-")
    if is_addressed(said):
        return True
    return bracketed and _is_of_work(text)


def is_addressed(text: str) -> bool:
    """Whether the text opens with the person or the desk for whom it is."""
    low = flat(text)
    if (tagged := _TAGGED.match(low)) and _ORDERS.match(tagged["said"]):
        return True
    match = _ADDRESSED.match(low)
    if not match or text[match.end() :].lstrip().startswith("«"):
        return False  # "@mairie_lorbec : « … »": a message of a network
    if match["weak"] and not _OF_WORK.search(low):
        return False  # "Pour Camille : une vie à reconstruire"
    named = match["name"] and text[slice(*match.span("name"))] in lists.words("given_names")
    return bool(match["desk"] or named)


def _is_of_work(bracketed: str) -> bool:
    """Whether what stands in brackets speaks of the desk's work, or in its signer's own person."""
    said = bracketed.strip(" .[](){}*_")
    low = flat(said)
    if _FOR_READERS.match(low) or " " not in low or inserts.is_cue(bracketed.strip()):
        return False
    if _OF_WORK.search(low) or desk_orders.of(said) is desk_orders.Order.WORK:
        return True
    order = _ORDERS.match(low)
    if order and (bracketed.lstrip()[0] == "[" or order["verb"] in _OF_A_NEWSROOM):
        return True
    signed = _INITIALS.search(said)
    return signed is not None and _FIRST.search(low) is not None


def _taken(sheet: Sheet, unit: Unit, end: int) -> Sheet:
    said = " ".join(sheet.text[unit.start : end].split())
    line = sheet.line_number(unit.start)
    low = flat(said)
    if not _LEFT_OPEN.search(low):
        return confidential.cut(sheet, unit.start, end).told(
            Severity.WARNING,
            f"Mot de la rédaction, non imprimé\u00a0: «\u00a0{said}\u00a0».",
            "Si c’est du texte, formez-en une phrase sans crochets ni nom.",
            unit.start,
        )
    return (
        confidential.cut(sheet, unit.start, end)
        .told(
            Severity.ERROR,
            f"Mot de la rédaction, non imprimé\u00a0: «\u00a0{said}\u00a0». "
            "L’article reste un brouillon.",
            confidential.READ_AGAIN,
            unit.start,
        )
        .doubting(f"mot de la rédaction, à la ligne {line} de la copie\u00a0: «\u00a0{said}\u00a0»")
    )
