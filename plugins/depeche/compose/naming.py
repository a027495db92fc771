"""What a source is called for a reader, and its name with the article that French gives it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import takewhile

from ..french import first_person, issuers, lists, quotations
from ..identity import Same, once
from ..model import BlockKind, NameKind, Source
from .terms import plain

_AGENCIES = ("AFP", "AP", "ATS", "ANSA", "EFE", "AEF", "APA", "APS")
# Bodies known by their letters, whose noun nobody spells out; "FO" and "SUD" have no article.
_OF_LETTERS = (
    ("l'", ("UNSA", "UFC", "UNEF", "UNL", "UDI", "UIMM", "UMIH", "ADMR", "AMF", *_AGENCIES)),
    ("la ", ("CGT", "CFDT", "CFTC", "CFE", "FSU", "FNSEA", "FDSEA", "LFI", "SNCF", "RATP", "LDH")),
    ("la ", ("FCPE", "PEEP", "CNT", "CPME", "LPO", "SNSM", "FNATH", "CNIL", "FNAIM")),
    ("le ", ("SNES", "SNUIPP", "SNALC", "SNEP", "SNETAA", "SNJ", "SNPL", "SNPNC", "SNCTA", "SGEN")),
    ("le ", ("MEDEF", "PS", "PCF", "RN", "NPA", "MRAP", "SDIS", "CHU", "CIAS", "CCAS")),
)
_ARTICLES = {name: article for article, names in _OF_LETTERS for name in names}
_OWN = frozenset({"rédaction", "la rédaction"})  # a newsroom's name for itself
_SILENT_H = lists.words("silent_h")  # first names and towns
# What Greek and Latin roots open.
_SILENT_ROOTS = re.compile(
    r"(?:Harmoni|Héli|Héma|Hémo|Hémi|Hépat|Hérit|Hexa|Hiro|Histo|Holo|Homo|Homéo|Hôpi|Hôte|Hospi"
    r"|Horiz|Horlog|Horti|Human|Hydr|Hygi|Hyper|Hypo)",
)
_ACRONYM = re.compile(r"[A-ZÀ-Þ]{2,6}")
_VOWEL = re.compile(r"[aeiouyhâàéèêëîïôöûAEIOUYHÂÀÉÈÊËÎÏÔÖÛ]")
_OWN_ARTICLE = re.compile(r"(?P<article>Le |La |Les |L['’])(?=[A-ZÀ-Þ])")
_DROPPED = {"au ": "le ", "du ": "le ", "aux ": "les ", "des ": "les "}


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
_ADDRESSED = re.compile(r"\badressée? (?P<to>(?:à|aux?) [^.;:!?]{2,80})$")
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
    if (for_body or not _reporters(source)) and (said := called(source)):
        return said
    if source.release:
        return _reply_in(source) or _SPEAKING.get(source.reply, RELEASE)
    wired = not _reporters(source) or _is_wired(source)
    if _agency(source) and wired:
        return DISPATCH
    return ARTICLE if source.publisher or source.bylines or _agency(source) else TEXT


def _is_circular(source: Source) -> bool:
    """Whether it is a letter to a group of people, whom it greets above its first sentence and
    calls "vous"."""
    if source.reply or _SPEECH.search(source.text[:_HEAD_SIZE]):
        return False
    head = [line.strip() for line in source.text[:_HEAD_SIZE].splitlines() if line.strip()]
    above = list(takewhile(lambda line: not _TOLD.search(line), head))
    return any(map(_GREETS.fullmatch, above)) and bool(addressing(own_words(source)))


def addressing(text: str) -> list[int]:
    """The offsets of "vous" and its like outside what the text quotes."""
    quoted = [(each.start, each.end) for each in quotations.find(text).found]
    return [
        said.start()
        for said in _YOU.finditer(text)
        if not any(start <= said.start() < end for start, end in quoted)
    ]


def _called_in(source: Source) -> Kind | None:
    text, title = source.text[:_HEAD_SIZE], source.title
    issued = source.release and source.publisher
    lines = [line.strip(" \t*_#") for line in text.splitlines() if line.strip()][:_HEAD]
    third = source.publisher or source.agencies or _reporters(source)
    for line in lines:
        record = _RECORD.fullmatch(line) if source.release or not third else None
        if record:
            return _SPEAKING[record["noun"].lower().replace("compte-rendu", "compte rendu")]
        public = _FOR_PUBLIC.fullmatch(line) or (_REPORT.fullmatch(line) if issued else None)
        found = public or _CALLED.fullmatch(line)
        short = len(line.split()) <= _LONGEST and not line.endswith((".", "!", "?", "…"))
        if found and short and (public or plain(line).casefold() != plain(title).casefold()):
            noun = found["noun"].lower()
            return next(each for name, each in _SPEAKING.items() if noun.startswith(name))
    return None


def _reply_in(source: Source) -> Kind | None:
    """What a party's answer to an article calls itself, above it or in its title."""
    lines = [line.strip(" *_#") for line in source.text.splitlines() if line.strip()][:_HEAD]
    found = [match for each in (*lines, source.title) if (match := _REPLY.fullmatch(each))]
    return _SPEAKING[found[0]["noun"].lower()] if found else None


