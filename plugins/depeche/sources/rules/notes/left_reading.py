"""An instruction line read from the left, cue by cue, up to where the story may be glued to it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from . import brief_words as words

LONGEST = 1500  # characters of an instruction line
FARTHEST = 60  # characters between the head of a clause and its cue
# What is quoted after it belongs to the instruction: "mot-clé : « port de Valbrune »".
_ASKS_QUOTE = re.compile(
    r"(?:cl[ée]s?|principale?|cible|key ?word|phrase|titre|title|mots?|expression"
    r"|signe[rz]?)\s*[:=]?\s*$",
    re.IGNORECASE,
)
_CUES = (("language", words.LANGUAGE), ("subheadings", words.SUBHEADINGS), ("seo", words.SEO))


@dataclass
class Reading:
    """What has been understood of an instruction so far."""

    kinds: set[str] = field(default_factory=set)
    strange: bool = False  # an order holds what no cue explains
    ordered: bool = False  # a verb tells the writer what to do
    article: bool = False  # it names the article, or bears a label
    end: int = 0  # after the last part understood


CLAUSE_END = re.compile(r"[,;.!](?=\s|$)|\s+(?:and|et|puis|then)\s+(?=\w)")


def accepted(found: Reading) -> bool:
    """Whether what has been understood is enough for a brief."""
    return len(found.kinds) >= 2 and (
        found.ordered or found.article or bool(found.kinds & {"words", "seo", "label"})
    )


def join(found: Reading, more: Reading) -> None:
    """Adds to `found` what a further line says."""
    found.kinds |= more.kinds
    found.strange |= more.strange
    found.ordered |= more.ordered
    found.article |= more.article


def read(text: str, start: int, end: int) -> Reading | None:
    """What `text[start:end]`, one line, asks for; None when it is a line of the story."""
    found = Reading(end=start)
    at = start
    head = True  # at the head of a clause
    farthest = start + LONGEST
    while at < end:
        if at > farthest:
            return None
        if match := words.SEPARATOR.match(text, at, end):
            head = head or bool(re.search(r"[,;.:!/&+•*–—-]", match[0]))
            at = match.end()
            continue
        if head and (match := words.LABEL.match(text, at, end)):
            found.kinds.add("label")
            found.article = True
            at = found.end = match.end()
            continue
        if (after := cue(text, at, end, found)) is not None:
            at = found.end = after
            head = False
            continue
        if head and (match := words.ORDER.match(text, at, end)):
            found.ordered = True
            at, head = match.end(), False
            after = _far_cue(text, at, end, found)
            if after is None:
                break
            at = found.end = after
            continue
        if match := words.FILLER.match(text, at, end):
            found.article |= match[0].lower() in words.ARTICLE
            head = match[0].lower() in words.JOINING
            at = match.end()
            continue
        if (found.kinds or found.ordered) and words.MANNER.match(text, at, end):
            at = _clause_end(text, at, end)
            found.strange = True
            found.end, head = at, False
            continue
        break
    return _closed(text, start, end, found)


def _far_cue(text: str, at: int, end: int, found: Reading) -> int | None:
    """After an order: the end of the nearest cue of its clause, else the end of the clause;
    `found` knows whether anything but fillers stands between."""
    clause_end = _clause_end(text, at, end)
    position, strange = at, False
    while position < clause_end and position - at <= FARTHEST:
        if match := words.SEPARATOR.match(text, position, clause_end):
            position = match.end()
            continue
        after = cue(text, position, end, found)
        if after is not None:
            found.strange |= strange
            return after
        match = words.ORDER.match(text, position, clause_end) or words.FILLER.match(
            text, position, clause_end
        )
        if match:
            found.article |= match[0].lower() in words.ARTICLE
        else:
            strange = True
            match = re.compile(r"\S+").match(text, position, clause_end)
        position = match.end() if match else clause_end
    if not strange:
        return clause_end if clause_end > at else None
    found.strange = True
    return clause_end


def _clause_end(text: str, at: int, end: int) -> int:
    stop = CLAUSE_END.search(text, at, end)
    return stop.start() if stop else end


def cue(text: str, at: int, end: int, found: Reading) -> int | None:
    """The end of the cue that begins at `at`, once `found` knows it; None without one."""
    if match := words.RANGE.match(text, at, end):
        low, high = words.number(match["low"]), words.number(match["high"])
        if 50 <= low < high:
            found.kinds.add("words")
            return match.end()
    if match := words.LENGTH.match(text, at, end):
        if not 50 <= words.number(match["number"] or match["number2"]) <= 20_000:
            return None
        found.kinds.add("words")
        return match.end()
    for kind, pattern in _CUES:
        if match := pattern.match(text, at, end):
            found.kinds.add(kind)
            return match.end()
    return None


def _closed(text: str, start: int, end: int, found: Reading) -> Reading | None:
    """`found` when the line ends with it, or a new sentence does begin there."""
    rest = text[found.end : end]
    bare = rest.strip(' \t.;!)]"»”')
    if not bare:
        return replace(found, end=end)
    stop = re.match(r"\s*[.;!)\]]*\s*", rest)
    found.end += stop.end() if stop else 0
    opening = text[found.end : found.end + 1]
    if opening in '«"“' and _ASKS_QUOTE.search(text, start, found.end):
        return None
    begins = opening.isupper() or opening in "«\"“'(" or opening.isdigit()
    stopped = bool(stop and stop[0].strip())
    enough = len(found.kinds) >= (3 if stopped and not found.article else 2)
    return found if begins and enough else None
