"""The text of a byline to names with their role and place."""

from __future__ import annotations

import re
from functools import cache

from ....french import issuers, lemmas, lists
from ....french.flattened import unaccented
from ....model import Byline, NameKind
from ..papers import papers
from ..wires.agencies import BY_NAME

_ROLES = r"""
    éditeur éditrice rédacteur rédactrice journaliste correspondant correspondante envoyé envoyée
    envoyés envoyées reporter chef cheffe directeur directrice photographe chroniqueur
    chroniqueuse grand\sreporter grande\sreporter secrétaire stagiaire pigiste responsable
    spécialiste collaborateur collaboratrice auteur autrice auteure traducteur traductrice
    vidéaste éditorialiste président présidente professeur professeure maire avocat avocate chargé
    chargée animateur animatrice webmaster gestionnaire coordinateur coordinatrice porte-parole
    historien historienne économiste sociologue politologue écrivain écrivaine critique
    présentateur présentatrice (?:contributing|staff|senior)\s(?:writer|editor|reporter) writer
    editor contributor correspondent
    """
ROLE = rf"(?:{'|'.join(_ROLES.split())})\b"
# A role after a bare name begins with a capital or stands apart, so that no surname is cut.
WITH_ROLE = re.compile(
    rf"(?P<name>.+?) (?: \s*[,(–—:|]\s*(?i:(?=(?P<apart>{ROLE}))) | \s+-\s+ | \s+ )"
    rf"(?P<role> (?i:{ROLE}) .*?) \)?",
    re.VERBOSE,
)
PLACE = re.compile(
    r"(?:,?\s+\(?(?:à|depuis)|(?<=[A-ZÀ-Þ]{3})\.(?=(?:\s[A-ZÀ-Þ][\w'’-]+)+$))"
    r"\s+(?P<place>[A-ZÀ-Þ][^,()]{1,40}?)\)?$"
)
PLACE_FIRST = re.compile(r"À\s(?P<place>[A-ZÀ-Þ][^,()]{1,40}),\s(?=[A-ZÀ-Þ])")
# "Camille Orveau (L'Écho de Lorbec", closed or not
OF_PAPER = re.compile(r"\s*\((?P<paper>[^()]{3,50})(?:\)|$)")
WHERE = re.compile(r"(?!AFP|AP\b|ATS)[A-ZÀ-Þ][a-zà-ÿ'’-]{3,}(?:-[A-ZÀ-Þ][a-zà-ÿ]+)*")
# "Camille Orveau pour L'Estran": the medium signs nothing.
MEDIUM = re.compile(r"\s+(?i:pour|for)\s+(?=[A-ZÀ-Þ])[^,;]{2,40}$")
SPLIT = re.compile(r"\s*(?:,|;|[|•·]|/|&|\bet\b|\bET\b|\band\b|\bavec\b)\s*")
JOINED = re.compile(r"(?:,\s+|\s+\()avec\s+(?:l['’])?(?=[A-ZÀ-Þ]|[a-z]{2,6}\)?$)")
ARTICLE = re.compile(r"(?:les?|la)\s|l['’]")
_COLLECTIVE = """
    rédaction service services agence agency presse press news média médias media journal radio
    télévision tv desk bureau groupe société association mairie ministère préfecture université
    édition équipe collectif office syndicat fédération comité conseil group holding fondation
    """
