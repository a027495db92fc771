"""The desk's notice that a dispatch corrects what it sent before.

"RECTIFICATIF : bien lire 118 postes au 1er paragraphe (et non 180)", "ANNULE ET REMPLACE notre
dépêche du 2 mars". It stands on a line of its own above the text; it speaks to those who printed
the first version, never to readers.
"""

from __future__ import annotations

import re
from dataclasses import replace

from ....model import Severity
from ...sheet import Sheet, Unit, trimmed
from . import agencies

TOP = 8  # units among which it stands, unless in brackets
LONGEST, LONGEST_READ = 300, 1200  # characters; of one that says what to read instead
FEWEST = 25  # words of copy below it: a file that is nothing but a correction is an erratum
_TAKE = r"(?:(?:\d+(?:e|[eè]me)\s+|nouvelle\s+)?version(?:\s+\d+)?|v\d+)[\s,;:.–—-]+"
NOTICE = re.compile(
    rf"[\[(*\s–—-]*(?:attention\W+|urgent\W+|{_TAKE})?"
    r"(?:annule\s+et\s+remplace|rectificati(?:f|on)|erratum|version\s+(?:corrigée|rectifiée)"
    r"|(?:rectifie|précise|modifie)(?=\s+(?:au|à|aux|dans|le|la|les|l['’]|un|une|du|nombre|titre))"
    r"|rétabli(?:r|t)|remplace|correction|corrige[rz]?|bien\s+lire|(?:merci\s+de\s+)?lire\s+bien)\b",
    re.IGNORECASE,
)
BRACKETED = re.compile(r"\([^()]*\)\.?|\[[^\[\]]*\]\.?")
CRAFT = re.compile(
    r"\b(?:lire|remplace|dépêches?|version|v\d+|titre|chap[eô]au?|para(?:graphe)?s?|lead)\b|§"
    # in brackets, by itself: "(Corrige bilan)"
    r"|^[(\[](?:corrige|rectifie)\b[^()\[\]]*[)\]]$",
    re.IGNORECASE,
)
READ = re.compile(r"\b(?:bien\s+lire|lire\s+bien|version\s+corrigée)\b", re.IGNORECASE)
OF_A_PAPER = re.compile(r"\b(?:notre|nos)\s+(?:articles?|éditions?|papiers?)\b|\bnous av", re.I)
# "Précision. Dans notre édition de mardi, …": the label, run into its note.
# "… Attention, bien lire que le déficit est de 421.000 euros. Voici une version corrigée. Le …"
# "ATTENTION - RECTIFIE nombre de blessés (9 et non 11) ///"
RUN_IN = re.compile(
    r"(?:attention\W+)?(?-i:RECTIFIE|CORRIGE)\b[^\n]{3,400}?///\s*"
    r"|(?:(?:attention|rectificatif|correction)\W+)?(?:bien\s+lire|lire\s+bien)\b[^.]*(?:\.\d[^.]*)*\."
    r"\s*(?:voici\s+(?:une|la)\s+version\s+\w+\.\s*)?",
    re.IGNORECASE,
)
LABEL = re.compile(r"(?:précision|mise au point)\s*[.:]\s+(?=\S)", re.I)


def find(sheet: Sheet) -> Sheet:
    """Takes the notice away, keeps it in `corrects` and tells it; takes the label off a note."""
    for index, unit in enumerate(sheet.units):
        line = sheet.of(unit).strip()
        if index >= TOP and not BRACKETED.fullmatch(line):
            continue
        longest = LONGEST_READ if READ.search(line) else LONGEST
        if len(line) > longest or not NOTICE.match(line) or not CRAFT.search(line):
            continue
        if OF_A_PAPER.search(line) or (index < TOP and _words_below(sheet, unit) < FEWEST):
            continue
        return told(sheet.without([unit]), line, unit.start)
    for unit in sheet.units[:TOP]:
        start = _after_dateline(sheet, unit)
        match = RUN_IN.match(sheet.text, start, unit.end)
        if match is None or unit.settled or _words_below(sheet, unit) < FEWEST:
            continue
        notice = " ".join(match[0].split())
        if match.end() == unit.end:  # the dateline stays, for the rule that reads it
            begin, end = trimmed(sheet.text, unit.start, start)
            rest = [replace(unit, start=begin, end=end)] if begin < end else []
            return told(sheet.put(unit, *rest), notice, start)
        return told(sheet.put(unit, replace(unit, start=match.end())), notice, start)
    for unit in sheet.units[1:]:
        label = None if unit.settled else LABEL.match(sheet.text, unit.start, unit.end)
        if label:
            sheet = sheet.put(unit, replace(unit, start=label.end()))
    return sheet


def told(sheet: Sheet, notice: str, offset: int | None) -> Sheet:
    """The sheet as a correction of an earlier dispatch, by the desk's `notice`."""
    return replace(sheet, corrects=sheet.corrects or notice).told(
        Severity.WARNING,
        f"La dépêche en corrige une autre\u00a0: «\u00a0{notice}\u00a0».",
        "Dans un même sous-dossier, la version corrigée l’emporte. Un article "
        "déjà publié se corrige aussi, dans son champ Corrections.",
        offset,
    )


def _after_dateline(sheet: Sheet, unit: Unit) -> int:
    """Where the unit's own words begin."""
    match = agencies.DATELINE.match(sheet.text, unit.start, unit.end)
    return match.end() if match else unit.start


def _words_below(sheet: Sheet, unit: Unit) -> int:
    below = sheet.units[sheet.units.index(unit) + 1 :]
    return sum(len(sheet.of(each).split()) for each in below)
