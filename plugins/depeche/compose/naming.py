"""What a source is called for a reader, and its name with the article that French gives it."""

from __future__ import annotations

import re

from ..french import issuers, lists
from ..identity import once
from ..model import NameKind, Source
from . import kinds
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
_ADDRESSED = re.compile(r"\badressée? (?P<to>(?:à|aux?) [^.;:!?]{2,80})$")


def addressee(source: Source) -> str:
    """ "à la Gazette de Lorbec", of a right of reply or a letter whose first lines say to whom it
    goes; "" where they don't."""
    found = next(filter(None, map(_ADDRESSED.search, map(plain, kinds.head(source)))), None)
    if found is None:
        return ""
    to, _, whom = found["to"].partition(" ")
    whom = subject(whom)
    return f"au {whom[3:]}" if to == "à" and whom.startswith("le ") else f"{to} {whom}"


@once
def publisher(source: Source) -> str:
    """Who put the source out, for a reader: its agency, its paper or its desk; "" when it names
    none.

    An article that a reporter signs "avec AFP" is no dispatch of the agency.
    """
    if kinds.kind(source) is kinds.DISPATCH:
        return kinds.agency(source)
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
    if kinds.kind(one).noun != kinds.kind(other).noun:
        return False
    writers = {writer(one)[0], writer(other)[0]} - {""}
    return len(writers) < 2


def shares_reporter(source: Source, article: Source) -> bool:
    """Whether a reporter who signs `source` signs the `article` too, by initials or not."""
    return any(
        one.split()[-1] == other.split()[-1] and one[0] == other[0]
        for one in kinds.reporters(source)
        for other in kinds.reporters(article)
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


def _signing(source: Source) -> list[str]:
    """The people whose words the copy is; a release's contacts are not, unless it says "je", nor
    who signs an answer for the body above it."""
    for_body = source.publisher and not any(each.role for each in source.bylines)
    if source.release and (for_body or not (source.reply or kinds.says_i(source))):
        return []
    return kinds.reporters(source)


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
