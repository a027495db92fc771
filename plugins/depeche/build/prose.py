"""Plain prose in Markdown, converted directly: what newspapers are made of, and nothing else.

Paragraphs, headings, flat lists, quotations, links, strong and emphasised words. Text that
holds anything else, or that could be read in two ways, is left to Python-Markdown. The bytes
are those that Python-Markdown gives with the extensions of `EXTENSIONS`; a property test
compares the two.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from markdown.extensions.toc import slugify, strip_tags, unique

# Extensions that leave plain prose alone; `toc` gives headings their ids.
EXTENSIONS = frozenset(
    {
        "abbr",
        "attr_list",
        "codehilite",
        "def_list",
        "extra",
        "fenced_code",
        "footnotes",
        "md_in_html",
        "meta",
        "sane_lists",
        "tables",
        "toc",
    }
)

# Markup that is not ours, and characters that programs read in different ways (none is printable).
_MARKUP = "\\`<&|~^"
_ODD = re.compile(r"[\t\r\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff]")
_LINK = re.compile(r"(?<!!)\[([^\[\]()*_{}!]+)\]\(([^\s()<>\"'\[\]`*\\]+)\)")
_STRONG = re.compile(r"(?<![*\w])\*\*([^\s*](?:[^*\n]*[^\s*])?)\*\*(?![*\w])")
_EMPHASIS = re.compile(r"(?<![*\w])\*([^\s*](?:[^*\n]*[^\s*])?)\*(?![*\w])")
_MARKS = "[]*_{}>"  # of links and of stress; left over, they are something else
_LINE_START = re.compile(r"[\s#>=+*:!-]|\d+[.)]|\(?\w+\)(?=\s)")
_HEADING = re.compile(r"(#{1,6}) ?([^\s#*_\[\]{}>!](?:[^#*_\[\]{}>!\n]*[^\s#*_\[\]{}>!:])?)$")
_PUT_BY = re.compile("\x02([0-9]+)\x03")
_BLOCKS = re.compile(r"\n\n+")


class UnusualError(Exception):
    """The text is more than plain prose."""


def accepts(config: Mapping[str, Any]) -> bool:
    """With this `MARKDOWN` setting Python-Markdown leaves prose as `convert` does."""
    names = [_short(each) for each in config.get("extensions", ())]
    options = config.get("extension_configs", {})
    return (
        set(names) <= EXTENSIONS
        and not any(options.get(name) for name in options if _short(name) == "toc")
        and config.get("output_format", "html") in ("html", "html5", "xhtml", "xhtml5")
        and not set(config) - {"extensions", "extension_configs", "output_format"}
    )


def has_ids(config: Mapping[str, Any]) -> bool:
    """Headings get ids, from the extension `toc`."""
    return any(_short(each) == "toc" for each in config.get("extensions", ()))


def has_metadata(config: Mapping[str, Any]) -> bool:
    """Files begin with their metadata, read by the extension `meta`."""
    return any(_short(each) == "meta" for each in config.get("extensions", ()))


def _short(name: object) -> str:
    return str(name).removeprefix("markdown.extensions.")


def convert(text: str, ids: bool) -> str | None:
    """The HTML of normalised text without its metadata; None when it isn't plain prose."""
    if _is_foreign(text):
        return None
    try:
        return "\n".join(_blocks(_BLOCKS.split(text.strip("\n")), ids))
    except UnusualError:
        return None


def _is_foreign(text: str) -> bool:
    """It has markup or odd characters."""
    return any(sign in text for sign in _MARKUP) or _ODD.search(text) is not None


def _blocks(blocks: Iterable[str], ids: bool) -> list[str]:
    html: list[str] = []
    used: set[str] = set()
    before = ""
    for block in blocks:
        if not block:
            continue
        kind = block[0]
        if kind == "#":
            html.append(_heading(block, used if ids else None))
        elif kind == "-":
            if before == "-":
                raise UnusualError  # two lists in a row become one, its items paragraphs
            html += ["<ul>", *_items(block), "</ul>"]
        elif kind == ">":
            if before == ">":
                html.pop()
            else:
                html.append("<blockquote>")
            html += [_paragraph(_unquoted(block)), "</blockquote>"]
        else:
            html.append(_paragraph(block))
        before = kind
    return html


def _heading(block: str, used: set[str] | None) -> str:
    match = _HEADING.match(block)
    if match is None:
        raise UnusualError
    level, text = len(match[1]), match[2]
    if used is None:
        return f"<h{level}>{text}</h{level}>"
    name = unique(slugify(strip_tags(text), "-"), used)
    return f'<h{level} id="{name}">{text}</h{level}>'


def _items(block: str) -> Iterable[str]:
    for line in block.split("\n"):
        if not line.startswith("- "):
            raise UnusualError
        yield f"<li>{_words(line[2:])}</li>"


def _unquoted(block: str) -> str:
    lines = block.split("\n")
    if not all(line.startswith("> ") for line in lines):
        raise UnusualError
    return "\n".join(line[2:] for line in lines)


def _paragraph(text: str) -> str:
    return f"<p>{_words(text)}</p>"


def _words(text: str) -> str:
    for line in text.split("\n"):
        if not line or _LINE_START.match(line) or line[-1].isspace():
            raise UnusualError
    if not _is_marked(text):
        return text
    kept: list[str] = []

    def put_by(html: str) -> str:
        kept.append(html)
        return f"\x02{len(kept) - 1}\x03"

    text = _LINK.sub(lambda match: put_by(f'<a href="{match[2]}">{match[1]}</a>'), text)
    text = _STRONG.sub(lambda match: put_by(f"<strong>{match[1]}</strong>"), text)
    text = _EMPHASIS.sub(lambda match: put_by(f"<em>{match[1]}</em>"), text)
    if _is_marked(text):
        raise UnusualError
    while "\x02" in text:
        text = _PUT_BY.sub(lambda match: kept[int(match[1])], text)
    return text


def _is_marked(text: str) -> bool:
    return any(sign in text for sign in _MARKS)
