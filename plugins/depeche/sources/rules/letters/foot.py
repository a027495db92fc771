"""What stands below a press release or a mail: contacts, who they are, signatures, notices.

It begins at "Contact presse", "À propos de …", a mail's "--" or farewell, "– 30 –", and goes
on to the end of the copy. All of it must be of that kind: one sentence of news below, and
nothing is cut there.
"""

from __future__ import annotations

import re

from ...sheet import Sheet, Unit
from ..dating import timestamps
from . import letterhead, release

FOOT = 24  # units below the copy among which it may begin
SHORT = 120  # characters of a line of contacts
CONTACT = re.compile(
    r"[*_#\s]*(?:(?:vos?\s+)?contacts?(?:\s+(?:de\s+|pour\s+la\s+)?(?:presse|médias?|communication|journalistes?))?"
    r"|(?:service|attachée?s?|bureau|relations)\s+(?:de\s+)?(?:presse|médias?|communication)"
    r"|(?:officier|chargée?|responsable|référente?|directeur|directrice)\s+(?:de\s+(?:la\s+)?)?"
    r"(?:presse|communication)|informations?\s+presse)\s*(?:[:–|-].*)?[*_\s]*",
    re.IGNORECASE,
)
_ISSUERS = (
    r"coopérative|société|entreprise|groupe|fondation|association|agence|maison|marque|compagnie"
    r"|banque"
    r"|mutuelle|fédération|syndicat|école|université|institut|festival|club|cabinet|start-up|plateforme"
    r"|filiale|réseau|centre|laboratoire|brasserie|maison d['’]édition|office|caisse|musée"
)
# "À propos de Montavel", "À propos de la coopérative Montavel": of a name, in copy that
# shows elsewhere that it is a release.
ABOUT = re.compile(
    r"[*_#\s]*(?i:à|a)\s+(?i:propos)\s+(?i:de\s+(?:la\s+|l['’])?|du\s+|des\s+|d['’])"
    rf"(?:(?:{_ISSUERS})\s+(?:[a-zà-ÿ-]+\s+){{0,3}}(?:d['’]|l['’])?)?[A-ZÀ-Þ].{{0,80}}"
)
# "À propos", "Avertissement" alone, in a release.
ABOUT_ITSELF = re.compile(
    r"[*_#\s]*(?:(?:à|a)\s+propos|(?:avertissement|disclaimer)(?:\s+(?:légal|important|juridique))?"
    r"|(?:avertissement\s+(?:relatif\s+aux|sur\s+les|concernant\s+les)\s+)?"
    r"(?:(?:déclarations?|informations?|éléments?)\s+(?:de\s+nature\s+)?prospecti(?:ves?|fs?))"
    r"|mentions?\s+légales?)\s*[:*_\s]*",
    re.IGNORECASE,
)
# "À propos de la SRM : société d'économie mixte …", with its text on the same line.
ABOUT_RUN_IN = re.compile(
    r"[*_#\s]*(?i:à|a)\s+(?i:propos)\s+(?i:de\s+(?:la\s+|l['’])?|du\s+|des\s+|d['’])"
    r"[^\W\d_][^.:!?]{1,60}?(?:\s?:|\s[–—|-]|\.)\s.+"
    r"|[*_#\s]*(?i:(?:avertissement|disclaimer|(?:déclarations?|informations?)\s+prospectives?"
    r"|mentions?\s+légales?))(?:\s?:|\s[–—|-]|\.)\s.+",
    re.DOTALL,
)
RELEASE = re.compile(r"communiqué|contact|diffusion|attachée? de presse", re.IGNORECASE)
PRESS = re.compile(
    r"contacts?\b(?=.*(?:presse|médias?|chercheu|auteure?|scientifique|investisseur|relations))"
    r"[^.!?:]{0,40}:\s?.{4,160}",
    re.IGNORECASE,
)
SIGNATURE = re.compile(r"--\s*|—{1,3}|_{3,}")
FAREWELL = re.compile(
    r"(?:(?:bien\s+)?(?:cordialement|fraternellement|amicalement|solidairement|sportivement|à\s+vous)|salutations(?:\s+\w+)?|(?:avec\s+nos\s+)?remerciements"
    r"|(?:en\s+)?vous\s+remerciant\b[^.!?]{0,140}|bonne\s+(?:journée|réception|soirée|lecture)|sincères\s+salutations|merci\s+(?:d['’]avance|beaucoup|à\s+(?:toi|vous))\b[^.!?]{0,60}"
    r"|(?:[^.!?]{0,90},\s+)?(?:(?:nous|je)\s+vous\s+pri(?:e|ons)\s+(?:de\s+bien\s+vouloir\s+|d['’]|de\s+)(?:agréer|croire|recevoir|accepter|trouver)|veuillez\s+(?:bien\s+)?(?:agréer|recevoir|croire|accepter)|recevez|agréez|croyez|acceptez)\b"
    r"[^.!?]{0,120}\b(?:salutations|sentiments|considération|respects?|hommages|dévouement|estime)\b[^.!?]{0,60}"
    r"|(?:nous|je)\s+(?:restons?|reste|me\s+tiens|nous\s+tenons)\s+à\s+votre\s+(?:entière\s+)?disposition.*)"
    r"\s*[,.!]?",
    re.IGNORECASE,
)
THIRTY = re.compile(r"[-–—\s]*(?:30|fin\s+du\s+communiqué)[-–—\s]*", re.IGNORECASE)
NOTICE = re.compile(
    r"""
    (?: (?:si\s+vous\s+)?(?:ne\s+)?(?:souhaitez|désirez)[\s-]+(?:vous\s+)?(?:ne\s+)?plus\s+recevoir
      | si\s+vous\s+ne\s+(?:souhaitez|désirez|voulez)\s+plus
      | pour\s+(?:vous|se)\s+(?:désabonner|désinscrire)
      | se\s+désinscrire | vous\s+recevez\s+ce | ce\s+(?:message|courriel|mail|document)\b.{0,80}
        (?:confidentiel|destinataire|intention)
      | ne\s+pas\s+jeter\s+sur\s+la\s+voie | pensez\s+à\s+l['’]environnement | n['’]imprimez\s
      | (?:suivez|retrouvez|rejoignez)-nous
      | (?:visuels?|photos?|images?)\b.{0,60}(?:sur\s+demande|disponibles?|libres?\s+de\s+droits?)
      | (?:©|copyright) | tous\s+droits\s+réservés(?!\s+(?:aux?|à)\b) | mentions\s+légales
    ).*
    """,
    re.IGNORECASE | re.VERBOSE,
)
# "Annexe : liste des communes (2 p.)", "PJ : le plan": paper that no page has.
ENCLOSED = re.compile(
    r"[*_\s]*(?:annexes?(?:\s+\d)?|pi[èe]ces?\s+jointes?|p\.?\s?j\.?)\s*:\s*[^.!?…]{3,120}"
    r"(?:\(\d+\s*p(?:ages?|\.)\))?[*_\s]*",
    re.IGNORECASE,
)
SOURCE = re.compile(
    r"(?i:sources?\s*:\s*)|SOURCE\s+[A-ZÀ-Þ].{2,100}|(?i:renseignements)\s*:.{0,120}|CO:\s.*"
)


