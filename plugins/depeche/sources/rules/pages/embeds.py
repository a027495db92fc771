"""Messages of social networks that were pasted into a paragraph, with their addresses.

Nothing marks them as somebody's words any more, so that they would be printed as news:
"#neige en abondance … pic.twitter.com/… — Météo (@meteo) 24 février". They often stand twice.
"""

from __future__ import annotations

import re

from ....french import sentences
from ....model import BlockKind, Severity
from ...sheet import Sheet, Unit, trimmed

MARK = re.compile(
    r"pic\.twitter\.com/\w+|https?://t\.co/\w+|\(@\w{2,30}\)\s*(?:\d{1,2}(?:er)?\s+\w{3,9}\.?\s+\d{4})?"
    r"|https?://(?:www\.)?(?:twitter|x|instagram|facebook)\.com/\S+",
    re.IGNORECASE,
)
ADDRESS = re.compile(r"(?:(?:https?://|www\.)\S+\s*)+")
HASHTAG = re.compile(r"(?<!\w)#[^\W\d]\w{2,}")
TAGGED = re.compile(r"[.!?…»\"]\s+(?=#\w)")  # a message begins with its tag
SIGNED = re.compile(
    r"[—–-]{1,3}\s*[^@()\n]{2,60}\(@\w{2,30}\)\s*"
    r"(?:\d{1,2}(?:er)?\s+\w{3,9}\.?\s+\d{4}|\w{3,9}\.?\s+\d{1,2},\s+\d{4})?"
)
LONGEST = 330  # characters of a message
NEAR = 2  # sentences around a mark that may be of its message
FEWEST_WORDS = 5  # of a sentence that follows a message without a stop


def find(sheet: Sheet) -> Sheet:
    """Cuts such messages out of their paragraphs and tells the first of them."""
    first: tuple[int, str] | None = None
    if signed := _signed(sheet):
        first = signed[0].start, sheet.of(signed[0]).strip()[:60]
        sheet = sheet.without(signed)
    if not sheet.release and (bare := _bare(sheet)):
        sheet = sheet.without(bare).told(
            Severity.NOTE,
            f"Adresse seule sur sa ligne retirée\u00a0: {sheet.shown(bare)}.",
            "Dites dans une phrase ce que le lecteur y trouve, si elle doit paraître.",
            bare[0].start,
        )
    for unit in sheet.units:
        text = sheet.of(unit)
        if unit.settled or unit.kind is not BlockKind.PARAGRAPH or not MARK.search(text):
            continue
        cut = _messages(text)
        kept, at = [], 0
        for start, end in [*cut, (len(text), len(text))]:
            begin, finish = trimmed(sheet.text, unit.start + at, unit.start + start)
            if begin < finish:
                kept.append(Unit(begin, finish, unit.kind, unit.after_blank))
            at = end
        if cut:
            first = first or (unit.start, text[cut[0][0] : cut[0][1]].strip()[:60])
            sheet = sheet.put(unit, *kept) if kept else sheet.without([unit])
    if first is None:
        return sheet
    return sheet.told(
        Severity.NOTE,
        f"Message d’un réseau social retiré\u00a0: «\u00a0{first[1]}\u00a0».",
        "Citez-le entre guillemets, avec son auteur, s’il doit paraître.",
        first[0],
    )


def _bare(sheet: Sheet) -> list[Unit]:
    """The lines that are addresses and nothing else, of what the page shows in their place."""
    bare = [each for each in sheet.units if ADDRESS.fullmatch(sheet.of(each).strip())]
    return bare if len(bare) < len(sheet.units) else []


def _signed(sheet: Sheet) -> list[Unit]:
    """The lines that sign a message, with the message above; none where nothing else is there."""
    taken: list[Unit] = []
    for above, unit in zip((None, *sheet.units), sheet.units, strict=False):
        if not unit.settled and SIGNED.fullmatch(sheet.of(unit).strip()):
            taken += [*([above] if above and _is_message(sheet, above) else []), unit]
    return taken if len(taken) < len(sheet.units) else []


def _is_message(sheet: Sheet, unit: Unit) -> bool:
    """Whether what stands above a signature may be what it signs, not what introduces it."""
    text = sheet.of(unit).strip()
    plain = unit.kind in (BlockKind.PARAGRAPH, BlockKind.QUOTE)
    return plain and len(text) <= LONGEST and not text.endswith(":")


def _messages(text: str) -> list[tuple[int, int]]:
    """The messages of a paragraph, by their offsets, in order."""
    spans = sentences.split(text)
    marked = [MARK.search(text, *span) is not None for span in spans]
    found: list[tuple[int, int]] = []
    for index, (start, end) in enumerate(spans):
        near = range(max(0, index - NEAR), min(len(spans), index + NEAR + 1))
        if marked[index]:
            first = MARK.search(text, start, end)
            assert first is not None, "the sentence is marked"
            tag = TAGGED.search(text, start, first.start())
            start = tag.end() if tag else start
            last = max(match.end() for match in MARK.finditer(text, start, end))
            tail = text[last:end].strip(" —–-")
            own = len(tail.split()) >= FEWEST_WORDS and not HASHTAG.search(tail)
            again = tail in text[:start] or tail in text[end:]
            _cut(found, start, last if own and not again else end)
        elif (
            any(marked[each] for each in near)
            and (HASHTAG.search(text, start, end) and _before(text, spans, marked, index))
        ) or any(
            marked[each] and text[start:end].strip(" .…") in text[slice(*spans[each])]
            for each in near
        ):
            _cut(found, start, end)
    return found


def _before(text: str, spans: list[tuple[int, int]], marked: list[bool], index: int) -> bool:
    """Whether the sentence runs up to a mark, with nothing but tagged sentences between."""
    for each in range(index + 1, min(len(spans), index + NEAR + 1)):
        if marked[each]:
            return True
        if not HASHTAG.search(text, *spans[each]):
            return False
    return False


def _cut(found: list[tuple[int, int]], start: int, end: int) -> None:
    if found and start - found[-1][1] <= 2:
        found[-1] = (found[-1][0], end)
    else:
        found.append((start, end))
