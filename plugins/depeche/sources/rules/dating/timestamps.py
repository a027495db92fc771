"""Lines that say when the copy was published or updated."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta, tzinfo

from ....french import dates, lemmas
from ....french.date_words import MONTH, MONTH_NAMES, WEEKDAY, WEEKDAYS
from ....model import BlockKind, Byline, Credit, Moment, Origin, Precision, Severity
from ...sheet import Sheet, Unit, trimmed
from ..headlines import recased
from ..headlines.section_names import SECTIONS
from ..papers import papers
from ..signing import people, signed_lines
from ..wires import agencies
from . import date_lines, date_parts

LONGEST = 120
TOP = 6  # units among which a bare date is that of the copy; elsewhere it must say so
SAYS = re.compile(
    r"\b(?:publiée?s?|postée?|mise?s? en ligne|parue?|diffus[ée]e?|mise?s? à jour|modifi[ée]e?"
    r"|actualis[ée]e?|date|créée?)\b",
    re.IGNORECASE,
)
SENT = re.compile(r"^[A-Z][\w-]{1,9}\s+(?=\d{1,2}[/.]\d{1,2}[/.]\d{4}\b)")  # "AFP 05/07/2026 19:22"
UPDATED = re.compile(
    r"(?:derni[èe]re\s+)?(?:mise?s?\s+à\s+jour|modifi(?:[ée]e?|cation)|actualis[ée]e?|updated)"
    r"(?:\s+(?:le|on))?\s*:?\s*(?P<date>.+)",
    re.IGNORECASE,
)
_LATER = re.compile(r"(?:à\s+)?(?P<hour>\d{1,2})\s?[h:]\s?(?P<minute>\d\d)?", re.IGNORECASE)
_YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b|\b\d\d?[./·]\d\d?[./·]\d\d\b")
# "22 mai 2012. - Le …": the date opens the first paragraph.
OPENING = re.compile(
    r"(?P<date>(?:(?:lun|mar|mercre|jeu|vendre|same)di\s+|dimanche\s+)?\d{1,2}"
    r"(?:er)?\s+[^\W\d]{3,9}\.?"
    r"\s+\d{4}|\d{1,2}[./]\d{1,2}[./]\d{4})"
    r"(?:\s*[.:,]?\s*[-–—]\s+(?=\S)|\s*\.\s+(?-i:(?=[A-ZÀ-Þ«])))",
    re.IGNORECASE,
)


WRITTEN = re.compile(r"[^,|]+,\s+le\s", re.IGNORECASE)  # "Valbrune, le 3 mars 2026"
DASH = re.compile(r"\s*\.?\s+[-–—]+\s+(?=[A-ZÀ-Þ«\"])")
PARAGRAPH_WORDS = 12
# "Publié le vendredi 28 novembre à 16h", "12 mai, 14:35": the year is left out.
YEARLESS = re.compile(
    rf"(?:(?P<says>publiée?|postée?|parue?|mise?\s+en\s+ligne|diffusée?)\s*:?\s+(?:le\s+)?)?"
    rf"(?:(?P<weekday>{WEEKDAY})\s+)?(?P<day>\d{{1,2}}(?:er)?\s+{MONTH})"
    r"(?P<time>,?\s+(?:à\s+)?\d{1,2}\s?[h:]\s?(?:\d\d)?)?\.?",
    re.IGNORECASE,
)
# "Nantelle, le jeudi 6 février", at the head of a press release
FILED = re.compile(
    r"(?P<place>[A-ZÀ-Þ][\w'’]+(?:[ -](?:[A-ZÀ-Þ][\w'’]+|[a-zà-ÿ]{1,4}|[dl]['’]\w+)){0,6}),"
    r"\s+(?:le\s+)?"
    rf"(?P<day>(?i:(?:(?P<weekday>{WEEKDAY})\s+)?\d{{1,2}}(?:er)?\s+{MONTH}))\.?"
)
SENT_WITHIN = timedelta(days=4)  # of the day that a release bears
# "Publié aujourd'hui à 11h20", and "mardi 6 octobre" in the copy.
TODAY = re.compile(r"^\W*(?:publiée?|mise? en ligne|postée?)\s+aujourd['’]hui\b", re.I | re.M)
TOLD = re.compile(rf"(?:{WEEKDAY})\s+\d{{1,2}}(?:er)?\s+{MONTH}(?!\s+\d{{4}})", re.IGNORECASE)
SIGNED_ON = re.compile(
    r"\s*\((?P<day>[0-3]?\d)/(?P<month>0?[1-9]|1[0-2])(?:,?\s+(?P<hour>\d{1,2}\s?[h:]\s?(?:\d\d)?))?\)$"
)
# "Lorbec-sur-Aunis, le 18 mars 2025"
_FROM = re.compile(
    r"(?:Fait à )?(?!(?:Communiqué|Déclaration|Avis|Tract|Note)\b)"
    r"(?P<place>(?:L[ae]s? )?[A-ZÀ-Þ][a-zà-ÿ'’]+(?:-[\w'’]+)*), (?:le )?(?:\w+ )?"
    r"\d{1,2}(?:er)? "
)
SOON = timedelta(days=31)
BARE = 4  # units among which such a day with its hour needs no word that says so


def is_timestamp(line: str, zone: tzinfo) -> bool:
    """Whether the whole line is a date of at least a day, or says an update."""
    _, date = signed_lines.signed_and_dated(line)
    date, _ = signed_lines.dated_and_signed(date or line)
    if _moments(date, zone) != (None, None) or _says_day(line):
        return True
    stamp = _stamp(line, zone)
    return stamp is not None and stamp.shown


def find(sheet: Sheet) -> Sheet:
    """Takes the lines of dates away and fills `published` and `updated`."""
    zone = sheet.zone
    taken = []
    top = sheet.top(TOP)
    for index, unit in enumerate(sheet.units):
        line = sheet.of(unit)
        if unit.settled or len(line) > LONGEST:
            continue
        signed, date = signed_lines.signed_and_dated(line)
        if not signed:
            date, signed = signed_lines.dated_and_signed(line)
        stamp = _stamp(line, zone)
        published, updated = _moments(date, zone)
        if stamp and (stamp.shown or published or updated):
            if (published or updated) and not papers.is_masthead(stamp.publisher):
                # "Le Port-Estran, mardi 3 mars 2026": a town
                stamp = replace(stamp, publisher=papers.dated(line, zone)[0])
            if stamp.updated or not (published or updated):
                published, updated = stamp.published, stamp.updated
            sheet, signed = _stamped(sheet, stamp, unit, signed)
        if not (published or updated or sheet.published) and (
            _is_yearless(line, index) or _is_folio(sheet, index)
        ):
            sheet, published = supposed(sheet, line, unit.start)
        if not published and index < min(BARE, top):
            sheet, published = _filed(sheet, unit)
        last = index == len(sheet.units) - 1 and not sheet.published
        if not (published or updated) or not (index < top or last or SAYS.search(line)):
            continue
        paper = papers.dated(date or line, zone)[0]
        taken.append(unit)
        sheet, beside = _signing(sheet, index, taken)
        signed = signed or beside
        sheet = replace(
            sheet,
            publisher=sheet.publisher or papers.whose(sheet, paper),
            place=sheet.place or _issued_from(sheet, line),
            published=sheet.published or published,
            updated=sheet.updated or updated,
            bylines=(*sheet.bylines, *(each for each in signed if each not in sheet.bylines)),
            agencies=tuple(dict.fromkeys((*sheet.agencies, *agencies.named(line)))),
        )
    sheet = _opening(_signed_on(sheet.without(taken)), zone)
    if sheet.published:
        return sheet
    # An update dates copy that nothing else dates.
    if sheet.updated:
        return replace(sheet, published=sheet.updated)
    return _of_today(sheet)


def _stamp(line: str, zone: tzinfo) -> date_parts.Stamp | None:
    """What a line of several parts says, its dates among them."""
    if len(line) > LONGEST or not _YEAR.search(line):
        return None
    return date_parts.read(date_lines.in_french(line.strip()), zone)


def _stamped(
    sheet: Sheet, stamp: date_parts.Stamp, unit: Unit, signed: tuple[Byline, ...]
) -> tuple[Sheet, tuple[Byline, ...]]:
    """The sheet with what `unit` says beside its dates, and who signs there. Two names that may be
    a person's are no place: the desk is told."""
    beat, place, signed = stamp.section, stamp.place, signed or stamp.signed or ()
    rest = sheet.without([unit])
    line = sheet.of(unit).strip()
    if not (
        stamp.shown or WRITTEN.match(line) or any(place in rest.of(each) for each in rest.units)
    ):
        place = ""  # "Grand Angle | mardi 3 mars 2026"
    if place and (signed or stamp.publisher) and _is_name(rest, place):
        if not any(each.name == place for each in signed):
            sheet = sheet.told(
                Severity.NOTE,
                f"Nom retiré de la ligne de date\u00a0: «\u00a0{place}\u00a0».",
                "Si c’est qui signe, donnez-le dans l’en-tête (author:).",
                unit.start,
            )
        place = ""
    credit = [Credit(credit=", ".join(stamp.makers))] if stamp.makers else []
    return replace(
        sheet,
        publisher=sheet.publisher or papers.whose(sheet, stamp.publisher),
        place=sheet.place or recased.name(rest, place),
        section=sheet.section or (beat.capitalize() if SECTIONS.fullmatch(beat) else ""),
        agencies=tuple(dict.fromkeys((*sheet.agencies, *stamp.agencies))),
        credits=(*sheet.credits, *credit),
    ), signed


