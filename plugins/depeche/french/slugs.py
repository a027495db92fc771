"""Slugs that keep French elision readable: "L'Ukraine" gives "l-ukraine"."""

from __future__ import annotations

import re

import slugify as python_slugify

# python-slugify drops apostrophes between letters and commas or points between digits
# ("490.000"); each of them parts two words here.
_PARTING = re.compile(r"['’ʼ‘´`]|(?<=\d)[.,\u00a0\u202f](?=\d)")
_MEANINGFUL = (
    ("n°", "no "),
    ("N°", "No "),
    ("€", " euros "),
    ("&", " et "),
    ("œ", "oe"),
    ("Œ", "Oe"),
)


def slugify(title: str) -> str:
    """The slug of `title`: lower-case ASCII words joined by hyphens; "" when nothing is left."""
    text = title
    for sign, word in _MEANINGFUL:
        text = text.replace(sign, word)
    return python_slugify.slugify(_PARTING.sub(" ", text), lowercase=True)
