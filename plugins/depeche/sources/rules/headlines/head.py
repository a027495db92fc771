"""What stands above the headline and is none: the desk's word, the paper, the place, the day.

    JUSTICE – papier verdict, pour l'édition de samedi    Le Courrier — édition de Lorbec
    VALBRUNE-SUR-MER                                      Société / Eau
    Valbrune, Lorbec, le 13 novembre 2026                 Communiqué national – 5 mars 2026

Each such line is known by its form, and a headline must stand below it; a line for the desk goes
in any case. The title would else be the first line of the file, whatever it says.
"""

from __future__ import annotations

import re
from dataclasses import replace

from ....french import lemmas
from ....french.date_words import MONTH, WEEKDAY
from ....french.dates import parse_timestamp
from ....model import BlockKind, Byline, Severity
from ...layout import BULLET
from ...sheet import Sheet, Unit
from ..dating import timestamps
from ..letters import letterhead
from ..pages import translated
from ..papers import papers
from ..signing import people
from . import kicker_facts, kickers, section_names

DEEPEST = 12  # units
LONGEST, LONGEST_DESK = 250, 180  # characters
FEWEST_TITLE_WORDS, MOST_TITLE_WORDS, TEXT_WORDS = 4, 34, 12
MOST_LINES = 4  # of a headline wrapped in a column
SEGMENT = re.compile(r"\s+[–—|•·›>/-]\s+|\s*[,;()]\s*|(?<=\w{3})\.\s+(?=[A-ZÀ-Þ])")
_DAY = (
    rf"(?:(?:ce\s+|le\s+)?{WEEKDAY}\b.*|demain|(?:ce|cet)\s+\w+"
    rf"|(?:le\s+)?\d{{1,2}}(?:er)?\s+{MONTH}.*)"
)
# What a desk says of a piece, to those who lay it out. The first is no title's part, ever.
STRONG = re.compile(
    rf"""
      (?: interview | papier | article | texte ) \s+ pour \s+
        (?: le\s+(?:site|web|journal|print) | {_DAY} )
    | pour\s+(?: l['’]édition\s+(?:de\s+|du\s+|d['’])?{_DAY} | le\s+(?:site|web|print)
        | la\s+une )
    | (?: environ\s+ )? \d[\d\s.]* \s* (?: feuillets? | signes )
    | à\s+(?:caler|compléter|raccourcir|couper|retitrer|monter|maquetter|relire|placer)
        (?:\s+\S+){{0,8}}
    | version\s+(?:courte|longue|web|papier|print)
    """,
    re.IGNORECASE | re.VERBOSE,
)
WEAK = re.compile(
    r"(?:avant-papier|papier|encadré|brève|filet|ouverture)(?:\s+\S+){0,3}|web|print|J\d{1,2}"
    r"|bouclage\b.*"
    r"|attention\s+\S.*|photos?\s+(?:à\s+(?:venir|suivre|faire)|si\s.+|jointes?)",
    re.IGNORECASE,
)
STARTS_DESK = re.compile(
    r"à\s+(?:caler|raccourcir|retitrer|monter|maquetter|placer)\s|avant-papier\b|papier\s+pour\b",
    re.I,
)
# "Valbrune, Lorbec, le 13 novembre 2026", "Valbrune, jeudi 12 novembre"
_PLACE = r"[A-ZÀ-Þ][\w'’-]+(?:[ -][\w'’-]+){0,3}"
WRITTEN = re.compile(
    rf"{_PLACE}(?:(?:,|\s+et)\s+{_PLACE}){{0,2}},\s+(?:le\s+)?"
    rf"(?P<date>(?:{WEEKDAY}\s+)?\d{{1,2}}(?:er)?\s+{MONTH}(?:\s+\d{{4}})?)",
    re.IGNORECASE,
)
# Who issued it says what it is: "Association loi 1901 agréée protection de la nature".
LEGAL = re.compile(
    r"(?:association|fondation|syndicat|fédération|collectif|s\.?a\.?s\.?|s\.?a\.?r\.?l\.?|société)\b.{0,60}"
    r"\b(?:loi\s+(?:de\s+)?1901|agréée?|reconnue?\s+d['’]utilité|au\s+capital\s+de)\b.{0,60}",
    re.IGNORECASE,
)
# "Lorbec et sa région": the pages of a canton.
AREA = re.compile(
    rf"{_PLACE}\s+(?:et|&)\s+(?:(?:sa|son|ses|les)\s+)?(?:région|pays|canton|secteur|vallée|environs"
    r"|alentours|villages|communes|agglomération|bassin|littoral)",
    re.IGNORECASE,
)
EDITION = re.compile(
    r"édition\b.{0,40}|(?:page|p\.)\s*\d+|n[°o]\s*\d[\d\s.]*|(?:nos\s+|les\s+)?archives?",
    re.IGNORECASE,
)
PERIOD = re.compile(rf"semaine\s+du\s+\d.{{1,40}}|{MONTH}\s+20\d\d", re.IGNORECASE)
_SMALL = r"d[eu]|des|del|della|do|da|la|le|les|los|el|et|y|and|of|the|d['’]|l['’]|&"
NAME = re.compile(
    rf"(?:[A-ZÀ-Þ][\w'’.-]*|[dl]['’][A-ZÀ-Þ][\w-]*)(?:\s(?:[A-ZÀ-Þ][\w'’.-]*|[dl]['’][A-ZÀ-Þ][\w-]*|{_SMALL})){{0,5}}"
)
STAMP = re.compile(
    r"\d{1,4}[./-]\d{1,2}[./-]\d{1,4}\.?(?:\s+\d{1,2}[:h]\d{2})?(?:\s+heures?)?"
    r"|\d{1,2}[:h]\d{2}(?:\s+heures?)?"
)
# Korean pages: "Entrée 2026.11.10. 06:03   Modifié 2026.11.10. 09:41"
STAMPED = re.compile(
    rf"(?:\s*(?:entrée|saisie?|enregistrée?|modifiée?|publiée?)\s*:?\s*(?:{STAMP.pattern})){{1,2}}",
    re.IGNORECASE,
)
RUBRIC = re.compile(
    rf"(?:{section_names.SECTIONS.pattern})|(?:rubrique|cahier|pages?|supplément)\b.{{0,40}}",
    re.IGNORECASE | re.VERBOSE,
)
AGO = re.compile(r"(?:il\s+y\s+a\s+\S+\s+\w+|hier|aujourd['’]hui)(?:,?\s+à\s+\S+)?", re.IGNORECASE)
MOST_CAPITALS, MOST_PART = 6, 4  # words


