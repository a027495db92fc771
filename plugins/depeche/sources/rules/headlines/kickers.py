"""The line above the headline that only names a rubric or a genre: "Politique", "NÉCROLOGIE".

A rubric or a genre becomes the section; a label such as "ALERTE MÉTÉO" is taken away. So are
up to three words above a longer line that reads as the headline: menus of web pages, a place.
"""

from __future__ import annotations

import re
from dataclasses import replace

from ....french import dates, lemmas, typography
from ....french.date_words import ANY_MONTH
from ....model import BlockKind, Severity
from ...layout import BULLET
from ...sheet import Sheet, Unit
from ..papers import papers
from . import kicker_facts, recased
from .section_names import BEATS, SECTIONS, SPORTS

MOST = 14  # lines above a headline
SHORT, LONG = 3, 5  # words of a kicker at most, of the headline under it at least
SHORT_ON_PAGE = 4  # the name of a newspaper
MOST_KICKERS = 3
LONGEST = 200
RUN_IN_WITHIN = 4  # units from the top: a kicker, a headline, a standfirst, the text
CORRECTIONS = re.compile(
    r"(?:rectificati(?:f|on)|erratum|errata|mise?\s+au\s+point|correction)", re.IGNORECASE
)
LABELS = re.compile(
    r"""
    communiqu[ée]s?(?:\s+de\s+presse)? | hommage | disparition | carnet | portrait | reportage
    | enqu[êe]te | entretien | interview | analyse | d[ée]cryptage
    | exclusif | actualit[ée]s? | info
    | [àa]\s+la\s+une | br[èe]ves? | en\s+bref | (?:derni[èe]re\s+)?minute | urgent | flash
    | alertes?(?:\s+\w+){0,2} | appel\s+[àa]\s+t[ée]moins? | vigilance(?:\s+\w+){0,2}
    """,
    re.IGNORECASE | re.VERBOSE,
)

OPINIONS = re.compile(r"tribune|opinion|point de vue|éditorial|édito|chronique", re.IGNORECASE)
# Who writes, by the function alone: "Journaliste Police et Justice".
ROLE = re.compile(
    r"(?:journaliste|correspondante?|rédact(?:eur|rice)|chef(?:fe)?)\b", re.IGNORECASE
)
# "L'invité de la matinale du 11 mars 2026": a programme and its day, above the headline.
DATED = re.compile(rf"\bdu (?P<date>\d{{1,2}}(?:er)? (?:{ANY_MONTH}) \d{{4}})$", re.IGNORECASE)
RUBRIC_PARTS, RUBRIC_WORDS, LEAST_CAPITALS = re.compile(r"\s+[/|–—-]\s+"), 8, 4
PATH = re.compile(r"\s+[|>›»•·]\s+")
# "tempête La neige tombée …": the rubric's keyword, run into the first sentence.
# So is a rubric in capitals: "JEUX Le groupe …".
RUN_IN = re.compile(
    r"(?P<kicker>[a-zà-ÿ][\w'’-]+(?: [a-zà-ÿ][\w'’-]+){0,2}"
    r"|[A-ZÀ-Þ]{4,24}(?: [A-ZÀ-Þ'’-]{2,24}){0,3}) "
    r"(?=(?:Le|La|Les|Un|Une|Des|Deux|Trois|Plus|Près|Selon|Afin|Après|Depuis|En|Au|Dans|Ce|Cette)\s"
    r"|[LD]['’]\w)"
)
# "SPORT - Les rameuses …", "SPORT Noé Talvas …": a rubric before the first sentence.
RUBRIC = re.compile(r"(?P<rubric>[A-ZÀ-Þ'’ -]{4,24}?)\s(?:[-–—]\s+)?(?=[A-ZÀ-Þ«\"][a-zà-ÿ'’ ])")

# "JUSTICE - Tribunal correctionnel de Lorbec", "Environnement : Syndicat des eaux de la Vouge"
SPECIFIED = re.compile(
    r"(?P<rubric>[A-ZÀ-Þ][\w'’ -]{3,24}?)(?:\s*[.:]|\s[/|–—-])\s+(?P<of>[A-ZÀ-Þ].*)"
)
DETERMINED = re.compile(r"(?:L[ea]s?|Une?|Des)\s|L['’]", re.IGNORECASE)


