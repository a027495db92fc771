"""Whether a sentence that lost the one before it, of its own paragraph, lost what it speaks of.

Narrower than `anaphora`: "Le parquet avait requis son placement" reads well where its neighbour
stands, and says something false of somebody else where it does not.
"""

from __future__ import annotations

import re

from ..model import Sentence
from .quotations import outside
from .terms import lemma, plain

_WHOSE = re.compile(r"\b(?:son|sa|ses|leurs?)\s(?=[a-zà-ÿ])", re.IGNORECASE)
# A quotation that speaks of what stood before it: "« C'est lourd »", "il s'y attendait".
_QUOTED = re.compile(
    r"[«\"“]\s?(?:c'(?:est|était|en)|ce(?:la|ci)?|ça|celui|celle|ceux|ils?|elles?|on l)\b"
    r"|\b(?:l'|la |le |les |lui |leur )(?:a|ai|as|avons|avez|ont|avait|est)\b",
    re.IGNORECASE,
)
# The result of a vote without what was voted on.
_VOTED = re.compile(
    r"\b(?:s'(?:est|était|y est|y sont|sont|étaient)|se sont) (?:\w+ )?(?:abstenu|opposé)e?s?\b"
    r"(?! (?:à|au|aux) )"
    r"|\b(?:a|ont|avait|avaient) voté (?:pour|contre)(?=[.,;]|$)",
    re.IGNORECASE,
)
_AGAINST = re.compile(r"(?<!et )\b(?:pourtant|au contraire)\b", re.IGNORECASE)
_REPLY = re.compile(
    r"[«\"“]\s?(?:c'est )?(?:faux|non|oui|si|vrai|exact|pas du tout|au contraire|bien sûr)"
    r"\s?[,.!;»\"”]",
    re.IGNORECASE,
)
_NOTHING = re.compile(r"(?:il n'y (?:a|avait)|aucune?|on ne déplore|pas de)\s", re.IGNORECASE)
_OWNER = re.compile(
    r"\b(?:du |de la |de l')(groupe|projet|entreprise|société|compagnie|club|syndicat|association"
    r"|collectif|établissement|filiale|fédération|fondation|enseigne|marque|chantier|blocage)\b"
    r"(?! (?:[A-ZÀ-Þ«\"]|d[eu']|[a-zà-ÿ]+(?:aise?|ien(?:ne)?|ain?e?|and|ique|al|ale|if|oire)\b))"
)
_NOUNS = ("NOUN", "PROPN")
_ROLES = ("obj", "iobj", "obl", "expl:comp")
_DEFINITE = frozenset({"le", "la", "l'", "les"})
_OBJECTS = frozenset({"le", "la", "l'", "les", "lui", "leur"})


def needs(sentence: Sentence) -> bool:
    """Whether `sentence`, which opens no paragraph, may speak of what only the one before says."""
    text = plain(sentence.text)
    narration = outside(text)
    return bool(
        _WHOSE.search(text)
        or tells_votes(narration)
        or (narration != text and _QUOTED.search(text))
        or object_pronoun(sentence)
    )


def tells_votes(text: str) -> bool:
    """Whether `text` says who voted for, against or not at all, without on what."""
    return _VOTED.search(plain(text)) is not None


def opposes(sentence: Sentence) -> bool:
    """Whether the sentence answers what stood before: "serait pourtant passé", "« Faux »"."""
    text = plain(sentence.text)
    return bool(_AGAINST.search(outside(text)) or _REPLY.match(text))


def opens_badly(text: str) -> bool:
    """Whether a sentence denies what it does not name: "Il n'y a pas de blessé." opens nothing."""
    return bool(_NOTHING.match(plain(text))) and len(text.split()) <= 9


def bare_owners(text: str) -> list[str]:
    """The bodies that the narration names by a common noun alone as somebody's: "le directeur du
    groupe", "les porteurs du projet"; which one, a sentence before says."""
    return [match[1].lower() for match in _OWNER.finditer(outside(plain(text)))]


def bare_object(sentence: Sentence) -> str:
    """The lemma of the main verb's object where it is a noun with its definite article alone:
    "L'opposition conteste le prix", which price a sentence before says; "" for any other."""
    tokens = sentence.parse.tokens
    for at, token in enumerate(tokens):
        if token.dep != "obj" or token.pos != "NOUN" or tokens[token.head].dep != "ROOT":
            continue
        own = [each for place, each in enumerate(tokens) if each.head == at and place != at]
        articles = {each.text.lower().replace("’", "'") for each in own if each.dep == "det"}
        if len(own) == len(articles) == 1 and articles <= _DEFINITE:
            return lemma(token.text.lower())
    return ""


def object_pronoun(sentence: Sentence) -> bool:
    """Whether an object pronoun has no noun before it: "L'entreprise qui les réalise dément", the
    works, which a sentence before named; not "des excuses aux élus, qui les attendent"."""
    tokens = sentence.parse.tokens
    for at, token in enumerate(tokens):
        word = token.text.lower().replace("’", "'")
        if token.pos != "PRON" or word not in _OBJECTS or not token.dep.startswith(_ROLES):
            continue
        number = "Number=Plur" if word in ("les", "leur") else "Number=Sing"
        if not any(t.pos == "PROPN" or number in t.morph for t in tokens[:at] if t.pos in _NOUNS):
            return True
    return False