def _is_name(sheet: Sheet, text: str) -> bool:
    """Whether the words are a person's rather than a town's, which the copy tells again."""
    body = " ".join(map(sheet.of, sheet.units)).casefold()
    words = re.findall(r"[^\W\d_]{3,}", text.lower())
    return (
        people.is_person_name(text)
        and text.casefold() not in body
        and not any(map(lemmas.known, words))
    )


def _issued_from(sheet: Sheet, line: str) -> str:
    """The town of a release's date line."""
    match = _FROM.match(line.strip()) if sheet.release else None
    return match["place"] if match else ""


def _of_today(sheet: Sheet) -> Sheet:
    """The sheet of a page that says "Publié aujourd'hui", with the day that its copy tells."""
    if not TODAY.search(sheet.text):
        return sheet
    for unit in sheet.units[:TOP]:
        if told := TOLD.search(sheet.of(unit)):
            dated, moment = supposed(sheet, told[0], unit.start)
            return replace(dated, published=moment)
    return sheet


def _signing(sheet: Sheet, index: int, taken: list[Unit]) -> tuple[Sheet, tuple[Byline, ...]]:
    """The sheet with the paper above or below the date, and who signs by a name alone there; their
    lines are then `taken` too."""
    found: tuple[Byline, ...] = ()
    for at in (index - 1, index + 1):
        # What opens the copy is its title, or its paper.
        first = 0 if sheet.title or papers.is_masthead(sheet.of(sheet.units[0])) else 1
        unit = sheet.units[at] if first <= at < len(sheet.units) else None
        if unit is None or unit.settled or unit in taken:
            continue
        line = sheet.of(unit).strip()
        if at > index and not _is_titled(sheet, index, taken) and not papers.is_masthead(line):
            continue  # "L'ÉCLUSE OUBLIÉE", the headline
        if papers.is_paper(line) or (at == 0 and papers.is_masthead(line)):
            sheet = replace(sheet, publisher=sheet.publisher or papers.whose(sheet, line))
            taken.append(unit)
        elif not found and (found := signed_lines.signature(line)):
            taken.append(unit)
    return sheet, found