def find(sheet: Sheet) -> Sheet:
    """Takes the kickers above the headline away, and a genre in capitals below it."""
    sheet = _stopped(_without_run_in(sheet))
    for at, unit in enumerate(sheet.units[1:RUN_IN_WITHIN], 1):
        line = _bare(sheet.of(unit))
        headed = any(len(sheet.of(each).split()) >= LONG for each in sheet.units[:at])
        label = LABELS.fullmatch(line) or (headed and OPINIONS.fullmatch(line))
        if line.isupper() and label and not unit.settled:
            sheet = _told(sheet.without([unit]), line, unit)
    run = _leading(sheet)
    taken: list[Unit] = []
    named: dict[int, str] = {}
    for index, unit in enumerate(run):
        line = _bare(sheet.of(unit))
        below = run[index + 1 :]
        longer = any(len(sheet.of(each).split()) >= LONG for each in below)
        if CORRECTIONS.fullmatch(line):
            sheet = _correction(sheet, line, unit)
        elif SECTIONS.fullmatch(line) and len(sheet.units) - index > 1:
            named[index] = line.capitalize()
        elif rubric := _specified(sheet, unit):
            if SECTIONS.fullmatch(rubric):
                named[index] = typography.correct(rubric).capitalize()
            if not _is_named(sheet, unit):
                sheet = sheet.doubting(
                    f"titre à vérifier\u00a0: surtitre «\u00a0{line}\u00a0» retiré"
                )
        elif not (
            (LABELS.fullmatch(line) and len(sheet.units) - index > 1)
            or (ROLE.match(line) and len(line.split()) <= SHORT + 1 and longer and not sheet.title)
            or (_is_path(line) and longer and not sheet.title)
            or (
                DATED.search(line)
                and below
                and _is_headline(sheet.of(below[0]))
                and not sheet.title
            )
            or (is_rubric(line) and _is_above_headline(sheet, unit) and not sheet.title)
            or (
                len(line.split()) <= (SHORT_ON_PAGE if sheet.page else SHORT)
                and longer
                and not sheet.title
            )
        ):
            break
        if not sheet.published and (day := DATED.search(line)):
            sheet = replace(sheet, published=dates.parse_timestamp(day["date"], sheet.zone))
        taken.append(unit)
    if not taken or len(taken) == len(sheet.units):
        return sheet
    # Of a menu, only the entry above the headline may be the article's own.
    nearest = named.get(len(taken) - 1, "")
    section = nearest if len(taken) > MOST_KICKERS else next(iter(named.values()), "")
    paper = next(filter(None, (_paper(_bare(sheet.of(unit))) for unit in taken)), "")
    first = taken[0]
    if not (sheet.release or sheet.text[: first.start].strip(" \n*_#")):
        paper = paper or papers.over_day(
            _bare(sheet.of(first)), sheet.text[first.end :], sheet.zone
        )
    paper = paper or _issuer(sheet, taken)
    sheet = replace(sheet, section=sheet.section or section, publisher=sheet.publisher or paper)
    for unit in taken:
        # Of a page's menu, only what stands right above the headline, beside its section.
        if sheet.page and (unit != taken[-1] or not kicker_facts.is_filed(sheet.of(unit).strip())):
            continue
        sheet = kicker_facts.kept(sheet, sheet.of(unit).strip(), unit.start)
    remedy = "Si c’est le titre, donnez-le dans l’en-tête (title:)."
    return sheet.removed(taken, "Surtitre retiré", remedy)


def _paper(line: str) -> str:
    """The paper that a line names, alone or before its pages: "L'UNION DE LORBEC – JUSTICE"."""
    name, *pages = papers.BETWEEN.split(line)
    sections = [each for page in pages for each in page.split(" / ")]
    if pages and papers.in_capitals(name) and all(map(BEATS.fullmatch, sections)):
        return papers.written(name)
    return papers.above(line)


def _issuer(sheet: Sheet, taken: list[Unit]) -> str:
    """Who issued a release, of the lines above its headline: a name that its text has too."""
    for unit in taken if sheet.release else ():
        name = _bare(sheet.of(unit))
        below = sheet.text[sheet.units[sheet.units.index(taken[-1]) + 1].start :].casefold()
        if len(name.split()) > 1 and name.casefold() in " ".join(below.split()):
            return recased.name(sheet, name)
    return ""


def _without_run_in(sheet: Sheet) -> Sheet:
    for unit in sheet.units[:RUN_IN_WITHIN]:
        match = RUN_IN.match(sheet.text, unit.start, unit.end)
        if (
            match
            and not sheet.of(unit).isupper()
            and not unit.settled
            and unit.kind is BlockKind.PARAGRAPH
        ):
            sheet = sheet.put(unit, replace(unit, start=match.end()))
            return _told(sheet, match["kicker"], unit)
        named = RUBRIC.match(sheet.text, unit.start, unit.end)
        # Before the headline itself `title` takes it.
        known = SECTIONS if unit == sheet.units[0] else BEATS
        if _specified(sheet, unit):
            return sheet
        if named and known.fullmatch(named["rubric"]) and not unit.settled:
            sheet = sheet.put(unit, replace(unit, start=named.end()))
            if SECTIONS.fullmatch(named["rubric"]):
                section = typography.correct(named["rubric"]).capitalize()  # "SOCIETE": "Société"
                sheet = replace(sheet, section=sheet.section or section)
            return _told(sheet, named["rubric"], unit)
    return sheet


