"""HTML: a saved page, a part of one from a newsroom's program, a mail, a document saved "for the
web"; under its own suffix, or pasted into a text file below a colleague's note.

Its text is one of its own, a paragraph a block; the line numbers told are the file's.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from lxml import html

from ...model import BlockKind, Notice, Severity, Source, SourceError
from .. import cleaning, decoding
from ..copy_text import read_text
from ..html import furniture, head, lines, tree
from ..html.lines import Piece
from ..registry import Format, Raw
from ..sheet import MOST_SHOWN, SHOWN, Sheet

SUFFIXES = (".html", ".htm", ".xhtml")
PLAIN = (".txt", ".text", "", ".md", ".markdown")
CHARSET = re.compile(rb"<meta\b[^<>]{0,200}?charset\s*=\s*[\"']?\s*([\w-]{3,20})", re.IGNORECASE)
# https://encoding.spec.whatwg.org/#names-and-labels: on the web Latin-1 is Windows' page.
LABELS = {"iso-8859-1": "cp1252", "latin1": "cp1252", "us-ascii": "cp1252", "ascii": "cp1252"}
MOST_OF = 0.6  # of the page's prose, that its article holds
FEWEST_TITLE, FEWEST_TEXT = 4, 12  # words
IN_ARTICLE = "Si c’est du texte de l’article, ajoutez-le à l’article."


def recognise(suffix: str, head: bytes) -> bool:
    """A file with a suffix of HTML, or plain text or Markdown that has a page's head, three closed
    blocks or three line breaks of HTML."""
    plain = head.replace(b"\0", b"").decode("utf-8", "ignore")
    return suffix in SUFFIXES or (suffix in PLAIN and tree.is_html(plain))


def read(raw: Raw) -> Source:
    """The Source of copy in HTML; SourceError when the bytes are no text, or hold none."""
    text, told = decoding.decode(_declared(raw.data), raw.path)
    text = cleaning.LINE_END.sub("\n", text).replace("\0", "")
    above, source, below = tree.parts(text)
    try:
        parsed = tree.parse(source, above.count("\n") + 1)
    except tree.TooDeepError as error:
        raise _refusal(raw.path, "Page dont les balises s’emboîtent sans fin.") from error
    if parsed is None:
        raise _refusal(raw.path, "La page ne contient aucun texte.")
    said = head.read(parsed.page)
    pieces, found, noted = _article(parsed, said, raw.path)
    body = _Text(raw.path)
    body.lines(above, 1)
    at = body.pieces(pieces)
    body.lines(below, text.count("\n", 0, len(above) + len(source)) + 1)
    if not body.text.strip():
        raise _refusal(raw.path, "La page ne contient aucun texte.")

    def fill(sheet: Sheet) -> Sheet:
        sheet = said.fill(replace(sheet, lines=tuple(body.numbers)))
        broken = "une balise mal fermée cache peut-être des mots de la copie"
        return sheet.doubting(broken) if parsed.broken else sheet

    notices = (*told, *noted, *body.told)
    return read_text(body.text, raw, notices, body.marks, tuple(found.images), at, fill)


def _declared(data: bytes) -> bytes:
    """The bytes in UTF-8, where they are not and the page names their encoding rightly."""
    named = CHARSET.search(data[:4096])
    if not named or data.startswith(tuple(mark for mark, _ in decoding.MARKS)):
        return data
    label = named[1].decode("ascii").lower()
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        try:
            codec = codecs.lookup(LABELS.get(label, label))
            text = data.decode(codec.name) if codec._is_text_encoding else None
        except (LookupError, UnicodeDecodeError):
            return data
        return data if text is None or "\0" in text else text.encode("utf-8", "replace")
    return data


def _article(
    parsed: tree.Tree, said: head.Head, path: str
) -> tuple[list[Piece], lines.Read, list[Notice]]:
    """The lines of the article, what else was read, and what is told of what was left out."""
    furniture.silence(parsed.root)
    gone, boxes = furniture.take(parsed.root)
    found = lines.read(parsed.root, fragment=parsed.fragment)
    pieces, outside = _within(found.pieces, parsed.root)
    pieces, bare = _headed(_titled(pieces, said))
    left = [(int(each.sourceline or 1), furniture.said(each)) for each in gone]
    left += [(each.line, each.text) for each in (*outside, *bare)]
    told = [
        (Severity.NOTE, "Habillage de la page non repris", left),
        (Severity.WARNING, "Encadré de la page non repris",
         [(int(each.sourceline or 1), furniture.said(each)) for each in boxes]),
        (Severity.WARNING, "Texte barré non repris", found.struck),
        (Severity.NOTE, "Appels de note non repris", found.calls),
    ]  # fmt: skip
    notices = [_left_out(path, *each) for each in told if each[2]]
    for line, rows in found.tables:
        what = f"Tableau non repris ({len(rows)}\u00a0lignes)"
        remedy = "Dites l’essentiel en une phrase, ou ajoutez le tableau à l’article."
        shown = [(line, each) for each in rows]
        notices.append(replace(_left_out(path, Severity.WARNING, what, shown), remedy=remedy))
    if parsed.broken:
        message = "Balise mal fermée\u00a0: un guillemet manque, des mots peuvent s’y trouver pris."
        remedy = "Corrigez la balise dans la dépêche, ou collez le texte tel que la page le montre."
        notices.append(Notice(Severity.WARNING, path, message, remedy, parsed.broken))
    return pieces, found, notices


def _left_out(path: str, severity: Severity, what: str, found: Sequence[tuple[int, str]]) -> Notice:
    shown = ", ".join(f"«\u00a0{text[:SHOWN].strip()}\u00a0»" for _, text in found[:MOST_SHOWN])
    more = len(found) - MOST_SHOWN
    last = f" et {more} autre{'s' * (more > 1)} en dessous" if more > 0 else ""
    return Notice(severity, path, f"{what}\u00a0: {shown}{last}.", IN_ARTICLE, found[0][0])


def _within(pieces: list[Piece], root: html.HtmlElement) -> tuple[list[Piece], list[Piece]]:
    """The pieces of the one article that the page has, from its headline on, and the others; all
    where no element holds most of the prose."""
    whole = furniture.weight(root)
    holding = [
        each
        for each in root.iter("article", "main")
        if whole and furniture.weight(each) >= MOST_OF * whole
    ]
    if not holding:
        return pieces, []
    article = set(holding[-1].iter())
    inner = [index for index, each in enumerate(pieces) if each.block in article]
    if not inner:
        return pieces, []
    heads = [index for index in range(inner[0]) if pieces[index].headline]
    first = inner[0] if any(pieces[each].headline for each in inner) or not heads else heads[-1]
    kept = range(first, inner[-1] + 1)
    outside = [each for index, each in enumerate(pieces) if index not in kept]
    return [pieces[index] for index in kept], outside


def _titled(pieces: list[Piece], said: head.Head) -> list[Piece]:
    """The pieces with one headline among them: the first that the page's title repeats, else the
    first that markup names; else the title of the page's head, above them."""
    named = [each for each in pieces if each.headline]
    titles = [_letters(each) for each in (said.title, said.window) if each]
    same = [each for each in named if _is_same(_letters(each.text), titles)]
    chosen = next(iter(same or named), None)
    for each in pieces:
        each.headline = each is chosen
    if chosen is not None or not pieces:
        return pieces
    title = said.title or _of_window(pieces[0].text, said.window)
    opening = [_letters(each.text) for each in pieces[:6]]
    if not title or any(each.startswith(_letters(title)) for each in opening):
        return pieces
    first = pieces[0]
    return [Piece(title, BlockKind.HEADING, first.line, first.block, True), *pieces]


