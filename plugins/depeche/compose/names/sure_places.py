"""Which of the places that the model found the copy itself shows to be places."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache

from ...french import forms, lists
from ...french.gazetteer import fold
from .. import whole_words
from ..terms import plain
from .outlets import is_called, is_outlet

# "à Lorbec", "près de Lorbec", "la préfecture de la Meuve"
_TOWN = (
    r"(?:ville|villages?|communes?|maire|mairie|bourg|municipalité|habitants?|préfecture|préfète?"
    r"|sous-préfecture|agglomération|métropole|quartier|canton|arrondissement|district|région"
    r"|département|province|État|hôpital|centre hospitalier|clinique|palais de justice|parquet"
    r"|tribunal(?: de commerce| correctionnel| administratif| judiciaire)?|cour d'(?:appel|assises)"
    r"|rectorat|diocèse|université|port|gare|aéroport|massif|île|forêt|vallée|rade|plages?|bords"
    r"|environs|site|sociétés?|entreprise|sud|nord|est|ouest|sud-est|sud-ouest|nord-est|nord-ouest|large|banlieue|rive)"
)
_WHERE = re.compile(
    rf"\b(?:(?:à|en|vers|près de|autour de|entre|depuis|{_TOWN} (?:[a-zà-ÿ]+ )?de)\s"
    rf"|(?:près|autour|{_TOWN}(?: [a-zà-ÿ]+)?) d')$|(?-i:(?:^|[.!?»:] )A )$",
    re.IGNORECASE,
)
# "dans le Vercin", "au Lorban": a word of the language is a thing there, "au Phare", "quartier des
# Pêcheurs".
_WITHIN = re.compile(
    rf"\b(?:dans (?:le|la|les) |dans l'|au |aux |{_TOWN} (?:de la |de l'|du |des ))$", re.IGNORECASE
)
# "lac de Lorbec", "pêcheur de Lorbec", but no word of the language: "théâtre de Verre".
_OF_SITE = re.compile(
    r"\b(?:lac|col|golfe|baie|cap|côtes?|comté|station|marché|gué|gymnase|collège|lycée|musée"
    r"|théâtre|cathédrale|abbaye|prison|caserne|commissariat|brigade|usine|barrage|foire"
    r"|pêcheuse?|pêcheur|éleveu(?:r|se)|ferrailleur|maraîch(?:er|ère)|vigneronn?e?|trufficult\w+"
    r"|ostréicult\w+|boulang(?:er|ère)|restaurat(?:eur|rice)|riverains?|riveraine|curé|notaire"
    r"|pharmaci(?:en|enne)|instit(?:uteur|utrice)|viticult(?:eur|rice)|agricult(?:eur|rice)"
    r"|évêque)(?: [a-zà-ÿ]+)? de $",
    re.IGNORECASE,
)
_NAMED_AFTER = re.compile(
    r"\b(?:(?:rue|avenue|boulevard|place|quai|pont|porte|allée|chemin|impasse|traité|accords?|heure)"
    r" (?:de |d'|du |de la |des )?"
    r"|(?:stade|gymnase|salle|lycée|collège|école|hôpital|clinique|théâtre|cinéma|barrage|tour|parc"
    r"|résidence|cité|ligne|station|aéroport|square|centre commercial|halle|amphithéâtre|télescope"
    r"|musée) )$",
    re.IGNORECASE,
)
_TITLE = re.compile(r"[«\"] ?[A-ZÀ-Þ][^«»\".,!?]{2,40} ?[»\"]")  # a few words, no sentence
_ROOM = re.compile(
    r"(?:Zénith|Théâtre|Opéra|Palais|Stade|Halle|Arena|Parc des expositions) d"
)  # in a town
# How France writes its communes: "Saint-Maurin", "Vitry-sur-Aube".
_COMMUNE = re.compile(r"Sainte?-\w|\w+-(?:sur|sous|lès|en)-\w|\w+ (?:Town|City|Beach)\b")
_INHABITED = re.compile(r"(?:,| \() ?[\d ]{2,}(?:habitants|âmes)\b")
_OF = re.compile(r"\b[a-zà-ÿ]+,? (?:de |d')$")
# A body's noun, with its adjective, that a name follows at once
_PRESENTED = re.compile(
    r"\b(?:la |le |une? |l')(?P<noun>[a-zà-ÿ-]+)(?: [a-zà-ÿ-]{4,}(?:ale?|ique|aise?|ienne?))? $"
)
_BODIES = lists.words("body_nouns") | {"radio", "station"}
_OF_IT = re.compile(r"\b(?:de|d'|à|en) ?[\w-]+$")
_SOMETHING_ELSE = re.compile(rf", une? (?!(?:[a-zà-ÿ]+ )?{_TOWN}\b)[a-zà-ÿ]+")
_TO = re.compile(r"(?:^|\s)[àÀ]\s$")
_CITIES = lists.words("cities")
_NEAR = 60  # signs before a name that may tell what it is
_OFTEN = 2  # mentions
_CAPITAL = r"[A-ZÀ-Þİ][\w'’-]*(?: (?:de |du |la |le )*[A-ZÀ-Þİ][\w'’-]*)*"
_LIST = re.compile(
    rf"{_CAPITAL}(?:\s\([^()]*\))?(?:, {_CAPITAL}(?:\s\([^()]*\))?)*"
    rf" (?:et|ou|ainsi que) (?:(?:à|en|de|dans) |d')?{_CAPITAL}"
)
_IN_BRACKETS = re.compile(rf"(?P<town>{_CAPITAL}) \((?P<region>{_CAPITAL})\)")


def sure(found: Mapping[str, int], source: str, dateline: str, speakers: Iterable[str]) -> set[str]:
    """Those of the places `found`, with their mentions, that the text `source` shows to be some:
    by the words before them, the department behind them or the list in which they stand.
    `dateline` is the place from which the copy was sent; who speaks is none."""
    speaking = {fold(each) for each in speakers}
    towns = {fold(each) for each in re.split(r"[(),]", dateline) if each.strip()}
    names = [
        each
        for each in found
        if not (
            is_outlet(each)
            or is_called(plain(each), source)
            or is_noun(each, source)
            or each in lists.words("not_places")
            or (fold(each) in speaking and each not in _CITIES)
            or any(sign.isdigit() for sign in each)
            or _ROOM.match(each)
            or _is_a_firm_of(each)
        )
        and not _is_numbered(plain(each), source)
        and not _is_in_titles(plain(each), source)
        and not _is_named_after(plain(each), source)
    ]
    kept = {
        each
        for each in names
        if fold(each) in towns
        or fold(each) in regions()
        or each in lists.words("countries")
        or (each in _CITIES and not forms.is_known(each.lower()))
        or _is_told(plain(each), source)
        or ((found[each] >= _OFTEN or _COMMUNE.match(each)) and _is_of(plain(each), source))
    }
    located = {
        plain(m["town"]) for m in _IN_BRACKETS.finditer(source) if fold(m["region"]) in regions()
    }
    kept |= {each for each in names if any(town.endswith(plain(each)) for town in located)}
    for match in _LIST.finditer(source):
        listed = [each for each in names if whole_words.stands(plain(each), match[0], "-")]
        if kept.intersection(listed):
            kept.update(listed)
    return {each for each in kept if not _is_part(each, kept, found, source)}


def is_noun(name: str, source: str) -> bool:
    """Whether the text has the word with a small letter too: "Grippe : …", "la grippe"."""
    return name not in _CITIES and name.isalpha() and whole_words.stands(name.lower(), source)


def _is_a_firm_of(name: str) -> bool:
    """ "Normandie Logistique", "Atmo Normandie": a region in what bears its name; but "Basse
    Normandie", "Congo Brazzaville"."""
    words = name.split()
    if len(words) != 2 or fold(name) in regions():
        return False
    at_first, at_last = (fold(each) in regions() for each in words)
    known_first, known_last = (forms.is_known(each.lower()) for each in words)
    return (at_first and known_last) or (at_last and not (known_first or at_first))


