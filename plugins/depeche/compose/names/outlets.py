"""Which names are news agencies, papers and channels: what they say is a report."""

from __future__ import annotations

import re

from .. import lexicon, whole_words
from ..terms import lemma

_GENERIC = re.compile(
    r"(?:le |la |l'|les |un |une )?"
    r"(?:agence|quotidien|journal|hebdomadaire|magazine|chaîne|radio|dépêche|rapport|site)\b"
)
_ARTICLE = re.compile(r"(?:le |la |les |l')")
_NEAR = 60  # signs before a name that may tell what it is
# "le quotidien économique belge | De Markt"; an agency may be of any trade: one that is cited
_CALLED = re.compile(
    r"\b(?:quotidien|journal|hebdomadaire|mensuel|bimensuel|magazine|revue|gazette|radio"
    r"|chaîne de télévision|site d'informations?|portail(?: d'informations?)?|média|diffuseur"
    r"|(?:selon|d'après|rapporté|rapporte|écrit|indique|cit\w+ par|citée) l'agence)"
    r"(?P<more>(?: [a-zà-ÿ-]{4,}){0,2}) [«\"]? ?$"
)
_MORE = re.compile(r" [A-ZÀ-Þ]")  # "le journal | Lorbec Matin" tells nothing of Lorbec
_REPORTED = re.compile(r"\ba(?:vait)? (?:rapporté|révélé) $")
_TOLD = re.compile(r"\b(?:au|aux|à la|à l'|à un|à une) $")  # "a dit au journal | Odile Talvas"


def is_outlet(name: str) -> bool:
    """Whether `name` (any case, with or without its article) names a medium."""
    lowered = re.sub(r"\s+", " ", name.replace("’", "'")).strip(" .,;:").casefold()
    known = lexicon.phrases("outlets")
    bare = _ARTICLE.sub("", lowered, count=1)
    return lowered in known or bare in known or bool(_GENERIC.match(lowered))


def is_called(name: str, text: str) -> bool:
    """Whether the `text` calls the `name` a medium: "la revue | Ouest Maritime", "selon l'agence
    norvégienne | Nordnytt", "a rapporté | SkyNews"; not what a medium only speaks of: "le journal
    accuse Halvern"."""
    places = (at for at in whole_words.places(name, text) if not _MORE.match(text, at + len(name)))
    befores = [text[max(0, at - _NEAR) : at] for at in places]
    if " " not in name and any(map(_REPORTED.search, befores)):
        return True
    found = (match for each in befores if (match := _CALLED.search(each)))
    return any(
        not any(map(_may_be_a_verb, each["more"].split()))
        and not _TOLD.search(each.string[: each.start()])
        for each in found
    )


def _may_be_a_verb(word: str) -> bool:
    base = lemma(word)
    return base != word and base.endswith(("er", "ir", "re"))
