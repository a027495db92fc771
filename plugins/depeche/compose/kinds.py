"""What a source is, by what it says of itself: an article, a dispatch, a release, a letter."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import islice, takewhile

from ..french import first_person, quotations
from ..identity import once
from ..model import BlockKind, NameKind, Source
from .terms import plain


@dataclass(frozen=True, slots=True)
class Kind:
    """A noun for a source: "une dépêche", "la dépêche", "publiée"."""

    noun: str
    a: str
    the: str
    ending: str = ""
    speaks: bool = False  # for who issued it
    signed: bool = False  # by persons, who speak for themselves
    campaigns: bool = False  # calls upon those who read it
    published: bool = True  # to the public; a letter, or what no outlet is known to print, is not

    @property
    def one(self) -> str:
        return f"{self.a} {self.noun}"

    @property
    def this(self) -> str:
        return f"{self.the}{self.noun}"

    @property
    def that(self) -> str:
        masculine = "cet" if self.the == "l'" else "ce"
        return f"{'cette' if self.ending else masculine} {self.noun}"


ARTICLE = Kind("article", "un", "l'")
TEXT = Kind("texte", "un", "le ", published=False)  # of nobody who is known
RELEASE = Kind("communiqué", "un", "le ", speaks=True)
DISPATCH = Kind("dépêche", "une", "la ", "e")
LETTER = Kind("courrier", "un", "le ", speaks=True, signed=True, published=False)
RIGHT_OF_REPLY = Kind("droit de réponse", "un", "le ", speaks=True, published=False)
# To a staff, to members: "Vous serez transférés …" is said to them, not to readers.
CIRCULAR = Kind(
    "lettre", "une", "la ", "e", speaks=True, signed=True, campaigns=True, published=False
)
_SPEAKING = {  # what the head of such copy calls it
    kind.noun: kind
    for kind in (
        Kind("tract", "un", "le ", speaks=True, campaigns=True),
        Kind("avis", "un", "l'", speaks=True),
        Kind("note", "une", "la ", "e", speaks=True, published=False),
        Kind("lettre", "une", "la ", "e", speaks=True, signed=True),
        Kind("pétition", "une", "la ", "e", speaks=True, signed=True, campaigns=True),
        Kind("motion", "une", "la ", "e", speaks=True),
        Kind("relevé de décisions", "un", "le ", speaks=True, published=False),
        Kind("compte rendu", "un", "le ", speaks=True, published=False),
        Kind("procès-verbal", "un", "le ", speaks=True, published=False),
        Kind("arrêté", "un", "l'", speaks=True),
        Kind("décret", "un", "le ", speaks=True),
        Kind("dossier de presse", "un", "le ", speaks=True),
        Kind("rapport", "un", "le ", speaks=True),
        Kind("audit", "un", "l'", speaks=True),
        Kind("étude", "une", "l'", "e", speaks=True),
        Kind("programme", "un", "le "),
        Kind("notice", "une", "la ", "e"),
        Kind("catalogue", "un", "le "),
        Kind("tribune", "une", "la ", "e", speaks=True, signed=True),
        Kind("discours", "un", "le ", speaks=True),
        LETTER,
        RIGHT_OF_REPLY,
        Kind("mise au point", "une", "la ", "e", speaks=True),
        Kind("réponse", "une", "la ", "e", speaks=True, signed=True, published=False),
        Kind("réaction", "une", "la ", "e", speaks=True, signed=True, published=False),
    )
}
_RELEASE = re.compile(r"^\W*communiqué\b", re.IGNORECASE | re.MULTILINE)
_LEAFLET = "ne pas jeter sur la voie publique"
# What a town hall prints bears the same line at its foot.
_BULLETIN = re.compile(
    r"\b(?:bulletin|magazine|journal|lettre|gazette)\s+(?:d['’]informations?\s+)?"
    r"(?:(?:de\s+la\s+)?(?:municipale?|intercommunale?|communale?|mairie|commune|ville))\b",
    re.IGNORECASE,
)
_SAID = re.compile(r"\s*[–—-]\s")  # a line of a dialogue
_HEAD = 3  # lines in which copy says what it is
_CALLED = re.compile(
    r"(?P<noun>tract|dossier de presse|lettre ouverte|pétition|motion|tribune|discours"
    r"|relevé de décisions"
    r"|avis (?:d['’]information|publi[cq]\w*|[àa] la population|aux? [\w' -]+)"
    r"|note (?:d['’]information|de service|[àa] la presse|aux [\w' -]+))"
    r"(?: libre| collective| (?:inter)?syndicale?\b.*| du personnel| de l['’]intersyndicale)?"
    r"(?:(?:\s+[–—-]|,)\s+.*)?",
    re.IGNORECASE,
)
# What an exhibition, a hall, a feast prints for its public: "Programme de la saison 2026-2027".
_FOR_PUBLIC = re.compile(
    r"(?P<noun>programme|notice|catalogue)"
    r"(?: (?:de (?:la |l['’])?|du |des |d['’])?(?:expositions?|musée|salle|visite|œuvres?|festival"
    r"|saison|fêtes?|soirée|journées?|spectacles?|concerts?|collections?))?"
    r"(?:[ ,–—-]+(?:\w+ )?[\d-]+)?",
    re.IGNORECASE,
)
# Of a sitting, of who decides; what a paper or a reporter signs is their own account.
_RECORD = re.compile(
    r"(?P<noun>compte[ -]rendu|procès-verbal|arrêté|décret)"
    r"(?: (?:sommaire|analytique|intégral|succinct|municipal|préfectoral|ministériel))?"
    r"(?: (?:n[°ºo]|de (?:la |l['’])|du|des|d['’]|affiché|approuvé|portant)[^.!?]*)?",
    re.IGNORECASE,
)
_GREETS = re.compile(
    r"(?:mesdames(?:,| et) messieurs|(?:chers|chères) (?!(?:\w+ )*(?:lect|abonn|concitoyen|ami))"
    r"[^.!?:;]{3,60}),",
    re.IGNORECASE,
)
_SPEECH = re.compile(r"\b(?:discours|allocution|vœux|prononcée?)\b", re.IGNORECASE)
_TOLD = re.compile(r"[.!?…»]$")
_YOU = re.compile(r"(?<![\w'’-])(?:vous|votre|vos)(?![\w'’-])", re.IGNORECASE)
# Of what a party writes against an article; the line may say whose it is, and to what it replies.
_REPLY = re.compile(r"(?P<noun>droit de réponse|mise au point)(?: .*|$)", re.IGNORECASE)
# Below a body's name, on a cover: "L'état des plages - Rapport 2026"
_REPORT = re.compile(
    r"(?:[^.!?]{5,90} [–—-] )?(?P<noun>rapport|étude|audit)(?: .*)?", re.IGNORECASE
)
_HEAD_SIZE = 400  # characters
_TOP = 2000  # characters above and in which a dateline stands
_LONGEST = 10  # words of the line that says so


@once
def kind(source: Source) -> Kind:
    """What the copy says that it is, "TRACT INTERSYNDICAL"; a release is one, an agency's copy is a
    dispatch, signed by a reporter where its dateline is the agency's; what a paper or a reporter
    signs is an article, what nobody does a text."""
    if _is_circular(source):
        return CIRCULAR
    for_body = source.release and not source.reply  # who signs it speaks for the body above
    if (for_body or not reporters(source)) and (said := called(source)):
        return said
    if source.release:
        return _reply_in(source) or _SPEAKING.get(source.reply, RELEASE)
    wired = not reporters(source) or _is_wired(source)
    if agency(source) and wired:
        return DISPATCH
    return ARTICLE if source.publisher or source.bylines or agency(source) else TEXT


def _is_circular(source: Source) -> bool:
    """Whether it is a letter to a group of people, whom it greets above its first sentence and
    calls "vous"."""
    if source.reply or _SPEECH.search(source.text[:_HEAD_SIZE]):
        return False
    lines = [line.strip() for line in source.text[:_HEAD_SIZE].splitlines() if line.strip()]
    above = list(takewhile(lambda line: not _TOLD.search(line), lines))
    return any(map(_GREETS.fullmatch, above)) and bool(addressing(own_words(source)))


def addressing(text: str) -> list[int]:
    """The offsets of "vous" and its like outside what the text quotes."""
    quoted = [(each.start, each.end) for each in quotations.find(text).found]
    return [
        said.start()
        for said in _YOU.finditer(text)
        if not any(start <= said.start() < end for start, end in quoted)
    ]


def head(source: Source) -> list[str]:
    """The lines in which copy says what it is, without their marks."""
    lines = filter(None, map(str.strip, source.text.splitlines()))
    return [line.strip(" \t*_#") for line in islice(lines, _HEAD)]


def _called_in(source: Source) -> Kind | None:
    issued = source.release and source.publisher
    third = source.publisher or source.agencies or reporters(source)
    for line in head(source):
        record = _RECORD.fullmatch(line) if source.release or not third else None
        if record:
            return _SPEAKING[record["noun"].lower().replace("compte-rendu", "compte rendu")]
        public = _FOR_PUBLIC.fullmatch(line) or (_REPORT.fullmatch(line) if issued else None)
        found = public or _CALLED.fullmatch(line)
        short = len(line.split()) <= _LONGEST and not line.endswith((".", "!", "?", "…"))
        if found and short and (public or plain(line).casefold() != plain(source.title).casefold()):
            noun = found["noun"].lower()
            return next(each for name, each in _SPEAKING.items() if noun.startswith(name))
    return None


def _reply_in(source: Source) -> Kind | None:
    """What a party's answer to an article calls itself, above it or in its title."""
    found = [match for each in (*head(source), source.title) if (match := _REPLY.fullmatch(each))]
    return _SPEAKING[found[0]["noun"].lower()] if found else None


