"""The lines that sign the copy, at its top or its end."""

from __future__ import annotations

import re
from dataclasses import replace

from ....french import lemmas, lists
from ....model import Byline, NameKind, Severity
from ...sheet import Sheet, Unit
from ..papers import papers
from ..wires import agencies
from . import authors, initials, people, signed_lines
from .signed_lines import signature, signers

TOP, BOTTOM = 5, 3
MOST_ROLE_WORDS, MOST_PAST_WORDS, HEADLINE_WORDS, MOST_NAME_WORDS = 8, 20, 5, 4
LINK_WORDS = 14  # of another article's title under the signature
GIVEN = re.compile(r"[A-ZÀ-Þ][a-zà-ÿ]+(?:-[A-ZÀ-Þ][a-zà-ÿ]+)?")
NOBODY = re.compile(r"[Pp]ar (?:les|nos) [a-zà-ÿ]+(?: (?:du|de|de la|des) [a-zà-ÿ]+)?")  # "staff"
# "Washington (États-Unis), correspondance": whence the copy comes.
FROM = re.compile(
    r"(?:[-–—•]\s+)?(?P<place>[A-ZÀ-Þ][\w'’ -]{2,40}(?:\s\([^()]{2,30}\))?)(?:,|\s+[–—-])\s+"
    r"\(?(?:de\s+notre\s+)?(?:correspondan\w+(?:\s+particulière)?|reportage"
    r"|envoyée?s?\s+spécia\w+)\)?\.?"
)
OF_A_TOWN = (
    r"(?:parquet|maire|mairie|ville|tribunal|cour d['’]appel|préfecture|université|port|gare"
    r"|aéroport|métropole|procureure?|habitants|rues|centre|banlieue|agglomération) de"
)
# "Ancienne directrice de la médiathèque de Lorbec, autrice de …", under who signs an opinion
PAST = re.compile(r"^ancien(?:ne)?\s+", re.IGNORECASE)
NO_NAME = re.compile(r"\b(?:SON|LES?|DES)\b")


def find(sheet: Sheet) -> Sheet:
    """Takes the signing lines away and fills `bylines`, and `agencies` from them."""
    sheet = _without_link(sheet)
    last = len(sheet.units) - 1
    foot = len(sheet.units)  # from here on, nothing but signatures
    taken: list[Unit] = []
    while foot and (
        _closes(sheet.of(sheet.units[foot - 1]).strip()) or _signs_off(sheet, foot - 1)
    ):
        foot -= 1
        if _signs_off(sheet, foot):
            taken.append(sheet.units[foot])
    top = sheet.top(TOP)
    found: list[Byline] = []
    for index, unit in enumerate(sheet.units):
        if unit.settled:
            continue
        line = sheet.of(unit).strip()
        near_edge = index < top or index > last - BOTTOM
        signed = (
            signers(line)
            if near_edge or signed_lines.LABELLED.fullmatch(line) or signed_lines.says_by(line)
            else ()
        )
        if 0 < index <= top + 1 and "." in line and signed_lines.INITIALS.fullmatch(line):
            taken.append(unit)
        said = index > 0 and signed_lines.QUOTED.fullmatch(sheet.of(sheet.units[index - 1]).strip())
        if not signed and index > 0 and index >= foot and not said:
            signed = signature(line)
            signed = () if _speaks(sheet, index, signed) else signed
            if signed_lines.INITIALS.fullmatch(line):
                hands = agencies.named(line.replace("/", " "))
                sheet = replace(sheet, agencies=tuple(dict.fromkeys((*sheet.agencies, *hands))))
                taken.append(unit)
        if not signed and index < top and unit not in taken:
            if NOBODY.fullmatch(line) or FROM.fullmatch(line):
                taken.append(unit)
            signed = (signed_lines.of_paper(line) if index else ()) or _named(sheet, index)
            below = sheet.units[index + 1 : index + 2]
            role = sheet.of(below[0]).strip() if below else ""
            if (
                signed
                and below
                and (signed[0].role == role[:1].lower() + role[1:])
                != (not signed[0].role and _is_paper(sheet, below[0]))
            ):
                taken.append(below[0])
        elif len(signed) == 1 and 0 < index < top and (role := authors.role_below(sheet, index)):
            taken.append(sheet.units[index + 1])
            signed = (replace(signed[0], role=signed[0].role or role),)
        if signed and signed_lines.is_byline(line) and (town := _town(sheet, index)):
            taken.append(sheet.units[index + 1])
            signed = tuple(replace(each, place=each.place or town) for each in signed)
        if signed:
            taken.append(unit)
            paper = signed_lines.for_paper(line)[1]
            sheet = replace(sheet, publisher=sheet.publisher or paper)
            found += [each for each in signed if each not in found]
    sheet = sheet.without(taken)
    # The dates' own lines may have told some, and the copy may sign at both ends.
    signing = tuple(dict.fromkeys((*sheet.bylines, *found)))
    named = [
        each
        for who in signing
        for each in agencies.named(who.name)
        if who.kind is NameKind.ORGANIZATION
    ]
    origin = tuple(dict.fromkeys((*sheet.agencies, *named)))
    signing = _placed(sheet, signing)
    sheet = papers.credited(replace(sheet, bylines=signing, agencies=origin))
    return initials.told(sheet, taken)


