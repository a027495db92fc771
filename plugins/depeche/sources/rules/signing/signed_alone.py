"""A name alone on a line that signs the copy: below its headline, above its notes at the foot.

    Camille Orveau    Noé Talvas, à Lorbec    Camille Orveau - Lorbec    N. T. (Le Phare)

A person whom the copy is about may stand alone above a section too: a name that the copy has
elsewhere signs nothing, nor does one made of common words ("Marché Couvert").
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from ....french import lemmas, lists
from ....model import BlockKind, Byline, NameKind
from ...sheet import Sheet, Unit
from ..papers import papers
from . import initials, people, signed_lines

LATE = 0.6  # of the copy's words stand above a signature at its foot
HEADLINE_WORDS, TOP = 4, 6
DEEPEST = 2  # lines above a standfirst: a headline, and what stands over it
MOST_STANDFIRST, FEWEST_TEXT = 60, 12  # words
STYLED = re.compile(r"(?:M|MM|Dr|Mgr)\.\s|(?:Me|Mme|Mlle|Maître|Docteur|Monsieur|Madame)\s")
# "De Klara Weissmann, Kaltenau": "von" and "by" of translated pages.
OF = re.compile(
    r"[Dd]e\s+(?P<who>[A-ZÀ-Þ][\w'’-]+(?:\s[A-ZÀ-Þ][\w'’-]+){1,2})"
    r"(?:,\s+(?P<place>[A-ZÀ-Þ][\w'’-]+(?:[ -][A-ZÀ-Þ][\w'’-]+){0,2}))?"
)
PLACED = re.compile(r"(?P<who>[^,]{5,60}),\s+à\s+(?P<place>[A-ZÀ-Þ][\w'’ -]{1,40})")
FROM = re.compile(  # "Le Caire - Mahmoud Rahim"
    r"(?P<place>[A-ZÀ-Þ][\w'’-]+(?:\s[A-ZÀ-Þ][\w'’-]+)?)\s+[-–—]\s+"
    r"(?P<who>[A-ZÀ-Þ][\w'’-]+(?:\s[A-ZÀ-Þ][\w'’-]+){1,3})"
)
WRITES_FROM = re.compile(  # "Camille Orveau - Lorbec", behind a given name
    r"(?P<who>(?P<given>[A-ZÀ-Þ][\w'’-]+)(?:\s[A-ZÀ-Þ][\w'’-]+){1,3})\s+[-–—]\s+"
    r"(?P<place>[A-ZÀ-Þ][\w'’-]+(?:[ -][A-ZÀ-Þ][\w'’-]+){0,2})"
)
# "… avant » de Giulia Bertani": set behind the standfirst, with a gap.
BEHIND = re.compile(r"\s{2,}[Dd]e\s+(?P<who>[A-ZÀ-Þ][\w'’-]+\s[A-ZÀ-Þ][\w'’-]+)$")
# What such a person does, on the line below: "Correspondante transports".
ROLE = re.compile(
    r"(?:correspondante?|journaliste|envoyée?|rédact(?:eur|rice)|reporter|chef(?:fe)?|spécialiste)"
    r"(?:\s+[\w'’-]+){0,5}",
    re.IGNORECASE,
)


def find(sheet: Sheet) -> Sheet:
    """Takes such lines away and fills `bylines`; a paper right below one is the publisher."""
    sheet = _behind(replace(sheet, bylines=tuple(_whole(sheet, each) for each in sheet.bylines)))
    taken: list[Unit] = []
    words = [len(sheet.of(unit).split()) for unit in sheet.units]
    body = sheet.top(0)
    for index, unit in enumerate(sheet.units):
        if index == 0 or unit.settled or unit.kind is not BlockKind.PARAGRAPH:
            continue
        near = (
            index <= max(body, 1)
            or (index < TOP and _is_foreign_byline(sheet, unit))
            or _is_below_standfirst(sheet, index, body)
        )
        head = near and any(each >= HEADLINE_WORDS for each in words[:index])
        foot = sum(words[:index]) >= LATE * sum(words)
        line = signed_lines.MAILBOX.sub("", sheet.of(unit).strip())
        if not (head or foot) or not (signed := _signs(sheet, unit, line)):
            continue
        named = len(line.split()) > 1 and not initials.INITIALS.fullmatch(line)
        if named and _heads_a_part(sheet, index):
            continue
        if (foot and not head) and signed_lines.QUOTED.fullmatch(
            sheet.of(sheet.units[index - 1]).strip()
        ):
            continue  # who said it
        taken.append(unit)
        new = tuple(each for each in signed if each.name and each not in sheet.bylines)
        sheet = replace(sheet, bylines=(*sheet.bylines, *new))
    if len(taken) == len(sheet.units):
        return sheet
    return _after(initials.told(sheet, taken).without(taken))


def _is_foreign_byline(sheet: Sheet, unit: Unit) -> bool:
    """Whether the line signs below a standfirst too: "De …, Kaltenau"; a bare name there may head
    the first section."""
    return OF.fullmatch(sheet.of(unit).strip()) is not None


def _is_below_standfirst(sheet: Sheet, index: int, body: int) -> bool:
    """Whether the line stands by itself between the paragraph under the headline and the text."""
    unit, below = (*sheet.units[index : index + 2], None)[:2]
    if index != body + 1 or body > DEEPEST or not unit or not below:
        return False
    if STYLED.match(sheet.of(unit).strip()):
        return False  # a lawyer of the story, not who writes it
    apart = unit.after_blank and below.after_blank
    standfirst, text = (len(sheet.of(sheet.units[at]).split()) for at in (body, index + 1))
    return apart and standfirst <= MOST_STANDFIRST and text >= FEWEST_TEXT


def _heads_a_part(sheet: Sheet, index: int) -> bool:
    """Whether the line has a text below it, and another name alone has one elsewhere."""
    heads = [
        at
        for at, (unit, below) in enumerate(pairwise(sheet.units))
        if not unit.settled
        and len(sheet.of(below).split()) >= FEWEST_TEXT
        and signed_lines.signature(sheet.of(unit).strip())
    ]
    return index in heads and len(heads) > 1


def _signs(sheet: Sheet, unit: Unit, line: str) -> tuple[Byline, ...]:
    """Who signs by the line, a Byline without a name for initials; () for any other line."""
    if signed_lines.is_byline(line):
        return people.parse(match["who"]) if (match := signed_lines.BY.fullmatch(line)) else ()
    if letters := initials.INITIALS.fullmatch(line):
        sender = _whole(sheet, Byline(letters["letters"].strip()))
        return (Byline("") if initials.INITIALS.fullmatch(sender.name) else sender,)
    match = WRITES_FROM.fullmatch(line)
    if match is None or match["given"] not in lists.words("given_names"):
        match = OF.fullmatch(line) or PLACED.fullmatch(line) or FROM.fullmatch(line)
    who = match["who"] if match else line
    signed = signed_lines.signature(who)
    if len(signed) != 1 or signed[0].kind is not NameKind.PERSON or signed[0].role:
        return ()
    name = signed[0].name
    others = sheet.text[: unit.start] + sheet.text[unit.end :]
    surname = name.split()[-1]
    if re.search(rf"(?<!\w){re.escape(surname)}(?!\w)", others, re.IGNORECASE):
        return ()
    told = any(lemmas.known(each.lower()) for each in re.findall(r"[^\W\d_]{3,}", surname))
    if told or signed_lines.SHORT.fullmatch(name):  # "Camille O." may be whom the copy is about
        return ()
    return (replace(signed[0], place=(match["place"] or "") if match else ""),)


def _whole(sheet: Sheet, byline: Byline) -> Byline:
    """The sender of the mail, where the byline is the initials of that name; else the byline."""
    if not initials.INITIALS.fullmatch(byline.name) or not people.is_person_name(sheet.mailed):
        return byline
    firsts = [word[0] for word in re.split(r"[\s-]", sheet.mailed) if word[:1].isupper()]
    same = "".join(firsts) == re.sub(r"[\W\d_a-zà-ÿ]", "", byline.name)
    return people.parse(sheet.mailed)[0] if same else byline


def _behind(sheet: Sheet) -> Sheet:
    """The sheet without the signature that a page set behind its standfirst."""
    for unit in sheet.units[: sheet.top(0) + 3]:
        text = sheet.text[unit.start : unit.end]
        if not unit.settled and (match := BEHIND.search(text)):
            sheet = sheet.put(unit, replace(unit, end=unit.start + match.start()))
            return replace(sheet, bylines=(*sheet.bylines, Byline(match["who"])))
    return sheet


def _after(sheet: Sheet) -> Sheet:
    """The sheet without the function and the paper that stand below the signature at the top."""
    taken: list[Unit] = []
    for unit in sheet.units[1 : max(sheet.top(0), TOP)]:
        line = sheet.of(unit).strip()
        if sheet.bylines and ROLE.fullmatch(line):
            *others, last = sheet.bylines
            role = last.role or line[0].lower() + line[1:]
            sheet = replace(sheet, bylines=(*others, replace(last, role=role)))
            taken.append(unit)
        elif (paper := papers.above(line)) and not _told(sheet, unit, line):
            sheet = replace(sheet, publisher=sheet.publisher or paper)
            taken.append(unit)
    return sheet.without(taken)


def _told(sheet: Sheet, unit: Unit, name: str) -> bool:
    """Whether the copy speaks of the paper: its name may head a section then."""
    return any(name in sheet.of(each) for each in sheet.units if each != unit)
