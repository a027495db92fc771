"""Words of an older day as a heading that says of which: "La dépollution du parvis : le point au
26 juillet 2019". Bare, they would be read as news."""

from __future__ import annotations

from collections.abc import Mapping

from ...french import dates
from ...model import Reading
from ...precedence import shown_date
from ..terms import plain
from ..timeliness.absolute_dates import day, on_day
from . import titles
from .candidate import NOMINAL, STATED, Candidate, Form

LONGEST = 105  # characters with the day


def fits(candidate: Candidate) -> bool:
    """Whether the words stay true with a day: a phrase that claims nothing, what was the case by
    then, or what somebody who is named said, no day told in its sentence."""
    if candidate.form in NOMINAL:
        return True
    if candidate.form in STATED:
        return candidate.form is not Form.OPENING
    return bool(candidate.speaker) and not dates.find(plain(candidate.view.sentence.text), None)


def printed(text: str, candidate: Candidate, readings: Mapping[str, Reading]) -> str:
    """`text`, the candidate as it is printed, with the day of its source; "" when nothing says
    which that is, or the two are too long together."""
    source = readings[candidate.view.sentence.span.source].source
    shown = shown_date(source)
    if shown is None:
        return ""
    when = day(shown)
    if on_day(shown) != f"le {when}":  # of a month or a year: no day to tell
        return ""
    if candidate.form in NOMINAL:
        whole = f"{text} : le point au {when}"
    elif candidate.form in STATED:
        whole = f"Le point au {when} : {_inside(text, candidate)}"
    else:
        whole = f"{text} ({titles.of_its_day(source)})"  # said on that day or before
    return whole if len(whole) <= LONGEST else ""


def _inside(text: str, candidate: Candidate) -> str:
    """The text as it goes on after a colon."""
    first = candidate.view.tokens[candidate.first]
    common = first.pos in ("DET", "NUM", "NOUN", "ADJ", "ADP") and not first.entity
    return text[0].lower() + text[1:] if common else text
