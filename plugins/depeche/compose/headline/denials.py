"""A denial in fewer words: "X a démenti une information selon laquelle P aurait …" is "X dément que
P ait …".

The subjunctive comes from a table of sure forms; where the verb is not sure, where the claim has a
second conditional or a negation, the sentence stays as it is. What is denied is never said without
its denial (Grevisse, Le bon usage, § 1126: "démentir que" with the subjunctive).
"""

from __future__ import annotations

import re

from ...french import lists
from ...french.date_words import ANY_WEEKDAY
from ...model import Passage, Sentence
from .. import lexicon
from ..terms import plain
from .attributions import relays
from .fillers import in_short

_DENIAL = re.compile(
    r"(?P<who>[^,«»\"]{4,80}?) (?P<has>a|ont) (?:formellement |fermement )?démenti"
    rf"(?: (?:{ANY_WEEKDAY})(?: (?:matin|soir))?)?"
    r" (?:une|des|les|l')? ?(?:informations?|rumeurs?|allégations?|affirmations?|articles?)"
    r"(?: (?:de|du|des|d')[^,«»\"]{2,60}?)? selon (?:laquelle|lesquelles|lequel|lesquels)"
    r" (?P<subject>[^,«»\"]{2,80}?) (?P<verb>[\wé]+rai(?:en)?t) (?P<rest>[^«»\".]+?)"
    r"(?P<relay>, (?:(?:a|ont) )?(?:rapporté|rapportent?|indiqué|relayé) [^,.]+)?"
    r"[.\s]*"
)
_CLAUSE = re.compile(
    r"\b(?:qui|que|dont|où|si|pas|jamais|plus que)\b|\b(?:qu|n)'|\bne\b|\w+rai(?:en)?t\b"
)
_NOUNS = frozenset(("portrait", "retrait", "extrait", "attrait", "trait"))
_OFFICE = re.compile(
    r"(?:le |la |l')(?P<office>[a-zà-ÿ]+)(?: [a-zà-ÿ'-]+){0,5}? "
    r"(?P<name>[A-ZÀ-Þ][\w-]+(?: (?:de |d'|du )?[A-ZÀ-Þ][\w-]+)+)"
)
_AIM = re.compile(r" (?:visant à|destinée?s? à|en vue d[e']) ?[^,]+$")
_REGULAR = re.compile(r"(?P<stem>\w{2,}?)er(?P<end>ait|aient)")
_CLOSED = re.compile(r"é(?=[^aeiouyéèêàâîôûœ]{1,2}$)")  # "céd" is "cède" before a mute e
_SURE = {stem: forms for stem, *forms in map(str.split, lists.lines("subjunctives"))}


def said(sentence: Sentence, limit: int) -> Passage | None:
    """The denial that `sentence` reports, in at most `limit` characters where it can be; None
    where it reports none, or its words do not allow it for sure."""
    match = _DENIAL.fullmatch(plain(sentence.text))
    if match is None:
        return None
    told = _CLAUSE.findall(f"{match['subject']} {match['rest']}")
    verb = subjunctive(match["verb"])
    relayed = not match["relay"] or relays(match["relay"])
    if not verb or any(word not in _NOUNS for word in told) or not relayed:
        return None
    denies = "dément" if match["has"] == "a" else "démentent"
    for who, subject, rest in _ways(match["who"], match["subject"], match["rest"]):
        that = "qu'" if subject[0].lower() in "aeiouéèêàâîôû" else "que "
        text = f"{who} {denies} {that}{subject} {verb} {rest}"
        if len(text) <= limit:
            break
    lost = [match["who"]] * (who != match["who"])
    lost += [match["subject"]] * (subject != match["subject"])
    lost += [match["rest"].removeprefix(rest).strip()] * (rest != match["rest"])
    lost += [match["relay"].strip(" ,.")] if match["relay"] else []
    edits = ("démenti abrégé, au subjonctif", *(f"retiré : « {each} »" for each in lost))
    return Passage(text, (sentence.span,), speaker=sentence.speaker, edits=edits)


def subjunctive(conditional: str) -> str:
    """The present subjunctive, third person, of a verb in the conditional ("aurait": "ait"); ""
    where the form is not sure."""
    stem, plural = re.sub(r"rai(?:en)?t$", "", conditional), conditional.endswith("aient")
    if sure := _SURE.get(stem):
        return sure[plural]
    regular = _REGULAR.fullmatch(conditional)
    if regular is None or re.fullmatch(r"(?:dé|satis|contre|par)?f", regular["stem"]):
        return ""
    return _CLOSED.sub("è", regular["stem"]) + ("ent" if plural else "e")


def _ways(who: str, subject: str, rest: str) -> list[tuple[str, str, str]]:
    """Who denies, the claim's subject and the rest: whole, with the letters of who denies, with
    the name alone for an office and a name, without what something aims at."""
    found = [(who, subject, rest), (in_short(who), subject, rest)]
    office = _OFFICE.fullmatch(subject)
    if office is not None and office["office"] in lexicon.words("sole_offices"):
        found.append((in_short(who), office["name"], rest))
    return [*found, (*found[-1][:2], _AIM.sub("", rest))]
