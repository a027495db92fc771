"""The shorter forms of a sentence that leave it true, the one that loses least first."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from ...french.date_words import ANY_MONTH, ANY_WEEKDAY
from ...model import Passage, Sentence
from ..headings.view import View
from . import removals
from .choices import Choice, choices
from .removals import Removal
from .segments import Cut, Part, Segment, cut

_MOST = 20_000  # combinations that are looked at
_FEWEST = 35  # characters
# "Mardi, les habitants vidaient …", "Rue du Port, le 3 mars au soir, …"
_DAY_FIRST = re.compile(
    rf"(?:\S+\s+){{0,5}}?(?P<day>{ANY_WEEKDAY}|\d{{1,2}}(?:er)?\s(?:{ANY_MONTH})|la veille"
    r"|le lendemain|hier|ce (?:matin|soir))\b[^,.;:]{0,24},\s",
    re.IGNORECASE,
)
# "le retrait de ce médicament": which one may stand in what is left out.
_SHOWS = re.compile(
    rf"\b(?:ce(?!tte)|cet|cette|ces) (?!{ANY_WEEKDAY}|qu[ei']|dont|week-end)[a-zà-ÿ]"
)

# "la sonde du pylône, | contre lequel …": of what is told, must stay.
_RELATIVE = re.compile(
    r",?\s((?:(?:à|avec|contre|dans|de|par|pour|sous|sur|chez|vers) )?"
    r"(?:qui|que|qu['’]|dont|où|(?:au|du|aux|des)?(?:le|la|les)?quel(?:le)?s?))\b"
)


def shortened(sentence: Sentence, limit: int) -> Passage | None:
    """The form of `sentence` of at most `limit` characters that loses least; None without one."""
    fitting = (each for each in _forms(sentence) if printed(each[1]) <= limit)
    return _cheapest(sentence, fitting)


def trimmed(sentence: Sentence, limit: int) -> Passage | None:
    """The longest form of `sentence` of at most `limit` characters, its subject, what its verb
    governs and the day that opens it whole: a summary, where a headline may say less, and may
    stand behind a sentence of another day. None without one."""
    opening = _DAY_FIRST.match(sentence.text)
    fitting = (
        (-len(text), text, lost)
        for _, text, lost in _forms(sentence, ends=False)
        if printed(text) <= limit and (not opening or opening["day"].lower() in text.lower())
    )
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


def _forms(
    sentence: Sentence, *, ends: bool = True
) -> Iterator[tuple[float, str, tuple[str, ...]]]:
    """The cost of each form of `sentence`, its text, and what it leaves out; `ends`: the end of
    what the verb governs too."""
    view = View(sentence)
    found = cut(view) if view.balanced else None
    if found is None:
        return
    verbs = _verbs(view)
    for choice in islice(choices(view, found, ends=ends), _MOST):
        if not _whole_clauses(view, found, choice, verbs):
            continue
        text = _text(view, found, choice)
        if len(text) < _FEWEST or _points_at_what_goes(view, found, choice):
            continue
        if _parts_relative(view, found, choice) or _leans_on_what_goes(view, found, choice):
            continue
        if not (_parts_objects(view, found, choice) or _hardens(view, found, choice)):
            yield choice.cost, text, tuple(_lost(view, found, choice))


def _parts_relative(view: View, found: Cut, choice: Choice) -> bool:
    """Whether what goes stands before a relative clause that stays, and may be told of it."""
    gone = _dropped(view, found, choice)
    matches = (_RELATIVE.match(view.sentence.text, each.end) for each in choice.removed)
    starts = (match.start(1) for match in matches if match)
    return any(not any(a <= at < b for a, b in gone) for at in starts)


def _leans_on_what_goes(view: View, found: Cut, choice: Choice) -> bool:
    """Whether a stretch stays that tells of the one before it, which goes: "la sonde, | que heurta
    une cabine, | blessant un skieur"."""
    return any(
        number - 1 in choice.dropped
        and number not in choice.dropped
        and segment.part in (Part.ASIDE, Part.WITHIN, Part.TRAILING)
        and (
            view.low[segment.first] in removals.SUBORDINATE
            or (
                view.low[segment.first].endswith("ant") and view.tokens[segment.first].pos == "VERB"
            )
        )
        for number, segment in enumerate(found.segments)
    )


