"""The form of a copied page's lines: a title of an article, a sentence of one, a field."""

from __future__ import annotations

import re

from ....model import BlockKind
from ...layout import BULLET
from ...sheet import Sheet, Unit
from ..dating import timestamps
from ..signing import credit_lines, signed_lines
from ..text import headings
from . import captions, field_lines

CLOSED = re.compile(r"[.!…:;,]$|[.!?]\s?»$")  # no title of another article ends so
LONGEST_TITLE = 160  # characters
SENTENCE_WORDS = 8
INTRODUCING_WORDS = 20  # of a paragraph that ends in a colon above what the copy has lost


def is_title(sheet: Sheet, unit: Unit) -> bool:
    line = sheet.of(unit).strip()
    if is_field(sheet, line) or headings.LIVE.match(line) or line[:1] == "[":
        return False
    plain = unit.kind in (BlockKind.PARAGRAPH, BlockKind.HEADING) and not BULLET.match(line)
    several = re.search(r"[.!?]\s+[A-ZÀ-Þ]", line)
    return plain and len(line) <= LONGEST_TITLE and not CLOSED.search(line) and not several


def is_sentence(sheet: Sheet, unit: Unit) -> bool:
    line = sheet.of(unit).strip()
    stopped = re.search(r"[.!?…][\s»”\")]*(?:\([^()]{2,40}\)\.?)?$", line) is not None
    words = len(line.split())
    return (words >= SENTENCE_WORDS and stopped) or (words >= INTRODUCING_WORDS and line[-1] == ":")


def is_field(sheet: Sheet, line: str) -> bool:
    """A date, a byline or a credit: told by another rule."""
    return (
        timestamps.is_timestamp(line, sheet.zone)
        or signed_lines.is_byline(line)
        or credit_lines.read(line) is not None
        or captions.is_credit(line)
        or field_lines.tells(sheet, line)
    )


def words(sheet: Sheet, index: int) -> int:
    return len(re.findall(r"[^\W\d_]+", sheet.of(sheet.units[index])))


def letters(text: str) -> str:
    return re.sub(r"[\W_]+", "", text).casefold()
