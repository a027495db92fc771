"""A dossier becomes a draft: the steps, in their order."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import date

from ..french import names, typography, words
from ..french.gazetteer import Gazetteer
from ..model import (
    BRIEFS,
    Asked,
    Dossier,
    Draft,
    HeldBack,
    Moment,
    NameKind,
    Passage,
    Section,
    SectionRole,
    Source,
    Span,
)
from ..settings import Settings
from . import avoided, contract, finishing, not_for_print, own_text, voice
from .boxes import boxes, chronology, cited, essentials
from .context import (
    context,
    excerpts,
    left_out,
    linking,
    offers,
    passages,
    replies,
    same_day,
    undated_beside,
)
from .errata import doubtful, rectified
from .findability import keyphrase, rubric
from .gathering import counts, set_aside, versions
from .gathering.gather import dated
from .interviews import interviews, kept_whole
from .lines import Line
from .names import entities, introductions, told_places
from .own_text import Copy, OwnText
from .parts import outline, sections, subheadings
from .parts.outline import Stretch
from .parts.paragraphs import count
from .readings import names_in
from .terms import plain
from .timeliness import later_day
from .timeliness.staleness import is_fresh

BOXED = 400  # words without background from which an article has L'essentiel unasked
REPEATING = 500  # such words from which L'essentiel may repeat some of them
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
    for room in (most - MARGIN - over - passages.SLACK, 0):
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
    copy = Copy(dossier, gazetteer)
    own = own_text.of(copy)
    others, hushed = _others(copy, own, most)
    # The boxes are lists; of several briefs they would mix what each of them tells.
    several = BRIEFS in copy.dossier.main.doubts
    listing = contract.value(dossier.brief, Asked.PROSE) is None and not several
    points, stretches = _outlined(copy, own, others.contexts, listing, bounded=most is not None)
    known = names.by_mentions(names_in(copy.article, gazetteer))
    texts = [own.lead, *(line.text for stretch in stretches for line in stretch.lines)]
    printable = [own.headline.text, *(each.text for each in own.standfirst), *texts[1:]]
    phrase = contract.wished(dossier.brief, printable) or keyphrase.choose(
        own.headline.text,
        own.lead,
        texts,
        entities.forms(known),
        [
            *(each.text for each in known if each.kind is NameKind.PLACE),
            *told_places.official(plain(" ".join(texts))),
        ],
    )
    main = copy.article.source
    printed = sections.headed(
        stretches,
        copy.readings,
        own.headline.text,
        main.path,
        words.count(own.lead),
        subheadings.wanted(dossier.brief),
        listing,
        yielding=not subheadings.limits(dossier.brief),
    )
    printed = subheadings.limited(printed, dossier.brief, main)
    printed = replies.placed(printed, own.standfirst, copy.dossier)
    printed = linking.introduced(printed, others.contexts, copy.dossier.main)
    facts = chronology.choose(
        others.unused,
        copy.readings,
        [*own.said, *texts],
        own.headline.text,
        lambda line, source: offers.misleads(line, source, copy.article, copy.dossier),
    )
    shown = _shown(own, others.contexts)
    differing = _differing(copy, shown)
    after_lead = 1 if printed and printed[0].role is SectionRole.LEAD else 0
    standfirst, introduced = introductions.introduced(
        own.standfirst,
        [
            *printed[:after_lead],
            *boxes.essential(points),
            *printed[after_lead:],
            *boxes.chronology(avoided.silent(facts, dossier.brief) if listing else []),
            *(_unknown(copy, differing, shown) if listing else []),
        ],
        own.headline.text,
        copy.readings,
        gazetteer,
    )
    held = (*own.held, *hushed)
    beside = [copy.readings[each.path] for each in copy.own[1:]]
    draft = Draft(
        key=dossier.key,
        headline=own.headline,
        standfirst=standfirst,
        sections=tuple(excerpts.cited(introduced, copy.readings)),
        published=_published(copy.dossier),
        keyphrase=typography.correct(phrase),
        section=rubric.choose(copy.dossier, settings),
        dateline=main.place,
        bylines=main.bylines,
        credit=voice.credit(main),
        credits=main.credits,
        cited=cited.cite([main, *(each.related.source for each in others.contexts)]),
        corrections=rectified.box(copy.dossier, copy.came),
        notices=(
            *copy.notices_of_errata((*own.held, *others.held)),
            *copy.notices,
            *own.notices,
            *set_aside.notices(copy.dossier),
            *interviews.notices(copy.dossier),
            *counts.notices(differing, main.path),
            *contract.untold(dossier.brief, main),
            *kept_whole.notices(main, held),
            *later_day.notices(main),
            *undated_beside.notices(beside),
            *same_day.notices(copy.dossier),
        ),
        held_back=(*held, *own.repeated, *others.held),
        differing=tuple(differing),
        shortfalls=(
            *doubtful.shortfalls(copy.doubts),
            *rectified.untitled(copy.came, main),
            *set_aside.shortfalls(copy.dossier),
            *undated_beside.shortfalls(main, beside, others.contexts),
        ),
    )
    own_readings = (copy.readings[each.path] for each in copy.own)
    left = tuple(left_out.held(others.unused, own_readings, draft))
    draft = replace(draft, held_back=(*draft.held_back, *left))
    untold = (*left_out.notices(copy.dossier, draft), *left_out.archives(copy.dossier, draft))
    draft = replace(draft, notices=(*draft.notices, *untold))
    draft = finishing.named(
        finishing.typeset(draft),
        list(copy.readings.values()),
        gazetteer,
        {each.text for each in known},
    )
    draft = interviews.presented(draft, copy.article, gazetteer)
    draft = finishing.described(draft, main, dossier.brief, copy.readings)
    draft = avoided.unlisted(draft, dossier.brief)
    return finishing.measured(draft, copy.dossier)


def _others(copy: Copy, own: OwnText, most: int | None) -> tuple[context.Chosen, list[HeldBack]]:
    """What other sources add to the article's own text, as far as `most` words allow, and what of
    it the brief wants unnamed."""
    brief = copy.dossier.brief
    limit = None if most is None else max(0, most - own.words)
    aim = brief.words + MARGIN
    room = max(0, min(aim, aim if most is None else most) - own.words)
    if not brief.explicit:  # no more than its own text, where that is long enough
        room = min(room, max(own.words, brief.floor + MARGIN - own.words))
    chosen = context.choose(copy.dossier, copy.readings, copy.look, own.said, room, limit)
    kept, held = [], []
    for each in chosen.contexts:
        told = replace(each, lines=tuple(copy.told(each.lines)))
        told, hushed = avoided.cleared(told, brief)
        lines, private = not_for_print.spared(told.lines)
        told = replace(told, lines=tuple(lines))
        held += [*hushed, *private]
        kept += [told] if told.lines else []
    return replace(chosen, contexts=tuple(kept)), held


def _outlined(
    copy: Copy,
    own: OwnText,
    contexts: Sequence[passages.Context],
    listing: bool,
    *,
    bounded: bool,
) -> tuple[list[Line], list[Stretch]]:
    """The points of L'essentiel, and the stretches of the article below them."""
    main = copy.article.source
    length = count(own.body)
    day = _known_day(main)
    story = essentials.Story(
        own.headline.text,
        own.lead,
        _newest([copy.readings[each.path].source for each in copy.own]),
    )
    wished = listing and contract.value(copy.dossier.brief, Asked.ESSENTIALS) is not None
    points = []
    if wished or (listing and length >= BOXED):
        wanted = boxes.points_wanted(length + sum(each.words for each in contexts))
        points = essentials.taken(essentials.Part(list(own.body), day), story, wanted)
    stretches = outline.of_main(own.headed, [line for line in own.body if line not in points])
    for found in contexts:
        stretches += outline.of_context(found)
    if not points and (wished or (listing and length >= REPEATING and not bounded)):
        below = [line for each in stretches if each.role is SectionRole.BODY for line in each.lines]
        above = [line for each in stretches if each.role is SectionRole.LEAD for line in each.lines]
        points = essentials.repeated(essentials.Part(below, day, above), story)
    return points, stretches


