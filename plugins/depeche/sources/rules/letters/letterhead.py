"""The letterhead above a press release: whose it is, where they sit, "Communiqué de presse".

"PRÉFET / DE LA VARENNE / Liberté …"; "VILLE DE … / Direction de … / Hôtel de Ville – 49990 … /
Tél. : …". Short lines without a final stop, down to the last line that only a letterhead has.
When a sentence follows at once, the line that reads as a headline stays.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ....french import issuers, lemmas
from ....french.date_words import MONTH, WEEKDAY
from ....model import BlockKind
from ...sheet import Sheet, Unit
from ..dating import timestamps
from ..signing import signed_lines
from ..wires import codes

DEEPEST = 14  # units
LONGEST = 130
FEWEST_TITLE_WORDS = 4
RELEASE = re.compile(
    r"[*_\s]*(?:communiqu[ée]s?(?:\s+(?:de\s+|[àa]\s+la\s+)?presse|\s+commun|\s+conjoint|\s+officiel|\s+national|\s+régional)?|dossier\s+de\s+presse"
    r"|relevé\s+des?\s+décisions?|informations?\s+r[ée]glement[ée]es?|(?:note|informations?)\s+(?:aux|[àa]\s+l['’]attention\s+des)\s+r[ée]dactions|information\s+presse"
    r"|avis\s+(?:[àa]\s+la\s+population|au\s+public|aux?\s+(?:habitants|administrés|usagers|riverains))"
    r"|[àa]\s+diffuser(?:\s+(?:largement|sans\s+attendre|librement))?"
    r"|d[ée]clarations?(?:\s+(?:[àa]\s+la\s+presse|commune|conjointe|officielle))?"
    r"|(?:réponse|note|message|communication)\s+à\s+la\s+presse"
    r"|invitation\s+presse|point\s+(?:de\s+)?(?:presse|situation)|infos?\s+m[ée]dias|informations?\s+(?:r[ée]glement[ée]e|permanente|financi[èe]re)s?|press\s+release|(?:pour\s+)?diffusion\s+imm[ée]diate"
    r"|pour\s+(?:publication|diffusion)\s+imm[ée]diate)(?:\s+n[°o]\s*\S+)?"
    r"(?:\s*[-–—|(]\s*(?:(?:sous\s+)?embargo|(?:pour\s+)?diffusion|version)\b.{0,80})?[*_\s:]*",
    re.IGNORECASE,
)
# Whom a paper's article names may answer it: those are words of a party, as a release's are.
REPLY = re.compile(
    r"[*_#\s]*(?:droits?\s+de\s+r[ée]ponse(?:\s+adress[ée]e?\s+(?:[àa]|aux?)\s[^.:!?]{2,80})?"
    r"|(?:[ée]l[ée]ments?\s+de\s+)?r[ée]ponses?\s+(?:[àa]\s+la\s+presse|aux\s+"
    r"(?:questions\s+de\s+la\s+presse|journalistes|m[ée]dias|r[ée]dactions)))[*_:\s]*",
    re.IGNORECASE,
)
OF_A_KIND = re.compile(r"communiqué (?:de |d['’])(?P<what>[^\W\d_]+)", re.IGNORECASE)
BETWEEN = re.compile(r"\s+[–—|-]\s+|\s+(?=du\s+\d{1,2}(?:er)?\s+[a-zéû]+\s+\d{4})")
# "HBC Valbrune" beside "Communiqué officiel"; a headline has words in lower case.
NAME = re.compile(
    r"[*_]*[A-ZÀ-Þ][\w'’.&-]*(?:\s(?:[A-ZÀ-Þ&][\w'’.&-]*|de|du|des|la|le|les|et)){0,6}[*_]*"
)
COLUMN = re.compile(r"\s{4,}")  # "COMMUNIQUÉ DE PRESSE          Le 5 mars 2026"
PHONE = re.compile(
    r"(?:t[ée]l(?:[ée]phone)?|fax|port(?:able)?|mobile|standard)\.?\s*:?\s*\+?\(?\d"
    r"|(?<!\d)(?:\+\d{1,3}\s?(?:\(0\)\s?)?|0)\d(?:[ .-]?\d\d){4}(?![\d:h])",
    re.IGNORECASE,
)
WEB = re.compile(r"(?:https?://|www\.)\S+|\b[\w.+-]+@[\w-]+\.[\w.-]+|^@\w{3,30}$", re.IGNORECASE)
ADDRESS = re.compile(
    r"\b(?:\d{1,4}\s?(?:bis|ter)?,?\s+)(?:rue|avenue|av\.|boulevard|bd|place|quai|chemin|route|allée|cours"
    r"|impasse|square|esplanade)\b|\b(?:BP|CS)\s?\d{2,5}\b|(?<![\d,.])\d{5}\s+[A-ZÀ-Þ][\w'’-]+",
    re.IGNORECASE,
)
PUBLIC = re.compile(
    r"(?:infos?|informations?|renseignements?|réservations?|inscriptions?|billet|tarifs?|site)",
    re.IGNORECASE,
)
STATE = re.compile(
    r"r[ée]publique\s+fran[çc]aise|libert[ée](?:\s*[,–-]?\s*[ée]galit[ée]\s*[,–-]?\s*fraternit[ée])?"
    r"|[ée]galit[ée]|fraternit[ée]|royaume\s+de\s+belgique|conf[ée]d[ée]ration\s+suisse",
    re.IGNORECASE,
)
ADDRESSED = re.compile(
    r"(?:[àa]\s+l['’]attention\s+d|aux?\s+r[ée]dactions?\b|mesdames\s+et\s+messieurs\s+les\s+journalistes"
    r"|r[ée]f(?:[ée]rences?)?\.?\s*:|n[°o]\s*\d[\w/-]*$)",
    re.IGNORECASE,
)
PRESS_SERVICE = re.compile(r"presse|communication|cabinet|départementale|régionale", re.IGNORECASE)
DATE = re.compile(
    r"(?:(?:séance|réunion|session)\s+du\s+)?"
    r"(?:[A-ZÀ-Þ][\w'’-]+(?:[ -][\w'’-]+){0,3},\s+)?(?:le\s+)?"
    rf"(?P<date>(?:{WEEKDAY}\s+)?\d{{1,2}}(?:er)?\s+{MONTH}\s+\d{{4}}(?:,?\s+(?:à\s+)?\d{{1,2}}\s?[h:]\s?(?:\d\d)?)?)",
    re.IGNORECASE,
)
# A press pack says the month alone.
PERIOD = re.compile(
    rf"(?:du mois )?(?:d['’]|de )?(?:{MONTH}|printemps|été|automne|hiver)\s+\d{{4}}", re.IGNORECASE
)
# A sentence has a subject and a verb; these open the name of an office.
OFFICE = re.compile(
    r"(?:cabinet|direction|service|bureau|pôle|département|délégation|secrétariat|mission|cellule)\s"
    r"(?:d[ue]\b|des\b|de\s|d['’]|général|départemental|régional|presse|communication)[^.!?]*",
    re.IGNORECASE,
)


def is_release(line: str) -> bool:
    """Whether the line says that the copy is a press release, beside a date or its issuer or not:
    "Communiqué du 3 mars 2026", "Communiqué officiel – AS Valbrune", "Morvan – Point presse"."""
    line = COLUMN.split(line)[0]
    if _says_so(line):
        return True
    found = [part.removeprefix("du ") for part in parts(line)]
    said = [part for part in found if _says_so(part)]
    others = [part for part in found if part not in said]
    return bool(said) and all(
        NAME.fullmatch(part) or date_of(part) or PERIOD.fullmatch(part) or _is_of_a_body(part)
        for part in others
    )


def parts(line: str) -> Iterator[str]:
    """What stands side by side on the line: "Communiqué", "3 mars 2026"."""
    for part in BETWEEN.split(line):
        label, comma, day = part.partition(", ")
        yield from (label, day) if comma and date_of(day) and _says_so(label) else (part,)


def _is_of_a_body(part: str) -> bool:
    """ "Intersyndicale du centre hospitalier de Lorbec": a body's noun and whose it is."""
    first, _, rest = part.partition(" ")
    known = first[:1].isupper() and first.lower() in issuers.NOUNS
    return known and bool(rest) and not _is_sentence(part)