def addressee(source: Source) -> str:
    """ "à la Gazette de Lorbec", of a right of reply or a letter whose first lines say to whom it
    goes; "" where they don't."""
    lines = [plain(line.strip(" *_#")) for line in source.text.splitlines() if line.strip()][:_HEAD]
    found = next(filter(None, map(_ADDRESSED.search, lines)), None)
    if found is None:
        return ""
    to, _, whom = found["to"].partition(" ")
    whom = subject(whom)
    return f"au {whom[3:]}" if to == "à" and whom.startswith("le ") else f"{to} {whom}"


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


def called(source: Source) -> Kind | None:
    """What the head of the copy calls it, or its foot, "Ne pas jeter sur la voie publique"; None
    where neither does."""
    return _called(Same(source))


@lru_cache(maxsize=256)
def _called(key: Same[Source]) -> Kind | None:
    source = key.value
    said = _called_in(source)
    if said or _RELEASE.search(source.text[:_HEAD_SIZE]):
        return said
    leaflet = _LEAFLET in source.text.casefold() and not _BULLETIN.search(source.text[:_HEAD_SIZE])
    return _SPEAKING["tract"] if leaflet else None


@once
def publisher(source: Source) -> str:
    """Who put the source out, for a reader: its agency, its paper or its desk; "" when it names
    none.

    An article that a reporter signs "avec AFP" is no dispatch of the agency.
    """
    if kind(source) is DISPATCH:
        return _agency(source)
    if source.publisher:
        return source.publisher
    desks = (each.name for each in source.bylines if each.kind is NameKind.ORGANIZATION)
    nobody = {*_OWN, *(name.casefold() for name in source.agencies)}
    return next((name for name in desks if name.casefold() not in nobody), "")


def writer(source: Source) -> tuple[str, bool]:
    """Who wrote the copy, as the subject of a sentence, and whether they are several: "l'AFP",
    "Camille Orveau et Malo Sévignac"; "" when nobody is named."""
    name = "" if source.reply and _signing(source) else publisher(source)
    if name:
        named = subject(name, source.text)
        return named, named.startswith("les ")
    people = _signing(source)
    return joined(people), len(people) > 1


def is_of_one_hand(one: Source, other: Source) -> bool:
    """Whether nothing shows that two who write apart wrote them: no release beside an article, no
    two agencies, no two reporters."""
    if kind(one).noun != kind(other).noun:
        return False
    writers = {writer(one)[0], writer(other)[0]} - {""}
    return len(writers) < 2


def shares_reporter(source: Source, article: Source) -> bool:
    """Whether a reporter who signs `source` signs the `article` too, by initials or not."""
    return any(
        one.split()[-1] == other.split()[-1] and one[0] == other[0]
        for one in _reporters(source)
        for other in _reporters(article)
    )


def joined(people: list[str]) -> str:
    """ "Camille Orveau, Malo Sévignac et Noé Talvas"."""
    return " et ".join([", ".join(people[:-1]), people[-1]] if len(people) > 1 else people)


def by(source: Source) -> str:
    """ " de l'AFP", " du Quotidien de Lorbec", " de Camille Orveau"; "" when nobody is named."""
    people = _signing(source)
    name = "" if source.reply and people else publisher(source)
    if name:
        return f" {of(name, source.text)}"
    if not people:
        return ""
    named = joined(people)
    return f" d'{named}" if elides(named) else f" de {named}"


def office(source: Source) -> str:
    """ ", directeur du site", of who alone signs; "" where the copy says none."""
    people = _signing(source)
    roles = [each.role for each in source.bylines if people == [each.name] and each.role]
    return f", {roles[0]}" if roles else ""


