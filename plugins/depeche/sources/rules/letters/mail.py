"""The head of a mail in which copy came: who sent it, when, under which subject.

Only a block that names a sender or an addressee is one ("Date : …" alone is a field of the
copy). Of a mail that was passed on, the innermost head counts: what stands above it is a note
between colleagues.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from ....french import dates, issuers, slugs
from ....french.date_words import ANY_WEEKDAY
from ....model import Severity
from ... import layout
from ...sheet import Sheet
from ..dating import embargo
from ..notes import briefing
from ..signing import people
from . import letterhead

DEEPEST = 40  # lines from the top within which a head may begin
KEYS = {
    "de": "from", "from": "from", "expéditeur": "from", "envoyé par": "from", "à": "to", "a": "to",
    "to": "to", "pour": "to", "destinataire": "to", "destinataires": "to", "cc": "to", "cci": "to",
    "bcc": "to", "copie à": "to", "envoyé": "date", "envoyé le": "date", "date": "date",
    "sent": "date", "objet": "subject", "subject": "subject", "sujet": "subject",
    "pièce jointe": "", "pièces jointes": "", "attachments": "", "attachment": "",
    "répondre à": "", "reply-to": "", "importance": "", "priorité": "", "mime-version": "",
    "message-id": "", "return-path": "", "received": "", "user-agent": "", "organization": "",
    "organisation": "", "in-reply-to": "", "references": "", "sender": "",
}  # fmt: skip
LINE = re.compile(r"[*>\s]{0,4}(?P<key>[^\W\d_][\w à-]{0,20}?)[*\s]{0,3}:[*\s]*(?P<value>.*)")
TECHNICAL = re.compile(r"(?:content|x|list|dkim|arc|authentication)-[\w-]+", re.IGNORECASE)
PASSED_ON = re.compile(
    r"[-_>\s]*(?:message\s+(?:d['’]origine|transféré|original)|original\s+message|forwarded\s+message"
    r"|début\s+du\s+message\s+(?:transféré|réexpédié)|begin\s+forwarded\s+message)\b.*",
    re.IGNORECASE,
)
WEEKDAY = re.compile(r"^(?:lun|mar|mer|jeu|ven|sam|dim)\.?,?\s+(?=\d)", re.IGNORECASE)
PREFIX = re.compile(
    r"(?:(?:tr|re|ré|fw|fwd|transf)\s*:\s*|\[[^\]]{1,20}\]\s*|(?:cp|communiqu[ée](?:\s+de\s+presse)?)\s*[:–—-]\s*)+",
    re.IGNORECASE,
)

RELEASE = re.compile(
    r"(?:\W|(?:tr|re|ré|fw|fwd|transf)\s*:)*(?:cp|communiqu[ée]|infos?\s+presse)\b", re.IGNORECASE
)
# "papier zones humides - URGENT bouclage 17h" speaks to the desk: no title.
WORKING = re.compile(
    r"^(?:communiqu[ée]s?\s+(?:de|du|des|d['’])|papiers?|textes?|articles?|brèves?|sujets?|copies?|itw|interviews?|notes?"
    r"|relecture|corrections?"
    r"|encadrés?|filets?|chroniques?|billets?|piges?|reportages?|dépêches?|version|pour|cr|pj)\s"
    rf"|\b(?:urgent|bouclage|à relire|pour relecture|pour (?:demain|{ANY_WEEKDAY}|ce soir|le site"
    r"|le web|l['’]édition|info|publication|parution|le journal)"
    r"|v\d|version \d|à (?:passer|publier|monter|mettre en ligne|caler|traiter|reprendre|titrer"
    r"|valider|couper|diffuser)|asap|svp|stp|s['’]il (?:te|vous) pla[iî]t|merci|dispo"
    r"|pièce jointe|ci-joint|en pj|(?:mon|ton|notre|votre|le|ce|du|un) papier"
    r"|(?:mon|ton|notre|votre) (?:texte|article|sujet))\b"
    r"|\.(?:docx?|odt|pdf|txt|rtf|md)\b|\?\s*$",
    re.IGNORECASE,
)
# "Communiqué CGT – fermeture de l'usine": who issued it, beside what it is about
ISSUED = re.compile(
    r"communiqu[ée](?:\s+de\s+presse)?\s+(?:de\s+(?:la\s+|l['’])?|du\s+|des\s+)?"
    r"(?P<who>(?-i:[A-ZÀ-Þ])[^–—:]{1,40}?)\s+[–—:-]\s+(?P<what>\S.*)",
    re.IGNORECASE,
)
SERVICE = re.compile(
    r"(?:(?:le\s+)?service\s+(?:de\s+)?(?:presse|communication)|(?:contact\s+)?presse|communication"
    r"|direction\s+de\s+la\s+communication|relations?\s+(?:presse|médias))\s*(?:[-–|,]\s*)?"
    r"(?:de\s+(?:la\s+|l['’])?|du\s+|des\s+)?",
    re.IGNORECASE,
)
ADDRESS = re.compile(
    r"\b(?:contact|presse|press|com|communication|infos?|accueil|secretariat|bureau|direction)@"
    r"(?P<house>[\w.-]+)\.\w+",
    re.IGNORECASE,
)
# "Réponse de la laiterie Morvan à votre article du 3 mars": the end speaks to the desk alone.
ANSWERS = re.compile(
    r"(?:droit de réponse|réponse|mise au point|précisions?|démenti)\b", re.IGNORECASE
)
TO_THE_PAPER = re.compile(
    r",?\s+(?:à|sur|concernant|après|contre|suite à|à la suite de|au sujet de|à propos de)\s+"
    r"(?:votre|vos)\b.*",
    re.IGNORECASE,
)
DESK = re.compile(r"\s*[-–|,]?\s*\b(?:com(?:munication)?|presse|cabinet|contact)$", re.IGNORECASE)
FEWEST_TITLE_WORDS = 3  # "festival BD" is a label of the desk


@dataclass
class _Head:
    """A block of header lines: what each key says, and where the block ends."""

    values: dict[str, str] = field(default_factory=dict)
    first: int = 0
    after: int = 0


def take(sheet: Sheet, start: int = 0) -> tuple[Sheet, int]:
    """The sheet with what the mail's head says, and where the copy goes on after it; `start`
    comes back when there is none."""
    rows = layout.lines(sheet.text, start)
    found: _Head | None = None
    notes: list[tuple[int, int]] = []  # what a colleague says above a mail that is passed on
    at, above = 0, 0  # lines of copy, or of a note, above the head
    while at < min(len(rows), DEEPEST):
        line = rows[at].text
        head = _head(rows, at)
        if head and (found or above <= 2 or PASSED_ON.fullmatch(rows[max(at - 1, 0)].text)):
            notes.append((found.after if found else 0, head.first))
            found, at = head, head.after
            continue
        above += bool(line.strip()) and not PASSED_ON.fullmatch(line)
        at += 1
    if found is None:
        return sheet, start
    subject = PREFIX.sub("", found.values.get("subject", ""), count=1).strip()
    moment = dates.parse_timestamp(WEEKDAY.sub("", found.values.get("date", "")), sheet.zone)
    sheet = replace(sheet, published=sheet.published or moment)
    for row in (rows[at] for first, last in notes for at in range(first, last)):
        if not PASSED_ON.fullmatch(row.text):
            sheet = briefing.above_mail(sheet, row.start, row.end)
    sheet, bare = embargo.apply(sheet, subject, start)
    if bare != subject:
        subject = PREFIX.sub("", f"{bare.lstrip(' [(')} ".replace("CP  ", "CP : "), count=1).strip()
        subject = subject[:1].upper() + subject[1:]
    issued = ISSUED.fullmatch(subject)
    if issued:
        subject = issued["what"][0].upper() + issued["what"][1:]
    if ANSWERS.match(subject):
        subject = TO_THE_PAPER.sub("", subject)
    few = len(subject.split()) < FEWEST_TITLE_WORDS
    working = few or subject[:1].islower() or WORKING.search(subject) is not None
    sheet = replace(
        sheet,
        subject="" if working else subject,
        sender=issued["who"] if issued else _sender(found.values.get("from", "")),
        mailed=_displayed(found.values.get("from", "")),
        release=sheet.release or RELEASE.match(found.values.get("subject", "")) is not None,
    )
    after = rows[found.after].start if found.after < len(rows) else len(sheet.text)
    return sheet.told(
        Severity.NOTE,
        "En-tête de courriel lu"
        + (f"\u00a0: l’objet «\u00a0{subject}\u00a0»" if subject else "")
        + (" et la date d’envoi." if moment else "."),
        "Ce qui précède le communiqué n’est pas publié.",
        start,
    ), after


def _sender(value: str) -> str:
    """The body that a mail is from, as it calls itself: "Service presse Ville de Lorbec <…>"; ""
    for a person, an agency that writes for others, or an address alone."""
    name = DESK.sub("", SERVICE.sub("", _displayed(value), count=1)).strip(" -–|,")
    first = re.split(r"[ '’]", name)[0]
    if "@" in name or first.lower() == "agence":
        return ""
    if _is_domain(name, value):
        return name
    if first.lower() in issuers.NOUNS:
        return name if name != first else ""
    if not letterhead.NAME.fullmatch(name):
        return ""
    initials = first.isupper() and len(first) > 1
    return name if initials or (SERVICE.match(value) and not people.is_person_name(name)) else ""


def _is_domain(name: str, value: str) -> bool:
    """Whether the address is the desk of a house that bears the name: "Noix de la Vaune
    <contact@noixdelavaune.example>"."""
    address = ADDRESS.search(value)
    own = re.sub(r"[\W_]", "", slugs.slugify(name))
    return address is not None and own == re.sub(r"[\W_]", "", address["house"].lower())