def find(sheet: Sheet) -> Sheet:
    """Takes the foot away and tells it."""
    first = max(1, len(sheet.units) - FOOT)
    for index in range(first, len(sheet.units)):
        block = sheet.units[index:]
        if _presents(sheet, block[0]) and _all_foot(sheet, block[1:]):
            return _without(sheet, block)
        if _opens(sheet, block[0]) and _all_foot(sheet, block):
            return _without(sheet, tuple(each for each in block if not _dates(sheet, each)))
    reached = [
        unit for unit in sheet.units[first:] if _for_the_press(sheet, sheet.of(unit).strip())
    ]
    sheet = _without(sheet, tuple(reached)) if reached else sheet
    last = len(sheet.units)
    while last > 1 and _belongs(sheet.of(sheet.units[last - 1]).strip()):
        last -= 1
    return _without(sheet, sheet.units[last:]) if last < len(sheet.units) else sheet


def _for_the_press(sheet: Sheet, line: str) -> bool:
    """Whether the line says whom journalists may call, though a sentence stands below it."""
    headed = sheet.release and release.PRESS_CONTACT.fullmatch(line) and _is_short(line)
    return bool(headed) or (PRESS.fullmatch(line) is not None and letterhead.is_contact(line))


def _presents(sheet: Sheet, unit: Unit) -> bool:
    """Whether a release presents its issuer there, label and text in one."""
    return sheet.release and ABOUT_RUN_IN.fullmatch(sheet.of(unit)) is not None


