"""What a copied web page holds between and below its paragraphs: titles of other articles, a
table of contents, a sentence set large, menus.

A page is known by its furniture: four lines of it, fewer where the hour at which it was published
stands above. Only what stands under a label ("À lire
aussi") or repeats the copy's own words is taken from other copy.
"""

from __future__ import annotations

import re
from dataclasses import replace

from ....model import BlockKind
from ...layout import BULLET
from ...sheet import Sheet, Unit
from ..dating import timestamps
from ..headlines import section_names
from ..papers import papers
from ..signing import people, signed_lines
from ..wires import agencies
from . import boxes, captions, field_lines, furniture, last_sentences, page_lines, page_offers
from .page_lines import is_field, is_sentence, is_title

FEWEST, FEWEST_TIMED, FEWEST_STAMPED = 4, 2, 1  # lines of furniture that make a page
LABEL = re.compile(
    r"[►▶→>»*•\s]*(?:(?:[àa]\s+)?(?:lire|voir)\s+(?:aussi|également)|lire\s+(?:encore|notre"
    r"|nos)\b.*"
    r"|sur\s+le\s+même\s+(?:sujet|thème)|les\s+plus\s+(?:lus|partagés|commentés|vus|récents)"
    r"|à\s+lire|notre\s+dossier"
    r"|articles?\s+(?:liés?|associés?|similaires?|recommandés?)|à\s+(?:découvrir|la\s+une)"
    r"|en\s+lecture"
    r"|dans\s+la\s+même\s+rubrique|à\s+ne\s+pas\s+manquer|sujets?\s+associés?"
    r"|articles?\s+en\s+rapport"
    r"|dernière\s+minute|la\s+rédaction\s+vous\s+(?:conseille|recommande)|pour\s+aller\s+plus\s+loin|nos\s+articles.*"
    r"|en\s+partenariat\s+avec)\s*:?\s*",
    re.IGNORECASE,
)
# Amid the text they stand above links; at its foot above an address, an hour, a price.
MORE = re.compile(r"(?:plus|davantage)\s+d['’]informations?|(?:pour\s+)?en\s+savoir\s+plus", re.I)
PRACTICAL = re.compile(r"@|www\.|://|\d\d(?:[ .]\d\d){4}")
DEEPEST_TEASER = 12  # units among which another article is announced above the headline
FEWEST_TEASER_WORDS = 4
MOST_TAG_WORDS, LONGEST_LABEL = 3, 80
FEWEST_LINK_WORDS, FEWEST_SET_LARGE = 5, 8  # words
STANDFIRST = 6  # lines from it to the date below it, at most
SIGNED = 5  # lines below the copy among which it may be signed
HOUR = re.compile(r"\d\s?[h:]")


def find(sheet: Sheet) -> Sheet:
    """Takes them away and tells it. Comes before `furniture`, whose labels it needs."""
    sheet = _headed(sheet)
    units = sheet.units
    furnished = [furniture.is_furniture(sheet.of(unit)) for unit in units]
    fields = [index for index, unit in enumerate(units) if is_field(sheet, sheet.of(unit).strip())]
    boxed = boxes.find(sheet, fields)
    taken = _linked(sheet) | _contents(sheet) | _set_large(sheet)
    taken |= {each for each in boxed if not furnished[each]}
    if sheet.page or sum(furnished) >= _fewest(sheet):
        furnished = [each or index in boxed for index, each in enumerate(furnished)]
        sheet = replace(sheet, page=True)
        taken |= _between(sheet, furnished) | _below(sheet, furnished) | page_offers.walled(sheet)
        taken |= _tags(sheet, furnished) | page_offers.promoted(sheet) | _teased(sheet)
        taken |= _announcing(sheet, furnished, taken)
    gone = [
        units[index]
        for index in sorted(taken)
        if not units[index].settled or units[index].kind is BlockKind.LIST_ITEM
    ]
    if not gone or len(gone) >= len(units) - 1:
        return sheet
    return sheet.removed(gone, "Restes de la page web retirés")


def _linked(sheet: Sheet) -> set[int]:
    """Lines under a label, as far as they are titles: one right above a paragraph, with a blank
    line over it, may head it."""
    found: set[int] = set()
    for index, unit in enumerate(sheet.units):
        more = MORE.fullmatch(sheet.of(unit).strip(" \t:"))
        if more and any(is_sentence(sheet, each) for each in sheet.units[index + 2 :]):
            links = _run_of_titles(sheet, index + 1)
            found.update([index, *links] if links else [])
        if not LABEL.fullmatch(sheet.of(unit).strip()):
            continue
        label = set() if furniture.is_furniture(sheet.of(unit)) else {index}
        for below in range(index + 1, len(sheet.units)):
            apart = sheet.units[below].after_blank and below > index + 1
            above = below - 1 == index or below - 1 in found
            if above and _is_linked_item(sheet, sheet.units[below]):
                found |= {below} | label
                continue
            if not is_title(sheet, sheet.units[below]) or (apart and _may_head(sheet, below)):
                break
            found |= {below} | label
    return found


