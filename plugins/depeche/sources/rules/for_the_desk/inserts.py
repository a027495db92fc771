"""What pages and desks set between and below the paragraphs: pointers to films, keywords without
a label, notes to the page's maker, codes of printed pages.

    Vidéo. Les images des plongeurs sous le pont        Valbrune   Port   Travaux
    + encadré chiffres à venir                          HJU07 - V1

The same form may be a headline above the text: only lines below its first paragraph are meant. A
cue in brackets ("(Photo+Vidéo)") is none anywhere.
"""

from __future__ import annotations

import re

from ....french import lemmas
from ....model import BlockKind, Severity
from ...sheet import Sheet, Unit

POINTER = re.compile(
    r"(?:(?:la|les|le|notre|nos|en|voir\s+(?:la|le|les|notre|nos))\s+)?"
    r"(?:vidéos?|images?|photos?|diaporama|infographie|carte|podcast|audio|son"
    r"|(?:à\s+)?(?:lire|voir|écouter)(?:\s+(?:aussi|également))?)"
    r"\s*[.:|–—-]\s+\S[^.!?]{3,110}",
    re.IGNORECASE,
)
ADDED = re.compile(
    r"\+\s?(?:d['’])?(?:infos?|informations?|lire|encadrés?|photos?|vidéos?|repères?|chiffres)\b.{0,120}",
    re.IGNORECASE,
)
# "[EXERGUE] « … »": words of the text set large, without who said them.
PULLED = re.compile(
    r"(?:[\[(<]\s*(?:exergue|relance|accroche)\s*[\])>]|exergue\s*:)\s*.{0,300}", re.I
)
GRAPHIC = re.compile(
    r"\[(?:graphique|infographie|carte|tableau|sch[ée]ma|diaporama|vid[ée]o|photo|image|iframe|embed"
    r"|tweet|podcast)\b[^\[\]]{0,160}\]|illustration|visuel",
    re.IGNORECASE,
)
# "Source : comptes déposés au greffe": of a table or a chart, which is not in the text.
DRAWN_FROM = re.compile(
    r"[\[(]?\s*sources?\s*:\s+(?P<what>[^.!?«»\"]{3,160}?)[\])]?(?P<stop>\.?)", re.IGNORECASE
)
# "(Photo+Vidéo)", "(AVEC PHOTO)": what the agency sends with the dispatch
_MEDIUM = (
    r"(?:\d\s+)?(?:photos?|vid[ée]os?|sons?|audios?|images?|infographies?|graphiques?|cartes?"
    r"|diaporamas?|podcasts?)"
)
CUE = re.compile(
    rf"\(\s*(?:\+\s*)?(?:avec\s+)?{_MEDIUM}"
    rf"(?:(?:\s*[+/,&;–-]\s*|\s+)(?:et\s+)?(?:avec\s+)?{_MEDIUM})*"
    r"(?:\s+(?:d['’]\s?)?archives?)?\s*\)\.?"
    r"|=+\s*\([^()]{2,80}\)\s*=+",  # "=(Photo Archives)=": a wire's mark around it
    re.IGNORECASE,
)
PAGE_CODE = re.compile(r"(?:[A-Z]{2,4}\d{1,3}|\d{2})\s?-?\s?V\d{1,2}")
BOX = re.compile(r"repères?|à\s+savoir|en\s+chiffres|pratique|verbatim|encadré", re.IGNORECASE)
GAP = re.compile(r"\s{2,}")
KEYWORD = re.compile(r"[A-ZÀ-Þ][^\d.!?:;,«»\"]{1,40}")
FEWEST_KEYWORDS, KEYWORD_WORDS = 3, 5


def find(sheet: Sheet) -> Sheet:
    """Takes such lines away and tells them."""
    body = sheet.top(1)
    taken: list[Unit] = []
    for index, unit in reversed(list(enumerate(sheet.units))):
        last = index == len(sheet.units) - 1 - len(taken)
        if index > body and not unit.settled and _is_insert(sheet, unit, index, last):
            taken.insert(0, unit)
    return _without(sheet, taken)


def cues(sheet: Sheet) -> Sheet:
    """The sheet without the cues for pictures and sounds, which are no order to the writer."""
    taken = [unit for unit in sheet.units if is_cue(sheet.of(unit).strip())]
    return _without(sheet, taken)


def _without(sheet: Sheet, taken: list[Unit]) -> Sheet:
    if not taken:
        return sheet
    shown = ", ".join(f"«\u00a0{sheet.of(unit).strip()[:60]}\u00a0»" for unit in taken)
    return sheet.without(taken).told(
        Severity.NOTE,
        f"Renvois et repères de mise en page retirés\u00a0: {shown}.",
        "Si l’une de ces lignes est du texte, formez-en une phrase.",
        taken[0].start,
    )


def is_cue(line: str) -> bool:
    """Whether the line only says which images or sounds go with the copy."""
    return CUE.fullmatch(line) is not None


def _is_insert(sheet: Sheet, unit: Unit, index: int, last: bool) -> bool:
    line = sheet.of(unit).strip()
    if unit.kind is not BlockKind.PARAGRAPH:
        return False
    if PULLED.fullmatch(line) or GRAPHIC.fullmatch(line):
        return True
    if POINTER.fullmatch(line) or ADDED.fullmatch(line) or PAGE_CODE.fullmatch(line):
        return True
    drawn = DRAWN_FROM.fullmatch(line)
    if drawn and not (drawn["stop"] and lemmas.may_have_verb(drawn["what"])):
        return True
    if last and BOX.fullmatch(line):
        return True  # the box itself is not in the copy
    beside = (*sheet.units[index - 1 : index], *sheet.units[index + 1 : index + 2])
    return _is_keywords(line) and not any(_is_keywords(sheet.of(each).strip()) for each in beside)


def _is_keywords(line: str) -> bool:
    """Keywords with gaps between them; two such lines below each other are a table."""
    parts = GAP.split(line)
    return len(parts) >= FEWEST_KEYWORDS and all(
        KEYWORD.fullmatch(part) and len(part.split()) <= KEYWORD_WORDS for part in parts
    )
