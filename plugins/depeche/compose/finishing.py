"""The last steps of a draft: typography, what search engines read, the brief's measure."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace

from ..french import typography
from ..french.gazetteer import Gazetteer
from ..model import (
    Asked,
    Brief,
    Dossier,
    Draft,
    DraftBlock,
    DraftBlockKind,
    Passage,
    PassageKind,
    Reading,
    Section,
    Source,
)
from . import contract, cut_short, not_for_print, opening, praise, shortfall, voice, withheld
from .context import bare_answers, linking
from .findability import search_title, slug, summary
from .findability.description import LONGEST, describe
from .headline import shorten
from .interviews import interviews, kept_whole
from .names import entities
from .parts import heading_topic
from .printed import headings_of, passages_of, words_of
from .timeliness import undated

_STOP = "."
_JOINT = "\u2063"  # an invisible separator, unknown to typography


def typeset(draft: Draft) -> Draft:
    """`draft` with every text to the Imprimerie nationale's rules."""

    def fix(passages: tuple[Passage, ...]) -> tuple[Passage, ...]:
        # As one text: a quotation may open in one sentence and close in the next.
        whole = typography.correct(f" {_JOINT} ".join(each.text for each in passages))
        texts = [each.strip() for each in whole.split(_JOINT)]
        if len(texts) != len(passages):
            texts = [typography.correct(each.text) for each in passages]
        return tuple(replace(p, text=text) for p, text in zip(passages, texts, strict=True))

    def fix_section(section: Section) -> Section:
        heading = section.heading
        return Section(
            section.role,
            replace(heading, text=typography.correct(heading.text)) if heading else None,
            fix_blocks(section.blocks),
        )

    def fix_blocks(blocks: tuple[DraftBlock, ...]) -> tuple[DraftBlock, ...]:
        fixed = [replace(block, passages=fix(block.passages)) for block in blocks]
        for at in range(len(fixed) - 1):
            one, other = fixed[at : at + 2]
            if _goes_on(one, other):  # a straight mark opens in one paragraph, closes in the next
                both = fix(one.passages + other.passages)
                here = len(one.passages)
                fixed[at : at + 2] = [
                    replace(one, passages=both[:here]),
                    replace(other, passages=both[here:]),
                ]
        return tuple(fixed)

    return replace(
        draft,
        headline=fix((draft.headline,))[0],
        standfirst=fix(draft.standfirst),
        sections=tuple(fix_section(each) for each in draft.sections),
    )


def _goes_on(one: DraftBlock, other: DraftBlock) -> bool:
    """Whether each of two paragraphs of one source has a straight mark without its partner."""
    sources = {s.source for block in (one, other) for each in block.passages for s in each.spans}
    marks = ("".join(p.text for p in block.passages).count('"') for block in (one, other))
    same = len(sources) == 1 and one.kind is other.kind is DraftBlockKind.PARAGRAPH
    return same and all(count == 1 for count in marks)


def named(
    draft: Draft,
    readings: Sequence[Reading],
    gazetteer: Gazetteer | None,
    own: Collection[str],
) -> Draft:
    """`draft` with the names that it prints, those of the Sources box last, and its topics;
    `own` are the names of the main copy."""
    passages = [draft.headline, *passages_of(draft)]
    spans = {span for passage in passages for span in passage.support}
    names = entities.printed(readings, spans, [each.text for each in passages], gazetteer)
    lead = " ".join(each.text for each in draft.standfirst)
    cited = entities.publishers(draft.cited, names, gazetteer)
    lawyers = entities.lawyers(readings, spans, names)
    return replace(
        draft,
        names=(*names, *lawyers, *cited),
        tags=entities.tags(names, draft.headline.text, lead, own),
    )


def described(draft: Draft, main: Source, brief: Brief, readings: Mapping[str, Reading]) -> Draft:
    """`draft` with its search title, description, keywords and slug, and its subject in its
    headings."""
    told = [(each, place == 0) for place, each in enumerate(draft.standfirst)]
    for block in _narration(draft):
        told += [(each, place == 0) for place, each in enumerate(block.passages)]
    told = [
        (each, opens)
        for each, opens in told
        if each.kind is PassageKind.SENTENCE
        and "[" not in each.text
        and not any(interviews.answers(main, span) for span in each.spans)
    ]
    told = told[:8]
    sentences = [each.text for each, _ in told]
    opening = [place for place, (_, opens) in enumerate(told) if opens]
    title = draft.headline.text
    short = search_title.choose(title, draft.keyphrase)
    most = int(contract.value(brief, Asked.DESCRIPTION) or LONGEST)
    return replace(
        heading_topic.opened(draft),
        seo_title=short if short != title else "",
        description=summary.labelled(
            draft,
            lambda limit: describe(
                title,
                sentences,
                draft.keyphrase,
                limit,
                opening,
                lambda at, room: _shortened(told[at][0], readings, room),
            ),
            most,
        ),
        keywords=tuple(
            dict.fromkeys(each for each in (draft.keyphrase, *main.tags, *draft.tags) if each)
        ),
        tags=main.tags or draft.tags,
        slug=main.slug or slug.of(title, short, draft.keyphrase),
    )


def _shortened(passage: Passage, readings: Mapping[str, Reading], limit: int) -> str:
    """The sentence that `passage` prints as it stands, in at most `limit` characters that leave
    it true; "" where there is no such form."""
    if passage.edits or len(passage.spans) != 1:
        return ""
    reading = readings.get(passage.spans[0].source)
    found = [each for each in reading.sentences if each.span == passage.spans[0]] if reading else []
    if not found or typography.correct(found[0].text) != passage.text:
        return ""
    shorter = shorten.trimmed(found[0], limit - len(_STOP))
    if shorter is None:
        return ""
    text = typography.correct(shorter.text.rstrip(" ."))
    return text + ("" if text[-1] in "?!…" else _STOP)


def _narration(draft: Draft) -> Iterator[DraftBlock]:
    for section in draft.sections:
        yield from (each for each in section.blocks if each.kind is not DraftBlockKind.QUOTE)


def measured(draft: Draft, dossier: Dossier) -> Draft:
    """`draft` with its words counted against the brief, a missing date, and what is held back."""
    total = words_of(draft)
    draft = replace(draft, words=total)
    short = shortfall.missing(
        total, len(headings_of(draft)), dossier.brief, dossier, draft.held_back
    )
    found = contract.outcomes(draft, dossier)
    waits = filter(
        None,
        (
            undated.missing(draft, dossier),
            withheld.missing(draft, dossier),
            withheld.uncounted(draft, dossier),
            withheld.belied(draft, dossier),
        ),
    )
    return replace(
        draft,
        shortfalls=(
            *draft.shortfalls,
            *waits,
            *voice.undecided(dossier.main),
            *bare_answers.missing(draft, dossier),
            *linking.unnamed(draft, dossier),
            *opening.untitled(dossier.main, draft.headline),
            *cut_short.missing(draft, dossier),
            *voice.missing(
                dossier.main, [draft.headline.text, *(each.text for each in passages_of(draft))]
            ),
            *voice.beside(draft, dossier),
            *kept_whole.missing(dossier.main, draft.held_back),
            *praise.missing(draft.held_back),
            *not_for_print.missing(draft),
            *short,
            *contract.untitled(dossier.brief, dossier.main, draft.headline.text),
            *contract.missed(found),
        ),
        notices=(
            *draft.notices,
            *withheld.told(draft, dossier),
            *opening.lifted(dossier.main, draft.headline),
            *contract.to_judge(found, dossier.main),
        ),
        outcomes=found,
    )