def _run_of_titles(sheet: Sheet, first: int) -> list[int]:
    """The titles that stand right below each other from `first` on, when one at least is long
    enough for another article's and none tells where to go, or whom to call."""
    run: list[int] = []
    for index, unit in enumerate(sheet.units[first:], first):
        if (run and unit.after_blank) or not (
            is_title(sheet, unit) or _is_linked_item(sheet, unit)
        ):
            break
        run.append(index)
    practical = any(PRACTICAL.search(sheet.of(sheet.units[each])) for each in run)
    long = any(page_lines.words(sheet, each) >= FEWEST_LINK_WORDS for each in run)
    return run if long and not practical else []


def _is_linked_item(sheet: Sheet, unit: Unit) -> bool:
    """Whether the unit is an item of a list of links: a title behind its mark, no sentence."""
    line = sheet.of(unit).strip()
    mark = BULLET.match(line)
    listed = unit.kind is BlockKind.LIST_ITEM or mark is not None
    return listed and not page_lines.CLOSED.search(line) and len(line) <= page_lines.LONGEST_TITLE


def _may_head(sheet: Sheet, index: int) -> bool:
    """Whether the line is short for a link, or has a paragraph under it."""
    below = sheet.units[index + 1 : index + 2]
    return page_lines.words(sheet, index) < FEWEST_LINK_WORDS or any(
        is_sentence(sheet, u) for u in below
    )


def _headed(sheet: Sheet) -> Sheet:
    """The sheet whose lines that a table of contents announces are headings."""
    texts = [page_lines.letters(sheet.of(unit)) for unit in sheet.units]
    announced = {texts[index] for index in _contents(sheet)}
    for index in sorted(_contents(sheet), reverse=True):
        last = max(i for i, text in enumerate(texts) if text == texts[index])
        unit = sheet.units[last]
        if texts[last] in announced and unit.kind is BlockKind.PARAGRAPH and not unit.settled:
            sheet = sheet.put(unit, replace(unit, kind=BlockKind.HEADING))
    return sheet


def _fewest(sheet: Sheet) -> int:
    """How many lines of furniture make the copy a page: fewer below the hour at which it was
    published ("Publié à 6 h 15"), fewer below an hour alone."""
    stamps = [
        line
        for line in (sheet.of(unit).strip() for unit in sheet.units[: sheet.top(0) + STANDFIRST])
        if HOUR.search(line) and field_lines.dates(sheet, line)
    ]
    if any(map(timestamps.SAYS.match, stamps)):
        return FEWEST_STAMPED
    return FEWEST_TIMED if stamps else FEWEST


def _tags(sheet: Sheet, furnished: list[bool]) -> set[int]:
    """Keywords between the headline and the text."""
    top = sheet.top(0)
    titles = (i for i in range(top) if page_lines.words(sheet, i) >= FEWEST_LINK_WORDS)
    headline = next(titles, top)
    return {
        index
        for index in range(headline + 1, top)
        if (page_lines.words(sheet, index) <= MOST_TAG_WORDS or _are_tags(sheet, index))
        and not furnished[index]
        and is_title(sheet, sheet.units[index])
        and not _is_credited(sheet, index)
    }


def _are_tags(sheet: Sheet, index: int) -> bool:
    """Whether the line is a row of keywords: "Agroalimentaire, Valbrune, Varenne"."""
    parts = sheet.of(sheet.units[index]).strip().split(", ")
    return len(parts) > 2 and all(
        part[:1].isupper() and len(part.split()) <= MOST_TAG_WORDS for part in parts
    )


def _is_credited(sheet: Sheet, index: int) -> bool:
    """Whether the line is no keyword: a name in capitals, or a paper beside a date or a byline."""
    line = sheet.of(sheet.units[index]).strip()
    if line.isupper() and signed_lines.signature(line):
        return True
    beside = [sheet.units[at] for at in (index - 1, index + 1) if 0 <= at < len(sheet.units)]
    dated = any(timestamps.is_timestamp(sheet.of(each).strip(), sheet.zone) for each in beside)
    if dated and _signs(sheet, index):
        return True
    return papers.is_paper(line) and any(is_field(sheet, sheet.of(each).strip()) for each in beside)


def _teased(sheet: Sheet) -> set[int]:
    """The titles of other articles above the headline, which stands below its own rubric:
    "Les notaires face aux donations", "POLITIQUE", "Prisons : …", a sentence."""
    head = range(min(DEEPEST_TEASER, len(sheet.units) - 3))
    return {
        index
        for index in head
        if is_title(sheet, sheet.units[index])
        and section_names.BEATS.fullmatch(sheet.of(sheet.units[index + 1]).strip())
        and sheet.of(sheet.units[index + 1]).isupper()
        and not sheet.of(sheet.units[index]).isupper()
        and is_title(sheet, sheet.units[index + 2])
        and is_sentence(sheet, sheet.units[index + 3])
        and page_lines.words(sheet, index) >= FEWEST_TEASER_WORDS
    }


