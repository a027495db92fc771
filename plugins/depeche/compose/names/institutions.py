"""Institutions that the copy names in words, which the model, looking for capitals, leaves out or
cuts.

"le tribunal correctionnel de Nantes" · "le syndicat mixte du bassin de l'Agly" · "la Chambre
régionale | des notaires" · "le Bureau d'enquêtes sur les transports (BET)".
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence

from ...french import issuers, joined, lists
from ...french.gazetteer import fold
from ...model import Name, NameKind, Sentence, Token
from .. import whole_words
from ..terms import plain
from . import acronyms, sure_bodies

_OF = r"(?:de la |de l'|de |d'|du |des )"
_CAPITAL = r"[A-ZÀ-Þ][\w']*(?:-[\w']+)*"
_REGIONS = "|".join(re.escape(plain(each)) for each in lists.lines("regions") if " " in each)
_TOWN = rf"(?:{_REGIONS}|(?:L[ae]s? )?{_CAPITAL})"
# What each kind of institution is called by: whose it is, a name of its own, or a territory.
_COURT = (
    r"(?:tribunal (?:correctionnel|judiciaire|administratif|de commerce|de police|pour enfants)"
    r"|cour (?:administrative )?d'appel|cour d'assises|conseil de prud'hommes"
    r"|parquet(?: général)?|préfecture(?: maritime)?|rectorat"
    r"|conseil (?:départemental|régional)"
    r"|chambre (?:d'agriculture|de commerce et d'industrie|de métiers|des métiers"
    r"|régionale des comptes)|groupement de gendarmerie|agence régionale de santé"
    r"|service départemental d'incendie et de secours)"
)
_NAMED = r"(?:centre hospitalier(?: universitaire| régional| intercommunal)*|université|musée)"
_OWN = rf"(?:{_OF}{_CAPITAL}|{_CAPITAL})(?: de {_CAPITAL}| d'{_CAPITAL})?"
_JOINED = r"(?:communauté (?:de communes|d'agglomération|urbaine)|syndicat (?:mixte|intercommunal))"
_TERRITORY = (
    rf"(?:{_OF})?(?:[a-zà-ÿ-]+ {_OF}){{0,2}}{_CAPITAL}(?: (?:et {_OF}|{_OF})?{_CAPITAL}){{0,4}}"
)
_SHORT = (
    rf"(?:(?:ARS|CAF|CCI|CPAM|DDT|DDTM|DRAC|Drac|DREAL|Dreal|CHU|CHRU) {_OF}{_TOWN}"
    r"|(?:SDIS|Sdis) (?:\d\d|2[AB]|97[1-6])"  # a department's, by its number
    r"|(?:Croix|Croissant)-Rouge(?: [a-zà-ÿ]+(?:aise?|ienn?e?|ane?|ine?|ole|que)"
    r"(?= ?[,.]| [a-z]))?)"
)
_INSTITUTION = re.compile(
    rf"(?<![\w-])(?:[Ll]a |[Ll]e |[Ll]'|[Dd]u |[Aa]u )(?P<name>(?i:{_COURT}) {_OF}{_TOWN}"
    rf"|(?i:{_NAMED}) {_OWN}|(?P<joined>(?i:{_JOINED})) {_TERRITORY}|{_SHORT})(?![\w'-]| [A-ZÀ-Þ])"
)
# "des Collines du Perche | normand": what follows ends the name
_ADJECTIVE = re.compile(
    r" (?P<word>[a-zà-ÿ]+(?:al|ais|ois|ien|and|ain|onne|aise|oise|ienne|ande))\b"
    r"(?=[,.)]| (?:a|ont|est)\b)"
)
_NO_HEADS = """
    ville commune région département état pays nation justice presse site palais portail
    cité édition équipe famille entourage majorité opposition force front maison marine marque
    usine domaine
