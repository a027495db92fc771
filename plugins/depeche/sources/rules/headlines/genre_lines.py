"""A rubric or a genre that stands alone between the headline and the text, and who signs an opinion
under its own.

    justice          TRIBUNE
                     Camille Orveau
                     Ancienne directrice de la criée de Kerval

It is no standfirst and no subheading. Copy in which several such words stand alone is a digest,
whose parts they head.
"""

from __future__ import annotations

import re
from dataclasses import replace

from ....french import typography
from ....model import Severity
from ...sheet import Sheet, Unit
from ..dating import timestamps
from ..signing import people, signed_lines
from . import kickers
from .section_names import BEATS, SECTIONS, SPORTS

SIGNED = re.compile(
    r"tribune(?:\s+libre|\s+collective)?|(?:point\s+de\s+vue|opinions?|carte\s+blanche|billet"
    r"|chronique|d[ée]bats?|id[ée]es|humeur|contribution|[ée]dito(?:rial)?)",
    re.IGNORECASE,
)
WORDS = (SIGNED, SECTIONS, BEATS, SPORTS, kickers.LABELS)
HEADLINE_WORDS = 5  # a shorter line above may be the page's too
MOST_ROLE_WORDS = 40
STOPPED = re.compile(r"[.!?…:;,]$")


def find(sheet: Sheet) -> Sheet:
    """Takes such a line away, tells it, and fills the section; the name alone below an opinion's
    signs it."""
    lines = [unit for unit in sheet.units if _word(sheet, unit)]
    first = 0 if sheet.title else 1  # a headline may be as long as a sentence
    above = replace(sheet, units=sheet.units[first:]).top(0)
    if len(lines) != 1 or lines[0] not in sheet.units[first : first + above]:
        return sheet
    unit, word = lines[0], _word(sheet, lines[0])
    at = sheet.units.index(unit)
    headlines = [sheet.title, *map(sheet.of, sheet.units[:at])]
    if all(len(each.split()) < HEADLINE_WORDS for each in headlines):
        return sheet
    taken = [unit]
    if SIGNED.fullmatch(word):
        sheet, signing = _signed(sheet, at + 1)
        taken += signing
    section = typography.correct(word.upper()).capitalize() if SECTIONS.fullmatch(word) else ""
    return replace(sheet.without(taken), section=sheet.section or section).told(
        Severity.NOTE,
        f"Surtitre retiré\u00a0: {sheet.shown([unit])}.",
        "Si c’est du texte, formez-en une phrase.",
        unit.start,
    )


def _word(sheet: Sheet, unit: Unit) -> str:
    """The rubric or the genre that the unit is, whole; "" for any other."""
    word = sheet.of(unit).strip(" \t*_#=[]()!:–—-|•>")
    return word if any(each.fullmatch(word) for each in WORDS) else ""


def _signed(sheet: Sheet, at: int) -> tuple[Sheet, list[Unit]]:
    """The sheet with who is named on the line at `at`, and on the one right below it in which
    quality; and these lines."""
    name, role = (*sheet.units[at : at + 2], None, None)[:2]
    if name is None:
        return sheet, []
    line = sheet.of(name).strip()
    by = signed_lines.BY.fullmatch(line)
    signed = people.parse(by["who"] if by else line)
    if len(signed) != 1 or signed[0].role or not people.is_person_name(signed[0].name):
        return sheet, []
    taken, said = [name], ""
    if role is not None and not role.after_blank and _is_role(sheet, at + 1):
        taken.append(role)
        said = sheet.of(role).strip()
    byline = replace(signed[0], role=said[:1].lower() + said[1:])
    return replace(sheet, bylines=(*sheet.bylines, byline)), taken


def _is_role(sheet: Sheet, at: int) -> bool:
    """Whether the line by itself says what the one who signs is, or was."""
    line = sheet.of(sheet.units[at]).strip()
    apart = all(each.after_blank for each in sheet.units[at + 1 : at + 2])
    short = len(line.split()) <= MOST_ROLE_WORDS and not STOPPED.search(line)
    return apart and short and not timestamps.is_timestamp(line, sheet.zone)