def _is_titled(sheet: Sheet, index: int, taken: list[Unit]) -> bool:
    """Whether a headline stands above the date line, the unit at `index`."""
    above = [each for each in sheet.units[:index] if each not in taken]
    return bool(sheet.title) or any(not papers.is_masthead(sheet.of(each)) for each in above)


def _moments(line: str, zone: tzinfo) -> tuple[Moment | None, Moment | None]:
    """When the line says that the copy was published and updated."""
    if len(line) > LONGEST or not any(each.isdigit() for each in line):
        return None, None
    line = date_lines.in_french(SENT.sub("", line.strip()))
    change = UPDATED.search(line)
    updated = _exact(dates.parse_timestamp(change["date"].strip(" )]."), zone)) if change else None
    if not (updated and change):
        if change and (later := _LATER.fullmatch(change["date"].strip(" )]."))):
            return _changed_later(line[: change.start()], later, zone)
        return _exact(dates.parse_timestamp(line, zone)), None
    before = line[: change.start()].strip(" -–—|,;([·")
    published = _exact(dates.parse_timestamp(before, zone)) if before else None
    if before and not published and not re.fullmatch(r"[\w' -]{0,30}", before):
        return None, None
    return published, updated


def _changed_later(
    before: str, later: re.Match[str], zone: tzinfo
) -> tuple[Moment | None, Moment | None]:
    """When copy was published by the words `before` its update, and that: an hour of the same day,
    none where it is no later one."""
    published = _exact(dates.parse_timestamp(before.strip(" -–—|,;([·"), zone))
    hour, minute = int(later["hour"]), int(later["minute"] or 0)
    if not published or hour > 23 or minute > 59:
        return published, None
    value = published.value.replace(hour=hour, minute=minute)
    if value <= published.value:
        return published, None
    return published, replace(published, value=value, precision=Precision.MINUTE)