ORGANIZATION = re.compile(
    rf"\b(?:{'|'.join(_COLLECTIVE.split())})\b|^(?:le|la|les)\b", re.IGNORECASE
)
# "service culture", "attachée de presse", "mairie de Lorbec"; "rédaction" alone signs too.
WORKS_AT = re.compile(r"(?!(?:les?|la)\s|l['’])[\w'’-]+(?:\s[\w'’-]+){1,6}")
CRAFTS = (
    "journaliste", "rédacteur", "rédactrice", "éditeur", "éditrice", "correspondant",
    "correspondante", "photographe", "reporter",
)  # fmt: skip
PARTICLES = frozenset({"DE", "DU", "DES", "D", "VAN", "VON", "DER", "DEN", "DI", "DA", "DOS", "Y"})
# What stands before a name in a credit.
# What begins a row of a page's keywords: "Justice Escroquerie Valbrune".
_RUBRICS = """
    justice sport sports politique économie société culture santé environnement police éducation
    social international monde région region météo emploi logement transports énergie patrimoine
    pays canton agglo agglomération métropole secteur environs alentours
"""
RUBRICS = frozenset(_RUBRICS.split())
# Words between names, and of whose they are: "VERNOUSE ET SA RÉGION" is a section.
_BETWEEN_NAMES = """
    et sa ses leurs notre nos votre vos en à au aux sur sous autour entre chez vers avec pour
    dans par
"""
BETWEEN_NAMES = frozenset(_BETWEEN_NAMES.split())
# Sites of a town, which a name follows as it follows a body's noun: "LYCÉE JEAN MOULIN".
_SITES = """
    gare collège crèche ehpad prison stade piscine cathédrale château canal quartier canton
"""
OF_NAME = re.compile(r"(?:d[eu]|des)\s|d['’]", re.IGNORECASE)
NO_NAMES = frozenset({"photo", "photos", "crédit", "crédits", "image", "images", "texte", "vidéo"})
LONGEST_NAME = 60
STOPPED = re.compile(r"[^\W\d_]{4,}\.")  # "RC LORBEC. Talvas" is a kicker and a headline
INITIAL = re.compile(r"(?:^|[\s.])[A-ZÀ-Þ]\.$")
TITLED = re.compile(r"^(?:le|la)\s+(?=(?:Pre?|Dre?|Me|professeure?|docteure?)\b)")


def parse(text: str) -> tuple[Byline, ...]:
    """The bylines of "Camille ORVEAU et Noé Talvas à Port-Sauvry, avec AFP", in order."""
    text = text.strip(" ;,-–—")
    text = text if INITIAL.search(text) else text.rstrip(" .")
    if joined := JOINED.search(
        text
    ):  # "Camille Orveau, avec Noé Talvas à Lorbec": she was not there
        return (*parse(text[: joined.start()]), *parse(text[joined.end() :]))
    if (beside := OF_PAPER.search(text)) and papers.is_paper(beside["paper"]):
        paper = Byline(beside["paper"].strip(), kind=NameKind.ORGANIZATION)
        return (*parse(text[: beside.start()] + text[beside.end() :]), paper)
    text = MEDIUM.sub("", text)
    place = PLACE_FIRST.match(text) or PLACE.search(text)
    if place:
        text = (text[: place.start()] or text[place.end() :]).strip(" ,")
    where = place["place"].strip() if place else ""
    found: list[Byline] = []
    for part in SPLIT.split(text):
        part = part.strip(" ()")
        if not part:
            continue
        part = TITLED.sub("", part)
        if found and found[-1].kind is NameKind.PERSON and _is_role(part):
            found[-1] = Byline(found[-1].name, part, found[-1].place)  # "X, journaliste"
            continue
        if found and found[-1].role and ARTICLE.match(part):
            role = f"{found[-1].role} et {part}"  # "X, correspondante pour l'Aunis et les Îles"
            found[-1] = Byline(found[-1].name, role, found[-1].place)
            continue
        if found and found[-1].role and not found[-1].place and WHERE.fullmatch(part):
            found[-1] = Byline(found[-1].name, found[-1].role, part)  # "X, journaliste, Lorbec"
            continue
        found.append(_one(part, where))
    return tuple(each for each in found if each.name)


def _is_role(part: str) -> bool:
    """A known function, or words that begin small after a name: "sage-femme", "service culture"."""
    small = part[0].islower() and (not ORGANIZATION.search(part) or WORKS_AT.fullmatch(part))
    return bool(re.match(ROLE, part) or small)


def _one(text: str, place: str) -> Byline:
    name, role = _split_role(text)
    name, opened, aside = name.partition("(")  # "Camille Orveau (Lorbec": no bracket stays open
    if opened and WHERE.fullmatch(aside):
        place = place or aside
    elif opened:
        role = role or aside
    name = name.strip()
    if is_organization(name):
        return Byline(name, role, place, NameKind.ORGANIZATION)
    return Byline(readable(name), role, place)


