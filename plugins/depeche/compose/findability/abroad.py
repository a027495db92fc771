"""Whether the story is that of another country."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ...french import lists, sentences
from ...french.gazetteer import fold
from ...model import BlockKind, Source
from ..names import sure_places
from ..terms import plain

OFTEN = 3  # names of a country or of its people in the text
LEAD_SENTENCES = 2
_KICKER = re.compile(r"(?P<land>[A-ZÀ-Þ][\w-]+) ?: ")
_WORD = re.compile(r"[A-Za-zÀ-ÿ]+(?:-[A-Za-zÀ-ÿ]+)*")
_ENDINGS = ("nes", "ne", "es", "e", "s", "")
# What speaks of France or of a French town's own affairs
_HOME = re.compile(
    r"\b(?:France|Paris|[Ff]rançais\w*|franco-\w+|préf(?:et|ète|ecture)\w*|sous-préf\w+|mairie"
    r"|municipal\w*|départemental\w*|communautés? (?:de communes|d'agglomération)|intercommunal\w*"
    r"|jumel\w+|Région|Département|bourg|canton)\b"
)
_OFFICE = re.compile(
    r"\b(?:ministres?|ministères?|gouvernements?|autorités?|présidente?|parlement|armée|justice"
    r"|police|délégation|diplomat\w+|banque centrale|régulateur|tribunal|cour suprême)"
    r"(?: (?:de |du |des |d'|de la |de l'))?$"
)
_ACTS = re.compile(r" (?:n'|ne |se |s')?(?:a|ont|avai(?:t|ent)|pourrai(?:t|ent)|dev\w+|va|vont)\b")
_ARTICLE = re.compile(r"\b(?:l[ea]s?|et|ou) $|l'$", re.IGNORECASE)


def placed(source: Source) -> str:
    """The country that stands in front of the title or behind the dateline's town, else ""."""
    return _in_front(plain(source.title)) or _of_dateline(source.place)


def _in_front(title: str) -> str:
    """The country in front of the `title`, "Kenya : …": one that is only named in it may play no
    part in the story."""
    match = _KICKER.match(title)
    return match["land"] if match and match["land"] in lists.words("countries") else ""


def _of_dateline(place: str) -> str:
    """The country of the dateline's town: "Cosenza (Italie)"."""
    found = place.partition("(")[2].rstrip(") ")
    return found if found != "France" and found in lists.words("countries") else ""


def told(source: Source) -> str:
    """The country or the people that the title or the first sentences name, where the text comes
    back to other lands, one of them acts as a State, and it has nothing of France."""
    body = " ".join(
        plain(each.text) for each in source.blocks if each.kind is not BlockKind.HEADING
    )
    title = plain(source.title)
    text = f"{title}. {body}"
    if source.release or source.place or _HOME.search(text) or _names_a_region(text):
        return ""
    ends = [end for _, end in sentences.split(body)[:LEAD_SENTENCES]]
    early = len(title) + 2 + (ends[-1] if ends else 0)
    found = list(_foreign(text))
    first = [match[0] for match in found if match.start() < early]
    acting = any(_is_a_state(match, text) for match in found)
    return first[0] if first and acting and len(found) >= OFTEN else ""


def _foreign(text: str) -> Iterator[re.Match[str]]:
    """Countries, and words of their peoples."""
    for match in _WORD.finditer(text):
        word = match[0]
        if word in lists.words("countries") or (word.islower() and _is_of_a_people(word)):
            yield match


@cache
def _is_of_a_people(word: str) -> bool:
    return any(
        word.endswith(each) and word[: len(word) - len(each)] in lists.words("demonyms")
        for each in _ENDINGS
    )


def _is_a_state(match: re.Match[str], text: str) -> bool:
    """ "le Pérou n'a pas publié", "la ministre danoise", "le gouvernement du Kenya"."""
    before = text[max(0, match.start() - 40) : match.start()]
    if _OFFICE.search(before.rstrip() if match[0].islower() else before):
        return True
    acts = match[0][0].isupper() and _ARTICLE.search(before) is not None
    return acts and _ACTS.match(text, match.end()) is not None


def _names_a_region(text: str) -> bool:
    """Whether it names a French department or region."""
    capitals = {fold(match[0]) for match in _WORD.finditer(text) if match[0][0].isupper()}
    foreign = {fold(each) for each in lists.words("countries")}
    return bool(capitals & (sure_places.regions() - foreign))
