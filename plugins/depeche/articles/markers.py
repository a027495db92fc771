"""Marks of a text that isn't finished: TK, [??], à vérifier, and what Git leaves of a conflict."""

from __future__ import annotations

import re

# « reste à vérifier les comptes » is prose: the verb has an object there.
_OBJECT = r"(?!\s+(?:que\b|qu['’]|si\b|s['’]|l['’]|les?\b|la\b|leurs?\b|ses\b|ces\b|son\b|sa\b))"
_MARKERS = re.compile(
    rf"^(?:<{{7}}|>{{7}})(?=\s|$)|(?P<tk>\b(?:TK)+\b)|(?P<asked>\\?\[\?{{2,}}\\?\])|(?P<check>\b[àÀaA]\s+v[ée]rifier\b{_OBJECT})",
    re.IGNORECASE | re.MULTILINE,
)
# "Cette version reste à vérifier" says so of something.
_STAYS = re.compile(r"(?<![(\[])\brest(?:e|ent|era|eront|ait|aient)\s$", re.IGNORECASE)
_HINTS = ("TK", "<<<<<<<", ">>>>>>>", "??", "rifier", "RIFIER", "Rifier")


def may_be_in(text: str) -> bool:
    """False where there surely is no marker."""
    # One sign is found some fifty times faster than two.
    return any(hint[0] in text and hint in text for hint in _HINTS)


def find(text: str) -> tuple[str, ...]:
    """The markers of a Markdown text, each form once, as a desk writes them."""
    if not may_be_in(text):
        return ()  # ten times faster, for nearly all articles
    found = (
        # Generated text escapes its brackets.
        each[0].replace("\\", "")
        for each in _MARKERS.finditer(text)
        if (each["tk"] is None or each["tk"].isupper())
        and not (each["check"] and _is_told(text[: each.start()]))
    )
    return tuple(dict.fromkeys(found))


def _is_told(before: str) -> bool:
    """Whether "à vérifier" behind these words is the text's own: somebody quoted says it, or
    something is said to stay so. In brackets of its own it is the desk's."""
    paragraph = before.rpartition("\n\n")[2]
    quoted = paragraph.count("«") > paragraph.count("»") and not paragraph.endswith(("(", "["))
    return quoted or _STAYS.search(paragraph) is not None
