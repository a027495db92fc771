"""One heading for each part: the source's own, else a span of the text, else a label."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from ...model import Heading, HeadingCandidate, HeadingOrigin, Reading, Sentence, Span
from ..terms import content
from . import gates, infinitives, noun_phrases, printed, quotations, statements, titles
from .candidate import Candidate, Form
from .labels import label
from .part import Part
from .score import Weights, floor
from .view import View

SHOWN = 12  # candidates kept for the review page


def choose(
    parts: Sequence[Part], readings: Mapping[str, Reading], title: str
) -> list[Heading | None]:
    """A heading for each part, in order; None where nothing true can be said.

    `readings` holds, by `Source.path`, every source that the parts draw on; `title` is the
    article's headline, which no heading repeats. No two headings are alike, and each SPAN
    is a contiguous span of its source, typography apart.
    """
    article = Counter(
        word for part in parts for each in part.sentences for word in content(each.text)
    )
    used = [frozenset(content(part.own)) for part in parts if part.own]
    texts = {title.casefold()}
    chosen: list[Heading | None] = []
    for part in parts:
        heading = _own(part) or _titled(part, readings, title, used)
        if heading is None:
            heading, judged = _span(part, readings, article, title, used)
            heading = heading or _label(part, judged)
        if heading is not None and heading.text.casefold() in texts:
            heading = None
        if heading is not None:
            texts.add(heading.text.casefold())
            if heading.origin is not HeadingOrigin.LABEL:
                used.append(frozenset(content(heading.text)))
        chosen.append(heading)
    return chosen


def candidates(part: Part) -> list[Candidate]:
    """All spans of the part that could head it, before the gates."""
    found: list[Candidate] = []
    for order, sentence in enumerate(part.sentences):
        if sentence.parse.tokens:
            view = View(sentence)
            for rule in (quotations.find, noun_phrases.find, infinitives.find, statements.find):
                found += rule(view, order)
    return found


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
) -> tuple[Heading | None, tuple[HeadingCandidate, ...]]:
    """The best span that passes, and what was judged, best first."""
    weights = Weights(part.sentences, article, title)
    judged = sorted(
        ((weights.score(each), each) for each in candidates(part)),
        key=lambda pair: (-pair[0], pair[1].order, pair[1].first),
    )
    seen: list[HeadingCandidate] = []
    kept: tuple[Candidate, Span] | None = None
    for score, each in judged:
        place = printed.span(each, readings[each.view.sentence.span.source].source.text)
        reason = "un meilleur est retenu" if kept else _refusal(each, score, weights, used)
        if not reason and place is None:
            reason = "n'est pas mot à mot dans la source"
        if not reason and place is not None:
            kept = each, place
        text = printed.text(each)
        if all(text != other.text for other in seen) and (len(seen) < SHOWN or not reason):
            seen.append(HeadingCandidate(text, round(score, 2), reason))
    if kept is None:
        return None, tuple(seen)
    text = printed.text(kept[0])
    return Heading(text, HeadingOrigin.SPAN, (kept[1],), part.level, tuple(seen)), tuple(seen)


def _refusal(
    candidate: Candidate, score: float, weights: Weights, used: Sequence[frozenset[str]]
) -> str:
    if reason := gates.refusal(candidate):
        return reason
    words = frozenset(content(candidate.text))
    if any(_same(words, other) for other in used):
        return "redit un autre intertitre"
    if weights.in_passing(candidate):
        return "n'est cité qu'en passant"
    if weights.repeats_title(candidate):
        return "redit le titre"
    return "dit trop peu de la partie" if score < floor(candidate) else ""


def _label(part: Part, judged: tuple[HeadingCandidate, ...]) -> Heading | None:
    text = label(part)
    return Heading(text, HeadingOrigin.LABEL, (), part.level, judged) if text else None


def quoted_heading(sentence: Sentence, source_text: str) -> tuple[str, Span] | None:
    """The first quoted clause of `sentence` that passes the gates, as printed with its named
    speaker, and where it stands in its source; None when there is none."""
    if not sentence.parse.tokens:
        return None
    for each in quotations.find(View(sentence), 0):
        place = printed.span(each, source_text)
        if each.form is Form.QUOTED_CLAUSE and each.speaker and place and not gates.refusal(each):
            return printed.text(each), place
    return None
