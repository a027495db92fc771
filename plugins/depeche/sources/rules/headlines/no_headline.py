"""What has not the form of a headline: a letterhead, a salutation, a field, a code, a label.

    Camille,                               Notes de la réunion publique (jeudi 12 mars)
    PRÉFET DE LA VARENNE                   PHOTO : oui - VIDÉO : non
    Laiterie Morvan SAS                    Le procureur de la République
    Article paru le 7 mars 2026 – Le Phare, cahier Culture

Such a line is never the title: the next one is asked, and without another the article has none
from its copy. Where one stands between the headline and the text, the article stays a draft.
"""

from __future__ import annotations

import re
from dataclasses import replace

from ....french import lemmas, lists
from ....french.date_words import MONTH, WEEKDAY
from ....model import BlockKind, Severity
from ...sheet import Sheet, Unit
from ..letters import letterhead, posted, release
from ..pages import image_orders
from ..wires import codes, continued
from . import head

DEEPEST = 12  # units
_SALUTES = 5  # words
_WORD = r"[A-ZÀ-Þ][\w'’-]*"
VOCATIVE = re.compile(  # "Camille," has its comma at once: "Camille ," is the rest of a line
    rf"(?P<hail>(?:[Ss]alut|[Bb]onjour|[Bb]onsoir|[Hh]ello|[Cc]oucou|[Cc]hers?|[Cc]hères?|[Mm]on|[Mm]a|[Ll]es)\s+)*"
    rf"(?:{_WORD}|collègues?|amie?s|tous|toutes|confrères?|consœurs?)(?:(?:\s+et|\s+à)?\s+"
    rf"(?:{_WORD}|tous|toutes))?(?(hail)\s*),"
)
SIGNED = re.compile(r"[A-ZÀ-Þ]\.|[A-ZÀ-Þ][a-zà-ÿ-]{1,12}")  # under a colleague's word
# What a reporter or a secretary wrote down, and of which occasion.
LABEL = re.compile(
    r"(?:mes\s+|nos\s+)?(?:notes?|prise\s+de\s+notes|verbatim|transcription|retranscription"
    r"|compte[ -]rendu|relevé|propos|éléments?|extraits?|brouillon|résumé|synthèse|script)\s+"
    r"(?:(?:brute?s?|prises?|manuscrites?|complète?s?|intégrale?s?|rapides?|en\s+vrac)\s+)*"
    r"(?:d[eu]s?|d['’]|lors|pendant|à|au|aux|sur|prise?s?)\b",
    re.IGNORECASE,
)
OCCASION = re.compile(
    r"\b(?:conférence|point\s+(?:de\s+)?presse|réunion|entretien|interview|audience|séance|conseil"
    r"|visite|rencontre|échange|coup\s+de\s+fil|appel|audition|débat|assemblée|procès|conversation"
    r"|reportage|terrain|point)\b",
    re.IGNORECASE,
)
# "Le procureur de la République", "La présidente", alone on its line
OFFICE = re.compile(
    r"(?:L[ea]s?\s|L['’])?(?i:(?:vice-)?procureure?|(?:sous-)?préf(?:et|ète)|maires?|président[es]*"
    r"|direct(?:eur|rice)|rect(?:eur|rice)|ministre|secrétaire|porte-parole)"
    r"(?:\s(?:général\w*|adjointe?|délégué\w*|de|du|des|d['’]\w+|l['’]\w+|la|le|les|cabinet"
    rf"|République|{_WORD}))*,?"
)
NUMBER = re.compile(r"(?:communiqué\s+)?n[°o]\s*\d[\w/.-]*", re.IGNORECASE)
STREET = re.compile(
    r"(?:Rue|Avenue|Boulevard|Route|Chemin|Place|Quai|Allée|Impasse|Zone|Parc|Z\.?[AI]\.?)\s"
    r"(?:(?:d[eu]s?|la|les?|l['’]|d['’]|industrielle|artisanale|d['’]activités?)\s?)*"
    r"[A-ZÀ-Þ][\w'’ -]{1,50}"
)
TOWN = re.compile(r"(?:\d{5}\s+)?[A-ZÀ-Þ][\w'’]+(?:-[\w'’]+){0,4}(?:\s[A-ZÀ-Þ][\w'’-]+)?")


