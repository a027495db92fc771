"""What of a sentence may be left out together, and what it costs.

Stretches between commas, the day and the end of what the verb governs may go; the main verb, its
subject, its denial or condition and who says it stay.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain, combinations, pairwise, product

from ..headings.view import View
from ..terms import plain
from . import attributions, details, fillers, removals, stretches, tails
from .removals import Removal
from .segments import Cut, Part, Segment, nominal

_WITNESS = re.compile(
    r"a constaté (?:une? (?:journaliste|correspondante?|photographe|vidéaste)\w*(?: de l['’]AFP)?"
    r"|l['’]AFP)\b[^,]{0,30}$"
)
# What opens a lead and may be left out: when, after what, beside what; not on whose word, on
# what condition, or where.
_SETTING = re.compile(
    r"(?:Après|Au lendemain|[ÀA] l['’](?:issue|occasion)|Alors qu|Depuis|Face à|Suite à"
    r"|[ÀA] la suite|Lors d|En marge|Au cours d|Dans la (?:nuit|soirée|matinée)"
    r"|Dans une? (?:interview|entretien)|(?:Près|Moins|Plus) d[^,]{3,30} après"
    r"|(?:Quelques|Une?|Deux|Trois|Quatre|\d+) \w+ après"
    r"|(?:Lundi|Mardi|Mercredi|Jeudi|Vendredi|Samedi|Dimanche)\b|Ce week-end)",
    re.IGNORECASE,
)
# "Après l'incendie de Lubrizol, les dirigeants de l'entreprise": of which one, the opening says.
_WHICH = re.compile(
    r"\b(?:l'|la |le |les |du |de la |des )"
    r"(?:entreprises?|groupe|usine|sociétés?|site|ville|commune|établissement|associations?|club"
    r"|équipe|bâtiment|édifice|victimes?|suspects?|hommes?|femmes?|monument|pays|région|hôpital"
    r"|école)\b(?! (?:d[eu']|des|[a-zà-ÿ]*(?:aux?|ales?|[éi]e?s?)\b|[A-ZÀ-Þ]))"
)
_WEIGHTY = re.compile(
    r"\b(?:selon|d['’]après|si|s['’]ils?|sauf|sans|faute|à moins|à en croire|malgré)\b", re.I
)
_OF = frozenset(("de", "du", "des", "d'", "d’"))
_MAIN = (Part.SUBJECT, Part.VERB, Part.GOVERNED)


@dataclass(frozen=True, slots=True)
class Choice:
    """Segments that are left out (by number), characters that are, and what it costs."""

    dropped: frozenset[int]
    removed: tuple[Removal, ...]
    cost: float


def choices(view: View, found: Cut, *, ends: bool = True) -> Iterator[Choice]:
    """What may be left out together; `ends`: the end of what the verb governs
    and what narrows its subject too."""
    segments = found.segments
    groups = [
        _front(view, segments, Part.LABEL),
        _front(view, segments, Part.OPENING),
        _asides(view, segments),
        _trailing(view, segments),
        _said(view, found),
    ]
    smalls = [
        removal
        for segment in segments
        if segment.part in (Part.SUBJECT, Part.VERB, Part.GOVERNED, Part.LABEL)
        for removal in [
            *details.small(view, segment),
            *fillers.colours(view, segment),
            *fillers.abbreviated(view, segment),
            *fillers.named(view, segment),
            *fillers.presented(view, segment),
        ]
    ][:6]
    for segment in segments:
        if ends and segment.first <= found.subject < segment.last:
            smalls += tails.inner(view, segment, found.subject, found.verb)
            smalls += fillers.before_verb(view, segment, found.subject, found.verb)
        if segment.first <= found.verb < segment.last:
            governs = any(each.part is Part.GOVERNED for each in segments)
            smalls += fillers.inserted(view, segment, found.verb, governs=governs)
    for parts in product(*groups):
        dropped = frozenset().union(*(each.dropped for each in parts))
        if _takes_what_is_said(view, segments, dropped):
            continue
        cost = sum(each.cost for each in parts)
        fixed = tuple(chain.from_iterable(each.removed for each in parts))
        for end in (None, *(_ends(view, found, dropped) if ends else ())):
            for count in range(len(smalls) + 1):
                for days in combinations(smalls, count):
                    if _overlap([*days, *([end] if end else [])]):
                        continue
                    removed = (*fixed, *days, *([end] if end else []))
                    yield Choice(dropped, removed, cost + sum(e.cost for e in removed))


def _takes_what_is_said(view: View, segments: tuple[Segment, ...], dropped: frozenset[int]) -> bool:
    """Whether the stretch right before who says it goes, with words quoted: "Un rocher a tué un
    homme, | sur la route, qui restera fermée « un mois », | a annoncé le préfet" says that the road
    stays closed."""
    said = next((i for i, each in enumerate(segments) if each.part is Part.SAID), 0)
    if not said or said in dropped or said - 1 not in dropped:
        return False
    before = segments[said - 1]
    return any(view.quoted[i] >= 0 for i in range(before.first, before.last))


def _front(view: View, segments: tuple[Segment, ...], part: Part) -> list[Choice]:
    """What opens the sentence, all of it or nothing."""
    nothing = Choice(frozenset(), (), 0)
    places = [i for i, each in enumerate(segments) if each.part is part]
    if not places:
        return [nothing]
    first, last = segments[places[0]], segments[places[-1]]
    text = view.text(first.first, last.last)
    follows = segments[places[-1] + 1]
    if part is Part.OPENING:
        # "Vainqueur en 1972, le marin", "Long de 40 mètres, le bac"
        bare = view.tokens[first.first].pos in ("NOUN", "ADJ")
        opens = bare or removals.participle(view, first.first) or _SETTING.match(text)
        refused = _WEIGHTY.search(text) or not opens
        named = _names(view, first.first, last.last) and _WHICH.search(
            plain(view.text(follows.first, max(follows.last, follows.first + 1)))
        )
        if refused or named or not nominal(view, follows.first):
            return [nothing]
        return [nothing, Choice(frozenset(places), (), 0.4 * len(text))]
    label = text.rstrip(" :")
    if len(label) < 25 or follows.part not in (Part.OPENING, Part.VERB, Part.SUBJECT):
        return [nothing]
    return [nothing, Choice(frozenset(places), (), 0.5 * len(text))]


def _names(view: View, first: int, last: int) -> bool:
    return any(view.tokens[i].pos == "PROPN" for i in range(first, last))


def _asides(view: View, segments: tuple[Segment, ...]) -> list[Choice]:
    """What stands between subject and verb, or between the verb and what it governs."""
    found = [Choice(frozenset(), (), 0)]
    between = [i for i, each in enumerate(segments) if each.part is Part.ASIDE]
    costs = {
        i: _aside(view, segments, i)
        for i, each in enumerate(segments)
        if each.part in (Part.ASIDE, Part.WITHIN)
    }
    if between and not _is_list(view, segments, between):
        whole = view.text(segments[between[0]].first, segments[between[-1]].last)
        opens = stretches.loose(view, segments[between[0]])
        first = view.tokens[segments[between[0]].first]
        names = first.pos in ("VERB", "PRON", "ADV") or costs[between[0]] is not None
        said = re.match(
            r"selon|d['’]après|si\b|sauf",
            view.text(segments[between[-1]].first, segments[between[-1]].last),
        )
        if names and not said and (opens is not None or first.pos == "VERB" or len(between) == 1):
            found.append(Choice(frozenset(between), (), 0.4 * len(whole)))
    single = [i for i, cost in costs.items() if cost is not None]
    more = []
    for count in range(1, min(3, len(single)) + 1):
        for group in combinations(single, count):
            cost = sum(costs[i] or 0 for i in group)
            more.append(Choice(frozenset(group), (), cost))
    return [*found, *more]


def _aside(view: View, segments: tuple[Segment, ...], at: int) -> float | None:
    segment = segments[at]
    cost = stretches.loose(view, segment)
    if cost is not None:
        return cost
    text = view.text(segment.first, segment.last)
    alone = sum(each.part is Part.ASIDE for each in segments) == 1
    kinds = {view.tokens[i].pos for i in range(segment.first, segment.last)}
    name = alone and kinds <= {"PROPN", "PUNCT", "ADJ", "NOUN", "X", "DET"}
    subject = next((each.first for each in segments if each.part is Part.SUBJECT), 0)
    whose = view.tokens[subject].pos == "DET"
    name = name or (whose and kinds == {"PROPN"})
    if segment.part is Part.ASIDE and name and " et " not in text:
        return 0.7 * len(text)
    return None


def _is_list(view: View, segments: tuple[Segment, ...], between: list[int]) -> bool:
    """ "Le maire, le préfet et le ministre ont signé"."""
    last = segments[between[-1]]
    nominal = view.tokens[segments[between[0]].first].pos in ("DET", "PROPN", "NUM", "NOUN")
    joined = any(view.low[i] in ("et", "ou") for i in range(last.first, last.last))
    return nominal and (joined or len(between) > 1)


def _trailing(view: View, segments: tuple[Segment, ...]) -> list[Choice]:
    """Ends of the sentence: the last stretch, the last two, …, who says it apart."""
    found = [Choice(frozenset(), (), 0)]
    places = [i for i, each in enumerate(segments) if each.part is Part.TRAILING]
    if any(_unfinished(view, each) for each in segments if each.part in _MAIN):
        return found
    said = next((i for i, each in enumerate(segments) if each.part is Part.SAID), None)
    main = _main_text(view, segments)
    after: float | None = 0.0  # what it costs to leave out all that stands behind
    members = [rank for rank, i in enumerate(places) if _member(view, segments[i])]
    listed = {inner for i in places for inner in _listed(view, segments, i)}
    for rank in range(len(places) - 1, -1, -1):
        group = places[rank:]
        own = _trail(view, segments, group[0], said, main)
        whole = _relative_clause(view, segments, group)
        cost = own + after if own is not None and after is not None else whole
        whole_list = group[0] not in listed and not any(each < rank for each in members)
        if cost is not None and whole_list:
            found.append(Choice(frozenset(group), (), cost))
        after = cost
    return found


def _member(view: View, segment: Segment) -> bool:
    """ "…, et quatre ans, | dont un ferme, | contre son second": all that follows is of it."""
    joins = view.low[segment.first] in ("et", "ou")
    return joins and not any(view.finite(i) for i in range(segment.first, segment.last))


def _listed(view: View, segments: tuple[Segment, ...], at: int) -> range:
    """The stretches that stand in a list which ends at `at` and opens before them: "le maire, |
    le préfet, | évêque et badauds"; empty where none ends there."""
    inside = range(segments[at].first, segments[at].last)
    joined = any(view.low[i] in ("et", "ou") for i in inside[1:])
    if not joined or any(view.finite(i) for i in inside):
        return range(0)
    opens = at
    while opens and (opens == at or segments[opens].part is Part.TRAILING):
        segment, before = segments[opens], segments[opens - 1]
        of = view.low[segment.first] in _OF
        of = of and any(view.low[i] in _OF for i in range(before.first, before.last))
        apart = before.part is Part.TRAILING and nominal(view, before.first)
        if not of and not (apart and nominal(view, segment.first)):
            break
        opens -= 1
    return range(opens + 1, at + 1)