def _parts_objects(view: View, found: Cut, choice: Choice) -> bool:
    """Whether what stays ends a stretch on a verb whose object goes: "un plan pour mobiliser"."""
    ends = {view.end(each.last - 1) for each in found.segments}
    gone = [
        *_dropped(view, found, choice),
        *((each.start, each.end) for each in choice.removed if each.end in ends),
    ]
    return any(
        token.dep in ("obj", "xcomp")
        and any(a <= view.start(index) < b and 0 <= a - view.end(token.head) <= 2 for a, b in gone)
        for index, token in enumerate(view.tokens)
        if view.tokens[token.head].pos == "VERB" and token.head < index
    )


def _hardens(view: View, found: Cut, choice: Choice) -> bool:
    """Whether a sentence to prison stays without what is suspended of it."""
    return any(
        number in choice.dropped
        and number - 1 not in choice.dropped
        and view.low[segment.first] == "dont"
        and removals.softens(view.text(segment.first, segment.last))
        for number, segment in enumerate(found.segments)
    )


def _dropped(view: View, found: Cut, choice: Choice) -> list[tuple[int, int]]:
    """Where the stretches that go begin and end."""
    return [
        (view.start(found.segments[i].first), view.end(found.segments[i].last - 1))
        for i in choice.dropped
    ]


def _points_at_what_goes(view: View, found: Cut, choice: Choice) -> bool:
    """Whether "ce médicament" stays without the stretch before it that names it."""
    gone = _dropped(view, found, choice)
    shown = [match.start() for match in _SHOWS.finditer(view.sentence.text)]
    kept = [at for at in shown if not any(a <= at < b for a, b in gone)]
    return any(b <= at for at in kept for _, b in gone)


def _verbs(view: View) -> list[tuple[int, int]]:
    """Where each finite verb of the narration stands (1) and each word that opens a clause for
    one (-1): a relative, a conjunction, "et" or "mais" before a verb."""
    found = []
    for index in view.narration():
        after = index + 1 < len(view.tokens) and view.finite(index + 1)
        if view.low[index] in removals.SUBORDINATE or (view.low[index] in ("et", "mais") and after):
            found.append((view.start(index), -1))
        elif (
            view.finite(index)
            and view.tokens[index].pos in ("VERB", "AUX")
            and view.low[index].isalpha()
        ):
            before = view.tokens[index - 1] if index else None
            # "la passe", which the tagger errs on
            noun = before is not None and before.pos == "DET"
            since = index > 0 and view.low[index - 1] == "y"  # "il y a un an"
            if not (noun or since):
                found.append((view.start(index), 1))
    return found


def _whole_clauses(
    view: View, found: Cut, choice: Choice, verbs: Sequence[tuple[int, int]]
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


def _text(view: View, found: Cut, choice: Choice) -> str:
    pieces: list[str] = []
    before: Segment | None = None
    skipped = False
    for number, segment in enumerate(found.segments):
        if number in choice.dropped:
            skipped = True
            continue
        if before is not None:
            pieces.append(_joint(view, before, segment, skipped))
        pieces.append(_segment_text(view, segment, choice.removed))
        before, skipped = segment, False
    text = re.sub(r"\s+,", ",", re.sub(r" {2,}", " ", "".join(pieces))).strip(" ,")
    return text[:1].upper() + text[1:]


def _joint(view: View, before: Segment, after: Segment, skipped: bool) -> str:
    if before.part is Part.LABEL:
        return " "
    if view.low[after.first - 1] == ":":
        return " : "
    closed = (before.part is Part.SUBJECT and after.part is Part.VERB) or (
        skipped and (before.part in (Part.VERB, Part.GOVERNED) and after.part is Part.GOVERNED)
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


def _lost(view: View, found: Cut, choice: Choice) -> list[str]:
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
