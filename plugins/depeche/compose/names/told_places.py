"""Places that the words beside them show, whatever the model takes them for.

"Saint-Maurin. L'école du bourg …" · "un grenier de Padrón", seen "à Padrón" · "le maire de Lorbec".
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from ...french import forms, lists
from ...french.gazetteer import fold
from ...model import Source
from .. import whole_words
from ..terms import plain
from . import sure_places

_NAME = r"(?:L[ae]s? |La |Le )?[A-ZÀ-Þ][a-zà-ÿ]+(?:-(?:d'|l')?[\wÀ-ÿ]+)*(?:-d'[\w-]+)?"
_NEAR = 30  # signs before a name that may tell what it is
_ALONE = r"(?!['’]|[ -][A-ZÀ-Þ]|-\w| \d)"  # "à Carl Talvas" is no place
_KICKER = re.compile(rf"(?P<name>{_NAME})(?:\.| :) ")
_LOUD_KICKER = re.compile(r"(?P<name>[A-ZÀ-Þ]{4,}(?:-[A-ZÀ-Þ]{2,})*)(?:\.| :) ")
_IN_TITLE = re.compile(rf"\b(?:à|À|en|près de|de|d'|devant)\s?(?<=[\s'])(?P<name>{_NAME}){_ALONE}")
_OFFICIAL = re.compile(
    r"\b(?:ville|communes?|village|bourg|maires?|mairies?|préfecture|sous-préfecture|comté"
    r"|habitants|tribunal(?: de commerce| correctionnel| administratif| judiciaire)?"
    rf"|cour d'(?:appel|assises)|gare) (?:de |d')(?P<name>{_NAME}){_ALONE}"
)
# "À Novi Lorbec, le maire, Noé Talvas, …": the model may take the village for a body.
_ITS_MAYOR = re.compile(
    r"\bÀ (?P<name>[A-ZÀ-Þ][\w'-]+(?: [A-ZÀ-Þ][\w'-]+){0,2}), l[ea] maire\b(?! d[eu'])"
)
# What only a place has, behind the headline's "de"
_ITS = re.compile(
    r"\b(?:commerçants|habitants|riverains|élus|halles|pont|viaduc|port|gare|collège|lycée|école|étang|lac"
    r"|centre-ville|rives?|bourg|église|abattoir|marché|plage|baie|hôpital|maternité|caserne|quartier"
    r"|usine|entre)(?: (?:d[e'] ?)?[a-zà-ÿ]+| [A-ZÀ-Þ]\w+(?:-\w+)+)? (?:de |d')?$"
)
_BEHIND = re.compile(r"(?:\bentre|\bà|\bde|\bd'|\bet|\bvers|,|\()\s?$", re.IGNORECASE)
_ISLE = r"(?:île|archipel|presqu'île) (?:de |d'|du )"
_HALL = re.compile(r"(?:Ville|Commune|Mairie|Métropole) (?:de |d['’])(?P<town>[A-ZÀ-Þ].+)")
_CONTRACTED = re.compile(
    r"\b(?:au|du) (?P<town>Havre|Mans|Puy-en-Velay|Creusot|Touquet|Bourget|Cannet|Tréport|Raincy"
    r"|Lamentin|Conquet|Croisic|Pouliguen|Blanc-Mesnil|Grau-du-Roi|Lavandou|Plessis-Robinson|Vésinet"
    r"|Perreux-sur-Marne|Pecq|Chesnay|Kremlin-Bicêtre|Caire)(?![\w-])"
)
_GOING = re.compile(
    rf"(?:\b(?:jusqu'à|depuis|vers)|(?P<apart>, à)) (?P<name>{_NAME}){_ALONE}(?(apart)(?=[,.]))"
)
_WAY = re.compile(r"\b(?:à|depuis|vers|près de|pour|entre)\s$")
_THERE = re.compile(r"(?:^|\s)(?:[àÀ]|près de|(?:ville|commune|maire|mairie) de)\s$")
# How France writes its communes: "Saint-Maurin", "Vitry-sur-Aube".
_COMMUNE = re.compile(r"Sainte?-\w|\w+-(?:sur|sous|lès|les|en|le|la|aux?)-\w")
# Where a story of one town speaks of it without its name
_LOCAL = re.compile(
    r"\b(?:(?:le|la|du|au) maire|la (?:mairie|ville|commune|municipalité)|le bourg)(?! d[eu'])",
    re.IGNORECASE,
)
_GIVEN = lists.words("given_names")


def shown(
    headline: str, source: str, dateline: str, others: Collection[str], modelled: Collection[str]
) -> tuple[str, ...]:
    """The places that the `headline` names and the text `source` has too, those that an office
    completes in it, and the town of the `dateline` where the text speaks of it; none of `others`,
    names of people and bodies. `modelled` are those that the model takes for places."""
    known = {fold(each) for each in others}
    known |= {fold(each.split()[-1]) for each in others if " " in each and " de " not in each}
    flat = plain(source)
    known -= {fold(match["name"]) for match in _ITS_MAYOR.finditer(flat)}
    named = (
        *_titled(plain(headline), flat, modelled),
        *official(flat),
        *_reached(flat),
        *_with_article(f"{plain(headline)}. {flat}"),
    )
    found = dict.fromkeys(named)
    town = re.split(r"[(),/]", dateline)[0].strip()
    if town and whole_words.stands(plain(town), flat, "-"):
        found[town] = None
    return tuple(
        each
        for each in found
        if fold(each) not in known
        and not _is_someone(each)
        and not sure_places.is_noun(each, flat)
        and not any(_only_opens(each, other, flat) for other in modelled)
    )


def _only_opens(name: str, longer: str, source: str) -> bool:
    """Whether the `name` stands in the text only as the first words of a `longer` one."""
    if not longer.startswith(f"{name} "):
        return False
    count = [sum(1 for _ in whole_words.places(plain(each), source)) for each in (name, longer)]
    return count[0] == count[1]


def filed(source: Source, places: Collection[str]) -> tuple[str, ...]:
    """The places that stand beside the text: the town that issued the release, that of a reporter's
    dateline where the text speaks of it without its name, the region of the dateline's town where
    that is one of the `places`."""
    found = []
    town, _, region = source.place.partition("(")
    region = region.rstrip(") ")
    if town.strip() in places and _is_region(region):
        found.append(region)
    own = not (source.agencies or source.release)  # filed where the story is
    text = plain(" ".join(each.text for each in source.blocks))
    if own and town and town not in places and _stands_for_town(town.strip(), text):
        found.append(town.strip())
    hall = _HALL.fullmatch(source.publisher) if source.release else None
    return (*found, hall["town"]) if hall else tuple(found)


def isle(name: str, source: str) -> str:
    """ "île de Jura" for a `name` that a region has as well, else the name."""
    if not _is_region(name):
        return name
    match = re.search(rf"{_ISLE}{re.escape(plain(name))}(?![\w-])", source)
    return match[0] if match else name


def _is_land(name: str) -> bool:
    return name in lists.words("countries") or _is_region(name)


def _is_region(name: str) -> bool:
    return fold(name) in {fold(each) for each in lists.lines("regions")}


def fuller(name: str, source: str) -> str:
    """ "Montréal-du-Gers" for the `name` "Montréal", where the text has it so too and both are told
    as one: no other name of the text goes on otherwise."""
    found = set(
        re.findall(
            rf"(?<![\w-]){re.escape(plain(name))}-(?:du|de|d'|des|en|sur|sous|lès|la|le|les)\b-?[\w'-]+",
            source,
        )
    )
    if len(found) != 1:
        return _own_article(name, source) + name
    whole = found.pop()
    alone = re.search(rf"(?<![\w-]){re.escape(plain(name))}(?![\w-])", source)
    # The whole name comes first: what comes later may be another's, or a name to be.
    return name if alone and alone.start() < source.find(whole) else whole


def _own_article(name: str, source: str) -> str:
    """ "Le " of "Le Hamel", which the text writes so wherever it has the name."""
    befores = [source[:at] for at in whole_words.places(plain(name), source, "-")]
    found = {match[1] for each in befores if (match := re.search(r"[a-zà-ÿ,] (L[ae]s? )$", each))}
    told = len(found) == 1 and all(each.endswith(tuple(found)) for each in befores)
    return found.pop() if told else ""


def _titled(headline: str, source: str, modelled: Collection[str]) -> Iterator[str]:
    kicker = _KICKER.match(headline)
    named = [kicker["name"]] if kicker else []
    if kicker and (
        _is_land(kicker["name"])
        or kicker["name"] in modelled
        or _stands_for_town(kicker["name"], source)
    ):
        yield kicker["name"]
    loud = _LOUD_KICKER.match(headline)
    if loud and _is_loud_town(loud["name"], source, modelled):
        yield loud["name"].title()
    yield from (m["name"] for m in _IN_TITLE.finditer(headline) if _is_land(m["name"]))
    for match in _IN_TITLE.finditer(headline):
        name = match["name"]
        at_it = match[0][:1] in "àÀ"
        befores = whole_words.befores(name, source, _NEAR)
        its = any(_ITS.search(each) for each in befores) and all(map(_BEHIND.search, befores))
        told = bool(befores) and (at_it or its or name in modelled)
        if (told or (not befores and _opens(headline, match))) and not _is_common(name):
            yield name
        else:
            named.append(name)
    for name in named:
        befores = whole_words.befores(name, source, _NEAR)
        told = any(_THERE.search(each) for each in befores)
        if told or (befores and _COMMUNE.match(name)):
            yield name


def _is_loud_town(loud: str, source: str, modelled: Collection[str]) -> bool:
    town = loud.title()
    if whole_words.stands(town, source):
        return town in modelled
    return not whole_words.stands(loud, source) and _stands_for_town(town, source)


def _opens(headline: str, match: re.Match[str]) -> bool:
    """Whether the headline alone tells the town: "À Lorbec, les commerçants …", "Les halles de
    Sainte-Aubrée rouvrent"."""
    first = not match.start() and headline[match.end() :].startswith(",")
    its = _ITS.search(headline[: match.start("name")])
    return first or (its is not None and _COMMUNE.match(match["name"]) is not None)


