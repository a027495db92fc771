"""A dossier becomes a draft: the steps, in their order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from ..french import slugs, typography, words
from ..model import (
    Block,
    BlockKind,
    Dossier,
    Draft,
    DraftBlock,
    Heading,
    HeadingOrigin,
    HeldBack,
    Moment,
    Passage,
    PassageKind,
    Reading,
    Section,
    SectionRole,
    Source,
    Span,
)
from ..settings import Settings
from . import cited, context, headings, headline, keyphrase, rubric, shortfall
from .description import describe
from .duplicates import told
from .lines import Line, follows, paragraph, usable
from .paragraphs import count, cut, parts
from .printed import headings_of, passages_of, words_of
from .readings import read

LEAD = 110  # words before the first heading, about
MARGIN = 30  # words above the brief's target that the background is asked for


def compose(dossier: Dossier, settings: Settings) -> Draft:
    """The article on `dossier`: pure, the same for the same input.

    Raises ValueError when no source of the dossier has a date, not even a first sight.
    """
    main = dossier.main
    readings = {source.path: read(source) for source in dossier.sources}
    lines, held = usable(readings[main.path], article=main)
    title = _headline(readings[main.path], lines)
    standfirst, rest = _standfirst(main, lines, title)
    body, repeated = _once(rest, [each.text for each in standfirst])
    held += repeated

    own = _own_parts(main, body)
    printed = [title.text, *(p.text for p in standfirst), *(line.text for line in body)]
    so_far = count(body) + sum(words.count(each.text) for each in standfirst)
    contexts, unfit = context.choose(
        dossier, readings, printed, max(0, dossier.brief.words + MARGIN - so_far)
    )
    wanted = [*own, *(part for each in enumerate(contexts) for part in _context_parts(*each))]
    sections = _headed(wanted, readings, title.text, dossier)
    draft = Draft(
        key=dossier.key,
        headline=title,
        standfirst=standfirst,
        sections=sections,
        published=_published(dossier),
        section=rubric.choose(dossier, settings),
        bylines=main.bylines,
        credits=main.credits,
        cited=cited.cite([main, *(each.related.source for each in contexts)]),
        held_back=tuple(held) + tuple(unfit),
    )
    return _measured(_described(_typeset(draft), main), dossier)


# ------------------------------------------------------------------- opening


def _headline(reading: Reading, lines: Sequence[Line]) -> Passage:
    source = reading.source
    if source.title:
        at = source.text.find(source.title)
        span = Span(source.path, max(0, at), max(0, at) + len(source.title))
        return Passage(source.title, (span,))
    if not lines:
        return Passage(source.path, kind=PassageKind.LABEL)
    return headline.from_lead(reading, lines[0].sentence)


def _standfirst(
    main: Source, lines: Sequence[Line], title: Passage
) -> tuple[tuple[Passage, ...], list[Line]]:
    """The editor's own summary, else the lead's first sentence, and the lines that are left."""
    if main.summary:
        at = main.text.find(main.summary)
        spans = (Span(main.path, at, at + len(main.summary)),) if at >= 0 else ()
        kind = PassageKind.SENTENCE if spans else PassageKind.LABEL
        return (Passage(main.summary, spans, kind),), list(lines)
    if not lines:
        return (), []
    first, *rest = lines
    if first.text.rstrip(" .") == title.text.rstrip(" .") and rest and not rest[0].leans:
        first, *rest = rest
    taken = [first.passage()]
    if words.count(first.text) < 14 and rest and follows(rest[0], first):
        taken.append(rest.pop(0).passage())
    return tuple(taken), rest


def _once(lines: Sequence[Line], said: Sequence[str]) -> tuple[list[Line], list[HeldBack]]:
    """`lines` without those that repeat what was said, unless the next one leans on them."""
    kept: list[Line] = []
    held: list[HeldBack] = []
    for index, line in enumerate(lines):
        needed = index + 1 < len(lines) and lines[index + 1].leans
        if not needed and told(line.text, [*said, *(each.text for each in kept)]):
            held.append(HeldBack(line.text, (line.sentence.span,), "déjà dit dans l'article"))
        else:
            kept.append(line)
    return kept, held


# --------------------------------------------------------------------- parts


class _Part:
    """A stretch of the body that will be a section."""

    def __init__(
        self,
        role: SectionRole,
        blocks: Sequence[list[Line]],
        own: Block | None = None,
        opening: Passage | None = None,
        about: str = "",
    ) -> None:
        self.role = role
        self.blocks = blocks
        self.own = own
        self.opening = opening
        self.about = about


def _own_parts(main: Source, body: Sequence[Line]) -> list[_Part]:
    """The main source's body under its own headings, evenly cut where a stretch is long."""
    found: list[_Part] = []
    for heading, group in groupby(body, key=lambda line: _heading_over(main, line)):
        for index, blocks in enumerate(_stretches(heading is None and not found, cut(list(group)))):
            role = SectionRole.LEAD if not found and heading is None else SectionRole.BODY
            own = heading if index == 0 else None
            found.append(_Part(role, blocks, own))
    return found