def _split_role(text: str) -> tuple[str, str]:
    match = WITH_ROLE.fullmatch(text)
    if not match:
        return text, ""
    name, role = match["name"].strip(), match["role"].strip()
    bare = match["apart"] is None
    if bare and (len(name.split()) < 2 or not (" " in role or role.lower() in CRAFTS)):
        return text, ""  # "Anne Le Maire" has a surname, not an office
    return name, role


def is_organization(name: str) -> bool:
    """An agency, a desk or a brand: no given name and surname."""
    words = name.split()
    return (
        name.casefold() in BY_NAME
        or ORGANIZATION.search(name) is not None
        or (len(words) == 1 and "." not in name)
        or any(each.isdigit() for each in name)
    )


# "Goémon SAS" is a firm, in capitals or not.
LEGAL_FORMS = frozenset(["SAS", "SASU", "SARL", "SNC", "SCOP", "SCIC", "GIE", "EURL", "GMBH"])


def is_person_name(text: str) -> bool:
    """Two to five words with capitals, initials and particles: the form of a name."""
    words = text.split()
    if not 2 <= len(words) <= 5 or len(text) > LONGEST_NAME:
        return False
    if words[0].lower() in NO_NAMES | RUBRICS or words[0].lower() in BETWEEN_NAMES - {"sa", "en"}:
        return False
    if any(each.lower() in BETWEEN_NAMES for each in words[1:-1]):
        return False
    word = (
        r"(?:[A-ZÀ-Þ][\w'’.-]*|d['’][A-ZÀ-Þ][\w'’-]*"
        r"|de|du|des|la|le|van|von|der|den|di|da|ben|el|al-\w+)"
    )
    return (
        all(re.fullmatch(word, each) for each in words)
        and words[0][0].isupper()
        and re.match(r"(?:d['’])?[A-ZÀ-Þ]", words[-1]) is not None
        and not any(each.isdigit() for each in text)
        and not any(map(STOPPED.fullmatch, words[:-1]))
        and words[-1].upper() not in LEGAL_FORMS
    )


def opens_with_noun(text: str) -> bool:
    """Whether the words open with the noun of a body or a site, as no person's name does: "TRIBUNAL
    CORRECTIONNEL DE LORBEC", "Port de Lorbec"; in capitals any noun, where "de" follows it. A
    surname may be a noun ("PETIT JEAN"): without "de", only bodies and sites in capitals count."""
    first, _, rest = text.partition(" ")
    noun, of = first.lower(), OF_NAME.match(rest) is not None
    if not rest or {first, first.capitalize()} & lists.words("given_names"):
        return False
    if unaccented(noun) in _bodies() and (of or text.isupper()):
        return True
    return of and text.isupper() and lemmas.known(noun)


@cache
def _bodies() -> frozenset[str]:
    nouns = lists.words("institutions") | issuers.NOUNS | frozenset(_SITES.split())
    return frozenset(map(unaccented, nouns))


def readable(name: str) -> str:
    """The name with a surname in capitals in upper and lower case: "Chloé COUPEAU", behind the
    given name that stands below it in an address book: "COUPEAU Chloé".

    A word that is not wholly in capitals stays; so do initials ("J.-P.").
    """
    words = name.split()
    capitals = [len(re.sub(r"\W", "", each)) > 1 and each.isupper() for each in words]
    if not any(capitals):
        return " ".join(words)
    first = next(index for index, each in enumerate(capitals) if each)
    if not all(
        capital or not word.isupper() or "." in word
        for word, capital in zip(words[first:], capitals[first:], strict=True)
    ):
        return " ".join(words)
    if capitals[0] and not capitals[-1] and words[-1].split("-")[0] in lists.words("given_names"):
        words, capitals = [words[-1], *words[:-1]], [False, *capitals[:-1]]
    return " ".join(
        _lowered(word, index > 0) if capital and (len(words) > 1) else word
        for index, (word, capital) in enumerate(zip(words, capitals, strict=True))
    )


def _lowered(word: str, inside: bool) -> str:
    if "." in word:
        return word
    if inside and word in PARTICLES:
        return word.lower()
    parts = re.split(r"([-'’])", word)
    if inside and parts[0] == "D" and len(parts) > 1:
        parts[0] = "d"
        return parts[0] + "".join(each.capitalize() for each in parts[1:])
    return "".join(each.capitalize() for each in parts)
