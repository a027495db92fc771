'''Marks that wrap the story as a whole, set by those who paste it under an order.

    """                      [Le maire …            <article>
    Le maire …               … lundi prochain.]    Le maire …
    """                                            </article>

Taken for a quotation, the story would be one paragraph, and said by nobody.
'''

from __future__ import annotations

import re
from dataclasses import replace

from ....french import quotemarks
from ...sheet import Sheet, Unit, trimmed

ABOVE, BELOW = 3, 3  # units that may stand outside the marks: a title, a date, tags
SHORT = 120  # characters of one of them
FEWEST = 2  # units between the marks
_TAG = r"(?:article|texte?|content|contenu|document|source|input)"
# An opening mark with the one that closes it; of those that close themselves, none between.
_FENCES = (
    (re.compile(rf"<{_TAG}>", re.IGNORECASE), re.compile(rf"</{_TAG}>", re.IGNORECASE)),
    (re.compile(r'"""|\'\'\'|“““'), re.compile(r'"""|\'\'\'|”””')),
    (re.compile(r"`{3,}\w*|~{3,}"), re.compile(r"`{3,}|~{3,}")),
    (re.compile(r"\["), re.compile(r"\]")),
    (re.compile(r"\{"), re.compile(r"\}")),
)
_QUOTES = ((re.compile(r"[\"“]"), re.compile(r"[\"”]")), (re.compile("«"), re.compile("»")))


def find(sheet: Sheet) -> Sheet:
    """The sheet with its story unwrapped. Quotation marks wrap it under an order only: elsewhere
    they are those of somebody who speaks."""
    pairs = (*_FENCES, *(_QUOTES if sheet.brief is not None else ()))
    for opening, closing in pairs:
        edges = _edges(sheet, opening, closing)
        if edges is not None:
            first, last = edges
            return _unwrapped(sheet, first, last, opening, closing)
    return sheet


def _edges(
    sheet: Sheet, opening: re.Pattern[str], closing: re.Pattern[str]
) -> tuple[Unit, Unit] | None:
    """The units in which the marks open and close around all of the story."""
    units = sheet.units
    opens = (opening.match(sheet.text, each.start, each.end) for each in units[: ABOVE + 1])
    index = next((at for at, mark in enumerate(opens) if mark), len(units))
    if any(each.end - each.start > SHORT for each in units[:index]):
        return None
    below = next(
        (at for at in range(len(units) - 1, index, -1) if _ends(sheet, units[at], closing)), index
    )
    if below - index < FEWEST - 1 or len(units) - 1 - below > BELOW:
        return None
    if any(each.end - each.start > SHORT for each in units[below + 1 :]):
        return None
    inside = [sheet.of(each) for each in units[index : below + 1]]
    inside[0] = opening.sub("", inside[0], count=1)
    inside[-1] = inside[-1].rstrip()[: -len(_last(inside[-1], closing))]
    balanced = all(_balanced(each, opening, closing) for each in inside[:-1])
    return (units[index], units[below]) if balanced else None


def _ends(sheet: Sheet, unit: Unit, closing: re.Pattern[str]) -> bool:
    return bool(_last(sheet.of(unit), closing))


def _last(text: str, closing: re.Pattern[str]) -> str:
    """The closing mark that ends the text, or ""."""
    match = re.search(rf"(?:{closing.pattern})\s*$", text, closing.flags)
    return match[0].rstrip() if match else ""


def _balanced(text: str, opening: re.Pattern[str], closing: re.Pattern[str]) -> bool:
    """Whether as many marks open as close in the text."""
    opens, closes = len(opening.findall(text)), len(closing.findall(text))
    return opens % 2 == 0 if '"' in opening.pattern and opens == closes else opens == closes


def _unwrapped(
    sheet: Sheet,
    first: Unit,
    last: Unit,
    opening: re.Pattern[str],
    closing: re.Pattern[str],
) -> Sheet:
    mark = opening.match(sheet.text, first.start, first.end)
    assert mark is not None
    start, _ = trimmed(sheet.text, mark.end(), first.end)
    text = sheet.of(last).rstrip()
    end = last.start + len(text[: -len(_last(text, closing))].rstrip())
    while end > last.start and _is_stray(sheet.text[last.start : end]):
        end -= 1
    sheet = _cut(sheet, first, start, first.end)
    return _cut(sheet, last, last.start, end)


def _is_stray(text: str) -> bool:
    """Whether the text ends in white space, or in a mark that closes what nothing opens."""
    return text[-1].isspace() or (text[-1] in "»”" and len(text) - 1 in quotemarks.pairs(text)[1])


def _cut(sheet: Sheet, unit: Unit, start: int, end: int) -> Sheet:
    if start >= end:
        return sheet.without([unit])
    return sheet.put(unit, replace(unit, start=start, end=end))
