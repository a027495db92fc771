"""How many subheadings the text has, when the brief says how many."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ...model import (
    Asked,
    Brief,
    DraftBlock,
    DraftBlockKind,
    HeadingOrigin,
    Passage,
    Section,
    SectionRole,
    Source,
)
from ..interviews import interviews

_TEXT = (SectionRole.BODY, SectionRole.CONTEXT)


def wanted(brief: Brief) -> int:
    """How many subheadings the brief asks for; 0 where it asks for none or does not say."""
    asked = any(each.kind is Asked.HEADINGS for each in brief.demands)
    if not brief.subheadings or not asked:
        return 0
    return brief.headings_least or (0 if brief.headings_most else 1)


def limits(brief: Brief) -> bool:
    """Whether the brief wants no subheadings, or so many at most, so that some may go."""
    return not brief.subheadings or brief.headings_most > 0


def limited(sections: Sequence[Section], brief: Brief, main: Source) -> list[Section]:
    """`sections` with no subheading above the brief's limit, labels given up first, then those
    of the shortest parts; none at all where it wants none. The boxes keep theirs.

    An interview whose questions are too many to head their answers is a dialogue, with a dash
    before question and answer: no answer stands without its question.
    """
    kept = list(sections)
    most = 0 if not brief.subheadings else brief.headings_most
    if brief.subheadings and not most:
        return kept
    if len(_headed(kept)) > most:
        kept = [_in_dialogue(each, main) for each in kept]
    headed = _headed(kept)
    for index in sorted(headed, key=lambda i: _worth(kept[i], i == headed[0]))[
        : max(0, len(headed) - most)
    ]:
        kept[index] = replace(kept[index], heading=None)
    return kept


def _headed(sections: Sequence[Section]) -> list[int]:
    return [i for i, each in enumerate(sections) if each.heading is not None and each.role in _TEXT]


def _in_dialogue(section: Section, main: Source) -> Section:
    """`section` with the question of the interview over it as a paragraph."""
    heading = section.heading
    if heading is None or not interviews.asked(main, heading):
        return section
    question = Passage(f"– {heading.text}", heading.spans)
    first, *rest = section.blocks
    opening, *more = first.passages
    answer = replace(opening, text=f"– {opening.text}")
    return Section(
        section.role,
        None,
        (
            DraftBlock(DraftBlockKind.PARAGRAPH, (question,)),
            replace(first, passages=(answer, *more)),
            *rest,
        ),
    )


def _worth(section: Section, first: bool) -> tuple[bool, bool, int]:
    heading = section.heading
    assert heading is not None
    own = heading.origin is HeadingOrigin.SOURCE or section.role is SectionRole.CONTEXT
    length = sum(len(each.text) for block in section.blocks for each in block.passages)
    return own, heading.origin is not HeadingOrigin.LABEL or first, length