def subject(name: str, copy: str = "") -> str:
    """ "l'AFP", "l'Agence Presse Ouest", "la préfecture de la Varenne", "Reuters"."""
    if own := _OWN_ARTICLE.match(name):
        return f"{own['article'].lower()}{name[own.end() :]}"
    if name.startswith("Agence "):
        return f"l'{name}"
    first, space, rest = name.partition(" ")
    if first.lower() in issuers.NOUNS:
        if _is_proper(name, copy):
            return name
        return f"{_article(first.lower())}{first[0].lower()}{first[1:]}{space}{rest}"
    if said := _written(name, copy):
        return f"{said}{name}"
    if name.startswith("A") and _ACRONYM.fullmatch(name):
        return f"l'{name}"
    several = re.search(r" [/&+–-] |, | et ", name)
    return name if several else f"{_of_letters(first, copy)}{name}"


def of(name: str, copy: str = "") -> str:
    """ "de l'AFP", "du Télégramme", "de Reuters", "d'Interfax"."""
    known = subject(name, copy)
    if known.startswith("le "):
        return f"du {known[3:]}"
    if known.startswith("les "):
        return f"des {known[4:]}"
    if known.startswith(("la ", "l'", "l’")):
        return f"de {known}"
    return f"d'{name}" if elides(name) else f"de {name}"


def _agency(source: Source) -> str:
    """The agency that the copy names as its origin, known or by its name: "Agence Presse Ouest"."""
    desks = (each.name for each in source.bylines if each.kind is NameKind.ORGANIZATION)
    named = (name for name in desks if name.startswith("Agence "))
    return next(iter(source.agencies), "") or next(named, "")


def _is_wired(source: Source) -> bool:
    """Whether the agency's dateline opens the copy, and no paper says that it printed it:
    "VALBRUNE, 3 mars 2026 (ANF) – ", under "Par Camille Orveau"."""
    if source.publisher:
        return False
    dateline = rf"\({re.escape(_agency(source))}\)\s*[–—-]"
    return re.search(dateline, source.text[:_TOP]) is not None


def _reporters(source: Source) -> list[str]:
    signed = (each.name for each in source.bylines if each.kind is NameKind.PERSON)
    return [name for name in signed if name]


def _signing(source: Source) -> list[str]:
    """The people whose words the copy is; a release's contacts are not, unless it says "je", nor
    who signs an answer for the body above it."""
    for_body = source.publisher and not any(each.role for each in source.bylines)
    if source.release and (for_body or not (source.reply or says_i(source))):
        return []
    return _reporters(source)


def _article(noun: str) -> str:
    if _VOWEL.match(noun) and noun != "haras":
        return "l'"
    return "la " if noun in issuers.FEMININE else "le "


def _written(name: str, copy: str) -> str:
    """The article that the copy itself writes before `name`: "à l'APV", "le HBC Valbrune"."""
    pattern = rf"(?<!\w)(l'|le |la |les |au |aux |du |des ){re.escape(plain(name))}(?!\w)"
    found = re.search(pattern, plain(copy), re.IGNORECASE)
    return _DROPPED.get(found[1].lower(), found[1].lower()) if found else ""


def _of_letters(first: str, copy: str) -> str:
    """The article of a body known by its letters, the first word of its name: "le Snes-FSU", "la
    CGT Biscuiterie"; that of the noun where the copy spells it out, "le Syndicat … (SDPM)"."""
    letters = first.partition("-")[0]
    if article := _ARTICLES.get(letters.upper()):
        return article
    spelt = re.search(rf"(?<!\w)(\w[\w'’-]+)(?: [\w'’,-]+){{1,12}} \({re.escape(first)}\)", copy)
    nouns = re.findall(r"[^\W\d_]+", spelt[0].partition("(")[0]) if spelt else []
    noun = next((each.lower() for each in nouns if each.lower() in issuers.NOUNS), "")
    return _article(noun) if noun and noun[0] == first[0].lower() else ""


def _is_proper(name: str, copy: str) -> bool:
    """Whether the copy has the name without an article, as a company's: "de Maison Morvan"."""
    pattern = rf"(?<!\w)(?:de|par|chez|avec|que|et) {re.escape(plain(name))}(?!\w)"
    return re.search(pattern, plain(copy)) is not None


def elides(name: str) -> bool:
    """Whether "de" loses its vowel before `name`: "d'Hydralp", "de Hambourg"."""
    silent = re.match(r"[\wÀ-ÿ]+", name)
    if silent and (silent[0] in _SILENT_H or _SILENT_ROOTS.match(silent[0])):
        return True
    return re.match(r"[AEIOUYÉÈÊÀÂÎÔÛ]", name) is not None