def _placed(sheet: Sheet, signing: tuple[Byline, ...]) -> tuple[Byline, ...]:
    """The bylines without a town that stands behind a reporter ("Camille Orveau, Lorbec"), which is
    where the reporter is: a known one, or one at which the copy is, or what only a town has."""
    found: list[Byline] = []
    for each in signing:
        above = found[-1] if found else None
        name = re.escape(each.name)
        town = re.compile(rf"\b(?:à|{OF_A_TOWN}) (?:{name})(?!\w)")
        if (
            above
            and above.kind is NameKind.PERSON
            and not above.place
            and each.kind is NameKind.ORGANIZATION
            and people.WHERE.fullmatch(each.name)
            and not papers.is_paper(each.name)
            and (each.name in lists.words("cities") or town.search(sheet.text))
        ):
            found[-1] = replace(above, place=each.name)
        else:
            found.append(each)
    return tuple(found)


def _town(sheet: Sheet, index: int) -> str:
    """Where the reporter is, named alone right below the byline above a paragraph; "" without."""
    below, text = (*sheet.units[index + 1 : index + 3], None, None)[:2]
    if not below or not text or below.settled or below.after_blank or not text.after_blank:
        return ""
    line = sheet.of(below).strip()
    named = people.WHERE.fullmatch(line) and not lemmas.known(line.lower())
    return line if named and len(sheet.of(text).split()) >= LINK_WORDS else ""


def _named(sheet: Sheet, index: int) -> tuple[Byline, ...]:
    """Who is named alone on a line at the top: above a function ("Économiste"), or in capitals
    below the headline."""
    line = sheet.of(sheet.units[index]).strip()
    signed = signature(line)
    if index and any(map(_reports, signed)):
        return signed
    if len(signed) != 1 or signed[0].kind is not NameKind.PERSON or signed[0].role:
        return ()
    below = sheet.of(sheet.units[index + 1]).strip() if index + 1 < len(sheet.units) else ""
    role = PAST.sub("", below)
    longest = MOST_ROLE_WORDS if role == below else MOST_PAST_WORDS
    if re.match(people.ROLE, role, re.IGNORECASE) and len(below.split()) <= longest:
        return (replace(signed[0], role=below[0].lower() + below[1:]),)
    above = any(len(sheet.of(each).split()) >= HEADLINE_WORDS for each in sheet.units[:index])
    name = line.isupper() and len(line.split()) <= MOST_NAME_WORDS and not NO_NAME.search(line)
    return signed if name and above else ()


def _reports(byline: Byline) -> bool:
    """Whether the byline says a reporter's function: "C. Orveau, envoyée spéciale à Lorbec"."""
    return signed_lines.REPORTS.match(byline.role) is not None


def _speaks(sheet: Sheet, index: int, signed: tuple[Byline, ...]) -> bool:
    """Whether the line names somebody of the story, with the function that the story says: what is
    left of a caption or a quotation, and no signature."""
    unit = sheet.units[index]
    others = sheet.text[: unit.start] + sheet.text[unit.end :]
    spoken = (each for each in signed if each.role[:1].islower() and not _reports(each))
    return any(each.name.split()[-1] in others for each in spoken)


def _is_paper(sheet: Sheet, unit: Unit) -> bool:
    """The newspaper's name under that of its reporter, in capitals too."""
    line = sheet.of(unit).strip()
    return not unit.after_blank and line.isupper() and papers.is_paper(line.title())


def _without_link(sheet: Sheet) -> Sheet:
    """The sheet without the line below the signature that ends it: another article's title."""
    if len(sheet.units) < BOTTOM or any(unit.settled for unit in sheet.units[-2:]):
        return sheet
    above, unit = sheet.units[-2:]
    name, line = sheet.of(above).strip(), sheet.of(unit).strip()
    if _closes(line) or _signs_off(sheet, len(sheet.units) - 1):
        return sheet
    if not signature(name) or len(line.split()) > LINK_WORDS:
        return sheet
    if line.endswith((".", "!", "…", ":", "»")) or not unit.after_blank:
        return sheet
    return sheet.without([unit]).told(
        Severity.NOTE,
        f"Lien sous la signature retiré\u00a0: «\u00a0{line[:60]}\u00a0».",
        "Si c’est du texte, formez-en une phrase.",
        unit.start,
    )


def _closes(line: str) -> bool:
    """Whether the line may stand below the last paragraph: it signs, or names an agency."""
    signed = signers(line) or signature(line) or signed_lines.INITIALS.fullmatch(line)
    return bool(signed) or agencies.is_agency_line(line)


def _signs_off(sheet: Sheet, index: int) -> bool:
    """Whether the unit is the given name with which a mail ends, whose full one signs the copy
    right above: "Camille ORVEAU (CLP)", "Camille"."""
    line = sheet.of(sheet.units[index]).strip()
    above = sheet.of(sheet.units[index - 1]).strip() if index else ""
    return GIVEN.fullmatch(line) is not None and any(
        each.name.startswith(f"{line} ") for each in signature(above)
    )
