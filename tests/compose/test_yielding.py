"""Where a sentence may give way to its subheading, and is then printed nowhere else."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from depeche.compose.lines import usable
from depeche.compose.parts import giving_way, subheadings
from depeche.compose.parts.outline import Stretch
from depeche.compose.readings import read
from depeche.model import Brief, SectionRole, Source

WALKOUT = "Les salariés ont débrayé. Des palettes ont brûlé toute l'après-midi sur le quai."


def _stretch(source: Callable[..., Source], copy: str, *, fixed: bool = False) -> Stretch:
    found = read(source(f"Lorbec : une filature\n\nLe bac est à quai.\n\n{copy}\n\nC'est tout."))
    lines, _ = usable(found, article=found.source)
    at = next(each.sentence.paragraph for each in lines if copy.startswith(each.text[:12]))
    paragraph = tuple(each for each in lines if each.sentence.paragraph == at)
    return Stretch(SectionRole.BODY, (paragraph,), fixed=fixed)


@pytest.mark.parametrize(
    ("copy", "yields"),
    [
        (WALKOUT, True),
        ("Le budget de la filature sera stable. La commune en apporte la moitié.", False),
        ("L'ordre craint le pire. Quatre médecins sont âgés. Son président l'a écrit.", False),
    ],
)
def test_a_sentence_that_one_below_needs_stays(
    source: Callable[..., Source], copy: str, yields: bool
) -> None:
    stretch = _stretch(source, copy)
    assert giving_way.may(stretch.paragraphs[0]) is stretch.yields is yields


@pytest.mark.parametrize(
    ("brief", "limits"),
    [(Brief(), False), (Brief(subheadings=False), True), (Brief(headings_most=1), True)],
)
def test_no_sentence_goes_with_a_heading_that_the_brief_takes_away(
    source: Callable[..., Source], brief: Brief, limits: bool
) -> None:
    assert subheadings.limits(brief) is limits
    assert _stretch(source, WALKOUT, fixed=limits).yields is not limits