def _presents_itself(sheet: Sheet, line: str) -> bool:
    return sheet.release and ABOUT_ITSELF.fullmatch(line) is not None


def _opens(sheet: Sheet, unit: Unit) -> bool:
    line = sheet.of(unit).strip()
    known = (CONTACT, ABOUT, SIGNATURE, FAREWELL, THIRTY, NOTICE, ENCLOSED, SOURCE)
    short = len(line) <= SHORT * 2 and any(pattern.fullmatch(line) for pattern in known)
    return short or _presents_itself(sheet, line)


def _all_foot(sheet: Sheet, block: tuple[Unit, ...]) -> bool:
    """Whether nothing in the block is news: lines of contacts, notices, and paragraphs that
    follow "À propos de …"."""
    about, press, released = False, False, RELEASE.search(sheet.text) is not None
    for unit in block:
        line = sheet.of(unit).strip()
        press = press or release.PRESS_CONTACT.fullmatch(line) is not None
        if _presents_itself(sheet, line):
            about = True
        elif ABOUT.fullmatch(line) and not line.endswith("."):
            if not released:
                return False
            about = True
        elif _opens(sheet, unit):
            about = False
        elif not (about or _belongs(line) or _is_short(line) or (press and _reaches(sheet, unit))):
            return False
    return True


def _dates(sheet: Sheet, unit: Unit) -> bool:
    return timestamps.is_timestamp(sheet.of(unit), sheet.zone)


def _belongs(line: str) -> bool:
    """Whether the line alone shows that it is none of the story's."""
    notice = any(each.fullmatch(line) for each in (NOTICE, FAREWELL, THIRTY, ENCLOSED))
    office = len(line) <= SHORT and letterhead.OFFICE.fullmatch(line) is not None
    return notice or office or (len(line) <= SHORT * 2 and letterhead.is_bare_contact(line))


def _reaches(sheet: Sheet, unit: Unit) -> bool:
    """Whether it is lines that name a person, a number, an address or a network, set together or
    in a sentence: whom the press may reach."""
    lines = [each.strip() for each in sheet.text[unit.start : unit.end].splitlines()]
    told = [letterhead.PHONE.search(each) or letterhead.WEB.search(each) for each in lines]
    return any(told) and all(
        _is_short(line) or (reached and len(line) <= 2 * SHORT)
        for line, reached in zip(lines, told, strict=True)
    )


def _is_short(line: str) -> bool:
    """A name, a function, an opening hour: no sentence."""
    return len(line) <= SHORT and not line.endswith((".", "!", "?", "…", "»", ";"))


def _without(sheet: Sheet, block: tuple[Unit, ...]) -> Sheet:
    return sheet.removed(
        block,
        "Pied du communiqué retiré",
        "Si l’une de ces lignes est du texte, placez-la plus haut.",
    )
