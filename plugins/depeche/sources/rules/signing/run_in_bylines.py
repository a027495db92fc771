"""Bylines that run into the text, or over two lines.

    De notre correspondant à Lorbec,          De notre correspondante à Lorbec, Les cuves sont …
    Noé Talvas                                … au printemps 2028. C. O.

Whence it comes is the copy's place. Initials tell a reader nobody, and sign for no one.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from ....model import BlockKind, NameKind
from ...sheet import Sheet, Unit
from . import people, signed_lines

TOP, BOTTOM = 6, 4  # units
LEAST = 8  # words of the sentence that goes on behind it
_TOWN = r"[A-ZÀ-Þ][\w'’]+(?:-[\w'’]+)*(?: [A-ZÀ-Þ][\w'’-]+)?"
_DESK = (
    r"De (?:notre|nos) (?:correspondante?s?|envoyée?s?)"
    r"(?: (?:spécia\w+|permanente?s?|particuli\w+))?"
)
RUN_IN = re.compile(
    rf"(?P<role>{_DESK}(?: (?:à|en|au|aux) (?P<place>{_TOWN}))?)"
    rf"(?:, (?P<who>[A-ZÀ-Þ][a-zà-ÿ'’-]+(?: [A-ZÀ-Þ][\w'’-]+){{1,2}})(?=\s?[,.:–—]))?"
    r"(?:\s?[,.:]\s?[–—-]?|\s[–—-])\s+(?=[A-ZÀ-Þ«])"
)
# "Camille Orveau, Valbrune, Radio Estran Au moins …": who reports, run into the first sentence.
REPORTED = re.compile(
    r"(?P<who>[A-ZÀ-Þ][\w'’-]+ [A-ZÀ-Þ][\w'’-]+), (?P<place>[A-ZÀ-Þ][\w'’-]+(?: [A-ZÀ-Þ][\w'’-]+)?)"
    r"(?:, [A-ZÀ-Þ]\w+(?: [A-ZÀ-Þ]\w+){0,2}?)? "
    r"(?=(?:Au|Aux|Le|La|Les|Un|Une|Des|En|Dans|Depuis|Selon|Plus|Près|Quelque|Plusieurs)\s"
    r"|[LD]['’])"
)
OPEN = re.compile(rf"{_DESK}[^,.:]{{0,60}},")
# Behind a sentence: no "M. T. Q.", no "300 av. J.-C."
INITIALS = re.compile(r"(?<=[a-zà-ÿ\d)»][.!?…]|.[»”])\s+\(?(?:[A-ZÀ-Þ]\.\s?){2,3}\)?$")


def find(sheet: Sheet) -> Sheet:
    """The sheet with such lines joined, and without the bylines that run into its sentences."""
    for above, below in pairwise(sheet.units[:TOP]):
        name = signed_lines.signature(sheet.of(below).strip())
        person = len(name) == 1 and name[0].kind is NameKind.PERSON
        if OPEN.fullmatch(sheet.of(above).strip()) and person and _is_plain(above, below):
            sheet = sheet.put(above, replace(above, end=below.end)).without([below])
            break
    for unit in sheet.units[:TOP]:
        span = unit.start, unit.end
        match = RUN_IN.match(sheet.text, *span) or REPORTED.match(sheet.text, *span)
        if match and _is_plain(unit) and len(sheet.text[match.end() : unit.end].split()) >= LEAST:
            sheet = _signed(sheet.put(unit, replace(unit, start=match.end())), match)
            break
    for unit in sheet.units[-BOTTOM:]:
        text = sheet.text[unit.start : unit.end]
        signed = INITIALS.search(text) if _is_plain(unit) else None
        if signed and len(text[: signed.start()].split()) >= LEAST:
            sheet = sheet.put(unit, replace(unit, end=unit.start + signed.start()))
    return sheet


def _is_plain(*units: Unit) -> bool:
    return all(each.kind is BlockKind.PARAGRAPH and not each.settled for each in units)


def _signed(sheet: Sheet, match: re.Match[str]) -> Sheet:
    """The sheet signed by whom the byline names, from its place: the reporter's alone where it
    says no function."""
    if match.re is REPORTED:
        reporter = replace(people.parse(match["who"])[0], place=match["place"])
        return replace(sheet, bylines=(*sheet.bylines, reporter))
    named = signed_lines.signature(match["who"]) if match["who"] else ()
    role = re.sub(r"^De (?:notre|nos) ", "", match["role"])
    new = tuple(replace(each, role=each.role or role) for each in named)
    place = sheet.place or match["place"] or ""
    return replace(sheet, place=place, bylines=(*sheet.bylines, *new))
