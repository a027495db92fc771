"""A web page copied whole, from its menu to its legal notice: which of its lines are the article.

Such a page is known by its menu: a dozen short lines above the first paragraph or below the
last, some of them furniture. The article is the densest run of paragraphs; its headline the line
above that shares most of its words with them. What stands between them is kept when it is a
field of the copy, a paragraph or its heading; all else goes.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from ....french.flattened import unaccented
from ....model import Severity
from ...layout import BULLET
from ...sheet import Sheet
from ..dating import timestamps
from ..headlines import section_names
from ..headlines import title as headline
from ..signing import signed_lines
from ..wires import agencies
from . import captions, ending, field_lines, furniture, last_sentences, page

FEWEST_MENU_LINES, FEWEST_FURNITURE = 12, 2
MENU_WORDS = 5
FEWEST_PARAGRAPHS, FEWEST_WORDS = 2, 80  # of an article
PARAGRAPH_WORDS, LONG_WORDS, MOST_COUNTED = 10, 30, 60
COST = 6  # words of a paragraph that one line of another kind takes away
ABOVE, BELOW, BESIDE = 60, 4, 4  # lines looked at above the text, below it, above the headline
TITLE_WORDS, FULL_TITLE = range(3, 35), 5
LEAST_SHARED = 0.3  # of a headline's words, in the text under it
# What a headline gains when the page repeats it, when it is longer than a menu's entry, when a
# date or a byline follows, for each word shared; and loses a line above the text.
REPEATED, LONGER, FOLLOWED, EACH, FAR = 0.3, 0.3, 0.3, 0.05, 0.004
TOO_LONG, USUAL_TITLE = 0.05, 16  # what each word above the usual costs
MOST_REPEATS = 2  # of a short line of the article itself
LATE = 0.6  # of the text's words stand above a date or a link that ends it
LATE_LABELLED = 0.35  # "Créé : 12.12.2019, 07h36"
STOPPED = re.compile(r"[.!?…](?:\s?[»”\")\]]|\s?\[\d+\])*$")
MENU = re.compile(
    r"football|tennis|rugby|cyclisme|basket|handball|ligue\s[12]|f1|people|high-tech|immo|auto|podcasts?"
    r"|vidéos?|photos|jeux|météo|blogs?|services|boutique|emploi|abonnements?|contacts?|recherche[rz]?"
    r"|connexion|inscription|rubriques|agenda|annonces|forums?|direct|archives|partenaires|application",
    re.IGNORECASE,
)
SIGNED = re.compile(
    r"(?:auteure?s?|autrice|texte|par|by|written\s+by|rédaction)\s*:?", re.IGNORECASE
)
CONSENT = re.compile(
    r"\b(?:cookies?|traceurs)\b.*\b(?:cliqu|accept|param[ée]tr|refus|dépos|tiers|site|publicit)"
    r"|\ben\s+cliquant\b.*\b(?:cookies?|traceurs)\b",
    re.IGNORECASE,
)
# A link or an item, a sentence, several of them, or a line that something follows.
NO_TITLE = re.compile(r"^[>›»•*–-]\s|[.;,:]$|(?:\S+\s+){17}.*(?:…|\.\.\.)$|\w{3}[.]\s+[A-ZÀ-Þ]")
LEADING = re.compile(r"(?:[^\s.]+\s?){1,4}\.\s+")  # "TÉMOIGNAGE. ", "Le Roc-Saint-André. "
CAPTIONED = re.compile(
    r"(?:cover|image|photos?|crédits?|illustration|catégories?|tags?|thèmes?|mots[- ]clés?)\s*:?",
    re.IGNORECASE,
)


def find(sheet: Sheet) -> Sheet:
    """The sheet with the article's lines alone, when it is a whole page; tells what went."""
    units = sheet.units
    lines = [sheet.of(unit).strip() for unit in units]
    if len(units) < FEWEST_MENU_LINES or any(unit.settled and not unit.turn for unit in units):
        return sheet
    prose = [_is_paragraph(line) for line in lines]
    first, last = _densest(lines, prose)
    last = _before_ending(lines, prose, first, last)
    last = _before_dates(sheet, lines, prose, first, last)
    if not _is_page(lines, prose, first, last):
        return sheet
    title = _headline(sheet, lines, first, last)
    kept = _below(sheet, lines, last)
    if title is not None:
        first = next(index for index in range(title + 1, first + 1) if prose[index])
        kept |= {title, *_above(sheet, lines, first, title)}
    kept |= _inside(sheet, lines, prose, first, last)
    article = tuple(units[index] for index in sorted(kept))
    gone = len(units) - len(article)
    sheet = replace(sheet, units=article, page=True)
    if title is not None and not sheet.title:
        sheet = replace(sheet.without([units[title]]), title=lines[title].lstrip("▶►>›» "))
        sheet = headline.cleaned(sheet, units[title].start)
    return sheet.told(
        Severity.NOTE,
        f"Page web entière reconnue\u00a0: {gone}\u00a0lignes de menus, de liens et de pied de "
        "page sont laissées de côté.",
        "Vérifiez que l’article est entier, ou ne collez que lui.",
        article[0].start,
    )


