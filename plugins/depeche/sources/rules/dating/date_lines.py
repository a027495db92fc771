"""The date line of a page in another tongue or order, put as French copy has it.

A page that a machine translated keeps the dates of its theme: "PUBLIÉ : 08:45 BST, 12 octobre
2024", "12 de maio de 2024 às 10h33", "23 Jumada al-awwal 1446 H / 25 novembre 2024".
"""

from __future__ import annotations

import re

from ....french import date_english
from ....french.date_words import MONTH, MONTH_NAMES, WEEKDAY_NAMES

_OTHERS = (
    "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
    "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    "januar februar märz april mai juni juli august september oktober november dezember",
    "januari februari maart april mei juni juli augustus september oktober november december",
    "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada"
    " grudnia",
    "ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık",
)
_FRENCH = {
    name: month for names in _OTHERS for name, month in zip(names.split(), MONTH_NAMES, strict=True)
}
_FOREIGN = re.compile(
    rf"\b(?P<day>[0-3]?\d)\.?\s+(?:de\s+)?(?P<month>{'|'.join(sorted(_FRENCH, key=len)[::-1])})"
    r"\s+(?:del?\s+)?(?P<year>20\d\d)",
    re.IGNORECASE,
)
_SAYS = (
    (
        re.compile(
            r"\b(?:publicad[oa]|pubblicat[oa]|veröffentlicht|yayınlanma(?:\s+tarihi)?|giriş|published"
            r"|posted|geplaatst|gepubliceerd|data\s+publikacji|opublikowano)\b"
            r"(?:\s+(?:em|el|il|am|on|op))?\s*:?",
            re.IGNORECASE,
        ),
        "Publié le ",
    ),
    (
        re.compile(
            r"\b(?:(?:atualizad[oa]|actualizad[oa]|bijgewerkt|aktualizacja|aggiornat[oa]|aktualisiert"
            r"|güncelleme(?:\s+tarihi)?|last\s+(?:modified|updated))\b|act\.(?=\s+\d))"
            r"(?:\s+(?:em|el|il|am|on|op|a(?=\s+\d)))?\s*:?",
            re.IGNORECASE,
        ),
        "Mis à jour le ",
    ),
)
_AT = re.compile(r"(?<=\d)\s+(?:às|as|a\s+las|alle|ore|om|um)\s+(?=\d)", re.IGNORECASE)
_COLON = re.compile(r"(?<=\ble)\s*:\s*(?=\d)", re.IGNORECASE)
_HIJRI = re.compile(
    r"^\d{1,2}\s+[^\d/|]{4,30}\s14\d\d\s*(?:A?H\b\.?|هـ|de l['’]hégire)?\s*[/|–-]\s*"
)
_ZONE = r"(?:\s*\(?\b[A-Z]{2,4}\b\)?)?"
_HOUR_FIRST = re.compile(
    rf"(?P<hour>\d{{1,2}}:\d\d(?:\s?[ap]\.?m\b\.?)?{_ZONE}),?\s+"
    rf"(?:le\s+)?(?P<day>\d{{1,2}}(?:er)?\s+{MONTH}\s+20\d\d)",
    re.IGNORECASE,
)
_DAY = re.compile(
    rf"(?P<day>\d{{1,2}})(?:er)?\s+(?P<month>{MONTH})\s+(?P<year>20\d\d)", re.IGNORECASE
)
_AMERICAN = re.compile(
    r"\b(?P<month>0?[1-9]|1[0-2])/(?P<day>\d{1,2})/(?P<year>20\d\d)"
    r"(?P<rest>[\s|,–-]+\d{1,2}:\d\d\s?[ap]\.?m\b\.?\s*(?P<zone>[A-Z]{2,3}\b)?)?",
    re.IGNORECASE,
)
_ENGLISH_HOUR = re.compile(
    r"\d:\d\d\s?[ap]\.?m\b|\d:\d\d\s*\(?(?:BST|[ECMP][SD]?T|GMT)\b", re.IGNORECASE
)
# "17.04 BST", "05:40h.", "23/09/2025 | 14:05", "19 nov. 2026 | 16:48"
_DOTTED = re.compile(r"(?<=20\d\d\s)(\d{1,2})\.(\d\d)(?=\s+[A-Z]{2,4}\b|\s*$)")
_HOURS = re.compile(r"(?<=\d:\d\d)h\b")
# "18.11.2026, 16.47 heures", from German
_TOLD_HOUR = re.compile(
    r"(?:^|(?<=:\s)|(?<=\ble\s))(\d{1,2}[./]?\s?\w{1,10}[./ ]\s?20\d\d)(?:,\s*|\s+)"
    r"(\d{1,2})[.:](\d\d)\s+(?:heures?|uhr)\b",
    re.IGNORECASE,
)
# "17 novembre 202610:52 PM GMT+1Mis à jour le …": a page's columns, run together
_GLUED_HOUR = re.compile(r"(?<!\d)(20\d\d)(?=\d{1,2}\s?[:h]\s?\d\d(?!\d))")
_GLUED_LABEL = re.compile(r"(?<=[\d)])(?=(?:Mise?\sà\sjour|Publiée?|Modifiée?)\b)")
_BARRED = re.compile(r"(?<=20\d\d)(?:\s*[|•·]\s*|\s+[–—]\s+)(?=\d{1,2}\s?[:h](?![a-zà-ÿ]))")
# "21 h 05 CST": an hour as French copy has it, with the zone of the page.
_FRENCH_HOUR = re.compile(r"\b(\d{1,2})\s?h\s?(\d\d)(?=\s+\(?[A-Z]{3,4}\b)")
_POINTED = re.compile(r"(?<!\d)(\d\d?)·(\d\d?)·(?:20)?(\d\d)(?!\d)")  # "19·11·26", of Spanish pages
# "Mer 18 Nov 2026", "jeu. 12 nov. 2026": the day's short name, of pages and mails
_DAY_NAMES = {name[:3]: name for name in WEEKDAY_NAMES}
_SHORT_DAY = re.compile(
    rf"\b(?P<name>{'|'.join(_DAY_NAMES)})\b\.?,?\s+(?=\d{{1,2}}(?:er)?\s+[a-zà-ÿ]{{3,9}}\.?\s+20\d\d)",
    re.IGNORECASE,
)
_NAMES = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def in_french(line: str) -> str:
    """`line` with its dates, hours and words of publication as French copy has them."""
    line = _SHORT_DAY.sub("", line)
    line = _POINTED.sub(r"\1/\2/20\3", line)
    line = _GLUED_LABEL.sub(" ", _GLUED_HOUR.sub(r"\1 ", line))
    line = _TOLD_HOUR.sub(r"\1 \2:\3", line)
    line = _HOURS.sub("", _DOTTED.sub(r"\1:\2", _BARRED.sub(" ", _HIJRI.sub("", line))))
    line = _FRENCH_HOUR.sub(r"\1:\2", line)
    line = _SHORT_DAY.sub(lambda match: f"{_DAY_NAMES[match['name'].lower()]} ", line)
    for pattern, french in _SAYS:
        line = pattern.sub(french, line)
    line = _FOREIGN.sub(
        lambda match: f"{match['day']} {_FRENCH[match['month'].lower()]} {match['year']}", line
    )
    line = _AT.sub(" à ", line)
    line = _HOUR_FIRST.sub(lambda match: f"{match['day']} {match['hour']}", _COLON.sub(" ", line))
    return date_english.zoned(_american(_clocked(line))).strip()


def _clocked(line: str) -> str:
    """An English hour behind a French day: "12 octobre 2024, 8:45 am BST"."""
    if not _ENGLISH_HOUR.search(line):
        return line
    return " ".join(date_english.in_french(_DAY.sub(_english, line)).split())


def _english(match: re.Match[str]) -> str:
    month = match["month"].lower().rstrip(".")
    known = [index for index, name in enumerate(MONTH_NAMES) if name == month]
    return f"{match['day']} {_NAMES[known[0]]} {match['year']}" if known else match[0]


def _american(line: str) -> str:
    """A day that only an American page writes, behind its month: "02/25/2025 | 1:30 PM PT"."""
    match = _AMERICAN.search(line)
    if not match or not (int(match["day"]) > 12 or match["zone"]):
        return line
    day = f"{int(match['day'])} {_NAMES[int(match['month']) - 1]} {match['year']}"
    hour = re.sub(r"^[\s|,–-]+", " ", match["rest"] or "")
    plain = date_english.in_french(f"{day}{hour}")
    return f"{line[: match.start()]}{plain}{line[match.end() :]}"
