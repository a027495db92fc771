"""The article's people, organisations and places, and its topics."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from ..french import names
from ..french.gazetteer import Gazetteer, fold, load
from ..model import CitedSource, Name, NameKind, Reading, Span
from . import lexicon, naming, whole_words
from .outlets import is_outlet
from .terms import plain

MOST_TAGS = 6
# what only a sentence before says: "beau-frère de la précédente"
_ELSEWHERE = re.compile(
    r"\b(?:précédente?|ce|cet|cette|ces|son|sa|ses|leurs?|celui|celle|même)\b", re.IGNORECASE
)
_OFTEN = 2  # mentions of a full name that make it a person of the story
_PLANS = (
    r"\b(?:plan|dispositif|alerte|procédure|programme|opération|norme|virus|vaccin|accident|maladie"
    r"|crypto\w*|jetons?|monnaie|livres?|fuseau|processeurs?|puces?|système|modèle|logiciel)"
)
_FIRM = (
    r"(?:groupe|société|entreprise|fabricant|repreneur|chez|italien|allemand|directeur général de"
    r"|directrice générale de|patron de|PDG de|siège de|offre de|actionnaire|filiale)"
)
# What is no body of people: a competition, a room.
_NO_BODY = re.compile(
    r"(?:Ligue (?:des [Cc]hampions|Europa|1|2)|Coupe|Championnat|Trophée|Tournoi|Grand Prix|Top 14"
    r"|\w*[Ll]igue de (?:(?:hand|foot|basket|volley)-?ball|rugby)|Bureau ovale|Prix)\b"
)
_GOES_ON = re.compile(r"\s(?:sur|pour|contre|[a-zà-ÿ]+(?:ale?s?|aires?|iques?|i[fv]e?s?|ides?))\b")
_TITLE = re.compile(r"\b(?:M\.|MM\.|Mme|Mgr|Dr)\s")
_OFFICE = r"(?:président|direct|maire|patron|chef|PDG|ministre|préf|secrétaire|gérant|délégué)\w*"
_OFFICE_CHANGES = re.compile(
    r"\b(?:démission\w*|limog\w+|révoqu\w+|destitu\w+|succéd\w+|nomm[ée]e?s?|promue?s?|intronis\w+"
    r"|quitt\w+ (?:ses fonctions|son poste|la (?:direction|présidence|tête))|mis fin à (?:ses|sa)"
    r"|remplac\w+ (?:par|à la tête)|par intérim|prend\w* (?:ses fonctions|la (?:tête|direction))"
    rf"|passation|se sépar\w+"
    rf"|(?:actuel(?:le)?|future?|nouve(?:au|lle)|deve\w+|devien\w+) {_OFFICE})\b",
    re.IGNORECASE,
)


def printed(
    readings: Iterable[Reading],
    spans: Collection[Span],
    texts: Sequence[str],
    gazetteer: Gazetteer | None = None,
) -> tuple[Name, ...]:
    """The names of the sentences at `spans` that stand in the printed `texts`, most mentioned
    first."""
    whole = fold(" ".join(texts))
    sentences = [
        sentence for reading in readings for sentence in reading.sentences if sentence.span in spans
    ]
    told = [plain(sentence.text) for sentence in sentences]
    source = " ".join(told)
    speakers = {fold(sentence.speaker) for sentence in sentences if sentence.speaker}
    known = gazetteer or load()
    found = names.find([sentence.parse for sentence in sentences], gazetteer)
    people = [name.text for name in found if name.kind is NameKind.PERSON and " " in name.text]
    agencies = {naming.publisher(reading.source) for reading in readings}
    return tuple(
        _with_function(name, told)
        for name in found
        if not _holds_a_person(name, people)
        and not any(each.endswith(f" {name.text}") for each in people)  # "Le Guen" alone
        and name.text not in agencies
        and whole_words.stands(fold(name.text), whole)
        and (known.get(name.text) is not None or _sure(name, source, speakers))
    )


def publishers(
    cited: Iterable[CitedSource], found: Sequence[Name], gazetteer: Gazetteer | None = None
) -> tuple[Name, ...]:
    """The bodies that published the sources cited and have an official site, beside `found`."""
    known = gazetteer or load()
    there = {each.text for each in found}
    entries = (known.get(each.publisher) for each in cited if each.publisher)
    return tuple(
        Name(entry.name, entry.kind, same_as=entry.url)
        for entry in dict.fromkeys(each for each in entries if each is not None)
        if entry.url and entry.name not in there
    )


def _holds_a_person(name: Name, people: Sequence[str]) -> bool:
    """ "Sécurité routière Carlo Di Antonio": a body and a person, run together."""
    return name.kind is not NameKind.PERSON and any(
        name.text.endswith(f" {each}") for each in people
    )


def _with_function(name: Name, texts: Sequence[str]) -> Name:
    """`name` with its function where a page may give it: "son homologue", "le père" are none,
    "avocat de ce prestataire" says nothing alone, and a function that changes in the article's
    own `texts` may be over."""
    role = name.role
    if _ELSEWHERE.search(role):
        role = role.partition(" et ")[0] if " et " in role else ""
    first = role.split(" ", 1)[0].lower()
    if (
        _ELSEWHERE.search(role)
        or first in lexicon.words("no_functions")
        or role in ("père", "mère")
        or "[" in role
        or (name.kind is NameKind.PERSON and _changes(name.text.split()[-1], texts))
    ):
        role = ""
    return replace(name, role=role)


def _changes(last: str, texts: Sequence[str]) -> bool:
    """Whether a sentence that names the person tells of an office taken or left."""
    return any(
        whole_words.stands(last, each, joining="-") and _OFFICE_CHANGES.search(each)
        for each in texts
    )


def _sure(name: Name, source: str, speakers: Collection[str]) -> bool:
    """Whether the copy itself shows that `name` is what it is taken for: what is said of it
    in the page's metadata must be as true as what is printed."""
    if any(each.isdigit() for each in name.text):
        return False
    if name.kind is NameKind.PERSON:
        return " " in name.text and (
            bool(name.role)
            or name.mentions >= _OFTEN
            or any(fold(name.text) in each for each in speakers)
            or _is_titled(name.text.split()[-1], source)
        )
    if name.kind is NameKind.PLACE:
        if is_outlet(name.text) or fold(name.text) in speakers or _is_firm(name.text, source):
            return False
        where = r"\b(?:à|en|vers|(?:ville|commune|maire|mairie) de)\s"
        place = re.escape(plain(name.text))
        return bool(re.search(rf"{where}{place}\b", source, re.IGNORECASE))
    if _NO_BODY.match(name.text) or _is_cut(name.text, source):
        return False
    what = rf"{_PLANS}\s(?:de\s|du\s|d'|de la\s|de l'|«\s?|\"\s?)?{re.escape(plain(name.text))}\b"
    if re.search(what, source, re.IGNORECASE):
        return False
    if name.text.isupper() and re.search(rf"(?:^|[.!?] ){re.escape(name.text)}\s?[,(–-]", source):
        return False  # a dateline
    return " " in name.text or name.text.isupper()


