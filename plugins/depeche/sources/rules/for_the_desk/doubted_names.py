"""What of the copy a desk's doubt about a name is about: "NB : vérifier Talvas (Noé ou Noah ?)",
"Madec ou Madeg ? à vérifier".

The name may stand anywhere above, not only in the paragraph before the remark.
"""

from __future__ import annotations

import re

from ....french import sentences
from ...sheet import Sheet, one_line
from . import doubted_matter

MOST = 2  # sentences with the name that go; more of them, and the name carries the story
_OF_A_NAME = re.compile(r"\b(?:noms?|pr[ée]noms?)\b", re.IGNORECASE)
_CHOICE = re.compile(r"(?P<one>[A-ZÀ-Þ][\w'’-]+)\s+ou\s+(?P<other>[A-ZÀ-Þ][\w'’-]+)\s*\?")
_NAME = re.compile(r"(?<![\w'’-])[A-ZÀ-Þ][\w'’-]{2,}")
_LABEL = re.compile(r"^\W*(?:NB|N\.B\.|PS|Note|Attention|V[ée]rifier|Rappel)\b\W*", re.IGNORECASE)


def spans(sheet: Sheet, start: int, end: int) -> list[tuple[int, int]]:
    """The characters of the sentences with the name that the remark from `start` to `end` doubts,
    each with what follows in its paragraph, which leans on it; [] where it doubts no name, only how
    one is spelt, or one that more than two sentences have."""
    said = _LABEL.sub("", sheet.text[start:end])
    choice = _CHOICE.search(said)
    if doubted_matter.of_spelling(said) or not (choice or _OF_A_NAME.search(said)):
        return []
    names = _NAME.findall(said)
    tried = [each for each in names if not (choice and each in choice.groups())] or names
    found: list[tuple[int, int]] = []
    for unit in sheet.units:
        if unit.start >= start:
            break
        text = one_line(sheet.text[unit.start : unit.end])
        for first, last in sentences.split(text):
            if any(
                re.search(rf"(?<!\w){re.escape(each)}(?!\w)", text[first:last]) for each in tried
            ):
                found.append((unit.start + first, unit.end))
                break
    return found if len(found) <= MOST else []
