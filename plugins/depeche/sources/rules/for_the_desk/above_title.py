"""A sentence that stands above the headline: a word to the desk, never a title nor a standfirst.

    Le coût du chantier m'a été confié, on ne le sort pas.      @Nora : à caler en page 3.

    Lorbec : la halle rouvre après neuf mois de travaux

    La halle de Lorbec rouvrira samedi 5 décembre…

A newspaper sets no sentence of its own above its headline: kickers have no stop, standfirsts stand
below. Its place alone says what it is, whatever its words; a long one that is in nobody's mouth may
be the lead of a page without a title, and stays. What a note to the writer can ask for is
followed; anything else keeps the article a draft.
"""

from __future__ import annotations

import re
from itertools import takewhile

from ....french import desk_orders, forbidding, sentences
from ....french.flattened import flat
from ....model import BlockKind, Severity
from ...layout import BULLET
from ...sheet import Sheet, Unit
from ..notes import briefing, demands
from . import confidential

DEEPEST = 6  # units above the headline
FEWEST_WORDS, MOST_WORDS = 3, 24  # of a headline
LEAST_SENTENCE = 4  # words
LONGEST_PLAIN = 20  # words of a sentence in nobody's mouth
TEXT_WORDS = 12  # of the text below the headline
_STOPPED = re.compile(r"[.!…]\W*$")
_QUOTED = re.compile(r"«[^«»]*»|“[^“”]*”|\"[^\"]*\"")
# All read small letters without accents, outside quotation marks.
# "Fais-en un papier de 400 mots": of the copy itself, in the imperative.
_ORDERED = (
    rf"(?:^|.*[.!?:] )\W*(?:{desk_orders.IMPERATIVE}|tire|ramene)(?:-\w+)?\b.*"
    r"\b(?:\d+ (?:mots|signes|lignes|feuillets)|papier de|titre|chapo|inter(?:titre)?s?)\b"
)
# Somebody speaks to somebody: "on ne le sort pas", "me l'a dit", "@Nora", "Mettre le prix".
_SPEAKS = re.compile(
    r"^\W*@\w|\b(?:on|je|j'|tu|toi|nous|vous|me|m'|te|t'|moi|notre|votre|stp|svp)(?!\w)"
    r"|^\W*(?:attention|rappel|nb|ps|merci|surtout|pas|ne)\b|^\W*\w+(?:er|ir|re)\b"
    r"|^\W*[\w-]{2,20}, (?:c'est|ne|n'|tu|pas)\b|\b(?:en|du) (?:off|confidence)\b"
    rf"|{_ORDERED}"
)
# "Je suis patronne de pêche": a reader's letter, a column.
_OWN = re.compile(r"\W*(?:je |j')")
# A line without a stop may be a headline in somebody's mouth ("J'ai testé…"), but not of these.
_TO_THE_DESK = re.compile(
    r"^\W*@\w|\b(?:me l'|m')(?:a|ont)\b|\bon (?:ne |n')[\w' ]{2,30}? (?:pas|rien|jamais)\b"
    rf"|\bentre nous\b|\ben (?:off|confidence)\b|{_ORDERED}"
)


def find(sheet: Sheet) -> Sheet:
    """Takes such sentences away, follows or tells each."""
    above = _above(sheet)
    for unit in above:
        said = sheet.of(unit).strip()
        sheet = _heeded(sheet.without([unit]), unit, said)
    return sheet


def _above(sheet: Sheet) -> list[Unit]:
    """The sentences that open the sheet, where a headline and its text stand below them."""
    if sheet.title:
        return []
    found = list(takewhile(lambda unit: _is_sentence(sheet, unit), sheet.units[:DEEPEST]))
    below = sheet.units[len(found) :]
    if not found or len(below) < 2:
        return []
    marked = all(_SPEAKS.search(_bare(sheet.of(each))) for each in found)
    headline = below[0]
    named = headline.start == sheet.headline  # by markup: no paragraph's subheading
    if headline.settled and not (headline.kind is BlockKind.HEADING and (named or marked)):
        return []
    return found if headline.after_blank and _heads(sheet, *below[:2]) else []


def _is_sentence(sheet: Sheet, unit: Unit) -> bool:
    """Whether the unit can only be a word to the desk, where a headline stands below it."""
    line = sheet.of(unit).strip()
    low = _bare(line)
    if unit.settled or unit.kind is not BlockKind.PARAGRAPH or len(low.split()) < LEAST_SENTENCE:
        return False
    if _OWN.match(low) and not forbidding.keeps_silent(line):
        return False
    if not _STOPPED.search(low):
        return _TO_THE_DESK.search(low) is not None and not line.endswith("?")
    return len(line.split()) <= LONGEST_PLAIN or _SPEAKS.search(low) is not None


def _heads(sheet: Sheet, headline: Unit, text: Unit) -> bool:
    """Whether the first of two units is a headline by its form, and the other the text below it."""
    line, body = sheet.of(headline).strip(), sheet.of(text).strip()
    return (
        FEWEST_WORDS <= len(line.split()) <= MOST_WORDS
        and not line.endswith((".", ";", ":", ","))
        and not BULLET.match(line)
        and len(body.split()) >= TEXT_WORDS
        and text.after_blank
    )


def _bare(line: str) -> str:
    """Small letters without accents; what is quoted is nobody's word to the desk."""
    return flat(_QUOTED.sub(" ", line)).strip()


def _heeded(sheet: Sheet, unit: Unit, said: str) -> Sheet:
    """The sheet with what the note asks for; each sentence that no demand explains is told."""
    for start, end in sentences.split(said):
        first, last, sentence = unit.start + start, unit.start + end, said[start:end]
        asked = demands.accepted(sentence)
        if asked.demands:
            sheet = briefing.briefed(sheet, first, last)
        if asked.demands and not asked.unknown:
            continue
        if asked.demands and any(map(forbidding.keeps_silent, asked.unknown)):
            continue  # the brief doubts it already
        sheet = sheet.told(
            Severity.ERROR,
            f"Mot au-dessus du titre, non imprimé\u00a0: «\u00a0{sentence}\u00a0». L’article reste "
            "un brouillon.",
            confidential.READ_AGAIN,
            first,
        ).doubting(f"mot au-dessus du titre\u00a0: «\u00a0{sentence}\u00a0»")
    return sheet
