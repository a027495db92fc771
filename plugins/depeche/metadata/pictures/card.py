"""The card of an article that has no image: section, headline, name of the site.

For shares and search results only; no page shows it. It says itself that it is drawn.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # drawing loads when a card is drawn
    from PIL import Image, ImageFont

FOLDER = "images/cartes"
CREDIT = "Illustration composée par la rédaction"
_RECIPE = "2"
_SIZES = ((1200, 675), (1200, 900), (1200, 1200))
_MARGIN = 88
_INK, _PAPER, _PALE = "#16202b", "#fbfaf7", "#5b6570"
_STRENGTHS = 8  # of an ink, at the edges of letters
_LARGEST, _SMALLEST = 84, 44  # headline, in pixels
_ELLIPSIS = "…"


@dataclass(frozen=True, slots=True)
class Card:
    """What a card says. `font` is a file that FreeType reads, None for Pillow's own."""

    headline: str
    section: str
    site: str
    accent: str
    font: Path | None = None

    @property
    def digest(self) -> str:
        told = "\0".join((_RECIPE, self.headline, self.section, self.site, self.accent))
        font = self.font.name if self.font else ""
        return hashlib.blake2b(f"{told}\0{font}".encode(), digest_size=6).hexdigest()


@dataclass(frozen=True, slots=True)
class CardFile:
    path: str
    width: int
    height: int


def files(card: Card, slug: str) -> list[CardFile]:
    """The card's files in the three formats, the widest first."""
    return [
        CardFile(f"{FOLDER}/{slug[:60]}-{width}x{height}-{card.digest}.png", width, height)
        for width, height in _SIZES
    ]


def draw(card: Card, width: int, height: int) -> bytes:
    """The card as a PNG of that size."""
    from PIL import Image, ImageDraw

    picture = Image.new("RGB", (width, height), _PAPER)
    pen = ImageDraw.Draw(picture)
    pen.rectangle((0, 0, width, 20), fill=card.accent)
    room = width - 2 * _MARGIN
    small = _font(card.font, 36, 600)
    pen.text((_MARGIN, _MARGIN), card.section.upper(), font=small, fill=card.accent)
    lines, size = _fit(card.headline, card.font, room, height - 2 * _MARGIN - 150)
    leading = round(size * 1.16)
    top = _MARGIN + 72
    for line in lines:
        pen.text((_MARGIN, top), line, font=_font(card.font, size, 700), fill=_INK)
        top += leading
    foot = height - _MARGIN - 30
    pen.line((_MARGIN, foot - 28, _MARGIN + 120, foot - 28), fill=card.accent, width=5)
    pen.text((_MARGIN, foot), card.site, font=_font(card.font, 34, 500), fill=_PALE)
    written = BytesIO()
    few = picture.quantize(palette=_palette(card.accent), dither=Image.Dither.NONE)
    few.save(written, "PNG", optimize=False)
    return written.getvalue()


@lru_cache(maxsize=8)
def _palette(accent: str) -> Image.Image:
    """Each ink in eight strengths on the paper: all that a card has, known before it is drawn."""
    from PIL import Image, ImageColor

    paper = ImageColor.getrgb(_PAPER)
    colours = [
        round(ground + (full - ground) * strength / _STRENGTHS)
        for ink in (_INK, accent, _PALE)
        for strength in range(_STRENGTHS + 1)
        for ground, full in zip(paper, ImageColor.getrgb(ink), strict=False)
    ]
    made = Image.new("P", (1, 1))
    made.putpalette(colours + colours[-3:] * (256 - len(colours) // 3))
    return made


def _fit(text: str, font: Path | None, width: int, height: int) -> tuple[list[str], int]:
    """The largest size at which the text fits, and its lines; cut where none does."""
    for size in range(_LARGEST, _SMALLEST - 1, -8):
        lines = list(_lines(text, font, size, width))
        if len(lines) * round(size * 1.16) <= height:
            return lines, size
    most = max(1, height // round(_SMALLEST * 1.16))
    lines = list(_lines(text, font, _SMALLEST, width))[:most]
    return [*lines[:-1], lines[-1].rstrip(" ,;:") + _ELLIPSIS], _SMALLEST


def _lines(text: str, path: Path | None, size: int, width: int) -> Iterator[str]:
    font, line = _font(path, size, 700), ""
    for word in text.split(" "):
        longer = f"{line} {word}".strip(" ")
        if line and font.getlength(longer) > width:
            yield line
            line = word
        else:
            line = longer
    yield line


@lru_cache(maxsize=64)
def _font(path: Path | None, size: int, weight: int) -> ImageFont.FreeTypeFont:
    from PIL import ImageFont

    if path is None:
        font = ImageFont.load_default(size)
        assert isinstance(font, ImageFont.FreeTypeFont)
        return font
    font = ImageFont.truetype(str(path), size)
    try:
        font.set_variation_by_axes([weight])
    except (OSError, ValueError):
        return font  # the font has one weight
    return font
