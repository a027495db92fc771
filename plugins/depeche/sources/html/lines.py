"""The tree of a page to lines of copy: what stands in one block, with the kind that it has.

Marks inside a line become plain text: no word is glued to another, none is cut in two.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from lxml import html

from ...model import BlockKind, Credit
from ..rules.pages import captions
from . import furniture

BREAK = "\v"
_INLINE = """
    a abbr acronym b bdi bdo big cite code data dfn em font i ins kbd label mark nobr q rp rt ruby s
    samp small span strike strong sub sup del time tt u var wbr picture source amp-img
"""
INLINE = frozenset(_INLINE.split())
HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "summary"})
STRUCK = ("del", "s", "strike")
SUPERSCRIPT = str.maketrans("0123456789-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁻")
UNIT = re.compile(r"(?:^|[\s\d\u00a0\u202f/])(?:[kcdmh]?m)$")  # m², km³
BASE = re.compile(r"(?<!\d)10$")
CALL = re.compile(r"\[?\(?\d{1,3}\)?\]?")
WHITE = re.compile(r"[ \t\n\r\f]+")
DASHED = re.compile(r"[-–—]\s+(?P<text>\S.*?)\s+[-–—]")  # as agencies set their headings
ITEM_CLASS = re.compile(r"^MsoList(?:Paragraph|Bullet|Number)", re.IGNORECASE)
TITLE_CLASS = re.compile(r"^(?:MsoTitle|title)$", re.IGNORECASE)
OUTLINE = re.compile(r"mso-outline-level\s*:\s*[2-6]", re.IGNORECASE)
CAPTION_CLASS = re.compile(
    r"wp-caption-text|(?:^|[-_])(?:caption|legende)(?:$|[-_])", re.IGNORECASE
)
CREDIT_CLASS = re.compile(r"(?:^|[-_])(?:credits?|copyright|photographer)(?:$|[-_])", re.IGNORECASE)
NO_CELL = ("p", "div", "ul", "ol", "h1", "h2", "h3", "h4", "table", "blockquote")
MOST_CELL = 90  # characters of a cell of figures or names
MOST_ROWS = 3000


@dataclass(slots=True)
class Piece:
    """Lines of copy that stand in one block; `line` is where it begins in the file."""

    text: str
    kind: BlockKind | None
    line: int
    block: html.HtmlElement
    headline: bool = False


@dataclass(slots=True)
class Read:
    pieces: list[Piece] = field(default_factory=list)
    images: list[Credit] = field(default_factory=list)
    tables: list[tuple[int, list[str]]] = field(default_factory=list)  # line, rows
    struck: list[tuple[int, str]] = field(default_factory=list)
    calls: list[tuple[int, str]] = field(default_factory=list)  # of footnotes


@dataclass(slots=True)
class _Walk:
    read: Read
    top: html.HtmlElement | None  # the element whose own text keeps its lines
    words: list[str] = field(default_factory=list)
    line: int = 0
    kind: BlockKind | None = None
    block: html.HtmlElement | None = None


def read(root: html.HtmlElement, *, fragment: bool) -> Read:
    """The lines below `root`; in a fragment the text that stands in no block keeps its lines, as
    editors' programs that write no `<p>` do."""
    first = next(iter(root), None)
    top = first if fragment and first is not None else None
    walk = _Walk(Read(), top)
    _inside(walk, root)
    _flush(walk, root)
    return walk.read


def plain(element: html.HtmlElement) -> str:
    """The words of an element on one line, as the copy's are read."""
    walk = _Walk(Read(), None)
    _inside(walk, element)
    _flush(walk, element)
    return " ".join(each.text.replace("\n", " ") for each in walk.read.pieces)


def _inside(walk: _Walk, element: html.HtmlElement) -> None:
    _say(walk, element, element.text, element)
    before: html.HtmlElement | None = None
    for child in element:
        if before is not None and _stand_apart(element, before, child):
            walk.words.append(BREAK)
        _visit(walk, child)
        tail = child.tail or ""
        if child.tag == "br":
            tail = re.sub(r"^[ \t]*\r?\n", "", tail)
        _say(walk, element, tail, child)
        before = child


