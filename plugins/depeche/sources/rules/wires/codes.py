"""What an agency's machines write around its copy: "FXX0412 4 GI 0287", "AFP 211652 JAN 25".

The stamp below the copy says when it was sent: in GMT where it says so or the agency is known to
stamp so. Another agency's clock is not known: its stamp gives the day, and what was sent first.
Lines in capitals right above it name companies for the financial desks.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, datetime, tzinfo
from itertools import pairwise

from ....model import Moment, Precision, Severity
from ...sheet import Sheet, Unit
from ..signing.signed_lines import INITIALS
from . import agencies, correction_notice, ranks

CODE = re.compile(
    r"[A-Z]{2,4}\d{3,5}(?:\s+(?:[A-Z]{1,4}|\d{1,5})){1,6}(?:\s*\(\d{1,3}\))?(?:\s*/\s?[A-Z\d/-]+)?"
    r"|[a-z]{2,5}\d{3,5}\s+\d\s+[a-z]{2,3}\s+\d{2,5}"  # "ats0042 4 il 380"
    r"|(?:<[A-Z][A-Z\d .,&'’=-]{1,60}>[\s,]*)+"  # "<FVIA.PA>": companies, for the financial desks
    r"|[A-Z]{2,4}/(?:[A-Z]+-)?[a-zà-ÿ\d]{2,}(?:-[A-Za-zÀ-ÿ\d]{2,}){1,6}"  # "FRA/silo-bilan-LEAD"
    r"|[A-Z]{2,5}\s+\d{4}\s+\d{6}(?:\s+GMT)?"  # "ANF 0412 030326 GMT"
    r"|N{4}|Z{4}|</?[A-Z]{2,5}/?>"  # the end of a dispatch, "</ANF>"
    # "<ORG idsrc="isin">X</ORG>"
    r"|(?:<(?P<tag>[A-Za-z]{2,10})\b[^<>]*>[^<>]{0,80}</(?P=tag)>\s*)+"
)
# "AGP 0231 4 I 0412 AGP /AGP-HK18", "AGP0231 4 EI 0412 AGP-HK18": capitals and numbers, one of
# them filled up with noughts
MACHINE = re.compile(
    r"(?=.*(?<!\S)0\d{2,4}(?!\S))[A-Z]{2,5}\d{0,5}(?:\s+/?[A-Z\d]{1,8}(?:[-/][A-Z\d]{1,8}){0,4}){3,12}"
)
# "URGENT/2 JUSTICE-PHARMACIE-PROCÈS", "LEAD": how urgent, and the desk's keywords.
URGENCY = re.compile(
    r"LEAD|BULLETIN|PAPIER(?:\s+G[EÉ]N[EÉ]RAL)?|SYNTH[EÈ]SE"
    r"|(?:URGENT|FLASH|ALERTE|LEAD|BULLETIN)(?:\s?/\s?\d)?\s+[A-ZÀ-Þ\d]+(?:-[A-ZÀ-Þ\d]+)+"
    r"|(?:URGENT|FLASH|ALERTE|LEAD|BULLETIN)\s+[a-zà-ÿ\d]{3,}(?:-[a-zà-ÿ\d]{2,}){1,6}"
    r"|(?:URGENT|FLASH|ALERTE)\s?/\s?\d"
    r"|[a-zà-ÿ\d]{3,}(?:-[a-zà-ÿ\d]{2,}){1,6}\s+(?:URGENT|FLASH|ALERTE|LEAD|BULLETIN)(?:\s?\d)?"
    r"(?:\s*\([^()]{3,140}\))?"
    r"|(?:\d+(?:e|[EÈ]ME)|NOUVELLE?|DEUXI[EÈ]ME|TROISI[EÈ]ME)\s+(?:VERSION|LEAD)"
    r"(?:\s*[-–—:]\s*\S.{0,100}|\s*\([^()]{3,60}\))?"
)
_STATE = (
    r"(?:urgent|flash|alerte|bulletin|bilan|synth[èe]se|papier(?:\s+(?:g[ée]n[ée]ral|verdict"
    r"|d['’]angle))?|(?:\d+e\s+)?lead)"
)
# "URGENT puis papier général": what was sent, one after the other.
SENT = re.compile(rf"{_STATE}(?:\s*(?:\b(?:puis|et)\b|[,+/])\s*{_STATE})+", re.IGNORECASE)
# "Italie-migrations-naufrage", under the codes
KEYWORDS = re.compile(
    r"[A-ZÀ-Þ][a-zà-ÿ]{2,}(?:-[a-zà-ÿ\d]{2,}){2,6}"
    r"|[A-ZÀ-Þ][\w'’-]*(?:\s[\w'’-]+){0,2}(?:,\s+[\w'’-]+(?:\s[\w'’-]+){0,2}){1,5}"
    r"|[A-ZÀ-Þ]{4,}(?:\s?/\s?[A-ZÀ-Þ-]{4,}){1,4}"
    r"|[A-ZÀ-Þ]{3,}(?:-[A-ZÀ-Þ\d]{3,}){2,6}"
)
# "SOCIAL-PORTS-GREVE prev": an agency's slug, and what the copy is of its story. A place in
# capitals has its hyphens too: "VILLENEUVE-LES-ORMES".
_SLUG = (
    r"(?!SAINT|STE?-|[A-ZÀ-Þ-]*-(?:SUR|SOUS|L[EÈ]S|LE|LA|EN|AUX?|DE|DES|DU|ET)-)"
    r"[A-ZÀ-Þ]{3,}(?:-[A-ZÀ-Þ\d]{3,}){2,6}"
)
SLUG = re.compile(rf"{_SLUG}(?:[\s,]+\(?[a-zà-ÿ]{{3,10}}\)?|,[\w-]{{2,30}})?")
# "Italie-crues-bilan (3e LEAD, actualise bilan)", "URGENT-Italie-crues-bilan": keywords, and what
# the desk says of this version
VERSIONED = re.compile(
    r"(?:(?:URGENT|FLASH|ALERTE|LEAD|BULLETIN)(?:-[A-Za-zÀ-ÿ\d]{2,}){2,7}"
    r"|[A-Za-zÀ-ÿ\d]{2,}(?:-[A-Za-zÀ-ÿ\d]{2,}){2,7}(?=\s*\())"
    rf"(?:\s*\(\s*(?i:{_STATE}|nouve|actualis|compl[èée]t|pr[ée]cis|rectifi|corrig|d[ée]velopp|ajout"
    r"|avec\s|avant-papier|encadr[ée]|version)[^()\[\]]{0,140}\))?"
)
STATE = re.compile(r"\(?(?:prev|prév|prévision|papier|lead|suite|bis|PREV|PRÉV)\)?")
# "BOL-mines-social-gouvernement,PREV": keywords and what the copy is of them, with no space
KEYED = re.compile(
    r"[A-Za-zÀ-ÿ]{3,}(?:-[a-zà-ÿ\d]{2,}){2,6}(?:,[A-ZÀ-Þ\d][\w-]{1,30})+"
    r"|[A-Z]{3}(?:-[a-zà-ÿ\d]{3,}){2,6}|[a-zà-ÿ\d]{4,}(?:-[a-zà-ÿ\d]{4,}){2,6}"
)
# "CORRECTION - accident-transport-train": the desk's keywords behind what the copy is
CORRECTING = re.compile(
    r"(?P<mark>CORRECTION|RECTIFICATIF|ANNULE ET REMPLACE)\s*[-–—:]\s*"
    r"[A-Za-zà-ÿ\d]{3,}(?:-[a-zà-ÿ\d]{2,}){1,6}"
)
# "(Actualisé avec nouveau bilan)", "**** BOUCLAGE 21H00 ****": said to those who print the copy.
SERVICE = re.compile(
    r"[(\[](?:actualis|compl[èée]t|ajout|pr[ée]cis|rectifi|corrig|d[ée]velopp|avec\s|mise?\s+à\s+jour)[^()\[\]]{0,140}[)\]]"
    r"|[(\[](?-i:ATTENTION|R[EÉ]P[EÉ]TITION|NOUVELLE VERSION|AVIS|NOTE|[AÀ] NOTER)\b"
    r"[^()\[\]]{0,140}[)\]]"
    r"|[(\[](?:papiers?|encadrés?|portraits?|reportages?|photos?|vidéos?|infographies?|lead|synthèse)"
    r"\b[^()\[\].]{0,60}\b(?:à\s+(?:suivre|venir)|suit|suivent|suivra|suivront)[)\]]"
    r"|[(\[](?:nouvelle|deuxième|troisième|dernière)\s+version\b[^()\[\]]{0,80}[)\]]"
    r"|\*{3,}\s*[^*]{3,60}\*{3,}"
    r"|[-–—*\s]*(?:actualise|compl[èe]te|ajoute|d[ée]veloppe)\s[^.!?]{3,120}"
    r"(?:\b(?:para(?:graphe)?s?|titre|chap[eô]au?|lead|version)\b|§)[^!?]{0,100}"
    r"|(?:attention|à\s+noter)\s*[-–—:!,]+\s*(?:ajout|actualis|compl[èée]t|pr[ée]cis|rectifi|corrig"
    r"|d[ée]velopp|remplac|avec\s|mise?\s+à\s+jour|nouve)[^.!?]{0,160}"
    r"|[^.!?…/]{3,160}\s/{3,}",
    re.IGNORECASE,
)
STAMP = re.compile(
    r"(?P<agency>[A-Z][\w-]{1,12}\s+(?:[A-Z][\w-]{1,14}\s+)?)?(?P<day>[0-3]\d)(?P<hour>[01]\d|2[0-3])(?P<minute>[0-5]\d)"
    r"\s*(?P<gmt>GMT\s+)?(?P<month>[A-Za-z]{3,4})\s+(?P<year>20\d\d|\d\d)"
)
# "19-nov-2026 09:41:22", below a wire's headline
CLOCKED = re.compile(
    r"(?P<day>\d{1,2})-(?P<month>[a-zéû]{3,5})\.?-(?P<year>20\d\d)\s+(?P<hour>\d\d)"
    r":(?P<minute>\d\d)(?::\d\d)?",
    re.IGNORECASE,
)
HANDS = re.compile(r"[a-zé]{2,4}(?:-[a-zé]{2,4})?/(?:[a-zé]{2,4}(?:/[a-zé]{2,4}){0,4}/?)?")
# "ANF 2011", below the copy of an agency that its dateline names
SENT_AT = re.compile(r"(?P<agency>[A-Z]{2,5})\s(?:[01]\d|2[0-3])[0-5]\d")
MONTHS = {
    "JAN": 1, "JANV": 1, "FEV": 2, "FÉV": 2, "FÉVR": 2, "FEB": 2, "MARS": 3, "AVRIL": 4,
    "MAR": 3, "AVR": 4, "APR": 4, "MAI": 5, "MAY": 5, "JUN": 6,
    "JUIN": 6, "JUL": 7, "JUIL": 7, "AOU": 8, "AOUT": 8,
    "AOÛT": 8, "AUG": 8, "SEP": 9, "SEPT": 9, "OCT": 10,
    "NOV": 11, "DEC": 12, "DÉC": 12,
}  # fmt: skip
TOP, FOOT = 6, 5  # units at the edges of the copy where codes stand
LONGEST_TAG = 60


def is_code(line: str) -> bool:
    """Whether the line speaks to machines or to desks, and to no reader."""
    line = line.strip()
    return ranks.is_line(line) or any(
        each.fullmatch(line)
        for each in (CODE, MACHINE, SERVICE, URGENCY, SENT, CLOCKED, SLUG, VERSIONED)
    )


def find(sheet: Sheet) -> Sheet:
    """Takes the codes away and tells them; the stamp dates copy that nothing else dates."""
    for unit in sheet.units[:TOP]:
        match = CLOCKED.fullmatch(sheet.of(unit).strip())
        moment = _moment(match, sheet.zone) if match else None
        if moment and not unit.settled:
            sheet = replace(sheet.without([unit]), published=sheet.published or moment)
    for unit in sheet.units[:TOP]:
        if correcting := CORRECTING.fullmatch(sheet.of(unit).strip()):
            sheet = sheet.without([unit])
            if not sheet.corrects:
                sheet = correction_notice.told(sheet, correcting["mark"], unit.start)
    foot = list(sheet.units[-FOOT:])
    ranked = ranks.lines(sheet, (*sheet.units[:TOP], *foot))
    sheet = ranks.read(sheet, ranked)
    taken: list[Unit] = [
        unit
        for unit in dict.fromkeys((*sheet.units[:TOP], *foot))
        if unit in ranked or (not unit.settled and is_code(sheet.of(unit)))
    ]
    taken += [unit for unit in foot if not unit.settled and _is_hands(sheet.of(unit).strip())]
    taken += [
        unit
        for unit in sheet.units[: TOP if len(sheet.units) > TOP else 1]
        if not unit.settled and unit not in taken and KEYED.fullmatch(sheet.of(unit).strip())
    ]
    for above, unit in pairwise(sheet.units[:TOP]):
        line = sheet.of(unit).strip()
        beside = (KEYWORDS, INITIALS, STATE)
        if above in taken and unit not in taken and any(each.fullmatch(line) for each in beside):
            taken.append(unit)
    for index, unit in enumerate(foot):
        match = STAMP.fullmatch(sheet.of(unit).strip())
        moment = _stamped(match, sheet) if match else None
        if not (match and moment) and not _is_sent_at(sheet, unit):
            continue
        taken += [unit, *(each for each in foot[:index] if _is_tag(sheet.of(each).strip()))]
        if not (match and moment):
            break
        minutes = 60 * int(match["hour"]) + int(match["minute"])
        same = moment.value.day == int(match["day"])
        sheet = replace(
            sheet,
            published=sheet.published or moment,
            sent=minutes if moment.precision is Precision.DAY and same else 0,
            agencies=tuple(
                dict.fromkeys((*sheet.agencies, *agencies.named(match["agency"] or "")))
            ),
        )
        break
    taken.sort(key=lambda unit: unit.start)
    said = [sheet.of(unit).strip() for unit in taken if _speaks(sheet.of(unit).strip())]
    if not said:
        return sheet.without(taken)
    shown = ", ".join(f"«\u00a0{line}\u00a0»" for line in said)
    return sheet.without(taken).told(
        Severity.NOTE,
        f"Mentions d’agence retirées\u00a0: {shown}.",
        "Si l’une de ces lignes est du texte, formez-en une phrase.",
        taken[0].start,
    )


def _is_hands(line: str) -> bool:
    """Whether the line is the initials of those who wrote and read the copy: "jpb/lmt/cco", "bl/";
    an agency among them is told by another rule."""
    return HANDS.fullmatch(line) is not None and not agencies.named(line.replace("/", " "))


def _speaks(line: str) -> bool:
    """Whether words of it are for people: a version, a note to those who print the copy."""
    return (
        ranks.speaks(line)
        or any(each.fullmatch(line) for each in (SERVICE, SENT, KEYWORDS, SLUG, VERSIONED, STATE))
        or (URGENCY.fullmatch(line) is not None and len(line.split()) > 1)
    )


def _moment(match: re.Match[str], zone: tzinfo) -> Moment | None:
    month, year = MONTHS.get(match["month"].upper()), int(match["year"])
    # AFP's clock is GMT; that of another agency is its own, unless it says so.
    named = match.groupdict().get("agency") or ""
    gmt = match["month"].isupper() and (bool(agencies.named(named)) or "GMT" in match[0])
    clock = UTC if gmt else zone
    try:
        value = datetime(
            year + (2000 if year < 100 else 0),
            month or 0,
            int(match["day"]),
            int(match["hour"]),
            int(match["minute"]),
            tzinfo=clock,
        )
    except ValueError:
        return None
    return Moment(value.astimezone(zone), Precision.MINUTE)


def _stamped(match: re.Match[str], sheet: Sheet) -> Moment | None:
    """When the stamp says that the copy was sent. The hour of the dateline goes before its own; by
    a clock that is not known it gives no hour, and no day where the dateline has one."""
    moment = _moment(match, sheet.zone)
    if moment is None:
        return None
    filed = agencies.filed(sheet, moment.value.year)
    known = bool(agencies.named(match["agency"] or ""))
    if known or match["gmt"] or not match["month"].isupper():
        return filed if filed and filed.precision is Precision.MINUTE else moment
    month = MONTHS[match["month"].upper()]
    day = datetime(moment.value.year, month, int(match["day"]), tzinfo=sheet.zone)
    return filed or Moment(day, Precision.DAY)


def _is_sent_at(sheet: Sheet, unit: Unit) -> bool:
    match = SENT_AT.fullmatch(sheet.of(unit).strip())
    return match is not None and f"({match['agency']})" in sheet.text


def _is_tag(line: str) -> bool:
    """Initials of the desk's hands, or names in capitals: no sentence."""
    capitals = line.isupper() and len(line) <= LONGEST_TAG and not line.endswith((".", "!", "?"))
    return capitals or INITIALS.fullmatch(line) is not None
