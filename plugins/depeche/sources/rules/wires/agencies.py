"""News agencies, and the dateline with which their copy opens.

"PARIS, 3 mars (AFP) - Le …", "PORT-SAUVRY (Reuters) -", "(AFP) -", "Source : ANSA".
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime
from itertools import pairwise

from ....french import dates, lemmas
from ....french.date_words import MONTH, WEEKDAY
from ....model import Moment, Origin, Precision, Severity
from ...sheet import Sheet, Unit, trimmed
from ..headlines import recased
from . import filed_from

AGENCIES = (
    "AFP", "AFP-Services", "Reuters", "Associated Press", "AP", "dpa", "EFE", "ANSA", "Belga",
    "Keystone-ATS", "ATS", "APA", "ANP", "TASS", "RIA Novosti", "Interfax", "Ukrinform", "Belta",
    "Xinhua", "Kyodo", "Bloomberg News", "Bloomberg", "MAP", "APS", "TAP", "Anadolu", "AIP",
    "La Presse canadienne", "PC", "UPI", "PA Media", "PTI", "Relaxnews", "ETX Daily Up",
)  # fmt: skip
BY_NAME = {name.casefold(): name for name in AGENCIES} | {
    "afp-services": "AFP", "afp services": "AFP", "agence france-presse": "AFP",
    "thomson reuters": "Reuters", "associated press": "AP", "keystone-ats": "Keystone-ATS",
    "bloomberg news": "Bloomberg", "aa": "Anadolu", "la presse canadienne": "La Presse canadienne",
}  # fmt: skip
_AGENCY = "|".join(sorted(map(re.escape, BY_NAME), key=len, reverse=True))
_DAY = rf"(?:le\s+)?(?:{WEEKDAY}\s+)?\d{{1,2}}(?:er)?\s+{MONTH}(?:\s+\d{{4}})?"
_DAY_OF_A_YEAR = rf"(?:le\s+)?\d{{1,2}}(?:er)?\s+{MONTH}\s+\d{{4}}"
_FIGURES = r"(?:le\s+)?\d{1,2}[/.]\d{1,2}[/.]20\d\d"
_AT = r"(?:,?\s+(?:à\s+)?\d\d?\s?[h:]\s?\d\d(?:\s(?:GMT|TU))?)?"
# The agency is a known one, or any short name after a place in capitals and a date, or after a
# place and a whole date.
DATELINE = re.compile(
    rf"""
    (?: (?P<place> [A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ'’ /-]{{1,39}} (?:\s*\([^()]{{2,40}}\))?
                 | [A-ZÀ-Þ][\w'’-]+ (?:[ -][\w'’-]+){{0,4}} (?:\s*\([^()]{{2,40}}\))? )?
        (?: ,?\s* (?P<date> {_DAY} | {_FIGURES} ) {_AT} )?
        \s* \( (?P<agency> (?i:{_AGENCY}) (?:\s*/\s*(?i:{_AGENCY}))* ) \)
        (?: ,?\s* (?P<date6> {_DAY} | {_FIGURES} ) (?=[^.:]{{0,9}}\s*[-–—]) )?
      | (?P<place5> [A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ'’ /-]{{1,39}} )
        \s* \( (?P<other5> [A-ZÀ-Þ]{{2,8}} | Agence(?:\ [A-ZÀ-Þ][\w.'’-]*){{1,3}} ) \)  # no region
        ,\s* (?P<date5> {_DAY} ) \.? (?={_AT}\s*[-–—])
      | (?P<place3> [A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ'’ -]{{1,39}} ) (?:,\s[A-Za-z.]{{2,6}})?
        ,\s* (?P<date3> {_DAY} )
        \s* /\s?(?P<wire> CNW(?:\sTelbec)? | PRNewswire | Business\sWire )\s?/
      | (?P<place4> [A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ'’ /-]{{2,39}} ,\s[A-ZÀ-Þ][\w'’ -]{{2,24}} )
        \s* \( (?P<other2> [A-ZÀ-Þ][a-zà-ÿ]{{3,20}} ) \) (?=\s*[-–—])
      | (?P<place2> [A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ'’ /-]{{1,39}} (?:\s*\([^()]{{2,40}}\))?
                 | [A-ZÀ-Þ][\w'’-]+ (?:[ -][\w'’-]+){{0,4}} (?:\s*\([^()]{{2,40}}\))?
                   (?=,\s*{_DAY_OF_A_YEAR}) )
        ,\s* (?P<date2> {_DAY} ) {_AT}
        \s* \( (?P<other> [A-ZÀ-Þ][\w.'’-]*(?:[ /][A-ZÀ-Þ][\w.-]*){{0,3}} ) \)
    )
    (?: {_AT} \s* [-–—]+ | \s* [-–—.:]+ ) \s* (?=\S)
    """,
    re.VERBOSE,
)
# "LORBEC, 31 octobre 2026 (Infodépêche)", alone above the headline.
ALONE = re.compile(
    rf"(?P<place>[A-ZÀ-ÖØ-Þ][\w'’ -]{{1,39}}(?:\s*\([^()]{{2,40}}\))?),\s*(?P<date>{_DAY})"
    r"\s*\((?P<other>[A-ZÀ-Þ][\w.'’-]*(?:[ /][A-ZÀ-Þ][\w.-]*){0,3})\)(?:\s*[-–—]+)?"
)
# Without an agency the place is in capitals, or the date is whole ("Valbrune, le 3 mars 2026 –").
DATED = re.compile(
    rf"""
    (?: \( (?P<other> [A-ZÀ-Þ]{{2,8}} ) \) \s* (?:[-–—]\s+)? )?
    (?: (?P<place> [A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ'’ -]{{2,39}} (?:\s*\([^()]{{2,40}}\))? )
        ,\s* (?P<date>{_DAY}|{_FIGURES})
      | (?P<place2> [A-ZÀ-Þ][\w'’-]+ (?:[ -][\w'’-]+){{0,4}} (?:\s*\([^()]{{2,40}}\))? )
        ,\s* (?P<date2> le\s+\d{{1,2}}(?:er)?\s+{MONTH}\s+\d{{4}}|le\s+{_FIGURES} )
    )
    (?: \s*[,–—-]?\s* (?: à\s+ )? (?P<hour> \d{{1,2}}\s?[h:]\s?(?:\d\d)? )
        (?: \s?\(?(?:CES?T|heure\ de\ Paris)\)? )? (?: \s*\([^()]{{3,30}}\) )? )?
    \s*\.?\s*[-–—]+\s*(?=\S)
    """,
    re.VERBOSE,
)
REPLY = re.compile(r"(?:Oui|Non|Si|Jamais)\.\s")
# "Nidau (ats) Une avalanche …", "(Belga) Le tribunal …": no dash after the agency.
PLAIN = re.compile(
    rf"(?:(?P<place>[A-ZÀ-Þ][\w'’-]+(?:[ /-][A-ZÀ-Þ\w'’-]+){{0,4}}) )?"
    rf"\((?P<agency>(?i:{_AGENCY})(?:\s*/\s*(?i:{_AGENCY}))*)\)\s+(?=[A-ZÀ-Þ«\"])"
)
LINE = re.compile(
    rf"[/(]?(?:avec|source\s*:|agence\s*:|©)?\s*(?P<agency>(?i:{_AGENCY})"
    rf"(?:\s*(?:,|/|et|avec)\s*(?:(?i:{_AGENCY})|réd(?:action)?\.?))*)\)?\.?",
    re.IGNORECASE,
)
# "Valbrune – Agences", "Valbrune - AFP"
PLACED = re.compile(
    r"(?P<place>[A-ZÀ-Þ][\w'’-]+(?:[ -][\w'’-]+){0,3})\s*[–—-]\s*"
    rf"(?P<agency>(?i:agences?(?:\s+de\s+presse)?|{_AGENCY})(?:\s*[,/+]\s*(?i:{_AGENCY}))*)\.?"
)
# "(AFP/La Riviera)", "AO/ls/te/APA": an agency with a newspaper, or with its desk's hands.
SHARED = re.compile(
    rf"\((?:avec\s+)?(?P<agency>(?i:{_AGENCY}))(?:\s*[/,]\s*[A-ZÀ-Þ][\w'’. -]{{1,30}})+\)\.?"
    rf"|(?:[A-Za-z]{{2,4}}/){{1,6}}(?P<last>(?i:{_AGENCY}))"
    rf"|(?P<first>(?i:{_AGENCY}))(?:/[A-Za-z]{{2,4}}){{1,4}}"
    rf"|©\s?(?P<image>(?i:{_AGENCY}))\s?[-/]\s?[\w .'’-]{{2,40}}"
)
HANDS = re.compile(  # without a stop before them, an agency must be among them
    r"(?:(?<=[.!?…»])\s*|\s+(?=\([a-zé/,-]*\b(?:afp|ats|ap|dpa|ansa|efe|belga|reuters)\b))"
    r"\((?P<hands>[a-zé]{2,7}(?:[/,-] ?[a-zé]{2,7}){0,3})\)\.?$"
)
HOUR = re.compile(r"(?<![\d/.])(?P<hour>\d\d?)\s?[h:]\s?(?P<minute>\d\d)(?!\d|\s(?:GMT|TU))")
SCORE = re.compile(r":\s?\d{1,3}\s?[-–]\s?\d{1,3}\b")
LONGEST_ENDING = 80
# "AUVERNY. La bibliothèque change d'horaires. …"
BRIEF = re.compile(
    r"[A-ZÀ-Þ][A-ZÀ-Þ'’ -]{2,39}(?:\s\([^()]{2,30}\))?\s*(?:\.|[–—:]|\s-)\s+(?=[A-ZÀ-Þ«\d])"
)
PLACE_ALONE = re.compile(r"[A-ZÀ-Þ][\w'’]+(?:-[\w'’]+){0,5}")
PARAGRAPH_WORDS = 15
DEEPEST = 5  # units among which the dateline of an agency may stand
ENDING = re.compile(
    rf"\s*\((?:avec\s+)?(?P<agency>(?i:{_AGENCY})(?:\s*[,/]\s*(?i:{_AGENCY}))*)\)\.?$"
)


def named(text: str) -> tuple[str, ...]:
    """The agencies that `text` names, under their usual names, in order."""
    found = (
        BY_NAME[match[0].casefold()]
        for match in re.finditer(rf"(?<!\w)(?:{_AGENCY})(?!\w)", text, re.IGNORECASE)
    )
    return tuple(dict.fromkeys(found))


def is_agency_line(line: str) -> bool:
    """Whether the line is the name of agencies and nothing else: "AFP", "(avec Reuters)"."""
    line = line.strip()
    return any(pattern.fullmatch(line) for pattern in (LINE, SHARED, PLACED))


def find(sheet: Sheet) -> Sheet:
    """Takes datelines and lines of agencies away; fills `agencies`, `place` and a missing date."""
    alone = [unit for unit in sheet.units if not unit.settled and is_agency_line(sheet.of(unit))]
    for unit in alone:
        placed = PLACED.fullmatch(sheet.of(unit).strip())
        sheet = _add(sheet, placed["agency"] if placed else sheet.of(unit))
        if placed and not sheet.place:
            sheet = replace(sheet, place=recased.name(sheet, placed["place"]))
    sheet = sheet.without(alone)
    sheet = _opened(sheet)
    if sheet.units:
        sheet = _hands(sheet)
        last = sheet.units[-1]
        tail = max(last.start, last.end - LONGEST_ENDING)
        match = ENDING.search(sheet.of(replace(last, start=tail)))
        if match and tail + match.start() > last.start:
            end = tail + match.start()
            sheet = _add(sheet.put(last, replace(last, end=end)), match["agency"])
    return sheet


def alone(sheet: Sheet) -> Sheet:
    """The sheet without the dateline that stands above its headline on a line of its own."""
    for unit in sheet.units[:DEEPEST]:
        if not unit.settled and (match := ALONE.fullmatch(sheet.of(unit).strip())):
            sheet = sheet.without([unit])
            sheet = replace(sheet, place=sheet.place or recased.name(sheet, match["place"]))
            sheet = _add(sheet, match["other"], "" if named(match["other"]) else match["other"])
            return _dated(sheet, match["date"], unit.start)
    return sheet


def _opened(sheet: Sheet) -> Sheet:
    """The sheet without its dateline."""
    # A town over each part of the text is its heading.
    places = [unit for unit, below in pairwise(sheet.units) if _is_place(sheet, unit, below)]
    for unit in places if len(places) == 1 else ():
        if unit in sheet.units[:DEEPEST]:
            place = recased.name(sheet, sheet.of(unit).strip())
            return replace(sheet.without([unit]), place=sheet.place or place)
    for index, unit in enumerate(sheet.units[:DEEPEST]):
        if SCORE.search(sheet.of(unit)) or _replies(sheet, index):
            continue  # "VALBRUNE – LORBEC : 31-29", "Non. Nous rouvrirons …"
        for pattern in (DATELINE, PLAIN, DATED):
            if match := pattern.match(sheet.text, unit.start, unit.end):
                return _filed(sheet, unit, match)
        if index < 2 and not _is_column(sheet) and (match := filed_from.opening(sheet, unit)):
            start, _ = trimmed(sheet.text, match.end(), unit.end)
            sheet = sheet.put(unit, replace(unit, start=start))
            return replace(sheet, place=sheet.place or filed_from.named(sheet, match))
    return sheet


def _filed(sheet: Sheet, unit: Unit, match: re.Match[str]) -> Sheet:
    """The sheet with what its dateline says: agency, place, day."""
    start, end = trimmed(sheet.text, match.end(), unit.end)
    sheet = sheet.put(unit, replace(unit, start=start, end=end))
    groups = match.groupdict()
    others = map(groups.get, ("other", "other2", "other5", "wire"))
    sheet = _add(sheet, groups.get("agency") or "", next(filter(None, others), ""))
    places = filter(None, map(groups.get, ("place", "place2", "place3", "place4", "place5")))
    if place := next(places, "").strip():  # whatever a kicker has named
        sheet = replace(sheet, place=recased.name(sheet, place))
    day = _day_of(match)
    at = f" {groups['hour']}" if groups.get("hour") else _hour_of(match)
    return _dated(sheet, day + at if re.search(r"\d{4}$", day) else day, match.start())


def _is_column(sheet: Sheet) -> bool:
    """Whether the copy is a column of briefs, each of which opens with its place: the first one's
    stays as the others' do."""
    lines = (sheet.title, *map(sheet.of, sheet.units))
    opened = (BRIEF.match(line) or filed_from.STOPPED.match(line) for line in lines)
    names = [each[0].strip(" .:–—-").casefold() for each in opened if each]
    return sum(not lemmas.known(each) for each in names) > 1


def filed(sheet: Sheet, year: int) -> Moment | None:
    """When the dateline says that the copy was filed, in `year` where it leaves it out."""
    for unit in sheet.units[:DEEPEST]:
        match = DATELINE.match(sheet.text, unit.start, unit.end)
        written = _day_of(match) if match else ""
        if not (match and written):
            continue
        whole = written if re.search(r"\d{4}$", written) else f"{written} {year}"
        return dates.parse_timestamp(whole + _hour_of(match), sheet.zone)
    return None


def _day_of(match: re.Match[str]) -> str:
    """The day of a dateline, as it is written; "" where it says none."""
    names = (name for name in match.re.groupindex if name.startswith("date"))
    return re.sub(r"^le\s+", "", next(filter(None, map(match.group, names)), ""))


def _hour_of(match: re.Match[str]) -> str:
    """ " 23h05", before or behind the agency; "" where the dateline says none of the copy's own
    clock."""
    hour = HOUR.search(match[0])
    return f" {hour['hour']}h{hour['minute']}" if hour else ""


def _replies(sheet: Sheet, index: int) -> bool:
    """Whether the unit answers the question above it, in an interview."""
    above = sheet.of(sheet.units[index - 1]).rstrip() if index else ""
    return above.endswith("?") or REPLY.match(sheet.of(sheet.units[index])) is not None


def _is_place(sheet: Sheet, unit: Unit, below: Unit) -> bool:
    """Whether a line is the place alone, right above the first paragraph: "Valbrune"."""
    line = sheet.of(unit).strip()
    alone = PLACE_ALONE.fullmatch(line) is not None and not lemmas.known(line.lower())
    body = not below.after_blank and len(sheet.of(below).split()) >= PARAGRAPH_WORDS
    return alone and unit.after_blank and body and not (unit.settled or sheet.units[0] == unit)


def _hands(sheet: Sheet) -> Sheet:
    """The sheet without the desks' initials that end the copy: "… jusqu'à lundi. (ats/nxp)"."""
    last = sheet.units[-1]
    match = HANDS.search(sheet.of(last))
    if not match or last.settled or match.start() == 0:
        return sheet
    return _add(sheet.put(last, replace(last, end=last.start + match.start())), match["hands"])


def _add(sheet: Sheet, text: str, other: str = "") -> Sheet:
    """`text` names known agencies, `other` is one that is not known."""
    found = (*sheet.agencies, *named(text), *filter(None, [other]))
    return replace(sheet, agencies=tuple(dict.fromkeys(found)))


def _dated(sheet: Sheet, written: str, offset: int) -> Sheet:
    if sheet.published or not written:
        return sheet
    written = re.sub(r"^le\s+|\s+[-–—](?=\s+\d)", "", written)
    moment = dates.parse_timestamp(written, sheet.zone)
    if moment:
        return replace(sheet, published=moment)
    value = _latest(written, sheet.seen)
    if value is None:
        return sheet
    return replace(sheet, published=Moment(value, Precision.DAY, Origin.INFERRED)).told(
        Severity.WARNING,
        f"La dépêche est datée du «\u00a0{written}\u00a0», sans année\u00a0: {value.year} est "
        "supposée.",
        "Donnez la date entière (date: dans l’en-tête ou le fichier annexe).",
        offset,
    )


def _latest(written: str, seen: datetime) -> datetime | None:
    """The last such day that is not after `seen`."""
    for year in (seen.year, seen.year - 1):
        moment = dates.parse_timestamp(f"{written} {year}", seen.tzinfo)  # type: ignore[arg-type]
        if moment and moment.value <= seen:
            return moment.value
    return None
