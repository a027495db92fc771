"""Several texts pasted into one file: the article stays a draft.

    --- ARTICLE 1 (La Tribune des Alpes, 12 novembre 2026) ---      3e LEAD
    …                                                               …
    --- ARTICLE 2 (site Mobilités, 16/11/2026, 11:20) ---

Printed one after the other they would be one story, told by one of them. Takes of a dispatch that
`takes` can tell apart are no such file any more. The lines that part the texts are never printed.
"""

from __future__ import annotations

import re
from dataclasses import replace

from ....french import dates
from ....model import BRIEFS, Severity
from ...sheet import Sheet
from ..papers import papers
from ..wires import agencies, codes
from . import news_in_brief

REASON = "plusieurs textes dans un même fichier"
LONGEST = 160  # characters of a line between two texts
TEXT_WORDS = 12  # of a paragraph that makes what stands above a text of its own
_NUMBERED = re.compile(
    r"(?:[-=*#_~<]{2,}|\[)\s*(?:article|texte|papier|source|dépêche|document|copie|version)s?\s*"
    r"(?:n\s?[°o]\s*)?(?:\d{1,2}|un|deux|trois)\b.{0,120}?(?:[-=*#_~>]{2,}|\])",
    re.IGNORECASE,
)
_OF = re.compile(
    r"\((?:(?:site|journal|quotidien)\s+)?(?P<paper>[^(),]{2,60}),\s*(?:le\s+)?"
    r"(?P<day>\d{1,2}(?:er)?\s+\w+\s+20\d\d|\d{1,2}[./]\d{1,2}[./]20\d\d)"
)
# "ARTICLE 1", alone above the first text and again above the next
_BARE = re.compile(
    r"(?:article|texte|source|dépêche|document)\s*(?:n\s?[°o]\s*)?\d\s*:?", re.IGNORECASE
)
_TAKE = re.compile(
    r"(?:\d+(?:e|er|[eè]me)|nouveau|nouvelle|dernière?|premier|première|deuxième|troisième)\s+"
    r"(?:lead|prise|version|take)(?:\s*[(–—:-].{0,100})?",
    re.IGNORECASE,
)


def are_in(sheet: Sheet) -> bool:
    """Whether another rule or this one found several texts in the sheet."""
    return REASON in sheet.doubts or BRIEFS in sheet.doubts


def find(sheet: Sheet) -> Sheet:
    """The sheet as a draft's, where a line below its first paragraph opens another text."""
    lines = [sheet.of(unit).strip() for unit in sheet.units]
    first = next((at for at, line in enumerate(lines) if len(line.split()) >= TEXT_WORDS), -1)
    numbered = [at for at, line in enumerate(lines) if _NUMBERED.fullmatch(line)]
    bare = [at for at, line in enumerate(lines) if _BARE.fullmatch(line)]
    numbered += bare if len(bare) > 1 else []
    below = range(first + 1, len(lines)) if first >= 0 else range(0)
    dated = first >= 0 and _is_datelined(sheet, first)
    opens = [
        at
        for at in below
        if not sheet.units[at].settled
        and (at in numbered or _is_take(lines[at]) or (dated and _is_datelined(sheet, at)))
    ]
    pieces = [at for at in below if news_in_brief.HEADLINE.fullmatch(lines[at])]
    if BRIEFS not in sheet.doubts and len(pieces) > 1:
        opens = sorted({*opens, *pieces})
    if not opens:
        return sheet
    shown = sheet.shown([sheet.units[at] for at in opens])
    sheet = replace(sheet, doubts=tuple(dict.fromkeys((*sheet.doubts, REASON)))).told(
        Severity.WARNING,
        f"Plusieurs textes se suivent dans le fichier\u00a0: {shown}. "
        "L’article reste un brouillon.",
        "Faites un fichier de chacun, dans un même sous-dossier, ou ne gardez que le dernier.",
        sheet.units[opens[0]].start,
    )
    sheet = _of_first(sheet, next((lines[at] for at in numbered if at <= first), ""))
    marks = [at for at in (*numbered, *opens) if at in numbered or _is_take(lines[at])]
    return sheet.without([sheet.units[at] for at in sorted({*marks})])


def _of_first(sheet: Sheet, mark: str) -> Sheet:
    """The sheet with the paper and the day that the mark above its first text gives."""
    said = _OF.search(mark)
    day = dates.parse_timestamp(said["day"], sheet.zone) if said else None
    if not (said and day):
        return sheet
    paper = said["paper"].strip()
    named = papers.is_paper(paper) and not sheet.publisher
    return replace(
        sheet,
        published=sheet.published or day,
        publisher=papers.written(paper) if named else sheet.publisher,
    )


def _is_take(line: str) -> bool:
    """Whether the line says that a new take of a dispatch begins below it."""
    return len(line) <= LONGEST and bool(_TAKE.fullmatch(line) or codes.URGENCY.fullmatch(line))


def _is_datelined(sheet: Sheet, at: int) -> bool:
    """Whether a dispatch begins there: "VALBRUNE, 2 sept 2026 (ANF) – …"."""
    unit = sheet.units[at]
    match = agencies.DATELINE.match(sheet.text, unit.start, unit.end)
    return match is not None and bool(match["date"] or match["date2"] or match["date3"])