def _says_so(part: str) -> bool:
    """ "Communiqué", "Droit de réponse / Communiqué"."""
    return all(
        RELEASE.fullmatch(each) or REPLY.fullmatch(each) or is_of_a_kind(each)
        for each in part.split(" / ")
    )


def is_of_a_kind(line: str) -> bool:
    """Whether the line is "Communiqué de bilan", which names what it is for and no issuer."""
    found = OF_A_KIND.fullmatch(line.strip(" *_:"))
    return found is not None and lemmas.known(found["what"].lower())


def date_of(part: str) -> str:
    """The date of "mardi 6 octobre 2026", "Port-Sauvry, le 6 octobre 2026, 8 h"; "" for another."""
    found = DATE.fullmatch(part.strip(" *_"))
    return found["date"] if found else ""


def stands_alone(line: str) -> bool:
    """Whether the line is one of a letterhead, however full the column that it stands in."""
    office = OFFICE.fullmatch(line) and line[0].isupper() and not re.search(r"[,:;]", line)
    return bool(STATE.fullmatch(line) or RELEASE.fullmatch(line) or office)


def is_of_an_office(line: str) -> bool:
    """Whether only an office's letterhead has such a line: its address, its press service; an
    agency's stamp ("ANF 0655 030326 GMT") has the digits of a telephone."""
    if codes.is_code(line):
        return False
    reached = bool(PHONE.search(line) or ADDRESS.search(line)) and is_contact(line)
    service = OFFICE.fullmatch(line) is not None and PRESS_SERVICE.search(line) is not None
    return bool(STATE.fullmatch(line) or ADDRESSED.match(line)) or reached or service


