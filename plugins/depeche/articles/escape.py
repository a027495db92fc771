"""Plain text becomes Markdown that shows exactly that text and nothing else.

Raw copy is hostile: a line of it must never turn into a tag, a link, a list, a heading
or a metadata line. The rules are those of Python-Markdown with its `extra` extensions
(footnotes, tables, definition lists, attribute lists, abbreviations, fenced code).
"""

from __future__ import annotations

import html
import re

# Ordinary white space only: no-break spaces are typography and stay.
_SPACE = re.compile(r"[ \t\n\r\f\v\x1c-\x1f\x85\u2028\u2029]+")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ud800-\udfff]")
_INLINE = re.compile(r"[\\`*_\[\]{}]")
_ENTITY = re.compile(r"&(?=#?\w+;)")
_NUMBERED = re.compile(r"(\d+)([.)])")
_TAG_OPENER = re.compile(r"<(?=[A-Za-z/!?])")
_LINK = re.compile(r"\]([(\[:])")
_SEPARATOR = re.compile(r"\s*\|\s*")


def flatten(text: str) -> str:
    """The text on one line, without control characters."""
    return _SPACE.sub(" ", _CONTROL.sub("", text)).strip()


def inline(text: str) -> str:
    """Text for the middle of a line of Markdown."""
    line = _ENTITY.sub("&amp;", flatten(text)).replace("<", "&lt;")
    return _INLINE.sub(r"\\\g<0>", line)


def paragraph(text: str) -> str:
    """Text for a paragraph or a list item: what would open another block is disarmed."""
    line = inline(text)
    numbered = _NUMBERED.match(line)
    if numbered:
        return f"{numbered[1]}\\{line[numbered.end() - 1 :]}"
    if line[:1] in {"#", "+", "-", ">"}:
        return "\\" + line
    if line[:1] in {":", "~"}:  # a definition, a fence: no backslash escape exists
        return f"&#{ord(line[0])};{line[1:]}"
    return line


def heading(text: str) -> str:
    """Text for a heading; closing number signs stay text."""
    return inline(text).replace("#", "\\#")


def field(text: str) -> str:
    """Text for a metadata line, harmless too in a theme that prints it as it stands.

    Pelican's stock templates print titles unescaped and inside attributes, after having
    decoded their entities: so a value holds no entity, no straight double quote and
    nothing that opens a tag (`‹` stands in its place).
    """
    line = flatten(text)
    while (plain := html.unescape(line)) != line:
        line = flatten(plain)
    return _TAG_OPENER.sub("‹", line).replace('"', "”")


def summary(text: str) -> str:
    """Text for `Summary`: plain, and without links where a site renders it as Markdown."""
    return _LINK.sub(r"] \1", field(text))


def cell(text: str) -> str:
    """A metadata value between the bars of a `Sources` or `Persons` line."""
    return _SEPARATOR.sub(" – ", field(text))


def item(text: str) -> str:
    """A metadata value in a list that commas or semicolons separate."""
    return field(text).replace(";", ",").strip(", ")
