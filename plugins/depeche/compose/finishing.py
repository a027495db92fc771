"""The last steps of a draft: typography, what search engines read, the brief's measure."""

from __future__ import annotations

from dataclasses import replace

from ..french import slugs, typography
from ..model import Dossier, Draft, DraftBlock, Passage, PassageKind, Section, Source
from . import headline, keyphrase, shortfall
from .description import describe
from .printed import headings_of, passages_of, words_of


def typeset(draft: Draft) -> Draft:
    """`draft` with every text to the Imprimerie nationale's rules."""

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


def described(draft: Draft, main: Source) -> Draft:
    """`draft` with its search title, description, keyphrase, keywords and slug."""
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
        keywords=tuple(dict.fromkeys(each for each in (phrase, *draft.tags) if each)),
        slug=main.slug or slugs.slugify(title),
    )


def measured(draft: Draft, dossier: Dossier) -> Draft:
    """`draft` with its words counted against the brief."""
    total = words_of(draft)
    return replace(
        draft,
        words=total,
        shortfalls=shortfall.missing(
            total, len(headings_of(draft)), dossier.brief, dossier, draft.held_back
        ),
    )
