"""The section that the copy's own page files it under, where no line above the headline stayed to
say it: "Accueil > Sport > Handball", "FAITS DIVERS - JUSTICE", "SOCIÉTÉ · COLLECTIVITÉS".

Other rules take such lines away as furniture. The first part that names a section counts; a sport
alone is filed under "Sport", an agency's keywords ("Santé-alimentation-pêche") by their first. The
entries of a menu, a word a line, say nothing.
"""

from __future__ import annotations

import re
from dataclasses import replace

from ....french import typography
from ...sheet import Sheet
from ..text import several_texts
from . import section_names

TOP_UNITS = 3
TOP = 8  # lines among which it stands
MOST_WORDS = 10
ENTRY_WORDS, MOST_ENTRIES = 3, 3  # of a line that may be a menu's, such lines
# Where a story plays, or what kind of text it is, is no subject.
NO_SECTIONS = re.compile(
    r"france|monde|r[ée]gions?|tribune|opinion|chronique|courrier\s.*|publi.*|n[ée]crologie|agenda"
    r"|emploi|m[ée]dias|[ée]dito(?:rial)?",
    re.IGNORECASE,
)
# What a path holds beside a section: "Monde - Europe".
AREAS = re.compile(
    r"europe|afrique|asie|am[ée]riques?|proche-orient|moyen-orient|oc[ée]anie|outre-mer|local"
    r"|actualit[ée]s?|accueil|[àa] la une",
    re.IGNORECASE,
)
PARTS = re.compile(r"\s*[|>›»•·/]\s*|\s+[–—-]\s+")
KEYWORDS = re.compile(r"(?P<first>[A-ZÀ-Þ][a-zà-ÿ]+)(?:-[a-zà-ÿ\d]{2,}){1,6}(?:,.*)?")
PLURALS = {"sports": "Sport", "sciences": "Science", "faits-divers": "Faits divers"}


def find(sheet: Sheet) -> Sheet:
    """Fills `section` where the copy has said none, and takes the line of a path that is left under
    the title."""
    paths = [unit for unit in sheet.units[:TOP_UNITS] if _is_path(sheet.of(unit).strip())]
    if sheet.title and paths and len(sheet.units) > TOP_UNITS:
        sheet = sheet.removed(paths, "Rubrique sous le titre retirée")
    if sheet.section or sheet.release or several_texts.are_in(sheet):
        return sheet
    kept = {sheet.of(unit).strip() for unit in sheet.units}
    lines = [line.strip() for line in sheet.text.splitlines() if line.strip()]
    top = lines[:TOP]
    menu = sum(len(line.split()) <= ENTRY_WORDS for line in top) > MOST_ENTRIES
    for line in top:
        if menu and len(PARTS.split(line)) == 1:
            continue
        if line == sheet.title or len(line.split()) > MOST_WORDS or line.endswith((".", "?", "!")):
            continue
        if line in kept:
            continue
        if section := named(line):
            return replace(sheet, section=section)
    return sheet


def _is_path(line: str) -> bool:
    """Whether the line is of two sections or more: "Monde - Europe"."""
    parts = PARTS.split(line)
    kinds = (section_names.BEATS, section_names.SPORTS, AREAS)
    return len(parts) > 1 and all(any(kind.fullmatch(part) for kind in kinds) for part in parts)


def named(line: str) -> str:
    """The section that a line of a page's path or an agency's keywords names; "" for any other."""
    keywords = KEYWORDS.fullmatch(line)
    parts = [keywords["first"]] if keywords else PARTS.split(line)
    for part in parts:
        said = part.strip(" :[]()")
        if NO_SECTIONS.fullmatch(said):
            continue
        if section_names.SPORTS.fullmatch(said):
            return "Sport"
        if section_names.SECTIONS.fullmatch(said):
            written = typography.correct(said.upper()).capitalize()  # "SOCIETE" is "Société"
            return PLURALS.get(written.casefold(), written)
    return ""
