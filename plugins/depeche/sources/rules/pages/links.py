"""Links to other articles that were pasted into a paragraph: "… samedi. Lire aussi : La halle,
deux ans de travaux En 2010, la halle …".

The link goes as far as its sentence, or to the word that opens the copy's own sentence after
the titles, which have no stop.
"""

from __future__ import annotations

import re

from ....model import BlockKind, Severity
from ...sheet import Sheet, Unit, trimmed

LINK = re.compile(
    r"(?:^|(?<=[.!?…»\"”])\s*)(?P<link>[\[(►▶→>»*•]*\s*(?:(?:à|a)\s+(?:surtout\s+)?(?:lire|voir)(?:\s+aussi)?"
    r"(?:\s+sur\s[^:.]{2,40})?|(?:lire|voir|écouter)\s+(?:aussi|également)|lire\s+(?:notre|nos)\s+\w+"
    r"|(?:à|a)\s+ce\s+sujet|sur\s+le\s+même\s+sujet)\s*:)",
    re.IGNORECASE,
)
OPENERS = """
    A À Au Aux En Dans Depuis Selon Pour Après Avant Avec Sans Né Née Le La Les Il Elle Ils Elles Ce
    Cette Ces Un Une Des Plusieurs Quelque Quelques Certains Certaines Tous Toutes Plus Lors Alors
    Face Malgré Sur Sous Par Comme Si Quand Mais Or Car Cela On Nous Hier Lundi Mardi Mercredi Jeudi
    Vendredi Samedi Dimanche Interrogé Interrogée Seul Seule
"""
_OPENER = "|".join(OPENERS.split())
OWN = re.compile(  # the line end may be lost without leaving a space
    rf"(?:(?<=[\w»\"”])\s(?=(?:{_OPENER})\s+[\w'’-]|[\"«]\s?[A-ZÀ-Þ][^\"»]{{60}})"
    rf"|(?<=[a-zà-ÿ]{{3}})(?=(?:{_OPENER})\s+[\w'’-]))"
)
STOP = re.compile(r"[.!?…](?=\s|$)")
FEWEST_WORDS = 6  # of the sentence that follows a link


def find(sheet: Sheet) -> Sheet:
    """Cuts such links out of their paragraphs and tells the first of them."""
    first: tuple[int, str] | None = None
    for unit in sheet.units:
        if unit.settled or unit.kind is not BlockKind.PARAGRAPH:
            continue
        parts = _parts(sheet.of(unit))
        if parts is None:
            continue
        kept = []
        for start, end in parts:
            begin, finish = trimmed(sheet.text, unit.start + start, unit.start + end)
            if begin < finish:
                kept.append(Unit(begin, finish, unit.kind, unit.after_blank))
        if kept:
            match = LINK.search(sheet.of(unit))
            assert match is not None
            first = first or (unit.start, sheet.of(unit)[match.start("link") :][:60])
            sheet = sheet.put(unit, *kept)
    if first is None:
        return sheet
    return sheet.told(
        Severity.NOTE,
        f"Renvoi à un autre article retiré\u00a0: «\u00a0{first[1]}…\u00a0».",
        "Relisez le passage.",
        first[0],
    )


def _parts(text: str) -> list[tuple[int, int]] | None:
    """What is left of the paragraph; None when it has no link."""
    found: list[tuple[int, int]] = []
    at = 0
    for match in LINK.finditer(text):
        if match.start() < at:
            continue
        found.append((at, match.start("link")))
        at = _after(text, match.end())
    return [*found, (at, len(text))] if found else None


def _after(text: str, at: int) -> int:
    """Where the copy goes on after the link whose titles begin at `at`."""
    stop = STOP.search(text, at)
    end = stop.end() if stop else len(text)
    if (quotation := _open_quotation(text, at, end)) is not None:
        return quotation  # it goes on over several sentences
    own = [
        each.end()
        for each in OWN.finditer(text, at + 1, end)
        if len(text[each.end() : end].split()) >= FEWEST_WORDS
    ]
    return own[-1] if own and stop else end


def _open_quotation(text: str, at: int, end: int) -> int | None:
    """Where a quotation begins that does not close before `end`."""
    piece = text[at:end]
    if piece.count('"') % 2:
        return at + piece.rindex('"')
    if piece.count("«") > piece.count("»"):
        return at + piece.rindex("«")
    return None
