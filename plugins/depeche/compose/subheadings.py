"""How many subheadings the text has, when the brief says how many."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ..model import Brief, HeadingOrigin, Section, SectionRole

_TEXT = (SectionRole.BODY, SectionRole.CONTEXT)


def limited(sections: Sequence[Section], brief: Brief) -> list[Section]:
    """`sections` with no subheading above the brief's limit, labels given up first, then those
    of the shortest parts; none at all where it wants none. The boxes keep theirs."""
    kept = list(sections)
    most = 0 if not brief.subheadings else brief.headings_most
    if brief.subheadings and not most:
        return kept
    headed = [i for i, each in enumerate(kept) if each.heading is not None and each.role in _TEXT]
    for index in sorted(headed, key=lambda i: _worth(kept[i], i == headed[0]))[
        : max(0, len(headed) - most)
    ]:
        kept[index] = replace(kept[index], heading=None)
    return kept


def _worth(section: Section, first: bool) -> tuple[bool, bool, int]:
    heading = section.heading
    assert heading is not None
    own = heading.origin is HeadingOrigin.SOURCE or section.role is SectionRole.CONTEXT
    length = sum(len(each.text) for block in section.blocks for each in block.passages)
    return own, heading.origin is not HeadingOrigin.LABEL or first, length
