"""Who translated the copy, on a line of its own or behind its author's name: told, since no page
has a place for it and the translator is no author.

    Auteur : Camille Orveau, traduit du portugais par Noé Talvas      Traduction : Noé Talvas
"""

from __future__ import annotations

import re
from dataclasses import replace

from ....model import Severity
from ...sheet import Sheet
from ..pages import captions
from . import bylines, people, signed_lines

_SAYS = (
    r"(?i:(?:texte |article )?(?:traduite?|traduction|trad\.)"
    r"(?: (?:du |de l['’])[a-zà-ÿ]+)*)"
)
_WHO = r"(?:\s?:\s?| par | de | d['’]| )(?P<who>[A-ZÀ-Þ][^,;:()\d]{3,50}?)"
ALONE = re.compile(rf"[(\[]?{_SAYS}{_WHO}[)\]]?\.?")
BEHIND = re.compile(rf"(?P<signed>.+?)\s*[,;.(–—-]\s*(?P<says>{_SAYS}{_WHO})[)\]]?\.?")
LABELLED = re.compile(r"[A-ZÀ-Þ][^:.!?]{2,40}\s?:\s+[A-ZÀ-Þ].*")


def find(sheet: Sheet) -> Sheet:
    """Takes translators away at the copy's edges, below its first line, and tells them."""
    units = sheet.units
    foot = len(units) - bylines.BOTTOM
    for index, unit in enumerate(units):
        line = sheet.of(unit).strip()
        edge = 0 < index < bylines.TOP or index >= max(foot, 1)
        if unit.settled or not edge or len(line) > signed_lines.LONGEST:
            continue
        beside = (*units[index - 1 : index], *units[index + 1 : index + 2])
        if any(_is_listed(sheet.of(each).strip()) for each in beside):
            continue
        if (alone := ALONE.fullmatch(line)) and people.is_person_name(alone["who"]):
            sheet, said = sheet.without([unit]), line.strip("()[].")
        elif (
            (behind := BEHIND.fullmatch(line))
            and people.is_person_name(behind["who"])
            and signed_lines.signature(behind["signed"])
        ):
            end = sheet.text.index(behind["signed"], unit.start) + len(behind["signed"])
            sheet, said = sheet.put(unit, replace(unit, end=end)), behind["says"]
        else:
            continue
        sheet = sheet.told(
            Severity.WARNING,
            f"Traduction non imprimée\u00a0: «\u00a0{said}\u00a0».",
            "Pour la créditer, écrivez-le en une phrase à la fin du texte.",
            unit.start,
        )
    return sheet


def _is_listed(line: str) -> bool:
    """Whether the line gives another part of a work's credits: "Mise en scène : Noé Talvas"."""
    signed = signed_lines.is_byline(line) or captions.is_credit(line)
    return LABELLED.fullmatch(line) is not None and not signed
