"""La typographie suit les règles de l’Imprimerie nationale."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest

from ...french import typography
from ...model import Severity
from ...settings import CheckSettings
from ..document import Document
from ..finding import Finding

KIND = "typographie"
_SOURCE = "Lexique des règles typographiques en usage à l’Imprimerie nationale"
_MOST = 5  # faults told of one article
_AROUND = 18  # characters shown on each side
_LONGEST = 60  # characters shown after the first fault
_SHOWN = {"\u00a0": "⍽", "\u202f": "⍽"}  # a no-break space must be seen to be understood


def page(document: Document, settings: CheckSettings) -> Iterator[Finding]:
    if not document.is_article:
        return
    texts = [document.headline, *(text for _, text in document.blocks)]
    told = 0
    for text in texts:
        right = typography.correct(text)
        if right == text:
            continue
        told += 1
        if told > _MOST:
            return
        was, now = _difference(text, right)
        yield Finding(
            document.path,
            KIND,
            Severity.WARNING,
            f"« {was} » s’écrit « {now} ».",
            "Corrigez le Markdown de l’article.",
            _SOURCE,
        )


def _difference(text: str, right: str) -> tuple[str, str]:
    """The first place where they differ, with a few characters around it."""
    at = next(i for i, (a, b) in enumerate(zip_longest(text, right)) if a != b)
    end = 0
    longest = min(len(text), len(right)) - at
    while end < longest and text[-1 - end] == right[-1 - end]:
        end += 1
    first = max(0, at - _AROUND)
    was, now = (
        "".join(
            _SHOWN.get(character, character)
            for character in each[first : min(len(each) - end + _AROUND, at + _LONGEST)]
        )
        for each in (text, right)
    )
    return was.strip(), now.strip()
