"""The paper that the copy was taken from, as its page names it beside the text.

"Inscrivez-vous à la newsletter du Courrier de Lorbec", "© 2026 La Gazette de Valbrune", "L'Écho de
la Varenne : Pourquoi fermez-vous ?" in an interview, its name above the headline under its address
or beside the day ("Ouest-Estran, vendredi 20 novembre 2026"), the house of its photographer, or
what a colleague's note says ("source Głos Estranu, paru le 20/11"). A paper that the text itself
quotes may be another one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from dataclasses import replace
from urllib.parse import urlsplit

from ....french.date_words import MONTH, WEEKDAY
from ...sheet import Sheet
from ..signing import people, signed_lines
from ..text import several_texts
from . import papers

LONGEST = 320
MOST_WORDS = 6
FOOT = 8  # lines
TOP = 5  # lines among which a name may stand under its address
HEAD = 8  # lines among which those of the masthead and of who signs stand
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
SERVICES = re.compile(r"Services\s+(?P<name>(?:L[ea]s?\s|L['’])[A-ZÀ-Þ].{2,30})")  # a page's foot
# "Article polonais passé au traducteur, source Głos Estranu (Gdańsk), paru le 20/11"
NOTED = re.compile(
    r"\b(?:article|papier|texte)\b.*\bsource\s*:?\s+(?P<name>[A-ZÀ-Þ][\w'’-]+(?:\s[A-ZÀ-Þ][\w'’-]+){1,3})"
    r"(?=\s*[,(.;]|$)",
    re.IGNORECASE,
)
# "Ouest-Estran", "Sud Varenne Matin": a paper's name with a quarter of the sky, and no region's.
_NO_PAPERS = (
    r"Kivu|Liban|Ossétie|Cameroun|Pas-de-Calais|Soudan|Darfour|Vietnam|Corée|Yémen|Finistère|Gironde"
    r"|Isère|Essonne|Mayenne|Ensemble|Stream"
)
QUARTER = re.compile(
    rf"(?P<name>(?:Nord|Sud|Est|Ouest)[ -](?!(?:{_NO_PAPERS})\b)[A-ZÀ-Þ][\w'’]+"
    r"(?:[ -][A-ZÀ-Þ][\w'’]+)?)"
    rf"(?:\s*|(?:,|\s+[–—|-])\s+(?:le\s+)?(?:{WEEKDAY}\s|\d|édition\b|p(?:age|\.)\s).*)",
)
# "© La Montagne 2026 – Mentions légales", under a page that begins with that name
OWNED = re.compile(
    r"(?:©|copyright)\s*(?:20\d\d\s+)?(?P<name>[A-ZÀ-Þ][^\d©|,–-]{2,40}?)(?=\s*(?:20\d\d|[–|,.-]|$))",
    re.I,
)
# "Sel & Rivages — N° 88 — Octobre 2026"; "Par Camille Orveau pour « Sel & Rivages »"
NUMBERED = re.compile(r"[*_]*(?P<name>[A-ZÀ-Þ][^\d:!?.—–|,]{3,50}?)\s*[—–|,-]\s*n[°º]\s?\d", re.I)
WRITTEN_FOR = re.compile(r"\bpour\s+(?:le\s+magazine\s+)?«\s*(?P<name>[A-ZÀ-Þ][^«»]{2,40}?)\s*»")
# Beside its day, "Le Petit Estran" is a paper's name: a town's would have its hyphen.
TITLED = re.compile(r"(?:L[ae]s?\s|L['’])[A-ZÀ-Þ][\w'’]+(?:\s[A-ZÀ-Þ][\w'’]+){1,3}")
# "Cet article a d'abord paru sur le site de notre partenaire Le Petit Varennais."
PARTNER = re.compile(
    rf"(?!.*\b{WEEKDAY}\b)[*_]*Cet article \w.{{3,60}}? notre partenaire,? "
    r"(?P<name>[A-ZÀ-Þ][^\d,;:.!?*_]{2,40})[.*_]*"
)
LIVE = re.compile(r"(?P<name>[A-ZÀ-Þ].{4,40}?)\sen\sdirect\b")  # "La Gazette en direct : voir plus"
DATED = re.compile(rf"(?:{MONTH}|\d[/.]\d{{1,2}}[/.])\s*(?:1[89]|20)\d\d", re.IGNORECASE)
BESIDE_DAY = re.compile(r"\s+[-–—|•·]+\s+|,\s+")
BETWEEN = re.compile(r"\s*/\s*|\s+[-–—]\s+|,\s+|\s+pour\s+")
_HANDS = re.compile(r"(?:[A-ZÀ-Þ]\.[ -]?){1,3}(?:[A-ZÀ-Þ][\w'’-]*)?")
_ENDS = re.compile(r"[a-zà-ÿ]{3,}[.,;)]")
ADDRESS = re.compile(r"https?://[^\s<>\"]+")


def find(sheet: Sheet) -> Sheet:
    """Fills `publisher` where no line of the copy has said it, and the page names one paper; its
    name alone on a line is no heading of the text, and its newsroom no author beside it."""
    sheet = _named(sheet)
    if sheet.publisher or sheet.page:  # "Par la rédaction": that of the page it was copied from
        others = (
            each for each in sheet.bylines if not signed_lines.BARE_NEWSROOM.fullmatch(each.name)
        )
        sheet = replace(sheet, bylines=tuple(others))
    alone = [each for each in sheet.units if sheet.of(each).strip() == sheet.publisher]
    return sheet.without(alone) if alone else sheet


def _named(sheet: Sheet) -> Sheet:
    if sheet.publisher or sheet.release or several_texts.are_in(sheet):
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
    feet = (SERVICES.fullmatch(line) for line in lines[-FOOT:])
    found += [match["name"] for match in feet if match]
    partners = (PARTNER.fullmatch(line) for line in lines[-FOOT:] if line not in kept)
    found += [match["name"] for match in partners if match and papers.is_paper(match["name"])]
    if sheet.brief is not None or any(map(NOTED.search, lines[:1])):
        found += [match["name"] for match in map(NOTED.search, lines[:TOP]) if match]
    quarter = QUARTER.fullmatch(lines[0]) if lines else None
    found += [quarter["name"]] if quarter else []
    found += _under_address(lines[:TOP])
    found = found or _above_text(sheet, lines, kept)
    owned = map(OWNED.match, lines[-FOOT:])
    found += [match["name"] for match in owned if match and match["name"] == lines[0]]
    found = found or [each for credit in sheet.credits for each in _credited(credit.credit)]
    names = {_bare(each): each for each in sorted(filter(None, found), key=len)}
    if len(names) != 1:
        return sheet
    return papers.credited(replace(sheet, publisher=papers.written(*names.values())))


def _above_text(sheet: Sheet, lines: Sequence[str], kept: Set[str]) -> list[str]:
    """The papers that lines which went from the head of the copy name beside the day, the number
    of the issue or who signs."""
    found = []
    for line in lines[:HEAD]:
        if line in kept or len(line) > LONGEST:
            continue
        numbered = NUMBERED.match(line)
        written = WRITTEN_FOR.search(line) if signed_lines.opens(line.strip("*_ ")) else None
        found += [match["name"].strip() for match in (numbered, written) if match]
        if DATED.search(line):
            parts = (part.strip(" *_[]()«»") for part in BESIDE_DAY.split(line))
            found += [part for part in parts if _is_dated_paper(sheet, part)]
    return [each for each in found if papers.NAME.fullmatch(each)]


def _is_dated_paper(sheet: Sheet, name: str) -> bool:
    """Whether what stands beside a day is a paper: by a word of the press, or an article and names
    that the copy has nowhere else."""
    if papers.is_masthead(name):
        return True
    told = sheet.text.count(name) > 1 or name.casefold() in papers.TOWNS
    return TITLED.fullmatch(name) is not None and not told and not papers.says_something(name)


def _credited(credit: str) -> list[str]:
    """The papers whose photographers took the images: "Le Courrier de Lorbec / Noé Talvas"."""
    parts = [part.strip() for part in BETWEEN.split(credit)]
    named = [part for part in parts if papers.is_masthead(part)]
    rest = [part for part in parts if part not in named]
    by = bool(rest) and all(people.is_person_name(part) or _HANDS.fullmatch(part) for part in rest)
    return [part for part in named if part.split()[0].lower() not in people.NO_NAMES] if by else []


def _name(text: str) -> str:
    """The paper's name that begins `text`; "" where none does."""
    words = text.split()[:MOST_WORDS]
    # "© La Presse libre.": a name that ends in small letters is not known to its end.
    whole = (
        last
        for last in range(len(words), 0, -1)
        if not (words[last : last + 1] and _ENDS.fullmatch(words[last]))
    )
    tries = (" ".join(words[:last]).strip(" .,;:)|") for last in whole)
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