def _is_titled(last: str, source: str) -> bool:
    return any(
        source.startswith(last, title.end())
        and whole_words.is_edge(source, title.end() + len(last))
        for title in _TITLE.finditer(source)
    )


def _is_firm(name: str, source: str) -> bool:
    """ "le groupe Fornara", "le directeur général de Fornara": a firm, whatever stands "à"."""
    return bool(re.search(rf"\b{_FIRM}\s(?:de\s|d'|italien\s)?{re.escape(plain(name))}\b", source))


def _is_cut(name: str, source: str) -> bool:
    """Whether the body's name goes on after the words found: "Bureau d'enquêtes | sur les
    événements de mer", or runs into another thing: "Agence de la recherche et le canton"."""
    if re.search(r"\bet (?:la|le|les|l')\b", plain(name)):
        return True
    last = name.split()[-1]
    if last[:1].isupper() and not name[:1].islower():
        return False
    places = list(re.finditer(re.escape(plain(name)), source))
    return bool(places) and all(_GOES_ON.match(source, each.end()) for each in places)


def forms(found: Iterable[Name]) -> list[str]:
    """The names, and people's last names: what a headline may call them."""
    texts = []
    for name in found:
        texts.append(name.text)
        if name.kind is NameKind.PERSON:
            texts.append(name.text.split()[-1])
    return texts


def tags(found: Sequence[Name], headline: str, standfirst: str) -> tuple[str, ...]:
    """The topics of the article: names of its headline or lead, then the most mentioned."""
    top = fold(f" {headline} {standfirst} ")
    ranked = sorted(
        (name for name in found if not is_outlet(name.text)),
        key=lambda name: (fold(name.text) not in top, -name.mentions),
    )
    kept = [
        name.text
        for name in ranked
        if fold(name.text) in top or (name.mentions >= 3 and name.kind is not NameKind.PLACE)
    ]
    whole = [each for each in dict.fromkeys(kept) if not _part_of_another(each, kept)]
    return tuple(whole[:MOST_TAGS])


def _part_of_another(name: str, names: Sequence[str]) -> bool:
    words = set(fold(name).split())
    return any(words < set(fold(other).split()) for other in names)
