"""Markdown: the marks of headings, lists and quotations are taken at their word, those inside
lines are taken away.

Lines keep their place, so that a line number told to the editor is that of the file.
"""

from __future__ import annotations

import re
from pathlib import PurePosixPath

from ...model import BlockKind, Credit, Source
from .. import cleaning, decoding, front_matter
from ..copy_text import Marks, read_text
from ..registry import Format, Raw
from ..rules.notes import answer
from ..rules.pages import captions

SUFFIXES = (".md", ".markdown", ".mdown", ".mkd")
PLAIN = (".txt", ".text", "")
# Words in bold and links with their address: two of them, or one under a subheading, are no
# accident. Subheadings alone are: wires set "## Contacts" too. A headline in marks is none.
HEADLINE = re.compile(r"\s*(?:#[ \t]+[^\W\d_].{8,}|\*\*[^\W\d_][^*\n]{8,}\*\*[ \t]*)(?:\n|\Z)")
SURE = re.compile(
    r"(?<![*\w])\*\*[^\W\d_][^*\n]{1,400}[\w.?!»]\*\*(?![*\w])"
    r"|\[[^\]\n]{2,80}\]\(https?://[^\s)]{4,300}\)",
    re.MULTILINE,
)
TITLED = re.compile(r"^#{1,4}[ \t]+[^\W\d_].{3,}$", re.MULTILINE)
MARK = re.compile(r"^#{1,4}[ \t]+\S|\*\*\S", re.MULTILINE)  # in a chatbot's answer
HEADING = re.compile(r"#{1,6}[ \t]+(?P<text>.+?)[ \t]*#*$")
TOP_LEVEL = re.compile(r"#[ \t]+\S")
UNDERLINE = re.compile(r"(?:=+|-{2,})[ \t]*$")
RULE = re.compile(r"(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$")
FENCE = re.compile(r"(?:`{3,}|~{3,})[\w-]*[ \t]*$")
DEFINITION = re.compile(r"\[[^\]]{1,80}\]:[ \t]*\S+.*$")
ITEM = re.compile(r"[ \t]{0,8}(?:[-*+]|\d{1,3}[.)])[ \t]+(?=\S)")
QUOTE = re.compile(r"[ \t]{0,3}>[ \t]?")
IMAGE = re.compile(
    r"!\[(?P<alt>[^\]]{0,300})\]\((?P<path>[^\s)]{1,300})(?:[ \t]+\"(?P<title>[^\"]*)\")?\)"
)
INLINE = (
    (re.compile(r"!\[([^\]]{0,300})\]\([^)]{0,400}\)"), ""),
    (
        re.compile(r"\[([^\]]{1,300})\]\((?:[^()\s]|\([^()\s]*\)){0,400}(?:[ \t]+\"[^\"]*\")?\)"),
        r"\1",
    ),
    (re.compile(r"\[([^\]^]{1,300})\]\[[^\]]{0,80}\]"), r"\1"),
    (re.compile(r"\[\^[\w-]{1,40}\]"), ""),
    (re.compile(r"<((?:https?://|mailto:)[^\s<>]{1,300})>"), r"\1"),
    (re.compile(r"`([^`\n]{1,300})`"), r"\1"),
    (re.compile(r"(?<!\\)\*\*(\S(?:[^\n]{0,600}?\S)?)\*\*"), r"\1"),
    (re.compile(r"(?<![\w\\])__(\S(?:[^\n]{0,600}?\S)?)__(?!\w)"), r"\1"),
    (re.compile(r"(?<![\\*])\*(?!\s)([^*\n]{1,600}?)(?<!\s)\*(?!\*)"), r"\1"),
    (re.compile(r"(?<![\w\\])_(?!\s)([^_\n]{1,600}?)(?<!\s)_(?!\w)"), r"\1"),
    (re.compile(r"~~([^~\n]{1,300})~~"), ""),
    (re.compile(r"\\([\\`*_{}\[\]()#+.!>~|-])"), r"\1"),
)