def _unfinished(view: View, segment: Segment) -> bool:
    """Whether a clause opens there with its verb behind a comma: "si le club, relégable, perd"."""
    opens = [
        i
        for i in range(segment.first, segment.last)
        if view.low[i] in removals.SUBORDINATE and view.quoted[i] < 0
    ]
    return bool(opens) and not any(view.finite(i) for i in range(opens[-1], segment.last))


def _relative_clause(view: View, segments: tuple[Segment, ...], group: list[int]) -> float | None:
    """The cost of what a relative clause opens, to the end: ", qui a annoncé, selon lui, un
    recours"; None where something else stands there."""
    first = segments[group[0]]
    words = view.low[first.first : first.last]
    relative = any(low in ("qui", "dont", "où") for low in words)
    relative = relative or (words[0].endswith("ant") and ("que" in words or "qu'" in words))
    if not relative or view.low[first.first] in ("et", "ou", "mais"):
        return None
    if any(view.low[segments[i].first] in ("et", "ou", "mais", "si") for i in group):
        return None
    return sum(0.5 * len(view.text(segments[i].first, segments[i].last)) for i in group)


def _trail(
    view: View, segments: tuple[Segment, ...], at: int, said: int | None, main: str
) -> float | None:
    segment = segments[at]
    text = view.text(segment.first, segment.last)
    if said is not None and at > said:  # it tells more of who says it, or of what was said
        weighty = re.match(r"(?:mais|sauf|si|à condition|à moins|et)\b", text)
        more = nominal(view, segment.first) and view.low[segment.first] not in ("un", "une")
        speakers = more and view.low[segments[said].first] == "ont"
        return None if weighty or speakers else 0.4 * len(text)
    if view.low[segment.first - 1] == ":":  # it explains what stands before
        told = any(i < segment.first for i in view.reporting) or removals.weighty(text)
        return None if told or stretches.narrows(view, segment, main) else 0.5 * len(text)
    cost = stretches.loose(view, segment)
    return None if cost is None or stretches.narrows(view, segment, main) else cost


