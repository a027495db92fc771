"""A letter on paper, from its salutation to the formula that closes it: its writer's words.

    Laiterie Morvan SAS                    Je vous prie de croire, Madame, Monsieur, à
    Route du Vieux-Port                    l'assurance de ma considération.
    Lorbec
    Lorbec, le 12 mars 2026                Noé Talvas
    À la rédaction                         Président
    Madame, Monsieur,

No mail head says so, and what stands above the salutation may be anything: the two formulas do.
"""

from __future__ import annotations

import re

from ....french import issuers, lemmas
from ...sheet import Sheet, Unit
from ..dating import timestamps
from ..headlines import recased
from ..signing import signatures
from . import letterhead

_TOP, _FOOT = 16, 10  # units above the text and below it
_WORDS, _FEW = 9, 3  # of the longest line of its head and foot; of a salutation without a comma
_SALUTATION = re.compile(
    r"\W*(?:(?:chers?|chères?)\s+)?(?:(?:madame|monsieur|mesdames|messieurs|mademoiselle|maître)\b"
    r"|(?:chers?|chères?)\s+\w+)[^.!?:;]{0,80},?\W*",
    re.IGNORECASE,
)
_TO_READERS = re.compile(r"lect(?:eur|rice)|abonné|habitant|administré|concitoyen", re.IGNORECASE)
_CLOSES = re.compile(
    r"[^.!?]{0,160}\b(?:vous\s+pri(?:e|ons|ant)|veuillez|vous\s+adress(?:e|ons)|recevez|agréez|croyez)\b"
    r"[^.!?]{0,160}\b(?:salutations?|sentiments?|considération|respects?|hommages?|dévouement|estime)"
    r"\b[^.!?]{0,60}[.!,]?",
    re.IGNORECASE,
)
TO_PAPER = re.compile(
    r"(?:[àa]\s+)?(?:l['’]attention\s+d[eu]s?\s+)?(?:(?:la|le|mesdames|messieurs|monsieur|madame)\b.{0,30})?"
    r"\b(?:rédact(?:ion|eur|rice)|journal|direct(?:eur|rice)\s+de\s+(?:la\s+)?publication)\b.{0,60}",
    re.IGNORECASE,
)
LEGAL = "SAS|SASU|SARL|SA|SNC|SCOP|SCIC|SCI|GIE|EURL|GmbH"
# "Laiterie Morvan SAS", alone on its line
FIRM = re.compile(
    rf"(?=.*\b(?:{LEGAL})\b)[A-ZÀ-Þ][\w'’.&-]*"
    r"(?:\s(?:[A-ZÀ-Þ&][\w'’.&-]*|d[eu]s?|la|les?|et|l['’]\w+|d['’]\w+)){1,7}"
)
_LABELLED = re.compile(r"(?:objet|titre|sujet|pj|p\.\s?j\.|réf)\b.{0,4}:", re.IGNORECASE)


def greets(line: str) -> bool:
    """Whether the line is a salutation, of a letter to no reader: "Madame, Monsieur,"."""
    return _SALUTATION.fullmatch(line) is not None and not _TO_READERS.search(line)


def salutation(sheet: Sheet) -> int:
    """The place of the salutation of a letter; -1 for copy that is none."""
    heads = [
        at
        for at, unit in enumerate(sheet.units[:_TOP])
        if greets(line := sheet.of(unit).strip())
        and (line.endswith((",", "!")) or len(line.split()) <= _FEW)
    ]
    ends = [at for at, unit in enumerate(sheet.units) if _CLOSES.fullmatch(sheet.of(unit).strip())]
    if not heads or not ends or ends[-1] <= heads[0] + 1:
        return -1
    below = sheet.units[ends[-1] + 1 :]
    return heads[0] if len(below) <= _FOOT and all(_is_short(sheet, each) for each in below) else -1


def to_the_paper(sheet: Sheet) -> bool:
    """Whether a line above the salutation says that it goes to a newspaper."""
    at = salutation(sheet)
    return any(TO_PAPER.fullmatch(sheet.of(unit).strip(" ,")) for unit in sheet.units[: max(at, 0)])


def sender(sheet: Sheet) -> str:
    """The body or the firm that the head of the letter names; "" without one."""
    for unit in sheet.units[: max(salutation(sheet), 0)]:
        line = " ".join(sheet.of(unit).split()).strip(" *_,")
        if TO_PAPER.fullmatch(line) or not (_is_head(sheet, unit) and _is_body(line)):
            continue
        return recased.name(sheet, line) if line.isupper() else line
    return ""


def opened(sheet: Sheet) -> Sheet:
    """The sheet without the head of the letter, its salutation and its closing formula, told; a
    date, a headline and a label ("Objet : …") stay for the rules that read them."""
    at = salutation(sheet)
    if at < 0:
        return sheet
    gone = [each for each in sheet.units[:at] if _is_head(sheet, each)] + [sheet.units[at]]
    gone += [each for each in sheet.units[at:] if _CLOSES.fullmatch(sheet.of(each).strip())]
    return sheet.removed(gone, "En-tête et formules de la lettre retirés")


def _is_head(sheet: Sheet, unit: Unit) -> bool:
    """Whether the line is of who writes, of whom it goes to and of where they sit."""
    line = sheet.of(unit).strip()
    if timestamps.is_timestamp(line, sheet.zone) or _LABELLED.match(line) or unit.settled:
        return False
    if letterhead.is_contact(line) or letterhead.stands_alone(line) or TO_PAPER.fullmatch(line):
        return True
    return _is_short(sheet, unit) and not letterhead.is_release(line) and not _says(line)


def _says(line: str) -> bool:
    """Whether a line above the salutation tells something, as a headline does."""
    return len(line.split()) >= letterhead.FEWEST_TITLE_WORDS and lemmas.may_have_verb(line)


def _is_short(sheet: Sheet, unit: Unit) -> bool:
    line = sheet.of(unit).strip()
    return len(line.split()) <= _WORDS and not signatures.SENTENCE.search(line)


def _is_body(line: str) -> bool:
    first = re.split(r"[ '’]", line)[0].lower()
    named = FIRM.fullmatch(line) is not None or signatures.is_body(line)
    return named or (first in issuers.NOUNS and letterhead.NAME.fullmatch(line) is not None)
