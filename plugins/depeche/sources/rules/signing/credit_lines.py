"""A line that says who wrote and who made the images, each behind the craft's name.

    TEXTE : CAMILLE ORVEAU ; PHOTOS : NOÉ TALVAS        Texte et photos : Camille Orveau
    Reportage Camille Orveau – Photos Noé Talvas        Photos : N. Talvas / Récit : C. Orveau
    TEXTE CAMILLE ORVEAU, and right below PHOTOS NOÉ TALVAS
    Camille Orveau (texte) et Noé Talvas (photos)
    Par Camille Orveau, photos Noé Talvas pour « L'Estran », numéro de mars 2026

All of it must be crafts and names: a line with one more word is copy.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ....model import Byline, Credit, NameKind
from ...sheet import Sheet, Unit
from ..wires import agencies
from . import people, signed_lines

LONGEST = 160
WRITING = r"textes?|récit|reportage|enquête|rédaction|propos|entretien|article|mots"
IMAGES = (
    r"photos?|photographies?|images?|illustrations?|dessins?|infographies?|vidéos?|cartes?|montage"
)
_CRAFT = rf"(?:{WRITING}|{IMAGES})"
_CRAFTS = rf"{_CRAFT}(?:\s*(?:,|et|&|/|\+)\s*{_CRAFT})*"
# The craft before the names, with a colon, "de" or "par", or nothing between the two.
BEFORE = re.compile(
    rf"(?<!\w)(?P<crafts>{_CRAFTS})\s*(?::\s*|\s(?:de\s|d['’]|par\s)?\s*)(?=(?-i:[A-ZÀ-Þ]))",
    re.IGNORECASE,
)
BEHIND = re.compile(
    rf"(?P<who>[^()\s]+(?:\s+[^()\s]+)*+)\s*+\((?P<crafts>{_CRAFTS})\)", re.IGNORECASE
)
EDGE = re.compile(
    r"^(?:par|by)\s+|^(?:et|&)\s+|\s+(?:et|&)$|^[\s;,|/·•–—-]+|[\s;,|/·•–—.-]+$", re.I
)
BY = re.compile(r"^par\s+(?=(?-i:[A-ZÀ-Þ]))", re.IGNORECASE)

Credited = tuple[tuple[Byline, ...], tuple[str, ...]]  # writers, makers of images


def read(line: str) -> Credited | None:
    """Who wrote, and who made the images, in the order of `line`; None for any other line."""
    line = BY.sub("texte ", signed_lines.for_paper(line.strip(" *_"))[0])
    if len(line) > LONGEST or line.endswith(("!", "?", "…")):
        return None
    said = _behind(line) or _before(line)
    if not said or (len(said) == 1 and not _several(said[0][0])):
        return None
    writers: list[Byline] = []
    makers: list[str] = []
    for crafts, who in said:
        named = people.parse(_bare(who))
        if not named or not all(map(_signs, named)):
            return None
        named = tuple(replace(each, role="") for each in named)
        if re.search(rf"\b(?:{WRITING})\b", crafts, re.IGNORECASE):
            writers += [each for each in named if each not in writers]
        if re.search(rf"\b(?:{IMAGES})\b", crafts, re.IGNORECASE):
            makers += [each.name for each in named if each.name not in makers]
    return (tuple(writers), tuple(makers)) if writers else None


def find(sheet: Sheet) -> Sheet:
    """Takes such lines away; fills `bylines` and `credits`."""
    taken: list[Unit] = []
    for index, unit in enumerate(sheet.units):
        said, lines = _read(sheet, sheet.units[index : index + 2])
        if said is None:
            continue
        writers, makers = said
        taken += lines
        credit = Credit(credit=", ".join(makers))
        sheet = replace(
            sheet,
            bylines=tuple(dict.fromkeys((*sheet.bylines, *writers))),
            publisher=sheet.publisher or signed_lines.for_paper(sheet.of(unit).strip(" *_"))[1],
            credits=(*sheet.credits, *([credit] if makers else [])),
        )
    return sheet.without(taken)


def _read(sheet: Sheet, units: Sequence[Unit]) -> tuple[Credited | None, Sequence[Unit]]:
    """What the first of two units says, alone or with the one below ("TEXTE CAMILLE ORVEAU",
    "PHOTOS NOÉ TALVAS"), and the units that say it."""
    for lines in (units[:1], units):
        if any(each.settled for each in lines):
            break
        if said := read(" ".join(map(sheet.of, lines))):
            return said, lines
    return None, ()


def _before(line: str) -> list[tuple[str, str]]:
    found = list(BEFORE.finditer(line))
    if not found or EDGE.sub("", line[: found[0].start()]).strip():
        return []
    ends = [each.start() for each in found[1:]] + [len(line)]
    return [
        (match["crafts"], line[match.end() : end]) for match, end in zip(found, ends, strict=True)
    ]


def _behind(line: str) -> list[tuple[str, str]]:
    if not line.endswith(")"):
        return []
    found = list(BEHIND.finditer(line))
    rest = BEHIND.sub("", line)
    return [] if _bare(rest) else [(match["crafts"], match["who"]) for match in found]


def _several(crafts: str) -> bool:
    """Whether one person did both: "Texte et photos : Camille Orveau"."""
    return all(re.search(rf"\b(?:{each})\b", crafts, re.I) for each in (WRITING, IMAGES))


def _bare(text: str) -> str:
    while (shorter := EDGE.sub("", text.strip())) != text:
        text = shorter
    return text


def _signs(byline: Byline) -> bool:
    if byline.kind is NameKind.PERSON:
        return people.is_person_name(byline.name)
    return agencies.is_agency_line(byline.name)