def _is_numbered(name: str, source: str) -> bool:
    """ "Lorbec 2" is a plant, a reactor, a wind farm."""
    ends = [at + len(name) for at in whole_words.places(name, source, "-")]
    return bool(ends) and all(
        re.match(r" \d{1,2}\b(?! [a-zà-ÿ]|[,.]?\d)", source[end:]) for end in ends
    )


def _is_in_titles(name: str, source: str) -> bool:
    """Whether it stands only in a work's title between quotation marks: « Soir à Lorbec »."""
    spans = [(match.start(), match.end()) for match in _TITLE.finditer(source)]
    places = list(whole_words.places(name, source, "-"))
    return bool(places) and all(any(a < at < b for a, b in spans) for at in places)


def _is_of(name: str, source: str) -> bool:
    """ "le téléphérique de Lorbec", of a name that is no word of the language and that no
    body's noun presents: "la station régionale | Ondes-Atlantique"."""
    common = "-" not in name and forms.is_known(name.split()[0].lower())
    befores = _befores(name, source)
    nouns = (match["noun"] for each in befores if (match := _PRESENTED.search(each)))
    presented = any(each in _BODIES for each in nouns)
    return not (common or presented) and any(_OF.search(each) for each in befores)


def _befores(name: str, source: str) -> list[str]:
    """What stands before each mention of the name, less those that tell what it is: "revenu à
    Ombrelle, une vache"."""
    known = forms.is_known(name.lower())
    return [
        source[max(0, at - _NEAR) : at]
        for at in whole_words.places(name, source, "-")
        if not (known and _SOMETHING_ELSE.match(source, at + len(name)))
    ]


def _is_told(name: str, source: str) -> bool:
    befores = _befores(name, source)
    ends = (at + len(name) for at in whole_words.places(name, source, "-"))
    if any(_WHERE.search(each) for each in befores) or any(
        _INHABITED.match(source, end) for end in ends
    ):
        return True
    common = " " not in name and "-" not in name and forms.is_known(name.lower())
    return not common and any(_WITHIN.search(each) or _OF_SITE.search(each) for each in befores)


def _is_named_after(name: str, source: str) -> bool:
    """Whether all that bears the name is a street, a stadium or the like: "rue Unceta"."""
    befores = [each for each in _befores(name, source) if not each.lower().endswith("à ")]
    station = name == "Lyon" and all(each.endswith("gare de ") for each in befores)  # in Paris
    return bool(befores) and (station or all(_NAMED_AFTER.search(each) for each in befores))


def _is_part(name: str, kept: Iterable[str], found: Iterable[str], source: str) -> bool:
    """ "Romane" beside "Romane-sur-Aube", "Logistique" beside "Romane Logistique": not the town of
    a museum, nor one to which the text sends somebody."""
    longer = any(other.startswith((f"{name}-", f"{name} ")) for other in kept)
    ends = any(other.endswith(f" {name}") and not _OF_IT.search(other) for other in found)
    return longer or (ends and not any(_TO.search(each) for each in _befores(plain(name), source)))


@cache
def regions() -> frozenset[str]:
    """Departments, regions and countries, folded."""
    return frozenset(fold(each) for each in lists.lines("regions"))