def is_for_the_desk(line: str) -> bool:
    """Whether the whole line speaks of the piece to those who lay it out: its parts are a rubric,
    a day, a name, and one at least such an order."""
    line = line.strip()
    if len(line) > LONGEST_DESK or line.endswith("?") or ":" in line or "«" in line:
        return False
    parts = [part.strip(" .–—-") for part in SEGMENT.split(line)]
    parts = [part for part in parts if part]
    strong = [part for part in parts if STRONG.fullmatch(part)]
    orders = [part for part in parts if part in strong or WEAK.fullmatch(part)]
    if not orders or len(parts) == 1:
        return STARTS_DESK.match(line) is not None
    rubric = parts[0].isupper() or RUBRIC.fullmatch(parts[0]) is not None
    known = all(
        each in orders or _is_day(each) or _is_who(each) or EDITION.fullmatch(each)
        for each in parts[1:]
    )
    opened = rubric or parts[0] in orders or _is_day(parts[0]) or _is_who(parts[0])
    return opened and known and (bool(strong) or len(orders) > 1)


def find(sheet: Sheet) -> Sheet:
    """Takes such lines away and tells them; the paper among them is the publisher, a day with its
    year the date."""
    sheet = replace(sheet, bylines=tuple(map(_without_order, sheet.bylines)))
    top = _top(sheet)
    taken = [unit for unit in top if is_for_the_desk(sheet.of(unit))]
    rest = [unit for unit in top if unit not in taken]
    above: list[Unit] = []
    # Markup says which line below them is the headline.
    headed = any(
        each.settled and each.kind is BlockKind.HEADING
        for each in sheet.units[len(top) : len(top) + 1]
    )
    if not sheet.title:
        for index, unit in enumerate(rest):
            below = rest[index + 1 :]
            line = sheet.of(unit).strip()
            if not (
                (headed or any(is_headline(sheet, each) for each in below))
                and _is_none(sheet, unit, line)
            ):
                break
            above.append(unit)
    kept = [unit for unit in rest if unit not in above]
    taken += above + [unit for unit in kept[1:] if _is_outlet_alone(sheet, unit)]
    if not taken or len(taken) == len(sheet.units):
        return sheet
    taken.sort(key=lambda unit: unit.start)
    for unit in taken:
        sheet = said(sheet, sheet.of(unit).strip(), unit.start)
    shown = ", ".join(f"«\u00a0{sheet.of(unit).strip()[:80]}\u00a0»" for unit in taken)
    return sheet.without(taken).told(
        Severity.NOTE,
        f"Lignes au-dessus du titre retirées\u00a0: {shown}.",
        "Si l’une est le titre, donnez-le dans l’en-tête (title:).",
        taken[0].start,
    )


