"""What a story of the archive says of a matter on which the newer article tells: how things stood,
what was to come or not known, a figure of which it has another."""

from __future__ import annotations

from ...model import Source
from ..lines import Line
from ..timeliness import staleness, successors
from . import background


def is_(line: Line, article: Source) -> bool:
    passing = background.states_now(line.sentence) or staleness.leaves_open(line.sentence)
    told_on = passing and successors.is_told_on(line.text, article)
    return told_on or bool(successors.refigured(line.text, article))