# "<CMS> rubrique : Culture ; statut : à valider": two fields or more of a program.
FIELDS = re.compile(
    r"(?:[‹<\[(]\s?CMS\s?[›>\])])?\s*"
    r"(?=.*?\b(?:rubrique|statut|état|auteur|signes|mots[- ]cl[ée]s|édition|parution|canal|service"
    r"|slug|priorité|gabarit|réf)\b)"
    r"(?:[\w’' -]{2,25}\s?:[^:;|]{1,80}[;|]\s*)+[\w’' -]{2,25}\s?:[^:;|]{1,120}",
    re.IGNORECASE,
)
# Where and when the piece came out: behind its day stand names alone, and what parts a paper.
_PAPER = (
    r"(?:[^\w\s]*[A-ZÀ-Þ0-9][\w'’.&-]*[^\w\s]*|[–—|,;()-]+|(?i:dans|par|sur|le|la|les|l['’]|du|de|des|d['’]"
    r"|et|site|journal|quotidien|magazine|cahier|supplément|pages?|p\.|édition|rubrique|numéro|n°))"
)
CAME_OUT = re.compile(
    r"(?i:article|entretien|interview|dossier|papier|texte|tribune|reportage|enquête|portrait"
    r"|chronique|récit)\s(?i:publiée?|parue?|diffusée?|mise?\sen\sligne)"
    rf"(?:\s{_PAPER})*?\s(?:le|du)\s(?i:(?:{WEEKDAY}\s)?\d{{1,2}}(?:er)?\s{MONTH}\s20\d\d)"
    rf"(?:\s?{_PAPER})*"
)
_TO_CHECK = re.compile(
    r"à (?:valider|relire|vérifier|compléter)|en relecture|non validé|brouillon", re.IGNORECASE
)


def above(sheet: Sheet) -> list[Unit]:
    """The units at the top of the sheet of which none may be the headline."""
    found: list[Unit] = []
    for unit in sheet.units[: min(DEEPEST, len(sheet.units) - 1)]:
        line = sheet.of(unit).strip()
        if unit.settled or not (is_none(sheet, line) or _goes_on(sheet, found, line)):
            break
        found.append(unit)
    return found


def is_none(sheet: Sheet, line: str) -> bool:
    """Whether the line's form is that of something else than a headline, whatever is around it."""
    line = line.strip(" *_#")
    if _is_field(line):
        return True
    vocative = len(line.split()) <= _SALUTES and VOCATIVE.fullmatch(line)
    label = LABEL.match(line) and OCCASION.search(line) and not line.endswith((".", "!", "?"))
    told = lemmas.may_have_verb(line.partition("(")[0].lower())
    return bool(
        vocative
        or CAME_OUT.fullmatch(line)
        or NUMBER.fullmatch(line)
        or line in lists.words("given_names")
        or (label and not (told and ":" in line))
        or posted.FIRM.fullmatch(line)
        or (letterhead.stands_alone(line) and not told)
        or (sheet.release and (OFFICE.fullmatch(line) or release.PRESS_CONTACT.fullmatch(line)))
    )


def _is_field(line: str) -> bool:
    """Whether the line is a machine's, a letterhead's or a telephone number: it heads nothing."""
    coded = (
        FIELDS.fullmatch(line)
        or codes.is_code(line)
        or image_orders.is_one(line)
        or continued.is_mark(line)
    )
    return bool(coded or letterhead.STATE.fullmatch(line) or letterhead.is_bare_contact(line))


def left(sheet: Sheet) -> Sheet:
    """The sheet of an article that stays a draft where such a line stands above its text, or heads
    a part of it."""
    lines = [sheet.title]
    for unit in sheet.units[:DEEPEST]:
        line = sheet.of(unit).strip()
        listed = unit.kind not in (BlockKind.PARAGRAPH, BlockKind.HEADING)
        if unit.settled or unit.turn or listed or line.endswith((".", "!", "?", "…", "»")):
            break
        lines.append(line)
    heads = [sheet.of(each).strip() for each in sheet.units if each.kind is BlockKind.HEADING]
    wrong = next((line for line in lines if line and is_none(sheet, line)), "")
    wrong = wrong or next(filter(_is_field, heads), "")
    if not wrong:
        return sheet
    return sheet.doubting(
        f"titre, chapô ou intertitre à vérifier\u00a0: «\u00a0{wrong[:80]}\u00a0» n’en est pas un"
    )


def taken(sheet: Sheet) -> Sheet:
    """The sheet without such lines above its headline, told."""
    gone = above(sheet)
    if not gone or len(gone) == len(sheet.units):
        return sheet
    for unit in gone:
        line = sheet.of(unit).strip()
        if FIELDS.fullmatch(line) and _TO_CHECK.search(line):
            sheet = sheet.doubting(f"état de la copie\u00a0: «\u00a0{line}\u00a0»")
        if LABEL.match(line) or CAME_OUT.fullmatch(line):
            sheet = head.said(sheet, line, unit.start)
        if posted.FIRM.fullmatch(line):  # what stands under a firm's letterhead are its words
            sheet = replace(sheet, release=True, publisher=sheet.publisher or line)
    return sheet.without(gone).told(
        Severity.NOTE,
        f"Lignes au-dessus du titre retirées\u00a0: {sheet.shown(gone)}.",
        "Si l’une est le titre, donnez-le dans l’en-tête (title:).",
        gone[0].start,
    )


def _goes_on(sheet: Sheet, above: list[Unit], line: str) -> bool:
    """Whether the line is of the letterhead or of the word above it: a street, a town, a name."""
    lines = [sheet.of(unit).strip() for unit in above]
    if not lines:
        return False
    if VOCATIVE.fullmatch(lines[-1]):
        return SIGNED.fullmatch(line) is not None
    if posted.FIRM.fullmatch(lines[0]) or any(map(STREET.fullmatch, lines)):
        return bool(STREET.fullmatch(line) or TOWN.fullmatch(line))
    return False
