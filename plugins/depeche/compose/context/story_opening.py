"""Whether the excerpt of an archive's story may open with the lines chosen of it: with what
happened, or under a title that says it; never with what one side says of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ...model import Reading, SectionRole, Sentence
from .. import headings
from ..duplicates import told
from ..lines import Line
from ..terms import content

ABOUT = 2  # content words that a story's title shares with the lines under it


def fits(
    chosen: Sequence[Line],
    reading: Reading,
    readings: Mapping[str, Reading],
    said: Sequence[str],
) -> bool:
    """Whether `chosen` of the story may stand first below its name, in an article that has `said`
    something already."""
    title = set(content(reading.source.title))
    told_of = set(content(" ".join(line.text for line in chosen)))
    led = any(line.place == 0 for line in chosen)
    if not led and len(title & told_of) < ABOUT:
        return False
    late = bool(chosen) and chosen[0].place > 0 and chosen[0].sentence.attributed
    return not late or (
        told(reading.sentences[0].text, said)
        or is_titled([line.sentence for line in chosen], readings)
    )


def is_titled(sentences: Sequence[Sentence], readings: Mapping[str, Reading]) -> bool:
    """Whether the title of their story would stand over these `sentences` of it."""
    part = headings.Part(tuple(sentences), role=SectionRole.CONTEXT, older=True)
    return headings.title_of(part, readings) is not None
