"""The site's one colour, THEME_ACCENT, as pages, drawn cards and the web manifest use it.

Text of that colour stands on the theme's papers, so its contrast is that of WCAG 2.2, 1.4.3.
A colour that lacks it is darkened by day and lightened by night, its hue kept.
"""

from __future__ import annotations

import colorsys
import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from ..settings import SettingsError

READABLE = 4.5
# The theme's papers: `--paper` and `--wash` of its style sheet, by day and by night.
DAY, NIGHT = ("#ffffff", "#f3f4f4"), ("#15181c", "#1f2328")
NAMED = {
    "marine": "#14507a",
    "vermillon": "#b3241c",
    "sapin": "#17663b",
    "petrole": "#0a5a63",
    "prune": "#7a2a69",
    "ocre": "#864f00",
    "encre": "#15181c",
}
_STEP = 0.005
_COLOUR = re.compile(r"#[0-9a-fA-F]{6}\Z")


def by_day(pelican: Mapping[str, Any]) -> str:
    """The accent on white, "#rrggbb"; raises SettingsError when THEME_ACCENT is no colour."""
    colour = given(pelican)
    return NAMED.get(colour) or readable(colour, DAY)


def given(pelican: Mapping[str, Any]) -> str:
    """THEME_ACCENT as it is set; raises SettingsError when it is no colour."""
    colour = str(pelican.get("THEME_ACCENT") or next(iter(NAMED)))
    if colour not in NAMED and not _COLOUR.match(colour):
        raise SettingsError(
            f"THEME_ACCENT must be one of {', '.join(NAMED)}, or a colour such as "
            f"'#b3241c', not {colour!r}."
        )
    return colour


@lru_cache(maxsize=8)  # each article without a picture asks for the site's one colour
def readable(colour: str, grounds: tuple[str, ...]) -> str:
    """The colour nearest to "#rrggbb", in lightness, that can be read on each ground."""
    hue, light, saturation = colorsys.rgb_to_hls(*_channels(colour))
    away = -_STEP if _luminance(grounds[0]) > 0.5 else _STEP
    while 0 <= light <= 1:
        made = _hex(colorsys.hls_to_rgb(hue, light, saturation))
        if all(contrast(made, ground) >= READABLE for ground in grounds):
            return made
        light += away
    return "#000000" if away < 0 else "#ffffff"


def contrast(one: str, other: str) -> float:
    """The contrast of two colours, 1 to 21 (WCAG 2.2, "contrast ratio")."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    linear = [
        each / 12.92 if each <= 0.04045 else ((each + 0.055) / 1.055) ** 2.4
        for each in _channels(colour)
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _channels(colour: str) -> tuple[float, float, float]:
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return red, green, blue


def _hex(channels: tuple[float, float, float]) -> str:
    return "#" + "".join(f"{round(each * 255):02x}" for each in channels)
