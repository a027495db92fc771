"""What a person is called after the first mention: "van Loon" of "Pieter van Loon"."""

from __future__ import annotations

import re

from . import lists

_PARTICLES = lists.words("particles")


def pattern(full: str) -> str:
    """An expression for the last name of `full` with its particles, which French may leave out:
    "de Villepin" and "Villepin" of "Dominique de Villepin"."""
    *before, last = full.split()
    particles = []
    while len(before) > 1 and before[-1].lower().replace("’", "'") in _PARTICLES:
        particles.append(before.pop())
    optional = "".join(f"(?:{re.escape(each)}\\s)?" for each in reversed(particles))
    return optional + re.escape(last)
