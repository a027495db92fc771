"""Lines that belong to the page or the mail that the copy was taken from, not to the copy.

"Lire aussi : …", "Partager", "Publicité", "Temps de lecture : 3 min", "Communiqué de presse".
They are taken away and told.
"""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

from ....french import sentences
from ....french.date_words import MONTH
from ...sheet import Sheet, Unit
from ..letters import letterhead
from . import rights, solicitations, updates

LONGEST = 320
NETWORK = (
    "facebook|twitter|instagram|linkedin|whatsapp|telegram|youtube|tiktok|bluesky|messenger"
    r"|flipboard|threads|pinterest|reddit|snapchat|google\s+(?:news|actualités)"
)
# A title of another article, no sentence of the copy after it; a place may stand before it, with
# a stop ("Loire-Atlantique. Le fleuve sous surveillance").
TITLE = r"(?:[\s:|–-]*[A-ZÀ-Þ][^\s.]*(?:\s[^\s.]+){0,3}\.\s(?=.*[^.]$))?(?:(?![.!?…]\s+\S).){0,200}"
# What a page asks its reader to do, and with what of it.
VERB = (
    r"(?:offrir|réutiliser|suggérer|proposer|consulte[rz]|télécharge[rz]|découvr(?:ir|ez)|reçevez"
    r"|copier|signaler|afficher|voir|lire|relire|écoute[rz]|regarde[rz]|visionner|partage[rz]"
    r"|enregistrer|imprimer|retrouve[rz]|accéde[rz]|sauvegarder|agrandir|ouvrir|modifier|classer)"
)
THING = (
    r"(?:(?:à|dans|sur)\s+)?(?:l['’]|le\s|la\s|les\s|cet\s|cette\s|ce\s|une?\s|nos\s|notre\s"
    r"|votre\s)"
    r"(?:article|contenu|correction|erreur|communiqué|rapport|étude|document|dossier|vidéo|replay"
    r"|podcast|sujet|reportage|diaporama|infographie|carte|journal|édition|image|intégralité|suite"
    r"|application|page|émission|direct|version)"
)
SEVERAL = re.compile(r"[.!?]\s+\S")
TO_VISITOR = re.compile(r"\b(?:vous|votre|vos)\b", re.IGNORECASE)
PLAYED = re.compile(r"\d{1,2}:\d\d\s*/\s*\d{1,2}:\d\d")  # of a recording: "00:00 / 03:12"
NUMBER, FEWEST_NUMBERS = re.compile(r"\d{1,3}(?:\s*(?:/|sur)\s*\d{1,3})?"), 2
_TABLE = Path(__file__).with_name("furniture.txt").read_text(encoding="utf-8")
_ANY = "|".join(line for line in _TABLE.splitlines() if not line.startswith("# "))
for _name, _value in (
    ("{NETWORK}", NETWORK), ("{TITLE}", TITLE), ("{VERB}", VERB), ("{THING}", THING)
):  # fmt: skip
    _ANY = _ANY.replace(_name, _value)
LINE = re.compile(
    rf"[\[(►▶→>»*•–-]*\s*[✅👉➡📲🔔📺⚡\uFE0F\s]*(?:{_ANY})\s*[\])←<«*•]*\s*[.:!]?", re.IGNORECASE
)
DRAWN = re.compile(r"^[\u2190-\u2bff\U0001f000-\U0001faff\ufe0f]+\s*")  # "🔖 Ajouter à mes favoris"
# What a link to "p. 2" leaves, and the folio of a printed page: "– 124 –".
PAGE_NUMBER = re.compile(r"\d{1,2}|[-–—•·*|~]{1,3}\s*\d{1,3}\s*[-–—•·*|~]{1,3}|\[\s?\d{1,3}\s?\]")
# "Facebook", "Partager : Facebook X WhatsApp", "FacebookTwitterFlipboardSend".
SOCIAL = re.compile(
    rf"(?:partage[rz]?|{NETWORK}|copie[rz]?\s+le\s+lien|e-?mail|mail|send|sms|courriel|copier(?:\s+le\s+lien)?|imprimer"
    r"|envoyer|\bx\b|\bsur\b|\bpar\b|[\s:,/|·•+–-])+",
    re.IGNORECASE,
)
# "Menu | S'abonner | Se connecter": all of its parts are furniture.
PARTS = re.compile(r"\s*[|·•]\s*|\s{2,}|(?<=\])\s*(?=\[)")
COUNTED = re.compile(r"\s*\(\d{1,5}\)(?=\s*(?:[|·•]|\s{2}|$))|\s*:\s*\d{1,5}$")  # "Réagir (27)"
# Not the two dashes that open a mail's signature.
SIGN = re.compile(r"--|—{1,3}|_{2,}")
# "Les services : La boutique ▪ Courrier ▪ Index ▪ …": a menu in one line.
LISTED = re.compile(r"(?:[^▪•|·.!?]{2,60}\s?[▪•|·]\s?){5}")
# "… | 18/11/2026 | 20h06 | …": such a line dates the copy.
DATED = re.compile(
    rf"\b\d{{1,2}}(?:[/.]\d{{1,2}}[/.]|(?:er)?\s{MONTH}\s)20\d\d\b|\b\d\d?·\d\d?·\d\d",
    re.IGNORECASE,
)
# "» Les mots de l'année": a link to another article.
POINTED = re.compile(r"»\s+[^\W_][^»]{4,120}(?<![.!…])")
# "> LIRE AUSSI. « On y dort bien » : une nuit au phare": behind the mark of a link it is one,
# whatever its title is made of.
LINKED = re.compile(
    r"[>►▶→»]+\s*(?:(?:[àa]\s+)?(?:re)?(?:lire|voir|écouter)(?:\s+(?:aussi|également|encore))?"
    r"|(?:en\s+)?(?:vidéos?|images)|diaporama|infographie|podcast|portfolio)"
    r"\s*[.:|–—-]\s*\S.{3,200}[^.…]",
    re.IGNORECASE,
)
# "social-grève-port": the desk's keywords, above the headline of a wire.
KEYWORDS = re.compile(r"[a-zà-ÿ]{3,}(?:-[a-zà-ÿ0-9]{2,}){1,6}")