def _stopped(sheet: Sheet) -> Sheet:
    """The sheet without the section that stood before a byline: "Environnement. Par …"."""
    for unit in sheet.units[:RUN_IN_WITHIN]:
        line = _bare(sheet.of(unit))
        if line.endswith(".") and BEATS.fullmatch(name := line[:-1]) and not unit.settled:
            section = typography.correct(name).capitalize() if SECTIONS.fullmatch(name) else ""
            sheet = replace(sheet.without([unit]), section=sheet.section or section)
            return _told(sheet, name, unit)
    return sheet


def _told(sheet: Sheet, kicker: str, unit: Unit) -> Sheet:
    return sheet.told(
        Severity.NOTE,
        f"Surtitre retiré\u00a0: «\u00a0{kicker}\u00a0».",
        "Relisez la première phrase.",
        unit.start,
    )


def _is_path(line: str) -> bool:
    """A place on the site or in the paper: "Canton de Vaud | Votation", "Sport > Handball"."""
    parts = PATH.split(line)
    return len(parts) > 1 and all(1 <= len(each.split()) <= 4 for each in parts)


def _is_above_headline(sheet: Sheet, unit: Unit) -> bool:
    """Whether a headline stands below the line: under a match's sheet, other kickers, or it."""
    below = sheet.units[sheet.units.index(unit) + 1 :]
    longer = (
        each
        for each in below[:MOST]
        if each.kind is not BlockKind.LIST_ITEM and len(sheet.of(each).split()) > SHORT
    )
    first = next(longer, None)
    return first is not None and not first.settled and _is_headline(sheet.of(first))


def _specified(sheet: Sheet, unit: Unit) -> str:
    """The section of a line above the headline that says what of it the copy is about: a name, or
    words without a verb. "" for any other, a headline behind its section among them."""
    match = SPECIFIED.fullmatch(_bare(sheet.of(unit)))
    if not match or not BEATS.fullmatch(match["rubric"]) or sheet.title or unit.settled:
        return ""
    of = match["of"]
    nominal = not (lemmas.may_have_verb(of) or DETERMINED.match(of) or of.endswith((".", "!", "?")))
    short = len(of.split()) > 1 and len(match[0].split()) <= RUBRIC_WORDS
    if short and (nominal or _is_named(sheet, unit)) and _is_above_headline(sheet, unit):
        return match["rubric"]
    return ""


def _is_named(sheet: Sheet, unit: Unit) -> bool:
    """Whether what the line says of its section is another one, a court, or a name that the text
    has too."""
    match = SPECIFIED.fullmatch(_bare(sheet.of(unit)))
    of = match["of"].casefold() if match else ""
    if all(BEATS.fullmatch(each) or SPORTS.fullmatch(each) for each in RUBRIC_PARTS.split(of)):
        return True
    below = " ".join(sheet.text[unit.end :].split()).casefold()
    return re.match(kicker_facts.COURT, of, re.IGNORECASE) is not None or of in below


def is_rubric(line: str) -> bool:
    """What a page of the paper is about, in capitals or a sport, and what of it: "HANDBALL / N1F -
    18e journée"."""
    first, *others = RUBRIC_PARTS.split(line)
    capitals = first.isupper() and len(first) >= LEAST_CAPITALS
    return (
        bool(others)
        and len(line.split()) <= RUBRIC_WORDS
        and (capitals or SPORTS.fullmatch(first) is not None)
    )


def _is_headline(line: str) -> bool:
    return len(line.split()) >= LONG and not line.rstrip().endswith((".", ":", ",", ";"))


def _leading(sheet: Sheet) -> list[Unit]:
    """The lines above the first sentence: one line each, without a final stop."""
    found = []
    for unit in sheet.units[:MOST]:
        raw = sheet.text[unit.start : unit.end]
        line = raw.strip().rstrip("*_= ")
        listed = unit.kind is BlockKind.LIST_ITEM  # a match's sheet, right below its headline
        settled = listed or (unit.settled and unit.kind is not BlockKind.HEADING)
        # A page's path may be set as a list: "• Ligue 2".
        item = BULLET.match(line) is not None and len(line.split()) > SHORT + 1
        if settled or "\n" in raw.strip() or len(line) > LONGEST or item:
            break
        if line.endswith((".", ":", ";", ",")) and not line.endswith("..."):
            break
        found.append(unit)
    return found


def _bare(line: str) -> str:
    return " ".join(line.strip(" \t*_#=[]()!:–—-|•>⚠️🔴").split())


def _correction(sheet: Sheet, line: str, unit: Unit) -> Sheet:
    if not line.lower().startswith("mise"):  # "Mise au point" answers, and replaces nothing
        sheet = replace(sheet, corrects=sheet.corrects or line)
    return sheet.told(
        Severity.WARNING,
        f"La copie porte la mention «\u00a0{line}\u00a0»\u00a0: elle corrige peut-être un article "
        "déjà publié.",
        "Corrigez cet article aussi, et dites-le dans son champ Corrections.",
        unit.start,
    )
