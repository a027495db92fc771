"""French quotation marks: « » outside, “ ” inside, the wires' +…+ read as marks.

Marks without a certain partner stay as they are, so that a person sees them.
"""

from __future__ import annotations

import re

from .. import quotemarks

# 'Notre présidente', 'l'avenir': single straight marks around words.
_SINGLE = re.compile(
    r"(?<![\w'’.])'(?=[^\W_])((?:[^'\n\"«»]|(?<=\w)'(?=\w)){2,120}?)(?<=[\w.!?…])'(?![\w'])"
)
_PLUS = re.compile(r"(?<![\w+])\+(?=[^\W\d_]|[\"«“’'])([^+\n]{1,120}?)(?<=[\w.!?…»”\"])\+(?![\w+])")


def correct(text: str) -> str:
    text = _replaced(text, _double(text))
    edits = _single(text, _SINGLE) if "'" in text else []
    return _replaced(text, edits + (_single(text, _PLUS) if "+" in text else []))


Edit = tuple[int, int, str]


def _double(text: str) -> list[Edit]:
    edits: list[Edit] = []
    pairs, alone = quotemarks.pairs(text)
    # A quotation of several paragraphs: each opens it, the last one closes it.
    goes_on = text.startswith("«") and 0 in alone
    for pair in pairs:
        if not re.search(r"[\w\ue000]", text[pair.inner_start : pair.inner_end]):
            continue
        inner = pair.depth or (goes_on and text[pair.start] == "“")
        opening, closing = ("“", "”") if inner else ("«", "»")
        edits.append((pair.start, pair.inner_start, opening))
        edits.append((pair.inner_end, pair.end, closing))
    return edits


def _single(text: str, pattern: re.Pattern[str]) -> list[Edit]:
    found = list(pattern.finditer(text))
    around = [(each.start, each.end) for each in quotemarks.pairs(text)[0]] if found else []
    edits: list[Edit] = []
    for match in found:
        inner = any(start < match.start() and match.end() <= end for start, end in around)
        opening, closing = ("“", "”") if inner else ("«", "»")
        edits.append((match.start(), match.start(1), opening))
        edits.append((match.end(1), match.end(), closing))
    return edits


def _replaced(text: str, edits: list[Edit]) -> str:
    for start, end, sign in sorted(edits, reverse=True):
        text = text[:start] + sign + text[end:]
    return text