def _say(walk: _Walk, element: html.HtmlElement, text: str | None, near: html.HtmlElement) -> None:
    if not text:
        return
    keeps = element is walk.top or element.tag == "pre"
    if not walk.line and text.strip():
        skipped = text[: len(text) - len(text.lstrip())].count("\n")
        walk.line = int(near.sourceline or 1) + (skipped if near is element else 0)
    walk.words.append(text.replace("\n", BREAK) if keeps else text)


def _stand_apart(
    element: html.HtmlElement, before: html.HtmlElement, child: html.HtmlElement
) -> bool:
    """Whether two elements are set as two lines by their styles alone: "<span class=date>…</span>
    <span class=author>…</span>" in a box."""
    if (before.tail or "").strip() or element.tag not in ("div", "header", "section", "article"):
        return False
    spans = before.tag in ("span", "a", "time") and child.tag in ("span", "a", "time")
    return spans and bool(before.get("class")) and before.get("class") != child.get("class")


def _visit(walk: _Walk, element: html.HtmlElement) -> None:
    tag = element.tag
    if tag == "br":
        walk.words.append(BREAK)
    elif tag in ("sup", "sub") and not len(element) and _raised(walk, element):
        return
    elif tag == "sup" and _is_call(walk, element):
        walk.read.calls.append((int(element.sourceline or 1), furniture.said(element)))
    elif tag in STRUCK:
        walk.read.struck.append((int(element.sourceline or 1), plain(element)))
    elif tag == "q":
        walk.words.append("«\u00a0")
        _inside(walk, element)
        walk.words.append("\u00a0»")
    elif tag in INLINE:
        _inside(walk, element)
    elif tag == "table" and (rows := _rows(element)):
        _flush(walk, element)
        walk.read.tables.append((int(element.sourceline or 1), rows))
    elif tag == "figure" or CAPTION_CLASS.search(element.get("class") or ""):
        _figure(walk, element)
    elif tag == "blockquote":
        _quotation(walk, element)
    else:
        _block(walk, element, _kind(element, walk.kind))


def _block(walk: _Walk, element: html.HtmlElement, kind: BlockKind | None) -> None:
    outer, around = walk.kind, walk.block
    _flush(walk, element)
    walk.kind, walk.block = kind, element
    _inside(walk, element)
    _flush(walk, element)
    if kind is outer and outer in (BlockKind.LIST_ITEM, BlockKind.HEADING):
        outer = walk.kind  # what follows in the item is a paragraph of it
    walk.kind, walk.block = outer, around


def _kind(element: html.HtmlElement, around: BlockKind | None) -> BlockKind | None:
    classes = (element.get("class") or "").split()
    if element.tag in HEADINGS or OUTLINE.search(element.get("style") or ""):
        return BlockKind.HEADING
    if element.tag == "dt" and furniture.said(element).endswith("?"):
        return BlockKind.HEADING
    if element.tag == "li" or any(map(ITEM_CLASS.match, classes)):
        return BlockKind.LIST_ITEM
    if element.tag in ("ul", "ol", "table", "tr", "td", "article", "section"):
        return None
    return around


def _quotation(walk: _Walk, element: html.HtmlElement) -> None:
    """A quotation; who said it, in a `footer` or a `cite` at its end, stays behind its words."""
    named = [each for each in element.iter("footer", "cite") if not (each.tail or "").strip()]
    who = plain(named[-1]).strip(" –—-") if named else ""
    last = named[-1] if named else None
    if last is not None and who and furniture.said(element).endswith(furniture.said(last)):
        last.drop_tree()
    else:
        who = ""
    count = len(walk.read.pieces)
    _block(walk, element, BlockKind.QUOTE)
    if who and len(walk.read.pieces) > count:
        walk.read.pieces[-1].text += f" ({who})"
    elif who:
        walk.words.append(who)