"""
_HEADS = issuers.NOUNS | lists.words("institutions") | lists.words("body_nouns")
_HEADS = (_HEADS - set(_NO_HEADS.split())) | {"bureau", "programme", "coordination"}
_IN_WORDS = re.compile(r"\w (?:de|du|des|d'|[a-zà-ÿ]{4,})")
_LINKS = ("de", "d'", "d’", "des", "du")
_ARTICLES = ("la", "l'", "l’", "les")
_MAY_GO_ON = frozenset(("sur", "pour", "contre", "aux", "en"))
_SHORTEST = 3  # words of a name that is told in words


def told(sentences: Sequence[Sentence], found: Sequence[Name]) -> list[Name]:
    """`found` with the institutions that the `sentences` name, in the place of what the model has
    cut of them, and without what it has only of their names."""
    texts = [plain(each.text) for each in sentences]
    named = Counter[str]()
    forms: dict[str, str] = {}
    for sentence, text in zip(sentences, texts, strict=True):
        for name in _of(sentence, text):
            if sure_bodies.is_none(name):
                continue
            named[fold(name)] += 1
            forms.setdefault(fold(name), name)
    whole = " ".join(texts)
    kept = [each for each in found if not _is_of_another(each, forms.values(), whole)]
    there = {fold(each.text) for each in kept}
    fresh = [
        Name(form, NameKind.ORGANIZATION, mentions=named[key])
        for key, form in forms.items()
        if key not in there and not _is_told(form, kept)
    ]
    return [*kept, *fresh]


def _of(sentence: Sentence, text: str) -> Iterator[str]:
    for match in _INSTITUTION.finditer(text):
        name = match["name"]
        if match["joined"] and (more := _ADJECTIVE.match(text, match.end())):
            name = f"{name} {more['word']}"
        yield name
    yield from _in_words(sentence.parse.tokens)
    for _, long in acronyms.definitions(text):
        first = re.split(r"[ '-]", long)[0]
        if first[:1].isupper() and first.lower() in _HEADS:
            yield long


def _in_words(tokens: Sequence[Token]) -> Iterator[str]:
    """ "Chambre régionale des notaires": a noun with a capital behind its article, adjectives and
    what it is of, up to a verb, a stop or a word that can't go on with it."""
    for first in range(1, len(tokens) - 2):
        noun, before = tokens[first], tokens[first - 1].text.lower()
        opens = noun.text[:1].isupper() and noun.text.lower() in _HEADS
        if not opens or before not in ("la", "le", "l'", "l’", "du", "au"):
            continue
        end = _end(tokens, first + 1)
        small = any(token.text[:1].islower() and token.pos != "ADP" for token in tokens[first:end])
        if end - first >= _SHORTEST and small and not _goes_on(tokens, end):
            yield joined.text(tokens[first:end])


def _end(tokens: Sequence[Token], at: int) -> int:
    """Where adjectives and "de …" end behind the noun before `at`."""
    while at < len(tokens):
        token = tokens[at]
        if token.pos == "ADJ" and token.text.islower() and not token.text.endswith("ent"):
            at += 1
        elif token.text.lower() in _LINKS:
            noun = at + 1 + (at + 1 < len(tokens) and tokens[at + 1].text.lower() in _ARTICLES)
            if noun >= len(tokens) or tokens[noun].pos not in ("NOUN", "PROPN"):
                return at
            at = noun + 1
            while (at < len(tokens) and tokens[at].text[:1] == "-") or _hyphened(tokens, at):
                at += 1
        else:
            return at
    return at


def _hyphened(tokens: Sequence[Token], at: int) -> bool:
    """Whether the token belongs to the word before it: "sapeurs | - | pompiers"."""
    return (
        0 < at < len(tokens)
        and tokens[at].start == tokens[at - 1].end
        and (tokens[at].text == "-" or tokens[at - 1].text == "-")
    )


def _goes_on(tokens: Sequence[Token], end: int) -> bool:
    """Whether the name may go on: "Bureau d'enquêtes | sur les accidents"."""
    if end >= len(tokens):
        return False
    after = tokens[end]
    low = after.text.lower()
    if low in (",", "et") and end + 1 < len(tokens):
        beyond = tokens[end + 1]
        return beyond.text.lower() in _LINKS or (low == "et" and beyond.pos in ("NOUN", "ADJ"))
    return low in _MAY_GO_ON or after.pos in ("NOUN", "PROPN") or low == "-"


def _is_of_another(name: Name, forms: Collection[str], text: str) -> bool:
    """Whether the body `name`, or a place of several words, stands in the text only within one of
    the `forms`: "Gier-Lorban" of "syndicat mixte Gier-Lorban", "Collines du Lorban"."""
    if name.kind is NameKind.PERSON:
        return False
    if name.kind is NameKind.PLACE and not _IN_WORDS.search(plain(name.text)):
        return False  # a town that has a court is one
    flat = plain(name.text)
    longer = [each for each in map(plain, forms) if flat != each and whole_words.stands(flat, each)]
    for each in sorted(longer, key=len, reverse=True):
        text = text.replace(each, " ")
    return bool(longer) and not whole_words.stands(flat, text)


def _is_told(form: str, found: Collection[Name]) -> bool:
    """Whether a name that is longer, and stands beside it, says the same."""
    return any(
        each.kind is NameKind.ORGANIZATION
        and fold(each.text) != fold(form)
        and whole_words.stands(fold(form), fold(each.text))
        for each in found
    )