def _displayed(value: str) -> str:
    """The name beside the address: "Camille Orveau <c.orveau@halle.example>"; "" for none."""
    name = re.sub(r"\s*[<\[(].*", "", value).strip(" \"'«»*_")
    return "" if "@" in name else name


def opens(text: str, start: int) -> bool:
    """Whether what stands at `start` is such a head."""
    while start < len(text) and text[start].isspace():
        start += 1
    return _head(layout.lines(text, start)[:DEEPEST], 0) is not None


def _head(rows: list[layout.Line], at: int) -> _Head | None:
    """The block of header lines that begins at line `at`."""
    head = _Head(first=at)
    kinds = set()
    last = ""
    while at < len(rows):
        line = rows[at].text
        match = LINE.fullmatch(line)
        key = " ".join(match["key"].lower().split()) if match else ""
        if match and (key in KEYS or TECHNICAL.fullmatch(key)):
            last = KEYS.get(key, "")
            kinds.add(last)
            if last:
                head.values.setdefault(last, match["value"].strip())
        elif not (last and line[:1].isspace() and line.strip()):
            break
        else:
            head.values[last] += f" {line.strip()}"
        at += 1
    head.after = at
    told = kinds & {"from", "to"} and kinds & {"subject", "date"}
    return head if told and at - head.first >= 2 else None
