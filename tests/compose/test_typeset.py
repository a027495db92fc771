"""Typography of what spans several paragraphs."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from depeche.compose.finishing import typeset
from depeche.model import (
    Draft,
    DraftBlock,
    DraftBlockKind,
    Moment,
    Passage,
    Precision,
    Section,
    SectionRole,
    Span,
)


def _typeset(*paragraphs: tuple[str, str]) -> list[str]:
    """The texts of `paragraphs`, each with the source that it comes from."""
    blocks = tuple(
        DraftBlock(DraftBlockKind.PARAGRAPH, (Passage(text, (Span(source, 0, 1),)),))
        for text, source in paragraphs
    )
    day = Moment(datetime(2026, 3, 3, tzinfo=UTC), Precision.DAY)
    draft = Draft("a", Passage("Un titre"), (), (Section(SectionRole.BODY, None, blocks),), day)
    (section,) = typeset(draft).sections
    return [each.text for block in section.blocks for each in block.passages]


def test_a_straight_quotation_of_two_paragraphs_has_its_marks() -> None:
    assert _typeset(
        ('"La cuve fondrait vite, est-il écrit.', "a"),
        ("Le feu gagnerait la halle.\" C'est arrivé.", "a"),
        ("Le maire attend.", "a"),
    ) == [
        "«\u202fLa cuve fondrait vite, est-il écrit.",
        "Le feu gagnerait la halle.\u202f» C’est arrivé.",
        "Le maire attend.",
    ]


@pytest.mark.parametrize(
    "second",
    [
        ('Le feu gagnerait la halle."', "b"),  # another source's
        ('Elle "a fondu" et "brûlé', "a"),  # more than one mark is in doubt
        ('"Le feu gagnerait la halle.', "a"),  # opens another one
    ],
)
def test_marks_that_may_not_be_partners_stay_for_a_person_to_see(second: tuple[str, str]) -> None:
    first, other = _typeset(('"La cuve fondrait vite.', "a"), second)
    assert first.startswith('"')
    assert '"' in other
