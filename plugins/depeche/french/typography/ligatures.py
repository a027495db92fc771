"""œ in the words that have it (lists/ligatures.txt: beginnings of words, with oe)."""

from __future__ import annotations

import re

from .. import lists

_WORD = re.compile(
    r"(?<!\w)(?:" + "|".join(lists.longest_first(lists.words("ligatures"))) + r")",
    re.IGNORECASE,
)


def correct(text: str) -> str:
    if not any(each in text for each in ("oe", "Oe", "OE")):
        return text
    return _WORD.sub(
        lambda match: match[0].replace("oe", "œ").replace("Oe", "Œ").replace("OE", "Œ"), text
    )