def _said(view: View, cut: Cut) -> list[Choice]:
    """Who says it: whole, without its day, without what is told of the speaker; left out only
    where the medium saw it with its own eyes, or relays what somebody else is told to say."""
    found = [Choice(frozenset(), (), 0)]
    segments = cut.segments
    place = next((i for i, each in enumerate(segments) if each.part is Part.SAID), None)
    if place is None:
        return found
    segment = segments[place]
    text = view.text(segment.first, segment.last)
    if _WITNESS.match(text):
        return [*found, Choice(frozenset((place,)), (), 1)]
    main = next(each for each in segments if each.first <= cut.verb < each.last)
    if attributions.relays(text) and attributions.reports(view, cut.verb, main.last):
        found.append(Choice(frozenset((place,)), (), 6))
    found += [
        Choice(frozenset(), (each,), each.cost) for each in attributions.shorter(view, segment)
    ]
    smalls = [
        *details.small(view, segment),
        *attributions.verbless(view, segment),
        *fillers.abbreviated(view, segment),
        *fillers.named(view, segment),
    ]
    ends = [
        each
        for each in (
            *tails.ends(view, segment, segment.first),
            *attributions.complements(view, segment),
        )
        if any(
            view.tokens[i].pos in ("NOUN", "PROPN")
            for i in range(segment.first, segment.last)
            if view.end(i) <= each.start
        )
    ]
    for end in (None, *ends):
        for count in range(len(smalls) + 1):
            for days in combinations(smalls, count):
                if _overlap([*days, *([end] if end else [])]):
                    continue
                gone = (*days, *([end] if end else []))
                found.append(Choice(frozenset(), gone, 0))
    return found


def _ends(view: View, found: Cut, dropped: frozenset[int]) -> list[Removal]:
    """Ends of the main clause that may go, when all that trails after it does."""
    kept = [
        each
        for number, each in enumerate(found.segments)
        if number not in dropped and each.part is not Part.SAID
    ]
    last = kept[-1]
    if last.part not in (Part.VERB, Part.GOVERNED):
        return []
    return list(tails.ends(view, last, found.verb))


def _overlap(gone: list[Removal]) -> bool:
    ordered = sorted(gone, key=lambda each: each.start)
    return any(b.start < a.end for a, b in pairwise(ordered))


def _main_text(view: View, segments: tuple[Segment, ...]) -> str:
    main = [each for each in segments if each.part in _MAIN]
    return " ".join(view.text(each.first, each.last) for each in main)