def _says_day(line: str) -> bool:
    match = YEARLESS.fullmatch(line.strip())
    return match is not None and bool(match["says"])


def _is_yearless(line: str, index: int) -> bool:
    """Whether the line is a day without its year, and the copy's own: it says so, or stands with
    its hour at the top, where a live report's hours and a programme's days do not."""
    match = YEARLESS.fullmatch(line.strip())
    return match is not None and bool(match["says"] or (match["time"] and 0 < index < BARE))


def _is_folio(sheet: Sheet, index: int) -> bool:
    """Whether the line is the day of the paper that is named right above it: "vendredi 18
    septembre" under "Le Réveil de l'Estran"."""
    match = YEARLESS.fullmatch(sheet.of(sheet.units[index]).strip())
    above = sheet.of(sheet.units[index - 1]) if 0 < index < BARE else ""
    return bool(match and match["weekday"] and above and papers.is_masthead(above))


def _filed(sheet: Sheet, unit: Unit) -> tuple[Sheet, Moment | None]:
    """The day that a release bears with its place, told: its year is supposed where a weekday says
    which, or is that of the mail that was sent within days of it."""
    line = sheet.of(unit).strip()
    match = FILED.fullmatch(line)
    if not match or lemmas.known(match["place"].split()[0].lower()):
        return sheet, None
    if not sheet.published:
        known = match["weekday"] or sheet.release
        return supposed(sheet, match["day"], unit.start) if known else (sheet, None)
    sent = sheet.published.value
    day = dates.parse_timestamp(f"{match['day']} {sent.year}", sheet.zone)
    if not day or abs(sent - day.value) > SENT_WITHIN:
        return sheet, None
    return sheet.told(
        Severity.NOTE,
        f"Lieu et date du communiqué retirés\u00a0: «\u00a0{line}\u00a0».",
        "Si la ligne est du texte, formez-en une phrase.",
        unit.start,
    ), sheet.published


