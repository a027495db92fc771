"""A column of briefs, each below the name of its town: several stories, none of which leads.

    VALBRUNE                       LORBEC. Le marché déménage       VALBRUNE. Panne de froid. La …
    Panne de froid. La criée …     Le marché du samedi …            LORBEC. Le marché du samedi …

Each name stays as the heading over its own brief, however often it comes, and none is the dateline
of all; the rubric above them is the title, else their names. A text above the first name makes it
one story told town by town, and no column.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from ....french import lemmas
from ....model import BRIEFS, BlockKind, Severity
from ...sheet import Sheet, Unit, trimmed
from ..headlines import head, kicker_facts, running_heads, section_names
from ..signing import people
from ..wires import agencies, filed_from
from . import headings

FEWEST, FEWEST_SURE = 3, 2  # towns that make a column; below a rubric, or each in a headline
TEXT_WORDS = 8  # of a brief's paragraph, at least
MOST_PARAGRAPHS = 3  # of one brief
MARKS = "*_#●■►▶• "  # around a name
_NAME = r"[A-ZÀ-Þ][A-ZÀ-Þ'’ -]{2,39}(?:\s\([^()]{2,30}\))?"
LABEL = re.compile(_NAME)
# "LORBEC. Le marché déménage", a headline of its own
HEADLINE = re.compile(rf"(?P<label>{_NAME})\.\s+[A-ZÀ-Þ][^.!?…]{{5,90}}[^.!?…:;,]")
RUN_IN = re.compile(
    rf"[*_●■►▶•\s]*(?P<label>{_NAME})[*_]*\s*(?:\.|[–—]|\s-)[*_]*\s+(?=[A-ZÀ-Þ«\d])"
)


def find(sheet: Sheet) -> Sheet:
    """The sheet as a draft's, with its labels as headings; any other as it is."""
    labels = {unit: name for unit in sheet.units if (name := _label(sheet, unit))}
    if not labels:
        return sheet
    above = sheet.units[: sheet.units.index(next(iter(labels)))]
    rubric = next((each for each in above if _is_rubric(sheet.of(each).strip())), None)
    headlines = all(HEADLINE.fullmatch(_bare(sheet, each)) for each in labels)
    if not _is_column(sheet, labels, FEWEST_SURE if rubric or headlines else FEWEST):
        return sheet
    shown = ", ".join(f"«\u00a0{each}\u00a0»" for each in labels.values())
    sheet = sheet.doubting(BRIEFS).told(
        Severity.WARNING,
        f"{len(labels)} brèves se suivent dans le fichier\u00a0: {shown}. "
        "L’article reste un brouillon.",
        "Faites un fichier de chacune\u00a0: elle aura son article, son lieu et son titre.",
        next(iter(labels)).start,
    )
    for unit, name in labels.items():
        # A headline between the name and the text is a line of the brief: two headings are none.
        if unit.end - unit.start == len(name):
            for each in _below(sheet, unit)[:-1]:
                sheet = sheet.put(each, replace(each, settled=True))
        sheet = sheet.put(unit, *_headed(sheet, unit, name))
    if sheet.title or any(head.is_headline(sheet, each) for each in above if each != rubric):
        return sheet
    if rubric is None:
        return replace(sheet, title=", ".join(dict.fromkeys(labels.values())))
    line = sheet.of(rubric).strip()
    dated = kicker_facts.kept(sheet, line, rubric.start)
    parts = [part.strip() for part in running_heads.PARTS.split(line)]
    told = [part for part in parts if not running_heads.EDITION.fullmatch(part)]
    return replace(dated, place=sheet.place, title=" – ".join(told)).without([rubric])


def _label(sheet: Sheet, unit: Unit) -> str:
    """The name under which a brief opens with the unit: in capitals, or a town's; "" for any other
    unit."""
    if unit.settled and unit.kind is not BlockKind.HEADING:
        return ""
    bare = _bare(sheet, unit)
    if LABEL.fullmatch(bare) or (kicker_facts.is_name(bare) and _is_town(bare)):
        below = _below(sheet, unit)
        opens = below and _is_text(sheet, below[-1]) and not _is_rubric(bare)
        return bare if opens else ""
    if match := HEADLINE.fullmatch(bare):
        return match["label"]
    match = RUN_IN.match(sheet.of(unit)) if _is_text(sheet, unit) else None
    return match["label"] if match else ""


def _below(sheet: Sheet, unit: Unit) -> tuple[Unit, ...]:
    """What the brief below a name alone on its line begins with: its own headline, and its text."""
    at = sheet.units.index(unit)
    below = sheet.units[at + 1 : at + 3]
    line = sheet.of(below[0]).strip() if len(below) > 1 and not below[0].settled else ""
    name = LABEL.fullmatch(line) or HEADLINE.fullmatch(line)
    return below[: 1 + (headings.may_head(line) and not name)]


def _bare(sheet: Sheet, unit: Unit) -> str:
    return sheet.of(unit).strip(MARKS)


def _is_town(name: str) -> bool:
    """Whether a name may be a town's: no rubric, and no words of the language alone."""
    if section_names.BEATS.fullmatch(name) or running_heads.GENRE.fullmatch(name):
        return False
    words = re.findall(r"[^\W\d_]{3,}", name.lower())
    compound = filed_from.COMPOUND.search(name) is not None
    return compound or (bool(words) and not all(map(lemmas.known, words)))


def _is_person(name: str) -> bool:
    whole = len(name.split()) > 1 and "-" not in name
    return whole and people.is_person_name(name.title())


def _is_text(sheet: Sheet, unit: Unit) -> bool:
    line = sheet.of(unit).strip()
    stopped = line.endswith((".", "!", "?", "…", "»", '"', ")"))
    return len(line.split()) >= TEXT_WORDS and stopped and not agencies.SCORE.search(line)


def _is_rubric(line: str) -> bool:
    """Whether the line calls what stands below it briefs: "EN BREF – PAYS DE LORBEC"."""
    return running_heads.GENRE.fullmatch(running_heads.PARTS.split(line)[0].strip()) is not None


def _is_column(sheet: Sheet, labels: Mapping[Unit, str], fewest: int) -> bool:
    """Whether the copy is nothing but briefs: no text stands above the first name, most names are
    towns', no brief is long, and few end in a question, as those of an interview."""
    towns = [each for each in labels.values() if _is_town(each) and not _is_person(each)]
    first = sheet.units.index(next(iter(labels)))
    above = any(head.is_text(sheet.of(each).strip()) for each in sheet.units[:first])
    if above or len(towns) < fewest or 2 * len(towns) < len(labels):
        return False
    paragraphs = [each for each in sheet.units[first:] if _is_text(sheet, each)]
    asked = sum(sheet.of(each).rstrip().endswith("?") for each in sheet.units[first:])
    return 2 * asked < len(labels) and len(paragraphs) <= MOST_PARAGRAPHS * len(labels)


def _headed(sheet: Sheet, unit: Unit, name: str) -> tuple[Unit, ...]:
    """The unit as its heading, and what runs on behind it as a paragraph."""
    bare, line = _bare(sheet, unit), sheet.of(unit)
    headline = HEADLINE.fullmatch(bare)
    text = bare if headline else name
    at = unit.start + line.index(text)
    heading = replace(unit, start=at, end=at + len(text), kind=BlockKind.HEADING, settled=True)
    match = None if headline or text == bare else RUN_IN.match(line)
    if match is None:
        return (heading,)
    start, _ = trimmed(sheet.text, unit.start + match.end(), unit.end)
    return heading, replace(unit, start=start, after_blank=False)