# "18 BOIS ET SCIERIES | MARS 2026": the foot of a printed page, whose number is at an end of it.
FOLIO_NUMBER = re.compile(r"^\d{1,3}\s+(?=\D)|(?<!°)\s+\d{1,3}$")
FOLIO_PARTS = re.compile(r"\s*[|•·]\s*|\s+[–—-]\s+")
ISSUE = re.compile(
    rf"(?:{MONTH}(?:\s*[/-]\s*{MONTH})?|printemps|été|automne|hiver)\s+20\d\d|n[°o]\s*\d[\d\s.]*",
    re.IGNORECASE,
)

# Names of networks that a copy left at a line's end or head: "… neutralisé » Partager Facebook".
SHARE_TAIL = re.compile(
    rf"\s+(?:partager|tweeter)(?:\s+(?:sur\s+)?(?:{NETWORK}))+\s*$", re.IGNORECASE
)
POINTER = re.compile(r"(?:>>|»»|→|👉|➡)\s*(?=\S)")  # before a sentence of the copy
SHARE_HEAD = re.compile(
    rf"(?:(?i:{NETWORK})\s+)+(?=(?:Un|Une|Le|La|Les|Des|Au|Aux|En|Ce|Cette)\s|[LD]['’])"
)


def is_furniture(line: str) -> bool:
    """Whether the whole line is of the page around the copy."""
    line = line.strip()
    return _is_whole(line) or _is_several(line)


def _is_whole(line: str) -> bool:
    return (len(line) <= LONGEST and _is_line(line)) or solicitations.is_solicitation(line)


def _is_several(line: str) -> bool:
    """Whether each sentence of the line is such a one, or asks the visitor what leads to it: "Vous
    avez des photos ? Envoyez-les-nous."."""
    if len(line) > LONGEST or not SEVERAL.search(line):
        return False
    said = [line[start:end] for start, end in sentences.split(line)]
    own = [_is_whole(each) for each in said]
    return any(own) and all(
        each or (text.endswith("?") and TO_VISITOR.search(text) and "«" not in text)
        for each, text in zip(own, said, strict=True)
    )


def _is_line(line: str) -> bool:
    line = DRAWN.sub("", line)
    if PAGE_NUMBER.fullmatch(line) or PLAYED.fullmatch(line) or _is_folio(line):
        return True
    if not any(each.isalnum() for each in line):
        return bool(line) and SIGN.fullmatch(line) is None
    line = COUNTED.sub("", line)
    if (
        LINE.fullmatch(line)
        or POINTED.fullmatch(line)
        or LINKED.fullmatch(line)
        or SOCIAL.fullmatch(line)
        or (LISTED.search(line) and not DATED.search(line))
        or rights.is_notice(line)
        or updates.is_note(line)
    ):
        return True
    parts = PARTS.split(line)
    return len(parts) > 1 and all(
        LINE.fullmatch(part) or SOCIAL.fullmatch(part) for part in parts if part
    )


def _is_folio(line: str) -> bool:
    """Whether the line is the number of a page, the paper's name in capitals and its issue."""
    bare = FOLIO_NUMBER.sub("", line)
    parts = [part for part in FOLIO_PARTS.split(bare.strip(" |•·–—-")) if part]
    names = [part for part in parts if not ISSUE.fullmatch(part)]
    return bare != line and 0 < len(names) < len(parts) and all(map(str.isupper, names))


def _page_feet(sheet: Sheet) -> set[int]:
    """Lines that number printed pages, and the addresses beside them. Two such numbers are sure:
    "1/2", "2/2"."""
    numbers = {i for i, each in enumerate(sheet.units) if NUMBER.fullmatch(sheet.of(each).strip())}
    if len(numbers) < FEWEST_NUMBERS:
        return set()
    beside = {at for index in numbers for at in (index - 1, index + 1)} - numbers
    return numbers | {
        index
        for index in beside & set(range(len(sheet.units)))
        if letterhead.is_contact(sheet.of(sheet.units[index]).strip())
    }


def find(sheet: Sheet) -> Sheet:
    """Takes such lines away and tells the first of them."""
    for unit in sheet.units:
        line = sheet.of(unit)
        tail, head = SHARE_TAIL.search(line), SHARE_HEAD.match(line)
        head = head or (POINTER.match(line) if not is_furniture(line) else None)
        start = unit.start + head.end() if head else unit.start
        end = unit.start + tail.start() if tail else unit.end
        if (tail or head) and start < end and not unit.settled:
            sheet = sheet.put(unit, replace(unit, start=start, end=end))
    feet = _page_feet(sheet)
    taken: list[Unit] = [
        unit
        for index, unit in enumerate(sheet.units)
        if (not unit.settled and is_furniture(sheet.of(unit)))
        or (index < 3 and KEYWORDS.fullmatch(sheet.of(unit)[: LONGEST + 1]))
        or index in feet
    ]
    if not taken or len(taken) == len(sheet.units):
        return sheet
    return sheet.removed(
        taken, "Lignes d’habillage retirées", "Si l’une est du texte, formez-en une phrase."
    )
