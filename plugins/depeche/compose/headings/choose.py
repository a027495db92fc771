"""One heading for each part: the source's own, else a span of the text, else a label."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from ...model import (
    Heading,
    HeadingCandidate,
    HeadingOrigin,
    Reading,
    Sentence,
    Span,
)
from ..terms import content
from . import gates_nominal, judged, of_older, printed, taken_up, titles
from .candidate import NOMINAL, STATED, Candidate, Form
from .labels import label
from .part import Part
from .score import Weights, floor

_Kept = tuple[Candidate, str, tuple[Span, ...]]

SHOWN = 12  # candidates kept for the review page
_BEST = 3.0  # a score than which hardly any is higher
_LOW = 0.3  # score of a heading that only says what its part begins with
_LATER = 0.6  # of one that says what its first paragraph goes on to say
_MORE = 20  # characters that a sentence says beyond the heading above it
_OPENS = 0.9  # for the short sentence with which a paragraph says what it is about
_UNTOLD = 0.8  # what a hundred and forty words cost of which the heading says nothing
_WISHED = 140
_SLIGHT = 0.6  # what it costs to say little of the part
_BETTER = "un meilleur est retenu"
_TWICE = 0.9  # for words that the part opens with, just below
_AGAIN = 0.5  # for a name of what it speaks of


def choose(
    parts: Sequence[Part],
    readings: Mapping[str, Reading],
    title: str,
    article: Counter[str] | None = None,
) -> list[Heading | None]:
    """A heading for each part, in order; None where nothing true can be said.

    `article` are the words of the whole article, where that is more than the parts; `readings`
    holds, by `Source.path`, every source that the parts draw on; `title` is the
    article's headline, which no heading repeats. No two headings are alike but the copy's own, as
    the towns of its briefs, and each SPAN
    stands in its source word for word, typography apart: as one stretch, or as two when
    what stands between commas after the subject is left out.
    """
    article = words_of(parts) if article is None else article
    used = [frozenset(content(part.own)) for part in parts if part.own]
    texts = {title.casefold()}
    chosen: list[Heading | None] = []
    for part in parts:
        heading = _own(part) or _titled(part, readings, title, used)
        if heading is None:
            heading = _span(part, readings, article, title, used)
        again = [title.casefold()] if part.own else texts  # the copy's own may come again
        if heading is not None and heading.text.casefold() in again:
            heading = None
        if heading is not None:
            texts.add(heading.text.casefold())
            if heading.origin is not HeadingOrigin.LABEL:
                used.append(frozenset(content(heading.text)))
        chosen.append(heading)
    return chosen


def words_of(parts: Sequence[Part]) -> Counter[str]:
    """How often each content word comes in the parts."""
    return Counter(word for part in parts for each in part.sentences for word in content(each.text))


def best(
    part: Part,
    readings: Mapping[str, Reading],
    title: str,
    article: Counter[str],
    told: Sequence[str],
) -> tuple[float, str] | None:
    """The span that `choose` would set over the part below the headings `told`, and what it is
    worth: 1 for one that could not be better, less for the words of which it says nothing;
    None where no span may stand there. `article` are the words of all parts."""
    weights = Weights(part.sentences, article, title)
    used = [frozenset(content(each)) for each in told]
    found: dict[bool, tuple[float, str]] = {}  # by whether it says too little of the part
    for each in judged.of(part, readings, refused=False):
        score = _score(each.candidate, part, weights)
        little = bool(_slight(each.candidate, score, part, weights))
        if little and not _may_do(each.candidate, score, part):
            continue
        value = _worth(each.candidate, score, part, weights) - _SLIGHT * little
        if little in found and value <= found[little][0]:
            continue
        text, _, unprintable = _as_printed(each.candidate, part, readings)
        if not (unprintable or _unfit(each.candidate, part, weights, used)):
            found[little] = value, text
    return found.get(False) or found.get(True)


def _worth(candidate: Candidate, score: float, part: Part, weights: Weights) -> float:
    untold = weights.untold(candidate) / _WISHED
    less = _TWICE if _repeats(candidate, part) else _AGAIN * (candidate.form in NOMINAL)
    return min(1.0, score / _BEST) - _UNTOLD * untold - less


def _score(candidate: Candidate, part: Part, weights: Weights) -> float:
    return weights.score(candidate) + _OPENS * _takes_place(candidate, part)


def _takes_place(candidate: Candidate, part: Part) -> bool:
    """Whether the candidate is the sentence that opens the part and may stand above it."""
    return part.yields and candidate.form is Form.OPENING and candidate.order == 0


def _is_short_of(candidate: Candidate) -> bool:
    """Whether the candidate's sentence goes on to say a good deal more."""
    return len(candidate.view.sentence.text) >= len(candidate.text) + _MORE