def supposed(sheet: Sheet, line: str, offset: int) -> tuple[Sheet, Moment | None]:
    """The last such day that is not after the file was seen, and on the weekday that is named; None
    where that weekday makes it one that is about to come."""
    match = YEARLESS.fullmatch(line.strip())
    assert match is not None
    weekday = WEEKDAYS[match["weekday"].lower()] if match["weekday"] else None
    for year in range(sheet.seen.year + 1, sheet.seen.year - 7, -1):
        moment = dates.parse_timestamp(f"{match['day']} {year}{match['time'] or ''}", sheet.zone)
        if not moment or weekday not in (None, moment.value.weekday()):
            continue
        if moment.value > sheet.seen:
            if weekday is not None and moment.value <= sheet.seen + SOON:
                return sheet, None
            continue
        told = sheet.told(
            Severity.WARNING,
            f"La date n’a pas d’année («\u00a0{line}\u00a0»)\u00a0: {year} est supposée.",
            "Donnez la date entière (date: dans l’en-tête ou le fichier annexe).",
            offset,
        )
        return told, replace(moment, origin=Origin.INFERRED)
    return sheet, None


def _exact(moment: Moment | None) -> Moment | None:
    """A month or a year alone on a line is rather a heading."""
    known = moment and moment.precision in (Precision.DAY, Precision.MINUTE)
    return moment if known else None


def _signed_on(sheet: Sheet) -> Sheet:
    """The sheet without the day that stands in brackets behind who signs ("De notre correspondant,
    Noé Talvas (20/11, 23h02)"): it is the copy's."""
    for unit in sheet.units[: 2 * TOP]:
        line = sheet.of(unit)
        match = None if unit.settled else SIGNED_ON.search(line)
        if not match or not signed_lines.is_byline(line[: match.start()]):
            continue
        if not sheet.published:
            day = f"{match['day']} {MONTH_NAMES[int(match['month']) - 1]}" if match else ""
            hour = f" à {match['hour']}" if match["hour"] else ""
            sheet, moment = supposed(sheet, day + hour, unit.start)
            sheet = replace(sheet, published=moment)
        return sheet.put(unit, replace(unit, end=unit.start + match.start()))
    return sheet


def _opening(sheet: Sheet, zone: tzinfo) -> Sheet:
    filed = [(unit, *found) for unit in sheet.units if (found := _dateline(sheet, unit))]
    if len(filed) == 1 and filed[0][0] in sheet.units[:TOP]:  # several are dates of a tour
        unit, stamp, at = filed[0]
        sheet, signed = _stamped(sheet, stamp, unit, ())
        return replace(
            sheet.put(unit, replace(unit, start=at)),
            published=sheet.published or stamp.published,
            bylines=(*sheet.bylines, *(each for each in signed if each not in sheet.bylines)),
        )
    for unit in sheet.units[:TOP]:
        match = OPENING.match(sheet.text, unit.start, unit.end)
        moment = match and _exact(dates.parse_timestamp(match["date"], zone))
        if match and moment:
            start, end = trimmed(sheet.text, match.end(), unit.end)
            body = sheet.put(unit, replace(unit, start=start, end=end))
            return replace(body, published=sheet.published or moment)
    return sheet


def _dateline(sheet: Sheet, unit: Unit) -> tuple[date_parts.Stamp, int] | None:
    """What stands before a dash that opens the unit, where it is a place with a whole day, with an
    agency or without, and where the text begins behind it: "(Agence Lorbec) - Valbrune, 3 nov 2026
    - Le …"."""
    if unit.settled or unit.kind is not BlockKind.PARAGRAPH:
        return None
    text = sheet.text[unit.start : unit.end]
    if len(text.split()) < PARAGRAPH_WORDS:
        return None
    known = agencies.DATELINE.match(text)  # its own rule reads it
    for dash in reversed(list(DASH.finditer(text, 0, LONGEST))):
        stamp = _stamp(sheet.text[unit.start : unit.start + dash.start()], sheet.zone)
        if stamp and stamp.place and not stamp.updated:
            at = unit.start + dash.end()
            return None if known and known.end() >= dash.end() else (replace(stamp, shown=True), at)
    return None