def _without_order(byline: Byline) -> Byline:
    """The byline without what the desk set behind it: "C. Orveau (web, version courte)"."""
    parts = [part for part in SEGMENT.split(byline.role) if part]
    ordered = [part for part in parts if STRONG.fullmatch(part) or WEAK.fullmatch(part)]
    return replace(byline, role="") if ordered and ordered == parts else byline


def _top(sheet: Sheet) -> list[Unit]:
    """The lines above the first paragraph of the text."""
    found = []
    for unit in sheet.units[:DEEPEST]:
        line = sheet.of(unit).strip()
        plain = unit.kind is BlockKind.PARAGRAPH and not unit.settled
        if not plain or len(line) > LONGEST or BULLET.match(line):
            break
        if (is_text(line) or line[-1] == ":") and not is_for_the_desk(line):
            break
        if sheet.text.count("\n", unit.start, unit.end) >= MOST_LINES:
            break
        found.append(unit)
    return found


def is_text(line: str) -> bool:
    """Whether it is a sentence of the copy; a headline too may end in a quotation."""
    words = len(line.split())
    stopped = line.endswith((".", "!", "…")) or (line.endswith("»") and ". " in line)
    return words >= TEXT_WORDS and (stopped or words > MOST_TITLE_WORDS)


def is_headline(sheet: Sheet, unit: Unit) -> bool:
    """Whether the line may be the headline: it says something, and is no line of this rule."""
    line = sheet.of(unit).strip()
    words = line.split()
    lower = sum(each[0].islower() for each in words)
    return (
        len(words) >= FEWEST_TITLE_WORDS
        and not line.endswith((".", ";", ","))
        and (lower >= 2 or line.isupper())
        and not _is_none(sheet, unit, line)
    )


def _is_none(sheet: Sheet, unit: Unit, line: str) -> bool:
    """Whether the line's form is that of something else than a headline."""
    if (
        is_for_the_desk(line)
        or _is_rubric(line)
        or WRITTEN.fullmatch(line)
        or LEGAL.fullmatch(line)
        or AREA.fullmatch(line)
    ):
        return True
    if letterhead.is_release(line) or timestamps.is_timestamp(line, sheet.zone):
        return True
    words = line.split()
    if _is_over_headline(sheet, unit, line):
        return True
    if line.isupper() and len(words) <= MOST_CAPITALS and _is_named(words):
        return any(not sheet.of(each).isupper() for each in _below(sheet, unit))
    if re.fullmatch(r"[A-ZÀ-Þ][a-zà-ÿ]{3,20}\.", line):
        return True  # "Patrimoine."
    parts = [part.strip() for part in SEGMENT.split(line) if part.strip()]
    if len(parts) == 1 and not STAMPED.fullmatch(line):
        return _is_name_of_a_paper(sheet, unit, line)
    if kickers.PATH.search(line) or " / " in line:
        return ":" not in line and all(
            len(part.split()) <= MOST_PART or AGO.fullmatch(part) for part in parts
        )
    if all(_is_day(each) or EDITION.fullmatch(each) for each in parts) or STAMPED.fullmatch(line):
        return True
    if _is_folio(parts):
        return True
    first, *others = parts
    name = STAMP.sub("", first).strip()
    paper = papers.is_paper(name) or _is_translated(sheet)
    return (
        NAME.fullmatch(name) is not None
        and ":" not in STAMP.sub("", line)
        and all(
            EDITION.fullmatch(STAMP.sub("", each).strip(" ,"))
            or STAMP.fullmatch(each)
            or _is_day(each)
            or PERIOD.fullmatch(each)
            or (paper and NAME.fullmatch(each) and len(each.split()) <= MOST_PART - 1)
            or (papers.above(line) and _is_programme(each))
            for each in others
        )
        and (paper or any(EDITION.search(each) for each in others))
    )


def _is_over_headline(sheet: Sheet, unit: Unit, line: str) -> bool:
    """Whether words in capitals, which tell nothing, stand right on a longer line that tells
    something: no headline has its subject on the next line."""
    at = sheet.units.index(unit)
    below = sheet.units[at + 1 : at + 2]
    if not line.isupper() or not below or below[0].after_blank or len(line.split()) < 2:
        return False
    under = sheet.of(below[0]).strip()
    longer = len(under.split()) > len(line.split()) and not under.endswith((".", ":", ","))
    told = lemmas.may_have_verb(line.lower().partition(" ")[2])
    return longer and not (told or under.isupper()) and under[0].isupper()


def _is_programme(part: str) -> bool:
    """Whether the part may be that of a paper or a station: "L'enquête du mercredi"."""
    return len(part.split()) <= MOST_PART and not papers.says_something(part)


