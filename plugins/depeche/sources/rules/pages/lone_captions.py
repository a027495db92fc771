"""The caption that stands alone on its line beside its credit, as on copied web pages.

    Station de compression              Photo : © Ouest Images / Noé Talvas

    Photo : © Ouest Images              Une grue du port

A subheading above or below an image looks the same. It stays one where the paragraph below takes
up its words, or where the copy has others of its form away from any image.
"""

from __future__ import annotations

import re
from collections.abc import Collection

from ....french import lemmas, lists, sentences
from ....model import BlockKind, Credit
from ...columns import STOP
from ...sheet import Sheet, Unit
from ..signing import people
from ..text import glued, headings

MOST_WORDS, BODY_WORDS = 8, 12
NAMED_BELOW = 2  # paragraphs above a person's name that shows who is seen, and signs nothing
MARKED = re.compile(r"[:@/|\d]|^\W|\W$")  # a field, an address, a figure, a mark around the line
VERB_ENDS = ("er", "ir", "re", "oir")


def beside(sheet: Sheet, index: int, credited: Collection[int]) -> Unit | None:
    """The caption of the credit at `index`, above it or below it; `credited`: the places of all
    credits of the sheet."""
    for place in (index - 1, index + 1):
        if 0 <= place < len(sheet.units) and _shows(sheet, place, index, credited):
            return sheet.units[place]
    return None


def above(sheet: Sheet, index: int, caption: str) -> bool:
    """Whether the line above the credit at `index` shows what the image does, in a few words: in
    one block with the `caption` that the credit has, or where the credit stands right above the
    copy's own subheading."""
    told = any(_is_body(sheet, each) for each in range(1, index - 1))
    if not told or not is_bare(sheet, index - 1):
        return False
    unit, before = sheet.units[index], sheet.units[index - 1]
    below = sheet.units[index + 1 : index + 3]
    headed = (
        len(below) == 2 and headings.may_head(sheet.of(below[0])) and _is_body(sheet, index + 2)
    )
    return headed or bool(caption and before.after_blank and not unit.after_blank)


def _shows(sheet: Sheet, place: int, index: int, credited: Collection[int]) -> bool:
    line = sheet.of(sheet.units[place]).strip()
    above, below = min(place, index), max(place, index)
    bodies = [each for each in range(len(sheet.units)) if _is_body(sheet, each)]
    before = [each for each in bodies if each < above]
    after = [each for each in bodies if each > below]
    if not (before and after and place not in credited and is_bare(sheet, place)):
        return False
    if not _bounded(sheet, above, below, credited):
        return False
    if people.is_person_name(line) and len(before) < NAMED_BELOW:
        return False
    if line[0].islower():
        return True
    taken_up = lemmas.of(line) & lemmas.of(sheet.of(sheet.units[after[0]]))
    return not taken_up and not any(
        _is_subheading(sheet, each, credited) for each in range(before[0], bodies[-1])
    )


def _is_body(sheet: Sheet, place: int) -> bool:
    line = sheet.of(sheet.units[place]).strip()
    return len(line.split()) >= BODY_WORDS and STOP.search(line) is not None


def is_bare(sheet: Sheet, place: int) -> bool:
    """Whether the unit is a few words on one line, without verb, stop or mark."""
    unit = sheet.units[place]
    line = sheet.of(unit).strip()
    return (
        unit.kind is BlockKind.PARAGRAPH
        and not unit.settled
        and "\n" not in sheet.text[unit.start : unit.end]
        and len(line.split()) <= MOST_WORDS
        and not MARKED.search(line)
        and not line.isupper()
        and not _has_verb(line)
    )


def _has_verb(line: str) -> bool:
    words = re.findall(r"[\w-]+", line)
    return any(glued.VERB.fullmatch(each) for each in words) or any(
        each != (lemma := lemmas.lemma(each)) and lemma.endswith(VERB_ENDS)
        for each in words[1:]
        if each.islower() and not each.endswith("ant")  # "devant"
    )


def _bounded(sheet: Sheet, first: int, last: int, credited: Collection[int]) -> bool:
    """Whether paragraphs, questions or other images stand above `first` and below `last`: in a
    list or in verse a short line beside a credit is no caption."""
    above, below = first - 1, last + 1
    return (_is_prose(sheet, above) or above in credited) and (
        _is_prose(sheet, below) or below in credited or below + 1 in credited
    )


def _is_prose(sheet: Sheet, place: int) -> bool:
    line = sheet.of(sheet.units[place]).strip()
    return STOP.search(line) is not None or len(line.split()) >= BODY_WORDS


def _is_subheading(sheet: Sheet, place: int, credited: Collection[int]) -> bool:
    """Whether such a line stands away from any image, between what it parts."""
    near = {place - 1, place, place + 1}
    return (
        not near & set(credited)
        and is_bare(sheet, place)
        and _bounded(sheet, place, place, credited)
    )


def signed(shown: str) -> Credit | None:
    """What a numbered image shows and who took it, where a name is its last sentence."""
    *told, last = [shown[start:end] for start, end in sentences.split(shown)]
    given = re.split(r"[\s-]", last)[0] in lists.words("given_names")
    if not told or not given or not people.is_person_name(last):
        return None
    return Credit(shown.removesuffix(last).rstrip(" ."), last)
