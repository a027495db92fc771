"""The sheet of the headings made from real copy, each read and judged by a person.

`heading_sheet.tsv` names the story, the characters of the span, the heading, the verdict
(passe, à reprendre, échoue), whether it twists or drops an attribution, and why. The
stories are cut into parts of twelve sizes, their headings made, those that are spans of the
text kept once each, and a number of them drawn by a fixed seed. When a rule changes the draw,
the new rows must be read before they go into the sheet.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

import pytest

from depeche.compose.headings import Part, choose
from depeche.compose.lines import Line, usable
from depeche.compose.parts import giving_way
from depeche.compose.readings import read as read_source
from depeche.model import BlockKind, HeadingOrigin, Reading, Sentence, Span
from depeche.settings import Settings
from depeche.sources import read

SAMPLES = Path(__file__).parents[4] / "shared" / "samples"
SHEET = Path(__file__).with_name("heading_sheet.tsv")
FOLDERS = ("raw/lubrizol", "raw/notre-dame", "raw/wikinews", "seeds")
SIZES = (250, 225, 200, 165, 150, 135, 120, 105, 90, 75, 60, 45)  # words of a part
DRAWN, SEED = 57, 20260314
SEEN = datetime(2026, 1, 1, tzinfo=UTC)

pytestmark = pytest.mark.skipif(not SAMPLES.is_dir(), reason="the samples are not here")


@dataclass(frozen=True)
class Row:
    story: str
    start: int
    end: int
    heading: str
    verdict: str = "à lire"
    twisted: str = "?"
    remark: str = ""
    spans: tuple[Span, ...] = ()  # its stretches, when it was made here

    def line(self) -> str:
        span = f"{self.start}-{self.end}"
        return "\t".join((self.story, span, self.heading, self.verdict, self.twisted, self.remark))


def sheet() -> list[Row]:
    rows = []
    for line in SHEET.read_text(encoding="utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        story, span, heading, verdict, twisted, remark = (*line.split("\t"), "")[:6]
        start, _, end = span.partition("-")
        rows.append(Row(story, int(start), int(end), heading, verdict, twisted, remark))
    return rows


def parts(reading: Reading, size: int) -> Iterator[Part]:
    """The story in parts of about `size` words; a part never goes over the copy's own heading."""
    current: list[Sentence] = []
    words = 0
    for sentence in reading.sentences:
        more = len(sentence.text.split())
        if current and (words + more / 2 > size or _heading_between(reading, current, sentence)):
            yield _part(reading, current)
            current, words = [], 0
        current.append(sentence)
        words += more
    if current:
        yield _part(reading, current)


def _part(reading: Reading, sentences: Sequence[Sentence]) -> Part:
    printed = [line for line in _lines(reading) if line.sentence in sentences]
    first = [line for line in printed if line.sentence.paragraph == sentences[0].paragraph]
    whole = first and first[0].sentence == sentences[0]
    yields = bool(whole) and giving_way.may(first)
    return Part(tuple(sentences), yields=yields, must=True)  # as in the article's own text


@cache
def _lines(reading: Reading) -> list[Line]:
    return usable(reading, article=reading.source)[0]


def _heading_between(reading: Reading, before: Sequence[Sentence], after: Sentence) -> bool:
    between = reading.source.blocks[before[-1].paragraph + 1 : after.paragraph]
    return any(block.kind is BlockKind.HEADING for block in between)


@cache
def made() -> dict[str, Row]:
    """Every heading that is a span, by its text, in the order of the stories."""
    rows: dict[str, Row] = {}
    for folder in FOLDERS:
        for path in sorted((SAMPLES / folder).iterdir()):
            source = read(path, SAMPLES, settings=Settings(), seen=SEEN)
            reading = read_source(source)
            for size in SIZES:
                found = choose([*parts(reading, size)], {source.path: reading}, source.title)
                for heading in found:
                    if heading is not None and heading.origin is HeadingOrigin.SPAN:
                        start, end = heading.spans[0].start, heading.spans[-1].end
                        row = Row(source.path, start, end, heading.text, spans=heading.spans)
                        rows.setdefault(heading.text, row)
    return rows


def test_the_sheet_is_the_draw_that_the_rules_make() -> None:
    drawn = random.Random(SEED).sample([*made().values()], min(DRAWN, len(made())))
    judged = {(row.story, row.heading): row for row in sheet()}
    # a quotation that lost its speaker's name says less than the one that was read
    unnamed = {(story, text.partition(", selon ")[0]): row for (story, text), row in judged.items()}
    current = [(unnamed | judged).get((row.story, row.heading), row) for row in drawn]
    unread = [row for row in current if row.verdict == "à lire"]
    text = "\n".join(row.line() for row in sorted(current, key=lambda r: (r.story, r.start)))
    assert not unread, f"{len(unread)} headings to read; the sheet would be:\n{text}"
    assert len(current) == len(judged), f"headings that are no longer drawn; the sheet:\n{text}"


def test_each_heading_stands_in_its_story_word_for_word() -> None:
    for row in made().values():
        text = read(SAMPLES / row.story, SAMPLES, settings=Settings(), seen=SEEN).text
        printed = letters_of(row.heading)
        for span in row.spans:  # in order; what stood between them is left out
            stretch = letters_of(text[span.start : span.end])
            assert stretch in printed, row
            printed = printed[printed.index(stretch) + len(stretch) :]


def letters_of(text: str) -> str:
    return "".join(char for char in text if char.isalnum()).casefold()


def test_the_sheet_holds_what_a_sub_editor_asks() -> None:
    rows = sheet()
    assert len(rows) == DRAWN
    assert sum(row.verdict == "passe" for row in rows) >= 0.85 * DRAWN
    assert [row for row in rows if row.twisted != "non"] == []