def _is_paragraph(line: str) -> bool:
    words = len(line.split())
    if words < PARAGRAPH_WORDS or furniture.is_furniture(line) or CONSENT.search(line):
        return False
    question = line.endswith("?") and not re.search(r"[.!?…]\s+[A-ZÀ-Þ]", line)
    return words >= LONG_WORDS or (STOPPED.search(line) is not None and not question)


def _densest(lines: Sequence[str], prose: Sequence[bool]) -> tuple[int, int]:
    """The first and the last line of the run of paragraphs that weighs most."""
    best, found = 0, (0, -1)
    weight, start = 0, 0
    for index, line in enumerate(lines):
        if weight <= 0:
            weight, start = 0, index
        weight += min(len(line.split()), MOST_COUNTED) if prose[index] else -COST
        if weight > best and prose[index]:
            best, found = weight, (start, index)
    first, last = found
    while first < last and not prose[first]:
        first += 1
    return first, last


def _before_ending(lines: Sequence[str], prose: Sequence[bool], first: int, last: int) -> int:
    """The last paragraph above the comments, or the links to other articles."""
    whole = _words(lines, range(first, last + 1))
    for index in range(first + 1, last + 1):
        late = _words(lines, range(first, index)) >= LATE * whole
        if ending.is_ending(lines[index]) or (late and page.LABEL.fullmatch(lines[index])):
            above = [each for each in range(first, index) if prose[each]]
            if _words(lines, above) >= FEWEST_WORDS:
                return above[-1]
    return last


def _before_dates(
    sheet: Sheet, lines: Sequence[str], prose: Sequence[bool], first: int, last: int
) -> int:
    """The last paragraph above a date that stands late in the run: that of the article, or of
    another one, whose title and first lines stand above it like those of its neighbours."""
    whole = _words(lines, range(first, last + 1))
    for index in range(first + 1, last + 1):
        if not timestamps.is_timestamp(lines[index], sheet.zone):
            continue
        says = timestamps.SAYS.search(lines[index])
        if _words(lines, range(first, index)) < (LATE_LABELLED if says else LATE) * whole:
            continue
        end = above = max(each for each in range(first, index) if prose[each])
        while above > first and _words(lines, range(first, above)) >= LATE * whole:
            above = max(each for each in range(first, end) if prose[each])
            if above == end - 1:
                break  # two paragraphs in a row: the article's
            end = above
        return end
    return last


def _is_page(lines: Sequence[str], prose: Sequence[bool], first: int, last: int) -> bool:
    paragraphs = [index for index in range(first, last + 1) if prose[index]]
    if len(paragraphs) < FEWEST_PARAGRAPHS or _words(lines, paragraphs) < FEWEST_WORDS:
        return False
    for around in (lines[:first], lines[last + 1 :]):
        menu = [line for line in around if _is_entry(line)]
        own = sum(_is_furniture(line) for line in around)
        if len(menu) >= FEWEST_MENU_LINES and own >= FEWEST_FURNITURE:
            return True
    return False


def _is_entry(line: str) -> bool:
    return len(line.split()) <= MENU_WORDS and not STOPPED.search(line)


def _is_furniture(line: str) -> bool:
    return (
        furniture.is_furniture(line)
        or ending.is_ending(line)
        or section_names.SECTIONS.fullmatch(line) is not None
        or MENU.fullmatch(line) is not None
    )


