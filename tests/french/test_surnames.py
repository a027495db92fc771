"""Last names with and without their particles."""

from __future__ import annotations

import re

import pytest

from depeche.french import surnames


@pytest.mark.parametrize(
    ("full", "text", "called"),
    [
        ("Pieter van Loon", "M. van Loon n’a pas contesté", "van Loon"),
        ("Aurélie de Kergoat", "Mme de Kergoat et Kergoat", "de Kergoat"),
        ("Aurélie de Kergoat", "selon Kergoat", "Kergoat"),
        ("Maud Le Bihan", "Mme Le Bihan", "Le Bihan"),
        ("Jean Paul Morvan", "M. Morvan", "Morvan"),
        ("Rui da Costa e Silva", "M. Silva", "Silva"),
    ],
)
def test_the_particle_belongs_to_the_name(full: str, text: str, called: str) -> None:
    found = re.search(surnames.pattern(full), text)
    assert found is not None
    assert found.group() == called


def test_a_name_of_one_word_is_itself() -> None:
    assert re.fullmatch(surnames.pattern("Rouvier"), "Rouvier")
