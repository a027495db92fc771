"""Numbers in letters, put in figures: which words make one number."""

from __future__ import annotations

import pytest

from depeche.french.numerals import in_figures


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("trente-trois renvois", "33 renvois"),
        ("trente trois renvois", "33 renvois"),
        ("TRENTE - Trois renvois", "30 - 3 renvois"),
        ("vingt - deux blessés", "20 - 2 blessés"),
        ("vingt et un blessés", "21 blessés"),
    ],
)
def test_a_hyphen_between_spaces_parts_two_numbers(text: str, figures: str) -> None:
    assert in_figures(text) == figures