def says_i(source: Source) -> bool:
    """Whether it is a letter that a party's copy does not call one: it says "je"."""
    return kind(source).speaks and bool(first_person.singular(own_words(source)))


def own_words(source: Source) -> str:
    """The paragraphs that its writer says, less those of an interview or a dialogue."""
    return "\n\n".join(
        each.text
        for each in source.blocks
        if each.kind is not BlockKind.HEADING and each.turn is None and not _SAID.match(each.text)
    )


@once
def called(source: Source) -> Kind | None:
    """What the head of the copy calls it, or its foot, "Ne pas jeter sur la voie publique"; None
    where neither does."""
    said = _called_in(source)
    if said or _RELEASE.search(source.text[:_HEAD_SIZE]):
        return said
    leaflet = _LEAFLET in source.text.casefold() and not _BULLETIN.search(source.text[:_HEAD_SIZE])
    return _SPEAKING["tract"] if leaflet else None


def agency(source: Source) -> str:
    """The agency that the copy names as its origin, known or by its name: "Agence Presse Ouest"."""
    desks = (each.name for each in source.bylines if each.kind is NameKind.ORGANIZATION)
    named = (name for name in desks if name.startswith("Agence "))
    return next(iter(source.agencies), "") or next(named, "")


def _is_wired(source: Source) -> bool:
    """Whether the agency's dateline opens the copy, and no paper says that it printed it:
    "VALBRUNE, 3 mars 2026 (ANF) – ", under "Par Camille Orveau"."""
    if source.publisher:
        return False
    dateline = rf"\({re.escape(agency(source))}\)\s*[–—-]"
    return re.search(dateline, source.text[:_TOP]) is not None


def reporters(source: Source) -> list[str]:
    signed = (each.name for each in source.bylines if each.kind is NameKind.PERSON)
    return [name for name in signed if name]
