"""A whole stretch between commas: what it costs to leave it out, and what it narrows."""

from __future__ import annotations

import re

from ...french.date_words import ANY_WEEKDAY
from ..headings.view import View
from .removals import SUBORDINATE, bounds, participle, sweeping, weighty
from .segments import Part, Segment

# "…, un « beau symbole » selon la maire": what somebody calls it, with the one who does.
_JUDGED = re.compile(
    r"(?:et )?(?:une?|le|la|l['’])?\s?[«\"][^«»\"]+[»\"][^,]*? (?:selon|d['’]après|pour) [^,]+$"
)
# "…, ce que nie le maire": it takes back all that stands before.
_DENIES = re.compile(r"\b(?:nie(?:nt)?|réfut\w+|rejet\w+|récus\w+|contredi\w+)\b", re.IGNORECASE)
# "…, mais a démenti vouloir le fermer": another statement than the one before it.
_DENIES_MORE = re.compile(r"mais (?:a|ont) (?:démenti|nié|contesté|réfuté) ")
# "…, sans faire de victime", "…, mais en privant de travail ses salariés": beside what happened.
_BESIDE = re.compile(r"sans (?:en |se |s['’])?\w+(?:er|ir|re)\b|(?:mais )?(?:tout )?en \w+ant\b")
# "…, la première attaque de la saison": what the event is.
_NTH = re.compile(r"l[ae] (?:premi|second|deuxi|troisi|quatri|cinqui|derni|plus )")
_TOLL = re.compile(r"\b(?:morts?|tuée?s?|blessée?s?|disparue?s?|victimes)\b")
_CONCEDES = re.compile(r"(?:même si|bien qu|quoiqu|malgré|en dépit)\b", re.IGNORECASE)
# What tells more, and narrows nothing: near where, by whom, doing what.
_TELLS_MORE = re.compile(
    r"(?:qui|dont|où)\b|(?:tout )?en \w+ant\b|et\b|contrairement\b|\w+ant\b"
    r"|après qu['e]|près d|au (?:nord|sud|large)\b|à l['’](?:est|ouest)\b"
)
# A ban holds for whatever reason.
_BAN = re.compile(r"interdi")
_REASON = re.compile(r"(?:après|en raison|à la suite|suite à|afin)\b")


def loose(view: View, segment: Segment) -> float | None:
    """What it costs to leave the whole stretch out, more where it counts the dead; None where it
    may not be."""
    cost = _loose(view, segment)
    toll = cost is not None and _TOLL.search(view.text(segment.first, segment.last))
    return cost + 25 if toll and cost is not None else cost


def _loose(view: View, segment: Segment) -> float | None:
    text = view.text(segment.first, segment.last)
    token, low = view.tokens[segment.first], view.low[segment.first]
    concedes = bool(_CONCEDES.match(text))
    relative = low in ("qui", "que", "qu'", "dont", "où", "ce")
    if relative and low != "ce":
        return 0.5 * len(text)
    if low == "ce" and view.low[segment.first + 1] in ("que", "qu'", "qui", "dont"):
        return None if weighty(text) or _DENIES.search(text) else 0.5 * len(text)
    if text.startswith("contrairement à"):
        return 0.4 * len(text)
    if segment.part is Part.TRAILING and (_JUDGED.match(text) or _DENIES_MORE.match(text)):
        return 0.5 * len(text)
    beside = _BESIDE.match(text) and not ({"ne", "n'"} & set(view.low) or bounds(text))
    if segment.part is Part.TRAILING and beside:
        return 0.5 * len(text)
    if not concedes and (weighty(text) or _reports(view, segment)):
        return None
    if concedes:
        return 0.9 * len(text)
    if low in ("et", "ou"):
        return 0.7 * len(text) if low == "et" and not _of_a_list(view, segment) else None
    if token.pos == "DET" and any(
        view.low[i].endswith("ant") and view.tokens[i].pos == "VERB"
        for i in range(segment.first, segment.last)
    ):
        return 0.5 * len(text)  # "le président du Sénat estimant que…"
    apposed = low in ("un", "une") or token.pos in ("NOUN", "NUM", "ADJ") or _NTH.match(text)
    if apposed and segment.part is Part.TRAILING and not _states(view, segment):
        return 0.5 * len(text)
    if segment.part is Part.TRAILING and _is_name(view, segment):
        return 0.7 * len(text)
    if re.match(rf"(?:ce )?(?:{ANY_WEEKDAY})(?: \w+)?$", text):
        return -1
    if re.match(rf"(?:{ANY_WEEKDAY})\b|\d+ ans$|à peine\b|le temps (?:que|de)\b", text):
        return 0.3 * len(text)
    opens = range(segment.first, min(segment.first + 2, segment.last))
    if any(participle(view, i) for i in opens) or low.endswith("ant"):
        return 0.5 * len(text)
    if token.pos in ("ADP", "SCONJ") or low in (
        "afin",
        "alors",
        "tout",
        "parce",
        "tandis",
        "près",
        "principalement",
    ):
        return 0.6 * len(text)
    return None


def _is_name(view: View, segment: Segment) -> bool:
    """ "un diplomate, | Irakli Menabde": the name of whom the words before tell."""
    before = view.tokens[segment.first - 2] if segment.first > 1 else None
    after = view.low[segment.last + 1] if segment.last + 1 < len(view.tokens) else ""
    return (
        before is not None
        and before.pos in ("NOUN", "ADJ", "VERB")
        and after not in ("et", "ou")
        and all(view.tokens[i].pos == "PROPN" for i in range(segment.first, segment.last))
    )


def _of_a_list(view: View, segment: Segment) -> bool:
    """Whether "et" ends there a list of three, or of what stands between two: "A, B, et C"."""
    before = view.sentence.text[: view.start(segment.first)]
    after = view.tokens[segment.first + 1] if segment.first + 1 < segment.last else None
    verbal = after is not None and after.pos in ("VERB", "AUX")
    return not verbal and bool("," in before.rstrip(" ,") or re.search(r"\bentre\b", before))


def narrows(view: View, segment: Segment, kept: str) -> bool:
    """Whether `kept` would claim too much without the stretch: a denial, a first or a record
    holds only where and when the text says."""
    text = view.text(segment.first, segment.last)
    if _TELLS_MORE.match(text):
        return False
    claims = [each.lower() for each in sweeping(kept)]
    return bool(claims) and not (_REASON.match(text) and all(map(_BAN.match, claims)))


def _states(view: View, segment: Segment) -> bool:
    """Whether a clause of its own stands there, not one that "que" or "qui" opens."""
    inside = range(segment.first, segment.last)
    finite = [i for i in inside if view.finite(i)]
    opened = [i for i in inside if view.low[i] in SUBORDINATE]
    return bool(finite) and not (opened and opened[0] < finite[0])


def _reports(view: View, segment: Segment) -> bool:
    verbs = [i for i in view.reporting if segment.first <= i < segment.last]
    return any(view.finite(i) for i in verbs)