def find(sheet: Sheet) -> Sheet:
    """Takes the letterhead away and tells it."""
    zone = sheet.zone
    signed = any(signed_lines.opens(sheet.of(unit)) for unit in sheet.units[:DEEPEST])
    top: list[Unit] = []
    for unit in sheet.units[:DEEPEST]:
        line = sheet.of(unit).strip()
        if unit.settled and unit.kind is not BlockKind.PARAGRAPH:
            break
        if len(line) > LONGEST or (_is_sentence(line) and not _marks(line, signed)):
            break
        top.append(unit)
    marks = [index for index, unit in enumerate(top) if _marks(sheet.of(unit).strip(), signed)]
    last = max(marks, default=-1)
    if last < 0 or len(sheet.units) - last < 2 or _is_reporters(sheet, [top[i] for i in marks]):
        return sheet
    head = [
        unit
        for unit in top[: last + 1]
        if not timestamps.is_timestamp(COLUMN.split(sheet.of(unit))[-1], zone)
        and not signed_lines.is_byline(sheet.of(unit))
    ]
    if not _titled(sheet, last + 1):
        lines = ((each, sheet.of(each).strip()) for each in reversed(head))
        title = next((each for each, line in lines if _may_be_title(line, sheet.publisher)), None)
        head = [each for each in head if each is not title]
    if not head:
        return sheet
    return sheet.removed(head, "En-tête du communiqué retiré")


def _titled(sheet: Sheet, index: int) -> bool:
    """Whether a headline follows, after dates if any: some words without a final stop."""
    zone = sheet.zone
    for unit in sheet.units[index:]:
        line = sheet.of(unit).strip()
        if not timestamps.is_timestamp(line, zone) and len(line.split()) > 1:
            return len(line) <= LONGEST and not line.endswith((".", ":", ";", ","))
    return False


def _is_reporters(sheet: Sheet, marks: list[Unit]) -> bool:
    """Whether only the mailbox beside a name makes a letterhead of it: who wrote the copy."""
    for unit in marks:
        line = sheet.of(unit).strip()
        named = signed_lines.MAILBOX.sub("", line)
        if named == line or not signed_lines.signature(named):
            return False
    return True


def is_contact(line: str) -> bool:
    """Whether the line gives a telephone number, an address or a mailbox, and no sentence."""
    reached = bool(PHONE.search(line) or WEB.search(line) or ADDRESS.search(line))
    return reached and not _is_sentence(line)


def is_bare_contact(line: str) -> bool:
    """Whether hardly a word stands beside the number or the address: "03 00 00 00 00", "Tél. …".

    "Inscriptions : 03 00 00 00 00" is for readers.
    """
    rest = WEB.sub(" ", PHONE.sub(" ", line)) if not ADDRESS.search(line) else ""
    words = re.findall(r"[^\W\d_]{2,}", rest)
    office = OFFICE.match(line) is not None
    return is_contact(line) and (len(words) <= 4 or office) and not PUBLIC.match(line)


def _marks(line: str, signed: bool = False) -> bool:
    """Whether only a letterhead has such a line; a mailbox under "Par …" is the reporter's."""
    return bool(
        is_release(line)
        or STATE.fullmatch(line)
        or ADDRESSED.match(line)
        or OFFICE.fullmatch(line)
        or (is_contact(line) and not signed)
    )


def _is_sentence(line: str) -> bool:
    words = [each for each in line.split() if any(map(str.isalpha, each))]
    return line.endswith((".", "!", "?", "…", "»", ":")) and len(words) >= 5


def _may_be_title(line: str, issuer: str) -> bool:
    long = len(line.split()) >= FEWEST_TITLE_WORDS and line.casefold() != issuer.casefold()
    return long and not _marks(line)