def _headline(sheet: Sheet, lines: Sequence[str], first: int, last: int) -> int | None:
    """The line above the text that is its headline; None when none shares enough words."""
    text = _stems(" ".join(lines[first : last + 1]))
    best, found = 0.0, None
    for index in range(first - 1, max(first - ABOVE, 0) - 1, -1):
        line = lines[index]
        if len(line.split()) not in TITLE_WORDS or _is_field(sheet, line):
            continue
        if (
            NO_TITLE.search(LEADING.sub("", line))
            or furniture.is_furniture(line)
            or captions.read(line)
        ):
            continue
        stems = _stems(line)
        shared = stems & text
        if len(shared) < 2 or len(shared) < LEAST_SHARED * len(stems):
            continue
        worth = len(shared) / len(stems) + EACH * len(shared) - FAR * (first - index)
        if sum(_letters(line) == _letters(other) for other in lines) > 1:
            worth += REPEATED
        if len(line.split()) >= FULL_TITLE:
            worth += LONGER
        if any(_is_field(sheet, each) for each in lines[index + 1 : index + 1 + BESIDE]):
            worth += FOLLOWED
        worth -= TOO_LONG * max(len(line.split()) - USUAL_TITLE, 0)
        if worth > best:
            best, found = worth, index
    return found


def _above(sheet: Sheet, lines: Sequence[str], first: int, title: int) -> set[int]:
    """Fields around the headline."""
    found = {
        index
        for index in range(max(title - BESIDE, 0), title)
        if timestamps.is_timestamp(lines[index], sheet.zone)
    }
    for index in range(title + 1, first):
        line = lines[index]
        if _letters(line) == _letters(lines[title]) or furniture.is_furniture(line):
            continue
        if _is_field(sheet, line) or _signs(sheet, lines, index):
            found.add(index)
    return found


def _signs(sheet: Sheet, lines: Sequence[str], index: int) -> bool:
    """Whether the line is a name under a label that says so, or beside a date."""
    if not signed_lines.signature(lines[index]) or CAPTIONED.fullmatch(lines[index - 1]):
        return False
    beside = (lines[index - 1], *lines[index + 1 : index + 2])
    return SIGNED.fullmatch(lines[index - 1]) is not None or any(
        timestamps.is_timestamp(each, sheet.zone) for each in beside
    )


def _inside(
    sheet: Sheet, lines: Sequence[str], prose: Sequence[bool], first: int, last: int
) -> set[int]:
    """Paragraphs, fields, lists, and the one short line that heads a paragraph."""
    found = set()
    often = Counter(map(_letters, lines[first : last + 1]))
    for index in range(first, last + 1):
        line = lines[index]
        if furniture.is_furniture(line) or ending.is_ending(line) or CONSENT.search(line):
            continue
        if (
            not prose[index]
            and not sheet.units[index].turn
            and often[_letters(line)] > MOST_REPEATS
        ):
            continue
        heads = index < last and (prose[index + 1] or STOPPED.search(lines[index + 1]))
        if (
            prose[index]
            or (STOPPED.search(line) and len(line.split()) > 1)
            or BULLET.match(line)
            or _is_field(sheet, line)
            or heads
            or sheet.units[index].turn
            or (line.endswith(":") and len(line.split()) >= FULL_TITLE)
            or _signs(sheet, lines, index)
        ):
            found.add(index)
    return found


def _below(sheet: Sheet, lines: Sequence[str], last: int) -> set[int]:
    """The short sentences that go on with the text, and who signs under it, and when."""
    found = set()
    while last + 1 < len(lines) and last_sentences.is_one(lines[last + 1]):
        last += 1
        found.add(last)
    for index in range(last + 1, min(last + 1 + BELOW, len(lines))):
        line = lines[index]
        if not (
            timestamps.is_timestamp(line, sheet.zone)
            or agencies.is_agency_line(line)
            or signed_lines.is_byline(line)
            or (
                index == last + 1
                and signed_lines.signature(line)
                and not furniture.is_furniture(line)
            )
        ):
            break
        found.add(index)
    return found


def _is_field(sheet: Sheet, line: str) -> bool:
    return (
        timestamps.is_timestamp(line, sheet.zone)
        or signed_lines.is_byline(line)
        or agencies.is_agency_line(line)
        or captions.read(line) is not None
        or field_lines.tells(sheet, line)
    )


def _words(lines: Sequence[str], at: Iterable[int]) -> int:
    return sum(len(lines[index].split()) for index in at)


def _stems(text: str) -> set[str]:
    """The beginnings of the words that carry sense, without accents."""
    return {word[:6] for word in re.findall(r"[^\W\d_]{4,}", unaccented(text.casefold()))}


def _letters(text: str) -> str:
    return re.sub(r"[\W_]+", "", text).casefold()
