"""One heading for each part: the source's own, else a span of the text, else a label."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ...model import Heading, HeadingOrigin, Reading
from .labels import label
from .part import Part


def choose(
    parts: Sequence[Part], readings: Mapping[str, Reading], title: str
) -> list[Heading | None]:
    """A heading for each part, in order; None where nothing true can be said.

    `readings` holds, by `Source.path`, every source that the parts draw on; `title` is the
    article's headline, which no heading repeats. No two headings are alike.
    """
    chosen: list[Heading | None] = []
    used: set[str] = set()
    for part in parts:
        heading = _own(part) or _label(part)
        if heading is not None and heading.text.casefold() in used:
            heading = None
        if heading is not None:
            used.add(heading.text.casefold())
        chosen.append(heading)
    return chosen


def _own(part: Part) -> Heading | None:
    if not part.own:
        return None
    spans = (part.own_span,) if part.own_span else ()
    return Heading(part.own, HeadingOrigin.SOURCE, spans, part.level)


def _label(part: Part) -> Heading | None:
    text = label(part)
    return Heading(text, HeadingOrigin.LABEL, (), part.level) if text else None
