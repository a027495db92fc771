"""What the paper of origin says of its own errors: that it corrected the article, and its erratum
of another one.

    Dans une version antérieure de ce texte, il était dit que … Nous avons corrigé ce passage.
    ERRATUM. Dans notre numéro 87 (page 9), nous avons indiqué que … Nous prions nos lecteurs …

On the page of another site it would own up to an error that this one never made.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from ....french import own_errors, sentences
from ....french.flattened import flat
from ....model import Severity
from ...sheet import Sheet, Unit, one_line

LONGEST = 700
FEWEST = 40  # words of copy beside it, or above an erratum: alone it is a file of its own
_TEXT = r"(?:ce\s+texte|cet\s+article|ce\s+papier|cette\s+(?:dépêche|page|histoire)|l['’]article)"
_VERSION = r"version\s+(?:antérieure|précédente|initiale|originale|première)"
NOTE = re.compile(
    r"[*_(\[\s]*(?:(?:note\s+de\s+(?:la\s+rédaction|l['’]éditeur)|ndlr|correction|correctif|rectificatif|erratum"
    r"|mise\s+au\s+point|mise\s+à\s+jour|clarification)\s*[:.–-]\s*)?"
    rf"(?:(?:dans\s+)?(?:une|la|notre)\s+(?:{_VERSION}|première\s+version)\s+(?:de\s+{_TEXT}|du\s+texte)"
    rf"|{_TEXT}\s+a\s+(?:d['’]abord\s+|depuis\s+)?été\s+(?:corrigée?|modifiée?|rectifiée?|mise?\s+à\s+jour"
    r"|amendée?)\b(?=.*\b(?:pour|afin|après|erreur|indiqu|précis|préciser|corrig))"
    rf"|nous\s+avons\s+(?:corrigé|rectifié|modifié)\s+(?:ce\s+passage|cette\s+(?:erreur|phrase)|{_TEXT}))",
    re.IGNORECASE | re.DOTALL,
)


_LABEL = rf"[*_#(\[\s]*{own_errors.LABEL}[*_\s]*"
ERRATUM = re.compile(rf"{_LABEL}(?:[.:–—-]|\n|$)", re.IGNORECASE)
LABEL = re.compile(rf"{_LABEL}[.:]?[*_\s]*", re.IGNORECASE)  # on a line of its own
ERRATUM_FILE = re.compile(rf"\W*{own_errors.LABEL}")
HEAD, FOOT = 2, 5  # units
FEWEST_DIGITS = 3
_HEADED = re.compile(r"\W*(?:precisions?|mises? au point)\b\W*")
_EXCUSES = re.compile(
    r"\b(?:nous (?:prions|presentons|nous excusons)|nos (?:lecteurs|lectrices|abonnes|excuses)"
    r"|(?:ses|toutes nos|avec nos) (?:plus \w+ )?excuses|la redaction)\b"
)
_MATTER = re.compile(r"(?<![.!?:«\d] )(?<!^)\b(?:[A-ZÀ-Þ][\w-]{2,}|\d[\d  .,]*\d)")
# With its separators and decimals: "58.000", "1,5"
_FIGURE = re.compile(r"(?<![\d.,])\d+(?:[ \u00a0\u202f.,]\d+)*")
# "RECTIFICATIF : bien lire au 2e paragraphe 118 postes (et non 180 comme indiqué)", no figure more
_SWAP = re.compile(
    rf"{_LABEL}[.:–—-]\s*(?:(?:merci de|prière de)\s)?bien lire\b"
    rf"(?:\D*\d{{1,2}}(?:er|e|ème)\b)?\D*?(?P<right>{_FIGURE.pattern})"
    rf"\D*?\bet non\b\D*?(?P<wrong>{_FIGURE.pattern})\D*",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?:19|20)\d\d")


def find(sheet: Sheet) -> Sheet:
    """Takes such notes away and tells them: what was wrong may stand in other copy."""
    sheet = _without_errata(sheet)
    taken = [
        unit
        for unit in sheet.units[1:]
        if not unit.settled
        and unit.end - unit.start <= LONGEST
        and NOTE.match(sheet.of(unit).strip())
    ]
    kept = sum(len(sheet.of(unit).split()) for unit in sheet.units if unit not in taken)
    if not taken or kept < FEWEST:
        return sheet
    notes = " ".join(sheet.of(unit).strip() for unit in taken)
    return sheet.without(taken).told(
        Severity.WARNING,
        f"Note de correction du journal d’origine retirée\u00a0: «\u00a0{notes}\u00a0».",
        "Vérifiez que la copie est la version corrigée.",
        taken[0].start,
    )


def _without_errata(sheet: Sheet) -> Sheet:
    """The sheet with the errata below its text apart; one that shares a name or a figure with the
    text may mean it, and the article stays a draft."""
    errata = _errata(sheet)
    if not errata:
        return sheet
    said = " ".join(one_line(sheet.text[each.start : each.end]).strip() for each in errata)
    rest = sheet.without(errata)
    if _is_followed(said, " ".join((rest.title, rest.summary, *map(rest.of, rest.units)))):
        return rest.told(
            Severity.WARNING,
            f"Rectificatif sous l’article, que son texte suit déjà, non imprimé\u00a0: "
            f"«\u00a0{said}\u00a0».",
            "Si un article de votre journal a le chiffre faux, enregistrez le rectificatif dans un "
            "fichier à part.",
            errata[0].start,
        )
    told = rest.told(
        Severity.WARNING,
        f"Erratum sous l’article, non imprimé\u00a0: «\u00a0{said}\u00a0».",
        "S’il vise un article de votre journal, enregistrez-le aussi dans un fichier à part.",
        errata[0].start,
    )
    told = replace(told, errata=tuple(errata))
    if not _matters(said) & _matters(" ".join(map(rest.of, rest.units))):
        return told
    line = sheet.line_number(errata[0].start)
    return told.doubting(f"l’erratum à la ligne {line} de la copie vise peut-être cet article")


def _is_followed(said: str, text: str) -> bool:
    """Whether an erratum of the text itself gives one figure in place of another, and the text
    has the right one and nowhere the wrong one: it is the version that was put right."""
    swap = _SWAP.fullmatch(said)
    right, wrong = (_digits(swap[each]) for each in ("right", "wrong")) if swap else ("", "")
    if min(len(right), len(wrong)) < FEWEST_DIGITS:
        return False  # a day of the month, or what the text may have in words
    figures = {_digits(each) for each in _FIGURE.findall(text)}
    return right in figures and wrong not in figures


def _digits(figure: str) -> str:
    return re.sub(r"[^\d,]", "", figure)


def _errata(sheet: Sheet) -> Sequence[Unit]:
    """The paragraphs of the errata, below at least `FEWEST` words of a text that is none itself."""
    head = (sheet.title, *map(sheet.of, sheet.units[:HEAD]))
    if any(ERRATUM_FILE.match(flat(each)) for each in head):
        return []
    found: list[Unit] = []
    above, labels = 0, 0
    for at, (before, unit) in enumerate(pairwise(sheet.units), 1):
        above += len(sheet.of(before).split())
        text = sheet.text[unit.start : unit.end]
        if above < FEWEST or len(text) > LONGEST or NOTE.match(text):
            continue  # too high, too long, or of this article, which has been put right
        below = len(sheet.units) - at
        labels += LABEL.fullmatch(text.strip()) is not None
        goes_on = before in found and (bool(labels) or _EXCUSES.search(flat(text)))
        own = below <= FOOT and _is_of_its_issue(text)
        if ERRATUM.match(text) or (below <= FOOT and (goes_on or own)):
            found.append(unit)
    return found


def _is_of_its_issue(text: str) -> bool:
    """Whether a paragraph, under a label or none, begins with what the paper itself printed, and
    says what was wrong: "Dans notre édition de mardi, … par erreur"."""
    low = _HEADED.sub("", flat(one_line(text)))
    first = low[: next((end for _, end in sentences.split(low)), 0)]
    return own_errors.of_an_issue(low, first)


def _matters(text: str) -> set[str]:
    """The names and the figures of `text`, without its years."""
    return {each for each in _MATTER.findall(text) if not _YEAR.fullmatch(each)}