def _stands_for_town(name: str, source: str) -> bool:
    """Whether the text tells of a town that only its headline names: "Lorbec. L'école fête …"; a
    firm or somebody would be named again."""
    return (
        not _is_common(name)
        and not whole_words.stands(name, source)
        and _LOCAL.search(source) is not None
    )


def _is_common(name: str) -> bool:
    """Whether it is a word of the language, or a service that has a capital: "en Ehpad"."""
    return ("-" not in name and forms.is_known(name.lower())) or name in lists.words("not_places")


def official(source: str) -> Iterator[str]:
    """The towns that an office completes: "le tribunal correctionnel de Lorbec"."""
    return (match["name"] for each in (_OFFICIAL, _ITS_MAYOR) for match in each.finditer(source))


def _reached(source: str) -> Iterator[str]:
    """Names, more than once in the text, that it has only where somebody is, goes or comes from:
    "jusqu'à Lorbec", "depuis Lorbec"; set off by a comma, "de Lorbec" too tells no owner."""
    for match in _GOING.finditer(source):
        name = match["name"]
        befores = whole_words.befores(name, source, _NEAR)
        way = _BEHIND if match["apart"] else _WAY
        if len(befores) > 1 and all(map(way.search, befores)) and not _is_common(name):
            yield name


def _with_article(source: str) -> Iterator[str]:
    """ "Le Havre" of "au Havre"."""
    for match in _CONTRACTED.finditer(source):
        yield f"Le {match['town']}"


def _is_someone(name: str) -> bool:
    first = name.split("-")[0]
    return first in _GIVEN and first not in ("Saint", "Sainte")
