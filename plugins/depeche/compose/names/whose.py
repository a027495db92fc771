"""What a function is of, where the words beside the name leave it out.

"directrice générale" in a release is its issuer's; "présidente de l'association" is that of the one
association that the copy names; "présidente" over an assize court is the court's.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence

from ...model import Reading
from .. import naming, whole_words
from ..terms import plain
from . import belonging

# What the issuer of a release has; its partners' people are told with their firm.
_OFFICERS = re.compile(
    r"(?:vice-|co-)?président|direct(?:eur|rice)|PDG|DRH|secrétaire|porte-parole|gérant|trésori"
    r"|fondat|responsable|délégué"
)
_CHARGE = re.compile(r" (?:chargée?|en charge) d")
_LEGAL = re.compile(r" (?:SAS|SA|SARL|SASU|SNC|SCOP|EURL)$")
_TOWN_HALL = re.compile(
    r"(?:Ville|Commune|Mairie|Municipalité) (?P<of>de |d['’]|du |des )(?P<town>.+)"
)
# "présidente de l'association", without which one
_BODY_AT_END = re.compile(
    r" (?:de l'|de la |du )(?P<noun>association|collectif|comité|syndicat|groupe|groupement|société"
    r"|entreprise|coopérative|compagnie|fondation|fédération|club|festival|mutuelle)$",
    re.IGNORECASE,
)
_COURT = re.compile(
    r"\b(?P<la>la |le )(?P<court>cour d'(?:assises|appel)|tribunal (?:correctionnel|administratif"
    r"|judiciaire|de commerce)) (?P<of>de |d'|du |des )(?P<the>la |l'|les )?"
    r"(?P<town>[A-ZÀ-Þ][\w'-]*(?: [A-ZÀ-Þ][\w'-]*)?)"
)

_COURT_AT_TOP = re.compile(r"\b(?:assises|correctionnel|procès|jugée?s?|prud'hom|audience)\b", re.I)
_TOP = 4  # the title and the first sentences


def named(role: str, own: Iterable[Reading], bodies: Collection[str]) -> str:
    """`role` with the name of the body that it calls by its noun alone, the only such one among
    `bodies` in the copy: "présidente de l'association Rives vives"."""
    match = _BODY_AT_END.search(plain(role))
    if not match:
        return role
    noun = match["noun"].lower()
    text = " ".join(plain(each.text) for reading in own for each in reading.sentences)
    found = {
        each
        for each in bodies
        if not each.lower().startswith(f"{noun} ")
        and re.search(rf"\b{noun} {re.escape(plain(each))}(?![\w-])", text, re.IGNORECASE)
    }
    whole = {each for each in bodies if each.lower().startswith(f"{noun} ")}
    if len(found | whole) != 1:
        return role
    name = next(iter(found | whole))
    if name in whole:
        return f"{role[: match.end('noun')]}{name[len(noun) :]}"
    return f"{role} {name}"


def told(role: str, name: str, own: Sequence[Reading], bodies: Collection[str]) -> str:
    """`role` of the person `name`, without of what, with what its readings tell that it is of; as
    it stands where none does."""
    for reading in own:
        whole = belonging.whole(reading.sentences, role, name, bodies)
        if whole != role and not _BODY_AT_END.search(plain(whole)):
            return whole
        if whole != role and (exact := named(whole, own, bodies)) != whole:
            return exact
    for reading in own:
        if any(whole_words.stands(plain(name), plain(each.text)) for each in reading.sentences):
            if _is_of_another(role, name, reading):
                return role
            whole = _of_issuer(role, name, reading) or _of_court(role, reading)
            if whole:
                return whole
    return role


def _is_of_another(role: str, name: str, reading: Reading) -> bool:
    """Whether "sa présidente, Odile Talvas" belongs to whoever was named before it, who may be
    neither the issuer nor the court."""
    theirs = re.compile(rf"\bs(?:a|on) {re.escape(plain(role))},? {re.escape(plain(name))}\b", re.I)
    return any(theirs.search(plain(each.text)) for each in reading.sentences)


def _of_issuer(role: str, name: str, reading: Reading) -> str:
    """The function with who issued the release, of one who speaks in it; a mayor is that of the
    town that did."""
    issuer = _LEGAL.sub("", naming.publisher(reading.source))
    if not reading.source.release or not issuer:
        return ""
    if role == "maire":
        town = _TOWN_HALL.fullmatch(issuer)
        return f"maire {town['of']}{town['town']}" if town else ""
    if not _OFFICERS.match(role) or all(each.speaker != name for each in reading.sentences):
        return ""
    charge = _CHARGE.search(role)
    end = charge.start() if charge else len(role)
    return f"{role[:end]} {naming.of(issuer, reading.source.text)}{role[end:]}"


def _of_court(role: str, reading: Reading) -> str:
    """The function with the only court that a report of its hearing names, at its top too."""
    if role not in ("président", "présidente"):
        return ""
    texts = [plain(reading.source.title), *(plain(each.text) for each in reading.sentences)]
    if not any(_COURT_AT_TOP.search(each) for each in texts[:_TOP]):
        return ""
    found = set(_courts(texts))
    return f"{role} {found.pop()}" if len(found) == 1 else ""


def _courts(texts: Iterable[str]) -> Iterator[str]:
    for text in texts:
        for match in _COURT.finditer(text):
            article = "du " if match["la"] == "le " else "de la "
            yield f"{article}{match['court']} {match['of']}{match['the'] or ''}{match['town']}"
