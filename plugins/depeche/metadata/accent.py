"""The style sheet of a newsroom's own accent; the named ones stand in the theme's."""

from __future__ import annotations

from collections.abc import Iterator

from . import colours
from .edition import Edition
from .outputs import Output

FILE = "theme/css/accent.css"


def render(edition: Edition) -> Iterator[Output]:
    """The two colours as a style sheet; none for a colour of the theme's own.

    Raises SettingsError when THEME_ACCENT is neither.
    """
    colour = colours.given(edition.site.pelican)
    if colour in colours.NAMED:
        return
    day, night = colours.by_day(edition.site.pelican), colours.readable(colour, colours.NIGHT)
    text = f"html[class] {{ --accent: {day}; --dark-accent: {night} }}\n"
    dark = "@media (prefers-color-scheme: dark) { html[class] { --accent: var(--dark-accent) } }\n"
    yield Output(FILE, (text + dark).encode())
