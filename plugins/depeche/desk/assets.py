"""The review's own files: a style sheet, a script, and the theme's font when it has one."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path

_FONTS = ("newsreader-normal.woff2", "newsreader-italic.woff2")
_KINDS = {
    "desk.css": "text/css",
    "fonts.css": "text/css",
    "desk.js": "text/javascript",
}


@dataclass(frozen=True, slots=True)
class Asset:
    data: bytes
    kind: str


def find(name: str, theme: Path) -> Asset | None:
    """The file of that name, from a closed list; None for any other."""
    if name in _KINDS:
        return Asset(_packaged(name), _KINDS[name])
    if name in _FONTS:
        try:
            return Asset((theme / "static/fonts" / name).read_bytes(), "font/woff2")
        except OSError:
            return None
    return None


@cache
def _packaged(name: str) -> bytes:
    return files(__package__).joinpath("static", name).read_bytes()


def has_fonts(theme: Path) -> bool:
    """Whether the theme brings the fonts that fonts.css names."""
    return all((theme / "static/fonts" / name).is_file() for name in _FONTS)
