"""What a line says of the text below it: "La Gazette de Lorbec (Noé Talvas), 12 mars 2026",
"site Le Phare, 16/03/2026, 11:20", "agence ANF, 13 mars 2026"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import tzinfo

from ....french import dates
from ....french.date_words import ANY_MONTH
from ....model import Byline, Moment
from ..signing import people
from ..wires import agencies
from . import papers

MOST_WORDS = 20
_BETWEEN = re.compile(r"\s*[,;|·•]\s+|\s+[–—-]+\s+")
_IN_BRACKETS = re.compile(r"\s*\((?P<said>[^()]{2,80})\)")
_URL = re.compile(r"(?:https?://|www\.)\S+")
_PASSED = re.compile(  # where in the paper, and a day without its year, which dates nothing
    r"(?:p(?:age|\.)\s?\d+|n[°o]\s?\d+|édition\b.*|éd\.?\b.*|web|print|papier|abonnés?"
    rf"|(?:\w+di\s)?\d{{1,2}}(?:er)?\s(?:{ANY_MONTH})|\d{{1,2}}\s?[h:]\s?(?:\d\d)?)",
    re.IGNORECASE,
)
_BY = re.compile(r"(?:par|signé|de notre \w+)\s+(?=[A-ZÀ-Þ])", re.IGNORECASE)
_AGENCY = re.compile(r"(?:l['’])?(?:agence|dépêche)\s+(?:de\s+l['’]|d['’]|de\s+)?", re.IGNORECASE)
_MEDIUM = re.compile(
    r"(?:le\s+|l['’])?(?:site|journal|quotidien|hebdomadaire|hebdo|magazine|mensuel|média|blog)"
    r"(?:\s+(?:web|internet|en ligne|local))?(?:\s+(?:de|du)\s+|\s+d['’]|\s+)(?=\S)"
)
_RELEASE = re.compile(
    r"communiqué(?: de presse)?\s+(?:de\s+la\s|de\s+l['’]|de\s|du\s|des\s|d['’])", re.IGNORECASE
)
SOURCED = re.compile(
    r"[-–—*•#\s]*(?:source|paru dans|publié (?:dans|par)|extrait d[eu])\s*:?\s+"
    r"(?P<rest>\S.*?)[-–—*\s]*",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"[.!?…»]$")


@dataclass(frozen=True, slots=True)
class Provenance:
    """Whose a text is, by whom and when."""

    publisher: str = ""
    agency: str = ""
    signed: tuple[Byline, ...] = ()
    published: Moment | None = None
    url: str = ""
    release: bool = False

    @property
    def known(self) -> bool:
        """Whether it says whose the text is, or of when."""
        return bool(self.publisher or self.agency or self.published or self.url)

    @property
    def sure(self) -> bool:
        """Whether nothing but an origin says as much: who, and when or by a word of the press."""
        named = self.agency or papers.is_paper(self.publisher)
        return bool((self.publisher or self.agency) and (self.published or named))


def read(line: str, zone: tzinfo) -> Provenance | None:
    """What the line says; None for a line that says other things too."""
    line = line.strip(" \t\u00a0:–—-")
    if line.startswith("(") and line.endswith(")") and line.count("(") == 1:
        line = line[1:-1].strip()
    if not line or len(line.split()) > MOST_WORDS or _SENTENCE.search(line):
        return None
    found = Provenance()
    if url := _URL.search(line):
        found = replace(found, url=url[0].rstrip(").,;"))
        line = line.replace(url[0], "").strip(" ,;–—-()")
    aside = [match["said"] for match in _IN_BRACKETS.finditer(line)]
    parts = [each for each in _BETWEEN.split(_IN_BRACKETS.sub("", line)) if each]
    if moment := _moment(parts, zone):
        found = replace(found, published=moment[0])
        parts = parts[: moment[1]] + parts[moment[2] :]
    for part in aside:
        if day := dates.parse_timestamp(part, zone):
            found = replace(found, published=found.published or day)
        else:
            found = _signed(found, part)
    for part in parts:
        if _PASSED.fullmatch(part):
            continue
        told = _told(found, part)
        if told is None:
            return None
        found = told
    return found


def sourced(line: str, zone: tzinfo) -> Provenance | None:
    """What a line says that names the source: "Source : Le Phare, 12 mars 2026"."""
    match = SOURCED.fullmatch(line)
    found = read(match["rest"], zone) if match else None
    return found if found and found.known else None


def _moment(parts: Sequence[str], zone: tzinfo) -> tuple[Moment, int, int] | None:
    """The date among `parts`, an hour behind it included, and the parts that it takes."""
    for size in (2, 1):
        for at in range(len(parts) - size + 1):
            said = " ".join(parts[at : at + size])
            if moment := dates.parse_timestamp(re.sub(r"^(?:du|le)\s", "", said), zone):
                return moment, at, at + size
    return None


def _told(found: Provenance, part: str) -> Provenance | None:
    """`found` with what one more part says; None when it says nothing of an origin."""
    if by := _BY.match(part):
        return _signed(found, part[by.end() :])
    if agency := _AGENCY.match(part):
        return replace(found, agency=found.agency or part[agency.end() :])
    if agencies.is_agency_line(part):
        return replace(found, agency=found.agency or agencies.named(part)[0])
    if release := _RELEASE.match(part):
        name = part[release.end() :]
        name = name[:1].upper() + name[1:]
        return replace(found, publisher=found.publisher or name, release=True)
    if medium := _MEDIUM.match(part):
        return replace(found, publisher=found.publisher or part[medium.end() :])
    if people.is_person_name(part) and not papers.is_paper(part):
        return _signed(found, part)
    if found.publisher or not part[:1].isupper():
        return None
    return replace(found, publisher=papers.written(part))


def _signed(found: Provenance, name: str) -> Provenance:
    signed = people.parse(_BY.sub("", name)) if people.is_person_name(_BY.sub("", name)) else ()
    return replace(found, signed=found.signed or signed)