def _is_same(heading: str, titles: Sequence[str]) -> bool:
    """Whether one of a heading and a page's title begins with the other."""
    return bool(heading) and any(
        heading.startswith(each) or each.startswith(heading) for each in titles
    )


def _of_window(first: str, window: str) -> str:
    """The window's title without the site's name, above a text that begins with a sentence."""
    title = re.split(r"\s+[-–—|•·]\s+", window)[0]
    sentence = len(first.split()) >= FEWEST_TEXT and first.endswith((".", "!", "?", "»"))
    return title if sentence and len(title.split()) >= FEWEST_TITLE else ""


def _headed(pieces: list[Piece]) -> tuple[list[Piece], list[Piece]]:
    """The pieces, and apart the headings of what was left out at their end."""
    bare = len(pieces)
    while bare and pieces[bare - 1].kind is BlockKind.HEADING and not pieces[bare - 1].headline:
        bare -= 1
    return (pieces[:bare], pieces[bare:]) if bare else (pieces, [])


def _letters(text: str) -> str:
    return re.sub(r"[\W_]+", "", text).casefold()


class _Text:
    """The text as it grows, the kinds of its lines, and which line of the file each comes from."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.text = ""
        self.marks: dict[int, BlockKind] = {}
        self.numbers: list[int] = []
        self.told: list[Notice] = []

    def lines(self, text: str, first: int) -> None:
        """Adds lines that stand outside the markup, as they are."""
        if any(map(str.isalnum, text)):
            self._add(self._clean(text, first).rstrip("\n"), first, step=1)

    def pieces(self, pieces: Sequence[Piece]) -> int | None:
        """Adds the pieces; where the headline stands."""
        at = None
        for before, each in pairwise((None, *pieces)):
            assert each is not None
            if not any(map(str.isalnum, each.text)):
                continue
            text = self._clean(each.text, each.line)
            items = before is not None and before.kind is each.kind is BlockKind.LIST_ITEM
            start = self._add(text, each.line, close=items)
            if each.kind:
                self.marks[start] = each.kind
            at = start if each.headline and at is None else at
        return at

    def _clean(self, text: str, line: int) -> str:
        text, told = cleaning.clean(text, self.path)
        self.told += [replace(each, line=line) for each in told]
        return text

    def _add(self, text: str, line: int, *, step: int = 0, close: bool = False) -> int:
        if self.text:
            self.text += "\n" if close else "\n\n"
            self.numbers += [line] * (not close)
        start = len(self.text)
        self.text += text
        count = text.count("\n") + 1
        self.numbers += [line + step * each for each in range(count)]
        return start


def _refusal(path: str, message: str) -> SourceError:
    remedy = "Copiez le texte tel que la page le montre dans un fichier .txt."
    return SourceError(Notice(Severity.ERROR, path, message, remedy))


FORMAT = Format("HTML", SUFFIXES, recognise, read, rank=60)
