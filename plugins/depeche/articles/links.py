"""The first mention of a known name leads to its official site.

The addresses come from the gazetteer (a newsroom's own first). They are written into the
Markdown, where the desk sees them and may take them out.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..model import DraftBlockKind, Name, NameKind
from .fields import web_address

MOST = 3  # links made in an article: more distract
_RANK = {NameKind.ORGANIZATION: 0, NameKind.PERSON: 1, NameKind.PLACE: 2}
# No link inside quoted words, an address or a link.
_CLOSED = re.compile(r"«[^»]*»?|“[^”]*”?|\[[^\]]*\](?:\([^)]*\))?|https?://\S+")


class Links:
    """The links still to be made in an article; each name is linked once."""

    def __init__(self, names: Sequence[Name], without: str = "") -> None:
        """`without` is the keyphrase: a link on it would send its readers away."""
        ranked = sorted(names, key=lambda each: _RANK[each.kind])
        self._left = [
            (_mention(each.text), address)
            for each in ranked
            if (address := web_address(each.same_as)) and each.text.casefold() != without.casefold()
        ]
        self._made = 0

    def put(self, text: str, kind: DraftBlockKind) -> str:
        """The Markdown `text` of a block, with the links that are due in it."""
        if kind is DraftBlockKind.QUOTE:
            return text
        for entry in list(self._left):
            if self._made == MOST:
                break
            pattern, address = entry
            closed = [match.span() for match in _CLOSED.finditer(text)]
            for match in pattern.finditer(text):
                if not any(start < match.end() and match.start() < end for start, end in closed):
                    target = address.replace("(", "%28").replace(")", "%29")
                    link = f"[{match.group()}]({target})"
                    text = f"{text[: match.start()]}{link}{text[match.end() :]}"
                    self._left.remove(entry)
                    self._made += 1
                    break
        return text


def _mention(name: str) -> re.Pattern[str]:
    """The name in typeset Markdown: curved apostrophes, no-break spaces."""
    text = r"\s".join(re.escape(part).replace("'", "['’]") for part in name.split())
    # "SNCF Réseau" is another firm
    return re.compile(rf"(?<![\w\\-]){text}(?![\w-]|\s[A-ZÀ-Þ])")
