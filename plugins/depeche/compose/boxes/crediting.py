"""The outlet that broke the story, named high in the text (charter of traceability of news)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ...french import lists, words
from .. import lexicon
from ..lines import Line
from ..parts.outline import LEAD
from ..quotations import balanced, outside
from ..terms import plain

_BREAKS = re.compile(
    r"\b(?:révél(?:é|e|a|ai|èr)\w*|révèlent?|dévoil\w+|révélations?|s'(?:est|était) procuré)\b"
    r"|\b(?:selon|d'après) (?:une|les) (?:informations?|enquête) d",
    re.IGNORECASE,
)
_NAMED = re.compile(
    r"(?<!\w)(?:"
    + "|".join(map(re.escape, lists.longest_first(lexicon.phrases("outlets"))))
    + r")(?!\w)",
    re.IGNORECASE,
)
# "le quotidien local Le Courrier du Val", "révélée par Le Courrier du Val"
_OTHER = re.compile(
    r"\b(?:quotidien|journal|hebdomadaire|magazine|site|média)\s(?:[\wà-ÿ-]+\s){0,3}[A-ZÀ-Þ]"
    r"|\b(?:[Rr]évél\w+|[Dd]évoil\w+)\s(?:\w+\s){0,3}(?:par\s)?(?:Le|La|Les|L')\s?[A-ZÀ-Þ]"
)


def names_outlet(text: str) -> bool:
    """Whether the narration of `text` says which outlet broke the story."""
    narration = outside(plain(text))
    if not _BREAKS.search(narration):
        return False
    named = any(
        match.group()[:1].isupper() or match.group().startswith("france")
        for match in _NAMED.finditer(narration)
    )
    return named or bool(_OTHER.search(narration))


def raised(body: Sequence[Line], standfirst: Sequence[str]) -> list[Line]:
    """`body` with the sentence that credits the outlet before the first heading, where it can
    leave its place: it leans on nothing and nothing leans on it."""
    found = list(body)
    if any(names_outlet(each) for each in standfirst):
        return found
    breaks = (i for i, line in enumerate(found) if not line.answers and names_outlet(line.text))
    at = next(breaks, None)
    if at is None or sum(words.count(line.text) for line in found[:at]) <= LEAD:
        return found
    line = found.pop(at)
    leaned_on = at < len(found) and found[at].leans
    place = _after_first_paragraph(found)
    if line.leans or leaned_on or not place or not balanced(line.text):
        return list(body)
    # It goes with the paragraph that it follows, out from under its own heading.
    sentence = replace(line.sentence, paragraph=found[place - 1].sentence.paragraph)
    return [*found[:place], replace(line, sentence=sentence), *found[place:]]


def _after_first_paragraph(body: Sequence[Line]) -> int:
    """Where a line may stand after the first paragraph without parting two that belong together."""
    for place in range(1, len(body)):
        new = body[place].sentence.paragraph != body[place - 1].sentence.paragraph
        if new and not body[place].leans:
            return place
    return 0
