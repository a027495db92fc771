"""Whether a sentence says all that it means by itself, out of its paragraph and its day.

Stricter than `anaphora` and `bereft`, which ask whether it may follow other sentences: an item
of a list has no neighbours, and its "leur", its "à 8 h 05" or its "plus simple" no answer.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from ..french import dates, tense
from ..french.date_words import ANY_MONTH, ANY_WEEKDAY
from ..model import Moment, Sentence, Token
from . import lexicon
from .anaphora import demonstrates, depends, refers
from .bereft import bare_object, needs, opens_badly, opposes
from .quotations import outside, spans
from .terms import content, plain

_NEEDS_NEIGHBOUR = re.compile(
    rf"\b{lexicon.alternatives('needs_neighbour')}\b(?!\w)", re.IGNORECASE
)
_HOUR = re.compile(
    r"\b(?:à|vers|dès|avant|après|de|jusqu'à) (?:\d{1,2} ?h(?:\d\d|eures?)?\b|midi\b|minuit\b)",
    re.IGNORECASE,
)
_DAY = re.compile(
    rf"\b(?:{ANY_WEEKDAY})\b|\b\d{{1,2}}(?:er)? (?:{ANY_MONTH})\b|\bchaque (?:jour|matin|soir)"
    r"|\btous les (?:jours|matins|soirs)",
    re.IGNORECASE,
)
# "En deux jours, 310 élèves ont reçu une dose": which days, a sentence before says.
_SPAN = re.compile(
    r"(?:En|Après|Au bout de|Pendant|Durant) (?:\w+ )?\w+"
    r" (?:minutes?|heures?|jours?|semaines?|mois|ans?)\b"
    r"(?! (?:de|d'|du|des)\b)"
)
_DEFINITE = frozenset({"le", "la", "l'", "les", "au", "aux", "du"})
_OBJECTS = frozenset({"le", "la", "l'", "les", "lui", "leur"})
_POSSESSIVES = frozenset({"son", "sa", "ses", "leur", "leurs"})
_NOUNS = ("NOUN", "PROPN")
# "celle de 2019", "ceux qui partent": completed on the spot
_COMPLETED = re.compile(r"\b(?:celui|celle|ceux|celles) (?:d[eu']|des|qui|que|qu'|où|dont)\b")
_AWAITED = re.compile(
    r"\b(?:est|sont) (?:attendu|prévu|programmé|annoncé|fixé|convoqué)e?s?\b|\bdoi(?:t|vent)\b",
    re.IGNORECASE,
)


def stands_alone(sentence: Sentence) -> bool:
    """Whether nothing in `sentence` is understood beside another sentence only."""
    text = plain(sentence.text)
    narration = outside(text)
    return not (
        depends(sentence)
        or lacks(sentence)
        or refers(_COMPLETED.sub("", text))
        or _NEEDS_NEIGHBOUR.search(narration)
        or _SPAN.match(text)
        or (_HOUR.search(narration) and not _DAY.search(narration))
        or _compares(sentence.parse.tokens)
    )


def needs_neighbour(text: str) -> bool:
    """Whether wordings of the narration are completed by a sentence before: "de son côté"."""
    return _NEEDS_NEIGHBOUR.search(outside(plain(text))) is not None


def lacks(sentence: Sentence) -> bool:
    """Whether a pronoun, a possessive or a retort of `sentence` means what stands before it."""
    tokens = sentence.parse.tokens
    return (
        _possessed_by_nobody(sentence)
        or _stands_for_nothing(tokens)
        or demonstrates(sentence)
        or opposes(sentence)
        or opens_badly(sentence.text)
        or (needs(sentence) and not _possesses(tokens))
    )


def misses(follower: Sentence, other: Sentence, subject: set[str]) -> bool:
    """Whether `follower` would miss `other`, taken away before it: it lacks something, or has
    with its definite article what `other` introduced. `subject`: what the article is about."""
    return lacks(follower) or refers(plain(follower.text)) or takes_up(follower, other, subject)


def takes_up(follower: Sentence, other: Sentence, subject: set[str]) -> bool:
    """Whether `follower` has with its definite article what `other` introduced: "l'annonce"."""
    known = set(content(other.text)) - subject
    if bare_object(follower) in known:
        return True
    return any(
        token.pos == "NOUN"
        and token.lemma.lower() in known
        and is_bare_and_definite(follower, token)
        for token in follower.parse.tokens
    )


def is_over(sentence: Sentence, published: Moment | None, newest: date | None) -> bool:
    """Whether what `sentence` announces may be past on the day of the article's `newest` source:
    it gives no later day, and its own source is older, or it gives one that has come."""
    text = plain(sentence.text)
    if newest is None or not (tense.looks_ahead(text) or _AWAITED.search(text)):
        return False
    if published is None:
        return True
    told = [each.moment.value.date() for each in dates.find(text, published) if each.moment]
    if told:
        return max(told) < newest or (max(told) == newest and published.value.date() < newest)
    return published.value.date() < newest


def _possessed_by_nobody(sentence: Sentence) -> bool:
    """ "« … », a averti sa directrice" where nothing in the narration before can be her owner."""
    tokens, offset = sentence.parse.tokens, sentence.parse.start
    quoted = spans(sentence.text)
    told = [t for t in tokens if not any(a <= t.start - offset < b for a, b in quoted)]
    for at, token in enumerate(told):
        if token.text.lower() not in _POSSESSIVES or token.pos not in ("DET", "ADJ"):
            continue
        many = token.text.lower() in ("leur", "leurs")
        if not any(_may_own(each, many) for each in told[:at]):
            return True
    return False


def _may_own(token: Token, many: bool) -> bool:
    if token.pos not in (*_NOUNS, "PRON") or token.text.lower() in _OBJECTS:
        return False
    return not many or token.pos == "PROPN" or "Number=Sing" not in token.morph


def _possesses(tokens: Sequence[Token]) -> bool:
    """Whether a possessive stands in the sentence, whose owner `_possessed_by_nobody` looks for."""
    return any(token.text.lower() in _POSSESSIVES for token in tokens)


def _stands_for_nothing(tokens: Sequence[Token]) -> bool:
    """ "Les analystes l'estiment": the pronoun is not the subject of its verb, and no noun of its
    number stands in a clause before it."""
    for at, token in enumerate(tokens):
        word = token.text.lower().replace("’", "'")
        if token.pos != "PRON" or word not in _OBJECTS or token.dep.startswith("nsubj"):
            continue
        told = any("VerbForm=Fin" in t.morph for t in tokens[:at])
        number = "Number=Plur" if word in ("les", "leur") else "Number=Sing"
        nouns = [t for t in tokens[:at] if t.pos in _NOUNS]
        if not told or not any(t.pos == "PROPN" or number in t.morph for t in nouns):
            return True
    return False


def _compares(tokens: Sequence[Token]) -> bool:
    """ "une règle plus simple": than which, a sentence before says."""
    for at, token in enumerate(tokens[:-1]):
        if token.text.lower() not in ("plus", "moins") or tokens[at + 1].pos not in ("ADJ", "ADV"):
            continue
        before = tokens[at - 1].text.lower().replace("’", "'") if at else ""
        if before in (*_DEFINITE, "de", "au", "du", "des", "d'", "en", "ne", "n'", "un", "pas"):
            continue
        if tokens[at + 1].text.lower() in ("tôt", "tard", "ou", "encore"):
            return True
        if not any(t.text.lower() in ("que", "qu'", "qu’") for t in tokens[at + 2 :]):
            return True
    return False


def is_bare_and_definite(sentence: Sentence, noun: Token) -> bool:
    """Whether `noun` of `sentence` has its definite article ("la passerelle", "au micro") and
    nothing that says which one; what a comma parts from a subject does not: "le chauffeur, venu
    de Lorbec"."""
    tokens = sentence.parse.tokens
    own = [each for each in tokens if tokens[each.head] is noun and each is not noun]
    articles = {each.text.lower().replace("’", "'") for each in own if each.dep in ("det", "case")}
    commas = (each.start for each in tokens if each.text == "," and each.start > noun.start)
    comma = next(commas, 0) if noun.dep.startswith("nsubj") else 0
    return bool(articles & _DEFINITE) and not any(
        each.dep.startswith(("nmod", "amod", "appos", "acl", "flat"))
        and (each.start < comma or not comma)
        for each in own
    )
