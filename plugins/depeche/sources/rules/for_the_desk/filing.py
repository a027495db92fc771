"""The line with which a piece was filed: where, when, how long, what it is, who wrote it, and what
the desk has to do with it.

    Lorbec, jeudi 12 mars 2026 – brève – CO        12/03/2026 07 h 42 – 312 mots – URGENT levé
    Compte rendu succinct – conseil municipal du lundi 9 mars 2026 (extrait)
    Papier Camille Orveau (correspondante) / Lorbec / mardi 17 novembre 2026
    Courrier recommandé reçu le 12/03/2026 – à passer dans l'édition du 14 (vu avec l'avocate, CO)

Each of its parts is such a field, one of them a whole day and one the desk's own: it is never a
headline, a heading or the name of a source.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from ....french import lemmas, lists
from ....french.date_words import WEEKDAY
from ....model import BlockKind, Byline, Severity
from ...sheet import Sheet, Unit
from ..headlines import head, section_names
from ..papers import papers
from ..signing import people, signed_lines
from ..wires import ranks
from . import received

TOP = 5  # units among which it stands
LONGEST = 180
MOST_NAMES, MOST_NAME_WORDS = 2, 4
MOST_BODY_WORDS = 9  # of the name of a body that sits
SPLIT = re.compile(r"\s+[–—|•·>/-]+\s+|\s*[,;()\[\]]\s*(?:[–—|•·>/-]+\s+)?")
_DATE = rf"(?:le\s+|ce\s+|du\s+)?(?P<day>(?:{WEEKDAY})\s+)?(?:le\s+)?{received.DATE}"
DAY = re.compile(_DATE, re.IGNORECASE)
HOUR = re.compile(r"(?:à\s+)?\d{1,2}\s?[h:]\s?(?:\d\d)?", re.IGNORECASE)
ARRIVED = re.compile(
    r"(?:courrier|lettre|courriel|mail|recommandée?|texte|papier|article|communiqué)\b"
    rf"[^:!?«]{{0,50}}?\b(?:reçue?|arrivée?|transmise?|déposée?)\s+{_DATE}",
    re.IGNORECASE,
)
SITTING = re.compile(
    r"(?:conseil|séance|assemblée|réunion|commission|comité|audience)\b[^:!?«]{0,60}?\s"
    rf"(?:du\s+|de\s+)?{_DATE}",
    re.IGNORECASE,
)
LENGTH = re.compile(
    r"(?:environ\s+)?\d[\d\s.]*\s*(?:mots|signes|feuillets?|lignes|caractères)"
    r"(?:\s+(?:espaces\s+compris(?:es)?|sec))?",
    re.IGNORECASE,
)
GENRE = re.compile(
    r"brève|filet|papier|article|texte|copie|dépêche|reportage|encadré|écho|premier\s+jet|extraits?"
    r"|(?:compte[ -]rendu|procès-verbal)(?:\s+(?:succinct|sommaire|intégral|analytique))?",
    re.IGNORECASE,
)
RANK = re.compile(rf"(?:{ranks.RANK.pattern})(?:\s+(?i:levée?|annulée?|maintenue?))?", re.VERBOSE)
WRITTEN_BY = re.compile(
    r"(?:(?:papier|texte|copie|article|reportage|correspondance)\s+)?"
    r"(?P<by>(?:de\s+(?:notre|nos)|par)\s+\S.*)"
    r"|(?:papier|texte|copie|article|reportage|correspondance)\s+"
    r"(?:(?:de\s+|d['’])(?P<who>[A-ZÀ-Þ]\S*\s.+)|(?P<named>(?-i:[A-ZÀ-Þ])\S*\s.+))",
    re.IGNORECASE,
)
ROLE = re.compile(
    r"(?:(?:notre|nos)\s+)?(?:correspondante?s?|envoyée?s?\s+spéciale?s?|stagiaire|pigiste)"
    r"(?:\s+locale?s?)?",
    re.IGNORECASE,
)
ORDER = re.compile(
    r"à\s+(?:passer|publier|insérer|paraître|mettre|caser|garder)(?:\s+\S+){0,10}"
    r"|même\s+(?:emplacement|place|page|rubrique)(?:\s+\S+){0,4}"
    r"|(?:vue?|validée?|calée?|relue?|ok|accord)\s+(?:avec|par|de|du)\b.{1,40}"
    rf"|(?:{head.STRONG.pattern})",
    re.IGNORECASE | re.VERBOSE,
)
INITIALS = re.compile(r"[A-ZÀ-Þ]{2,4}|(?:[A-ZÀ-Þ]\.[ -]?){2,4}")
PLAIN = (HOUR, ROLE, section_names.SECTIONS)
DESK = (LENGTH, GENRE, RANK, ORDER)


@dataclass(frozen=True, slots=True)
class _Filing:
    """What the line says."""

    when: re.Match[str]
    bylines: tuple[Byline, ...]
    publisher: str
    place: str
    orders: bool
    record: bool  # of a sitting


def find(sheet: Sheet) -> Sheet:
    """Takes the line away and tells it; fills the day, and who wrote the piece for which paper."""
    for unit in sheet.units[:TOP]:
        filing = _read(sheet, unit)
        if filing is None:
            continue
        body = _sat(sheet, unit) if filing.record else []
        publisher = sheet.of(body[0]).strip() if body else filing.publisher
        taken = [*body, unit]
        if not sheet.published:
            sheet, moment = received.when(sheet, filing.when, unit.start)
            sheet = replace(sheet, published=moment)
        new = tuple(each for each in filing.bylines if each not in sheet.bylines)
        sheet = replace(
            sheet.without(taken),
            bylines=(*sheet.bylines, *new),
            publisher=sheet.publisher or publisher,
            place=sheet.place or filing.place,
        ).told(
            Severity.WARNING if filing.orders else Severity.NOTE,
            f"Ligne de service retirée\u00a0: {_whole(sheet, taken)}.",
            "Ce qu’elle demande reste à faire."
            if filing.orders
            else "Si c’est le titre, donnez-le dans l’en-tête (title:).",
            taken[0].start,
        )
    return sheet


def _whole(sheet: Sheet, units: Sequence[Unit]) -> str:
    return ", ".join(f"«\u00a0{sheet.of(each).strip()}\u00a0»" for each in units)


def _sat(sheet: Sheet, unit: Unit) -> list[Unit]:
    """The line right above the record of a sitting, where it names the body that sat."""
    at = sheet.units.index(unit)
    above = sheet.units[at - 1] if at and not unit.after_blank else None
    line = sheet.of(above).strip() if above else ""
    words = line.split()
    named = 1 < len(words) <= MOST_BODY_WORDS and line[0].isupper() and line[-1].isalnum()
    return [above] if above and named and not lemmas.may_have_verb(line) else []


def _read(sheet: Sheet, unit: Unit) -> _Filing | None:
    """What the unit says if it is such a line, to its last part."""
    line = sheet.of(unit).strip()
    if len(line) > LONGEST or line[-1:] in ".:!?…" or "«" in line:
        return None
    if unit.settled and unit.kind is not BlockKind.HEADING:
        return None
    parts = [part.strip() for part in SPLIT.split(line) if part.strip()]
    days = [match for part in parts if (match := _day(part))]
    bylines = tuple(each for part in parts for each in _signing(part))
    roles = [part for part in parts if ROLE.fullmatch(part)]
    if len(bylines) == len(roles) == 1 and not bylines[0].role:
        bylines = (replace(bylines[0], role=roles[0]),)
    rest = [part for part in parts if not (_day(part) or _signing(part))]
    desk = [part for part in rest if any(each.fullmatch(part) for each in DESK)]
    names = [part for part in rest if part not in desk and not _is_plain(part)]
    arrived = any(map(ARRIVED.fullmatch, parts))
    signed = any(map(_of_ours, parts))
    if len(days) != 1 or not (desk or arrived or signed) or len(names) > MOST_NAMES:
        return None
    if not all(map(_is_name, names)):
        return None
    publisher = next((papers.written(part) for part in names if papers.is_paper(part)), "")
    written = [part for part in names if bylines and not papers.is_paper(part)]
    place = written[0] if len(written) == 1 else ""  # where who signs it writes from
    orders, record = any(map(ORDER.fullmatch, desk)), days[0].re is SITTING
    return _Filing(days[0], bylines, publisher, place, orders, record)


def _day(part: str) -> re.Match[str] | None:
    found = (each.fullmatch(part) for each in (DAY, ARRIVED, SITTING))
    return next(filter(None, found), None)


def _signing(part: str) -> tuple[Byline, ...]:
    """Who wrote the piece, as such a part names them."""
    match = WRITTEN_BY.fullmatch(part)
    if match and not match["named"]:
        signed = signed_lines.signers(match["by"]) if match["by"] else people.parse(match["who"])
        return tuple(each for each in signed if people.is_person_name(each.name))
    name = match["named"] if match else part
    given = name.split()[0] in lists.words("given_names")
    return people.parse(name) if given and people.is_person_name(name) else ()


def _of_ours(part: str) -> bool:
    """Whether the part is the desk's word for a piece, and who wrote it: "papier Orveau"."""
    match = WRITTEN_BY.fullmatch(part)
    return bool(match and _signing(part)) and part[:3].lower() != "par"


def _is_plain(part: str) -> bool:
    return any(each.fullmatch(part) for each in PLAIN) or INITIALS.fullmatch(part) is not None


def _is_name(part: str) -> bool:
    """Whether the part may be the name of a place or a paper."""
    return len(part.split()) <= MOST_NAME_WORDS and head.NAME.fullmatch(part) is not None
