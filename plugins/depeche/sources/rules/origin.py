"""The paper that the copy was taken from, as its page names it beside the text.

"Inscrivez-vous à la newsletter du Courrier de Lorbec", "© 2026 La Gazette de Valbrune", "L'Écho de
la Varenne : Pourquoi fermez-vous ?" in an interview, or its name above the headline under its
address. A paper that the text itself quotes may be another one.
"""

from __future__ import annotations

import re
from dataclasses import replace
from urllib.parse import urlsplit

from ..sheet import Sheet
from . import papers, several_texts

LONGEST = 320
MOST_WORDS = 6
TOP = 5  # lines among which a name may stand under its address
_OF = r"(?-i:(?:\s(?:[a-zà-ÿ]+\s)?(?:du|de\sla|de|des|d['’]|à))?)"
BESIDE = re.compile(
    rf"(?:newsletters?{_OF}|société(?:\s+éditrice)?{_OF}|abonn\w+{_OF}|application{_OF}|appli{_OF}"
    rf"|site{_OF}|lecteurs{_OF}|(?:©|copyright)\s*(?:20\d\d)?|droits\s+réservés\s*[-–—:©]?)\s*"
    r"(?-i:(?P<name>(?:L[ea]s?\s|L['’])?[A-ZÀ-Þ].*))",
    re.IGNORECASE,
)
# What only a page says of itself.
PAGE = re.compile(
    r"newsletter|cookies|consentement|abonne[zr]|abonnement|20\d\d|droits|désinscri|appli(?:cation)?\b",
    re.IGNORECASE,
)
ASKS = re.compile(r"(?P<name>[A-ZÀ-Þ][^:?!.«»]{4,40}?)\s?:\s[^«].*\?\s*$")
LIVE = re.compile(r"(?P<name>[A-ZÀ-Þ].{4,40}?)\sen\sdirect\b")  # "La Gazette en direct : voir plus"
ADDRESS = re.compile(r"https?://[^\s<>\"]+")


def find(sheet: Sheet) -> Sheet:
    """Fills `publisher` where no line of the copy has said it, and the page names one paper."""
    if sheet.publisher or sheet.release or several_texts.REASON in sheet.doubts:
        return sheet
    lines = [line.strip() for line in sheet.text.splitlines() if line.strip()]
    kept = {sheet.of(unit).strip() for unit in sheet.units}
    found = [
        _name(match["name"])
        for line in lines
        if line not in kept and len(line) <= LONGEST and PAGE.search(line)
        for match in BESIDE.finditer(line)
    ]
    found += [match["name"] for line in lines if line not in kept and (match := LIVE.match(line))]
    found = [each for each in found if papers.is_masthead(each)]
    found += [
        match["name"]
        for match in map(ASKS.match, lines)
        if match and papers.is_masthead(match["name"])
    ]
    found += _under_address(lines[:TOP])
    names = {_bare(each): each for each in sorted(filter(None, found), key=len)}
    if len(names) != 1:
        return sheet
    return papers.credited(replace(sheet, publisher=papers.written(*names.values())))


def _name(text: str) -> str:
    """The paper's name that begins `text`; "" where none does."""
    words = text.split()[:MOST_WORDS]
    tries = (" ".join(words[:last]).strip(" .,;:)|") for last in range(len(words), 0, -1))
    return next((each for each in tries if papers.is_masthead(each)), "")


def _under_address(lines: list[str]) -> list[str]:
    """The line that says in words what the host of the address above it says."""
    hosts = {
        re.sub(r"[\W_]+", "", label)
        for line in lines
        for address in ADDRESS.findall(line)
        for label in (urlsplit(address).hostname or "").split(".")
    }
    return [
        line
        for line in lines
        if len(line.split()) in range(2, MOST_WORDS) and _folded(line) in hosts
    ]


def _folded(name: str) -> str:
    plain = name.casefold().translate(str.maketrans("àâäçéèêëîïôöùûü", "aaaceeeeiioouuu"))
    return re.sub(r"[\W_]+", "", plain)


def _bare(name: str) -> str:
    return re.sub(r"^(?:l[ea]s?|l)(?=\s|['’])", "", name.casefold()).strip(" '’")