def recognise(suffix: str, head: bytes) -> bool:
    """A file with a suffix of Markdown, or plain text whose marks can be nothing else: an article
    that a chatbot or an editor's tool gave, pasted as it came."""
    return suffix in SUFFIXES or (suffix in PLAIN and _is_marked(head.decode("utf-8", "ignore")))


def _is_marked(text: str) -> bool:
    if MARK.search(text) and any(map(answer.is_greeting, text.lstrip().split("\n")[:3])):
        return True
    if HEADLINE.match(text):
        return True
    marks = len(SURE.findall(text))
    return marks > 1 or (marks == 1 and TITLED.search(text) is not None)


def read(raw: Raw) -> Source:
    """The Source of copy in Markdown; SourceError when the bytes are no text."""
    text, told = decoding.decode(raw.data, raw.path)
    text, cleaned = cleaning.clean(text, raw.path)
    _, _, start = front_matter.above(text)
    body, marks, images, headline = _plain(text[start:], start)
    return read_text(text[:start] + body, raw, (*told, *cleaned), marks, images, headline)


def _plain(text: str, start: int) -> tuple[str, Marks, tuple[Credit, ...], int | None]:
    """The text without marks, the kinds of the lines that had one (by their offset, `start`
    added), the images, and where the first heading of the first level stands."""
    text = _without_comments(text)
    marks: dict[int, BlockKind] = {}
    images: list[Credit] = []
    found: list[str] = []
    at, quoted = start, False
    first: int | None = None
    ruled: list[bool] = []  # whether each line so far is a rule
    for line in text.split("\n"):
        images += [_image(match) for match in IMAGE.finditer(line)]
        if (
            UNDERLINE.match(line)
            and found
            and found[-1].strip()
            and not any(ruled[-2:-1])  # what stands between two rules is set off by them
            and _may_be_heading(found, marks, at)
        ):
            marks[at - len(found[-1]) - 1] = BlockKind.HEADING
            if line.startswith("=") and first is None:
                first = at - len(found[-1]) - 1
            plain, kind, quoted = "", None, False
        else:
            plain, kind = _line(line)
            if TOP_LEVEL.match(line) and first is None:
                first = at
        if kind and not (kind is BlockKind.QUOTE and quoted):
            marks[at] = kind
        quoted = kind is BlockKind.QUOTE and bool(plain.strip())
        found.append(plain)
        ruled.append(RULE.match(line) is not None)
        at += len(plain) + 1
    return "\n".join(found), marks, tuple(images), first


def _without_comments(text: str) -> str:
    """`text` without `<!-- … -->`, its lines in their place; an open one is left."""
    parts, at = [], 0
    while (start := text.find("<!--", at)) >= 0 and (end := text.find("-->", start + 4)) >= 0:
        parts += [text[at:start], "\n" * text.count("\n", start, end)]
        at = end + 3
    return "".join([*parts, text[at:]])


def _may_be_heading(found: list[str], marks: Marks, at: int) -> bool:
    """Only a line that stands alone is underlined: dashes under a paragraph are a rule."""
    alone = len(found) < 2 or not found[-2].strip()
    return alone and at - len(found[-1]) - 1 not in marks


def _line(line: str) -> tuple[str, BlockKind | None]:
    if RULE.match(line) or FENCE.match(line) or DEFINITION.match(line):
        return "", None
    if match := HEADING.match(line):
        return _inline(match["text"]), BlockKind.HEADING
    if match := QUOTE.match(line):
        return _inline(line[match.end() :].lstrip("> ")), BlockKind.QUOTE
    if match := ITEM.match(line):
        return _inline(line[match.end() :]), BlockKind.LIST_ITEM
    return _inline(line), None


def _inline(text: str) -> str:
    for pattern, replacement in INLINE:
        text = pattern.sub(replacement, text)
    return text.rstrip()


def _image(match: re.Match[str]) -> Credit:
    path = match["path"].removeprefix("{static}").removeprefix("{attach}").lstrip("/")
    name = PurePosixPath(path).as_posix()
    title = (match["title"] or "").strip()
    told = captions.read(title) or Credit(caption=title)
    return Credit(told.caption, told.credit, path=name, alt=match["alt"].strip())


FORMAT = Format("Markdown", SUFFIXES, recognise, read, rank=10)
