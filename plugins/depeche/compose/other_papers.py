"""A paper that speaks of its own inquiry: "selon nos informations", "que nous avons consulté".

In its own article readers know who speaks; in another it is named, or its sentence held back: how a
thing is known belongs to it.
"""

from __future__ import annotations

import re
from functools import lru_cache

from ..model import Source
from . import naming
from .quotations import outside
from .terms import plain

_FOUND = r"(?:informations?|sources?|calculs?|décomptes?|constatations?|recoupements?|comptages?)"
_INQUIRY = re.compile(
    rf"\b(?:selon|d'après|à en croire) nos (?:propres )?{_FOUND}\b"
    r"|\b(?:que|dont) nous (?:avons|avions) (?:pu )?"
    r"(?:consult|obten|lire|lu|voir|vu|eu|pris|procur)\w*"
    r"|\bnous (?:a|ont|avait|avaient)(?:-t)?-?(?:il|elle|on|ils|elles)? ?(?:\w+ment )?"
    r"(?:confi|déclar|indiqu|expliqu|répond|assur|précis|dit|racont|affirm|certifi|fait)\w*\b"
    r"|\b(?:à|auprès de|par|dans) (?:nos confrères|notre (?:journal|rédaction|site|quotidien))\b"
    r"|\b(?:a|ont) (?:appris|constaté) (?:notre|nos) \w+",
    re.IGNORECASE,
)
_FIRST_PERSON = re.compile(r"\bno(?:us|s|tre)\b", re.IGNORECASE)
_SELF = (  # what a paper says of itself, and the same of it by its name
    (re.compile(r"\b(?P<that>que|dont) nous avons (?=(?:pu )?[a-zà-ÿ]+)"), r"\g<that> {who} a "),
    (re.compile(r"\b(?P<that>que|dont) nous avions (?=(?:pu )?\w)"), r"\g<that> {who} avait "),
    (
        re.compile(rf"\b(?P<by>[Ss]elon|[Dd]'après) nos (?:propres )?(?P<what>{_FOUND})\b"),
        r"\g<by> les \g<what> {of}",
    ),
)


def speaks(text: str, source: Source, article: Source) -> str:
    """Why `text`, of `source`, can't stand in the article on `article`, in French: a paper other
    than that of the article speaks of its own inquiry; "" when it does not."""
    found = _inquiry(text)
    if not found or is_own(source, article):
        return ""
    return f"« {found} » : un autre journal y parle de lui-même"


def named(text: str, source: Source) -> str:
    """`text` of `source` with the name of its paper where that speaks of its inquiry."""
    who = source.publisher
    if not who or source.release or not _inquiry(text):
        return text
    subject, of = naming.subject(who, source.text), naming.of(who, source.text)
    for pattern, told in _SELF:
        match = pattern.search(outside(plain(text)))
        if match:
            name = match.expand(told).format(who=subject, of=of)
            text = text[: match.start()] + name + text[match.end() :]
    return text


def is_own(source: Source, article: Source) -> bool:
    """Whether `source` is of the article's own paper."""
    paper = naming.publisher(source)
    return source.path == article.path or (bool(paper) and paper == naming.publisher(article))


@lru_cache(maxsize=16384)
def _inquiry(text: str) -> str:
    if not _FIRST_PERSON.search(text):
        return ""
    found = _INQUIRY.search(outside(plain(text)))
    return found.group() if found else ""
