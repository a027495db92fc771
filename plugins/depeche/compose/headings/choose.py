"""One heading for each part: the source's own, else a span of the text, else a label."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from ...model import Heading, HeadingCandidate, HeadingOrigin, Reading, Sentence, Span
from ..terms import content
from . import judged, printed, titles
from .candidate import Candidate, Form
from .labels import label
from .part import Part
from .score import Weights, floor

SHOWN = 12  # candidates kept for the review page


def choose(
    parts: Sequence[Part], readings: Mapping[str, Reading], title: str
) -> list[Heading | None]:
    """A heading for each part, in order; None where nothing true can be said.

    `readings` holds, by `Source.path`, every source that the parts draw on; `title` is the
    article's headline, which no heading repeats. No two headings are alike, and each SPAN
    stands in its source word for word, typography apart: as one stretch, or as two when
    what stands between commas after the subject is left out.
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
            heading, seen = _span(part, readings, article, title, used)
            heading = heading or _label(part, seen)
        if heading is not None and heading.text.casefold() in texts:
            heading = None
        if heading is not None:
            texts.add(heading.text.casefold())
            if heading.origin is not HeadingOrigin.LABEL:
                used.append(frozenset(content(heading.text)))
        chosen.append(heading)
    return chosen


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
    ranked = sorted(
        ((weights.score(each.candidate), each) for each in judged.of(part, readings)),
        key=lambda pair: (-pair[0], pair[1].candidate.order, pair[1].candidate.first),
    )
    seen: list[HeadingCandidate] = []
    kept: tuple[Candidate, tuple[Span, ...]] | None = None
    for score, (each, refusal) in ((s, (j.candidate, j.refusal)) for s, j in ranked):
        places = printed.spans(each, readings[each.view.sentence.span.source].source.text)
        if kept:
            reason = "un meilleur est retenu"
        else:
            reason = refusal or _refusal(each, score, weights, used)
        if not reason and not places:
            reason = "n'est pas mot à mot dans la source"
        if not reason:
            kept = each, places
        text = printed.text(each)
        if all(text != other.text for other in seen) and (len(seen) < SHOWN or not reason):
            seen.append(HeadingCandidate(text, round(score, 2), reason))
    if kept is None:
        return None, tuple(seen)
    text = printed.text(kept[0])
    shown = tuple(seen)
    stated = kept[0].form in (Form.STATEMENT, Form.CLAUSE)
    return Heading(text, HeadingOrigin.SPAN, kept[1], part.level, shown, stated), shown


def _refusal(
    candidate: Candidate, score: float, weights: Weights, used: Sequence[frozenset[str]]
) -> str:
    words = frozenset(content(candidate.text))
    if any(_same(words, other) for other in used):
        return "redit un autre intertitre"
    if weights.names_the_subject(candidate):
        return "nomme le sujet de tout l'article"
    if weights.in_passing(candidate):
        return "n'est cité qu'en passant"
    if weights.repeats_title(candidate):
        return "redit le titre"
    return "dit trop peu de la partie" if score < floor(candidate) else ""


def _label(part: Part, judged: tuple[HeadingCandidate, ...]) -> Heading | None:
    text = label(part)
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