def _raised(walk: _Walk, element: html.HtmlElement) -> bool:
    """Writes the figures of a power as such: "10⁵", "m²", never "105". Behind another number, or a
    word, they call a footnote."""
    text = (element.text or "").strip()
    before = WHITE.sub(" ", "".join(walk.words[-3:]))
    if element.tag != "sup" or not re.fullmatch(r"-?\d{1,2}", text):
        return False
    power = BASE.search(before) or (text in ("2", "3") and UNIT.search(before))
    if power:
        walk.words.append(text.translate(SUPERSCRIPT))
    return power is not None


def _is_call(walk: _Walk, element: html.HtmlElement) -> bool:
    link = element.find(".//a")
    inside = link is not None and (link.get("href") or "").startswith("#")
    return inside or CALL.fullmatch(furniture.said(element)) is not None


def _figure(walk: _Walk, element: html.HtmlElement) -> None:
    """An image's caption and credit; a figure around a table or a quotation is a block."""
    if element.find(".//table") is not None or element.find(".//blockquote") is not None:
        _block(walk, element, walk.kind)
        return
    _flush(walk, element)
    makers = [
        each for each in element.iter("*")
        if each is not element and CREDIT_CLASS.search(each.get("class") or "")
    ]  # fmt: skip
    credit = plain(makers[0]) if makers else ""
    for each in makers:
        each.drop_tree()
    inner = element.find(".//figcaption")
    caption = plain(inner if inner is not None else element)
    told = captions.read(caption) or Credit(caption=caption)
    if credit:
        named = captions.read(credit) or Credit(credit=credit)
        told = Credit(told.caption, named.credit or named.caption or told.credit)
    image = element.find(".//img")
    path = (image.get("src") or "") if image is not None else ""
    local = path if path and not re.match(r"[a-z]+:|//|/", path) else ""
    alt = (image.get("alt") or "").strip() if image is not None else ""
    found = Credit(told.caption, told.credit, local, alt if local else "")
    if found != Credit():
        walk.read.images.append(found)


def _rows(table: html.HtmlElement) -> list[str]:
    """The rows of a table of figures or names; [] for one that only sets out the page."""
    cells = list(table.iter("td", "th"))
    rows = [list(row.iterchildren("td", "th")) for row in table.iter("tr")]
    if max(map(len, rows), default=0) < 2 or any(each.find(f".//{name}") is not None
                                                 for each in cells for name in NO_CELL
                                                 if name != "p" and name != "div"):  # fmt: skip
        return []
    headed = table.find(".//th") is not None
    if any(len(furniture.said(each)) > MOST_CELL for each in cells) and not headed:
        return []
    if any(len(list(each.iter("p", "br"))) > 2 for each in cells) or len(rows) < 2:
        return []
    title = table.find("caption")
    head = [plain(title)] if title is not None else []
    shown = [" | ".join(filter(None, map(plain, row))) for row in rows]
    return [*head, *filter(None, shown)]


def _flush(walk: _Walk, near: html.HtmlElement) -> None:
    """Closes the block: its lines, each a paragraph where an empty one parts them."""
    lines = [WHITE.sub(" ", each).strip() for each in "".join(walk.words).split(BREAK)]
    line = walk.line or int(near.sourceline or 1)
    walk.words, walk.line = [], 0
    groups: list[list[str]] = [[]]
    for each in lines:
        if each.strip("\u00a0\u202f "):
            groups[-1].append(each)
        elif groups[-1]:
            groups.append([])
    block = walk.block if walk.block is not None else near
    title = any(map(TITLE_CLASS.match, (block.get("class") or "").split()))
    for group in filter(None, groups):
        text = (" " if walk.kind else "\n").join(group)
        kind = BlockKind.HEADING if title else walk.kind
        if kind is BlockKind.HEADING and (dashed := DASHED.fullmatch(text)):
            text = dashed["text"]
        walk.read.pieces.append(Piece(text, kind, line, block, block.tag == "h1" or title))
        if walk.kind in (BlockKind.LIST_ITEM, BlockKind.HEADING):
            walk.kind = None
