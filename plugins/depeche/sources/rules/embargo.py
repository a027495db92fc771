"""Until when copy is under an embargo, in the words of who sent it.

    Objet : [CP] EMBARGO 11h – Ligne C du tramway : …      Sous embargo jusqu'à demain, 6 h
    Objet : CP sous embargo jusqu'au mardi 24/11 à 18h     À ne pas diffuser avant mercredi midi

An embargo is when the copy may be published: the article is scheduled for it, never before. An hour
alone is of the day on which the mail was sent; where it is past by then, nobody knows which day is
meant. "Embargo sur les armes" is news.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime, time, timedelta

from ...french import dates
from ...model import Origin, Precision, Severity
from ..sheet import Sheet
from . import orders
from .flattened import flat

_SAID = re.compile(
    r"[\[(]*(?:(?:(?:la )?(?:levée|fin) (?:de l['’]|d['’])|sous |strictement sous )?embargo\b"
    r"(?!\s+(?:sur|contre|russe|américain|commercial|pétrolier|levé|de (?!\d)))"
    r"|(?:à )?ne (?:pas|rien) (?:diffuser|publier|mettre en ligne)(?: publiquement)? avant"
    r"|pas de (?:diffusion|publication) avant)"
    r"(?:\s*(?:[:–-]|jusqu['’](?:au|à)|au|le|la|strict|absolu|until|du)\s*)*"
    r"(?P<until>[^\[\])(|–—\n!?]{0,50}?)\s*"
    r"(?:[\])]+\s*[-–—:|]?\s*|\s[-–—|:]\s|(?<=\d)\s*[.:,]\s|[.!?]|$)",
    re.IGNORECASE | re.MULTILINE,
)
_HOUR = re.compile(r"(?<!\d)(?P<hour>[01]?\d|2[0-3])\s?(?:h|:|heures?)\s?(?P<minute>[0-5]\d)?\b")
_DAYS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
_DATED = re.compile(r"\d{1,2}(?:er)?\s*[/.-]\s*\d|\d{1,2}(?:er)? [a-z]{3,}")


def apply(sheet: Sheet, text: str, offset: int) -> tuple[Sheet, str]:
    """The sheet with the embargo that `text` tells of, and `text` without it; one that can't be
    read keeps the article a draft. `offset`: where the text stands."""
    match = _SAID.search(text)
    if match is None:
        return sheet, text
    said = match["until"].strip(" ,.;:")
    rest = f"{text[: match.start()]} {text[match.end() :]}".strip(" -–—:|")
    sent = sheet.published
    known = sent is not None and sent.origin is not Origin.FIRST_SEEN
    moment = until(said, sent.value if sent and known else None, sheet)
    if moment is not None:
        latest = max(moment, sheet.embargo) if sheet.embargo else moment
        return replace(sheet, embargo=latest).told(
            Severity.NOTE,
            f"Embargo lu\u00a0: l’article ne paraîtra pas avant le {latest:%d/%m/%Y à %H:%M}.",
            "S’il est levé, retirez-le de la copie.",
            offset,
        ), rest
    return sheet.doubting("embargo sans date lisible").told(
        Severity.ERROR,
        f"Embargo sans date lisible\u00a0: «\u00a0{match[0].strip()}\u00a0». L’article reste un "
        "brouillon.",
        "Donnez la date («\u00a0embargo: 2026-03-14 06:00\u00a0» dans l’en-tête).",
        offset,
    ), rest


def until(said: str, sent: datetime | None, sheet: Sheet) -> datetime | None:
    """The end of the embargo that `said` gives; None where that is not sure. A day without an
    hour ends at its last minute."""
    moment = dates.parse_timestamp(said, sheet.zone)
    if moment and moment.precision is Precision.MINUTE:
        return moment.value
    if moment and moment.precision is Precision.DAY:
        return datetime.combine(moment.value.date(), time(23, 59), sheet.zone)
    low = flat(said).replace("midi", "12h")
    hour = _HOUR.search(low)
    if _DATED.search(low):
        read = orders.moment(low, sent or sheet.seen)
        return read if read is None or hour else read.replace(hour=23, minute=59)
    if sent is None:
        return None
    ahead = _days_ahead(low, sent)
    if hour is None or ahead is None:
        return None
    clock = time(int(hour["hour"]), int(hour["minute"] or 0))
    found = datetime.combine(sent.date() + timedelta(ahead), clock, sheet.zone)
    return found if found > sent else None


def _days_ahead(low: str, sent: datetime) -> int | None:
    """In how many days; 0 for an hour alone, None for words that are not known."""
    bare = _HOUR.sub(" ", low)
    for place, name in enumerate(_DAYS):
        if re.search(rf"\b{name}\b", bare):
            return (place - sent.weekday()) % 7
    if re.search(r"\bdemain\b", bare):
        return 1
    rest = re.sub(r"\b(?:ce (?:soir|matin|jour)|aujourd['’]hui|heures? de paris|a|gmt)\b", "", bare)
    return None if re.search(r"[a-z]{2,}", rest) or "gmt" in bare else 0