def _shown(own: OwnText, contexts: Sequence[passages.Context]) -> frozenset[Span]:
    """The sentences that are printed."""
    printed = [own.headline, *own.standfirst]
    lines = [*own.body, *(line for each in contexts for line in each.lines)]
    return frozenset(
        (*(s for each in printed for s in each.spans), *(each.sentence.span for each in lines))
    )


def _differing(copy: Copy, shown: Collection[Span]) -> list[Passage]:
    """A line for each figure on which the article's own sources differ."""
    asked = [copy.readings[each.path] for each in copy.own]
    return [*versions.opposed(asked), *counts.differing(asked, shown)]


def _unknown(copy: Copy, differing: Sequence[Passage], shown: Collection[Span]) -> list[Section]:
    """Ce que l'on ignore encore: of the sentences that are printed."""
    main = copy.article.source
    asked = [copy.readings[each.path] for each in copy.own]
    return boxes.unknown([e for e in asked if _current(e.source, main)], differing, shown)


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


def _published(dossier: Dossier) -> Moment:
    if dossier.main.published is not None:
        return dossier.main.published
    known = [source.published for source in dossier.sources if source.published is not None]
    if not known:
        raise ValueError(f"{dossier.key}: no source has a date; pass `seen` when it is read.")
    return max(known, key=lambda each: each.value)