def _announcing(sheet: Sheet, furnished: list[bool], taken: set[int]) -> set[int]:
    """A line that ends in a colon above nothing but what is taken."""
    return {
        index
        for index in range(len(sheet.units) - 1)
        if not furnished[index]
        and (furnished[index + 1] or index + 1 in taken)
        and sheet.of(sheet.units[index]).strip().endswith(":")
        and len(sheet.of(sheet.units[index])) <= LONGEST_LABEL
    }


def _contents(sheet: Sheet) -> set[int]:
    """Two lines or more in a row that stand again further down: a table of contents."""
    texts = [page_lines.letters(sheet.of(unit)) for unit in sheet.units]
    # A heading has its text below it; the links at a page's foot repeat titles too.
    last = {
        text: index
        for index, text in enumerate(texts[:-1])
        if is_sentence(sheet, sheet.units[index + 1])
    }
    again = [
        last.get(text, 0) > index and len(sheet.of(unit).split()) > 2 and is_title(sheet, unit)
        for index, (text, unit) in enumerate(zip(texts, sheet.units, strict=True))
    ]
    return {
        index
        for index, each in enumerate(again)
        if each and (again[index - 1 : index] == [True] or again[index + 1 : index + 2] == [True])
    }


def _set_large(sheet: Sheet) -> set[int]:
    """A paragraph whose words another one holds too, and the lines under it that sign it."""
    texts = [page_lines.letters(sheet.of(unit)) for unit in sheet.units]
    credited = [captions.read(sheet.of(unit)) is not None for unit in sheet.units]
    found: set[int] = set()
    for index, unit in enumerate(sheet.units):
        signed = _signs(sheet, index + 1)
        if index == 0 or page_lines.words(sheet, index) < FEWEST_SET_LARGE:
            continue
        if BULLET.match(sheet.of(unit)):
            continue  # a summary in points says what the text says
        if is_title(sheet, unit) and not signed:
            continue  # a heading may be the copy's own words
        if not any(
            texts[index] in text and (len(text) > len(texts[index]) or other > index)
            for other, text in enumerate(texts)
            if other != index and other not in found and not credited[other]
        ):
            continue
        found.add(index)
        if signed:
            found.add(index + 1)
            role = index + 2
            if role < len(sheet.units) and (
                not sheet.units[role].after_blank
                or re.match(people.ROLE, sheet.of(sheet.units[role]).strip(), re.IGNORECASE)
            ):
                found.add(role)
    return found


def _signs(sheet: Sheet, index: int) -> bool:
    """Whether the line is somebody's name, with a function or without."""
    if index >= len(sheet.units) or not is_title(sheet, sheet.units[index]):
        return False
    signed = people.parse(sheet.of(sheet.units[index]))
    return len(signed) == 1 and people.is_person_name(signed[0].name)


def _between(sheet: Sheet, furnished: list[bool]) -> set[int]:
    """Two titles or more in a row amid the paragraphs: links to other articles."""
    first = next((i for i, unit in enumerate(sheet.units) if is_sentence(sheet, unit)), 0)
    found: set[int] = set()
    run: list[int] = []
    for index, unit in enumerate(sheet.units):
        if index > first and is_title(sheet, unit) and not furnished[index]:
            run.append(index)
            continue
        links = [each for each in run if page_lines.words(sheet, each) >= FEWEST_LINK_WORDS]
        # The last one, right above a paragraph, may be its heading; a question is an interview's.
        asks = bool(run) and sheet.of(sheet.units[run[-1]]).rstrip().endswith("?")
        found.update(links if len(links) == 2 and not asks else links[:-1])
        run = []
    return found


def _below(sheet: Sheet, furnished: list[bool]) -> set[int]:
    """All below the last sentence of the copy, and the date and the byline under it, where the
    page goes on with titles."""
    sentences = [
        index
        for index, unit in enumerate(sheet.units)
        if is_sentence(sheet, unit) and not furnished[index]
    ]
    start = sentences[-1] + 1 if sentences else len(furnished)
    while start < len(furnished) and last_sentences.is_one(sheet.of(sheet.units[start]).strip()):
        start += 1
    while start < len(furnished) and (
        sheet.units[start].kind is not BlockKind.PARAGRAPH
        or is_field(sheet, sheet.of(sheet.units[start]).strip())
    ):
        start += 1
    below = range(start, len(furnished))
    return {
        index
        for index in below
        if not furnished[index]
        and sheet.units[index].kind is BlockKind.PARAGRAPH
        and not (index < start + SIGNED and _closes(sheet, sheet.units[index]))
        and not signed_lines.LABELLED.fullmatch(sheet.of(sheet.units[index]).strip())
    }


def _closes(sheet: Sheet, unit: Unit) -> bool:
    """Whether the line says who wrote the copy, and when: told by other rules."""
    line = sheet.of(unit).strip()
    return (
        timestamps.is_timestamp(line, sheet.zone)
        or agencies.is_agency_line(line)
        or signed_lines.INITIALS.fullmatch(line) is not None
    )