def _stretches(opens: bool, blocks: list[list[Line]]) -> list[list[list[Line]]]:
    if not opens:
        return parts(blocks)
    lead: list[list[Line]] = []
    while blocks and (not lead or sum(map(count, lead)) + count(blocks[0]) / 2 <= LEAD):
        lead.append(blocks.pop(0))
    if blocks and sum(map(count, blocks)) < 60:
        lead += blocks
        blocks = []
    return [lead, *parts(blocks)] if lead else []


def _heading_over(main: Source, line: Line) -> Block | None:
    above = [
        block for block in main.blocks[: line.sentence.paragraph] if block.kind is BlockKind.HEADING
    ]
    return above[-1] if above else None


def _context_parts(rank: int, found: context.Context) -> list[_Part]:
    opening = context.opening(found, rank)
    made = []
    for index, blocks in enumerate(parts(cut(found.lines))):
        made.append(
            _Part(
                SectionRole.CONTEXT,
                blocks,
                opening=opening if index == 0 else None,
            )
        )
    return made


def _headed(
    wanted: Sequence[_Part], readings: dict[str, Reading], title: str, dossier: Dossier
) -> tuple[Section, ...]:
    asked = [part for part in wanted if part.role is not SectionRole.LEAD]
    given = headings.choose(
        [
            headings.Part(
                sentences=tuple(line.sentence for block in part.blocks for line in block),
                role=part.role,
                own=part.own.text if part.own else "",
                own_span=Span(dossier.main.path, part.own.start, part.own.end)
                if part.own
                else None,
                about=part.about,
            )
            for part in asked
        ],
        readings,
        title,
    )
    spare = iter(_SPARE)
    sections = []
    for part in wanted:
        heading = None
        if part.role is not SectionRole.LEAD:
            heading = given.pop(0) or Heading(next(spare), HeadingOrigin.LABEL)
        blocks = [
            paragraph(lines, part.opening if index == 0 else None)
            for index, lines in enumerate(part.blocks)
        ]
        sections.append(Section(part.role, heading, tuple(blocks)))
    return tuple(sections)


# Headings that are true of any part; each is used once.
_SPARE = (
    "Les faits rapportés",
    "Ce que l'on sait",
    "Les autres éléments",
    "Dans le détail",
    "Les précisions apportées",
    "Le point sur le dossier",
    "Les éléments du dossier",
    "Les antécédents",
    "Ce que disent les dépêches",
    "Les rappels utiles",
)


# ------------------------------------------------------------------ finishing


def _typeset(draft: Draft) -> Draft:
    """Every text of `draft` to the Imprimerie nationale's rules."""

    def fix(passage: Passage) -> Passage:
        return replace(passage, text=typography.correct(passage.text))

    def fix_section(section: Section) -> Section:
        heading = section.heading
        return Section(
            section.role,
            replace(heading, text=typography.correct(heading.text)) if heading else None,
            tuple(
                DraftBlock(block.kind, tuple(fix(each) for each in block.passages))
                for block in section.blocks
            ),
        )

    return replace(
        draft,
        headline=fix(draft.headline),
        standfirst=tuple(fix(each) for each in draft.standfirst),
        sections=tuple(fix_section(each) for each in draft.sections),
    )


def _described(draft: Draft, main: Source) -> Draft:
    sentences = [each.text for each in passages_of(draft) if each.kind is PassageKind.SENTENCE]
    title = draft.headline.text
    short = headline.seo_title(title)
    phrase = keyphrase.choose(
        title,
        draft.standfirst[0].text if draft.standfirst else "",
        [each.text for each in headings_of(draft)],
        sentences,
    )
    return replace(
        draft,
        seo_title=short if short != title else "",
        description=describe(title, sentences[:8]),
        keyphrase=phrase,
        keywords=tuple(dict.fromkeys(each for each in (phrase, *main.tags) if each)),
        tags=main.tags,
        slug=main.slug or slugs.slugify(title),
    )


def _measured(draft: Draft, dossier: Dossier) -> Draft:
    total = words_of(draft)
    return replace(
        draft,
        words=total,
        shortfalls=shortfall.missing(
            total, len(headings_of(draft)), dossier.brief, dossier, draft.held_back
        ),
    )


def _published(dossier: Dossier) -> Moment:
    if dossier.main.published is not None:
        return dossier.main.published
    known = [source.published for source in dossier.sources if source.published is not None]
    if not known:
        raise ValueError(f"{dossier.key}: no source has a date; pass `seen` when it is read.")
    return max(known, key=lambda each: each.value)
