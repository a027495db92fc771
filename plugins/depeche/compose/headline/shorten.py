"""The shorter forms of a sentence that leave it true, the one that loses least first.

Stretches between commas, the day and the end of what the verb governs may go; the main verb, its
subject, its denial or condition and who says it stay.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, combinations, islice, pairwise, product

from ...model import Passage, Sentence
from ..headings.view import View
from ..terms import plain
from . import removals
from .removals import Removal
from .segments import Cut, Part, Segment, cut, nominal

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
_MOST = 20_000  # combinations that are looked at
_MAIN = (Part.SUBJECT, Part.VERB, Part.GOVERNED)
_FEWEST = 35  # characters


@dataclass(frozen=True, slots=True)
class _Choice:
    """Segments that are left out (by number), characters that are, and what it costs."""

    dropped: frozenset[int]
    removed: tuple[Removal, ...]
    cost: float


def shortened(sentence: Sentence, limit: int) -> Passage | None:
    """The form of `sentence` of at most `limit` characters that loses least; None without one."""
    fitting = (each for each in _forms(sentence) if printed(each[1]) <= limit)
    return _cheapest(sentence, fitting)


def printed(text: str) -> int:
    """Characters of `text` with its typewriter marks as French ones, each with its space."""
    return len(text) + text.count('"')


def shortest(sentence: Sentence) -> Passage | None:
    """The shortest form of `sentence`; None when nothing of it may go."""
    found = (
        (2 * len(text) + cost, text, lost)
        for cost, text, lost in _forms(sentence)
        if len(text) < len(sentence.text) - 2
    )
    return _cheapest(sentence, found)


def _cheapest(
    sentence: Sentence, found: Iterable[tuple[float, str, tuple[str, ...]]]
) -> Passage | None:
    best = min(found, key=lambda each: each[0], default=None)
    if best is None:
        return None
    edits = tuple(f"retiré : « {each} »" for each in best[2])
    return Passage(best[1], (sentence.span,), speaker=sentence.speaker, edits=edits)


def _forms(sentence: Sentence) -> Iterator[tuple[float, str, tuple[str, ...]]]:
    """The cost of each form of `sentence`, its text, and what it leaves out."""
    view = View(sentence)
    found = cut(view) if view.balanced else None
    if found is None:
        return
    verbs = _verbs(view)
    for choice in islice(_choices(view, found), _MOST):
        if not _whole_clauses(view, found, choice, verbs):
            continue
        text = _text(view, found, choice)
        if len(text) >= _FEWEST:
            yield choice.cost, text, tuple(_lost(view, found, choice))


def _verbs(view: View) -> list[tuple[int, int]]:
    """Where each finite verb of the narration stands (1) and each word that opens a clause for
    one (-1): a relative, a conjunction, "et" before a verb."""
    found = []
    for index in view.narration():
        after = index + 1 < len(view.tokens) and view.finite(index + 1)
        if view.low[index] in removals.SUBORDINATE or (view.low[index] == "et" and after):
            found.append((view.start(index), -1))
        elif view.finite(index) and view.tokens[index].pos in ("VERB", "AUX"):
            before = view.tokens[index - 1] if index else None
            noun = (
                before is not None and before.pos == "DET"
            )  # "la passe", which the tagger errs on
            since = index > 0 and view.low[index - 1] == "y"  # "il y a un an"
            if not (noun or since):
                found.append((view.start(index), 1))
    return found


def _whole_clauses(
    view: View, found: Cut, choice: _Choice, verbs: Sequence[tuple[int, int]]
) -> bool:
    """Whether no more verbs go than clauses: "un plan dans lequel la ville, | renoncerait à…"
    would leave a clause without its verb."""
    gone = [
        (view.start(each.first), view.end(each.last - 1))
        for number, each in enumerate(found.segments)
        if number in choice.dropped and each.part not in (Part.LABEL, Part.SAID)
    ]
    gone += [(each.start, each.end) for each in choice.removed if not each.instead]
    return sum(sign for at, sign in verbs if any(a <= at < b for a, b in gone)) <= 0


def _choices(view: View, found: Cut) -> Iterator[_Choice]:
    """What may be left out together."""
    segments = found.segments
    groups = [
        _front(view, segments, Part.LABEL),
        _front(view, segments, Part.OPENING),
        _asides(view, segments),
        _trailing(view, segments),
        _said(view, segments),
    ]
    smalls = [
        removal
        for segment in segments
        if segment.part in (Part.SUBJECT, Part.VERB, Part.GOVERNED, Part.LABEL)
        for removal in [*removals.small(view, segment), *removals.colours(view, segment)]
    ][:6]
    for segment in segments:
        if segment.first <= found.subject < segment.last:
            smalls += removals.inner(view, segment, found.subject, found.verb)
    for parts in product(*groups):
        dropped = frozenset().union(*(each.dropped for each in parts))
        cost = sum(each.cost for each in parts)
        fixed = tuple(chain.from_iterable(each.removed for each in parts))
        for end in (None, *_ends(view, found, dropped)):
            for count in range(len(smalls) + 1):
                for days in combinations(smalls, count):
                    if _overlap([*days, *([end] if end else [])]):
                        continue
                    removed = (*fixed, *days, *([end] if end else []))
                    yield _Choice(dropped, removed, cost + sum(e.cost for e in removed))


def _front(view: View, segments: tuple[Segment, ...], part: Part) -> list[_Choice]:
    """What opens the sentence, all of it or nothing."""
    nothing = _Choice(frozenset(), (), 0)
    places = [i for i, each in enumerate(segments) if each.part is part]
    if not places:
        return [nothing]
    first, last = segments[places[0]], segments[places[-1]]
    text = view.text(first.first, last.last)
    follows = segments[places[-1] + 1]
    if part is Part.OPENING:
        opens = removals.participle(view, first.first) or _SETTING.match(text)
        refused = _WEIGHTY.search(text) or not opens
        named = _names(view, first.first, last.last) and _WHICH.search(
            plain(view.text(follows.first, max(follows.last, follows.first + 1)))
        )
        if refused or named or not nominal(view, follows.first):
            return [nothing]
        return [nothing, _Choice(frozenset(places), (), 0.4 * len(text))]
    label = text.rstrip(" :")
    if len(label) < 25 or follows.part not in (Part.OPENING, Part.VERB, Part.SUBJECT):
        return [nothing]
    return [nothing, _Choice(frozenset(places), (), 0.5 * len(text))]


def _names(view: View, first: int, last: int) -> bool:
    return any(view.tokens[i].pos == "PROPN" for i in range(first, last))


def _asides(view: View, segments: tuple[Segment, ...]) -> list[_Choice]:
    """What stands between subject and verb, or between the verb and what it governs."""
    found = [_Choice(frozenset(), (), 0)]
    between = [i for i, each in enumerate(segments) if each.part is Part.ASIDE]
    costs = {
        i: _aside(view, segments, i)
        for i, each in enumerate(segments)
        if each.part in (Part.ASIDE, Part.WITHIN)
    }
    if between and not _is_list(view, segments, between):
        whole = view.text(segments[between[0]].first, segments[between[-1]].last)
        opens = removals.loose(view, segments[between[0]])
        first = view.tokens[segments[between[0]].first]
        names = first.pos in ("VERB", "PRON", "ADV") or costs[between[0]] is not None
        said = re.match(
            r"selon|d['’]après|si\b|sauf",
            view.text(segments[between[-1]].first, segments[between[-1]].last),
        )
        if names and not said and (opens is not None or first.pos == "VERB" or len(between) == 1):
            found.append(_Choice(frozenset(between), (), 0.4 * len(whole)))
    single = [i for i, cost in costs.items() if cost is not None]
    more = []
    for count in range(1, min(3, len(single)) + 1):
        for group in combinations(single, count):
            cost = sum(costs[i] or 0 for i in group)
            more.append(_Choice(frozenset(group), (), cost))
    return [*found, *more]


def _aside(view: View, segments: tuple[Segment, ...], at: int) -> float | None:
    segment = segments[at]
    cost = removals.loose(view, segment)
    if cost is not None:
        return cost
    text = view.text(segment.first, segment.last)
    alone = sum(each.part is Part.ASIDE for each in segments) == 1
    name = all(
        view.tokens[i].pos in ("PROPN", "PUNCT", "ADJ", "NOUN", "X", "DET")
        for i in range(segment.first, segment.last)
    )
    if segment.part is Part.ASIDE and alone and name and " et " not in text:
        return 0.7 * len(text)
    return None


def _is_list(view: View, segments: tuple[Segment, ...], between: list[int]) -> bool:
    """ "Le maire, le préfet et le ministre ont signé"."""
    last = segments[between[-1]]
    nominal = view.tokens[segments[between[0]].first].pos in ("DET", "PROPN", "NUM", "NOUN")
    joined = any(view.low[i] in ("et", "ou") for i in range(last.first, last.last))
    return nominal and (joined or len(between) > 1)


def _trailing(view: View, segments: tuple[Segment, ...]) -> list[_Choice]:
    """Ends of the sentence: the last stretch, the last two, …, who says it apart."""
    found = [_Choice(frozenset(), (), 0)]
    places = [i for i, each in enumerate(segments) if each.part is Part.TRAILING]
    if any(_unfinished(view, each) for each in segments if each.part in _MAIN):
        return found
    said = next((i for i, each in enumerate(segments) if each.part is Part.SAID), None)
    main = _main_text(view, segments)
    after: float | None = 0.0  # what it costs to leave out all that stands behind
    for rank in range(len(places) - 1, -1, -1):
        group = places[rank:]
        own = _trail(view, segments, group[0], said, main)
        whole = _relative_clause(view, segments, group)
        cost = own + after if own is not None and after is not None else whole
        if cost is not None:
            found.append(_Choice(frozenset(group), (), cost))
        after = cost
    return found


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
    cost = removals.loose(view, segment)
    return None if cost is None or removals.narrows(view, segment, main) else cost


def _said(view: View, segments: tuple[Segment, ...]) -> list[_Choice]:
    """Who says it: whole, without its day, without what is told of the speaker; left out only
    where the medium saw it with its own eyes."""
    found = [_Choice(frozenset(), (), 0)]
    place = next((i for i, each in enumerate(segments) if each.part is Part.SAID), None)
    if place is None:
        return found
    segment = segments[place]
    text = view.text(segment.first, segment.last)
    if _WITNESS.match(text):
        return [*found, _Choice(frozenset((place,)), (), 1)]
    found += [_Choice(frozenset(), (each,), each.cost) for each in removals.heard(view, segment)]
    smalls = removals.small(view, segment)
    ends = [
        each
        for each in removals.ends(view, segment, segment.first)
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
                found.append(_Choice(frozenset(), gone, 0))
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
    return list(removals.ends(view, last, found.verb))


def _overlap(gone: list[Removal]) -> bool:
    ordered = sorted(gone, key=lambda each: each.start)
    return any(b.start < a.end for a, b in pairwise(ordered))


def _main_text(view: View, segments: tuple[Segment, ...]) -> str:
    main = [each for each in segments if each.part in _MAIN]
    return " ".join(view.text(each.first, each.last) for each in main)


def _text(view: View, found: Cut, choice: _Choice) -> str:
    pieces: list[str] = []
    before: Segment | None = None
    skipped = False
    for number, segment in enumerate(found.segments):
        if number in choice.dropped:
            skipped = True
            continue
        if before is not None:
            pieces.append(_joint(before, segment, skipped))
        pieces.append(_segment_text(view, segment, choice.removed))
        before, skipped = segment, False
    text = re.sub(r"\s+,", ",", re.sub(r" {2,}", " ", "".join(pieces))).strip(" ,")
    return text[:1].upper() + text[1:]


def _joint(before: Segment, after: Segment, skipped: bool) -> str:
    if before.part is Part.LABEL:
        return " "
    closed = skipped and (
        (before.part is Part.SUBJECT and after.part is Part.VERB)
        or (before.part in (Part.VERB, Part.GOVERNED) and after.part is Part.GOVERNED)
    )
    return " " if closed else ", "


def _segment_text(view: View, segment: Segment, removed: tuple[Removal, ...]) -> str:
    start, end = view.start(segment.first), view.end(segment.last - 1)
    text = ""
    for each in sorted(removed, key=lambda each: each.start):
        if start <= each.start and each.end <= end:
            text += view.sentence.text[start : each.start] + each.instead
            start = each.end
    return text + view.sentence.text[start:end]


def _lost(view: View, found: Cut, choice: _Choice) -> list[str]:
    """What is left out, in the order of the text."""
    stretches = [
        (view.start(found.segments[i].first), view.end(found.segments[i].last - 1))
        for i in choice.dropped
    ]
    stretches += [(each.start, each.end) for each in choice.removed]
    stretches = [each for each in stretches if not any(_inside(each, other) for other in stretches)]
    return [view.sentence.text[a:b].strip(" ,:") for a, b in sorted(stretches)]


def _inside(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one != other and other[0] <= one[0] and one[1] <= other[1]
