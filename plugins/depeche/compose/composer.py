"""A dossier becomes a draft: the steps, in their order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from ..french import names, typography, words
from ..french.gazetteer import Gazetteer
from ..model import (
    Asked,
    Dossier,
    Draft,
    Moment,
    NameKind,
    Reading,
    Related,
    Relation,
    SectionRole,
    Source,
    Span,
)
from ..settings import Settings
from . import (
    avoided,
    boxes,
    chronology,
    cited,
    context,
    contract,
    corrections,
    crediting,
    doubtful,
    entities,
    essentials,
    excerpts,
    finishing,
    interviews,
    introductions,
    kept_whole,
    keyphrase,
    left_out,
    offers,
    opening,
    outline,
    put_right,
    rectified,
    rubric,
    runs,
    sections,
    set_aside,
    subheadings,
    undated,
)
from .gather import dated
from .lines import usable
from .paragraphs import count
from .readings import ask, read
from .staleness import is_fresh

BOXED = 400  # words without background from which an article has L'essentiel unasked
REPEATING = 500  # such words from which L'essentiel may repeat some of them
FORESEEN = 5  # stories of the archive, which mostly fill an article
MARGIN = 30  # words above the brief's target that the background is asked for


def compose(dossier: Dossier, settings: Settings, gazetteer: Gazetteer | None = None) -> Draft:
    """The article on `dossier`: pure, the same for the same input.

    `gazetteer` holds the names that the newsroom knows, beside the built-in ones. Raises
    ValueError when no source of the dossier has a date, not even a first sight.
    """
    most = dossier.brief.most
    draft = _composed(dossier, settings, gazetteer, most - MARGIN if most else None)
    over = draft.words - most if most else 0
    # What links the other texts counts too, and a last sentence runs over: less room, then none.
    for room in (most - MARGIN - over - context.SLACK, 0):
        if over <= 0 or all(each.role is not SectionRole.CONTEXT for each in draft.sections):
            break
        draft = _composed(dossier, settings, gazetteer, room)
        over = draft.words - most
    return draft


def _composed(
    dossier: Dossier, settings: Settings, gazetteer: Gazetteer | None, most: int | None
) -> Draft:
    """The article; its own text and what other sources add come to `most` words at most, where
    its own text does."""
    came = dossier.main
    doubts = doubtful.of(dossier)
    dossier, retitled = rectified.titled(dossier)
    dossier, corrected = corrections.applied(dossier)
    main, brief = dossier.main, dossier.brief
    used = [main, *(each.source for each in dossier.related if _own(each))]
    edits: dict[Span, str] = {}
    rectifications: list[str] = []

    def look(source: Source) -> Reading:
        found, put = rectified.mended({source.path: read(source, gazetteer)}, dossier)
        reading, named = put_right.named(found[source.path], main)
        rectifications.extend(put.values())
        edits.update(put | named)
        return reading

    readings = {each.path: look(each) for each in used}
    main = readings[main.path].source
    whole, held = usable(readings[main.path], article=main)
    lines, wrong = offers.corrected(whole, dossier)
    lines, denied = corrections.spared(lines, dossier)
    lines, hushed = avoided.spared(lines, brief)
    lines, bereaved = runs.without_bereaved(lines, whole)
    lines = put_right.told(lines, edits)
    held = [*held, *wrong, *denied, *hushed, *bereaved]
    headline = opening.title(readings[main.path], lines)
    number = contract.value(brief, Asked.STANDFIRST)
    standfirst, rest = opening.standfirst(main, lines, headline, int(number) if number else None)
    body, repeated = opening.once(rest, [each.text for each in standfirst])
    body = crediting.raised(body, [each.text for each in standfirst])
    lead = " ".join(each.text for each in standfirst)
    asked = [main.path, *(each.source.path for each in dossier.related if _own(each))]
    listing = contract.value(brief, Asked.PROSE) is None  # the boxes are lists
    said = [headline.text, *(each.text for each in standfirst), *(line.text for line in lines)]
    so_far = words.count(lead) + count(body)
    limit = None if most is None else max(0, most - so_far)
    aim = brief.words + MARGIN
    room = max(0, min(aim, aim if most is None else most) - so_far)
    if not brief.explicit:  # no more than its own text, where that is long enough
        room = min(room, max(so_far, brief.floor + MARGIN - so_far))
    others = context.choose(dossier, readings, look, said, room, limit)
    contexts = [
        replace(each, lines=tuple(put_right.told(each.lines, edits))) for each in others.contexts
    ]
    spared = [avoided.cleared(each, brief) for each in contexts]
    contexts = [each for each, _ in spared if each.lines]
    held += [each for _, hushed in spared for each in hushed]
    current = [readings[path] for path in asked if _current(readings[path].source, main)]
    shown = {span for each in (headline, *standfirst) for span in each.spans}
    shown |= {line.sentence.span for each in contexts for line in each.lines}
    shown |= {line.sentence.span for line in body}
    unknown = boxes.unknown(current, [readings[path] for path in asked], shown)
    unknown = unknown if listing else []
    length = count(body) + sum(each.words for each in contexts)
    wanted = boxes.points_wanted(length)
    story = essentials.Story(
        headline.text, lead, _newest([readings[path].source for path in asked])
    )
    wished = contract.value(brief, Asked.ESSENTIALS) is not None and listing
    points = (
        essentials.taken(essentials.Part(body, _known_day(main)), story, wanted)
        if wished or (listing and count(body) >= BOXED)
        else []
    )
    stretches = outline.of_main(main, [line for line in body if line not in points])
    for rank, found in enumerate(contexts):
        stretches += outline.of_context(rank, found)
    if not points and (wished or (listing and count(body) >= REPEATING and most is None)):
        below = [line for each in stretches if each.role is SectionRole.BODY for line in each.lines]
        points = essentials.repeated(essentials.Part(below, _known_day(main)), story)
    known = names.find([each.parse for each in readings[main.path].sentences], gazetteer)
    texts = [lead, *(line.text for stretch in stretches for line in stretch.lines)]
    phrase = contract.value(brief, Asked.KEYPHRASE) or keyphrase.choose(
        headline.text,
        lead,
        texts,
        entities.forms(known),
        [each.text for each in known if each.kind is NameKind.PLACE],
    )
    printed = sections.headed(stretches, readings, headline.text, main.path, listing)
    after_lead = 1 if printed and printed[0].role is SectionRole.LEAD else 0
    facts = chronology.choose(
        others.unused,
        readings,
        [*said, *texts],
        headline.text,
        lambda line, source: offers.misleads(line, source, readings[main.path], dossier),
    )
    printed = subheadings.limited(printed, brief, main)
    standfirst, introduced = introductions.introduced(
        standfirst,
        [
            *printed[:after_lead],
            *boxes.essential(points),
            *printed[after_lead:],
            *boxes.chronology(avoided.silent(facts, brief) if listing else []),
            *unknown,
        ],
        headline.text,
        readings,
        gazetteer,
    )
    introduced = excerpts.cited(introduced, readings)
    draft = Draft(
        key=dossier.key,
        headline=headline,
        standfirst=standfirst,
        sections=tuple(introduced),
        published=_published(dossier),
        keyphrase=typography.correct(phrase),
        section=rubric.choose(dossier, settings),
        dateline=main.place,
        bylines=main.bylines,
        credits=main.credits,
        cited=cited.cite([main, *(each.related.source for each in contexts)]),
        corrections=rectified.box(dossier, came),
        notices=(
            *rectified.notices(dossier, (*wrong, *others.held), rectifications, doubts),
            *retitled,
            *corrected,
            *set_aside.notices(dossier),
            *interviews.notices(dossier),
            *contract.untold(brief, main),
            *kept_whole.notices(main, held),
            *undated.notices([readings[path] for path in asked[1:]]),
        ),
        held_back=(*held, *repeated, *others.held),
        shortfalls=doubtful.shortfalls(doubts),
    )
    left = tuple(left_out.held(others.unused, dossier, draft))
    draft = replace(draft, held_back=(*draft.held_back, *left))
    draft = finishing.named(
        finishing.typeset(draft), list(readings.values()), gazetteer, {each.text for each in known}
    )
    draft = interviews.presented(draft, readings[main.path], gazetteer)
    return finishing.measured(finishing.described(draft, main, brief), dossier)


def foresee(dossier: Dossier) -> None:
    """Have the copy of a dossier parsed before it is composed, where another process parses: its
    own, and the stories of the archive that are looked at first."""
    own = [each.source for each in dossier.related if _own(each)]
    nearest = context.nearest(dossier)[:FORESEEN]
    for source in (dossier.main, *own, *(each.source for each in nearest)):
        ask(source)


def _current(source: Source, main: Source) -> bool:
    """Whether what `source` leaves open may be open still: an older file's may be settled."""
    undated = not (dated(source) and dated(main))
    return source is main or undated or is_fresh(source, main)


def _known_day(source: Source) -> Moment | None:
    """When `source` was published; None where nothing says so."""
    return source.published if dated(source) else None


def _newest(sources: Sequence[Source]) -> date | None:
    known = [found.value.date() for each in sources if (found := _known_day(each)) is not None]
    return max(known, default=None)


def _own(related: Related) -> bool:
    return related.relation is Relation.SAME_DOSSIER


def _published(dossier: Dossier) -> Moment:
    if dossier.main.published is not None:
        return dossier.main.published
    known = [source.published for source in dossier.sources if source.published is not None]
    if not known:
        raise ValueError(f"{dossier.key}: no source has a date; pass `seen` when it is read.")
    return max(known, key=lambda each: each.value)
