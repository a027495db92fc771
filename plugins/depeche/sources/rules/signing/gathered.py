"""Who gathered the words of an interview, or wrote, told at the end of a line or a paragraph.

    Le Courrier de Kerval — jeudi 5 mars 2026 — propos recueillis par Camille Orveau
    … dirige le port. Propos recueillis le 5 mars par Camille Orveau.

The day stays as a line of its own, for the rule of the dates.
"""

from __future__ import annotations

import re
from dataclasses import replace

from ....model import Severity
from ...sheet import Sheet, Unit, trimmed
from . import people

TOP, BOTTOM = 6, 2  # units
_NAME = r"[A-ZÀ-Þ](?:\.|[\w'’-]+)(?:[ -](?:d[eu] |d['’])?[A-ZÀ-Þ](?:\.|[\w'’-]+)){1,3}"
_TALK = r"(?:propos|entretien|interview|itw)\b[^.!?«»:]{0,30}?,?\s"
_GATHERED = re.compile(
    rf"(?:^|(?<=[.!?»]\s)|(?P<cut>\s*[-–—|•,]\s*(?={_TALK})|\s[-–—|•]\s))"
    # "Réalisé par" alone is said of films.
    rf"(?:(?:{_TALK})?recueilli|{_TALK}(?:réalisé|mené|conduit))e?s?\s"
    rf"(?P<when>(?:(?!par\b)[^.!?«»:]){{2,50}}?\s)?par\s(?:téléphone\spar\s)?"
    rf"(?-i:(?P<who>{_NAME}(?:(?:,\s|\set\s){_NAME}){{0,2}}))"
    rf"(?:,?\sà\s(?-i:[A-ZÀ-Þ])[\w'’-]+)?"
    rf"(?:[.,]?$|\.\s(?=[A-ZÀ-Þ«]))",
    re.IGNORECASE,
)
# "Elle part en juin. Par Camille Orveau."
_SIGNED = re.compile(rf"(?<=[.!?»]\s)Par\s(?P<who>{_NAME})(?P<when>)\.?$")
_DAY = re.compile(
    r"(?:le\s)?(?:(?:lun|mar|mercre|jeu|vendre|same)di\s|dimanche\s)?\d{1,2}(?:er)?[\s/.]\S+"
    r"(?:\s(?:19|20)\d\d)?",
    re.IGNORECASE,
)
_ORDER = re.compile(
    r"[ÀA] (?:raccourcir|couper|relire|compléter|caler|valider|mettre en ligne)\b[^.!?]{0,50}[.!]?"
)


def find(sheet: Sheet) -> Sheet:
    """Fills `bylines` and takes such sentences out, with the desk's word beside them."""
    edges = (*sheet.units[:TOP], *sheet.units[TOP:][-BOTTOM:])
    for unit in edges:
        line = "" if unit.settled else sheet.of(unit)
        match = _GATHERED.search(line) or _SIGNED.search(line)
        if match is None:
            continue
        signed = tuple(each for each in people.parse(match["who"]) if each not in sheet.bylines)
        sheet = replace(sheet, bylines=(*sheet.bylines, *signed))
        above = _part(sheet, unit, 0, match.start())
        day = _DAY.search(match["when"] or "")
        start = match.start("when")
        when = _part(sheet, unit, start + day.start(), start + day.end()) if day else []
        below = _part(sheet, unit, match.end(), len(sheet.of(unit)))
        for each in (*above, *below):
            if _ORDER.fullmatch(sheet.of(each)):
                sheet = sheet.told(
                    Severity.NOTE,
                    f"Mention de travail retirée\u00a0: «\u00a0{sheet.of(each)}\u00a0».",
                    "Si c’est du texte, formez-en une phrase.",
                    each.start,
                )
        kept = [each for each in (*above, *when, *below) if not _ORDER.fullmatch(sheet.of(each))]
        if not (above or below) and unit not in edges[:TOP]:
            sheet = _apart(sheet, unit)
        sheet = sheet.put(unit, *kept)
    return sheet


def _apart(sheet: Sheet, unit: Unit) -> Sheet:
    """The sheet in which what stands below such a line is nobody's answer: a concert, a book."""
    at = sheet.units.index(unit) + 1
    below = (replace(each, settled=True) for each in sheet.units[at:])
    return replace(sheet, units=(*sheet.units[:at], *below))


def day_left(sheet: Sheet) -> Sheet:
    """The sheet without the days that `find` set apart and no rule took: they date the talk."""
    return sheet.without(
        [
            unit
            for unit in sheet.units[: TOP + 1] + sheet.units[-BOTTOM:]
            if _DAY.fullmatch(sheet.of(unit))
            and re.search(
                r"(?:recueilli|réalisé|mené|conduit)e?s?\s$",
                sheet.text[: unit.start],
                re.IGNORECASE,
            )
        ]
    )


def _part(sheet: Sheet, unit: Unit, start: int, end: int) -> list[Unit]:
    """The unit from character `start` to `end` of it; none where nothing stands there."""
    first, last = trimmed(sheet.text, unit.start + start, unit.start + end)
    return [replace(unit, start=first, end=last)] if first < last else []