def _own(part: Part) -> Heading | None:
    if not part.own:
        return None
    spans = (part.own_span,) if part.own_span else ()
    return Heading(part.own, HeadingOrigin.SOURCE, spans, part.level)


def _titled(
    part: Part, readings: Mapping[str, Reading], title: str, used: Sequence[frozenset[str]]
) -> Heading | None:
    """The title of the dispatch that a context part draws on, unless it tells what the
    article's headline or another heading tells."""
    found = titles.find(part, readings)
    if found is None:
        return None
    text, place = found
    words = frozenset(content(text))
    if any(
        4 * len(words & other) >= 3 * len(words) for other in (frozenset(content(title)), *used)
    ):
        return None
    return Heading(text, HeadingOrigin.SOURCE, (place,), part.level)


def _same(words: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two headings share half the words of the shorter one."""
    return 2 * len(words & other) >= min(len(words), len(other)) > 0


def _span(
    part: Part,
    readings: Mapping[str, Reading],
    article: Counter[str],
    title: str,
    used: Sequence[frozenset[str]],
) -> Heading | None:
    """The best span that passes, else the part's label, with what was judged, best first; what an
    older day said stands with its day."""
    weights = Weights(part.sentences, article, title)
    scored = ((_score(each.candidate, part, weights), each) for each in judged.of(part, readings))
    ranked = sorted(
        ((_worth(each.candidate, score, part, weights), score, each) for score, each in scored),
        key=lambda one: (-one[0], one[2].candidate.order, one[2].candidate.first),
    )
    seen: list[HeadingCandidate] = []
    kept: _Kept | None = None
    slight: _Kept | None = None
    for value, score, each in ranked:
        candidate = each.candidate
        text, places, unprintable = _as_printed(candidate, part, readings)
        if kept:
            reason = _BETTER
        else:
            reason = each.refusal or _unfit(candidate, part, weights, used) or unprintable
            fit = not reason
            reason = reason or _slight(candidate, score, part, weights)
            if not reason:
                kept = candidate, text, places
            elif fit and slight is None and _may_do(candidate, score, part):
                slight = candidate, text, places
        if all(text != other.text for other in seen) and (len(seen) < SHOWN or not reason):
            seen.append(HeadingCandidate(text, round(value, 2), reason))
    if kept is None and slight is not None:
        kept = slight
        seen = [replace(one, refused="") if one.text == slight[1] else one for one in seen]
    if kept is None:
        return _label(label(part, title), part, tuple(seen))
    candidate, text, places = kept
    stated = candidate.form in STATED
    return Heading(text, HeadingOrigin.SPAN, places, part.level, tuple(seen), stated)


def _as_printed(
    candidate: Candidate, part: Part, readings: Mapping[str, Reading]
) -> tuple[str, tuple[Span, ...], str]:
    """The candidate as a heading, where it stands, and why it can't be one, in French."""
    source = readings[candidate.view.sentence.span.source].source
    places = printed.spans(candidate, source.text)
    text = printed.text(candidate)
    if not places:
        return text, places, "n'est pas mot à mot dans la source"
    if len(text) > printed.LONGEST:
        return text, places, "trop long avec son auteur"
    if part.older:
        text = of_older.printed(text, candidate, readings)
        return text, places, "" if text else "trop long avec son jour"
    return text, places, ""


def _unfit(
    candidate: Candidate, part: Part, weights: Weights, used: Sequence[frozenset[str]]
) -> str:
    """Why the candidate can't stand above the part, in French; "" where it can."""
    words = frozenset(content(candidate.text))
    opens = _takes_place(candidate, part)
    if part.older and not of_older.fits(candidate):
        return "se lirait comme une nouvelle"
    if candidate.form is Form.OPENING and not opens:
        return "n'ouvre pas la partie, ou ne peut y manquer"
    if taken_up.later(candidate, part) or taken_up.limits(candidate, part):
        return "la moitié de ce qui est dit"
    if candidate.form in (*STATED, *NOMINAL) and not weights.opens_on(candidate):
        return "un fait de la suite : la partie s'ouvre sur un autre"
    if taken_up.answered(candidate, part):
        return "une voix, à laquelle la partie répond"
    if any(_same(words, other) for other in used):
        return "redit un autre intertitre"
    if not opens and weights.unknown(candidate):
        return "de qui ou de quoi, la phrase d'avant le dit"
    if candidate.form is Form.INFINITIVE and weights.turned_down(candidate):
        return "un projet auquel la suite s'oppose"
    if weights.names_the_subject(candidate):
        return "nomme le sujet de tout l'article"
    if gates_nominal.thin(candidate) and not weights.topical(candidate):
        return "un nom et un adjectif, ou un nom propre, ne disent pas assez"
    if weights.thing(candidate):
        return "nomme une chose, non ce qu'on en dit"
    if weights.in_passing(candidate):
        return "n'est cité qu'en passant"
    if weights.repeats_title(candidate):
        return "redit le titre"
    return "la partie s'ouvre sur ces mots" if not part.must and _repeats(candidate, part) else ""


def _slight(candidate: Candidate, score: float, part: Part, weights: Weights) -> str:
    """Why the candidate says too little of the part, in French; "" where it says enough."""
    opens = _takes_place(candidate, part)
    begins = part.must and weights.announces(candidate)
    least = _LOW if _is_first(candidate, part) else _LATER
    if score < (least if begins else floor(candidate)):
        return "dit trop peu de la partie"
    if not (opens or begins) and weights.detail(candidate):
        return "n'est qu'un détail de la partie"
    near = begins or weights.holds(candidate)
    return "" if near else "ne parle que d'un paragraphe de la partie"


def _may_do(candidate: Candidate, score: float, part: Part) -> bool:
    """Whether a candidate that says little of the part may head it where nothing better can, as
    the text goes on too long without a heading: the clause that opens its first paragraph, or what
    somebody says there."""
    told = candidate.form in STATED or bool(candidate.speaker)
    near = part.sentences[candidate.order].paragraph == part.sentences[0].paragraph
    return part.must and told and near and score >= _LOW and _is_first(candidate, part)


def _is_first(candidate: Candidate, part: Part) -> bool:
    """Whether the candidate is somebody's word, or tells what its paragraph begins with: what the
    narration says later ("Les juges l'ont relaxée pour…") may limit that."""
    at = candidate.order
    opens = at == 0 or part.sentences[at - 1].paragraph != part.sentences[at].paragraph
    return opens or candidate.form not in STATED


def _repeats(candidate: Candidate, part: Part) -> bool:
    """Whether the part opens with the candidate's words and says little more in that sentence."""
    opens = candidate.form in STATED and candidate.order == 0
    return opens and not (_takes_place(candidate, part) or _is_short_of(candidate))


def _label(text: str, part: Part, judged: tuple[HeadingCandidate, ...]) -> Heading | None:
    return Heading(text, HeadingOrigin.LABEL, (), part.level, judged) if text else None


def quoted_heading(sentence: Sentence, reading: Reading) -> tuple[str, Span] | None:
    """The first quoted clause of `sentence` that passes the gates, as printed with its named
    speaker, and where it stands in its source; None when there is none."""
    source = reading.source
    for each in judged.of(Part((sentence,)), {source.path: reading}):
        candidate = each.candidate
        places = printed.spans(candidate, source.text)
        quoted = candidate.form is Form.QUOTED_CLAUSE and candidate.speaker
        if quoted and places and not each.refusal:
            return printed.text(candidate), places[0]
    return None