def _is_folio(parts: list[str]) -> bool:
    """Whether the parts say where in the paper the piece stands: "Lorbec — Culture"."""
    beats = [part for part in parts if section_names.BEATS.fullmatch(part)]
    return bool(beats) and all(part in beats or kicker_facts.is_name(part) for part in parts)


def _is_translated(sheet: Sheet) -> bool:
    """Whether a name above the headline is that of a foreign paper."""
    return translated.REASON in sheet.doubts


def _is_named(words: list[str]) -> bool:
    """Whether words in capitals are a label or a name: "FAIT DU JOUR", "SAINT-PIERRE-LE-BAS", no
    "QUATRE JOURS SANS GLACE"."""
    letters = [each.lower() for word in words for each in re.findall(r"[^\W\d_]{3,}", word)]
    return len(words) <= FEWEST_TITLE_WORDS - 1 or not all(map(lemmas.known, letters))


def _is_rubric(line: str) -> bool:
    """A rubric in capitals and the day of its series: "JUSTICE / cour d'assises - J3 (lundi)"."""
    parts = [part.strip() for part in SEGMENT.split(line) if part.strip()]
    day = any(re.fullmatch(r"J\d{1,2}", part) for part in parts[1:])
    return parts[0].isupper() and day and ":" not in line


def _below(sheet: Sheet, unit: Unit) -> list[Unit]:
    """The two units under it that have more than a word or two."""
    at = sheet.units.index(unit)
    return [each for each in sheet.units[at + 1 : at + 5] if len(sheet.of(each).split()) >= 4][:2]


def _is_name_of_a_paper(sheet: Sheet, unit: Unit, line: str) -> bool:
    """A name alone that is of the press, or that the copy has again at its foot ("© El Faro")."""
    if not NAME.fullmatch(line) or len(line.split()) < 2:
        return False
    foot = " ".join(sheet.text[unit.end :].split())
    signed = re.search(rf"(?:©|ⓒ|droits)[^\n]{{0,30}}{re.escape(line)}", foot) is not None
    return bool(papers.above(line)) or signed or _is_translated(sheet)


def _is_outlet_alone(sheet: Sheet, unit: Unit) -> bool:
    """The paper's name between the headline and the text."""
    return _is_name_of_a_paper(sheet, unit, sheet.of(unit).strip())


def _is_day(part: str) -> bool:
    return re.fullmatch(_DAY, part, re.IGNORECASE) is not None or bool(
        re.fullmatch(
            rf"{WEEKDAY}\s.{{1,20}}|\d{{1,2}}/\d{{1,2}}(?:/\d{{2,4}})?", part, re.IGNORECASE
        )
    )


def _is_who(part: str) -> bool:
    named = people.parse(part)
    return len(named) == 1 and people.is_person_name(named[0].name)


def said(sheet: Sheet, line: str, offset: int) -> Sheet:
    """The sheet with the paper or the day that such a line at `offset` names."""
    if (match := WRITTEN.fullmatch(line)) and not sheet.published:
        sheet = replace(sheet, published=parse_timestamp(match["date"], sheet.zone))
    stamps = [match[0].removesuffix(" heures") for match in STAMP.finditer(line)]
    if stamps and not sheet.published:
        day = re.sub(r"(\d{4})[./](\d+)[./](\d+)\.?", r"\1-\2-\3", " ".join(stamps[:2]))
        moment = parse_timestamp(day, sheet.zone) or parse_timestamp(stamps[0], sheet.zone)
        sheet = replace(sheet, published=moment)
    for part in () if sheet.published else SEGMENT.split(line):
        if _is_day(part) and (moment := parse_timestamp(part, sheet.zone)):
            sheet = replace(sheet, published=sheet.published or moment)
    for part in SEGMENT.split(line):
        yearless = timestamps.YEARLESS.fullmatch(part.strip().removeprefix("le "))
        if yearless and yearless["weekday"] and not sheet.published:
            sheet, moment = timestamps.supposed(sheet, yearless[0], offset)
            sheet = replace(sheet, published=moment)
    sheet = kicker_facts.kept(sheet, line, offset)
    named_sections = filter(section_names.SECTIONS.fullmatch, SEGMENT.split(line))
    sheet = replace(sheet, section=sheet.section or next(named_sections, "").capitalize())
    parts = [STAMP.sub("", part).strip() for part in SEGMENT.split(line)]
    first = next(filter(None, parts), "")
    foreign = EDITION.search(line) or _is_translated(sheet)
    named = papers.is_paper(first) or (NAME.fullmatch(first) and foreign)
    beat = section_names.BEATS.fullmatch(first) is not None
    several = len(first.split()) > 1 or (EDITION.search(line) is not None and not beat)
    if named and not sheet.publisher and several:
        sheet = replace(sheet, publisher=papers.written(first))
    return sheet
